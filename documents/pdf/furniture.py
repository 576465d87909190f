"""Running heads, running feet and page numbers: what stands on pages beside their text."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from bywhom.documents.pdf.page_pieces import PagePiece, PageText

LEAST_NUMBERS = 4  # of a margin's line numbers
EDGE = 0.17  # of the page's height, above and below
_NUMBER = re.compile(
    r"\W*(?:page|seite|p\.)?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|of)\s*\d{1,4})?\W*"
)
_DIGITS = re.compile(r"\d+")


def without_furniture(
    pages: Sequence[PageText],
) -> tuple[list[list[PagePiece]], list[list[PagePiece]]]:
    """For each page the pieces of its text, and those that were taken for furniture."""
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_shape(p) for p in page.pieces if _at_edge(p, page)})
    often = max(2, min(3, len(pages) // 2)) if len(pages) > 1 else 2
    kept, dropped = [], []
    for page in pages:
        heights = sorted({round(p.bottom) for p in page.pieces})
        numbers = _line_numbers(page.pieces)
        is_furniture = [
            p in numbers
            or (
                _at_edge(p, page)
                and (seen[_shape(p)] >= often or bool(_NUMBER.fullmatch(p.text.lower())))
                and _is_outermost(p, heights)
            )
            for p in page.pieces
        ]
        kept.append([p for p, f in zip(page.pieces, is_furniture, strict=True) if not f])
        dropped.append([p for p, f in zip(page.pieces, is_furniture, strict=True) if f])
    return kept, dropped


def _shape(piece: PagePiece) -> str:
    """Its words, whatever the page number in it."""
    return _DIGITS.sub("#", " ".join(piece.text.lower().split()))


def _at_edge(piece: PagePiece, page: PageText) -> bool:
    return piece.bottom > (1 - EDGE) * page.height or piece.top < EDGE * page.height


def _is_outermost(piece: PagePiece, heights: list[int]) -> bool:
    """Does it stand on one of the two outermost lines of the page, above or below?"""
    half = piece.size / 2
    higher = len(heights) - bisect_right(heights, piece.bottom + half)
    lower = bisect_left(heights, piece.bottom - half)
    return min(higher, lower) < 2


def _line_numbers(pieces: Sequence[PagePiece]) -> set[PagePiece]:
    """Numbers that count the lines in a margin: one below the other, beside all that is text,
    and growing by the same step."""
    numbers = [p for p in pieces if p.text.isdecimal() and len(p.text) < 5]
    text = [p for p in pieces if not p.text.isdecimal()]
    if len(numbers) < LEAST_NUMBERS or not text:
        return set()
    left, right = min(p.left for p in text), max(p.right for p in text)
    for beside in (
        [p for p in numbers if p.right <= left],
        [p for p in numbers if p.left >= right],
    ):
        counted = [int(p.text) for p in sorted(beside, key=lambda p: -p.bottom)]
        steps = {b - a for a, b in pairwise(counted)}
        if len(counted) >= LEAST_NUMBERS and len(steps) == 1 and steps.pop() > 0:
            return set(beside)
    return set()
