"""Paints a page: what lies under the words of every block in sight, and its margins."""

import re
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextBlock, QTextCharFormat, QTextDocument, QTextLayout

from bywhom.analysis.article import Span
from bywhom.ui.model.page_blocks import PageBlock
from bywhom.ui.model.positions import Positions
from bywhom.ui.page.page_anchor import block_at
from bywhom.ui.page.page_frame import Frame
from bywhom.ui.painting.block_lines import BlockLines, laid_out
from bywhom.ui.painting.block_paint import Picture
from bywhom.ui.painting.mark_index import SpanIndex
from bywhom.ui.painting.mark_painter import (
    GLYPH_STEP,
    PaintPosition,
    paint_credit,
    paint_fills,
    paint_margin,
    paint_picture,
    paint_tray,
    rule_top,
)
from bywhom.ui.painting.page_marks import PageMarks
from bywhom.ui.style.fonts import spoken
from bywhom.ui.style.theme import Theme
from bywhom.ui.style.typography import QUIET, SETTINGS, Typography

NUMBER_RIGHT, NUMBER_SIZE = -46.0, 12
BULLET_LEFT = 10.0  # from the column; the words of a list begin further right
HAS_BULLET = re.compile(r"[-–•*·]|\(?\w{1,3}[.)]\s")
REACH = 40  # px: underlines and tints may stand out of their block


