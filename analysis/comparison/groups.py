"""Every sentence of all reports once, beside those it belongs to, in the page's order. Pure."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bywhom.analysis.comparison.compare import Comparison, Told

CLAIM_FIRST = 1.0  # a pair of one claim goes before any pair on one matter


@dataclass(frozen=True, slots=True)
class Group:
    """sentences: for each report the index of a sentence, or None. told: the pairs among them."""

    sentences: tuple[int | None, ...]
    told: tuple[Told, ...] = ()

    @property
    def is_one_claim(self) -> bool:
        return bool(self.told) and all(t.pair.relation == "same claim" for t in self.told)


def grouped(found: Comparison) -> list[Group]:
    """The surest pairs are taken first. The order is that of the first report, with what it does
    not have where that stands in the others."""
    owner: dict[tuple[int, int], dict[int, int]] = {}
    for told in sorted(found.told, key=_weight, reverse=True):
        _join(owner, told)
    for report, sides in enumerate(found.sides):
        for index in range(len(sides)):
            owner.setdefault((report, index), {report: index})
    places = _places(found, owner)
    once = {id(group): group for group in owner.values()}
    ordered = sorted(once.values(), key=lambda group: places[id(group)])
    by_left: dict[tuple[int, int], list[Told]] = defaultdict(list)
    for told in found.told:
        by_left[told.reports[0], told.pair.left].append(told)
    return [_group(group, len(found.reports), by_left) for group in ordered]


def _weight(told: Told) -> float:
    return told.pair.chance + (CLAIM_FIRST if told.pair.relation == "same claim" else 0.0)


def _join(owner: dict[tuple[int, int], dict[int, int]], told: Told) -> None:
    """Puts two sentences into one group, unless one of the reports stands in it already."""
    keys = list(zip(told.reports, (told.pair.left, told.pair.right), strict=True))
    groups = [owner.get(key, {key[0]: key[1]}) for key in keys]
    if groups[0] is groups[1] or groups[0].keys() & groups[1].keys():
        return
    joined = {**groups[0], **groups[1]}
    for key in joined.items():
        owner[key] = joined


def _places(
    found: Comparison, owner: dict[tuple[int, int], dict[int, int]]
) -> dict[int, tuple[int, int, int]]:
    """For each group: the sentence of the first report before it, the report it is of, its own."""
    places: dict[int, tuple[int, int, int]] = {}
    for report, sides in enumerate(found.sides):
        before = -1
        for index in range(len(sides)):
            group = owner[report, index]
            own = (index if report == 0 else before, report, index)
            before = places.setdefault(id(group), own)[0]
    return places


def _group(
    group: dict[int, int], reports: int, by_left: Mapping[tuple[int, int], Sequence[Told]]
) -> Group:
    sentences = tuple(group.get(report) for report in range(reports))
    inside = tuple(
        told
        for report in sorted(group)
        for told in by_left.get((report, group[report]), ())
        if group.get(told.reports[1]) == told.pair.right
    )
    return Group(sentences, inside)
