"""The search box at the end of the toolbar: words in, count at its right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from bywhom.ui.language.translate import tr
from bywhom.ui.style.icons import icon
from bywhom.ui.style.panel_type import font
from bywhom.ui.style.theme import Theme

WIDTH, NARROW, RIGHT = 228, 150, 76
KEY = "/"


class SearchBox(QLineEdit):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search-box")
        self.setAccessibleName(tr("Find in this article"))
        self.setPlaceholderText(tr("Search"))
        self.setFixedWidth(WIDTH)
        self.setToolTip(
            tr("Find in this article (/ or Ctrl+F). Enter: next, Shift+Enter: previous")
        )
        self._count = ""
        self._theme: Theme | None = None
        self._icon = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._icon.setText(tr("Search"))

    def show_count(self, words: str) -> None:
        self._count = words
        self.setTextMargins(0, 0, RIGHT if words else 16, 0)
        self.update()

    def set_compact(self, compact: bool) -> None:
        self.setFixedWidth(NARROW if compact else WIDTH)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._icon.setIcon(icon("search", theme, 17))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        shown = self._count or ("" if self.text() or self.hasFocus() else KEY)
        if self._theme is None or not shown:
            return
        painter = QPainter(self)
        painter.setFont(font("caption"))
        painter.setPen(self._theme.colour("ink_secondary"))
        place = self.rect().adjusted(0, 0, -11, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