class PageCanvas:
    """One page's painting. Set its values, then ask for an update of the view."""

    def __init__(self, theme: Theme, type_: Typography, frame: Frame) -> None:
        self.theme, self.type, self.frame = theme, type_, frame
        self.blocks: Sequence[PageBlock] = ()
        self.marks = PageMarks()
        self.numbered = False
        self.focused = False
        self.glyphs_shown = True  # beside the lines; something else may stand in their place
        self.mentions: tuple[Span, ...] = ()  # of the source that is being walked
        self._mentions: SpanIndex | None = None
        self._current = -1
        self._credited = SpanIndex()

    @property
    def walking(self) -> bool:
        return self._mentions is not None

    def walk(
        self,
        mentions: Sequence[Span],
        current: int,
        credited: Sequence[Span],
        positions: Positions,
    ) -> None:
        """Show one source: its mentions in trays, its words ruled; marks are hidden meanwhile."""
        self.mentions, self._current = tuple(mentions), current
        self._mentions = SpanIndex(mentions, positions)
        self._credited = SpanIndex(credited, positions)

    def end_walk(self) -> None:
        self.mentions, self._mentions = (), None

    def visible(
        self, document: QTextDocument, top: float, height: float
    ) -> Iterator[tuple[QTextBlock, float]]:
        """Blocks in sight and where their layouts begin, in px of the view."""
        block = block_at(document, top)
        block = block.previous() if block.previous().isValid() else block
        while block.isValid():
            y = laid_out(block).position().y() - top
            if y > height + REACH:
                return
            yield block, y
            block = block.next()

    def paint(
        self,
        painter: QPainter,
        document: QTextDocument,
        top: float,
        height: float,
        selection: tuple[int, int],
    ) -> None:
        """top: the scroll value; height: of the view; selection: positions in the document."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block, y in self.visible(document, top, height):
            if block.blockNumber() >= len(self.blocks):
                return
            role = self.blocks[block.blockNumber()].role
            place = PaintPosition(
                x=block.layout().position().x(),
                y=y,
                column=self.frame.left,
                size=SETTINGS[role].size * self.type.scale,
                ratio=painter.device().devicePixelRatioF(),
            )
            self._paint_block(painter, block, place, selection)

    def _paint_block(
        self, painter: QPainter, block: QTextBlock, place: PaintPosition, selection: tuple[int, int]
    ) -> None:
        picture = self.marks.picture(block)
        paint_fills(painter, picture, place, self.theme)
        self._paint_selection(painter, block, place, selection)
        if self.blocks[block.blockNumber()].role in QUIET:
            self._paint_quiet(painter, block, place)
        if self.walking:
            self._paint_walk(painter, block, picture, place)
        else:
            paint_picture(painter, picture, place, self.theme)
            paint_margin(
                painter,
                picture,
                place,
                self.theme,
                glyphs=self.glyphs_shown and not self.focused,
                open_to=self._rule_end(block, place) if picture.rule_goes_on else None,
            )
        shape = self.blocks[block.blockNumber()]
        if (self.numbered or self.focused) and shape.number is not None and picture.baselines:
            self._paint_number(painter, picture, place, shape.number)
        begins = shape.number is not None and picture.baselines
        if shape.role == "list" and begins and not HAS_BULLET.match(shape.text):
            painter.setPen(self.theme.colour("ink_secondary"))
            painter.setFont(self.type.font())
            x = place.x + BULLET_LEFT * self.type.scale
            painter.drawText(QPointF(x, place.baseline(picture, 0)), "•")

    def _rule_end(self, block: QTextBlock, place: PaintPosition) -> float | None:
        """Where the rule of the claims that follow in the next block begins."""
        after = block.next()
        if not after.isValid() or after.blockNumber() >= len(self.blocks):
            return None
        picture = self.marks.picture(after)
        if not picture.rules or picture.rules[0][0] != 0:
            return None  # a byline or a cut paragraph lies between
        y = place.y + after.layout().position().y() - block.layout().position().y()
        size = SETTINGS[self.blocks[after.blockNumber()].role].size * self.type.scale
        return rule_top(place._replace(y=y, size=size), picture, 0)

    def _paint_quiet(self, painter: QPainter, block: QTextBlock, place: PaintPosition) -> None:
        """Words of a byline or caption, which the document holds without a colour."""
        ink = QTextLayout.FormatRange()
        ink.start, ink.length = 0, block.length()
        letters = QTextCharFormat()
        letters.setForeground(self.theme.colour("ink_secondary"))
        ink.format = letters
        layout = block.layout()
        layout.draw(painter, QPointF(place.x, place.y) - layout.position(), [ink])

    def _paint_selection(
        self, painter: QPainter, block: QTextBlock, place: PaintPosition, selection: tuple[int, int]
    ) -> None:
        """The native selection, drawn by us so that underlines stay visible over it."""
        start, end = (position - block.position() for position in selection)
        if start >= end or end <= 0 or start >= block.length():
            return
        colour = self.theme.colour("text_selection")
        for box in BlockLines(block).boxes(max(start, 0), min(end, block.length())):
            left, right = place.snapped(box.left()), place.snapped(box.right())
            painter.fillRect(QRectF(left, place.y + box.top(), right - left, box.height()), colour)

    def _paint_walk(
        self, painter: QPainter, block: QTextBlock, picture: Picture, place: PaintPosition
    ) -> None:
        lines = BlockLines(block)
        for piece in (self._mentions or SpanIndex()).of(block.blockNumber()):
            if piece.nth == self._current:
                continue  # it is selected
            for stretch in lines.stretches(piece.start, piece.end):
                paint_tray(painter, picture, place, stretch, self.theme)
        for piece in self._credited.of(block.blockNumber()):
            run = lines.line_at(piece.start), lines.line_at(piece.end - 1)
            paint_credit(painter, picture, place, run, self.theme)

    def _paint_number(
        self, painter: QPainter, picture: Picture, place: PaintPosition, number: int
    ) -> None:
        """On the first baseline; beyond the glyphs where there are several."""
        beside = not self.focused and not self.walking
        glyphs = sum(line == 0 for line, _, _ in picture.glyphs) if beside else 0
        right = place.column + NUMBER_RIGHT - GLYPH_STEP * max(0, glyphs - 1)
        base = place.baseline(picture, 0)
        painter.setFont(spoken(NUMBER_SIZE))
        painter.setPen(QColor(self.theme.colour("ink_caption")))
        box = QRectF(right - 60, base - 20, 60, 20 + painter.fontMetrics().descent())
        painter.drawText(
            box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, str(number)
        )
