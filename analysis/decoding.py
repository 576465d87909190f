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
        best = _viterbi(scores, transitions, active, lengths)
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


def _viterbi(
    scores: Floats, transitions: Floats, active: list[int], lengths: NDArray[np.int64]
) -> NDArray[np.int8]:
    """active[t]: how many passages have a token t; they stand first."""
    steps, count, _ = scores.shape
    came_from = np.zeros((steps, count, len(LABELS)), np.int8)
    total = scores[0].copy()
    for t in range(1, steps):
        n = active[t]
        reached = total[:n, :, None] + transitions
        came_from[t, :n] = reached.argmax(1)
        total[:n] = reached.max(1) + scores[t, :n]
    best = np.zeros((steps, count), np.int8)
    last = total.argmax(1).astype(np.int8)
    for t in range(steps - 1, -1, -1):
        n = active[t]
        best[t, :n] = last[:n]
        last[:n] = came_from[t, np.arange(n), last[:n]]
    return best


def _forward_backward(scores: Floats, transitions: Floats, active: list[int]) -> Floats:
    """Probabilities, by sums that are scaled to 1 at each step so that none runs away."""
    factor = np.exp(scores - scores.max(2, keepdims=True))
    step = np.exp(transitions)
    forward = np.empty_like(factor)
    forward[0] = factor[0]
    for t in range(1, len(factor)):
        n = active[t]
        row = (forward[t - 1, :n] @ step) * factor[t, :n]
        forward[t, :n] = row / (row.sum(1, keepdims=True) + 1e-30)
    after = np.ones_like(factor[0])
    chance: Floats = np.zeros_like(factor)
    for t in range(len(factor) - 1, -1, -1):
        n = active[t]
        both = forward[t, :n] * after[:n]
        chance[t, :n] = both / (both.sum(1, keepdims=True) + 1e-30)
        row = (factor[t, :n] * after[:n]) @ step.T
        after[:n] = row / (row.sum(1, keepdims=True) + 1e-30)
    return chance
