"""Multinomial logistic regression with squared weights penalised, in numpy alone."""

import random
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

STEPS, SMALL = 400, 1e-6
SEED = 20161122

Floats = NDArray[np.float64]


def fit(
    matrix: Floats, wanted: NDArray[np.int64], classes: int, penalty: float
) -> tuple[Floats, Floats]:
    """Weights [measures, classes] and bias [classes] that make the wanted classes most probable.

    Accelerated gradient descent (Nesterov 1983) on the convex loss: the same numbers every time.
    matrix: standardised, one row an example.
    """
    rows, columns = matrix.shape
    target = np.eye(classes)[wanted]
    full = np.hstack([matrix, np.ones((rows, 1))])
    costs = np.full((columns + 1, 1), penalty)
    costs[-1] = 0.0  # the bias is free
    step = 1.0 / (0.5 * np.linalg.norm(full, 2) ** 2 + penalty)
    weights = ahead = np.zeros((columns + 1, classes))
    momentum = 1.0
    for _ in range(STEPS):
        slope = full.T @ (_softmax(full @ ahead) - target) + costs * ahead
        new = ahead - step * slope
        grown = (1 + np.sqrt(1 + 4 * momentum**2)) / 2
        ahead = new + (momentum - 1) / grown * (new - weights)
        if np.abs(new - weights).max() < SMALL:
            weights = new
            break
        weights, momentum = new, grown
    return weights[:-1], weights[-1]


def _softmax(totals: Floats) -> Floats:
    grown = np.exp(totals - totals.max(1, keepdims=True))
    return np.asarray(grown / grown.sum(1, keepdims=True))


def folds(groups: Sequence[str], count: int) -> list[set[int]]:
    """Indices of the examples of each fold; a group is never divided. Repeatable."""
    names = sorted(set(groups))
    random.Random(SEED).shuffle(names)
    fold = {name: index % count for index, name in enumerate(names)}
    result: list[set[int]] = [set() for _ in range(min(count, len(names)))]
    for index, group in enumerate(groups):
        result[fold[group]].add(index)
    return result
