"""What was done to one sentence from one version of an article to the next. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from bywhom.analysis.article import Span
from bywhom.analysis.comparison.matter import WORD
from bywhom.analysis.comparison.quantities import quantities
from bywhom.analysis.comparison.reports import Side
from bywhom.analysis.marks import Mark
from bywhom.analysis.text.word_lists import word_lists

HEDGING = word_lists("hedge_cues")["adverb"] | word_lists("comparison")["hedging"]
CREDITED = word_lists("comparison")["crediting"]
ChangeKind = Literal[
    "softened", "hardened", "source added", "source taken out", "number changed",
    "loaded word added", "loaded word taken out", "reworded",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Change:
    """old, new: the words that went, and those that came; either may be empty."""

    kind: ChangeKind
    old: str
    new: str


def changes(old: Side, new: Side) -> list[Change]:
    """All that may be named of a sentence that changed; "reworded" where nothing else may."""
    went, came = _differing(old.text, new.text)
    words = _joined(old.text, went), _joined(new.text, came)
    found = [
        *_hedging(old, new, went, came),
        *_crediting(old, new, went, came),
        *_numbers(old.text, new.text, went, came),
        *_loading(old, new, went, came),
    ]
    return [Change(kind, *words) for kind in dict.fromkeys(found)] or [Change("reworded", *words)]


def _differing(old: str, new: str) -> tuple[list[Span], list[Span]]:
    """Where the words stand that only one of the two has, run by run."""
    ones = [Span(*m.span()) for m in WORD.finditer(old)]
    others = [Span(*m.span()) for m in WORD.finditer(new)]
    matcher = SequenceMatcher(
        None, [old[slice(*s)].lower() for s in ones], [new[slice(*s)].lower() for s in others],
        autojunk=False,
    )  # fmt: skip
    went, came = [], []
    for name, a, b, c, d in matcher.get_opcodes():
        if name != "equal":
            went += [Span(ones[a].start, ones[b - 1].end)] if b > a else []
            came += [Span(others[c].start, others[d - 1].end)] if d > c else []
    return went, came


def _joined(text: str, spans: Sequence[Span]) -> str:
    return " … ".join(" ".join(text[slice(*span)].split()) for span in spans)


def _hedging(old: Side, new: Side, went: list[Span], came: list[Span]) -> list[ChangeKind]:
    lost, won = _hedges(old, went), _hedges(new, came)
    if bool(lost) == bool(won):
        return []
    return ["hardened"] if lost else ["softened"]


def _hedges(side: Side, spans: Sequence[Span]) -> bool:
    marked = _touches(side, side.hedges, spans)
    return marked or any(not HEDGING.isdisjoint(_words(side.text, span)) for span in spans)


def _words(text: str, span: Span) -> list[str]:
    return [word.lower() for word in WORD.findall(text[slice(*span)])]


def _touches(side: Side, marks: Sequence[Mark], spans: Sequence[Span]) -> bool:
    moved = [Span(m.start - side.start, m.end - side.start) for m in marks]
    return any(mark.overlaps(span) for mark in moved for span in spans)


def _crediting(old: Side, new: Side, went: list[Span], came: list[Span]) -> list[ChangeKind]:
    lost, won = _credits(old, went), _credits(new, came)
    if lost == won:
        return []
    return ["source taken out"] if lost else ["source added"]


def _credits(side: Side, spans: Sequence[Span]) -> bool:
    """These words credit somebody: the cue is among them, or "according to"."""
    spans = [span for span in spans if not HEDGING.issuperset(_words(side.text, span))]
    cues = [c.cue for c in side.credits if c.cue]
    moved = [Span(c.start - side.start, c.end - side.start) for c in cues]
    if any(cue.overlaps(span) for cue in moved for span in spans):
        return True
    return any(not CREDITED.isdisjoint(_words(side.text, span)) for span in spans)


def _numbers(old: str, new: str, went: list[Span], came: list[Span]) -> list[ChangeKind]:
    """A number went and another came in its place."""
    ones = [q.value for q in quantities(old) if any(q.span.overlaps(span) for span in went)]
    others = [q.value for q in quantities(new) if any(q.span.overlaps(span) for span in came)]
    differ = bool(ones and others) and sorted(ones) != sorted(others)
    return ["number changed"] if differ else []


def _loading(old: Side, new: Side, went: list[Span], came: list[Span]) -> list[ChangeKind]:
    lost, won = _touches(old, old.loaded, went), _touches(new, new.loaded, came)
    if lost == won:
        return []
    return ["loaded word taken out"] if lost else ["loaded word added"]
