"""A perceptron with one hidden layer and the scale of what it reads; several models are one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Stored = Mapping[str, NDArray[Any]]

FARTHEST = 5.0  # spreads from the mean; what is farther off says no more


@dataclass(frozen=True, slots=True)
class Perceptron:
    """inward: [numbers, hidden]; outward: [hidden, classes]. Between them max(0, …)."""

    inward: Floats
    bias: Floats
    outward: Floats
    outward_bias: Floats

    def totals(self, values: Floats) -> Floats:
        """[rows, classes]; softmax makes chances of them."""
        hidden = np.maximum(values @ self.inward + self.bias, 0)
        result: Floats = hidden @ self.outward + self.outward_bias
        return result


@dataclass(frozen=True, slots=True)
class Scale:
    """measures: the names of those that are read, before what the network holds of a sentence.
    mean, spread: of all numbers of a sentence."""

    measures: tuple[str, ...]
    mean: Floats
    spread: Floats

    def values(self, found: Sequence[Mapping[str, float]], held: Floats | None) -> Floats:
        """[sentences, numbers]. Without what the network holds, its numbers are ordinary ones."""
        values = np.empty((len(found), len(self.mean)), np.float32)
        known = len(self.measures)
        values[:, :known] = matrix(found, self.measures)
        values[:, known:] = self.mean[known:] if held is None else held
        values -= self.mean
        values /= self.spread
        return np.clip(values, -FARTHEST, FARTHEST, out=values)


def matrix(found: Sequence[Mapping[str, float]], measures: Sequence[str]) -> Floats:
    """[sentences, measures]; what a sentence does not name is 0."""
    columns = {name: index for index, name in enumerate(measures)}
    result = np.zeros((len(found), len(measures)), np.float32)
    for row, features in enumerate(found):
        for name, value in features.items():
            column = columns.get(name)
            if column is not None:
                result[row, column] = value
    return result


def softmax(totals: Floats) -> Floats:
    grown = np.exp(totals - totals.max(1, keepdims=True))
    return np.asarray(grown / grown.sum(1, keepdims=True))


def perceptron_from(stored: Stored, name: str, numbers: int, classes: int) -> Perceptron:
    """Raises ValueError where the arrays do not fit together."""
    parts = ("inward", "bias", "outward", "outward_bias")
    made = Perceptron(*(floats(stored[f"{name}.{part}"]) for part in parts))
    hidden = len(made.bias)
    shapes = (made.inward.shape, made.outward.shape, made.outward_bias.shape)
    if shapes != ((numbers, hidden), (hidden, classes), (classes,)):
        raise ValueError("weights that do not fit")
    return made


def floats(stored: NDArray[Any]) -> Floats:
    return stored.astype(np.float32)
