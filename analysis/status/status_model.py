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

from bywhom.analysis.reader.perceptron import Perceptron, Scale, floats, perceptron_from, softmax
from bywhom.resources import MODELS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

FILE = MODELS / "status.npz"
FORMAT = 3
ROWS = 1000  # sentences judged at once: bounds the memory


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
    scale = Scale(tuple(names["measures"]), floats(stored["mean"]), floats(stored["spread"]))
    numbers = len(scale.mean)
    if len(scale.measures) > numbers or len(scale.spread) != numbers or not scale.spread.all():
        raise ValueError("a scale that does not fit")
    status = perceptron_from(stored, "status", numbers, len(names["classes"]))
    why = perceptron_from(stored, "why", numbers, len(names["whys"]))
    classes, whys = tuple(names["classes"]), tuple(names["whys"])
    return StatusModel(classes, whys, scale, status, why, int(names["reads"]))
