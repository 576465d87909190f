"""What the tests of the window do again and again."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from bywhom.analysis.article import Span
from bywhom.ui.parts.line_sheet import LineSheet
from tests.ui.conftest import ARTICLE


def span_of(words: str) -> Span:
    start = ARTICLE.index(words)
    return Span(start, start + len(words))


def mark_of(window, words: str) -> int:
    """Index of the mark on exactly these words."""
    article = window.desk.article
    return [article.quote(m.span) for m in window.desk.marks].index(words)


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window.view, key, modifier)


def write_note(qtbot, window, words: str, body: str) -> None:
    window.view.select_span(span_of(words))
    press(qtbot, window, Qt.Key.Key_N)
    editor = window.parts.editor.findChild(QPlainTextEdit)
    qtbot.keyClicks(editor, body)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def write_line(window, words: str) -> None:
    """Answer the small sheet that asks for one line, as it stands there now."""
    (sheet,) = (s for s in window.findChildren(LineSheet) if s.isVisible())
    QTest.keyClick(sheet.line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(sheet.line, Qt.Key.Key_Delete)
    QTest.keyClicks(sheet.line, words)
    QTest.keyClick(sheet.line, Qt.Key.Key_Return)


def quotes(window) -> list[str]:
    return [note.selector.quote for note in window.desk.notes()]
