"""Where a note is written. A text of megabytes comes in piece by piece, and the window goes on."""

from collections.abc import Iterator

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

AT_ONCE = 50_000  # characters that are put in at once
PIECE = 20_000  # of a longer text, in each turn of the window's loop
LONGEST_LINE = 5_000  # characters: Qt lays a line out as a whole, one of megabytes in seconds


class NoteBody(QPlainTextEdit):
    entered = Signal()
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self._given, self._shown = "", ""  # a text that was opened, and as it stands here
        self._whole = ""  # what it will be when all of it is in
        self._rest: Iterator[str] = iter(())
        self._at = self.textCursor()
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._pour)
        self.has_broken_lines = False  # a line that was put in was longer than LONGEST_LINE

    def words(self) -> str:
        """What was opened, letter for letter, if nothing was changed in it since."""
        if self._turns.isActive():
            return self._whole
        text = self.toPlainText()
        return self._given if text == self._shown else text

    def setPlainText(self, text: str) -> None:  # noqa: N802
        self.stop()
        shown = in_lines(text)
        self._given = self._whole = text
        self.has_broken_lines = False
        is_short = len(shown) <= AT_ONCE
        super().setPlainText(shown if is_short else "")
        if is_short:
            self._shown = self.toPlainText()
        else:
            self.setUndoRedoEnabled(False)  # there is nothing to go back to
            self._begin(shown, self.textCursor())

    def insertPlainText(self, text: str) -> None:  # noqa: N802
        if len(text) <= LONGEST_LINE:
            super().insertPlainText(text)
        else:
            self._put(text)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        self.insertPlainText(source.text())

    def stop(self) -> None:
        """What is still to come does not; a part of a text is of no use."""
        if self._turns.isActive():
            self._end()
            super().setPlainText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _put(self, text: str) -> None:
        if self.isReadOnly():
            return
        shown = in_lines(text)
        self.has_broken_lines = self.has_broken_lines or shown != text
        if len(shown) <= AT_ONCE:
            super().insertPlainText(shown)
            return
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        last = self.document().characterCount() - 1
        self._whole = f"{self._between(0, start)}{shown}{self._between(end, last)}"
        self._begin(shown, cursor)

    def _between(self, start: int, end: int) -> str:
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selection().toPlainText()

    def _begin(self, shown: str, at: QTextCursor) -> None:
        self._rest = (shown[i : i + PIECE] for i in range(0, len(shown), PIECE))
        self._at = at
        self.setReadOnly(True)  # what is typed meanwhile would come between
        at.beginEditBlock()
        at.removeSelectedText()
        at.insertText(next(self._rest))
        at.endEditBlock()
        self._turns.start(0)

    def _pour(self) -> None:
        piece = next(self._rest, None)
        if piece is None:
            self._end()
            return
        self._at.joinPreviousEditBlock()  # taken back as one
        self._at.insertText(piece)
        self._at.endEditBlock()

    def _end(self) -> None:
        self._turns.stop()
        self.setReadOnly(False)
        if not self.isUndoRedoEnabled():  # it was opened, not pasted
            self.setUndoRedoEnabled(True)
            self._shown = self.toPlainText()
        self.setTextCursor(self._at)


def in_lines(text: str) -> str:
    """The text with a line end in lines that are too long: at a blank, which in Markdown says
    the same, or else where it comes."""
    if len(text) <= LONGEST_LINE:
        return text
    return "\n".join(piece for line in text.split("\n") for piece in _pieces(line))


def _pieces(line: str) -> Iterator[str]:
    start = 0
    while len(line) - start > LONGEST_LINE:
        blank = line.rfind(" ", start + LONGEST_LINE // 2, start + LONGEST_LINE)
        end = blank if blank > 0 else start + LONGEST_LINE
        yield line[start:end]
        start = end + (blank > 0)
    yield line[start:]
