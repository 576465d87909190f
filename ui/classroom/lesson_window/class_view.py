"""The page in class: fills of many colours, and what stands beside the lines."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from bywhom.analysis.article import Article, Span
from bywhom.analysis.marks import Mark
from bywhom.ui.classroom.lesson_window.line_annotations import Beside, paint_beside
from bywhom.ui.page.desk_view import DeskView
from bywhom.ui.page.page_pointer import PagePointer
from bywhom.ui.style.theme import Theme

SHAKE = 4  # px that a click may wander


class _CardsOnly(PagePointer):
    """Finds no marks but those that have a card."""

    def marks_at(self, point: QPoint) -> list[int]:
        view = self.parent()
        return super().marks_at(point) if isinstance(view, KitView) and view.marks else []


class KitView(DeskView):
    """`clicked` is a click on a place of the text that selects nothing."""

    clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beside: Sequence[Beside] = ()
        self._down = QPoint()
        self._put: int | None = None  # where the program left the caret
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

    def underline(self, own: Sequence[Mark]) -> None:
        """The reader's own marks as those of the desk look: painted, and without cards."""
        self.canvas.marks.set_marks(own, self.positions)
        self.canvas.marks.set_shown(range(len(own)), self.article.text)
        self.viewport().update()

    def _make_pointer(self) -> PagePointer:
        pointer = _CardsOnly(self, self.margin_notes)
        pointer.mark_clicked.connect(self.mark_clicked)
        pointer.mark_hovered.connect(self.mark_hovered)
        return pointer

    def caret_offset(self) -> int:
        """Where the last click or arrow key was."""
        return self.positions.to_text(self.textCursor().position())

    def put_caret(self, offset: int) -> None:
        """Out of the way, behind what was just marked or unmarked."""
        self.select_span(Span(offset, offset), scroll=False)
        self._put = offset

    @property
    def caret_is_readers(self) -> bool:
        """Has the reader clicked or moved the caret since the program put it somewhere?"""
        return self._put != self.caret_offset()

    def is_in_sight(self, span: Span) -> bool:
        area = self.span_area(span)
        return area.bottom() > 0 and area.top() < self.viewport().height()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A drag selects, also one that begins on selected words: Qt would carry those away."""
        self._down, self._put = event.position().toPoint(), None
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.button() == Qt.MouseButton.LeftButton and not shift:
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
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
