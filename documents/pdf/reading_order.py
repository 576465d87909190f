"""Pieces of a page → lines in the order in which a person reads them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bywhom.documents.pdf.page_pieces import PagePiece
from bywhom.documents.pdf.prose_tables import cells_apart

# What stands before an item of a list; private signs are bullets of symbol fonts.
SIGN = re.compile(r"[•◦▪■□●○►▸➢✓–‣·*\uf000-\uf0ff-]|\d{1,2}[.)]|\(?(?:[a-z]|\d{1,2})\)")
DEEPEST = 4  # columns within columns
MANY = 4  # lines that a column has at least
MOST = 2_000  # pieces; a page with more is a map or a table, not columns of an article
SPANNING = 0.35  # share of lines that may run across a gutter, such as headings and tables


@dataclass(frozen=True, slots=True)
class Line:
    """column: the left and right edge of the column that the line stands in.

    cells: how many pieces with wide gaps between them, as in a row of a table.
    by_picture: it stands right above or below a picture.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    column: tuple[float, float]
    cells: int = 1
    by_picture: bool = False

    @property
    def size(self) -> float:
        return self.top - self.bottom


def lines_in_order(pieces: Sequence[PagePiece]) -> list[Line]:
    return [line for column in columns(pieces) for line in _lines(column)]


def columns(pieces: Sequence[PagePiece], depth: int = 0) -> list[list[PagePiece]]:
    """Groups of pieces, each to be read downwards, in reading order."""
    gutter = _gutter(pieces) if depth < DEEPEST else None
    if gutter is None:
        return [list(pieces)] if pieces else []
    spanning = sorted((p for p in pieces if p.left < gutter < p.right), key=lambda p: -p.top)
    aside = [p for p in pieces if not p.left < gutter < p.right]
    groups: list[list[PagePiece]] = []
    ceiling = float("inf")
    for span in [*spanning, None]:
        floor = span.top if span else float("-inf")
        band = [p for p in aside if floor <= _middle(p) < ceiling]
        groups += columns([p for p in band if p.right <= gutter], depth + 1)
        groups += columns([p for p in band if p.left >= gutter], depth + 1)
        if span:
            groups.append([span])
            ceiling = floor
    return _joined(groups)


def _joined(groups: list[list[PagePiece]]) -> list[list[PagePiece]]:
    """Single lines that follow each other in one column become one group again."""
    joined: list[list[PagePiece]] = []
    for group in groups:
        if joined and len(group) == 1 and len(joined[-1]) >= 1 and _stacks(joined[-1], group[0]):
            joined[-1].append(group[0])
        elif group:
            joined.append(group)
    return joined


def _stacks(group: list[PagePiece], piece: PagePiece) -> bool:
    last = group[-1]
    return abs(last.left - piece.left) < 1 and 0 <= last.bottom - piece.bottom < 2.5 * piece.size


def _gutter(pieces: Sequence[PagePiece]) -> float | None:
    """Where a blank strip parts the page into columns that stand side by side."""
    if not 2 * MANY <= len(pieces) <= MOST:
        return None
    left, right = min(p.left for p in pieces), max(p.right for p in pieces)
    best: tuple[int, float] | None = None
    for x in sorted({round(p.left) - 1.0 for p in pieces}):
        if not left + 0.1 * (right - left) < x < right - 0.1 * (right - left):
            continue
        on_left = [p for p in pieces if p.right <= x]
        on_right = [p for p in pieces if p.left >= x]
        crossing = len(pieces) - len(on_left) - len(on_right)
        if min(len(on_left), len(on_right)) < MANY or crossing > SPANNING * len(pieces):
            continue
        if not _are_text(on_left) or not _are_text(on_right) or not _beside(on_left, on_right):
            continue
        if best is None or crossing < best[0]:
            best = (crossing, x)
    return best[1] if best else None


def _are_text(pieces: list[PagePiece]) -> bool:
    """Columns of an article hold several words a line; those of a table hold figures."""
    return sum(len(p.text) for p in pieces) > 18 * len(pieces)


def _beside(one: list[PagePiece], other: list[PagePiece]) -> bool:
    """Do both cover the same heights for the larger part of the shorter?"""
    low = max(min(p.bottom for p in one), min(p.bottom for p in other))
    high = min(max(p.top for p in one), max(p.top for p in other))
    shorter = min(_height(one), _height(other))
    return shorter > 0 and high - low > 0.5 * shorter


def _height(pieces: list[PagePiece]) -> float:
    return max(p.top for p in pieces) - min(p.bottom for p in pieces)


def _middle(piece: PagePiece) -> float:
    return (piece.bottom + piece.top) / 2


def _lines(column: list[PagePiece]) -> list[Line]:
    """Pieces on one height are one line, from left to right."""
    edges = (min(p.left for p in column), max(p.right for p in column))
    rows: list[list[PagePiece]] = []
    for piece in sorted(column, key=lambda p: -_middle(p)):
        if rows and _middle(rows[-1][0]) - _middle(piece) < 0.4 * min(rows[-1][0].size, piece.size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    ordered = [sorted(row, key=lambda p: p.left) for row in rows]
    return [_line(row, place or edges) for row, place in cells_apart(ordered)]


def _line(row: list[PagePiece], column: tuple[float, float]) -> Line:
    cells = row[1:] if len(row) > 1 and SIGN.fullmatch(row[0].text) else row
    return Line(
        text=" ".join(p.text for p in row),
        left=cells[0].left,
        right=max(p.right for p in row),
        bottom=min(p.bottom for p in row),
        top=max(p.top for p in row),
        column=column,
        cells=1 + sum(b.left - a.right > a.size for a, b in pairwise(cells)),
        by_picture=any(p.by_picture for p in row),
    )
