"""On Compare's pages marks tell what they ask, and the reader's notes are there."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QToolTip

from bywhom.analysis.article import Article, Origin
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.ui.app.handlers import HANDLERS
from bywhom.ui.compare.compare_print import document_of
from tests.ui.conftest import wait_for_marks

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TEXT = (
    "Pier engineer warns\n\nThe engineer Odile Harrow walked the pier at Gull Point. "
    "Two piles reportedly gave way, and the council of the islands may close it before winter."
)
ORIGIN = Origin("https://post.example/pier", "The Vellin Post", (), "2026-11-04")


@pytest.fixture
def compared(window, qtbot):
    """The window with Compare, whose pages are open; the other report has a note."""
    wait_for_marks(window, qtbot)
    library = window.desk.library
    other = library.save_article(Article("Pier", TEXT, plain_paragraphs(TEXT), ORIGIN))
    at = TEXT.index("Two piles")
    library.add_note(other, (at, at + 9), "Which <b>two</b>?")
    with qtbot.waitSignal(window.compare_controller.shown, timeout=60_000):
        window.compare_controller.with_article(other)
    page = window.parts.compare
    rows = page.model.rows
    page.list.go_to_row(next(n for n, r in enumerate(rows) if any(r.sides) and r.sides[1]))
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    yield page.pages
    window.compare_controller.leave()


def test_a_note_of_the_other_report_stands_on_its_page(compared):
    mine, theirs = compared.views
    assert mine.note_places() == []
    assert [start for start, _ in theirs.note_places()] == [TEXT.index("Two piles")]

    theirs.note_clicked.emit(theirs.margin_notes.on(TEXT.index("Two piles")))
    assert QToolTip.text() == "<span>Which &lt;b&gt;two&lt;/b&gt;?</span>"  # words, never markup


def test_resting_on_a_mark_tells_what_it_asks(compared, qtbot):
    view, card = compared.views[1], compared.cards[1]
    number = next(n for n, m in enumerate(view.marks) if n in view.shown_marks())
    qtbot.mouseMove(view.viewport(), QPoint(3, 3))
    qtbot.mouseMove(view.viewport(), view.span_area(view.marks[number].span).center().toPoint())
    qtbot.waitUntil(card.isVisible, timeout=3000)
    assert number in card.marks()
    assert not compared.cards[0].isVisible()
    card.grab()  # painted without what one could do in the inspector


def test_printing_prints_the_comparison_that_is_shown(compared, window, monkeypatch, tmp_path):
    path = tmp_path / "comparison.pdf"

    def to_file(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFileName(str(path))
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(QPrintDialog, "exec", to_file)
    HANDLERS["print"](window)
    assert path.read_bytes().startswith(b"%PDF")
    words = document_of(window.parts.compare.as_web_page()).toPlainText()
    assert "Pier engineer warns" in words and "What differs" in words and "{" not in words
