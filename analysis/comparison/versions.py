"""Two versions of one article: what was added, cut, moved, softened, hardened. Pure.

Sentences that are word for word the same are matched first; of the others the most alike.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from bywhom.analysis.comparison.edits import Change, changes
from bywhom.analysis.comparison.reports import Report, Side

ALIKE = 0.5  # part of the words two sentences share that are one, edited
SAME_ARTICLE = 0.4  # part of the shorter text's sentences that both have, for versions of one
LEAST = 4  # words of a sentence that tells so

EditKind = Literal[
    "added", "cut", "moved", "softened", "hardened", "source added", "source taken out",
    "number changed", "loaded word added", "loaded word taken out", "reworded",
    "paragraph split", "paragraphs joined",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Edit:
    """old, new: indices of sentences; None where there is none. words: what it rests on."""

    kind: EditKind
    old: int | None
    new: int | None
    words: str = ""


def are_versions(old: Report, new: Report) -> bool:
    """Whether both are one article: a good part of their sentences is word for word the same."""
    ones, others = (_long(report) for report in (old, new))
    return len(ones & others) >= max(2, SAME_ARTICLE * min(len(ones), len(others)))


def edits(old: Report, new: Report) -> list[Edit]:
    """In the order of the new version, with what was cut where it stood."""
    ones, others = old.sides(), new.sides()
    same = _same(ones, others)
    kept = _in_order(same)
    found = [Edit("moved", one, other) for one, other in same.items() if one not in kept]
    changed = _changed(ones, others, same)
    for one, other in changed.items():
        for change in changes(ones[one], others[other]):
            found.append(Edit(change.kind, one, other, _told(change)))
    matched = {**same, **changed}
    found += [Edit("cut", n, None) for n in range(len(ones)) if n not in matched]
    there = set(matched.values())
    found += [Edit("added", None, n) for n in range(len(others)) if n not in there]
    found += _paragraphs(old, new, ones, others, {one: matched[one] for one in kept})
    return sorted(found, key=lambda edit: (_place(edit, matched), edit.kind))


def _told(change: Change) -> str:
    if change.old and change.new:
        return f"“{change.old}” became “{change.new}”."
    return f"“{change.old or change.new}”"


def _key(side: Side) -> str:
    return " ".join(side.text.split())


def _long(report: Report) -> set[str]:
    return {key for side in report.sides() if len((key := _key(side)).split()) >= LEAST}


def _same(ones: Sequence[Side], others: Sequence[Side]) -> dict[int, int]:
    where: dict[str, list[int]] = defaultdict(list)
    for number, side in enumerate(others):
        where[_key(side)].append(number)
    found: dict[int, int] = {}
    for number, side in enumerate(ones):
        if left := where[_key(side)]:
            found[number] = left.pop(0)
    return found


def _in_order(same: dict[int, int]) -> set[int]:
    """Old sentences of the longest run that kept its order (patience sorting)."""
    ends: list[int] = []
    rows: list[int] = []
    before: dict[int, int | None] = {}
    for one, other in sorted(same.items()):
        at = bisect_left(ends, other)
        before[one] = rows[at - 1] if at else None
        ends[at : at + 1], rows[at : at + 1] = [other], [one]
    kept: set[int] = set()
    last = rows[-1] if rows else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept


def _changed(ones: Sequence[Side], others: Sequence[Side], same: dict[int, int]) -> dict[int, int]:
    """The most alike of the sentences that are not the same; each once."""
    there = set(same.values())
    left = [n for n in range(len(ones)) if n not in same]
    right = [n for n in range(len(others)) if n not in there]
    rated = [
        (ratio, one, other)
        for one in left
        for other in right
        if (ratio := _likeness(ones[one].text.split(), others[other].text.split())) >= ALIKE
    ]
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, one, other in sorted(rated, reverse=True):
        if one not in found and other not in taken:
            found[one] = other
            taken.add(other)
    return found


def _likeness(one: list[str], other: list[str]) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()


def _paragraphs(
    old: Report,
    new: Report,
    ones: Sequence[Side],
    others: Sequence[Side],
    kept: dict[int, int],
) -> Iterator[Edit]:
    """Two sentences that stood together stand apart, or the other way round."""
    was, now = _paragraph_of(old, ones), _paragraph_of(new, others)
    for one, other in kept.items():
        if kept.get(one + 1) != other + 1:
            continue
        together, still = was[one] == was[one + 1], now[other] == now[other + 1]
        if together and not still:
            yield Edit("paragraph split", one + 1, other + 1)
        elif still and not together:
            yield Edit("paragraphs joined", one + 1, other + 1)


def _paragraph_of(report: Report, sides: Sequence[Side]) -> list[int]:
    starts = [paragraph.start for paragraph in report.article.paragraphs]
    return [bisect_left(starts, side.start + 1) for side in sides]


def _place(edit: Edit, matched: dict[int, int]) -> float:
    if edit.new is not None:
        return float(edit.new)
    before = [matched[n] for n in range(edit.old or 0) if n in matched]
    return (before[-1] if before else -1) + 0.5
