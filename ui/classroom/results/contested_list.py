"""Where a class splits: words, how many marked them, and a question to begin with."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from bywhom.analysis.article import Span
from bywhom.classroom.lesson.lessons import Lesson
from bywhom.classroom.teacher.class_table import ArticleResults
from bywhom.ui.language.translate import later, numeral, tr
from bywhom.ui.page.page_frame import SCROLL_BAR as SCROLL  # its room is kept
from bywhom.ui.parts.rows import Index, RowDelegate, RowList, RowModel, draw_text, text_height
from bywhom.ui.style.panel_type import font
from bywhom.ui.style.theme import Theme

SIDE, TOP, LEADING, LINES = 24, 8, 21, 3
BAR, FOOT, BELOW = 14, 20, 12  # px of the bar, of the line below it, and after
THICK, THIN = 5.0, 1.5
MOST_PARTS = 40  # students drawn one by one
MOST = 200  # passages
ASK = {
    "hedge": later("sure, or not?"),
    "unnamed-source": later("whose word is it?"),
    "unsourced-claim": later("a fact, or a judgement? says who?"),
    "loaded-language": later("loaded, or fair?"),
    "attributed": later("who stands behind it?"),
}


@dataclass(frozen=True, slots=True)
class SplitRow:
    span: Span
    words: str
    ask: str
    marked: int
    readers: int

    def spoken(self) -> str:
        return tr(
            "“{words}”, marked by {marked} of {readers}. {ask}",
            words=self.words,
            marked=numeral(self.marked),
            readers=numeral(self.readers),
            ask=self.ask,
        )


def split_rows(
    reading: ArticleResults,
    lesson: Lesson,
    kind: str = "",
    kinds: frozenset[str] | None = None,
) -> list[SplitRow]:
    """The most evenly split first. kind, kinds: of these only."""
    found = [
        c
        for c in reading.split
        if (not kind or c.kind == kind) and (kinds is None or c.kind in kinds)
    ][:MOST]
    return [
        SplitRow(
            c.span,
            " ".join(reading.item.article.quote(c.span).split()),
            tr(ASK[c.kind]) if c.kind in ASK else lesson.category(c.kind).name.lower() + "?",
            c.marked,
            c.readers,
        )
        for c in found
    ]


class ContestedList(RowList):
    """`chosen` gives a SplitRow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("contested-list", tr("Most contested first"), parent)
        self.rows = RowModel(SplitRow.spoken, parent=self)
        self.setModel(self.rows)
        self.setResizeMode(RowList.ResizeMode.Adjust)
        self.delegate = _SplitDelegate(self)
        self.setItemDelegate(self.delegate)

    def set_theme(self, theme: Theme) -> None:
        self.delegate.theme = theme
        self.viewport().update()


class _SplitDelegate(RowDelegate):
    def draw_row(
        self, painter: QPainter, area: QRectF, index: Index, option: QStyleOptionViewItem
    ) -> None:
        row: SplitRow = index.data(Qt.ItemDataRole.UserRole)
        if self.is_selected(option):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("row_selected"))
            painter.drawRoundedRect(area.adjusted(8, 0, -8, -4), 5, 5)
        place = area.adjusted(SIDE, TOP, -SIDE, 0)
        ink, quiet = self.theme.colour("ink"), self.theme.colour("ink_secondary")
        tall = draw_text(painter, place, row.words, font("quote"), ink, LINES, LEADING)
        self._paint_bar(painter, place.adjusted(0, tall, 0, 0), row)
        below = place.adjusted(0, tall + BAR, 0, 0)
        draw_text(painter, below.adjusted(0, 0, -70, 0), row.ask, font("caption"), quiet, 1, 17)
        painter.setPen(quiet)
        painter.setFont(font("caption"))
        count = QRectF(below.right() - 70, below.top(), 70, 17)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            count, side, tr("{at} of {hits}", at=numeral(row.marked), hits=numeral(row.readers))
        )
        if self.has_focus_ring(option):
            self.draw_ring(painter, area.adjusted(8, 0, -8, -4))

    def _paint_bar(self, painter: QPainter, place: QRectF, row: SplitRow) -> None:
        """One piece a student; thick for those who marked."""
        parts = min(row.readers, MOST_PARTS)
        filled = round(row.marked / row.readers * parts)
        step = place.width() / parts
        colour = self.theme.colour("ink_secondary")
        for part in range(parts):
            tall = THICK if part < filled else THIN
            left = place.left() + part * step
            box = QRectF(left, place.top() + BAR / 2 - tall / 2, step * 0.8, tall)
            painter.fillRect(box, colour)

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: Index
    ) -> QSize:
        row: SplitRow = index.data(Qt.ItemDataRole.UserRole)
        view = self.parent()
        width = view.width() - SCROLL if isinstance(view, RowList) else option.rect.width()
        words = text_height(row.words, font("quote"), max(60, width - 2 * SIDE), LINES, LEADING)
        return QSize(width, TOP + int(words) + BAR + FOOT + BELOW)
