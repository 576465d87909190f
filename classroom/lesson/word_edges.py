"""Marks begin and end where words do, however the mouse was held."""

from bywhom.analysis.agreement.heat import WORD
from bywhom.analysis.article import Span

LOOSE = " \t\n,;:–—-"  # what no mark needs at its ends


def snapped(text: str, span: Span) -> Span:
    """Grown to whole words, without blanks and commas at its ends. What has no word stays."""
    start, end = span
    while start < end and text[start] in LOOSE:
        start += 1
    while end > start and text[end - 1] in LOOSE:
        end -= 1
    if start >= end:
        return span
    return Span(_start_of(text, start), _end_of(text, end))


def _start_of(text: str, at: int) -> int:
    """Of the word around a place; the place itself between words."""
    line = text.rfind("\n", 0, at) + 1
    words = (m.span() for m in WORD.finditer(text, line) if m.end() > at)
    start, _ = next(words, (at, at))
    return min(start, at)


def _end_of(text: str, at: int) -> int:
    line = text.rfind("\n", 0, at - 1) + 1
    words = (m.span() for m in WORD.finditer(text, line) if m.end() >= at)
    start, end = next(words, (at, at))
    return end if start < at else at
