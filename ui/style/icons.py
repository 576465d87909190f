"""Margin glyphs and toolbar icons, drawn as strokes in the colours of the theme."""

from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from bywhom.ui.style.strokes import dot, stroke_path
from bywhom.ui.style.theme import Theme

GLYPH_BOX, GLYPH_STROKE = 14.0, 1.9
NOTE_BOX, NOTE_STROKE = 12.0, 1.5
ICON_BOX, ICON_STROKE = 20.0, 1.5
RATIOS = (1, 2, 3)  # device pixel ratios that an icon is drawn for

# In a box of 14: strokes, then dots (x, y, radius), which are filled.
_LOW_DOT = (7.0, 11.8, 1.2)
GLYPHS: Mapping[str, tuple[str, tuple[tuple[float, float, float], ...]]] = {
    "hedge": ("M1.8 8.6q2.6-4.2 5.2-1.4t5.2-1.4", ()),
    "unnamed-source": ("M4.4 4.6a2.7 2.7 0 1 1 3.9 2.4c-1 .5-1.3 1-1.3 1.9", (_LOW_DOT,)),
    "unsourced-claim": ("M7 2.2v6.4", (_LOW_DOT,)),
    "loaded-language": ("M2.8 8.8L7 4.2l4.2 4.6", ()),
    "attributed": ("M2.4 7.6l3 3.2 6.2-7", ()),
    "agreed": ("M2 4.8h10M2 9.2h10", ()),
    "missed": (dot(7, 7, 4.4), ()),
    "extra": ("M7 2v10M2 7h10", ()),
}
NOTE = "M1 1h10v7l-3 3H1zM11 8H8v3"  # in a box of 12
BOOKMARK = "M2.5 1h7v10l-3.5-3-3.5 3z"  # the same

# In a box of 20.
ICONS: Mapping[str, str] = {
    "open": "M2.5 15.5v-11h5l2 2.5h8v8.5z",
    "back": "M17 10H3.5M8.5 5l-5 5 5 5",
    "forward": "M3 10h13.5M11.5 5l5 5-5 5",
    "marks": "M2.5 4.5h15M2.5 9.5h9.5M2.5 15q2-3 4 0t4 0 4 0 3-1",
    "note": "M3.5 3.5h13v9l-4 4h-9zM16.5 12.5h-4v4",
    "search": f"{dot(8.75, 8.75, 5.25)}M12.6 12.6l4.4 4.4",
    "pane-left": "M2.5 4h15v12h-15zM7.5 4v12M4.6 7h1.2M4.6 9.5h1.2",
    "pane-right": "M2.5 4h15v12h-15zM12.5 4v12M14.3 7h1.2M14.3 9.5h1.2",
    "previous": "M12 5l-5 5 5 5",
    "next": "M8 5l5 5-5 5",
    "down": "M5 8l5 5 5-5",
    "close": "M5 5l10 10M15 5L5 15",
    "check": "M4 10.5l4 4.2L16.5 5",
    "plus": "M10 4v12M4 10h12",
    "trash": "M4 5.5h12M8 5.5v-2h4v2M5.5 5.5l.8 11h7.4l.8-11",
    "tag": "M3 3h6.5l7.5 7.5-6.5 6.5L3 9.5zM6.6 6.6h.1",
    "highlight": "M4 16.5h12M6.5 13l-.5-2.5L13 3.5l3 3-7 7-2.5-.5z",
    "compare": "M3 3.5h6v13H3zM11 3.5h6v13h-6z",
    "print": "M5.5 7.5v-5h9v5M5.5 14.5h-3v-7h15v7h-3M5.5 12h9v5.5h-9z",
    "help": f"{dot(10, 10, 7.5)}M7.8 7.9a2.3 2.3 0 1 1 3.3 2c-.8.4-1.1.9-1.1 1.6M10 14.1v.1",
}


def paint_glyph(painter: QPainter, name: str, left: float, middle: float, colour: QColor) -> None:
    """A mark's glyph (or agreed, missed, extra): left edge of its box, middle of its height."""
    text, dots = GLYPHS[name]
    painter.save()
    painter.translate(left, middle - GLYPH_BOX / 2)
    _stroke(painter, text, colour, GLYPH_STROKE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for x, y, radius in dots:
        painter.drawEllipse(QPointF(x, y), radius, radius)
    painter.restore()


@lru_cache(maxsize=64)
def glyph_pixmap(name: str, colour: str, ratio: float) -> QPixmap:
    """A glyph drawn once for a colour and device pixel ratio."""
    pixmap = QPixmap(round(GLYPH_BOX * ratio), round(GLYPH_BOX * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_glyph(painter, name, 0, GLYPH_BOX / 2, QColor(colour))
    return pixmap


def paint_note(painter: QPainter, left: float, middle: float, colour: QColor) -> None:
    painter.save()
    painter.translate(left, middle - NOTE_BOX / 2)
    _stroke(painter, NOTE, colour, NOTE_STROKE)
    painter.restore()


def paint_bookmark(painter: QPainter, left: float, middle: float, colour: QColor) -> None:
    painter.save()
    painter.translate(left, middle - NOTE_BOX / 2)
    _stroke(painter, BOOKMARK, colour, NOTE_STROKE)
    painter.restore()


def icon(name: str, theme: Theme, size: int = 18) -> QIcon:
    """A toolbar icon in ink, and in the caption's colour where its command is disabled."""
    result = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, "ink"), (QIcon.Mode.Disabled, "ink_caption")):
        for ratio in RATIOS:
            result.addPixmap(_icon_pixmap(name, theme.colour(colour), size, ratio), mode)
    return result


def glyph_icon(name: str, theme: Theme, size: int = 14) -> QIcon:
    """A mark's glyph as an icon for lists and menus, in its kind's colour in every state."""
    colour = theme.colour(name) if name.replace("-", "_") in theme.colours else theme.colour("ink")
    result = QIcon()
    for ratio in RATIOS:
        pixmap = _blank(size, ratio)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(size / GLYPH_BOX, size / GLYPH_BOX)
            paint_glyph(painter, name, 0, GLYPH_BOX / 2, colour)
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            result.addPixmap(pixmap, mode)
    return result


def _icon_pixmap(name: str, colour: QColor, size: int, ratio: int) -> QPixmap:
    pixmap = _blank(size, ratio)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(size / ICON_BOX, size / ICON_BOX)
        _stroke(painter, ICONS[name], colour, ICON_STROKE)
    return pixmap


def _blank(size: int, ratio: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _stroke(painter: QPainter, text: str, colour: QColor, width: float) -> None:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(stroke_path(text))
