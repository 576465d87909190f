"""Logistic regression over facts that are there or not, in numpy alone: the same numbers always."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bywhom.analysis.judging.judge import Judge

RARE = 2  # a fact that fewer examples have is left out
ROUNDS = 400
FAST, SLOW, SMALL = 0.9, 0.999, 1e-8  # Adam's (Kingma and Ba 2015)
STEP = 0.08
LEAST = 0.01  # a smaller weight says nothing

Floats = NDArray[np.float64]


def fit_judge(
    facts: Sequence[Sequence[str]], right: Sequence[bool], weight: Sequence[float], ridge: float
) -> Judge:
    """The judge that finds the answers most probable, each counted by its weight; ridge keeps
    weights small where little speaks for them."""
    counts = Counter(fact for one in facts for fact in set(one))
    names = sorted(fact for fact, count in counts.items() if count >= RARE)
    number = {name: at for at, name in enumerate(names)}
    rows = [[number[f] for f in dict.fromkeys(one) if f in number] for one in facts]
    weights, bias = _descend(rows, len(names), np.array(right, float), np.array(weight), ridge)
    pairs = zip(names, weights.tolist(), strict=True)
    kept = {name: weight for name, weight in pairs if abs(weight) >= LEAST and name[:3] != "own"}
    return Judge(bias, kept)


def _descend(
    rows: Sequence[Sequence[int]], count: int, wanted: Floats, weight: Floats, ridge: float
) -> tuple[Floats, float]:
    lengths = np.array([len(row) for row in rows])
    columns = np.array([at for row in rows for at in row])
    owners = np.repeat(np.arange(len(rows)), lengths)
    values = np.zeros(count + 1)  # the last is the bias
    mean, square = np.zeros(count + 1), np.zeros(count + 1)
    for number in range(1, ROUNDS + 1):
        total = np.bincount(owners, values[columns], len(rows)) + values[-1]
        wrong = (1 / (1 + np.exp(-total)) - wanted) * weight
        slope = np.bincount(columns, wrong[owners], count + 1) + ridge * values
        slope[-1] = wrong.sum()
        mean += (1 - FAST) * (slope - mean)
        square += (1 - SLOW) * (slope * slope - square)
        step = STEP * (1 - number / (ROUNDS + 1))
        scale = np.sqrt(square / (1 - SLOW**number)) + SMALL
        values -= step * mean / (1 - FAST**number) / scale
    return values[:-1], float(values[-1])
