"""The comparison in the place of the three panes: left, right, and how sure, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStyleOptionViewItem, QVBoxLayout, QWidget

from bywhom.analysis.article import Span
from bywhom.analysis.comparison.certainty import Side
from bywhom.ui.compare.column import draw_side, height_of, lay_out_side
from bywhom.ui.compare.compare_rows import NOT_HERE, CompareRow
from bywhom.ui.parts.labels import make_label
from bywhom.ui.parts.rows import Index, RowDelegate, RowList, RowModel, draw_text, text_height
from bywhom.ui.style.panel_type import font
from bywhom.ui.style.theme import Theme

MARGIN, GAP, WORDS, AFTER = 64, 56, 250, 26
NARROW = 900  # px; below, the margins give way


class ComparePage(QWidget):
    row_chosen = Signal(object)  # CompareRow
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare-page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._heads = [make_label("secondary") for _ in range(3)]
        self.model = RowModel(CompareRow.spoken, parent=None)
        self.list = RowList("compare-list", "Two reports compared", self)
        self.list.setLayoutMode(RowList.LayoutMode.Batched)  # two novels must not hold us up
        # Always: its coming would move the columns from under their heads.
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.list.setModel(self.model)
        self._delegate = _Delegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.chosen.connect(self.row_chosen)
        self._top = QHBoxLayout()
        for head in self._heads:
            self._top.addWidget(head)
        self._top.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 36, 0, 0)
        layout.setSpacing(14)
        layout.addLayout(self._top)
        layout.addWidget(self.list, 1)

    def show_rows(self, rows: Sequence[CompareRow], left: str, right: str) -> None:
        """left, right: the bylines of the two reports."""
        for head, words in zip(self._heads, (left, right, "How sure, in words"), strict=True):
            head.setText(words)
        self.model.set_rows(rows)
        self.list.scrollToTop()
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.list.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        margin, column = columns(self.width() - self.list.verticalScrollBar().sizeHint().width())
        self._top.setContentsMargins(margin, 0, 0, 0)
        self._top.setSpacing(GAP)
        for head, width in zip(self._heads, (column, column, WORDS), strict=True):
            head.setFixedWidth(width)
        self.list.doItemsLayout()


def columns(width: int) -> tuple[int, int]:
    """The margin on both sides, and the width of a column of sentences."""
    margin = MARGIN if width >= NARROW else 24
    return margin, max(120, (width - 2 * margin - 2 * GAP - WORDS) // 2)


class _Delegate(RowDelegate):
    def draw_row(
        self, painter: QPainter, area: QRectF, index: Index, option: QStyleOptionViewItem
    ) -> None:
        row: CompareRow = index.data(Qt.ItemDataRole.UserRole)
        margin, column = columns(option.rect.width())
        x = area.left() + margin
        for side, bold in ((row.left, row.said.bold_left), (row.right, row.said.bold_right)):
            self._paint_side(painter, QPointF(x, area.top()), column, side, bold, row.is_title)
            x += column + GAP
        place = QRectF(x, area.top() + 4, WORDS, area.height())
        ink, quiet = self.theme.colour("ink"), self.theme.colour("ink_secondary")
        taken = draw_text(painter, place, row.said.title, font("strong"), ink, 2, 18)
        place.adjust(0, taken, 0, 0)
        draw_text(painter, place, row.said.words, font("ui"), quiet, 8, 18)
        if self.has_focus_ring(option):
            self.draw_ring(painter, area.adjusted(margin - 16, -6, -8, -AFTER + 8))

    def _paint_side(
        self,
        painter: QPainter,
        corner: QPointF,
        width: int,
        side: Side | None,
        bold: tuple[Span, ...],
        is_title: bool,
    ) -> None:
        if side is None:
            place = QRectF(corner.x(), corner.y() + 4, width, 18)
            quiet = self.theme.colour("ink_secondary")
            draw_text(painter, place, NOT_HERE, font("caption"), quiet)
            return
        layout = lay_out_side(side, bold, width, is_title)
        draw_side(painter, layout, side, corner, self.theme)
        if side.is_unsourced and not is_title:
            pen = QPen(self.theme.colour("unsourced-claim"), 2)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([0.01, 2.5])
            painter.setPen(pen)
            bottom = corner.y() + height_of(layout, is_title) - 4
            painter.drawLine(
                QPointF(corner.x() - 16, corner.y() + 4), QPointF(corner.x() - 16, bottom)
            )

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: Index
    ) -> QSize:
        row: CompareRow = index.data(Qt.ItemDataRole.UserRole)
        view = self.parent()
        width = view.viewport().width() if isinstance(view, RowList) else option.rect.width()
        _, column = columns(width)
        heights = [
            height_of(lay_out_side(side, bold, column, row.is_title), row.is_title)
            for side, bold in ((row.left, row.said.bold_left), (row.right, row.said.bold_right))
            if side is not None
        ]
        words = 4 + text_height(row.said.title, font("strong"), WORDS, 2, 18)
        if row.said.words:
            words += text_height(row.said.words, font("ui"), WORDS, 8, 18)
        return QSize(width, int(max(*heights, words, 0.0)) + AFTER)
