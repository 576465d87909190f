"""The page in the middle of a window, and what lies over it."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QMetaMethod, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from bywhom.ui.model.word_snap import whole_words
from bywhom.ui.page.article_view import ArticleView


class Spot(NamedTuple):
    """What lies at a place of the page: index of a mark, id of a note."""

    mark: int | None
    note: int | None


class Page(QWidget):
    """The page and what lies over it."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.resized.emit()


class DeskView(ArticleView):
    """Where words are selected to be worked with. The application's style sheet names a face for
    every widget; the page keeps its own."""

    words_selected = Signal()  # by hand, just now
    menu_wanted = Signal(object, QPoint)  # Spot, global place

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() != QEvent.Type.FontChange:  # Qt would set the whole page in that face
            super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setCursorWidth(0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        span = self.selected_span()
        if span is None or self.selects_mark():
            return
        if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            whole = whole_words(self.article.text, span)
            if whole != span:
                self.select_span(whole, scroll=False)
        self.words_selected.emit()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        super().keyReleaseEvent(event)
        if event.key() == Qt.Key.Key_Shift and self.selected_span() and not self.selects_mark():
            self.words_selected.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        if not self.isSignalConnected(QMetaMethod.fromSignal(self.menu_wanted)):
            super().contextMenuEvent(event)
        elif event.reason() == QContextMenuEvent.Reason.Mouse:
            self.menu_wanted.emit(self._spot(event.pos()), event.globalPos())
        else:
            self._want_menu_here()

    def _want_menu_here(self) -> None:
        """By the menu key: at the selected words."""
        span = self.selected_span()
        area = self.span_area(span) if span else None
        corner = area.bottomLeft() if area else QPointF(self.canvas.frame.left, 60)
        place = corner.toPoint()
        marked = self.selected_mark()
        spot = Spot(marked, self.margin_notes.on(span.start) if span else None)
        self.menu_wanted.emit(spot, self.viewport().mapToGlobal(place))

    def _spot(self, point: QPoint) -> Spot:
        """Of a right click: the words selected under it are meant before a mark."""
        marks = [] if self.canvas.walking else self.pointer.marks_at(point)
        offset = self.pointer.offset_at(point)
        span = self.selected_span()
        is_on_words = offset is not None and span is not None and span.start <= offset < span.end
        if is_on_words and not self.selects_mark():
            marks = []
        note = self.margin_notes.at(point)
        if note is None and offset is not None:
            note = self.margin_notes.on(offset)
        return Spot(marks[0] if marks else None, note)
