"""The learned judge's model: from the facts of credits to the chances of each rung."""

import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from bywhom.analysis.marks import LADDER
from bywhom.analysis.reader.perceptron import (
    Floats,
    Perceptron,
    Scale,
    Stored,
    floats,
    perceptron_from,
    softmax,
)
from bywhom.resources import MODELS

FILE = MODELS / "rungs.npz"
FORMAT = 1
CLASSES = ("none", *LADDER)  # "none": nobody is credited with a statement
ROWS = 1000  # credits judged at once: bounds the memory


@dataclass(frozen=True, slots=True)
class RungModel:
    """nouns: what kinds of thing a noun names, as WordNet counts its senses; kinds: their names.
    sharpness: by which the totals are multiplied, so that the chances are those measured."""

    scale: Scale
    weights: Perceptron
    nouns: Mapping[str, tuple[float, ...]]
    kinds: tuple[str, ...]
    sharpness: float

    def chances(self, found: Sequence[Mapping[str, float]], held: Floats | None) -> Floats:
        """[credits, CLASSES]. held: [credits, numbers] of the reader network."""
        result = np.zeros((len(found), len(CLASSES)), np.float32)
        for start in range(0, len(found), ROWS):
            part = slice(start, start + ROWS)
            values = self.scale.values(found[part], None if held is None else held[part])
            result[part] = softmax(self.weights.totals(values) * self.sharpness)
        return result

    def kinds_of(self, noun: str) -> dict[str, float]:
        """The share of each kind of thing among the senses of a noun in small letters."""
        for base in bases(noun):
            if base in self.nouns:
                shares = zip(self.kinds, self.nouns[base], strict=True)
                return {f"names {kind}": share for kind, share in shares if share}
        return {"names unknown": 1.0}


def bases(noun: str) -> list[str]:
    """The noun and what may be its singular."""
    found = [noun]
    for ending, instead in (("ies", "y"), ("men", "man"), ("es", ""), ("s", "")):
        if noun.endswith(ending):
            found.append(noun[: -len(ending)] + instead)
    return found


@cache
def load_rung_model(path: Path = FILE) -> RungModel | None:
    """None where the file is missing or damaged: simple rules decide then."""
    try:
        with np.load(path, allow_pickle=False) as archive:
            return rung_model_from({name: archive[name] for name in archive.files})
    except (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile):
        return None


def rung_model_from(stored: Stored) -> RungModel:
    """Raises ValueError where the arrays do not fit together."""
    names = json.loads(bytes(stored["names"]).decode("utf-8"))
    if names["format"] != FORMAT:
        raise ValueError("another format")
    scale = Scale(tuple(names["measures"]), floats(stored["mean"]), floats(stored["spread"]))
    weights = perceptron_from(stored, "rungs", len(scale.mean), len(CLASSES))
    shares = floats(stored["shares"]) / 100
    named = json.loads(bytes(stored["nouns"]).decode("utf-8"))
    nouns = dict(zip(named["nouns"], map(tuple, shares.tolist()), strict=True))
    return RungModel(scale, weights, nouns, tuple(named["kinds"]), float(names["sharpness"]))
