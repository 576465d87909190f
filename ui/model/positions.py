"""Code points of the article's text ↔ positions in Qt's document: the only place that converts.

Qt counts UTF-16 units over all blocks of its document, with one between blocks. Python counts code
points of Article.text. Only characters beyond U+FFFF ("😀") take two units, so a sorted list of
where they stand is all the table there is.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from bywhom.ui.model.page_blocks import PageBlock

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def utf16_length(text: str) -> int:
    return len(text) if text.isascii() else len(text) + len(_ASTRAL.findall(text))


class Positions:
    """Built once for a text and the blocks it is shown in."""

    def __init__(self, text: str, blocks: Sequence[PageBlock]) -> None:
        self._astral = [] if text.isascii() else [m.start() for m in _ASTRAL.finditer(text)]
        self._astral_units = [offset + i for i, offset in enumerate(self._astral)]
        self._blocks = blocks
        lengths = (utf16_length(block.text) + 1 for block in blocks)
        self._firsts = [0, *accumulate(lengths)][:-1] if blocks else []
        self._in_text = [i for i, block in enumerate(blocks) if block.paragraph is not None]
        self._starts = [blocks[i].start for i in self._in_text]

    def block_of(self, offset: int) -> int:
        """Number of the block that shows the offset; white space belongs to the one before it."""
        if not self._in_text:
            return 0
        return self._in_text[max(0, bisect_right(self._starts, offset) - 1)]

    def blocks_of(self, start: int, end: int) -> range:
        """Numbers of the blocks from the one with start to the one with end - 1."""
        first = self.block_of(start)
        if self._blocks and end <= self._blocks[first].end:
            return range(first, first + 1)  # nearly always: spans of words
        return range(first, self.block_of(max(start, end - 1)) + 1)

    def shown_in(self, block: int) -> tuple[int, int]:
        """Offsets of the text from start to end of a block; both the same in a byline."""
        shape = self._blocks[block]
        return shape.start, shape.end

    def inside(self, block: int, offset: int) -> int:
        """UTF-16 units from the start of a block to an offset, clamped to the block."""
        shape = self._blocks[block]
        offset = min(max(offset, shape.start), shape.end)
        if not self._astral:
            return offset - shape.start
        return self._units(offset) - self._units(shape.start)

    def to_qt(self, offset: int) -> int:
        """Position in the document of an offset; between paragraphs, the end of the one before."""
        if not self._blocks:
            return 0
        block = self.block_of(offset)
        return self._firsts[block] + self.inside(block, offset)

    def to_text(self, position: int) -> int:
        """Offset shown at a position; half a pair is its character, a byline its place."""
        if not self._blocks:
            return 0
        block = max(0, bisect_right(self._firsts, position) - 1)
        shape = self._blocks[block]
        if shape.start == shape.end:
            return shape.start
        units = self._units(shape.start) + position - self._firsts[block]
        offset = units - bisect_left(self._astral_units, units) if self._astral else units
        return min(max(offset, shape.start), shape.end)

    def _units(self, offset: int) -> int:
        return offset + bisect_left(self._astral, offset) if self._astral else offset
