"""The mouse on the page: what is under it, and what a click means."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QTextBlock

from bywhom.ui.language.translate import later, tr
from bywhom.ui.page.margin_notes import MarginNotes
from bywhom.ui.page.page_anchor import block_at
from bywhom.ui.page.page_view import PageView
from bywhom.ui.painting.block_lines import BlockLines

SHAKE = 4  # px that a click may wander
GLYPHS = (-74, -8)  # px from the column: where glyphs and dotted rules stand
OWN = later("Your highlight: click to write on it or give it another colour")


class PagePointer(QObject):
    mark_clicked = Signal(int)
    mark_hovered = Signal(object, QPoint)  # indices under the pointer, global place
    note_clicked = Signal(int)  # the note's id
    link_clicked = Signal(str)  # where it leads
    hint_hidden = Signal()

    def __init__(self, view: PageView, margin_notes: MarginNotes) -> None:
        super().__init__(view)
        self._view, self._margin_notes = view, margin_notes
        self._down = QPoint(-100, -100)

    def marks_at(self, point: QPoint) -> list[int]:
        """Marks under a point of the viewport, the most telling first; on a glyph, its line's."""
        view = self._view
        block, x, y = self._under(point)
        lines = BlockLines(block)
        left, right = (view.canvas.frame.left + edge for edge in GLYPHS)
        if left <= point.x() <= right:
            line = lines.line_under(y)
            return [] if line is None else view.canvas.marks.on_line(block, line)
        found = lines.unit_at(x, y)
        return [] if found is None else view.canvas.marks.at(block.blockNumber(), found[1])

    def offset_at(self, point: QPoint) -> int | None:
        """Of the character under a point of the viewport; None beside the words."""
        block, x, y = self._under(point)
        found = BlockLines(block).unit_at(x, y)
        return None if found is None else self._view.positions.to_text(block.position() + found[1])

    def note_at(self, point: QPoint) -> int | None:
        """The reader's note under a point: its glyph or words in the margin, or its highlight."""
        note = self._margin_notes.at(point)
        offset = None if note is not None else self.offset_at(point)
        return note if offset is None else self._margin_notes.on(offset)

    def link_at(self, point: QPoint) -> str | None:
        """Where the words under a point lead."""
        block, x, y = self._under(point)
        found = BlockLines(block).unit_at(x, y)
        if found is None:
            return None
        link = self._view.canvas.marks.link_at(block.blockNumber(), found[1])
        return None if link is None else self._view.article.links[link].target

    def _under(self, point: QPoint) -> tuple[QTextBlock, float, float]:
        """The block at the height of a point, and the point from its layout's corner."""
        scroll = self._view.verticalScrollBar().value()
        block = block_at(self._view.document(), point.y() + scroll)
        origin = block.layout().position()
        return block, point.x() - origin.x(), point.y() + scroll - origin.y()

    def moved(self, event: QMouseEvent) -> None:
        if event.buttons() != Qt.MouseButton.NoButton:
            self._hover([], event.globalPosition().toPoint())
            return
        point = event.position().toPoint()
        self._view.move_ruler(event.position().y())
        found = [] if self._view.canvas.walking else self.marks_at(point)
        hand = self._leads_somewhere(point, bool(found))
        is_own = not found and self.note_at(point) is not None
        self._view.viewport().setToolTip(tr(OWN) if is_own else "")
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor
        if self._view.viewport().cursor().shape() != shape:
            self._view.viewport().setCursor(shape)
        self._hover(found, event.globalPosition().toPoint())

    def _leads_somewhere(self, point: QPoint, on_mark: bool) -> bool:
        """Words are for selecting, also marked ones; glyphs, notes and links are for a click."""
        if on_mark:
            return point.x() < self._view.canvas.frame.left
        if self.note_at(point) is not None or self._margin_notes.hides_hints(point):
            return True
        return self.link_at(point) is not None

    def left(self) -> None:
        self._hover([], QPoint())

    def pressed(self, event: QMouseEvent) -> None:
        self._down = event.position().toPoint()

    def released(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if (point - self._down).manhattanLength() > SHAKE or self._view.textCursor().hasSelection():
            return
        note = self._margin_notes.at(point)
        if note is not None:
            self.note_clicked.emit(note)
        elif self._margin_notes.hides_hints(point):
            self.hint_hidden.emit()
        elif found := self.marks_at(point):
            self.mark_clicked.emit(found[0])
        elif own := self.note_at(point):
            self.note_clicked.emit(own)
        elif link := self.link_at(point):
            self.link_clicked.emit(link)

    def _hover(self, found: list[int], place: QPoint) -> None:
        marks = self._view.canvas.marks
        if marks.set_active(marks.selected, found):
            self._view.viewport().update()
            self.mark_hovered.emit(found, place)
