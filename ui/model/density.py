"""Which marks the page shows: kinds switched on, and how many of them."""

from collections.abc import Iterable, Sequence
from typing import Literal

from bywhom.analysis.marks import Confidence, Kind, Mark

Density = Literal["off", "key", "all"]
DENSITIES: tuple[Density, ...] = ("off", "key", "all")
SHOWN_AT_FIRST: frozenset[Kind] = frozenset(
    {"hedge", "unnamed-source", "unsourced-claim", "loaded-language"}
)

MOST = 6.0  # marks in 100 words at "key"; where there are more, the surest
LEAST = 12  # marks that are too many nowhere, in a text of a few lines neither

# Of two marks that are as sure, the more telling stays.
TELLING: dict[Kind, int] = {
    "unnamed-source": 0,
    "unsourced-claim": 1,
    "loaded-language": 2,
    "hedge": 3,
    "attributed": 4,
}
POSSIBLE = 100  # such marks are not key
FIRMNESS: dict[Confidence, int] = {"sure": 0, "likely": 10, "possible": POSSIBLE}


class MarkChoice:
    """Chooses among the marks of one analysis, in the order of the text.

    words: of the article; without them "key" has no most.
    """

    def __init__(self, marks: Sequence[Mark], words: int = 0) -> None:
        self._marks = marks
        self._most = max(LEAST, round(words * MOST / 100)) if words else len(marks)

    def shown(self, kinds: Iterable[Kind], density: Density) -> list[int]:
        """Indices of the marks to show, in order. "key": every sure or likely one, unless that
        is too many to read on."""
        if density == "off":
            return []
        wanted = frozenset(kinds)
        chosen = [i for i, mark in enumerate(self._marks) if mark.kind in wanted]
        if density == "all":
            return chosen
        firm = [i for i in chosen if FIRMNESS[self._marks[i].confidence] < POSSIBLE]
        return firm if len(firm) <= self._most else self._surest(firm)

    def _surest(self, firm: Sequence[int]) -> list[int]:
        """As many as may be: rank after rank, of the last one some from all over the text."""
        ranks: dict[int, list[int]] = {}
        for i in firm:
            mark = self._marks[i]
            ranks.setdefault(FIRMNESS[mark.confidence] + TELLING[mark.kind], []).append(i)
        kept: list[int] = []
        for rank in sorted(ranks):
            alike, room = ranks[rank], self._most - len(kept)
            kept += alike if len(alike) <= room else _spread(alike, room)
        return sorted(kept)


def _spread(values: Sequence[int], number: int) -> list[int]:
    return [values[place * len(values) // number] for place in range(number)]
