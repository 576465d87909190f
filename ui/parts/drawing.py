"""A kind's glyph and underline, drawn in a panel as they are on the page."""

from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from bywhom.analysis.marks import Kind
from bywhom.ui.painting.underlines import draw_underline
from bywhom.ui.style.icons import GLYPH_BOX, paint_glyph
from bywhom.ui.style.theme import Theme

DOT = 16  # px of a colour to choose


def draw_glyph(painter: QPainter, kind: Kind, left: float, top: float, theme: Theme) -> None:
    paint_glyph(painter, kind, left, top + GLYPH_BOX / 2, theme.colour(kind))


def draw_line(
    painter: QPainter, kind: Kind, left: float, middle: float, width: float, theme: Theme
) -> None:
    line = (left, left + width, middle)
    draw_underline(painter, kind, theme.colour(kind), line, theme.extra_width)


def colour_dot(theme: Theme, name: str) -> QIcon:
    pixmap = QPixmap(2 * DOT, 2 * DOT)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(QColor(0, 0, 0, 0))
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("control"))
        painter.setBrush(theme.colour(name))
        painter.drawEllipse(1, 1, DOT - 2, DOT - 2)
    return QIcon(pixmap)
