"""A judge: logistic regression over named facts, each of which is there or not.

chance = 1 / (1 + exp(-(bias + the weights of the facts that are there)))
"""

import math
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from bywhom.analysis.marks import LIKELY, SURE
from bywhom.resources import MODELS

FILE = MODELS / "judges.npz"
FORMAT = 1
WIDTH = 0.1

Judged = Literal["hedge", "loaded-language"]
KINDS: tuple[Judged, ...] = ("hedge", "loaded-language")


@dataclass(frozen=True, slots=True)
class Judge:
    """weights: log odds by fact; a fact without a weight says nothing.

    middle: from it to SURE all chances are taken together as LIKELY to LIKELY + WIDTH: which of
    them are right nobody can tell well, but of all of them about three in four are.
    """

    bias: float
    weights: Mapping[str, float]
    middle: float = SURE

    def chance(self, facts: Iterable[str]) -> float:
        total = self.bias + sum(self.weights.get(fact, 0.0) for fact in facts)
        found = 1 / (1 + math.exp(-total)) if total > -700 else 0.0
        if not self.middle <= found < SURE:
            return found
        return LIKELY + WIDTH * (found - self.middle) / (SURE - self.middle)


Judges = Mapping[Judged, Judge]  # by the kind of mark


@cache
def load_judges(path: Path = FILE) -> Judges:
    """Empty where the file is missing or damaged: then the rules' word stands."""
    try:
        with np.load(path, allow_pickle=False) as archive:
            return judges_from({name: archive[name] for name in archive.files})
    except (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile):
        return {}


def judges_from(stored: Mapping[str, NDArray[Any]]) -> Judges:
    """Raises ValueError where the file is of another release."""
    if int(stored["format"]) != FORMAT:
        raise ValueError("another format")
    return {kind: _judge(stored, kind) for kind in KINDS}


def stored_judges(judges: Judges) -> dict[str, NDArray[Any]]:
    """The arrays of the model file: the names of the facts as one text, and their weights."""
    arrays: dict[str, NDArray[Any]] = {"format": np.array(FORMAT)}
    for kind, judge in judges.items():
        names = "\n".join(judge.weights).encode("utf-8")
        arrays[f"{kind}.facts"] = np.frombuffer(names, np.uint8)
        arrays[f"{kind}.weights"] = np.array([*judge.weights.values()], np.float16)
        arrays[f"{kind}.bias"] = np.array([judge.bias, judge.middle])
    return arrays


def _judge(stored: Mapping[str, NDArray[Any]], kind: str) -> Judge:
    names = stored[f"{kind}.facts"].tobytes().decode("utf-8").split("\n")
    weights = stored[f"{kind}.weights"].astype(float).tolist()
    bias, middle = stored[f"{kind}.bias"].tolist()
    return Judge(bias, dict(zip(names, weights, strict=True)), middle)
