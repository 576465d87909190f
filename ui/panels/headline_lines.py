"""The headline above the sentences most like it, the words that count in bold."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter

from ui.panels.charts import Chart
from ui.panels.rows import draw_text
from ui.panels.type import font
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.headline import HeadlineCheck, Line

EDGE = 10  # px kept free at the right, so that the last letter is whole


class HeadlineLines(Chart):
    """The headline and the sentences most like it, the words that count in bold."""

    place_chosen = Signal(int)
    ROW, WORDS = 28, 64  # height of a row; where the words begin

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[Line, ...] = ()
        self._places: list[str] = []

    def show_check(self, check: "HeadlineCheck", number: Callable[[int], int]) -> None:
        self._lines = check.lines
        self._places = [
            "Headline" if line.is_headline else f"¶\u2009{number(line.place)}"
            for line in check.lines
        ]
        said = (f"{p}: {line.words}" for p, line in zip(self._places, check.lines, strict=True))
        self.changed("; ".join(said))

    def tall(self, width: int) -> int:
        return self.ROW * len(self._lines)

    def draw(self, painter: QPainter, theme: Theme) -> None:
        for number, line in enumerate(self._lines):
            y = number * self.ROW
            place = QRectF(0, y + 4, self.WORDS, 18)
            draw_text(
                painter, place, self._places[number], font("caption"), theme.colour("ink_secondary")
            )
            _draw_line(painter, line, QRectF(self.WORDS, y, self.width() - self.WORDS, 24), theme)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        row = int(event.position().y()) // self.ROW
        if row < len(self._lines):
            self.place_chosen.emit(self._lines[row].place)


def _draw_line(painter: QPainter, line: "Line", area: QRectF, theme: Theme) -> None:
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


def _face(bold: bool) -> QFont:
    return font("quote bold" if bold else "quote")


def _width(words: str, bold: bool) -> float:
    return QFontMetricsF(_face(bold)).horizontalAdvance(words)
