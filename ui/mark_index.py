"""Which spans lie in which block, and in which lane their underlines run. Pure, without Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.article import Span
from ui.positions import Positions

LANES = 2  # a third line would touch the next line of text


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a span that lies in one block. start, end: UTF-16 units from the block's start;
    index: into the sequence of spans; first: the span begins here."""

    start: int
    end: int
    index: int
    first: bool


Index = dict[int, list[Piece]]


def index_spans(spans: Iterable[Span | None], positions: Positions) -> Index:
    """Block number → its pieces, in the order given. None and empty spans have no piece."""
    index: Index = {}
    for i, span in enumerate(spans):
        if span is None or span.start >= span.end:
            continue
        blocks = positions.blocks_of(span.start, span.end)
        for block in blocks:
            start, end = positions.inside(block, span.start), positions.inside(block, span.end)
            if start < end:
                index.setdefault(block, []).append(Piece(start, end, i, block == blocks[0]))
    return index


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
