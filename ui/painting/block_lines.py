"""The lines of one laid-out block, and where a range of its text lies on them."""

from bisect import bisect_right
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine


class Stretch(NamedTuple):
    """A range on one line. left, right: px from the left of the block's layout."""

    line: int
    left: float
    right: float


def laid_out(block: QTextBlock) -> QTextLayout:
    """The layout of a block, up to date: Qt lays out late, and keeps old lines until then."""
    block.document().documentLayout().blockBoundingRect(block)
    return block.layout()


class BlockLines:
    """Made and dropped within one paint: Qt's lines die with the next layout."""

    def __init__(self, block: QTextBlock) -> None:
        layout = laid_out(block)
        self._lines = [layout.lineAt(i) for i in range(layout.lineCount())]
        self._ends = [line.textStart() + line.textLength() for line in self._lines]
        self.baselines = [line.y() + line.ascent() for line in self._lines]  # from the block's top

    def line_at(self, unit: int) -> int:
        """Number of the line that shows a character (UTF-16 units from the block's start)."""
        return min(bisect_right(self._ends, unit), max(0, len(self._lines) - 1))

    def stretches(self, start: int, end: int) -> list[Stretch]:
        """Where the range lies; the blank at a wrap is left out."""
        result: list[Stretch] = []
        if start >= end or not self._lines:
            return result
        for i in range(self.line_at(start), self.line_at(end - 1) + 1):
            line = self._lines[i]
            first = self._ends[i - 1] if i else 0
            one = _x(line, max(start, first))
            other = _x(line, min(end, self._ends[i]))
            left, right = (one, other) if one <= other else (other, one)
            if end >= self._ends[i]:
                right = min(right, line.x() + line.naturalTextWidth())
            if right > left:
                result.append(Stretch(i, left, right))
        return result

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """The range as rectangles of full line height, for a selection."""
        return [
            QRectF(s.left, self._lines[s.line].y(), s.right - s.left, self._lines[s.line].height())
            for s in self.stretches(start, end)
        ]

    def unit_at(self, x: float, y: float) -> tuple[int, int] | None:
        """(line, character) under a point of the block's layout; None beside the words."""
        for i, line in enumerate(self._lines):
            if line.y() <= y < line.y() + line.height():
                if not 0 <= x - line.x() <= line.naturalTextWidth():
                    return None
                return i, line.xToCursor(x, line.CursorPosition.CursorOnCharacter)
        return None

    def line_under(self, y: float) -> int | None:
        """Number of the line at a height, whatever is beside it."""
        for i, line in enumerate(self._lines):
            if line.y() <= y < line.y() + line.height():
                return i
        return None


def _x(line: QTextLine, unit: int) -> float:
    """PySide answers with the position too, which its type stubs do not know."""
    found: tuple[float, int] = line.cursorToX(unit)  # type: ignore[assignment]
    return found[0]
