"""Where a piece of an attribution begins and ends: the words decide, the marks follow."""

import re

from bywhom.analysis.article import Span

LOOSE_BEFORE = frozenset(",;:“\"‘'`")
LOOSE_AFTER = frozenset(".,;:”\"’'")
OPENING = frozenset("“\"‘'`")

_CLOSING = re.compile(r"[.,;:?!]*(?:”|\"|''|['’](?!\w))+")


def canonical(text: str, start: int, end: int, quoted: bool) -> Span:
    """The same edges for the same words: no loose punctuation; and where quoted, the quotation
    marks right beside the words, on both sides, with the punctuation before the closing one."""
    while start < end and (text[start].isspace() or text[start] in LOOSE_BEFORE):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in LOOSE_AFTER):
        end -= 1
    if quoted and start < end:
        if start and text[start - 1] in OPENING:
            start -= 2 if text[start - 2 : start] in ("``", "''") else 1
        if closing := _CLOSING.match(text, end):
            end = closing.end()
    return Span(start, end)
