"""What was left out of a page: said, shown, taken back; pages read in again; links."""

import pytest
from PySide6.QtCore import Qt

from bywhom.ui.open.open_controller import SAME
from bywhom.ui.open.receipt_sheet import NO_RECEIPT, receipt_sheet
from tests.ui.conftest import ARTICLE
from tests.ui.desk_support import press

LINE = "The ferry to Skerrow will stop at the end of March, the harbour office said on Monday. "
PAGE = (
    "<html><head><title>Ferry to stop</title></head><body><nav><a href='/'>Home</a></nav>"
    f"<article><h1>Ferry to stop</h1>{{}}<p>{LINE * 3}</p><p>{LINE * 2}</p></article>"
    "<footer>© 2026 The Skerrow Post</footer></body></html>"
)


@pytest.fixture
def page(window, qtbot, tmp_path):
    """The window with the page above; gives its file."""
    path = tmp_path / "ferry.html"
    path.write_text(PAGE.format(""), "utf-8")
    window.open_controller.open(str(path))
    qtbot.waitUntil(lambda: window.view.article.title == "Ferry to stop", timeout=20_000)
    return path


def test_what_was_left_out_is_said_when_the_page_opens(window, page):
    assert "in 2 blocks were left out" in window.bar.words
    assert window.bar._button.isVisible()


def test_plain_text_has_nothing_to_say(window):
    assert window.view.article.text == ARTICLE
    assert not window.bar.isVisible()


def test_dropped_blocks_are_listed_with_the_reason_and_taken_back(window, page, qtbot):
    before = window.view.article.text
    sheet = window.receipt_controller.sheet()
    rows = [sheet.list.item(i).text() for i in range(sheet.list.count())]
    assert rows == ["Navigation: Home", "The page's foot: © 2026 The Skerrow Post"]
    sheet.list.setCurrentRow(1)
    sheet.take.click()
    assert window.view.article.text == f"{before}\n\n© 2026 The Skerrow Post"
    sheet.take.click()
    assert window.view.article.text.split("\n\n")[1] == "Home"
    assert not sheet.take.isEnabled()
    press(qtbot, window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    press(qtbot, window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.view.article.text == before


def test_the_receipt_is_kept_in_the_library(window, page, article_file):
    article_id = window.desk.save_article()
    window.open_controller.open(str(article_file))
    window.open_controller.open_article(article_id)
    assert [d.text for d in window.desk.reading.receipt.dropped] == [
        "Home",
        "© 2026 The Skerrow Post",
    ]


def test_an_article_without_a_receipt_says_so(window):
    assert receipt_sheet(None, window).words.text() == NO_RECEIPT


def test_a_paywall_is_said_and_the_words_stay(window, qtbot, tmp_path):
    path = tmp_path / "paid.html"
    data = '{"@type": "NewsArticle", "isAccessibleForFree": false}'
    script = f'<script type="application/ld+json">{data}</script>'
    path.write_text(f"{script}<title>Ferry to stop</title><h1>Ferry to stop</h1><p>{LINE}</p>")
    window.open_controller.open(str(path))
    qtbot.waitUntil(lambda: "paywall" in window.bar.words, timeout=20_000)
    assert not window.bar._timer.isActive()


def test_a_changed_page_is_a_new_version_and_notes_stay(window, page, qtbot):
    first = window.desk.save_article()
    page.write_text(PAGE.format(f"<p>Corrected on Tuesday. {LINE}</p>"), "utf-8")
    window.open_controller.again()
    said = "It reads otherwise than on"
    qtbot.waitUntil(lambda: window.bar.words.startswith(said), timeout=20_000)
    second = window.desk.save_article()
    assert {row.id for row in window.desk.library.versions(first)} == {first, second}
    assert "Corrected" not in window.desk.library.article(first).text
    assert "Corrected" in window.desk.library.article(second).text


def test_a_page_that_is_the_same_is_no_new_version(window, page, qtbot):
    first = window.desk.save_article()
    window.open_controller.again()
    qtbot.waitUntil(lambda: window.bar.words == SAME, timeout=20_000)
    assert window.desk.save_article() == first


@pytest.mark.parametrize("broken", [b"", b"<html><body></body></html>", None])
def test_a_good_copy_outlives_a_failed_second_reading(window, page, qtbot, broken):
    first, text = window.desk.save_article(), window.view.article.text
    page.unlink() if broken is None else page.write_bytes(broken)
    window.open_controller.again()
    qtbot.waitUntil(lambda: str(page) in window.bar.words, timeout=20_000)
    assert window.view.article.text == text
    assert window.desk.library.article(first).text == text
    assert [row.id for row in window.desk.library.versions(first)] == [first]


def test_a_link_says_where_it_leads_before_anything_is_fetched(window, qtbot):
    window.view.link_clicked.emit("http://127.0.0.1:9/ferry")
    assert window.bar.words == "http://127.0.0.1:9/ferry"
    assert not window.open_controller.is_busy
    window.bar._button.click()
    qtbot.waitUntil(lambda: "private network" in window.bar.words, timeout=20_000)
    window.view.link_clicked.emit("mailto:ada@skerrow.example")
    assert not window.bar._button.isVisible()
