"""What stands beside the lines of a page in class: counts left, names or bars right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from bywhom.ui.style.fonts import spoken

if TYPE_CHECKING:
    from bywhom.ui.page.page_view import PageView

SIZE, TALL = 12, 20
NUMBER_RIGHT, NUMBER_WIDTH = -20.0, 72.0  # px from the column
WORDS_LEFT, WORDS_LEAST = 18.0, 40.0
BAR_LEFT, BAR_WIDTH, BAR_STEP = 31.0, 44.0, 7.0
BAR_THIN, BAR_THICK = 2.0, 4.0
SINK = 3.0  # px from the middle of a line to the middle of its small letters


@dataclass(frozen=True, slots=True)
class Beside:
    """Belongs to the line of an offset. number: left; words, bar (0 to 1): right."""

    start: int
    number: str = ""
    words: str = ""
    bar: float | None = None


def paint_beside(painter: QPainter, view: "PageView", notes: Sequence[Beside]) -> None:
    """Those of lines in sight. notes: in the order of the text."""
    height = view.viewport().height()
    top, on_line = float("-inf"), list[Beside]()
    for note in notes:
        box = view.line_box(note.start)
        if box.top() > height:
            break
        if box.bottom() < 0:
            continue
        if box.top() > top + 1:
            _paint_line(painter, view, on_line)
            top, on_line = box.top(), []
        on_line.append(note)
    _paint_line(painter, view, on_line)


def _paint_line(painter: QPainter, view: "PageView", notes: Sequence[Beside]) -> None:
    if not notes:
        return
    shape = view.canvas.frame
    middle = view.line_box(notes[0].start).center().y() + SINK
    right = shape.left + shape.column
    painter.setFont(spoken(SIZE))
    painter.setPen(view.canvas.theme.colour("ink_secondary"))
    left = max(0.0, shape.left + NUMBER_RIGHT - NUMBER_WIDTH)
    numbers = QRectF(left, middle - TALL / 2, shape.left + NUMBER_RIGHT - left, TALL)
    _write(painter, numbers, (n.number for n in notes), Qt.AlignmentFlag.AlignRight)
    if shape.room - WORDS_LEFT > WORDS_LEAST:
        words = QRectF(right + WORDS_LEFT, middle - TALL / 2, shape.room - WORDS_LEFT, TALL)
        _write(painter, words, (n.words for n in notes), Qt.AlignmentFlag.AlignLeft)
    bars = [n.bar for n in notes if n.bar is not None]
    for place, part in enumerate(bars):
        y = middle + (place - (len(bars) - 1) / 2) * BAR_STEP
        _paint_bar(painter, view, right + BAR_LEFT, y, part)


def _paint_bar(
    painter: QPainter, view: "PageView", left: float, middle: float, part: float
) -> None:
    theme = view.canvas.theme
    thin = QRectF(left, middle - BAR_THIN / 2, BAR_WIDTH, BAR_THIN)
    painter.fillRect(thin, theme.colour("scroll"))
    thick = QRectF(left, middle - BAR_THICK / 2, BAR_WIDTH * part, BAR_THICK)
    painter.fillRect(thick, theme.colour("ink_secondary"))


def _write(painter: QPainter, box: QRectF, parts: Iterable[str], side: Qt.AlignmentFlag) -> None:
    words = ", ".join(dict.fromkeys(part for part in parts if part))
    fitted = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, fitted)
