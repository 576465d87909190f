"""Tables whose cells hold sentences: each cell is read to its end before the next one."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from bywhom.documents.pdf.page_pieces import PagePiece

ALIGNED = 3.0  # points that the beginnings of one column's cells may differ by
APART = 1.35  # times the smallest step from line to line: the next row of the table
LONG = 12  # characters that a cell's line has on average, where it holds sentences
_END = ".!?:”\"’'»)"

Row = list[PagePiece]


class CellRow(NamedTuple):
    """One line of a cell, with the left and right edge of its column; None: no table's."""

    pieces: Row
    edges: tuple[float, float] | None


def cells_apart(rows: Sequence[Row]) -> list[CellRow]:
    """rows: each from left to right, from above. Those of other tables and of text stay whole."""
    result: list[CellRow] = []
    at = 0
    while at < len(rows):
        lefts = [piece.left for piece in rows[at]] if _is_cells(rows[at]) else []
        end = at + 1
        while lefts and end < len(rows) and _fits(rows[end], lefts):
            end += 1
        run = rows[at:end]
        if sum(len(row) > 1 for row in run) > 1 and _is_prose(run, lefts):
            result += _by_cell(run, lefts)
        else:
            result += [CellRow(row, None) for row in run]
        at = end
    return result


def _is_cells(row: Row) -> bool:
    return len(row) > 1 and all(b.left - a.right > a.size for a, b in pairwise(row))


def _fits(row: Row, lefts: Sequence[float]) -> bool:
    """Does each piece begin where a column does, and end before the next one?"""
    for piece in row:
        column = _column(piece, lefts)
        if column is None or any(piece.left < left < piece.right for left in lefts[column + 1 :]):
            return False
    return True


def _column(piece: PagePiece, lefts: Sequence[float]) -> int | None:
    return next((i for i, left in enumerate(lefts) if abs(piece.left - left) < ALIGNED), None)


def _is_prose(rows: Sequence[Row], lefts: Sequence[float]) -> bool:
    """Does a cell go on in the line below, in the middle of its sentence?"""
    pieces = [piece for row in rows for piece in row]
    if sum(len(piece.text) for piece in pieces) < LONG * len(pieces):
        return False
    last: dict[int, str] = {}
    for row in rows:
        for piece in row:
            column = _column(piece, lefts)
            assert column is not None
            before = last.get(column, ".")
            if piece.text[:1].islower() and before[-1] not in _END:
                return True
            last[column] = piece.text
    return False


def _by_cell(rows: Sequence[Row], lefts: Sequence[float]) -> list[CellRow]:
    right = max(piece.right for row in rows for piece in row)
    edges = list(pairwise([*lefts, right + 1]))
    result = []
    for block in _table_rows(rows):
        for number, place in enumerate(edges):
            for row in block:
                cell = [piece for piece in row if _column(piece, lefts) == number]
                result += [CellRow(cell, place)] if cell else []
    return result


def _table_rows(rows: Sequence[Row]) -> list[list[Row]]:
    """The table's own rows, each of some lines: by their distance, else by their capitals."""
    steps = [_middle(a) - _middle(b) for a, b in pairwise(rows)]
    wide = [step > APART * min(steps) for step in steps]
    if not any(wide):
        wide = [all(not piece.text[:1].islower() for piece in row) for row in rows[1:]]
    blocks = [[rows[0]]]
    for row, is_next in zip(rows[1:], wide, strict=True):
        if is_next:
            blocks.append([row])
        else:
            blocks[-1].append(row)
    return blocks


def _middle(row: Row) -> float:
    return (row[0].bottom + row[0].top) / 2
