"""Which sentences of two texts are on the same matter. Pure.

A pair shares words that carry matter; rare ones, names and numbers count for more (idf of the two
texts together). The best pairs are taken first; the order on the page is that of the left text,
with what only the right one has put where it stands there.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from bywhom.analysis.comparison.headline import stems

LEAST = 0.24  # similarity of a pair, from 0 to 1
COMMON = 60  # a stem in more sentences than that leads to no candidates
_NAME = re.compile(r"(?<![.!?“\"]\s)(?<!^)\b[A-Z][\w’'-]{2,}")


@dataclass(frozen=True, slots=True)
class Pair:
    """Indices of sentences; None where there is no counterpart."""

    left: int | None
    right: int | None


def align(left: Sequence[str], right: Sequence[str]) -> list[Pair]:
    """Every sentence of both texts once. Linear in length but for sentences that share words."""
    matter_left, matter_right = [_matter(s) for s in left], [_matter(s) for s in right]
    weights = _weights([*matter_left, *matter_right])
    found = sorted(_likenesses(matter_left, matter_right, weights), reverse=True)
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, one, other in found:
        if one not in partner and other not in taken:
            partner[one] = other
            taken.add(other)
    return _in_order(len(left), len(right), partner)


def _matter(sentence: str) -> frozenset[str]:
    names = (name.lower() for name in _NAME.findall(sentence))
    return stems(sentence) | frozenset(names)


def _weights(matters: Sequence[frozenset[str]]) -> dict[str, float]:
    seen = Counter(stem for matter in matters for stem in matter)
    return {stem: math.log(1 + len(matters) / times) for stem, times in seen.items()}


def _likenesses(
    left: list[frozenset[str]], right: list[frozenset[str]], weights: dict[str, float]
) -> list[tuple[float, int, int]]:
    """(similarity, left, right) of pairs that are alike enough: weighted overlap (Dice)."""
    where: dict[str, list[int]] = defaultdict(list)
    for index, matter in enumerate(right):
        for stem in matter:
            where[stem].append(index)
    size_right = [sum(weights[stem] for stem in matter) for matter in right]
    found = []
    for one, matter in enumerate(left):
        shared: Counter[int] = Counter()
        for stem in matter:
            if len(where[stem]) <= COMMON:
                for other in where[stem]:
                    shared[other] += weights[stem]  # type: ignore[assignment]
        size = sum(weights[stem] for stem in matter)
        for other, common in shared.items():
            likeness = 2 * common / (size + size_right[other])
            if likeness >= LEAST:
                found.append((likeness, one, other))
    return found


def _in_order(left: int, right: int, partner: dict[int, int]) -> list[Pair]:
    """What only the right text has follows the pair whose right sentence it follows."""
    matched = set(partner.values())
    after: dict[int, list[int]] = defaultdict(list)
    anchor = -1
    for other in range(right):
        if other in matched:
            anchor = other
        else:
            after[anchor].append(other)
    pairs = [Pair(None, other) for other in after[-1]]
    for one in range(left):
        pairs.append(Pair(one, partner.get(one)))
        if one in partner:
            pairs += [Pair(None, other) for other in after[partner[one]]]
    return pairs
