"""Small trees by gradient boosting (Friedman 2001, with his random halves of 2002)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from analysis.status_model import matrix

ROUNDS, RATE, HALF, SMALLEST, MEASURES = 120, 0.1, 0.6, 12, 0.2
SEED = 20161122


def grow(
    found: Sequence[Mapping[str, float]],
    answers: Sequence[str],
    classes: Sequence[str],
    measures: Sequence[str],
) -> dict[str, Any]:
    """What status_model reads as trees. Needs scikit-learn, which the program does not."""
    from sklearn.ensemble import GradientBoostingClassifier

    values = np.asarray(matrix(found, measures), dtype=np.float32)
    wanted = np.array([classes.index(answer) for answer in answers])
    model = GradientBoostingClassifier(
        n_estimators=ROUNDS,
        learning_rate=RATE,
        max_depth=2,
        subsample=HALF,
        min_samples_leaf=SMALLEST,
        max_features=MEASURES,
        random_state=SEED,
    )
    model.fit(values, wanted)
    shares = np.bincount(wanted, minlength=len(classes)) / len(wanted)
    rows = [
        [of_class, *_row(tree.tree_)]
        for of_round in model.estimators_
        for of_class, tree in enumerate(of_round)
    ]
    return {"bias": _rounded(np.log(shares)), "trees": rows}


def _row(tree: Any) -> Iterator[float]:
    """Three measures, three thresholds, four leaves of a tree of depth 2 or less."""
    sides = (int(tree.children_left[0]), int(tree.children_right[0]))
    nodes = (0, *sides) if sides[0] > 0 else (0, 0, 0)
    asked = [int(tree.children_left[node]) > 0 for node in nodes]
    yield from (int(tree.feature[n]) if a else 0 for n, a in zip(nodes, asked, strict=True))
    thresholds = (float(tree.threshold[n]) if a else 2.0 for n, a in zip(nodes, asked, strict=True))
    yield from (round(t, 5) for t in thresholds)  # every measure is at most 1: 2 means yes
    for node, asks in zip(nodes[1:], asked[1:], strict=True):
        ends = (tree.children_left[node], tree.children_right[node]) if asks else (node, node)
        yield from _rounded([RATE * float(tree.value[int(end)][0][0]) for end in ends])


def _rounded(values: Any) -> list[float]:
    return [round(float(value), 5) for value in values]
