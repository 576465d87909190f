"""How far readers agree beyond chance: alpha, kappas, and an interval, from counts of labels.

A unit is what was judged (a sentence, a word); its counts say how many readers gave it each label.
A reader who did not judge a unit is simply not counted there. Where a coefficient is not defined,
its value is None and its words say why: nothing here is ever NaN.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

Counts = Mapping[str, int]  # label → how many readers gave it to this unit

RESAMPLES = 1000
SEED = 20110125  # any number: the same answers must give the same interval every time

NOBODY = "Nobody has judged anything yet."
ALONE = "No two readers judged the same thing: there is nobody to agree with."
ALL_SAME = "Everybody gave the same answer everywhere; a coefficient needs something that differs."
UNEVEN = "Fleiss’ kappa needs the same number of readers everywhere; alpha does without."


@dataclass(frozen=True, slots=True)
class Figure:
    """value: 1 is full agreement, 0 is chance; None where it is not defined, and why, in words.

    units: how many were judged by two readers or more; readers: the most that judged one unit;
    low, high: bootstrap interval of 95 %, None where there is too little to draw from.
    """

    value: float | None
    words: str = ""
    units: int = 0
    readers: int = 0
    low: float | None = None
    high: float | None = None


def alpha(units: Sequence[Counts], *, resamples: int = RESAMPLES) -> Figure:
    """Krippendorff's alpha for nominal labels, missing judgements allowed.

    Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability". The interval is the middle
    95 % of alphas of units drawn with replacement; `resamples=0` leaves it out.
    """
    sizes = [sum(unit.values()) for unit in units]
    readers = max(sizes, default=0)
    paired = [unit for unit, size in zip(units, sizes, strict=True) if size >= 2]
    labels = sorted({label for unit in paired for label, count in unit.items() if count})
    reason = _undefined(readers, len(labels))
    if reason:
        return Figure(None, reason, len(paired), readers)
    terms = _terms(paired, labels)
    value = float(_alphas(terms.sum(axis=0, keepdims=True))[0])
    low, high = _interval(terms, resamples)
    return Figure(value, in_words(value), len(paired), readers, low, high)


def cohen_kappa(pairs: Sequence[tuple[str, str]]) -> Figure:
    """Two readers, every unit judged by both. Cohen 1960."""
    if not pairs:
        return Figure(None, NOBODY)
    n = len(pairs)
    first, second = (Counter(labels) for labels in zip(*pairs, strict=True))
    observed = sum(a == b for a, b in pairs) / n
    expected = sum(count * second[label] for label, count in first.items()) / (n * n)
    if expected == 1:
        return Figure(None, ALL_SAME, n, 2)
    value = (observed - expected) / (1 - expected)
    return Figure(value, in_words(value), n, 2)


def fleiss_kappa(units: Sequence[Counts]) -> Figure:
    """Many readers, the same number for every unit. Fleiss 1971."""
    sizes = {sum(unit.values()) for unit in units}
    if len(sizes) > 1:
        return Figure(None, UNEVEN, len(units), max(sizes))
    readers = sizes.pop() if sizes else 0
    total: dict[str, int] = {}
    for unit in units:
        for label, count in unit.items():
            total[label] = total.get(label, 0) + count
    reason = _undefined(readers, sum(1 for count in total.values() if count))
    if reason:
        return Figure(None, reason, len(units), readers)
    pairs = sum(count * (count - 1) for unit in units for count in unit.values())
    observed = pairs / (len(units) * readers * (readers - 1))
    expected = sum((count / (len(units) * readers)) ** 2 for count in total.values())
    value = (observed - expected) / (1 - expected)
    return Figure(value, in_words(value), len(units), readers)


def pairs_agreeing(unit: Counts) -> float | None:
    """Of all pairs of readers of one unit, the part that gave it the same label."""
    n = sum(unit.values())
    if n < 2:
        return None
    return sum(count * (count - 1) for count in unit.values()) / (n * (n - 1))


def in_words(value: float) -> str:
    """What a coefficient says, for somebody who meets it for the first time."""
    if value >= 0.8:
        return "Nearly everybody agrees."
    if value >= 0.6:
        return "Most agree, and differ in places."
    if value >= 0.2:
        return "Readers differ, as experts do."
    if value > 0:
        return "Readers agree a little more than by chance."
    return "Readers agree no more than by chance."


def _undefined(readers: int, labels: int) -> str:
    if readers == 0:
        return NOBODY
    if readers == 1:
        return ALONE
    return ALL_SAME if labels < 2 else ""


def _terms(units: Sequence[Counts], labels: Sequence[str]) -> "NDArray[Any]":
    """One row a unit: what it adds to observed disagreement, then its count of each label."""
    counts = np.array([[unit.get(label, 0) for label in labels] for unit in units], float)
    size = counts.sum(axis=1)
    apart = (size**2 - (counts**2).sum(axis=1)) / (size - 1)
    return np.column_stack([apart, counts])


def _alphas(sums: "NDArray[Any]") -> "NDArray[Any]":
    """alpha of each row of summed terms; NaN where all labels are the same."""
    apart, counts = sums[:, 0], sums[:, 1:]
    n = counts.sum(axis=1)
    expected = (n**2 - (counts**2).sum(axis=1)) / (n - 1)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.where(expected > 0, 1 - apart / expected, np.nan))


def _interval(terms: "NDArray[Any]", resamples: int) -> tuple[float | None, float | None]:
    """Drawing units with replacement is drawing how often each occurs: one multinomial a sample."""
    units = len(terms)
    if units < 2 or not resamples:
        return None, None
    values = _alphas(_draws(units, resamples) @ terms)
    values = values[~np.isnan(values)]
    if len(values) < resamples / 2:
        return None, None
    low, high = np.quantile(values, [0.025, 0.975])
    return float(low), float(high)


@lru_cache(maxsize=4)
def _draws(units: int, resamples: int) -> "NDArray[Any]":
    """How often each unit occurs in each sample: the same for every figure on the same units."""
    generator = np.random.default_rng(SEED)
    return generator.multinomial(units, np.full(units, 1 / units), size=resamples).astype(
        np.float32
    )
