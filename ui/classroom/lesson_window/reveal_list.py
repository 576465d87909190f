"""Agreed, missed, extra: the list beside the page after Reveal."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from bywhom.ui.classroom.lesson_window.reveal import SHOWN_AS, SIDE_NAME, RevealRow
from bywhom.ui.language.translate import numeral, tr
from bywhom.ui.page.page_frame import SCROLL_BAR as SCROLL  # its room is kept
from bywhom.ui.parts.rows import Index, RowDelegate, RowList, RowModel, draw_text, text_height
from bywhom.ui.style.icons import GLYPH_BOX, paint_glyph
from bywhom.ui.style.panel_type import font
from bywhom.ui.style.theme import Theme

SIDE, TEXT, HEADING, ROW, PARAGRAPH = 24, 48, 44, 26, 44  # px
MOST_LINES = 4


class RevealList(RowList):
    """`chosen` gives a RevealRow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("reveal-list", tr("Your marks beside the others"), parent)
        self.rows = RowModel(RevealRow.spoken, lambda row: row.is_heading, self)
        self.setModel(self.rows)
        self.setResizeMode(RowList.ResizeMode.Adjust)
        self.delegate = _RevealDelegate(self)
        self.setItemDelegate(self.delegate)

    def show_rows(self, rows: Sequence[RevealRow]) -> None:
        self.rows.set_rows(rows)

    def set_theme(self, theme: Theme) -> None:
        self.delegate.theme = theme
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.doItemsLayout()


class _RevealDelegate(RowDelegate):
    def draw_row(
        self, painter: QPainter, area: QRectF, index: Index, option: QStyleOptionViewItem
    ) -> None:
        row: RevealRow = index.data(Qt.ItemDataRole.UserRole)
        if row.is_heading:
            self._paint_heading(painter, area, row)
        else:
            self._paint_mark(painter, area, row, option)

    def _paint_heading(self, painter: QPainter, area: QRectF, row: RevealRow) -> None:
        words = f"{numeral(row.count)} {tr(SIDE_NAME[row.side])}"
        place = area.adjusted(SIDE, area.height() - 28, -SIDE, 0)
        draw_text(painter, place, words, font("title"), self.theme.colour("ink"), 1, 20)
        wide = QFontMetricsF(font("title")).horizontalAdvance(words)
        after = place.adjusted(wide + 8, 2, 0, 0)
        quiet = self.theme.colour("ink_secondary")
        draw_text(painter, after, tr(SHOWN_AS[row.side]), font("caption"), quiet, 1, 17)

    def _paint_mark(
        self, painter: QPainter, area: QRectF, row: RevealRow, option: QStyleOptionViewItem
    ) -> None:
        shape = area.adjusted(8, 0, -8, 0)
        chosen = self.is_selected(option)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("row_selected"))
            painter.drawRoundedRect(shape, 5, 5)
        ink, quiet = self.theme.colour("ink"), self.theme.colour("ink_secondary")
        paint_glyph(painter, row.side, area.left() + SIDE, area.top() + 4 + GLYPH_BOX / 2 + 2, ink)
        top = area.adjusted(TEXT, 4, -SIDE - PARAGRAPH, 0)
        face = font("strong" if chosen else "ui")
        draw_text(painter, top, row.words, face, ink, 1, 18)
        if row.paragraph:
            painter.setFont(font("caption"))
            painter.setPen(quiet)
            box = QRectF(area.right() - SIDE - PARAGRAPH, area.top() + 4, PARAGRAPH, 18)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, right, f"¶\u2009{row.paragraph}")
        below = area.adjusted(TEXT, 22, -SIDE, 0)
        if row.explain and row.side != "agreed":
            draw_text(painter, below, row.explain, font("ui"), quiet, MOST_LINES, 18)
        if self.has_focus_ring(option):
            self.draw_ring(painter, shape)

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: Index
    ) -> QSize:
        row: RevealRow = index.data(Qt.ItemDataRole.UserRole)
        view = self.parent()
        width = view.width() - SCROLL if isinstance(view, RowList) else option.rect.width()
        if row.is_heading:
            return QSize(width, HEADING)
        tall = ROW
        if row.explain and row.side != "agreed":
            room = max(60, width - TEXT - SIDE)
            tall += int(text_height(row.explain, font("ui"), room, MOST_LINES, 18)) + 4
        return QSize(width, tall)
