"""The chance that two sentences make the same claim, or are on the same matter at least.

Two logistic regressions over the facts of pair_facts.py, each less its mean, in its spreads.
"""

import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bywhom.analysis.comparison.pair_facts import FACTS
from bywhom.resources import MODELS

FILE = MODELS / "pairs.npz"
FORMAT = 1
FARTHEST = 5.0  # spreads from the mean; what is farther off says no more

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class PairModel:
    """weights: [2, facts], bias: [2], least: [2]: for the same claim, and for the same matter.

    least: the chance below which no pair is told.
    """

    mean: Floats
    spread: Floats
    weights: Floats
    bias: Floats
    least: tuple[float, float]

    def chances(self, facts: Sequence[Sequence[float]]) -> Floats:
        """[pairs, 2]: of the same claim, and of the same matter or claim."""
        if not facts:
            return np.zeros((0, 2), np.float32)
        values = np.clip(
            (np.array(facts, np.float32) - self.mean) / self.spread, -FARTHEST, FARTHEST
        )
        found: Floats = 1 / (1 + np.exp(-(values @ self.weights.T + self.bias)))
        return found


@cache
def load_pair_model(path: Path = FILE) -> PairModel | None:
    """None where the file is missing or damaged: likeness alone decides then."""
    try:
        with np.load(path, allow_pickle=False) as archive:
            return pair_model_from({name: archive[name] for name in archive.files})
    except (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile):
        return None


def pair_model_from(stored: Mapping[str, NDArray[Any]]) -> PairModel:
    """Raises ValueError where the arrays do not fit the facts of this release."""
    names = stored["facts"].tobytes().decode("utf-8").split("\n")
    if int(stored["format"]) != FORMAT or tuple(names) != FACTS:
        raise ValueError("another format")
    mean, spread, weights, bias = (
        stored[name].astype(np.float32) for name in ("mean", "spread", "weights", "bias")
    )
    if weights.shape != (2, len(FACTS)) or mean.shape != spread.shape or bias.shape != (2,):
        raise ValueError("weights that do not fit")
    if mean.shape != (len(FACTS),) or not spread.all():
        raise ValueError("a scale that does not fit")
    same, matter = stored["least"].tolist()
    return PairModel(mean, spread, weights, bias, (same, matter))


def stored_pair_model(model: PairModel) -> dict[str, NDArray[Any]]:
    """The arrays of the model file."""
    names = np.frombuffer("\n".join(FACTS).encode(), np.uint8)
    return {
        "format": np.array(FORMAT),
        "facts": names,
        "mean": model.mean,
        "spread": model.spread,
        "weights": model.weights,
        "bias": model.bias,
        "least": np.array(model.least),
    }
