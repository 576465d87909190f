"""The headline above the sentences most like it, the words that count in bold."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QTextCharFormat,
    QTextLayout,
)

from bywhom.ui.language.translate import tr
from bywhom.ui.model.positions import utf16_length
from bywhom.ui.model.words import place_in
from bywhom.ui.panels.charts import Chart
from bywhom.ui.parts.rows import draw_text
from bywhom.ui.style.panel_type import font
from bywhom.ui.style.theme import Theme

if TYPE_CHECKING:
    from bywhom.analysis.comparison.headline import HeadlineCheck, HeadlineLine

EDGE = 10  # px kept free at the right, so that the last letter is whole


class HeadlineLines(Chart):
    """The headline and the sentences most like it, the words that count in bold."""

    place_chosen = Signal(int)
    ROW, WORDS = 28, 64  # height of a row; where the words begin
    LINE = 24  # of a headline that takes several

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[HeadlineLine, ...] = ()
        self._places: list[str] = []

    def show_check(self, check: "HeadlineCheck", number: Callable[[int], int]) -> None:
        self._lines = check.lines
        self._places = [
            tr("Headline") if line.is_headline else place_in(number(line.place))
            for line in check.lines
        ]
        said = (f"{p}: {line.words}" for p, line in zip(self._places, check.lines, strict=True))
        self.changed("; ".join(said))

    def tall(self, width: int) -> int:
        return sum(self._heights(width))

    def draw(self, painter: QPainter, theme: Theme) -> None:
        y = 0
        room = self.width() - self.WORDS
        heights = self._heights(self.width())
        for said, line, height in zip(self._places, self._lines, heights, strict=True):
            place = QRectF(0, y + 4, self.WORDS, 18)
            draw_text(painter, place, said, font("caption"), theme.colour("ink_secondary"))
            if line.is_headline:
                painter.setPen(theme.colour("ink"))
                _lay_out(line, room - EDGE, self.LINE).draw(painter, QPointF(self.WORDS, y))
            else:
                _draw_line(painter, line, QRectF(self.WORDS, y, room, self.LINE), theme)
            y += height

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        bottom = 0.0
        for line, height in zip(self._lines, self._heights(self.width()), strict=True):
            bottom += height
            if event.position().y() < bottom:
                self.place_chosen.emit(line.place)
                return

    def _heights(self, width: int) -> list[int]:
        """The headline whole, in as many lines as that takes; each sentence on one."""
        room = width - self.WORDS - EDGE
        return [
            self.ROW + self.LINE * (_lay_out(line, room, self.LINE).lineCount() - 1)
            if line.is_headline
            else self.ROW
            for line in self._lines
        ]


def _draw_line(painter: QPainter, line: "HeadlineLine", area: QRectF, theme: Theme) -> None:
    """Before, telling words in bold, after. What does not fit is left off at the ends."""
    start, end = line.telling
    before, telling, after = line.words[:start], line.words[start:end], line.words[end:]
    room = area.width() - _width(telling, bold=True) - EDGE
    while _width(before, bold=False) > room and " " in before.strip():
        before = "… " + before.removeprefix("… ").lstrip().partition(" ")[2]
    x = area.left()
    if after and _width(before, False) + _width(telling, True) + _width("…", True) > area.width():
        telling, after = telling + after, ""  # no room for an ellipsis of its own
    for words, bold in ((before, False), (telling, True), (after, False)):
        if words and x < area.right():
            place = QRectF(x, area.top(), area.right() - x, 24)
            draw_text(painter, place, words, _face(bold), theme.colour("ink"), 1, 24)
            x += _width(words, bold)


def _lay_out(line: "HeadlineLine", width: float, leading: float) -> QTextLayout:
    """All of its words, those that tell in bold."""
    layout = QTextLayout(line.words, _face(False))
    telling = QTextLayout.FormatRange()
    start, end = (utf16_length(line.words[:at]) for at in line.telling)
    telling.start, telling.length = start, end - start
    letters = QTextCharFormat()
    letters.setFont(_face(True))
    telling.format = letters
    layout.setFormats([telling])
    layout.beginLayout()
    while (piece := layout.createLine()).isValid():
        piece.setLineWidth(max(1.0, width))
        slack = (leading - piece.height()) / 2
        piece.setPosition(QPointF(0, slack + leading * (layout.lineCount() - 1)))
    layout.endLayout()
    return layout


def _face(bold: bool) -> QFont:
    return font("quote bold" if bold else "quote")


def _width(words: str, bold: bool) -> float:
    return QFontMetricsF(_face(bold)).horizontalAdvance(words)
