"""Underlines as small tiles: one pattern a kind, so that no colour is needed to tell them apart."""

import math
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from bywhom.analysis.marks import Kind

HEIGHT = 8  # of every tile; the pattern runs along its middle
OFFSET, LANE = 5.0, 5.0  # baseline to the middle of lane 0, lane to lane, at BASE_SIZE
BASE_SIZE = 19.0
WAVE_STEP = 0.5


class Pattern(NamedTuple):
    """length: of the tile in px; width: of the stroke; louder: added when selected."""

    draw: Callable[[QPainter, float, float], None]  # painter, stroke width, middle
    length: int
    width: float
    louder: float


def _wave(painter: QPainter, width: float, middle: float) -> None:
    path = QPainterPath(QPointF(-8, middle))
    for i in range(1, int(24 / WAVE_STEP) + 1):
        x = -8 + i * WAVE_STEP
        path.lineTo(x, middle - 1.6 * math.sin(2 * math.pi * x / 8))
    painter.drawPath(path)


def _dashes(*pattern: float) -> Callable[[QPainter, float, float], None]:
    """Drawn as rectangles: with whole widths they are as sharp as the letters above them."""

    def draw(painter: QPainter, width: float, middle: float) -> None:
        x = 0.0
        middle += 0.5 if width % 2 == 1 else 0.0
        for length, gap in zip(pattern[::2], pattern[1::2], strict=True):
            painter.fillRect(QRectF(x, middle - width / 2, length, width), painter.pen().brush())
            x += length + gap

    return draw


def _dots(painter: QPainter, width: float, middle: float) -> None:
    painter.setBrush(painter.pen().brush())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QPointF(width / 2, middle), width / 2, width / 2)


def _double(painter: QPainter, width: float, middle: float) -> None:
    for y in (middle - 1.5, middle + 1.5):
        painter.fillRect(QRectF(0, y - width / 2, 8, width), painter.pen().brush())


PATTERNS: dict[Kind, Pattern] = {
    "hedge": Pattern(_wave, 8, 1.5, 0.75),
    "unnamed-source": Pattern(_dashes(7, 4), 11, 2.0, 1.0),
    "unsourced-claim": Pattern(_dots, 5, 2.0, 1.0),
    "loaded-language": Pattern(_double, 8, 1.0, 0.5),
    "attributed": Pattern(_dashes(8, 3, 2, 3), 16, 1.5, 1.0),
}


@lru_cache(maxsize=256)
def tile(kind: Kind, colour: str, louder: float, ratio: float) -> QPixmap:
    """One period of a kind's underline, HEIGHT high. louder: px added to the stroke."""
    pattern = PATTERNS[kind]
    width = pattern.width + louder
    pixmap = QPixmap(math.ceil(pattern.length * ratio), math.ceil(HEIGHT * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(colour), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        pattern.draw(painter, width, HEIGHT / 2)
    return pixmap


def draw_underline(
    painter: QPainter, kind: Kind, colour: QColor, line: tuple[float, float, float], louder: float
) -> None:
    """line: left, right and middle in px. The pattern starts anew at the left."""
    left, right, y = line
    ratio = painter.device().devicePixelRatioF()
    pixmap = tile(kind, colour.name(), louder, ratio)
    painter.drawTiledPixmap(QRectF(left, y - HEIGHT / 2, right - left, HEIGHT), pixmap)
