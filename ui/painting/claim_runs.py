"""Claims that follow one another without a word between them: one rule in the margin, counted."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from bywhom.analysis.marks import Mark


class Place(NamedTuple):
    """A claim in its run. claims: how many the run has, at its first one only, else 0."""

    claims: int
    goes_on: bool  # the next claim follows at once


ALONE = Place(1, False)


def claim_runs(marks: Sequence[Mark], shown: Iterable[int], text: str) -> Mapping[int, Place]:
    """Where each shown unsourced claim stands in its run. shown: indices of marks, ascending."""
    places: dict[int, Place] = {}
    run: list[int] = []
    end = 0
    for index in shown:
        mark = marks[index]
        if mark.kind != "unsourced-claim":
            continue
        if run and text[end : mark.start].strip():
            _close(run, places)
            run = []
        run.append(index)
        end = max(end, mark.end)
    _close(run, places)
    return places


def _close(run: Sequence[int], places: dict[int, Place]) -> None:
    for number, index in enumerate(run):
        places[index] = Place(0 if number else len(run), number < len(run) - 1)
