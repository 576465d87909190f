"""How a reader brings something of their own: ways in, the clipboard, the browser, feeds."""

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from bywhom.library.feeds import NewsItem
from bywhom.ui.model.library_rows import FEEDS_HEADING
from bywhom.ui.open.links import place_of
from tests.documents.test_fetch import Site, site

__all__ = ["Site", "site"]
COPIED = "https://post.example/quay"


def test_an_empty_desk_says_what_the_program_is_and_leads_every_way_in(window, qtbot):
    window.desk.close_article()
    empty = window.parts.empty
    assert empty.isVisible()
    assert any("reading desk" in label.text() for label in empty.findChildren(QLabel))
    QGuiApplication.clipboard().setText("The quay may close.\n\nOfficials say so.")
    empty.findChild(QPushButton, "way-paste").click()
    qtbot.waitUntil(lambda: "The quay may close." in window.view.article.text)
    assert not empty.isVisible()


def test_a_copied_address_is_offered_once_and_only_to_who_wants_it(window):
    window.bar.hide()
    QGuiApplication.clipboard().setText(COPIED)
    window.offers.address_on_clipboard()
    assert not window.bar.isVisible()  # off by default
    window.appearance.change(clipboard=True)
    window.offers.address_on_clipboard()
    assert COPIED in window.bar.words and window.bar._button.text() == "Open"
    window.bar.hide()
    window.offers.address_on_clipboard()
    assert not window.bar.isVisible()
    QGuiApplication.clipboard().setText("only words")
    window.offers.address_on_clipboard()
    assert not window.bar.isVisible()


def test_the_page_for_the_browser_makes_links_that_the_program_understands(window, monkeypatch):
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: not opened.append(url.toLocalFile())
    )
    window.actions_["browser"].trigger()
    page = Path(opened[0]).read_text("utf-8")
    assert "javascript:location.href='bywhom:'+encodeURIComponent(location.href)" in page
    assert place_of("bywhom:https%3A%2F%2Fpost.example%2Fquay%3Fa%3D1") == f"{COPIED}?a=1"


@pytest.fixture
def followed(window):
    library = window.desk.library
    feed = library.add_feed("https://post.example/feed", "The Vellin Post")
    library.take_news(
        feed,
        [NewsItem(COPIED, "The quay", "1 May"), NewsItem("https://post.example/pier", "The pier")],
    )
    window.desk.reload()
    return feed


def row(window, title: str) -> int:
    return [shelved.title for shelved in window.parts.library.model.rows].index(title)


def choose(window, title: str) -> None:
    shown = window.parts.library
    shown.list.chosen.emit(shown.model.rows[row(window, title)])


def test_feeds_stand_in_the_library_with_what_is_unread(window, followed):
    rows = window.parts.library.model.rows
    place = row(window, "The Vellin Post")
    assert rows[place - 1].title == FEEDS_HEADING
    assert rows[place].detail == "2 unread"


def test_an_article_of_a_feed_is_opened_from_the_library_and_is_read_then(
    window, followed, qtbot, monkeypatch
):
    asked: list[str] = []
    monkeypatch.setattr(window.feed_controller, "_ask", lambda address, **_: asked.append(address))
    monkeypatch.setattr(window.open_controller, "follow", asked.append)
    choose(window, "The Vellin Post")
    assert asked == ["https://post.example/feed"]  # it is asked for what is new when looked into
    rows = window.parts.library.model.rows
    assert [(r.title, r.is_unread) for r in rows[1:]] == [("The quay", True), ("The pier", True)]
    choose(window, "The quay")
    assert asked[1:] == [COPIED]
    assert window.parts.library.model.rows[row(window, "The quay")].is_unread is False
    assert window.desk.library.feeds()[0].unread == 1


def test_a_feed_that_is_followed_shows_what_it_has_as_unread(window, qtbot, site):
    sheet = window.feed_controller.sheet()
    sheet.box.setText(f"{site.url}/feed")
    sheet.follow.click()
    qtbot.waitUntil(lambda: bool(window.desk.library.feeds()), timeout=20_000)
    (feed,) = window.desk.library.feeds()
    assert feed.unread == len(window.desk.library.news(feed.id)) > 0
    assert f"{feed.unread} unread" in [r.detail for r in window.parts.library.model.rows]
    choose(window, "The Skerrow Post")
    assert window.parts.library.model.rows[1].title == "Ferry & pier"
    sheet.feeds.setCurrentRow(0)
    assert sheet.feeds.item(0).text() == f"The Skerrow Post ({feed.unread})"
    sheet._on_read()
    assert window.desk.library.feeds()[0].unread == 0
