"""Which sentences of two or three reports belong together. Pure.

A sentence may meet several of the other report. Below the model's least chance there is no pair.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bywhom.analysis.comparison.matter import Matter, matters
from bywhom.analysis.comparison.pair_facts import Told, Weights, candidates, facts, weights_of
from bywhom.analysis.comparison.pair_model import PairModel, load_pair_model
from bywhom.analysis.comparison.reports import Side, is_quoted

Relation = Literal["same claim", "same matter"]
LIKE_CLAIM, LIKE_MATTER = 0.6, 0.3  # likeness that decides where there is no model


@dataclass(frozen=True, slots=True)
class Pair:
    """Indices of sentences of two reports."""

    left: int
    right: int
    relation: Relation
    chance: float  # that this relation holds


@dataclass(frozen=True, slots=True)
class Prepared:
    """What pairing knows of all reports: made once, asked for every two of them."""

    told: tuple[Told, ...]
    weights: Weights


def prepare(reports: Sequence[Sequence[Side]]) -> Prepared:
    found = matters([[side.text for side in sides] for sides in reports])
    told = tuple(_told(*pair) for pair in zip(reports, found, strict=True))
    return Prepared(told, weights_of(told))


def pairs_of(prepared: Prepared, left: int, right: int) -> list[Pair]:
    """In the order of the left report."""
    ones, others, model = prepared.told[left], prepared.told[right], load_pair_model()
    like = candidates(ones, others, prepared.weights)
    if model is None:
        return [
            Pair(*pair, "same claim" if value >= LIKE_CLAIM else "same matter", value)
            for pair, value in sorted(like.items())
            if value >= LIKE_MATTER
        ]
    rows = facts(ones, others, prepared.weights, like)
    judged = zip(like, model.chances(rows).tolist(), strict=True)
    return sorted(
        (found for pair, chances in judged if (found := _judged(pair, chances, model))),
        key=lambda pair: (pair.left, pair.right),
    )


def _judged(pair: tuple[int, int], chances: Sequence[float], model: PairModel) -> Pair | None:
    same, matter = chances
    if same >= model.least[0]:
        return Pair(*pair, "same claim", same)
    return Pair(*pair, "same matter", matter) if matter >= model.least[1] else None


def _told(sides: Sequence[Side], found: Sequence[Matter]) -> Told:
    return Told(
        found,
        frozenset(number for number, side in enumerate(sides) if side.is_title),
        [_speakers(side) for side in sides],
        [is_quoted(side.text) for side in sides],
    )


def _speakers(side: Side) -> frozenset[str]:
    names = (credit.speaker or credit.likely for credit in side.credits)
    return frozenset(name.split()[-1].lower() for name in names if name and name.strip())
