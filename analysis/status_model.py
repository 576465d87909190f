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

    def chances(self, values: "Floats") -> "Floats":
        """[sentences, classes] from [sentences, measures]"""
        return softmax(values @ self.weights + self.bias)


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees of two questions. Each row: measure and threshold of the first question, of the
    second where the first measure is at most its threshold, and of the second elsewhere.

    questions: [trees, 3] columns of measures; thresholds: [trees, 3]; leaves: [trees, 4];
    of_class: [trees, classes] is 1 for the class a tree speaks of.
    """

    questions: "NDArray[np.int64]"
    thresholds: "Floats"
    leaves: "Floats"
    of_class: "Floats"
    bias: "Floats"

    def chances(self, values: "Floats") -> "Floats":
        """[sentences, classes] from [sentences, measures]"""
        import numpy as np

        yes = values[:, self.questions] <= self.thresholds
        leaf = np.where(yes[:, :, 0], 1 - yes[:, :, 1], 3 - yes[:, :, 2])
        spoken = self.leaves[np.arange(len(self.leaves)), leaf]
        return softmax(spoken @ self.of_class + self.bias)


@dataclass(frozen=True, slots=True)
class StatusModel:
    """status and trees read the same measures."""

    status: Linear
    trees: Trees
    why: Linear

    def statuses(self, found: Sequence[Mapping[str, float]]) -> list[tuple[str, float]]:
        """The most probable status of each sentence, and how probable it is."""
        result: list[tuple[str, float]] = []
        for start in range(0, len(found), ROWS):
            values = matrix(found[start : start + ROWS], self.status.measures)
            chances = (self.status.chances(values) + self.trees.chances(values)) / 2
            best = chances.argmax(1)
            result += [
                (self.status.classes[index], float(row[index]))
                for index, row in zip(best, chances, strict=True)
            ]
        return result

    def reasons(self, found: Sequence[Mapping[str, float]]) -> list[str]:
        """Why each of these unsourced sentences is worth a question."""
        if not found:
            return []
        chances = self.why.chances(matrix(found, self.why.measures))
        return [self.why.classes[index] for index in chances.argmax(1)]


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
        status = _linear(data["status"])
        trees = _trees(data["trees"], len(status.measures))
        return StatusModel(status, trees, _linear(data["why"]))
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return None


def _linear(data: Mapping[str, Any]) -> Linear:
    import numpy as np

    classes, weights = tuple(data["classes"]), data["weights"]
    rows = np.array(list(weights.values()), dtype=float).reshape(len(weights), len(classes))
    return Linear(classes, tuple(weights), rows, np.array(data["bias"], dtype=float))


def _trees(data: Mapping[str, Any], measures: int) -> Trees:
    """Each row of data["trees"]: class, three measures, three thresholds, four leaves."""
    import numpy as np

    rows = np.array(data["trees"], dtype=float).reshape(-1, 11)
    bias = np.array(data["bias"], dtype=float)
    questions = rows[:, 1:4].astype(int)
    if questions.size and not 0 <= questions.min() <= questions.max() < measures:
        raise ValueError("a tree asks for a measure that is not there")
    of_class = np.eye(len(bias))[rows[:, 0].astype(int)]
    return Trees(questions, rows[:, 4:7], rows[:, 7:11], of_class, bias)
