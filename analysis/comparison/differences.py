"""What may be said of two sentences that make the same claim, and nothing else. Pure.

Precision first: where it is not sure that both speak of the same thing, nothing is said.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from bywhom.analysis.article import Span
from bywhom.analysis.comparison.headline import stem
from bywhom.analysis.comparison.quantities import COMPARED, Quantity, quantities
from bywhom.analysis.comparison.reports import Side
from bywhom.analysis.comparison.shared import Shared, Word, shared
from bywhom.analysis.comparison.sourcing import sourcing
from bywhom.analysis.comparison.wording import plain_word
from bywhom.analysis.marks import Mark
from bywhom.analysis.text.word_lists import word_lists

Kind = Literal["number", "surer", "source", "loaded"]
CLAUSE = 3  # shared words near a hedge that make it a hedge of the shared claim
DOUBTING = frozenset(
    stem(w) for key in ("verb", "adverb", "noun") for w in word_lists("hedge_cues")[key]
)
HALF = 0.5  # of all shared words
HEDGED = 2  # of them after it: what is hedged follows
BESIDE = 3  # words after it, among which one of both is no name: the hedged word itself
NEAR = 30  # characters around an amount in which the words stand that tell what it is


@dataclass(frozen=True, slots=True)
class Statement:
    """title: the difference in a few words; words: what it rests on. Spans are of the article.

    firmer: which side is surer, 0 or 1, for the kind "surer".
    """

    kind: Kind
    title: str
    words: str
    left: tuple[Span, ...] = ()
    right: tuple[Span, ...] = ()
    firmer: int | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """What the two reports are called in what is said."""

    left: str = "Left"
    right: str = "Right"

    def turned(self) -> "Names":
        return Names(self.right, self.left)


def differences(
    left: Side,
    right: Side,
    told_left: Sequence[Quantity] = (),
    told_right: Sequence[Quantity] = (),
    names: Names = Names(),
) -> list[Statement]:
    """For two sentences that make the same claim; what matters most first.

    told_left, told_right: all quantities of each report: a number that the other report has too
    is no difference.
    """
    if left.text == right.text:
        return []
    both = shared(left.text, right.text)
    return [
        *_numbers(left, right, both, told_left, told_right, names),
        *_firmness(left, right, both, names),
        *_sourcing(left, right, both, names),
        *_wording(left, right, both, names),
    ]


def _numbers(
    left: Side,
    right: Side,
    both: Shared,
    told_left: Sequence[Quantity],
    told_right: Sequence[Quantity],
    names: Names,
) -> Iterator[Statement]:
    in_left, in_right = quantities(left.text), quantities(right.text)
    ones = [q for q in in_left if not _is_told(q, (*told_right, *in_right))]
    others = [q for q in in_right if not _is_told(q, (*told_left, *in_left))]
    for one in ones:
        rivals = [other for other in others if _same_quantity(one, other, both)]
        if len(rivals) != 1 or sum(_same_quantity(o, rivals[0], both) for o in ones) != 1:
            continue
        words = _quote(left, one.span), _quote(right, rivals[0].span)
        yield Statement(
            "number",
            "A number differs",
            f"{names.left} has “{words[0]}”, {names.right} “{words[1]}”.",
            (_moved(one.span, left),),
            (_moved(rivals[0].span, right),),
        )


def _is_told(one: Quantity, there: Sequence[Quantity]) -> bool:
    return any(one.agrees(other) for other in there)


def _same_quantity(one: Quantity, other: Quantity, both: Shared) -> bool:
    """The same thing counted, or amounts of one kind with the same words beside them."""
    if one.kind != other.kind or one.kind not in COMPARED:
        return False
    if one.kind == "count" and not one.counted & other.counted:
        return False
    near = _beside(one.span, both) & _beside(other.span, both.turned())
    return len(near) >= (1 if one.kind == "count" else 2)


def _beside(span: Span, both: Shared) -> frozenset[str]:
    wide = Span(span.start - NEAR, span.end + NEAR)
    there = (w.root for w in both.left if wide.overlaps(w.span) and not w.span.overlaps(span))
    return frozenset(there) & both.roots


def _firmness(left: Side, right: Side, both: Shared, names: Names) -> Iterator[Statement]:
    for one, other, common, called, turned in (
        (left, right, both, names, False),
        (right, left, both.turned(), names.turned(), True),
    ):
        hedges = [m for m in one.hedges if _hedges_claim(m, one, common)]
        if not hedges or other.hedges or _is_vague(other) or _doubts(common.right):
            continue
        spans = tuple(mark.span for mark in hedges)
        yield Statement(
            "surer",
            f"{called.right} is surer",
            f"{called.left} says {one.words(hedges)}; {called.right} says it without.",
            () if turned else spans,
            spans if turned else (),
            0 if turned else 1,
        )


def _hedges_claim(mark: Mark, side: Side, both: Shared) -> bool:
    """The hedge is of what both say, and not of a quotation that both have."""
    span = _moved_back(mark.span, side)
    if mark.confidence == "possible" or any(v.overlaps(span) for v in both.verbatim_left):
        return False
    if _is_of_something_else(side.quote(mark.span).lower()):
        return False
    near, hedged = both.around(span), both.after(span)
    if (
        not any(word.is_small for word in both.after(span, BESIDE))
        or len({w.root for w in hedged}) < HEDGED
    ):
        return False
    return len(near) >= CLAUSE and len(near) >= HALF * len(both.roots)


def _is_of_something_else(hedge: str) -> bool:
    """Of the time at which it was written, or ("appearing to") of a clause beside the main one."""
    return hedge.endswith("ing") or hedge in word_lists("comparison")["to_come"]


def _doubts(words: Sequence[Word]) -> bool:
    """Words that keep a distance though no rule marks them: "claiming that"."""
    return any(word.low in DOUBTING or stem(word.low) in DOUBTING for word in words)


def _is_vague(side: Side) -> bool:
    """It is not surer to credit it to nobody in particular."""
    return any(c.source_kind in ("unnamed", "crowd", "passive") for c in side.credits)


def _sourcing(left: Side, right: Side, both: Shared, names: Names) -> Iterator[Statement]:
    found = sourcing(left, right, both, names.left, names.right)
    if found is not None:
        yield Statement(*found)


def _wording(left: Side, right: Side, both: Shared, names: Names) -> Iterator[Statement]:
    for one, other, common, called, turned in (
        (left, right, both, names, False),
        (right, left, both.turned(), names.turned(), True),
    ):
        if other.loaded:
            continue
        for mark in one.loaded:
            if mark.confidence == "possible" or mark.voice == "speaker":
                continue
            plain = plain_word(_moved_back(mark.span, one), common)
            if plain is None:
                continue
            spans = (mark.span,), (_moved(plain, other),)
            yield Statement(
                "loaded",
                f"Loaded in {called.left}, plain in {called.right}",
                f"“{one.quote(mark.span)}” against “{_quote(other, plain)}”.",
                *(reversed(spans) if turned else spans),
            )


def _quote(side: Side, span: Span) -> str:
    return side.text[span.start : span.end].replace("\n", " ")


def _moved(span: Span, side: Side) -> Span:
    return Span(span.start + side.start, span.end + side.start)


def _moved_back(span: Span, side: Side) -> Span:
    return Span(span.start - side.start, span.end - side.start)
