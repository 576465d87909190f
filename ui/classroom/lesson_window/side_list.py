"""The left pane in class: articles and tasks of a lesson, or the students of a class."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QVBoxLayout, QWidget

from bywhom.ui.language.translate import later, tr
from bywhom.ui.page.page_frame import SCROLL_BAR as SCROLL  # its room is kept
from bywhom.ui.parts.rows import Index, RowDelegate, RowList, RowModel, draw_text, text_height
from bywhom.ui.style.panel_type import font
from bywhom.ui.style.theme import Theme

SIDE, PAD, INSET, HEADING, ROW = 20, 7, 8, 36, 27
NUMBER = 40  # px for the number at the end of a row
TICK = 20  # px for a tick there
DONE, NOT_DONE = later("done"), later("not done yet")


@dataclass(frozen=True, slots=True)
class SideRow:
    """A row, or a heading if value is None. number: at its right end. done: ticked there, or not
    yet; None of what cannot be done."""

    title: str
    detail: str = ""
    number: str = ""
    value: object = None
    done: bool | None = None

    def spoken(self) -> str:
        state = "" if self.done is None else tr(DONE) if self.done else tr(NOT_DONE)
        return ", ".join(part for part in (self.title, self.detail, self.number, state) if part)

    @property
    def at_end(self) -> str:
        return "✓" if self.done else self.number


class _SideRows(RowList):
    """Delete is for the row that has the focus, not for the key of the window."""

    def event(self, event: QEvent) -> bool:
        own = event.type() == QEvent.Type.ShortcutOverride
        if own and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete:
            event.accept()
            return True
        return super().event(event)


class SideList(QWidget):
    chosen = Signal(object)  # a row's value
    deleted = Signal(object)

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library-pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = RowModel(SideRow.spoken, lambda row: row.value is None, self)
        self.list = _SideRows(name, spoken, self)
        self.list.setModel(self.model)
        self.list.setResizeMode(RowList.ResizeMode.Adjust)
        self.delegate = _SideDelegate(self.list)
        self.list.setItemDelegate(self.delegate)
        self.list.chosen.connect(lambda row: self.chosen.emit(row.value))
        self.list.deleted.connect(lambda row: self.deleted.emit(row.value))
        self.below = QVBoxLayout(self)
        self.below.setContentsMargins(0, 6, 0, 8)
        self.below.setSpacing(6)
        self.below.addWidget(self.list, 1)

    def show_rows(self, rows: Sequence[SideRow], current: Sequence[object] = ()) -> None:
        """current: values whose rows are bold."""
        self.delegate.current = tuple(current)
        self.model.set_rows(rows)

    def show_current(self, current: Sequence[object]) -> None:
        """The last of them has the keys."""
        self.delegate.current = tuple(current)
        for number, row in enumerate(self.model.rows):
            if current and row.value is not None and row.value == current[-1]:
                self.list.setCurrentIndex(self.model.index(number, 0))
        self.list.doItemsLayout()
        self.list.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        self.delegate.theme = theme
        self.list.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.list.doItemsLayout()


class _SideDelegate(RowDelegate):
    current: tuple[object, ...] = ()

    def draw_row(
        self, painter: QPainter, area: QRectF, index: Index, option: QStyleOptionViewItem
    ) -> None:
        row: SideRow = index.data(Qt.ItemDataRole.UserRole)
        ink, quiet = self.theme.colour("ink"), self.theme.colour("ink_secondary")
        if row.value is None:
            place = area.adjusted(SIDE, area.height() - 25, -SIDE, 0)
            self._number(painter, place, row, 16)
            draw_text(painter, place, row.title, font("section"), quiet, 1, 16)
        else:
            shape = area.adjusted(INSET, 0, -INSET, -1)
            if self._is_current(row):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.theme.colour("row_selected"))
                painter.drawRoundedRect(shape, 5, 5)
            place = area.adjusted(SIDE, self._pad(row), -SIDE, 0)
            self._number(painter, place, row, 17)
            words = place.adjusted(0, 0, -self._end(row), 0)
            height = draw_text(
                painter, words, row.title, self._face(row), ink, self._lines(row), 17
            )
            if row.detail:
                below = place.adjusted(0, height + 1, 0, 0)
                draw_text(painter, below, row.detail, font("caption"), quiet, 1, 17)
            if self.has_focus_ring(option):
                self.draw_ring(painter, shape)

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: Index
    ) -> QSize:
        row: SideRow = index.data(Qt.ItemDataRole.UserRole)
        view = self.parent()
        width = view.width() - SCROLL if isinstance(view, RowList) else option.rect.width()
        if row.value is None:
            return QSize(width, HEADING)
        if not row.detail and row.number:
            return QSize(width, ROW)
        room = max(40, width - 2 * SIDE - self._end(row))
        title = text_height(row.title, self._face(row), room, self._lines(row), 17)
        return QSize(width, int(title) + (18 if row.detail else 0) + 2 * PAD + 1)

    def _is_current(self, row: SideRow) -> bool:
        return row.value in self.current

    def _face(self, row: SideRow) -> QFont:
        return font("strong" if self._is_current(row) else "ui")

    def _lines(self, row: SideRow) -> int:
        return 1 if row.number and not row.detail else 4

    def _pad(self, row: SideRow) -> int:
        return 5 if row.number and not row.detail else PAD

    def _end(self, row: SideRow) -> int:
        """Room at the right; kept for a tick that is to come, so that no line breaks anew."""
        return NUMBER if row.number else 0 if row.done is None else TICK

    def _number(self, painter: QPainter, place: QRectF, row: SideRow, leading: float) -> None:
        if row.at_end:
            painter.setFont(font("ui" if row.value is not None else "caption"))
            painter.setPen(self.theme.colour("ink_secondary"))
            box = QRectF(place.left(), place.top(), place.width(), leading)
            painter.drawText(
                box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.at_end
            )
