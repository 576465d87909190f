"""The contents of a long text, and the reader's bookmarks in it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QVBoxLayout, QWidget

from bywhom.ui.language.translate import tr
from bywhom.ui.model.words import place_in, spoken_place
from bywhom.ui.parts.rows import Index, RowDelegate, RowList, RowModel, draw_text, text_height
from bywhom.ui.style.panel_type import font
from bywhom.ui.style.theme import Theme

SIDE, INSET, PAD, STEP, NUMBER = 20, 8, 5, 14, 44  # px; STEP: a level; NUMBER: the place's room
LINES, LINE, HEADING = 2, 18, 34
DEEPEST = 3  # levels that are told apart by their indent


class PlaceRow(NamedTuple):
    """A place of the text, or a heading of the list. bookmark: its id, 0 for a chapter."""

    title: str
    start: int = 0
    paragraph: int = 0
    level: int = 0
    bookmark: int = 0
    is_heading: bool = False

    def spoken(self) -> str:
        return self.title if self.is_heading else f"{self.title}, {spoken_place(self.paragraph)}"


class ContentsPane(QWidget):
    place_chosen = Signal(object)  # PlaceRow
    removal_wanted = Signal(object)  # PlaceRow: Delete was pressed on it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contents-pane")
        self.model = RowModel(PlaceRow.spoken, lambda row: row.is_heading, self)
        self.list = RowList("contents-list", tr("Contents and bookmarks"), self)
        self.list.setModel(self.model)
        self._delegate = _PlaceDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.chosen.connect(self.place_chosen)
        self.list.deleted.connect(self.removal_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self.list)

    def show_rows(self, rows: Sequence[PlaceRow]) -> None:
        if list(rows) != list(self.model.rows):
            self.model.set_rows(rows)

    def show_here(self, start: int | None) -> None:
        """Which chapter is being read: its row is bold, and in sight unless the list is used."""
        if start == self._delegate.here:
            return
        self._delegate.here = start
        if not self.list.hasFocus():
            self.list.scrollTo(self.model.index(self._row_here(), 0))
        self.list.viewport().update()

    def choose_here(self) -> None:
        """The keyboard goes to the chapter that is being read."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.go_to_row(self._row_here())

    def _row_here(self) -> int:
        """The chapter's; else the first that is no heading."""
        places = [(n, row) for n, row in enumerate(self.model.rows) if not row.is_heading]
        here = (n for n, row in places if not row.bookmark and row.start == self._delegate.here)
        return next(here, places[0][0] if places else 0)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.list.viewport().update()


class _PlaceDelegate(RowDelegate):
    here: int | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        row: PlaceRow = index.data(Qt.ItemDataRole.UserRole)
        if row.is_heading:
            return QSize(0, HEADING)
        view = option.widget
        room = view.viewport().width() if isinstance(view, RowList) else option.rect.width()
        width = room - _left(row) - SIDE - NUMBER
        height = text_height(row.title, font("ui"), max(40, width), LINES, LINE)
        return QSize(0, round(height) + 2 * PAD)

    def draw_row(
        self, painter: QPainter, area: QRectF, index: Index, option: QStyleOptionViewItem
    ) -> None:
        row: PlaceRow = index.data(Qt.ItemDataRole.UserRole)
        if row.is_heading:
            place = area.adjusted(SIDE, area.height() - 24, -SIDE, 0)
            ink = self.theme.colour("ink_secondary")
            draw_text(painter, place, row.title, font("section"), ink, 1, 16)
            return
        shape = area.adjusted(INSET, 0, -INSET, -1)
        is_here = not row.bookmark and row.start == self.here
        if self.is_selected(option) or is_here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("row_selected"))
            painter.drawRoundedRect(shape, 5, 5)
        words = area.adjusted(_left(row), PAD, -SIDE - NUMBER, -PAD)
        face = font("strong" if is_here else "ui")
        draw_text(painter, words, row.title, face, self.theme.colour("ink"), LINES, LINE)
        painter.setFont(font("caption"))
        painter.setPen(self.theme.colour("ink_secondary"))
        number = QRectF(area.right() - SIDE - NUMBER, area.top() + PAD, NUMBER, LINE)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(number, right, place_in(row.paragraph))
        if self.has_focus_ring(option):
            self.draw_ring(painter, shape)


def _left(row: PlaceRow) -> int:
    return SIDE + STEP * min(row.level, DEEPEST)
