"""Learns how sure an attribution is: the weights of analysis/reader/calibration.py."""

from collections.abc import Sequence

import numpy as np

from bywhom.analysis.article import Span
from bywhom.analysis.reader.calibration import FACTS
from bywhom.analysis.reader.network import Floats
from bywhom.analysis.training.corpus import Annotated

ROUNDS = 12
RIDGE = 1.0  # keeps weights small where little speaks for them


def fit_sureness(facts: Sequence[Sequence[float]], right: Sequence[bool]) -> Floats:
    """[FACTS]: logistic regression by Newton's method, on attributions of articles the network
    never saw."""
    x, y = np.array(facts, float), np.array(right, float)
    weights = np.zeros(FACTS)
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-(x @ weights)))
        slope = x.T @ (y - chance) - RIDGE * weights
        curve = (x * (chance * (1 - chance))[:, None]).T @ x + RIDGE * np.eye(FACTS)
        weights += np.linalg.solve(curve, slope)
    return weights.astype(np.float32)


def is_right(article: Annotated, content: Sequence[Span], source: Span | None) -> bool:
    """Was something credited here? At least half of the characters of what is said to be
    content (of the source, where there is no content) are annotated so."""
    role = "content" if content else "source"
    spans = content or ([source] if source else [])
    if not spans:
        return False
    real = [s for a in article.attributions for s in a[role]]
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in spans for c, d in real)
    return shared >= 0.5 * sum(b - a for a, b in spans)


def calibration_error(chances: Sequence[float], right: Sequence[bool], bins: int = 10) -> float:
    """Expected calibration error (Naeini, Cooper and Hauskrecht 2015), bins of equal width."""
    chance, truth = np.array(chances), np.array(right, float)
    which = np.minimum((chance * bins).astype(int), bins - 1)
    gaps = [
        (which == b).mean() * abs(chance[which == b].mean() - truth[which == b].mean())
        for b in range(bins)
        if (which == b).any()
    ]
    return float(sum(gaps))
