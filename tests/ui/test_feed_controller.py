"""Feeds: followed, asked for, their articles opened, lists of them in and out."""

import pytest

from bywhom.ui.open.feeds_sheet import FeedsSheet
from tests.documents.test_fetch import Site, site

__all__ = ["Site", "site"]

LIST = '<opml><body><outline text="Skerrow" xmlUrl="https://skerrow.example/feed"/></body></opml>'


@pytest.fixture
def sheet(window, qtbot) -> FeedsSheet:
    return window.feed_controller.sheet()


def titles(widget) -> list[str]:
    return [widget.item(i).text().split("\n")[0] for i in range(widget.count())]


def follow(sheet, qtbot, address: str) -> None:
    sheet.box.setText(address)
    sheet.follow.click()
    qtbot.waitUntil(lambda: sheet.entries.count() > 0, timeout=20_000)


@pytest.mark.parametrize("path", ["/feed", "/names-a-feed"])
def test_a_feed_is_followed_by_its_own_address_or_its_sites(window, sheet, qtbot, site, path):
    follow(sheet, qtbot, site.url + path)
    (feed,) = window.desk.library.feeds()
    assert feed.address == site.url + "/feed"
    assert feed.title == "The Skerrow Post"
    assert titles(sheet.feeds) == [f"{feed.title} ({feed.unread})"]
    assert titles(sheet.entries)[0] == "Ferry & pier"


def test_an_article_of_a_feed_is_opened(window, sheet, qtbot, site):
    follow(sheet, qtbot, site.url + "/feed")
    with qtbot.waitSignal(window.open_controller.fetching) as asked:
        sheet.entries.itemActivated.emit(sheet.entries.item(0))
    assert asked.args == ["skerrow.example"]
    window.open_controller.stop()
    assert not sheet.isVisible()


def test_nothing_is_asked_for_before_the_reader_looks(window, sheet, qtbot, site):
    follow(sheet, qtbot, site.url + "/feed")
    asked = len(site.asked)
    window.feed_controller.sheet()
    qtbot.wait(100)
    assert len(site.asked) == asked


def test_what_is_no_feed_is_said_and_not_kept(window, sheet, qtbot, site):
    sheet.box.setText(site.url + "/page")
    sheet.follow.click()
    qtbot.waitUntil(lambda: "this is no feed" in sheet.words.text(), timeout=20_000)
    assert window.desk.library.feeds() == []


def test_a_feed_is_left_and_undo_brings_it_back(window, sheet, qtbot, site):
    follow(sheet, qtbot, site.url + "/feed")
    sheet.feeds.setCurrentRow(0)
    sheet._on_left()
    assert window.desk.library.feeds() == [] == titles(sheet.feeds)
    window.desk.undo()
    assert len(window.desk.library.feeds()) == 1


def test_lists_of_feeds_come_in_and_go_out(window, sheet, tmp_path):
    (tmp_path / "in.opml").write_text(LIST, "utf-8")
    window.feed_controller.bring_in(tmp_path / "in.opml")
    assert titles(sheet.feeds) == ["Skerrow"]
    assert sheet.words.text() == "1 new feed."
    window.feed_controller.save(tmp_path / "out.opml")
    assert "https://skerrow.example/feed" in (tmp_path / "out.opml").read_text("utf-8")


def test_a_list_of_feeds_opens_as_a_page_of_links(window, qtbot, tmp_path):
    (tmp_path / "in.opml").write_text(LIST, "utf-8")
    window.open_controller.open(str(tmp_path / "in.opml"))
    qtbot.waitUntil(lambda: bool(window.view.article.links), timeout=20_000)
    assert window.view.article.links[0].target == "https://skerrow.example/feed"
