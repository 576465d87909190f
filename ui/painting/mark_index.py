"""Which spans lie in which block, and in which lane their underlines run. Pure, without Qt."""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from bywhom.analysis.article import Span
from bywhom.analysis.marks import Mark
from bywhom.ui.model.positions import Positions

NOWHERE = Positions("", ())
LANES = 2  # a third line would touch the next line of text


class BlockPiece(NamedTuple):
    """The part of a span that lies in one block. start, end: UTF-16 units from the block's start;
    nth: into the sequence of spans; first: the span begins here."""

    start: int
    end: int
    nth: int
    first: bool


class SpanIndex:
    """Which spans lie in which block. A block's are looked for when it is first asked for: a novel
    has marks by the ten thousand, a page shows forty."""

    def __init__(
        self, spans: Sequence[Span | Mark | None] = (), positions: Positions = NOWHERE
    ) -> None:
        self._spans, self._positions = spans, positions
        some = sorted(
            (s.start, i, s.end) for i, s in enumerate(spans) if s is not None and s.start < s.end
        )
        self._starts = array("L", [start for start, _, _ in some])
        self._order = array("L", [i for _, i, _ in some])
        self._longest = max((end - start for start, _, end in some), default=0)
        self._pieces: dict[int, list[BlockPiece]] = {}

    def of(self, block: int) -> list[BlockPiece]:
        """The pieces in a block, in the order of their spans."""
        if not self._order:
            return []
        if block not in self._pieces:
            found = (self._piece(block, i) for i in self._near(block))
            self._pieces[block] = [piece for piece in found if piece.start < piece.end]
        return self._pieces[block]

    def _near(self, block: int) -> list[int]:
        start, end = self._positions.shown_in(block)
        first = bisect_left(self._starts, start - self._longest)
        return sorted(self._order[first : bisect_left(self._starts, end)])

    def _piece(self, block: int, index: int) -> BlockPiece:
        span, inside = self._spans[index], self._positions.inside
        assert span is not None
        first = block == self._positions.block_of(span.start)
        return BlockPiece(inside(block, span.start), inside(block, span.end), index, first)


def lanes(pieces: Sequence[BlockPiece]) -> dict[int, int]:
    """Index of each piece's span → its lane, from 0: by start, then the longer first, first free.

    Lanes from LANES on are not drawn.
    """
    ends: list[int] = []
    result: dict[int, int] = {}
    for piece in sorted(pieces, key=lambda p: (p.start, p.start - p.end)):
        lane = next((i for i, end in enumerate(ends) if end <= piece.start), len(ends))
        if lane == len(ends):
            ends.append(0)
        ends[lane] = piece.end
        result[piece.nth] = lane
    return result
