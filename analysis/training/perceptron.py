"""A perceptron with one hidden layer, trained in numpy alone: the same numbers every time.

Dropout (Srivastava et al. 2014) on what it reads and on the hidden layer, softened answers
(Szegedy et al. 2016), AdamW (Loshchilov and Hutter 2019) with a step that grows and falls again.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from bywhom.analysis.reader.perceptron import Perceptron

HIDDEN, ROUNDS, BATCH = 256, 20, 128
STEP, DECAY, WARM = 1.5e-3, 0.05, 0.3
LOST_IN, LOST_HIDDEN, SOFT = 0.3, 0.5, 0.05
FAST, SLOW, SMALL = 0.9, 0.999, 1e-8

Floats = NDArray[np.float32]


def softened(wanted: NDArray[np.int64], classes: int) -> Floats:
    """[rows, classes]: nearly certain answers."""
    answers = np.full((len(wanted), classes), SOFT / classes, np.float32)
    answers[np.arange(len(wanted)), wanted] += 1 - SOFT
    return answers


def train_some(values: Floats, answers: Floats, seeds: Sequence[int]) -> Perceptron:
    """Several, each from its own seed, side by side as one: it says the mean of what they say."""
    some = [train(values, answers, seed) for seed in seeds]
    return Perceptron(
        np.concatenate([one.inward for one in some], 1),
        np.concatenate([one.bias for one in some]),
        (np.concatenate([one.outward for one in some]) / len(some)).astype(np.float32),
        np.mean([one.outward_bias for one in some], 0),
    )


def train(values: Floats, answers: Floats, seed: int) -> Perceptron:
    """values: standardised, one row an example; answers: the chance of each class."""
    dice = np.random.default_rng(seed)
    rows, measures = values.shape
    classes = answers.shape[1]
    weights = [
        _uniform(dice, measures, HIDDEN),
        np.zeros(HIDDEN, np.float32),
        _uniform(dice, HIDDEN, classes),
        np.zeros(classes, np.float32),
    ]
    means, squares = ([np.zeros_like(w) for w in weights] for _ in range(2))
    total = ROUNDS * max(1, rows // BATCH)
    for number, batch in enumerate(_batches(dice, rows), 1):
        step = _step(number / total)
        for at, slope in enumerate(_slopes(weights, values[batch], answers[batch], dice)):
            means[at] += (1 - FAST) * (slope - means[at])
            squares[at] += (1 - SLOW) * (slope * slope - squares[at])
            mean, square = means[at] / (1 - FAST**number), squares[at] / (1 - SLOW**number)
            weights[at] *= 1 - step * DECAY
            weights[at] -= step * mean / (np.sqrt(square) + SMALL)
    return Perceptron(*weights)


def _uniform(dice: np.random.Generator, inward: int, outward: int) -> Floats:
    reach = 1 / np.sqrt(inward)
    return dice.uniform(-reach, reach, (inward, outward)).astype(np.float32)


def _batches(dice: np.random.Generator, rows: int) -> Iterator[NDArray[np.int64]]:
    for _ in range(ROUNDS):
        order = dice.permutation(rows)
        for at in range(max(1, rows // BATCH)):
            yield order[at * BATCH : (at + 1) * BATCH]


def _step(done: float) -> float:
    """Up to STEP over the first part of the training, then down to nothing along a cosine."""
    part = done / WARM if done < WARM else 1 + (done - WARM) / (1 - WARM)
    return STEP * float(1 - np.cos(np.pi * part)) / 2


def _slopes(
    weights: list[Floats], values: Floats, answers: Floats, dice: np.random.Generator
) -> list[Floats]:
    """Of the mean cross entropy of a batch, by each of the weights."""
    inward, bias, outward, outward_bias = weights
    read = values * _kept(dice, values.shape, LOST_IN)
    kept = _kept(dice, (len(values), HIDDEN), LOST_HIDDEN)
    before = read @ inward + bias
    hidden = np.maximum(before, 0) * kept
    totals = hidden @ outward + outward_bias
    chances = np.exp(totals - totals.max(1, keepdims=True))
    wrong = (chances / chances.sum(1, keepdims=True) - answers) / len(values)
    back = (wrong @ outward.T) * kept * (before > 0)
    return [read.T @ back, back.sum(0), hidden.T @ wrong, wrong.sum(0)]


def _kept(dice: np.random.Generator, shape: tuple[int, ...], lost: float) -> Floats:
    kept = dice.random(shape, np.float32) >= lost
    return kept.astype(np.float32) / np.float32(1 - lost)
