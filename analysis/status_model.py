"""The learned weights by which a sentence is attributed, unsourced or other, and why."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).resolve().parent.parent / "resources" / "models" / "status.json"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Classifier:
    """A multinomial logistic regression: the weight of each measure for each class."""

    classes: tuple[str, ...]
    bias: tuple[float, ...]
    weights: Mapping[str, tuple[float, ...]]  # measure → one weight a class

    def chances(self, features: Mapping[str, float]) -> list[float]:
        """The probability of each class; they add up to 1."""
        totals = list(self.bias)
        for name, value in features.items():
            if of_class := self.weights.get(name):
                for index, weight in enumerate(of_class):
                    totals[index] += weight * value
        top = max(totals)
        grown = [math.exp(total - top) for total in totals]
        return [one / sum(grown) for one in grown]


@dataclass(frozen=True, slots=True)
class StatusModel:
    status: Classifier
    why: Classifier


@cache
def load_status_model(path: Path = FILE) -> StatusModel | None:
    """None where the file is missing or damaged: simple rules decide then."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["format"] != FORMAT:
            return None
        return StatusModel(_classifier(data["status"]), _classifier(data["why"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _classifier(data: Mapping[str, Any]) -> Classifier:
    classes = tuple(str(name) for name in data["classes"])
    weights = {str(n): tuple(float(w) for w in row) for n, row in data["weights"].items()}
    if any(len(row) != len(classes) for row in weights.values()):
        raise ValueError("a weight is missing")
    return Classifier(classes, tuple(float(b) for b in data["bias"]), weights)


def as_data(classifier: Classifier) -> dict[str, Sequence[object] | dict[str, list[float]]]:
    """What _classifier reads, rounded to what matters."""
    return {
        "classes": list(classifier.classes),
        "bias": [round(b, 4) for b in classifier.bias],
        "weights": {n: [round(w, 4) for w in row] for n, row in classifier.weights.items()},
    }
