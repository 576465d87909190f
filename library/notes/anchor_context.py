"""Does what stands around some words agree with what stood around a note's quotation?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bywhom.analysis.article import Span
from bywhom.library.notes.folding import fold

CONTEXT = 32  # characters on each side that are compared
NEAR = 20  # characters on each side in which no new name or number may stand
CLEAR = 0.25  # by how much the best place must beat the next
SAME = 0.9  # agreement from which one side of the context is taken for the same
TELLING = 8  # characters of context from which its agreement says something
AGREES = 0.6  # share of the context that must agree
LONG = (24, 4)  # characters and words from which a quotation is hard to meet by chance
WHOLE = 80  # characters from which a quotation needs no context

WORD = re.compile(r"\w+")
_MINUS = re.compile("[\u2212\u2013]")
_FACT = re.compile(r"(?<!\w)[-\u2212\u2013]\d\w*|[$€£¥₹%‰°]|\w+")
_LAST_WORD = re.compile(r"\w+$")
_PARAGRAPH = re.compile(r"\n\s*\n|(?<=[.!?:\"”’'])[^\S\n]*\n")
_PARAGRAPH_END = re.compile(r"(?:\A|\n)\s*\Z")
_PARAGRAPH_START = re.compile(r"\s*(?:\n|\Z)")
_BEGINNING = re.compile(r"[\"'(\[]*(?:[^\W\d_a-z]|\d)")
_SENTENCE_END = re.compile(r"[.!?][\"')\]]*\s*$")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A quotation and its context, folded together so that their seams fold alike."""

    prefix: str
    quote: str
    suffix: str
    start: int  # where it stood in the text it was taken from
    raw_prefix: str  # as it was written, within its paragraph
    raw_suffix: str
    raw_context: str  # both, beyond the paragraph too
    told: tuple[int, int]  # characters of context that were told on each side


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place where the quotation stands letter by letter; agreement of the context is 0..1."""

    start: int  # in the folded text
    before: float
    after: float

    @property
    def agreement(self) -> float:
        return (self.before + self.after) / 2


def wanted(prefix: str, quote: str, suffix: str, start: int) -> Wanted:
    whole = fold(prefix + quote + suffix)
    first = whole.position(len(prefix))
    last = whole.position(len(prefix) + len(quote))
    return Wanted(
        prefix=whole.text[:first],
        quote=whole.text[first:last],
        suffix=whole.text[last:],
        start=start,
        raw_prefix=_PARAGRAPH.split(prefix)[-1],
        raw_suffix=_PARAGRAPH.split(suffix)[0],
        raw_context=f"{prefix} {suffix}",
        told=(len(prefix), len(suffix)),
    )


def agreement(found: str, kept: str) -> float:
    if not kept:
        return float(not found)  # it stood at the text's edge, and does again, or not
    from rapidfuzz.fuzz import ratio

    return ratio(found, kept) / 100


def beyond_doubt(text: str, folded: str, places: list[Candidate], want: Wanted, span: Span) -> bool:
    """Is the best place, the first, the passage of old? `span`: where it is in the text."""
    best, others = places[0], places[1:]
    if not want.prefix and not want.suffix:
        return not others and _is_long(want.quote)  # another program told no context
    if any(_rivals(best, other, want) for other in others):
        return False
    if _is_verbatim(text, span, want) or _follows_furniture(text, span, want, others):
        return True
    return (
        _has_context(best, want)
        and _has_neighbours(folded, best, want)
        and not _facts_changed(text, span, want)
    )


def _is_verbatim(text: str, span: Span, want: Wanted) -> bool:
    """Does all that was told of both sides stand there, letter by letter but for the blanks?
    Other programs tell less than we, and join blocks without one."""
    told = sum(map(len, map(_squeezed, (want.prefix, want.suffix))))
    enough = told >= TELLING or (told > 0 and _is_long(want.quote))
    return enough and _before(text, span, want) and _after(text, span, want)


def is_certain_in_small_letters(text: str, span: Span, want: Wanted) -> bool:
    """Without capitals no name beside the words is known: what was told must stand there."""
    if not want.prefix and not want.suffix:
        return _is_long(want.quote)
    return _is_verbatim(text, span, want)


def _follows_furniture(text: str, span: Span, want: Wanted, others: Sequence[Candidate]) -> bool:
    """On a page, menus and buttons may stand before the first words of a block and after its
    last, which are none of the article. The other side, and words that are met once, tell."""
    if others:
        return False
    edge = text[max(0, span.start - CONTEXT) : span.start]
    starts = _PARAGRAPH_END.search(edge) and _BEGINNING.match(want.quote)
    edge = text[span.end : span.end + CONTEXT]
    ends = _PARAGRAPH_START.match(edge) and _SENTENCE_END.search(want.quote)
    return bool(
        (starts and _tells(want.suffix, want) and _after(text, span, want))
        or (ends and _tells(want.prefix, want) and _before(text, span, want))
    )


def _tells(side: str, want: Wanted) -> bool:
    """Are the words together with this side of them hard to meet by chance?"""
    return len(side) >= TELLING and (_is_long(want.quote) or _is_long(side))


def _before(text: str, span: Span, want: Wanted) -> bool:
    kept = _squeezed(want.prefix)
    found = text[max(0, span.start - 3 * want.told[0] - CONTEXT) : span.start]
    return _squeezed(fold(found).text).endswith(kept)


def _after(text: str, span: Span, want: Wanted) -> bool:
    kept = _squeezed(want.suffix)
    found = text[span.end : span.end + 3 * want.told[1] + CONTEXT]
    return _squeezed(fold(found).text).startswith(kept)


def _squeezed(folded: str) -> str:
    return "".join(folded.split())


def _rivals(best: Candidate, other: Candidate, want: Wanted) -> bool:
    """Could the other place be meant as well? A repeated sentence shares one side at least."""
    shared = (len(want.prefix) >= TELLING and other.before >= SAME) or (
        len(want.suffix) >= TELLING and other.after >= SAME
    )
    return shared or best.agreement - other.agreement < CLEAR


def _has_context(place: Candidate, want: Wanted) -> bool:
    """Is it the passage of old, or do the same words merely stand here too?"""
    if len(want.quote) >= WHOLE:
        return True
    if _is_long(want.quote):
        return max(place.before, place.after) >= AGREES
    return place.agreement >= AGREES and max(place.before, place.after) > 0.8


def _is_long(quote: str) -> bool:
    return len(quote) >= LONG[0] and len(quote.split()) >= LONG[1]


def _has_neighbours(text: str, place: Candidate, want: Wanted) -> bool:
    """Do the words next to the quotation stand there still, where it cuts into a sentence?"""
    end = place.start + len(want.quote)
    before, after = text[max(0, place.start - CONTEXT) : place.start], text[end : end + CONTEXT]
    return (_begins(want) or _last_word(before) == _last_word(want.prefix)) and (
        _ends(want) or _first_word(after) == _first_word(want.suffix)
    )


def _begins(want: Wanted) -> bool:
    return bool(_SENTENCE_END.search(want.prefix)) or not want.prefix.strip()


def _ends(want: Wanted) -> bool:
    return bool(_SENTENCE_END.search(want.quote)) or want.suffix.lstrip()[:1] in ".!?"


def _last_word(context: str) -> str:
    words = WORD.findall(context)
    return str(words[-1]) if words else ""


def _first_word(context: str) -> str:
    match = WORD.search(context)
    return match.group() if match else ""


def _facts_changed(text: str, span: Span, want: Wanted) -> bool:
    """Did a name or number change beside the words, within their paragraph?"""
    before = _PARAGRAPH.split(text[max(0, span.start - 2 * CONTEXT) : span.start])[-1]
    after = _PARAGRAPH.split(text[span.end : span.end + 2 * CONTEXT])[0]
    kept = _facts_before(want.raw_prefix, CONTEXT) | _facts_after(want.raw_suffix, CONTEXT)
    # What was not told of the surroundings cannot have changed.
    left, right = (min(NEAR, told) for told in want.told)
    near = _facts_before(before[len(before) - left :], left) | _facts_after(after[:right], right)
    return not (kept <= _facts(before) | _facts(after) and near <= _facts(want.raw_context))


def _facts_before(context: str, whole: int) -> set[str]:
    """The facts of a context, but for a first word that was cut through."""
    cut = WORD.match(context) if len(context) >= whole else None
    return _facts(context[cut.end() :] if cut else context)


def _facts_after(context: str, whole: int) -> set[str]:
    cut = _LAST_WORD.search(context) if len(context) >= whole else None
    return _facts(context[: cut.start()] if cut else context)


def _facts(context: str) -> set[str]:
    """Words with a capital letter or a digit, and the signs that make a number another one."""
    found: list[str] = _FACT.findall(context)
    return {_MINUS.sub("-", w) for w in found if not w.isalpha() or w != w.lower()}
