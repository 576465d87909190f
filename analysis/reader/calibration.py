"""How sure an attribution is: a number that means how often such attributions are right."""

import math
from collections.abc import Sequence

from bywhom.analysis.reader.decoding import ROLES, Piece
from bywhom.analysis.reader.network import Floats

FACTS = 8
SMALLEST = 2e-3  # probabilities nearer to 0 or 1 say no more


def probability(facts: Sequence[float], weights: Floats) -> float:
    """0 to 1. weights: [FACTS], a logistic regression made by training on articles that the
    network never saw."""
    total = sum(fact * float(weight) for fact, weight in zip(facts, weights, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def sureness_facts(pieces: Sequence[Piece], chances: Floats, first: int) -> list[float]:
    """A constant, what is there, and the log odds of its tokens' roles and of its beginnings.

    chances: [tokens, labels] of decoding.decode, from token `first` of the passage on.
    """
    there = [0.0] * len(ROLES)
    inside = [0.0] * len(ROLES)
    beginning = 0.0
    for role, start, end in pieces:
        rows = chances[start - first : end - first, 2 * role + 1 : 2 * role + 3]
        there[role] += 1
        inside[role] += _log_odds(float(rows.sum()) / (end - start))
        beginning += _log_odds(float(rows[0, 0]))
    mean = [total / count if count else 0.0 for total, count in zip(inside, there, strict=True)]
    return [
        1.0,
        float(there[0] > 0),
        float(there[1] > 0),
        float(there[2] > 1),
        *mean,
        beginning / len(pieces),
    ]


def _log_odds(chance: float) -> float:
    chance = min(1 - SMALLEST, max(SMALLEST, chance))
    return math.log(chance / (1 - chance))
