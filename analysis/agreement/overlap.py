"""A reader's marks against a key: agreed, missed, extra, and what that comes to."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class ReaderMark(NamedTuple):
    """Words that a reader marked as something. kind: one of ours, or a teacher's own."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Score:
    """precision: of what the reader marked, the part the key has too; recall: of the key, the
    part the reader found. None where there was nothing to find or nothing was marked."""

    precision: float | None
    recall: float | None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; 0 if either is."""
        if self.precision is None or self.recall is None:
            return None
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """agreed and extra are the reader's marks, missed are the key's, each in order.

    exact: same kind, same first and last letter; relaxed: same kind, at least a letter shared.
    """

    agreed: tuple[ReaderMark, ...]
    missed: tuple[ReaderMark, ...]
    extra: tuple[ReaderMark, ...]
    exact: Score
    relaxed: Score


def compare(marks: Iterable[ReaderMark], key: Iterable[ReaderMark]) -> Comparison:
    """Sorted and bisected: many overlapping marks cost no more than their number."""
    mine, theirs = sorted(set(marks)), sorted(set(key))
    in_key, in_mine = Covered(theirs), Covered(mine)
    agreed = tuple(m for m in mine if in_key.touches(m))
    missed = tuple(k for k in theirs if not in_mine.touches(k))
    same = len(set(mine) & set(theirs))
    return Comparison(
        agreed=agreed,
        missed=missed,
        extra=tuple(m for m in mine if not in_key.touches(m)),
        exact=Score(_part(same, len(mine)), _part(same, len(theirs))),
        relaxed=Score(_part(len(agreed), len(mine)), _part(len(theirs) - len(missed), len(theirs))),
    )


class Covered:
    """What a set of marks covers, by kind, as runs that do not overlap."""

    def __init__(self, marks: Iterable[ReaderMark]) -> None:
        self._starts: dict[str, list[int]] = {}
        self._ends: dict[str, list[int]] = {}
        for start, end, kind in sorted(marks):
            starts, ends = self._starts.setdefault(kind, []), self._ends.setdefault(kind, [])
            if ends and start <= ends[-1]:
                ends[-1] = max(ends[-1], end)
            elif start < end:
                starts.append(start)
                ends.append(end)

    @property
    def kinds(self) -> Sequence[str]:
        return sorted(self._starts)

    def runs(self, kind: str) -> list[tuple[int, int]]:
        return list(zip(self._starts.get(kind, ()), self._ends.get(kind, ()), strict=True))

    def touches(self, mark: ReaderMark) -> bool:
        """Is any letter of the mark covered by its kind?"""
        starts = self._starts.get(mark.kind, [])
        before = bisect_left(starts, mark.end) - 1  # the last run that begins before its end
        return before >= 0 and self._ends[mark.kind][before] > mark.start


def _part(count: int, of: int) -> float | None:
    return count / of if of else None
