"""Keys on the page: plain ones scroll; Left, Right or Shift bring out a caret to select words."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTextEdit

CARET = 2  # px
LINES = 3  # that Up and Down scroll
Key = Qt.Key
SCROLLS: dict[int, tuple[int, int]] = {  # key → steps of a line, or pages
    Key.Key_Up: (-LINES, 0),
    Key.Key_Down: (LINES, 0),
    Key.Key_PageUp: (0, -1),
    Key.Key_PageDown: (0, 1),
    Key.Key_Space: (0, 1),
    Key.Key_Backspace: (0, -1),
}
SIDEWAYS = (Key.Key_Left, Key.Key_Right)
MOVES = (*SIDEWAYS, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End)
OVERLAP = 2  # lines kept in sight when paging


class PageKeys:
    """A caret that blinks in a text one only reads is noise, so there is none until it is used.
    F7 switches it, as in browsers; Escape and the mouse put it away."""

    def __init__(self, view: QTextEdit) -> None:
        self._view = view
        view.setCursorWidth(0)

    @property
    def caret(self) -> bool:
        return self._view.cursorWidth() > 0

    def set_caret(self, visible: bool) -> None:
        if visible != self.caret:
            self._view.setCursorWidth(CARET if visible else 0)

    def pressed(self, event: QKeyEvent) -> bool:
        """True: done here; False: Qt's own way."""
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Key.Key_F7:
            self.set_caret(not self.caret)
            return True
        if key == Key.Key_Escape and self.caret:
            self.set_caret(False)
            return True
        if key in SIDEWAYS or (shift and key in MOVES):
            self._enter()
            return False
        if key in SCROLLS and not (self.caret and key in MOVES):
            steps, pages = SCROLLS[key]
            self._scroll(steps, -pages if shift and key == Key.Key_Space else pages)
            return True
        if key in (Key.Key_Home, Key.Key_End) and not self.caret:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.minimum() if key == Key.Key_Home else bar.maximum())
            return True
        return False

    def _enter(self) -> None:
        """The caret comes out where the reader looks, not where it was left long ago."""
        if self.caret:
            return
        self.set_caret(True)
        view = self._view
        if not view.viewport().rect().contains(view.cursorRect().center()):
            view.setTextCursor(view.cursorForPosition(view.viewport().rect().topLeft()))

    def _scroll(self, lines: int, pages: int) -> None:
        bar = self._view.verticalScrollBar()
        line = round(self._view.fontMetrics().lineSpacing() * 1.25)
        page = max(line, self._view.viewport().height() - OVERLAP * line)
        bar.setValue(bar.value() + lines * line + pages * page)
