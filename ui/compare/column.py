"""A sentence of a comparison as it is drawn: telling words in bold, marks underlined."""

from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from bywhom.analysis.article import Span
from bywhom.analysis.comparison.reports import Side
from bywhom.ui.painting.underlines import BASE_SIZE, OFFSET, draw_underline
from bywhom.ui.style.fonts import BOLD, REGULAR, SEMIBOLD, written
from bywhom.ui.style.theme import Theme

SIZE, LINE = 17, 27
TITLE, TITLE_LINE = 21, 28
TINT_TOP, TINT_HEIGHT = -0.86, 1.14  # multiples of the type size, from the baseline


def lay_out_side(side: Side, bold: tuple[Span, ...], width: float, is_title: bool) -> QTextLayout:
    size, line_height = (TITLE, TITLE_LINE) if is_title else (SIZE, LINE)
    layout = QTextLayout(_shown(side.text), written(size, SEMIBOLD if is_title else REGULAR))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_bold(side.text, span, written(size, BOLD)) for span in bold])
    layout.beginLayout()
    number = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * line_height))
        number += 1
    layout.endLayout()
    return layout


def height_of(layout: QTextLayout, is_title: bool) -> int:
    return layout.lineCount() * (TITLE_LINE if is_title else LINE)


def draw_side(
    painter: QPainter, layout: QTextLayout, side: Side, corner: QPointF, theme: Theme
) -> None:
    for mark in side.marks:
        start, end = (_units(side.text, at - side.start) for at in mark.span)
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first >= last:
                continue
            left, right = (_x(line, at) for at in (first, last))
            right = min(right, line.x() + line.naturalTextWidth())
            base = corner.y() + line.y() + line.ascent()
            tint = QRectF(corner.x() + left - 2, base + TINT_TOP * SIZE, right - left + 4,
                          TINT_HEIGHT * SIZE)  # fmt: skip
            painter.fillRect(tint, theme.colour(mark.kind, theme.tint))
            under = (corner.x() + left, corner.x() + right, base + OFFSET * SIZE / BASE_SIZE)
            draw_underline(painter, mark.kind, theme.colour(mark.kind), under, theme.extra_width)
    painter.setPen(theme.colour("ink"))
    layout.draw(painter, corner)


def _x(line: QTextLine, unit: int) -> float:
    found: Any = line.cursorToX(unit)  # PySide gives a pair, its stubs say otherwise
    return float(found[0])


def _bold(text: str, span: Span, font: QFont) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = _units(text, span.start)
    made.length = _units(text, span.end) - made.start
    made.format = QTextCharFormat()
    made.format.setFont(font)
    return made


def _units(text: str, offset: int) -> int:
    """UTF-16 units before a code point of a sentence; Qt counts those."""
    return len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


def _shown(text: str) -> str:
    """As many characters, none of which breaks a line of its own."""
    return "".join(" " if c in "\n\r\t\v\f\x85\u2028\u2029" else c for c in text)
