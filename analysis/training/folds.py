"""Articles divided for cross-validation."""

import random
from collections.abc import Sequence

SEED = 20161122


def folds(groups: Sequence[str], count: int) -> list[set[int]]:
    """Indices of the examples of each fold; a group is never divided. Repeatable."""
    names = sorted(set(groups))
    random.Random(SEED).shuffle(names)
    fold = {name: index % count for index, name in enumerate(names)}
    result: list[set[int]] = [set() for _ in range(min(count, len(names)))]
    for index, group in enumerate(groups):
        result[fold[group]].add(index)
    return result
