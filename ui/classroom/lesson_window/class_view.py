"""The page in class: fills of many colours, and what stands beside the lines."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from bywhom.analysis.article import Article, Span
from bywhom.ui.classroom.lesson_window.line_annotations import Beside, paint_beside
from bywhom.ui.page.desk_view import DeskView
from bywhom.ui.style.theme import Theme

SHAKE = 4  # px that a click may wander


class KitView(DeskView):
    """`clicked` is a click on a place of the text that selects nothing."""

    clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beside: Sequence[Beside] = ()
        self._down = QPoint()
        self.setAcceptDrops(False)

    def show_article(self, article: Article, byline: str, position: int = 0) -> None:
        self._beside = ()
        super().show_article(article, byline, position)

    def set_theme(self, theme: Theme) -> None:
        for widget in (self, self.viewport()):
            widget.ensurePolished()  # being polished later would undo the palette
        super().set_theme(theme)

    def set_beside(self, notes: Sequence[Beside]) -> None:
        self._beside = sorted(notes, key=lambda note: note.start)
        self.viewport().update()

    @property
    def beside(self) -> Sequence[Beside]:
        return self._beside

    def set_fills(self, fills: Sequence[tuple[Span, str]]) -> None:
        """Words and the names of their colours in the theme; the first of two that overlap wins."""
        self.canvas.marks.set_fills([s for s, _ in fills], [c for _, c in fills], self.positions)
        self.viewport().update()

    def caret_offset(self) -> int:
        """Where the last click or arrow key was."""
        return self.positions.to_text(self.textCursor().position())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._down = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        if (point - self._down).manhattanLength() <= SHAKE and not self.textCursor().hasSelection():
            position = self.cursorForPosition(point).position()
            self.clicked.emit(self.positions.to_text(position))

    def _paint_under(self, painter: QPainter, selection: tuple[int, int]) -> None:
        super()._paint_under(painter, selection)
        paint_beside(painter, self, self._beside)
