"""A reader's marks beside a key's, by likeness: how much of two marks is the same words.

Likeness is intersection over union of words (Jaccard 1912; for spans in text as in SemEval-2020,
task 11). A single shared letter, the measure before, let whoever marks everything agree with all.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bywhom.analysis.agreement.heat import word_spans
from bywhom.analysis.agreement.overlap import Comparison, ReaderMark, Score, compare

LEAST = 1 / 3  # of the words of two marks together that both must have

Words = tuple[int, int]  # first word, and the one after the last


@dataclass(frozen=True, slots=True)
class BesideKey:
    """agreed and extra are the reader's marks, missed are the key's; alike: what that comes to.

    pairs: each agreed mark with the key's. by_letter: the measures that count a shared letter
    (relaxed) or the same first and last letter (exact).
    """

    agreed: tuple[ReaderMark, ...]
    missed: tuple[ReaderMark, ...]
    extra: tuple[ReaderMark, ...]
    pairs: tuple[tuple[ReaderMark, ReaderMark], ...]
    by_letter: Comparison

    @property
    def alike(self) -> Score:
        mine, key = len(self.agreed) + len(self.extra), len(self.agreed) + len(self.missed)
        return Score(_part(len(self.agreed), mine), _part(len(self.agreed), key))

    @property
    def relaxed(self) -> Score:
        return self.by_letter.relaxed

    @property
    def exact(self) -> Score:
        return self.by_letter.exact


def beside(marks: Iterable[ReaderMark], key: Iterable[ReaderMark], text: str) -> BesideKey:
    """Marks of one kind that share at least `LEAST` of their words agree; each only once, the most
    alike first."""
    mine, theirs = sorted(set(marks)), sorted(set(key))
    pairs = matched(_in_words(mine, text), _in_words(theirs, text))
    agreed, found = {a for a, _ in pairs}, {b for _, b in pairs}
    return BesideKey(
        agreed=tuple(m for m in mine if m in agreed),
        missed=tuple(k for k in theirs if k not in found),
        extra=tuple(m for m in mine if m not in agreed),
        pairs=tuple(sorted(pairs)),
        by_letter=compare(mine, theirs),
    )


def likeness(one: Words, other: Words) -> float:
    """Words that both have, of those that either has."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    if shared <= 0:
        return 0.0
    return shared / (one[1] - one[0] + other[1] - other[0] - shared)


def matched(
    mine: dict[ReaderMark, Words], theirs: dict[ReaderMark, Words]
) -> list[tuple[ReaderMark, ReaderMark]]:
    """Pairs of one kind, the most alike first; no mark is in two of them.

    Marks by the thousand that lie over each other cannot make it slow: of a reader's marks of one
    kind that overlap only the first is looked at, and those are kept by their length.
    """
    lengths = _by_length(mine)
    near = [
        (-likeness(mine[a], span), a, b)
        for b, span in theirs.items()
        for a in _near(lengths, b.kind, span)
        if likeness(mine[a], span) >= LEAST
    ]
    pairs: list[tuple[ReaderMark, ReaderMark]] = []
    taken: set[ReaderMark] = set()
    given: set[ReaderMark] = set()
    for _, a, b in sorted(near):
        if a not in taken and b not in given:
            taken.add(a)
            given.add(b)
            pairs.append((a, b))
    return pairs


_Lengths = dict[tuple[str, int], list[tuple[Words, ReaderMark]]]


def _by_length(marks: dict[ReaderMark, Words]) -> _Lengths:
    """Kind and rough length (a power of two) → marks that do not overlap, in order."""
    found: _Lengths = {}
    ends: dict[str, int] = {}
    for mark, span in sorted(marks.items(), key=lambda pair: (pair[1][1], -pair[1][0])):
        if span[0] >= ends.get(mark.kind, 0):
            ends[mark.kind] = span[1]
            found.setdefault((mark.kind, _rough(span)), []).append((span, mark))
    return found


def _near(lengths: _Lengths, kind: str, span: Words) -> Iterable[ReaderMark]:
    """The marks of about this length that share a word with it."""
    rough = _rough(span)
    for length in range(rough - 2, rough + 3):
        marks = lengths.get((kind, length), [])
        first = bisect_right(marks, span[0], key=lambda row: row[0][1])
        for other, mark in marks[first:]:
            if other[0] >= span[1]:
                break
            yield mark


def _rough(span: Words) -> int:
    return (span[1] - span[0]).bit_length()


@lru_cache(maxsize=64)
def word_edges(text: str) -> tuple[Sequence[int], Sequence[int]]:
    """Where words start and end: the same for every student, so found once a text."""
    words = word_spans(text)
    return [start for start, _ in words], [end for _, end in words]


def _in_words(marks: Sequence[ReaderMark], text: str) -> dict[ReaderMark, Words]:
    """Which words a mark touches; one of blanks or points only touches none."""
    starts, ends = word_edges(text)
    spans = {m: (bisect_right(ends, m.start), bisect_left(starts, m.end)) for m in marks}
    return {mark: span for mark, span in spans.items() if span[0] < span[1]}


def _part(count: int, of: int) -> float | None:
    return count / of if of else None
