"""A kind's glyph and underline, drawn in a panel as they are on the page."""

from PySide6.QtGui import QPainter

from bywhom.analysis.marks import Kind
from bywhom.ui.painting.underlines import draw_underline
from bywhom.ui.style.icons import GLYPH_BOX, paint_glyph
from bywhom.ui.style.theme import Theme


def draw_glyph(painter: QPainter, kind: Kind, left: float, top: float, theme: Theme) -> None:
    paint_glyph(painter, kind, left, top + GLYPH_BOX / 2, theme.colour(kind))


def draw_line(
    painter: QPainter, kind: Kind, left: float, middle: float, width: float, theme: Theme
) -> None:
    line = (left, left + width, middle)
    draw_underline(painter, kind, theme.colour(kind), line, theme.extra_width)
