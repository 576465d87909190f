"""Which spans lie in which block, and in which lane their underlines run. Pure, without Qt."""

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
    """Which spans lie in which block. Their pieces are made when a block is first asked for: a
    novel has marks by the ten thousand, a page shows forty."""

    def __init__(
        self, spans: Iterable[Span | Mark | None] = (), positions: Positions = NOWHERE
    ) -> None:
        self._positions = positions
        self._spans: dict[int, list[tuple[int, Span | Mark]]] = {}
        self._pieces: dict[int, list[Piece]] = {}
        for i, span in enumerate(spans):
            if span is not None and span.start < span.end:
                for block in positions.blocks_of(span.start, span.end):
                    self._spans.setdefault(block, []).append((i, span))

    def of(self, block: int) -> list[Piece]:
        """The pieces in a block, in the order of their spans."""
        if block not in self._pieces:
            found = (self._piece(block, i, span) for i, span in self._spans.get(block, ()))
            self._pieces[block] = [piece for piece in found if piece.start < piece.end]
        return self._pieces[block]

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
