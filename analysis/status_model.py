"""The learned status of sentences: two small models whose probabilities are averaged.

A logistic regression adds up the weights of all measures; small trees (two questions each, so
that a measure can matter only together with another) correct it. The file is plain JSON.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

FILE = Path(__file__).resolve().parent.parent / "resources" / "models" / "status.json"
FORMAT = 2
ROWS = 1000  # sentences judged at once: bounds the memory


@dataclass(frozen=True, slots=True)
class Linear:
    """A multinomial logistic regression. weights: [measures, classes]."""

    classes: tuple[str, ...]
    measures: tuple[str, ...]
    weights: "Floats"
    bias: "Floats"

    def chances(self, found: Sequence[Mapping[str, float]]) -> "Floats":
        """[sentences, classes]"""
        return softmax(matrix(found, self.measures) @ self.weights + self.bias)


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees of two questions. Each row: measure and threshold of the first question, of the
    second where the first measure is at most its threshold, and of the second elsewhere.

    questions: [trees, 3] columns of measures; thresholds: [trees, 3]; leaves: [trees, 4];
    of_class: [trees, classes] is 1 for the class a tree speaks of.
    """

    measures: tuple[str, ...]
    questions: "NDArray[np.int64]"
    thresholds: "Floats"
    leaves: "Floats"
    of_class: "Floats"
    bias: "Floats"

    def chances(self, found: Sequence[Mapping[str, float]]) -> "Floats":
        """[sentences, classes]"""
        import numpy as np

        values = matrix(found, self.measures)
        yes = values[:, self.questions] <= self.thresholds
        leaf = np.where(yes[:, :, 0], 1 - yes[:, :, 1], 3 - yes[:, :, 2])
        spoken = self.leaves[np.arange(len(self.leaves)), leaf]
        return softmax(spoken @ self.of_class + self.bias)


@dataclass(frozen=True, slots=True)
class StatusModel:
    status: Linear
    trees: Trees
    why: Linear

    def statuses(self, found: Sequence[Mapping[str, float]]) -> list[tuple[str, float]]:
        """The most probable status of each sentence, and how probable it is."""
        result: list[tuple[str, float]] = []
        for start in range(0, len(found), ROWS):
            part = found[start : start + ROWS]
            chances = (self.status.chances(part) + self.trees.chances(part)) / 2
            best = chances.argmax(1)
            result += [
                (self.status.classes[index], float(row[index]))
                for index, row in zip(best, chances, strict=True)
            ]
        return result

    def reason(self, found: Mapping[str, float]) -> str:
        return self.why.classes[int(self.why.chances([found])[0].argmax())]


def matrix(found: Sequence[Mapping[str, float]], measures: Sequence[str]) -> "Floats":
    """[sentences, measures]; what a sentence does not name is 0."""
    import numpy as np

    columns = {name: index for index, name in enumerate(measures)}
    result = np.zeros((len(found), len(measures)))
    for row, features in enumerate(found):
        for name, value in features.items():
            column = columns.get(name)
            if column is not None:
                result[row, column] = value
    return result


def softmax(totals: "Floats") -> "Floats":
    import numpy as np

    grown = np.exp(totals - totals.max(1, keepdims=True))
    return np.asarray(grown / grown.sum(1, keepdims=True))


@cache
def load_status_model(path: Path = FILE) -> StatusModel | None:
    """None where the file is missing or damaged: simple rules decide then."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["format"] != FORMAT:
            return None
        return StatusModel(_linear(data["status"]), _trees(data["trees"]), _linear(data["why"]))
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return None


def _linear(data: Mapping[str, Any]) -> Linear:
    import numpy as np

    classes, weights = tuple(data["classes"]), data["weights"]
    rows = np.array(list(weights.values()), dtype=float).reshape(len(weights), len(classes))
    return Linear(classes, tuple(weights), rows, np.array(data["bias"], dtype=float))


def _trees(data: Mapping[str, Any]) -> Trees:
    """Each row of data["trees"]: class, three measures, three thresholds, four leaves."""
    import numpy as np

    rows = np.array(data["trees"], dtype=float).reshape(-1, 11)
    measures, bias = tuple(data["measures"]), np.array(data["bias"], dtype=float)
    questions = rows[:, 1:4].astype(int)
    if questions.size and not 0 <= questions.min() <= questions.max() < len(measures):
        raise ValueError("a tree asks for a measure that is not there")
    of_class = np.eye(len(bias))[rows[:, 0].astype(int)]
    return Trees(measures, questions, rows[:, 4:7], rows[:, 7:11], of_class, bias)
