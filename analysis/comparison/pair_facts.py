"""What speaks for two sentences being on the same matter, in numbers. Pure."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bywhom.analysis.comparison.matter import Matter

COMMON = 60  # a stem in more sentences of one report than that leads to no candidates
NEAREST = 12  # candidates of each sentence
FACTS = (
    "likeness",
    "held",
    "roots",
    "names",
    "names held",
    "numbers",
    "runs",
    "runs held",
    "rarest",
    "second",
    "weight",
    "plain",
    "plain held",
    "plain words",
    "best left",
    "best right",
    "lead left",
    "lead right",
    "before",
    "after",
    "apart",
    "early",
    "short",
    "long",
    "title",
    "one speaker",
    "two speakers",
    "both quoted",
    "one quoted",
)

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Told:
    """A report as pairing sees it. titles: the sentences that are its headline; speakers: last
    names of those each sentence credits; quoted: whether it has words in quotation marks."""

    matters: Sequence[Matter]
    titles: frozenset[int]
    speakers: Sequence[frozenset[str]]
    quoted: Sequence[bool]


def weights_of(reports: Sequence[Told]) -> Weights:
    """Of each stem and root: how much it tells apart the sentences of all reports (idf)."""
    all_of = [matter for report in reports for matter in report.matters]
    seen = Counter(word for one in all_of for word in one.stems | one.roots)
    return {word: math.log(1 + len(all_of) / times) for word, times in seen.items()}


def candidates(left: Told, right: Told, weights: Weights) -> dict[tuple[int, int], float]:
    """Likeness (weighted Dice) of pairs that share roots: the nearest of each sentence. A headline
    meets headlines only."""
    where: dict[str, list[int]] = defaultdict(list)
    for index, matter in enumerate(right.matters):
        for stem in matter.roots:
            where[stem].append(index)
    sizes = [_sum(matter.roots, weights) for matter in right.matters]
    found: dict[tuple[int, int], float] = {}
    for one, matter in enumerate(left.matters):
        shared: dict[int, float] = defaultdict(float)
        for stem in matter.roots:
            if len(others := where[stem]) <= COMMON:
                for other in others:
                    shared[other] += weights[stem]
        size = _sum(matter.roots, weights)
        like = {o: 2 * common / (size + sizes[o]) for o, common in shared.items()}
        held = {o: common / min(size, sizes[o]) for o, common in shared.items()}
        own = one in left.titles
        like = {o: value for o, value in like.items() if (o in right.titles) == own}
        near = sorted(like, key=lambda o: like[o] + held[o] / 2, reverse=True)[:NEAREST]
        found.update({(one, other): like[other] for other in near})
    return found


def facts(
    left: Told, right: Told, weights: Weights, like: Mapping[tuple[int, int], float]
) -> list[list[float]]:
    """[candidates, FACTS], in the order of the candidates."""
    best_left: dict[int, list[float]] = defaultdict(list)
    best_right: dict[int, list[float]] = defaultdict(list)
    for (one, other), value in like.items():
        best_left[one].append(value)
        best_right[other].append(value)
    for best in (*best_left.values(), *best_right.values()):
        best.sort(reverse=True)
    return [
        _facts(left, right, pair, weights, like)
        + _standing(pair, like, best_left[pair[0]], best_right[pair[1]])
        + _place(left, right, pair)
        + _voices(left, right, pair)
        for pair in like
    ]


def _facts(
    left: Told,
    right: Told,
    pair: tuple[int, int],
    weights: Weights,
    like: Mapping[tuple[int, int], float],
) -> list[float]:
    one, other = left.matters[pair[0]], right.matters[pair[1]]
    shared = one.stems & other.stems
    rare = [*sorted((weights[s] for s in shared), reverse=True)[:2], 0.0, 0.0]
    total = _sum(shared, weights)
    names, smaller = one.names & other.names, min(len(one.names), len(other.names))
    runs = len(one.runs & other.runs)
    fewer = max(1, min(len(one.runs), len(other.runs)))
    least = min(_sum(one.stems, weights), _sum(other.stems, weights)) or 1.0
    return [
        2 * total / (_sum(one.stems, weights) + _sum(other.stems, weights) or 1.0),
        total / least,
        like[pair],
        _sum(names, weights),
        len(names) / smaller if smaller else 0.5,
        float(_agreeing(one, other)),
        math.log1p(runs),
        runs / fewer,
        *rare[:2],
        total,
        *_without_names(one, other, weights),
    ]


def _without_names(one: Matter, other: Matter, weights: Weights) -> list[float]:
    """What both do or say, apart from who: names are the same all over two reports."""
    shared = one.plain & other.plain
    common, sizes = _sum(shared, weights), [_sum(each.plain, weights) for each in (one, other)]
    return [2 * common / (sum(sizes) or 1.0), common / (min(sizes) or 1.0), float(len(shared))]


def _agreeing(one: Matter, other: Matter) -> int:
    """How many numbers of one are told by the other, years aside: those stand anywhere."""
    return sum(
        any(number.agrees(theirs) for theirs in other.numbers)
        for number in one.numbers
        if number.kind != "year"
    )


def _standing(
    pair: tuple[int, int],
    like: Mapping[tuple[int, int], float],
    of_left: list[float],
    of_right: list[float],
) -> list[float]:
    here, (one, other) = like[pair], pair
    return [
        float(here == of_left[0]),
        float(here == of_right[0]),
        here - _rival(here, of_left),
        here - _rival(here, of_right),
        like.get((one - 1, other - 1), 0.0),
        like.get((one + 1, other + 1), 0.0),
    ]


def _rival(here: float, best: Sequence[float]) -> float:
    """The best likeness but this one; best: sorted, from the greatest."""
    if best[0] != here:
        return best[0]
    return best[1] if len(best) > 1 else 0.0


def _place(left: Told, right: Told, pair: tuple[int, int]) -> list[float]:
    one, other = pair
    places = one / max(1, len(left.matters) - 1), other / max(1, len(right.matters) - 1)
    words = left.matters[one].words, right.matters[other].words
    return [
        abs(places[0] - places[1]),
        1.0 / (1 + one + other),
        math.log1p(min(words)),
        math.log1p(max(words)),
        float(one in left.titles) + float(other in right.titles),
    ]


def _voices(left: Told, right: Told, pair: tuple[int, int]) -> list[float]:
    one, other = left.speakers[pair[0]], right.speakers[pair[1]]
    quoted = left.quoted[pair[0]] + right.quoted[pair[1]]
    alike = bool(one & other)
    apart = bool(one and other) and not alike
    return [float(alike), float(apart), float(quoted == 2), float(quoted == 1)]


def _sum(words: frozenset[str], weights: Weights) -> float:
    return sum(weights[word] for word in words)
