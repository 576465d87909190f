"""Learns how sure an attribution is: the weights of analysis/sureness.py."""

from collections.abc import Sequence

import numpy as np
import torch

from analysis.article import Span
from analysis.network import Floats
from analysis.sureness import FACTS
from analysis.training.corpus import Annotated

STEPS = 60


def fit_sureness(facts: Sequence[Sequence[float]], right: Sequence[bool]) -> Floats:
    """[FACTS]: logistic regression, on attributions of articles the network never saw."""
    x = torch.tensor(facts, dtype=torch.float64)
    y = torch.tensor(right, dtype=torch.float64)
    weights = torch.zeros(FACTS, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=STEPS, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        value = torch.nn.functional.binary_cross_entropy_with_logits(x @ weights, y)
        value = value + 1e-4 * weights.square().sum()
        value.backward()
        return value

    optimiser.step(loss)
    return np.array(weights.detach().numpy(), np.float32)


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
