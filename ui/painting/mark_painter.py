"""Paints what lies under and beside the words of a block. The document itself knows no marks."""

import math
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from bywhom.ui.painting.block_lines import Stretch
from bywhom.ui.painting.block_paint import Picture
from bywhom.ui.painting.underlines import LANE, OFFSET, PATTERNS, draw_underline
from bywhom.ui.style.fonts import BOLD, spoken
from bywhom.ui.style.icons import GLYPH_BOX, glyph_pixmap
from bywhom.ui.style.theme import Theme

# Multiples of the type size, from the baseline.
TINT_TOP, TINT_HEIGHT = -0.86, 1.14
FILL_TOP, FILL_HEIGHT = -0.93, 1.24
RADIUS = 2.0
GLYPH_LEFT, GLYPH_STEP = -38.0, 16.0
RULE_X, RULE_PITCH, RULE_DOT = -16.0, 5, 2
RULE_RISE = 0.6  # of the type size: from the first baseline to the top of the dots
COUNT_SIZE = 12
X_HEIGHT = 0.5
CREDIT_X = -17.0
LINK_BELOW = 2.0  # px: nearer to the words than any mark


class PaintPosition(NamedTuple):
    """Where a block's layout stands in the viewport, and the left edge of the column."""

    x: float
    y: float
    column: float
    size: float  # px of the block's type
    ratio: float  # device pixels a pixel

    def baseline(self, picture: Picture, line: int) -> float:
        """As Qt sets its glyphs: on a whole device pixel."""
        return round((self.y + picture.baselines[line]) * self.ratio) / self.ratio

    def snapped(self, x: float) -> float:
        return round((self.x + x) * self.ratio) / self.ratio


def paint_fills(painter: QPainter, picture: Picture, place: PaintPosition, theme: Theme) -> None:
    """What the reader highlighted: below everything else, the selection too."""
    for stretch, colour in picture.fills:
        _band(painter, picture, place, stretch, (FILL_TOP, FILL_HEIGHT), theme.colour(colour))


def paint_picture(painter: QPainter, picture: Picture, place: PaintPosition, theme: Theme) -> None:
    """Tints, then underlines."""
    for stretch, kind, active in picture.tints:
        opacity = theme.tint_active if active else theme.tint
        _band(
            painter, picture, place, stretch, (TINT_TOP, TINT_HEIGHT), theme.colour(kind, opacity)
        )
    for stretch in picture.links:
        top = place.baseline(picture, stretch.line) + LINK_BELOW
        left, right = place.snapped(stretch.left), place.snapped(stretch.right)
        painter.fillRect(QRectF(left, top, right - left, 1), theme.colour("control"))
    for stretch, lane, kind, selected in picture.underlines:
        line = (
            place.snapped(stretch.left),
            place.snapped(stretch.right),
            place.baseline(picture, stretch.line) + lane_offset(lane, place.size),
        )
        louder = theme.extra_width + (PATTERNS[kind].louder if selected else 0.0)
        draw_underline(painter, kind, theme.colour(kind), line, louder)


def paint_margin(
    painter: QPainter,
    picture: Picture,
    place: PaintPosition,
    theme: Theme,
    *,
    glyphs: bool = True,
    open_to: float | None = None,
) -> None:
    """Glyphs and the dotted rules of claims, left of the column.

    open_to: how far down the last rule goes on, in px of the viewport, where it does.
    """
    for line, slot, name in picture.glyphs if glyphs else ():
        left = place.column + GLYPH_LEFT - slot * GLYPH_STEP
        if name.isdigit():
            _write_count(painter, name, QPointF(left, place.baseline(picture, line)), theme)
            continue
        middle = place.baseline(picture, line) - round(place.size * X_HEIGHT / 2)
        corner = QPointF(left, middle - GLYPH_BOX / 2)
        colour = theme.colours.get(name.replace("-", "_"), theme.colours["ink_secondary"])
        painter.drawPixmap(corner, glyph_pixmap(name, colour, place.ratio))
    for first, last in picture.rules:
        bottom = place.baseline(picture, last)
        if open_to is not None and (first, last) == picture.rules[-1]:
            bottom = open_to - RULE_PITCH
        _dots(painter, place, rule_top(place, picture, first), bottom, theme)


def rule_top(place: PaintPosition, picture: Picture, line: int) -> float:
    """Where the dots beside a line begin."""
    return place.baseline(picture, line) - round(RULE_RISE * place.size)


def _write_count(painter: QPainter, count: str, foot: QPointF, theme: Theme) -> None:
    """How many claims a rule stands for, right-aligned in the place of a glyph; foot: its left
    end, on the baseline."""
    painter.setFont(spoken(COUNT_SIZE, BOLD))
    painter.setPen(theme.colour("unsourced_claim"))
    width = painter.fontMetrics().horizontalAdvance(count)
    painter.drawText(foot + QPointF(GLYPH_BOX - width, 0), count)


def lane_offset(lane: int, size: float) -> float:
    """Baseline to the middle of a lane, in whole px."""
    return round((OFFSET + lane * LANE) * size / 19)


def paint_tray(
    painter: QPainter, picture: Picture, place: PaintPosition, stretch: Stretch, theme: Theme
) -> None:
    """Below a mention of the source that is being walked: a line with short sides."""
    left, right = place.snapped(stretch.left) - 0.5, place.snapped(stretch.right) + 0.5
    bottom = place.baseline(picture, stretch.line) + round(5.5 * place.size / 19) + 0.5
    painter.setPen(QPen(theme.colour("ink_secondary"), 1))
    painter.drawPolyline(
        [
            QPointF(left, bottom - 4.5),
            QPointF(left, bottom),
            QPointF(right, bottom),
            QPointF(right, bottom - 4.5),
        ]
    )


def paint_credit(
    painter: QPainter, picture: Picture, place: PaintPosition, run: tuple[int, int], theme: Theme
) -> None:
    """Beside the words credited to the source that is being walked."""
    first, last = run
    top = place.baseline(picture, first) - round(0.75 * place.size)
    bottom = place.baseline(picture, last) + round(0.1 * place.size)
    painter.fillRect(QRectF(place.column + CREDIT_X, top, 2, bottom - top), theme.colour("control"))


def _band(
    painter: QPainter,
    picture: Picture,
    place: PaintPosition,
    stretch: Stretch,
    band: tuple[float, float],
    colour: QColor,
) -> None:
    """A rounded rectangle behind words; band: top and height as multiples of the type size."""
    if colour.alpha() == 0:
        return
    top = place.baseline(picture, stretch.line) + round(band[0] * place.size)
    left, right = place.snapped(stretch.left), place.snapped(stretch.right)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(
        QRectF(left, top, right - left, round(band[1] * place.size)), RADIUS, RADIUS
    )


def _dots(painter: QPainter, place: PaintPosition, top: float, bottom: float, theme: Theme) -> None:
    tile = _dot_tile(theme.colour("unsourced_claim").name(), place.ratio)
    count = max(2, round((bottom - top - RULE_DOT) / RULE_PITCH) + 1)
    height = (count - 1) * RULE_PITCH + RULE_DOT
    painter.drawTiledPixmap(QRectF(place.column + RULE_X - 1, top, RULE_DOT, height), tile)


@lru_cache(maxsize=32)
def _dot_tile(colour: str, ratio: float) -> QPixmap:
    tile = QPixmap(math.ceil(RULE_DOT * ratio), math.ceil(RULE_PITCH * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    with QPainter(tile) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QRectF(0, 0, RULE_DOT, RULE_DOT))
    return tile
