"""The learned status of sentences, and the reason of those credited to nobody.

Two perceptrons with one hidden layer each. They read the measures of claims.py and what the
attribution network holds of a sentence, each less its mean, in units of its spread.
"""

import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from bywhom.resources import MODELS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

FILE = MODELS / "status.npz"
FORMAT = 3
ROWS = 1000  # sentences judged at once: bounds the memory
FARTHEST = 5.0  # spreads from the mean; what is farther off says no more


@dataclass(frozen=True, slots=True)
class Perceptron:
    """inward: [numbers, hidden]; outward: [hidden, classes]. Between them max(0, …)."""

    inward: "Floats"
    bias: "Floats"
    outward: "Floats"
    outward_bias: "Floats"

    def totals(self, values: "Floats") -> "Floats":
        """[sentences, classes]; softmax makes chances of them."""
        hidden = np.maximum(values @ self.inward + self.bias, 0)
        result: Floats = hidden @ self.outward + self.outward_bias
        return result


@dataclass(frozen=True, slots=True)
class Scale:
    """measures: the names of those that are read, before what the network holds of a sentence.
    mean, spread: of all numbers of a sentence."""

    measures: tuple[str, ...]
    mean: "Floats"
    spread: "Floats"

    def values(self, found: Sequence[Mapping[str, float]], held: "Floats | None") -> "Floats":
        """[sentences, numbers]. Without what the network holds, its numbers are ordinary ones."""
        result = np.zeros((len(found), len(self.mean)), np.float32)
        known = len(self.measures)
        result[:, :known] = matrix(found, self.measures)
        result[:, known:] = self.mean[known:] if held is None else held
        values: Floats = np.clip((result - self.mean) / self.spread, -FARTHEST, FARTHEST)
        return values


@dataclass(frozen=True, slots=True)
class StatusModel:
    """reads: the check sum (zlib.crc32) of the attribution model it was made with."""

    classes: tuple[str, ...]
    whys: tuple[str, ...]
    scale: Scale
    status: Perceptron
    why: Perceptron
    reads: int

    def statuses(
        self, found: Sequence[Mapping[str, float]], held: "Floats | None" = None
    ) -> list[tuple[str, float]]:
        """The most probable status of each sentence, and how probable it is.

        held: [sentences, numbers] of the attribution network.
        """
        result: list[tuple[str, float]] = []
        for start in range(0, len(found), ROWS):
            part = slice(start, start + ROWS)
            values = self.scale.values(found[part], None if held is None else held[part])
            chances = softmax(self.status.totals(values))
            best = chances.argmax(1)
            result += [
                (self.classes[index], float(row[index]))
                for index, row in zip(best, chances, strict=True)
            ]
        return result

    def reasons(
        self, found: Sequence[Mapping[str, float]], held: "Floats | None" = None
    ) -> list[str]:
        """Why each of these unsourced sentences is worth a question."""
        if not found:
            return []
        return [self.whys[i] for i in self.why.totals(self.scale.values(found, held)).argmax(1)]


def matrix(found: Sequence[Mapping[str, float]], measures: Sequence[str]) -> "Floats":
    """[sentences, measures]; what a sentence does not name is 0."""
    columns = {name: index for index, name in enumerate(measures)}
    result = np.zeros((len(found), len(measures)), np.float32)
    for row, features in enumerate(found):
        for name, value in features.items():
            column = columns.get(name)
            if column is not None:
                result[row, column] = value
    return result


def softmax(totals: "Floats") -> "Floats":
    grown = np.exp(totals - totals.max(1, keepdims=True))
    return np.asarray(grown / grown.sum(1, keepdims=True))


@cache
def load_status_model(path: Path = FILE) -> StatusModel | None:
    """None where the file is missing or damaged: simple rules decide then."""
    try:
        with np.load(path, allow_pickle=False) as archive:
            return status_model_from({name: archive[name] for name in archive.files})
    except (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile):
        return None


def status_model_from(stored: Mapping[str, "NDArray[Any]"]) -> StatusModel:
    """Raises ValueError where the arrays do not fit together."""
    names = json.loads(bytes(stored["names"]).decode("utf-8"))
    if names["format"] != FORMAT:
        raise ValueError("another format")
    scale = Scale(tuple(names["measures"]), _floats(stored["mean"]), _floats(stored["spread"]))
    numbers = len(scale.mean)
    if len(scale.measures) > numbers or len(scale.spread) != numbers or not scale.spread.all():
        raise ValueError("a scale that does not fit")
    status = _perceptron(stored, "status", numbers, len(names["classes"]))
    why = _perceptron(stored, "why", numbers, len(names["whys"]))
    classes, whys = tuple(names["classes"]), tuple(names["whys"])
    return StatusModel(classes, whys, scale, status, why, int(names["reads"]))


def _perceptron(
    stored: Mapping[str, "NDArray[Any]"], name: str, numbers: int, classes: int
) -> Perceptron:
    parts = ("inward", "bias", "outward", "outward_bias")
    made = Perceptron(*(_floats(stored[f"{name}.{part}"]) for part in parts))
    hidden = len(made.bias)
    shapes = (made.inward.shape, made.outward.shape, made.outward_bias.shape)
    if shapes != ((numbers, hidden), (hidden, classes), (classes,)):
        raise ValueError("weights that do not fit")
    return made


def _floats(stored: "NDArray[Any]") -> "Floats":
    return stored.astype(np.float32)
