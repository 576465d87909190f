"""Every mark of the article in order: also the way to them for a screen reader."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, overload

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QHBoxLayout, QStyleOptionViewItem, QVBoxLayout, QWidget

from bywhom.analysis.article import Article
from bywhom.analysis.marks import Kind, Mark
from bywhom.ui.language.translate import numeral, tr
from bywhom.ui.model.mark_filter import EVERY, MarkFilter
from bywhom.ui.model.words import KIND, KINDS_OF, place_in, spoken_place
from bywhom.ui.parts.drawing import draw_glyph
from bywhom.ui.parts.labels import make_label, plain_label
from bywhom.ui.parts.quiet_menu import WORDS_AT, fill_menu, quiet_menu
from bywhom.ui.parts.rows import Index, RowDelegate, RowList, RowModel, draw_text
from bywhom.ui.style.panel_type import font
from bywhom.ui.style.theme import Theme

SIDE, ROW, LEADING = 24, 28, 18
LONGEST = 160  # characters of a mark's words that a row can need


class MarkRow(NamedTuple):
    """mark_index: into the marks given to the page; number and total: as counted in the list."""

    mark_index: int
    kind: Kind
    words: str
    paragraph: int
    number: int
    total: int

    def spoken(self) -> str:
        kind = tr(KIND[self.kind]).lower()
        place = spoken_place(self.paragraph)
        return tr(
            "Mark {number} of {total}, {kind}, “{words}”, {place}",
            number=numeral(self.number),
            total=numeral(self.total),
            kind=kind,
            words=self.words,
            place=place,
        )


class MarkRows(Sequence[MarkRow]):
    """The rows of the shown marks, each made when it is looked at: a novel has thousands.

    shown: indices of marks, ascending; number: the ¶ number at an offset.
    """

    def __init__(
        self,
        article: Article,
        marks: Sequence[Mark],
        shown: Sequence[int],
        number: Callable[[int], int],
    ) -> None:
        self._article, self._marks, self._shown, self._number = article, marks, shown, number

    def __len__(self) -> int:
        return len(self._shown)

    @overload
    def __getitem__(self, place: int) -> MarkRow: ...
    @overload
    def __getitem__(self, place: slice) -> list[MarkRow]: ...
    def __getitem__(self, place: int | slice) -> MarkRow | list[MarkRow]:
        if isinstance(place, slice):
            return [self[i] for i in range(*place.indices(len(self)))]
        place = range(len(self))[place]
        mark = self._marks[self._shown[place]]
        return MarkRow(
            mark_index=self._shown[place],
            kind=mark.kind,
            words=self._article.quote(mark.span)[:LONGEST].replace("\n", " "),
            paragraph=self._number(mark.start),
            number=place + 1,
            total=len(self),
        )

    def place_of(self, index: int | None) -> int | None:
        """The row of a mark, None where it is not shown."""
        if index is None:
            return None
        place = bisect_left(self._shown, index)
        return place if place < len(self) and self._shown[place] == index else None


class MarkList(QWidget):
    mark_chosen = Signal(int)
    filter_chosen = Signal(object)  # MarkFilter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: MarkRows | None = None
        self._count = plain_label()
        self._count.setProperty("role", "caption")
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._left_out = make_label("caption")
        self._left_out.setObjectName("left-out")
        self._left_out.setContentsMargins(SIDE, 0, SIDE, 6)
        self._left_out.setWordWrap(True)
        self._left_out.hide()
        self.filters = quiet_menu(tr("Marks in this article"))
        self.filters.menu().triggered.connect(self._on_filter)
        self.show_filters([(EVERY, tr("All marks"))], EVERY)
        self.model = RowModel(MarkRow.spoken, parent=self)
        self.list = RowList("mark-list", tr("Marks in this article"), self)
        self.list.setUniformItemSizes(True)
        self.list.setModel(self.model)
        self._delegate = _MarkDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.chosen.connect(self._on_chosen)
        top = QHBoxLayout()
        top.setContentsMargins(SIDE - WORDS_AT, 10, SIDE, 4)
        top.addWidget(self.filters)
        top.addStretch(1)
        top.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._left_out)
        layout.addWidget(self.list, 1)

    def show_rows(self, rows: MarkRows | None, found: int, is_waiting: bool = False) -> None:
        """found: how many marks there are in all, shown or not. None: no article is open."""
        bar = self.list.verticalScrollBar()
        top, self._rows = bar.value(), rows
        self.model.set_rows(rows or ())
        self.list.doItemsLayout()  # the list is where it was
        bar.setValue(top)
        shown = len(rows or ())
        said = tr("{shown} shown", shown=numeral(shown))
        if found != shown:
            said = tr("{shown} of {found} shown", shown=numeral(shown), found=numeral(found))
        self._count.setText(tr("{said} so far", said=said) if is_waiting else said)

    def show_filters(self, choices: Sequence[tuple[MarkFilter, str]], now: MarkFilter) -> None:
        fill_menu(self.filters, choices, now)

    def _on_filter(self, action: QAction) -> None:
        self.filter_chosen.emit(action.data())

    def follow(self, row: int) -> None:
        """The page shows the mark of this row; the list too, unless somebody is at work in it."""
        if self.list.underMouse() or self.list.hasFocus() or not 0 <= row < len(self._rows or ()):
            return
        index = self.model.index(row, 0)
        if not self.list.viewport().rect().contains(self.list.visualRect(index)):
            self.list.scrollTo(index, RowList.ScrollHint.PositionAtTop)

    def show_left_out(self, kinds: Mapping[str, int]) -> None:
        """kinds: those that are off in this article alone, and how many marks that hides."""
        listed = ", ".join(
            f"{tr(KINDS_OF[kind])} ({numeral(hidden)})"  # type: ignore[index]
            for kind, hidden in kinds.items()
        )
        self._left_out.setText(
            tr("Left out of this article: {listed}. The Marks menu has them.", listed=listed)
        )
        self._left_out.setVisible(bool(kinds))

    def show_selected(self, index: int | None) -> None:
        row = self._rows.place_of(index) if self._rows else None
        if row is None:
            self.list.clearSelection()
            return
        self.list.go_to_row(row)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.list.viewport().update()

    def _on_chosen(self, row: MarkRow) -> None:
        self.mark_chosen.emit(row.mark_index)


class _MarkDelegate(RowDelegate):
    def draw_row(
        self, painter: QPainter, area: QRectF, index: Index, option: QStyleOptionViewItem
    ) -> None:
        row: MarkRow = index.data(Qt.ItemDataRole.UserRole)
        chosen = self.is_selected(option)
        if chosen:
            painter.fillRect(area, self.theme.colour("row_selected"))
        draw_glyph(painter, row.kind, area.left() + SIDE, area.top() + 7, self.theme)
        place = area.adjusted(SIDE + 24, 5, -SIDE, 0)
        words = place.adjusted(0, 0, -44, 0)
        face = font("strong" if chosen else "ui")
        draw_text(painter, words, row.words, face, self.theme.colour("ink"), 1, LEADING)
        self._draw_number(
            painter, row.paragraph, QPointF(place.right(), place.top() + base_of(face))
        )
        if self.has_focus_ring(option):
            self.draw_ring(painter, area.adjusted(4, 0, -4, 0))

    def _draw_number(self, painter: QPainter, number: int, end: QPointF) -> None:
        """On the baseline of the words; end: its right end."""
        words = place_in(number)
        painter.setFont(font("caption"))
        painter.setPen(self.theme.colour("ink_secondary"))
        width = QFontMetricsF(painter.font()).horizontalAdvance(words)
        painter.drawText(end - QPointF(width, 0), words)

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: Index
    ) -> QSize:
        return QSize(option.rect.width(), ROW)


def base_of(face: QFont) -> float:
    """From the top of a line to its baseline."""
    metrics = QFontMetricsF(face)
    return (LEADING - metrics.height()) / 2 + metrics.ascent()
