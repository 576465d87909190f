"""What a reader wants first: what all agree on, what only one says, who is quoted where. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bywhom.analysis.comparison.compare import Comparison, Told
from bywhom.analysis.comparison.headline import Verdict, check_headline
from bywhom.analysis.comparison.importance import importance
from bywhom.analysis.comparison.number_table import NumberRow, number_table
from bywhom.analysis.comparison.who_is_quoted import QuotedRow, who_is_quoted

MOST_AGREED, MOST_ALONE, MOST_PLACED = 5, 3, 3
AGREED = 0.8  # chance from which on all may be said to agree
FIRST, LAST = 3, 10  # sentences at the beginning, and at the end, for order and weight


@dataclass(frozen=True, slots=True)
class Alike:
    """One claim of all reports: a sentence of each (indices of Comparison.sides)."""

    sentences: tuple[int, ...]
    chance: float


@dataclass(frozen=True, slots=True)
class Alone:
    """A sentence that only one report has; why: what makes it matter, in words."""

    report: int
    sentence: int
    why: str


@dataclass(frozen=True, slots=True)
class HeadlineRow:
    """How sure one report's headline is against the body of one (report itself or another)."""

    headline: int
    body: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim that stands at the beginning of one report and at the end of another."""

    early: int  # report
    early_sentence: int
    late: int
    late_sentence: int


@dataclass(frozen=True, slots=True)
class Overview:
    agreed: tuple[Alike, ...]
    alone: tuple[tuple[Alone, ...], ...]  # for each report, what matters most first
    alone_in_all: tuple[int, ...]  # for each report: how many sentences only it has
    quoted: tuple[QuotedRow, ...]
    headlines: tuple[HeadlineRow, ...]
    numbers: tuple[NumberRow, ...]
    placed: tuple[Placed, ...]


def overview(found: Comparison) -> Overview:
    lonely = [_alone(found, report) for report in range(len(found.reports))]
    return Overview(
        agreed=tuple(_agreed(found)[:MOST_AGREED]),
        alone=tuple(tuple(each[:MOST_ALONE]) for each in lonely),
        alone_in_all=tuple(_count_alone(found, report) for report in range(len(found.reports))),
        quoted=tuple(who_is_quoted(found.reports)),
        headlines=tuple(_headlines(found)),
        numbers=tuple(number_table(found)),
        placed=tuple(_placed(found)[:MOST_PLACED]),
    )


def _agreed(found: Comparison) -> list[Alike]:
    """Claims that every report makes and of which nothing differs, from the first on the page;
    a sentence counts once."""
    taken: list[set[int]] = [set() for _ in found.reports]
    by_left = _by_left(found)
    agreed = []
    same = (told for told in _same(found) if told.reports == (0, 1))
    for told in sorted(same, key=lambda t: (-t.pair.chance, t.pair.left)):
        rest = [_also(by_left, told, report) for report in range(2, len(found.reports))]
        sentences = (told.pair.left, told.pair.right, *(r for r in rest if r is not None))
        if (
            told.pair.chance < AGREED
            or told.statements
            or None in rest
            or found.sides[0][told.pair.left].is_title
        ):
            continue
        if any(one in used for one, used in zip(sentences, taken, strict=True)):
            continue
        if len({found.sides[n][index].is_credited for n, index in enumerate(sentences)}) > 1:
            continue  # what one credits and another does not, they may not agree on
        for one, used in zip(sentences, taken, strict=True):
            used.add(one)
        agreed.append(Alike(sentences, told.pair.chance))
    first = sorted(agreed, key=lambda alike: min(alike.sentences))[:MOST_AGREED]
    return sorted(first, key=lambda alike: alike.sentences[0])


def _same(found: Comparison) -> Iterable[Told]:
    return (told for told in found.told if told.pair.relation == "same claim")


def _by_left(found: Comparison) -> Mapping[tuple[int, int, int], Sequence[Told]]:
    """Pairs of one claim by their reports, and the sentence of the left one."""
    pairs: dict[tuple[int, int, int], list[Told]] = defaultdict(list)
    for told in _same(found):
        pairs[*told.reports, told.pair.left].append(told)
    return pairs


def _also(
    by_left: Mapping[tuple[int, int, int], Sequence[Told]], told: Told, report: int
) -> int | None:
    """The sentence of a third report that makes the claim of the first, or of the second."""
    fitting = [
        *by_left.get((0, report, told.pair.left), ()),
        *by_left.get((1, report, told.pair.right), ()),
    ]
    return max(fitting, key=lambda t: t.pair.chance).pair.right if fitting else None


def _alone(found: Comparison, report: int) -> list[Alone]:
    paired = found.paired(report)
    ranked = []
    for number, side in enumerate(found.sides[report]):
        if number in paired or side.is_title:
            continue
        weight, why = importance(number, found, report)
        if weight > 0:
            ranked.append((-weight, number, why))
    return [Alone(report, number, why) for _, number, why in sorted(ranked)]


def _count_alone(found: Comparison, report: int) -> int:
    sides, paired = found.sides[report], found.paired(report)
    return sum(n not in paired and not side.is_title for n, side in enumerate(sides))


def _headlines(found: Comparison) -> Iterable[HeadlineRow]:
    for one, report in enumerate(found.reports):
        for other, body in enumerate(found.reports):
            check = check_headline(report.analysis, report.marks, body.analysis, body.marks)
            if check is not None:
                yield HeadlineRow(one, other, check.verdict)


def _placed(found: Comparison) -> list[Placed]:
    """What one report tells at once and another near its end."""
    rows = []
    for told in _same(found):
        one, other = told.reports
        for early, late in ((one, other), (other, one)):
            first, last = told.index(early), told.index(late)
            if first is None or last is None:
                continue
            if 1 <= first <= FIRST and _is_late(last, found.sides[late]):
                rows.append(Placed(early, first, late, last))
    once = sorted(rows, key=lambda row: (row.early_sentence, row.early, -row.late_sentence))
    kept: dict[tuple[int, int], Placed] = {}
    for row in once:
        kept.setdefault((row.early, row.early_sentence), row)
    return list(kept.values())


def _is_late(sentence: int, sides: Sequence[object]) -> bool:
    return len(sides) >= 2 * LAST and sentence >= len(sides) - LAST
