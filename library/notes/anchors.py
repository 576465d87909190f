"""Finding a note's words again in a text that changed, without ever taking a lookalike.

Words attach by themselves only where they stand letter by letter (typography aside), where
what stands around them agrees, and where no name and no number beside them has changed. All
else that resembles them is for the reader to check.
"""

import re
from collections.abc import Iterator
from heapq import nsmallest

from bywhom.analysis.article import Span
from bywhom.library.notes.anchor_context import WORD, Candidate, Wanted, agreement, beyond_doubt
from bywhom.library.notes.folding import Folded

MOST_PLACES = 300  # places of one quotation that are compared, those nearest to the old one
NEARLY = 90.0  # per cent alike from which words are likelier than what fills their old place
ALIKE = 70.0  # per cent alike from which changed words are shown to the reader
SHORT_ALIKE = 85.0  # the same for a quotation of less than 8 characters
SLACK = 5.0  # per cent by which words may be less alike than the letters found in them
REACH = 50_000  # characters on each side of the old place in which changed words are looked for
LONGEST = 1_000  # characters of a quotation compared when its words have changed

_NOTHING = re.compile(r"(?!)")


def exact(
    text: str, folded: Folded, want: Wanted, *, whole_words: bool = True
) -> tuple[Span, bool] | None:
    """The best place of the very words, and whether it is beyond doubt. None: nowhere."""
    found = _places(folded, want, whole_words)
    places = sorted(found, key=lambda p: (-p.agreement, _away(p, folded, want)))
    if not places:
        return None
    span = folded.origin(places[0].start, places[0].start + len(want.quote))
    return span, beyond_doubt(text, folded.text, places, want, span)


def similar(folded: Folded, want: Wanted) -> Span | None:
    """Where words stand that the quotation may have become. For the reader to judge."""
    usual = ALIKE if len(want.quote) >= 8 else SHORT_ALIKE
    return _alike(folded, want, NEARLY) or _between(folded, want) or _alike(folded, want, usual)


def _places(folded: Folded, want: Wanted, whole_words: bool) -> Iterator[Candidate]:
    expected = folded.position(want.start)
    pattern = _pattern(want) if whole_words else _bare_pattern(want)
    starts = (match.start() for match in pattern.finditer(folded.text))
    for start in nsmallest(MOST_PLACES, starts, key=lambda s: abs(s - expected)):
        end = start + len(want.quote)
        before = folded.text[max(0, start - len(want.prefix)) : start]
        after = folded.text[end : end + len(want.suffix)]
        yield Candidate(start, agreement(before, want.prefix), agreement(after, want.suffix))


def _pattern(want: Wanted) -> re.Pattern[str]:
    """The quotation, beginning and ending between words if it did so ("cat", "category")."""
    if not want.quote.strip():
        return _NOTHING
    first = "" if _joined(want.prefix[-1:], want.quote[0]) else r"(?<!\w)"
    last = "" if _joined(want.quote[-1], want.suffix[:1]) else r"(?!\w)"
    if not WORD.match(want.quote[0]):
        first = ""
    if not WORD.match(want.quote[-1]):
        last = ""
    return re.compile(first + re.escape(want.quote) + last)


def _bare_pattern(want: Wanted) -> re.Pattern[str]:
    return re.compile(re.escape(want.quote)) if want.quote.strip() else _NOTHING


def _joined(left: str, right: str) -> bool:
    """Do two characters belong to one word?"""
    return bool(WORD.match(left) and WORD.match(right))


def _away(place: Candidate, folded: Folded, want: Wanted) -> int:
    return abs(folded.starts[place.start] - want.start)


def _alike(folded: Folded, want: Wanted, cutoff: float) -> Span | None:
    from rapidfuzz.fuzz import partial_ratio_alignment, ratio

    quote = want.quote[:LONGEST]
    expected = min(folded.position(want.start), len(folded.text))
    first = max(0, expected - REACH)
    text = folded.text[first : expected + REACH]
    if not text or not quote.strip():
        return None
    found = partial_ratio_alignment(quote, text, score_cutoff=cutoff)
    # The shorter is looked for in the longer: a text shorter than its quotation is no place.
    if found is None or len(quote) > len(text):
        return None
    start, end = _whole_words(folded.text, first + found.dest_start, first + found.dest_end)
    # As whole words it must still be alike: "pies" is not in "copies".
    same = start < end and ratio(quote, folded.text[start:end]) >= cutoff - SLACK
    return folded.origin(start, end) if same else None


def _between(folded: Folded, want: Wanted) -> Span | None:
    """What stands between the old context, if that stands there still."""
    prefix, suffix = want.prefix[-24:], want.suffix[:24]
    if len(prefix) < 12 or len(suffix) < 12 or folded.text.count(prefix) != 1:
        return None
    start = folded.text.index(prefix) + len(prefix)
    end = folded.text.find(suffix, start, start + 2 * len(want.quote) + 40 + len(suffix))
    if end < 0 or not folded.text[start:end].strip():
        return None
    return folded.origin(start, end)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and _joined(text[start - 1 : start], text[start : start + 1]):
        start -= 1
    while end < len(text) and _joined(text[end - 1 : end], text[end : end + 1]):
        end += 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
