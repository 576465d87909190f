"""Two or three reports compared: which sentences belong together, and what differs. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from bywhom.analysis.comparison.differences import Names, Statement, differences
from bywhom.analysis.comparison.pairing import Pair, pairs_of, prepare
from bywhom.analysis.comparison.quantities import Quantity, quantities
from bywhom.analysis.comparison.reports import Report, Side

CALLED = {2: ("Left", "Right"), 3: ("Left", "Middle", "Right")}


@dataclass(frozen=True, slots=True)
class Told:
    """Two sentences that belong together, and what may be said of them; reports: which two."""

    reports: tuple[int, int]
    pair: Pair
    statements: tuple[Statement, ...]

    def index(self, report: int) -> int | None:
        """The sentence of this report; None for the third."""
        if report not in self.reports:
            return None
        return self.pair.left if self.reports[0] == report else self.pair.right


@dataclass(frozen=True, slots=True)
class Comparison:
    """sides: every report's sentences, the headline first. told: in order of the left one's."""

    reports: tuple[Report, ...]
    names: tuple[str, ...]
    sides: tuple[tuple[Side, ...], ...]
    told: tuple[Told, ...]
    numbers: tuple[tuple[Quantity, ...], ...]  # all quantities of each report

    def paired(self, report: int) -> frozenset[int]:
        """Sentences of a report that another report has too."""
        found = (told.index(report) for told in self.told)
        return frozenset(index for index in found if index is not None)


def compare_all(reports: Sequence[Report]) -> Comparison:
    """Raises ValueError for fewer than two reports or more than three."""
    if len(reports) not in CALLED:
        raise ValueError("Two or three reports can be compared.")
    sides = [report.sides() for report in reports]
    names = CALLED[len(reports)]
    prepared = prepare(sides)
    numbers = [[q for side in each for q in quantities(side.text)] for each in sides]
    told = [
        _told((one, other), pair, sides, numbers, Names(names[one], names[other]))
        for one, other in combinations(range(len(reports)), 2)
        for pair in pairs_of(prepared, one, other)
    ]
    return Comparison(
        tuple(reports),
        names,
        tuple(tuple(each) for each in sides),
        tuple(told),
        tuple(tuple(each) for each in numbers),
    )


def _told(
    which: tuple[int, int],
    pair: Pair,
    sides: Sequence[Sequence[Side]],
    numbers: Sequence[Sequence[Quantity]],
    names: Names,
) -> Told:
    if pair.relation != "same claim":
        return Told(which, pair, ())
    one, other = which
    found = differences(
        sides[one][pair.left], sides[other][pair.right], numbers[one], numbers[other], names
    )
    return Told(which, pair, tuple(found))
