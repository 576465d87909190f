"""The ranker: of each candidate for a reference, how probable it is.

A perceptron with two hidden layers. What it reads of a reference, of a candidate and of both is
added up before the first layer, so each part is multiplied once and then looked up.
"""

import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bywhom.analysis.reader.network import Floats
from bywhom.resources import MODELS

FILE = MODELS / "coreference.npz"
FORMAT = 1
FARTHEST = 6.0  # spreads from the mean; what is farther off says no more
PARTS = ("reference", "pair", "entity", "mention")  # tables of plain facts
SMALLEST = 1e-30
BLOCK = 1000  # pairs scored at once: they stay in the fast memory
FURTHER = 3
ITSELF, NOBODY, NO_CREDIT = range(FURTHER)  # candidates besides the entities

Numbers = NDArray[np.intp]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Tables:
    """What the ranker reads of an article.

    facts: [rows, facts] for each of PARTS but "pair"; the last rows of "mention" and of
    held_mention are nothing at all, for pairs without one. pair_facts: the same of the pairs in a
    slice, in which all pairs of each reference stand. held_…: what the reader network holds of each
    reference's expression and cue, and of each mention, [rows, width]. reference, entity,
    mention, shown: rows of those tables for each pair (shown: the mention whose held numbers
    stand for the candidate). allowed: which of the further candidates each reference has.
    """

    facts: Mapping[str, Floats]
    pair_facts: Callable[[slice], Floats]
    held_source: Floats
    held_cue: Floats
    held_mention: Floats
    reference: Numbers
    entity: Numbers
    mention: Numbers
    shown: Numbers
    allowed: Flags


@dataclass(frozen=True, slots=True)
class Ranker:
    """means, spreads: of each of PARTS. weights: by name, as training/coreference.py makes
    them."""

    means: Mapping[str, Floats]
    spreads: Mapping[str, Floats]
    weights: Mapping[str, Floats]

    def chances(self, tables: Tables) -> tuple[Floats, Floats]:
        """Of each pair, [pairs], and of the further candidates, [references, FURTHER]; those of
        a reference add up to 1."""
        first, further = self._scores(tables)
        count = len(further)
        further = np.where(tables.allowed, further, -np.inf)
        top = further.max(1, initial=-1e9)
        np.maximum.at(top, tables.reference, first)
        first = np.exp(first - top[tables.reference])
        further = np.exp(further - top[:, None])
        total = further.sum(1) + np.bincount(tables.reference, first, minlength=count)
        total = np.maximum(total, SMALLEST)  # a reference may have no candidate at all
        return first / total[tables.reference], further / total[:, None]

    def _scores(self, tables: Tables) -> tuple[Floats, Floats]:
        weights = self.weights
        parts = {part: self._scaled(part, rows) for part, rows in tables.facts.items()}
        source = tables.held_source @ weights["source"]
        asked = parts["reference"] @ weights["reference"] + weights["bias"]
        asked += source @ weights["of_source"]
        asked += (tables.held_cue @ weights["cue"]) @ weights["of_cue"]
        entity = parts["entity"] @ weights["entity"]
        mention = parts["mention"] @ weights["mention"]
        likened = tables.held_mention @ weights["match"]
        shown = (tables.held_mention @ weights["shown"]) @ weights["of_shown"]
        scores = np.empty(len(tables.reference), np.float32)
        for rows in _blocks(tables.reference):
            of, seen = tables.reference[rows], tables.shown[rows]
            first = self._scaled("pair", tables.pair_facts(rows)) @ weights["pair"]
            first += asked[of]
            first += entity[tables.entity[rows]]
            first += mention[tables.mention[rows]]
            first += shown[seen]
            first += (source[of] * likened[seen]) @ weights["of_match"]
            scores[rows] = self._outward(first)
        return scores, self._outward(asked[:, None, :] + weights["further"])

    def _scaled(self, part: str, values: Floats) -> Floats:
        scaled = (values - self.means[part]) / self.spreads[part]
        result: Floats = np.clip(scaled, -FARTHEST, FARTHEST)
        return result

    def _outward(self, first: Floats) -> Floats:
        hidden = np.maximum(first, 0) @ self.weights["second"] + self.weights["second_bias"]
        result: Floats = (np.maximum(hidden, 0) @ self.weights["out"])[..., 0]
        return result


def _blocks(reference: Numbers) -> Iterator[slice]:
    """Neighbouring pairs, some BLOCK at once, those of each reference together."""
    starts = np.flatnonzero(np.diff(reference, prepend=-1)).tolist()
    first = 0
    for start in [*starts, len(reference)]:
        if start - first >= BLOCK or start == len(reference) > first:
            yield slice(first, start)
            first = start


@cache
def load_coreference(path: Path = FILE) -> Ranker | None:
    """None where the file is missing or damaged: then names stand for themselves only."""
    try:
        with np.load(path, allow_pickle=False) as archive:
            return coreference_from({name: archive[name] for name in archive.files})
    except (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile):
        return None


def coreference_from(stored: Mapping[str, NDArray[Any]]) -> Ranker:
    """Raises ValueError where the file is of another release."""
    if int(stored["format"]) != FORMAT:
        raise ValueError("another format")

    def part(kind: str) -> dict[str, Floats]:
        return {
            key.removeprefix(f"{kind}."): values.astype(np.float32)
            for key, values in stored.items()
            if key.startswith(f"{kind}.")
        }

    return Ranker(part("mean"), part("spread"), part("weight"))
