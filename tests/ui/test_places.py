"""Going to and fro in a long text: contents, paragraphs, bookmarks, back and forward."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from bywhom.analysis.article import Span
from tests.ui.desk_support import press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LINE = "The keeper of lamp {} went down to the quay and counted the boats that had come home. "


@pytest.fixture
def book(open_window, tmp_path: Path, qtbot):
    parts = ["The Lamp at Sorrel Quay\n"]
    for number in ("I", "II", "III"):
        parts.append(f"\nCHAPTER {number}\n\n")
        parts += [LINE.format(i) * 4 + "\n\n" for i in range(30)]
    path = tmp_path / "lamp.txt"
    path.write_text("".join(parts), "utf-8")
    window = open_window(path)
    qtbot.waitUntil(lambda: len(window.places.parts) == 3, timeout=10_000)
    return window


def starts(window) -> list[int]:
    return [part.start for part in window.places.parts]


def test_contents_stand_at_the_left_and_the_chapter_that_is_read_is_bold(book, qtbot):
    left = book.parts.left
    assert left.tabs.isVisible()
    press(qtbot, book, Qt.Key.Key_T, CONTROL)
    assert left.tab == "contents" and book.focusWidget() is left.contents.list
    qtbot.keyClick(left.contents.list, Qt.Key.Key_Down)
    qtbot.keyClick(left.contents.list, Qt.Key.Key_Return)
    second = starts(book)[1]
    assert book.view.top_offset() == second
    assert left.contents._delegate.here == second
    assert "left in “CHAPTER II”" in book.parts.status._place.text()
    press(qtbot, book, Qt.Key.Key_T, CONTROL)
    assert left.tab == "library"


def test_an_article_without_headings_has_no_tabs_and_says_so(window, qtbot):
    assert "tabs" not in window.parts.left.__dict__
    press(qtbot, window, Qt.Key.Key_T, CONTROL)
    assert "no headings" in window.bar.words


def test_back_and_forward_go_from_place_to_place_and_into_the_article_before(
    book, article_file, qtbot
):
    second, third = starts(book)[1:]
    book.places.go_to(second)
    book.places.go_to(third)
    press(qtbot, book, Qt.Key.Key_Left, ALT)
    assert book.view.top_offset() == second
    book.open_controller.open(str(article_file))
    assert "pier" in book.view.article.title
    press(qtbot, book, Qt.Key.Key_Left, ALT)
    assert book.view.article.title.startswith("The Lamp")
    assert book.view.top_offset() == second
    press(qtbot, book, Qt.Key.Key_Left, ALT)
    assert book.view.top_offset() == 0
    assert not book.actions_["back"].isEnabled()
    press(qtbot, book, Qt.Key.Key_Right, ALT)
    assert book.view.top_offset() == second


def test_a_far_jump_by_search_or_strip_can_be_taken_back(book, qtbot):
    assert not book.actions_["back"].isEnabled()
    strip = book.parts.overview
    middle = strip.rect().center()
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=middle)
    assert book.view.top_offset() > 1000
    press(qtbot, book, Qt.Key.Key_Left, ALT)
    assert book.view.top_offset() == 0


def test_a_paragraph_is_gone_to_by_its_number(book, qtbot):
    sheet = book.places.sheet()
    qtbot.keyClicks(sheet.box, "40")
    assert "The keeper of lamp" in sheet.list.item(0).text()
    qtbot.keyClick(sheet.box, Qt.Key.Key_Return)
    assert book.view.top_offset() == book.view.paragraph_start(40)
    assert book.view.paragraph_number(book.view.top_offset()) == 40


def test_a_chapter_is_gone_to_by_some_of_its_words_and_by_key(book, qtbot):
    sheet = book.places.sheet()
    qtbot.keyClicks(sheet.box, "chapter iii")
    qtbot.keyClick(sheet.box, Qt.Key.Key_Return)
    assert book.view.top_offset() == starts(book)[2]
    book.actions_["part.previous"].trigger()
    assert book.view.top_offset() == starts(book)[1]
    book.actions_["part.next"].trigger()
    assert book.view.top_offset() == starts(book)[2]
    book.actions_["part.next"].trigger()
    assert "no other chapter" in book.bar.words


def test_a_bookmark_is_kept_listed_taken_out_and_brought_back(book, open_window, qtbot):
    book.view.stand_at(starts(book)[1])
    press(qtbot, book, Qt.Key.Key_D, CONTROL)
    assert [mark.start for mark in book.places.bookmarks] == [starts(book)[1]]
    assert book.places.bookmarks[0].quote == "CHAPTER II"
    assert book.parts.left.contents.model.rows[0].title == "Bookmarks"
    press(qtbot, book, Qt.Key.Key_D, CONTROL)  # it is in sight
    assert book.places.bookmarks == []
    book.desk.undo()
    assert [mark.start for mark in book.places.bookmarks] == [starts(book)[1]]
    book.close()
    again = open_window()
    qtbot.waitUntil(lambda: len(again.places.bookmarks) == 1, timeout=10_000)
    row = again.parts.left.contents.list
    again.places.show_contents()
    row.go_to_row(1)
    qtbot.keyClick(row, Qt.Key.Key_Delete)
    assert again.places.bookmarks == [] and again.bar.words == "Bookmark taken out."


def test_notes_hits_and_bookmarks_lie_on_the_strip(book, qtbot):
    text, view, strip = book.view.article.text, book.view, book.parts.overview
    blank = strip.grab().toImage()
    start = text.index("lamp 17")
    view.select_span(Span(start, start + 7))
    book.note_controller.highlight("rose")
    with_note = strip.grab().toImage()
    y = round(strip.y_of(start))
    rose = QColor(view.canvas.theme.colour("hl_rose"))
    assert with_note.pixelColor(18, y) == rose != blank.pixelColor(18, y)
    book.find_in_article.look_for("lamp 25")
    hit = round(strip.y_of(text.index("lamp 25")))
    ink = view.canvas.theme.colour("ink")
    assert strip.grab().toImage().pixelColor(18, hit - 1) == ink
    book.find_in_article.clear()
    assert strip.grab().toImage().pixelColor(18, hit - 1) != ink
    view.stand_at(starts(book)[2])
    book.places.toggle_bookmark()
    ribbon = round(strip.y_of(starts(book)[2]))
    assert strip.grab().toImage().pixelColor(15, ribbon) == ink
