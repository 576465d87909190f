"""Which spans lie in which block, and in which lane their underlines run. Pure, without Qt."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.article import Span
from analysis.marks import Mark
from ui.positions import Positions

NOWHERE = Positions("", ())
LANES = 2  # a third line would touch the next line of text


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a span that lies in one block. start, end: UTF-16 units from the block's start;
    index: into the sequence of spans; first: the span begins here."""

    start: int
    end: int
    index: int
    first: bool


class SpanIndex:
    """Which spans lie in which block. A block's are looked for when it is first asked for: a novel
    has marks by the ten thousand, a page shows forty."""

    def __init__(
        self, spans: Iterable[Span | Mark | None] = (), positions: Positions = NOWHERE
    ) -> None:
        self._positions = positions
        some = ((i, s) for i, s in enumerate(spans) if s is not None and s.start < s.end)
        self._spans = sorted(some, key=lambda one: one[1].start)
        self._starts = [span.start for _, span in self._spans]
        self._longest = max((span.end - span.start for _, span in self._spans), default=0)
        self._pieces: dict[int, list[Piece]] = {}

    def of(self, block: int) -> list[Piece]:
        """The pieces in a block, in the order of their spans."""
        if not self._spans:
            return []
        if block not in self._pieces:
            found = (self._piece(block, i, span) for i, span in self._near(block))
            self._pieces[block] = [piece for piece in found if piece.start < piece.end]
        return self._pieces[block]

    def _near(self, block: int) -> list[tuple[int, Span | Mark]]:
        start, end = self._positions.shown_in(block)
        first = bisect_left(self._starts, start - self._longest)
        return sorted(self._spans[first : bisect_left(self._starts, end)], key=lambda one: one[0])

    def _piece(self, block: int, index: int, span: Span | Mark) -> Piece:
        inside = self._positions.inside
        first = block == self._positions.block_of(span.start)
        return Piece(inside(block, span.start), inside(block, span.end), index, first)


def lanes(pieces: Sequence[Piece]) -> dict[int, int]:
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
        result[piece.index] = lane
    return result
