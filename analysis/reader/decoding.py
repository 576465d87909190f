"""From each token's scores to the best sequence of labels, and how sure each label is.

A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): Viterbi for the
best sequence, forward-backward for the probabilities. Many passages go through at once, the
longest first, so that each step works on those that are still going on.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
TOGETHER = 256  # passages decoded at once: bounds the memory
SCALED_EVERY = 8  # tokens: scores differ by less than 80, and e^-80 eight times still fits
IMPOSSIBLE = np.float32(-1e4)
LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
ROLES = ("source", "cue", "content")


class Piece(NamedTuple):
    """Tokens start to end (half-open) of a passage that play one role: an index into ROLES."""

    role: int
    start: int
    end: int


def allowed(transitions: Floats) -> Floats:
    """Transitions where inside follows only begin or inside of the same role."""
    table = np.array(transitions, np.float32)
    for inside in range(2, len(LABELS), 2):
        followers = [inside - 1, inside]
        kept = table[followers, inside]
        table[:, inside] = IMPOSSIBLE
        table[followers, inside] = kept
    return table


def decode(
    emissions: Sequence[Floats], transitions: Floats
) -> tuple[list[NDArray[np.int8]], list[Floats]]:
    """For each passage its best labels and [tokens, labels] probabilities.

    emissions: [tokens, labels], at least one token each. Before and after a passage is an O.
    """
    order = sorted(range(len(emissions)), key=lambda i: -len(emissions[i]))
    labels: list[NDArray[np.int8]] = [np.empty(0, np.int8)] * len(order)
    chances: list[Floats] = [np.empty((0, len(LABELS)), np.float32)] * len(order)
    for first in range(0, len(order), TOGETHER):
        chosen = order[first : first + TOGETHER]
        lengths = np.array([len(emissions[i]) for i in chosen])
        scores = np.zeros((lengths[0], len(chosen), len(LABELS)), np.float32)
        for column, i in enumerate(chosen):
            scores[: lengths[column], column] = emissions[i]
            scores[lengths[column] - 1, column] += transitions[:, 0]
        scores[0] += transitions[0]
        active = [int(n) for n in np.searchsorted(-lengths, -np.arange(lengths[0]), "left")]
        best = _viterbi(scores, transitions, active)
        chance = _forward_backward(scores, transitions, active)
        for column, i in enumerate(chosen):
            labels[i] = best[: lengths[column], column]
            chances[i] = chance[: lengths[column], column]
    return labels, chances


def pieces_of(labels: NDArray[np.int8]) -> list[Piece]:
    pieces: list[Piece] = []
    role, start = -1, 0
    for i, label in enumerate([*labels.tolist(), 0]):
        if role >= 0 and label != 2 * role + 2:
            pieces.append(Piece(role, start, i))
            role = -1
        if label and role < 0:
            role, start = (label - 1) // 2, i
    return pieces


def _viterbi(scores: Floats, transitions: Floats, active: list[int]) -> NDArray[np.int8]:
    """active[t]: how many passages have a token t; they stand first."""
    steps, count, _ = scores.shape
    total = scores.transpose(0, 2, 1).copy()  # the best sum up to a token with a label
    changes = transitions[:, :, None]
    for t in range(1, steps):
        n = active[t]
        total[t, :, :n] += np.maximum.reduce(total[t - 1, :, None, :n] + changes)
    best = np.zeros((steps, count), np.int8)
    going_on = 0
    for t in range(steps - 1, -1, -1):
        n = active[t]
        if going_on < n:  # these end here
            best[t, going_on:n] = total[t, :, going_on:n].argmax(0)
        if going_on:
            reached = total[t, :, :going_on] + transitions[:, best[t + 1, :going_on]]
            best[t, :going_on] = reached.argmax(0)
        going_on = n
    return best


def _forward_backward(scores: Floats, transitions: Floats, active: list[int]) -> Floats:
    """Probabilities, by sums that are scaled to 1 now and then so that none runs away."""
    factor = np.exp((scores - scores.max(2, keepdims=True)).astype(np.float64))
    step = np.exp(transitions.astype(np.float64))
    forward, after = factor, np.ones_like(factor)
    own = factor.copy()
    for t in range(1, len(factor)):
        n = active[t]
        forward[t, :n] *= forward[t - 1, :n] @ step
        if t % SCALED_EVERY == 0:
            forward[t, :n] /= forward[t, :n].sum(1, keepdims=True) + 1e-300
    for t in range(len(factor) - 2, -1, -1):
        n = active[t + 1]
        np.matmul(own[t + 1, :n] * after[t + 1, :n], step.T, out=after[t, :n])
        if t % SCALED_EVERY == 0:
            after[t, :n] /= after[t, :n].sum(1, keepdims=True) + 1e-300
    forward *= after
    forward /= forward.sum(2, keepdims=True) + 1e-300
    chances: Floats = forward.astype(np.float32)
    return chances
