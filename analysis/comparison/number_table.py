"""The numbers of all reports side by side. Pure."""

from dataclasses import dataclass

from bywhom.analysis.comparison.compare import Comparison, Told
from bywhom.analysis.comparison.quantities import COMPARED, Quantity, quantities
from bywhom.analysis.comparison.reports import Side

AROUND = 4  # words after an amount that tell what it is of
MOST = 12  # rows


@dataclass(frozen=True, slots=True)
class NumberRow:
    """of: a few words of the article that tell what is counted. values: as each report writes it,
    empty where it has none; sentences: where that stands."""

    of: str
    values: tuple[str, ...]
    sentences: tuple[int | None, ...]
    differs: bool


def number_table(found: Comparison) -> list[NumberRow]:
    """Quantities of claims that two reports make: those that differ, then those that agree."""
    rows: list[NumberRow] = []
    for told in found.told:
        if told.pair.relation == "same claim":
            rows += _differing(found, told) + _agreeing(found, told)
    once: dict[tuple[str, ...], NumberRow] = {}
    for row in rows:
        once.setdefault(tuple(sorted(value for value in row.values if value)), row)
    return sorted(once.values(), key=lambda row: not row.differs)[:MOST]


def _differing(found: Comparison, told: Told) -> list[NumberRow]:
    rows = []
    for one in told.statements:
        if one.kind == "number":
            texts = [found.reports[r].article.text for r in told.reports]
            shown = [texts[0][slice(*one.left[0])], texts[1][slice(*one.right[0])]]
            side = found.sides[told.reports[0]][told.pair.left]
            rows.append(_row(found, told, shown, side, one.left[0].end - side.start, True))
    return rows


def _agreeing(found: Comparison, told: Told) -> list[NumberRow]:
    sides = [found.sides[r][i] for r in told.reports if (i := told.index(r)) is not None]
    ones, others = (_compared(side) for side in sides)
    rows = []
    for one in ones:
        alike = [other for other in others if one.agrees(other) and _counts_one(one, other)]
        if len(alike) == 1:
            shown = [sides[0].text[slice(*one.span)], sides[1].text[slice(*alike[0].span)]]
            rows.append(_row(found, told, shown, sides[0], one.span.end, False))
    return rows


def _compared(side: Side) -> list[Quantity]:
    return [q for q in quantities(side.text) if q.kind in COMPARED]


def _counts_one(one: Quantity, other: Quantity) -> bool:
    return one.kind != "count" or bool(one.counted & other.counted)


def _row(
    found: Comparison, told: Told, shown: list[str], side: Side, end: int, differs: bool
) -> NumberRow:
    values = [""] * len(found.reports)
    sentences: list[int | None] = [None] * len(found.reports)
    for report, value in zip(told.reports, shown, strict=True):
        values[report] = " ".join(value.split())
        sentences[report] = told.index(report)
    of = " ".join(side.text[end:].split()[:AROUND]).strip(' ,.;:”"')
    return NumberRow(of, tuple(values), tuple(sentences), differs)
