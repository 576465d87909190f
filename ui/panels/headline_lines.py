"""The headline above the sentences most like it, the words that count in bold."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QTextLayout

from ui.panels.charts import Chart
from ui.panels.rows import draw_text
from ui.panels.type import font
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.headline import HeadlineCheck, Line


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
    """Before, telling words in bold, after; what does not fit is left off at the end."""
    start, end = line.telling
    x = area.left()
    for words, bold in (
        (line.words[:start], False),
        (line.words[start:end], True),
        (line.words[end:], False),
    ):
        face = font("quote bold" if bold else "quote")
        layout = QTextLayout(words, face)
        layout.beginLayout()
        piece = layout.createLine()
        layout.endLayout()
        width = piece.horizontalAdvance() if piece.isValid() else 0.0
        room = area.right() - x
        draw_text(
            painter,
            QRectF(x, area.top(), max(0.0, room), 24),
            words,
            face,
            theme.colour("ink"),
            1,
            24,
        )
        x += width
        if x >= area.right():
            return
