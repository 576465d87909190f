"""Words that were told in another shape: in other capitals, or with blocks joined without a
blank, as a browser hands over a selection that begins in one paragraph and ends in the next."""

import re
from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bywhom.analysis.article import Span
from bywhom.library.notes.anchor_context import Wanted, is_certain_in_small_letters, wanted
from bywhom.library.notes.anchors import exact
from bywhom.library.notes.folding import Folded, fold

_BREAK = re.compile(r"(?<!\s)\s*\n\s*")  # looked for at the beginning of a run of blanks only
_NO_LETTER = re.compile(r"[\W_]+")
Shape = tuple[str, Folded, Sequence[int]]  # text, folded, where each character comes from


def in_another_shape(
    text: str, want: Wanted, raw: tuple[str, str, str]
) -> tuple[Span, bool] | None:
    """As `exact`. raw: prefix, quote, suffix as they were told."""
    guess = None
    if _letters(raw[1]) not in _letters_of_text(text):
        return None
    for joins, lowers in ((True, False), (False, True), (True, True)):
        changed, folded, origin = _shape(text, joins, lowers)
        prefix, quote, suffix = (_reshaped(part, joins, lowers) for part in raw)
        as_told = wanted(prefix, quote, suffix, want.start)
        if not as_told.quote or (joins and _BREAK.search(raw[1])):
            continue
        found = exact(changed, folded, as_told, whole_words=not joins)
        if found is None:
            continue
        at, is_sure = found
        span = Span(origin[at.start], origin[at.end - 1] + 1)
        is_sure = is_sure and _is_whole(text, span)
        if is_sure and (not lowers or is_certain_in_small_letters(changed, at, as_told)):
            return span, True
        if _is_whole(text, span):
            guess = guess or (span, False)
    return guess


def _letters(told: str) -> str:
    """Small letters and digits alone, which no shape changes."""
    return _NO_LETTER.sub("", told.lower())


_letters_of_text = lru_cache(maxsize=4)(_letters)


@lru_cache(maxsize=8)
def _shape(text: str, joins: bool, lowers: bool) -> Shape:
    if joins:
        kept = array("L")
        for start, end in _between_breaks(text):
            kept.extend(range(start, end))
        changed = _BREAK.sub("", text)
    else:
        kept, changed = array("L", range(len(text))), text
    changed = _lowered(changed) if lowers else changed
    return changed, fold(changed), kept


def _between_breaks(text: str) -> Iterator[tuple[int, int]]:
    done = 0
    for match in _BREAK.finditer(text):
        yield done, match.start()
        done = match.end()
    yield done, len(text)


def _reshaped(told: str, joins: bool, lowers: bool) -> str:
    told = _BREAK.sub("", told) if joins else told
    return _lowered(told) if lowers else told


def _lowered(text: str) -> str:
    """In small letters, each in its place: “İ” has two for one."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _is_whole(text: str, span: Span) -> bool:
    """Do the words begin and end where words do?"""
    before, first = text[span.start - 1 : span.start], text[span.start : span.start + 1]
    last, after = text[span.end - 1 : span.end], text[span.end : span.end + 1]
    return not (_is_word(before) and _is_word(first)) and not (_is_word(last) and _is_word(after))


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"
