"""A row of a comparison as it is drawn: sentences in columns, joined where they belong together."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from bywhom.analysis.article import Span
from bywhom.analysis.comparison.reports import Side
from bywhom.ui.compare.column import draw_side, height_of, lay_out_side
from bywhom.ui.compare.compare_rows import NOT_HERE, CompareRow
from bywhom.ui.language.translate import tr
from bywhom.ui.parts.rows import Index, RowDelegate, RowList, draw_text, text_height
from bywhom.ui.style.panel_type import font

MARGIN, GAP, WORDS, AFTER = 64, 56, 250, 26
NARROW = 900  # px; below, the margins give way
LEAST = 120  # px of a column
ABOVE, HEADING = 18, 26  # px over a heading, and of it
JOIN = 12  # px from the baseline of a first line up to the line that joins


def columns(width: int, reports: int) -> tuple[int, int]:
    """The margin on both sides, and the width of a column of sentences."""
    margin = MARGIN if width >= NARROW and reports == 2 else 24
    return margin, max(LEAST, (width - 2 * margin - reports * GAP - WORDS) // reports)


class CompareDelegate(RowDelegate):
    reports = 2

    def draw_row(
        self, painter: QPainter, area: QRectF, index: Index, option: QStyleOptionViewItem
    ) -> None:
        row: CompareRow = index.data(Qt.ItemDataRole.UserRole)
        reports = self.reports
        margin, column = columns(option.rect.width(), reports)
        ink, quiet = self.theme.colour("ink"), self.theme.colour("ink_secondary")
        if row.heading:
            place = area.adjusted(margin, ABOVE, -margin, 0)
            draw_text(painter, place, row.heading, font("title"), ink)
            return
        x = area.left() + margin
        for number in range(reports):
            self._draw_cell(painter, QPointF(x, area.top()), column, row, number)
            x += column + GAP
        self._join(painter, area, row, margin, column)
        place = QRectF(x, area.top() + 4, WORDS, area.height())
        taken = draw_text(painter, place, row.title, font("strong"), ink, 2, 18)
        place.adjust(0, taken, 0, 0)
        draw_text(painter, place, row.words, font("ui"), quiet, 8, 18)
        if self.has_focus_ring(option):
            self.draw_ring(painter, area.adjusted(margin - 16, -6, -8, -AFTER + 8))

    def _draw_cell(
        self, painter: QPainter, corner: QPointF, width: int, row: CompareRow, number: int
    ) -> None:
        if row.cells:
            place = QRectF(corner.x(), corner.y() + 4, width, 40)
            draw_text(
                painter, place, row.cells[number], font("ui"), self.theme.colour("ink"), 2, 18
            )
            return
        side, bold = row.sides[number], row.bold[number] if row.bold else ()
        if side is not None:
            self._draw_side(painter, corner, width, side, bold, row.is_title)
        elif not row.in_overview:
            place = QRectF(corner.x(), corner.y() + 4, width, 18)
            draw_text(
                painter, place, tr(NOT_HERE), font("caption"), self.theme.colour("ink_secondary")
            )

    def _join(
        self, painter: QPainter, area: QRectF, row: CompareRow, margin: int, column: int
    ) -> None:
        """A line between sentences that belong together: whole for one claim, broken for one
        matter."""
        there = [number for number, side in enumerate(row.sides) if side is not None]
        if row.relation is None or len(there) < 2:
            return
        pen = QPen(self.theme.colour("ink_secondary"), 1)
        if row.relation == "same matter":
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        y = area.top() + JOIN
        for number in there[:-1]:
            x = area.left() + margin + number * (column + GAP) + column
            painter.drawLine(QPointF(x + 12, y), QPointF(x + GAP - 22, y))

    def _draw_side(
        self,
        painter: QPainter,
        corner: QPointF,
        width: int,
        side: Side,
        bold: tuple[Span, ...],
        is_title: bool,
    ) -> None:
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
        if row.heading:
            return QSize(width, ABOVE + HEADING + 8)
        reports = self.reports
        _, column = columns(width, reports)
        words = 4 + text_height(row.title, font("strong"), WORDS, 2, 18)
        if row.words:
            words += text_height(row.words, font("ui"), WORDS, 8, 18)
        heights = [
            height_of(lay_out_side(side, bold, column, row.is_title), row.is_title)
            for side, bold in zip(row.sides, row.bold or [()] * len(row.sides), strict=True)
            if side is not None
        ]
        heights += [4 + int(text_height(cell, font("ui"), column, 2, 18)) for cell in row.cells]
        after = 8 if row.cells else AFTER
        return QSize(width, int(max(*heights, words, 0.0)) + after)
