"""Many readers' marks on one text: how many marked each word and sentence, and where they split."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bywhom.analysis.agreement.coefficients import Counts
from bywhom.analysis.agreement.overlap import Covered, ReaderMark
from bywhom.analysis.article import Span

WORD = re.compile(r"\w+(?:[-‑'’]\w+)*")
JOINT = "+"  # between the kinds of a unit; no id has it
UNMARKED = ""  # the label of a unit that a reader left alone


@dataclass(frozen=True, slots=True)
class Heat:
    """units: spans in order; by_kind: kind → how many readers marked each unit so;
    any: how many marked it at all; labels: how many readers gave each unit each set of kinds."""

    units: tuple[Span, ...]
    readers: int
    by_kind: dict[str, list[int]]
    any: list[int]
    labels: list[Counts]

    def of_kind(self, kind: str) -> list[Counts]:
        """Each unit's counts of marked as this kind or not: what alpha by kind is made of."""
        marked = self.by_kind.get(kind, [0] * len(self.units))
        return [{kind: n, UNMARKED: self.readers - n} for n in marked]


def word_spans(text: str, within: Iterable[tuple[int, int]] = ()) -> list[Span]:
    """The words of a text, or of its parts."""
    parts = list(within) or [(0, len(text))]
    return [Span(*m.span()) for a, b in parts for m in WORD.finditer(text, a, b)]


def heat(units: Sequence[tuple[int, int]], readers: Sequence[Sequence[ReaderMark]]) -> Heat:
    """A unit counts as marked if the reader marked any letter of it; once, however often."""
    spans = tuple(Span(*unit) for unit in units)
    labels: list[Counter[str]] = [Counter() for _ in spans]
    edges = [s.start for s in spans], [s.end for s in spans]
    for marks in readers:
        for unit, kinds in _kinds_of(marks, *edges).items():
            labels[unit][JOINT.join(kinds)] += 1
    any_kind = [sum(counter.values()) for counter in labels]
    by_kind = _by_kind(labels)
    for counter, marked in zip(labels, any_kind, strict=True):
        counter[UNMARKED] = len(readers) - marked
    return Heat(spans, len(readers), by_kind, any_kind, list(labels))


def _by_kind(labels: Sequence[Counts]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for unit, counts in enumerate(labels):
        for label, count in counts.items():
            for kind in label.split(JOINT):
                if kind not in found:
                    found[kind] = [0] * len(labels)
                found[kind][unit] += count
    return found


def labels_of(units: Sequence[tuple[int, int]], marks: Iterable[ReaderMark]) -> list[str]:
    """The set of kinds that one reader gave each unit, as `heat` counts them."""
    kinds_of = _kinds_of(marks, [start for start, _ in units], [end for _, end in units])
    return [JOINT.join(kinds_of.get(unit, ())) for unit in range(len(units))]


def _kinds_of(
    marks: Iterable[ReaderMark], starts: list[int], ends: list[int]
) -> dict[int, list[str]]:
    """Unit → the kinds it is marked as, in the order of their names."""
    found: dict[int, list[str]] = {}
    covered = Covered(marks)
    for kind in covered.kinds:
        for unit in _touched(covered.runs(kind), starts, ends):
            found.setdefault(unit, []).append(kind)
    return found


def _touched(runs: Iterable[tuple[int, int]], starts: list[int], ends: list[int]) -> set[int]:
    """Indices of the units that share a letter with a run."""
    return {
        unit
        for start, end in runs
        for unit in range(bisect_right(ends, start), bisect_left(starts, end))
    }


@dataclass(frozen=True, slots=True)
class Contested:
    """Neighbouring words that about as many readers marked as left alone."""

    span: Span
    kind: str
    marked: int
    readers: int


def contested(words: Heat) -> list[Contested]:
    """Runs of words of one kind, the most evenly split first; what all or none marked is left out.

    A run goes on while the next word was marked by as many readers, or nearly.
    """
    found: list[Contested] = []
    near = max(1, words.readers // 8)
    for kind, counts in words.by_kind.items():
        at = 0
        while at < len(counts):
            last = at
            while last + 1 < len(counts) and _goes_on(counts, at, last + 1, near):
                last += 1
            if counts[at] > 0:
                marked = max(counts[at : last + 1])
                span = Span(words.units[at].start, words.units[last].end)
                found.append(Contested(span, kind, marked, words.readers))
            at = last + 1
    split = [c for c in found if c.marked < c.readers]
    return sorted(split, key=lambda c: (abs(2 * c.marked - c.readers), c.span, c.kind))


def _goes_on(counts: list[int], first: int, unit: int, near: int) -> bool:
    return counts[unit] > 0 and counts[first] > 0 and abs(counts[unit] - counts[first]) <= near


def majority(text: str, words: Heat) -> list[ReaderMark]:
    """What more than half of the readers marked, as marks from word to word."""
    marks: list[ReaderMark] = []
    for kind, counts in words.by_kind.items():
        run: list[Span] = []
        for span, count in zip(words.units, counts, strict=True):
            ends = run and "\n" in text[run[-1].end : span.start]
            if 2 * count > words.readers and not ends:
                run.append(span)
                continue
            if run:
                marks.append(ReaderMark(run[0].start, run[-1].end, kind))
            run = [span] if 2 * count > words.readers else []
        if run:
            marks.append(ReaderMark(run[0].start, run[-1].end, kind))
    return sorted(marks)


LEVELS = ("a few", "about half", "most", "nearly all")


def level(marked: int, readers: int) -> int:
    """How hot: 0 nobody, then the number in LEVELS, from 1."""
    if not marked:
        return 0
    part = marked / readers
    return 1 if part < 1 / 3 else 2 if part <= 1 / 2 else 3 if part <= 0.8 else 4


@dataclass(frozen=True, slots=True)
class Warm:
    """Neighbouring words that equally many marked, at least nearly; the most of any of them."""

    span: Span
    level: int
    marked: int


def warm_runs(text: str, words: Heat, kind: str = "") -> list[Warm]:
    """The heat map: runs of words of one level, in order. kind: of this kind only."""
    counts = words.by_kind.get(kind, [0] * len(words.units)) if kind else words.any
    runs: list[Warm] = []
    before = Span(0, 0)
    for span, count in zip(words.units, counts, strict=True):
        heat_of = level(count, words.readers)
        joins = runs and runs[-1].span.end == before.end and runs[-1].level == heat_of
        if joins and "\n" not in text[before.end : span.start]:
            last = runs.pop()
            joined = Span(last.span.start, span.end)
            runs.append(Warm(joined, heat_of, max(last.marked, count)))
        elif heat_of:
            runs.append(Warm(span, heat_of, count))
        before = span
    return runs
