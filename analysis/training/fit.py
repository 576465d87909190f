"""Training of the attribution network: one function from articles to a network."""

import copy
import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from bywhom.analysis.reader.features import RESERVED, Lexicon
from bywhom.analysis.training.batches import BATCH, LABEL, Batch, batches
from bywhom.analysis.training.corpus import Annotated
from bywhom.analysis.training.torchnet import (
    AttributionNet,
    Plan,
    allowed_transitions,
    chain_steps,
    log_partition,
    path_score,
)


@dataclass(frozen=True, slots=True)
class Course:
    """How long and how fast to learn. average: weight of the past in the running average of the
    weights, which is what is kept in the end."""

    epochs: int = 12
    rate: float = 2e-3
    decay: float = 1e-2
    average: float = 0.998
    seed: int = 1
    warm_up: int = 100


def fit(
    articles: Sequence[Annotated],
    lexicon: Lexicon,
    plan: Plan,
    vectors: np.ndarray,
    course: Course,
    say: Callable[[str], None] = print,
) -> AttributionNet:
    torch.manual_seed(course.seed)
    rng = np.random.default_rng(course.seed)
    net = AttributionNet(plan, torch.from_numpy(vectors))
    mean = copy.deepcopy(net)
    steps = course.epochs * _batches_an_epoch(articles)
    optimiser = torch.optim.AdamW(_groups(net, course.decay), course.rate, betas=(0.9, 0.99))
    rate = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: _rate(s, course.warm_up, steps))
    began, step = time.monotonic(), 0
    for epoch in range(course.epochs):
        net.train()
        losses = []
        for step_batch in batches(articles, lexicon, rng):
            loss = batch_loss(net, step_batch)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            rate.step()
            step += 1
            _average(mean, net, min(course.average, step / (step + 20)))
            losses.append(loss.item())
        seconds = time.monotonic() - began
        say(f"epoch {epoch + 1}: loss {np.mean(losses):.4f}, {step} steps, {seconds:.0f} s")
    mean.eval()
    return mean


def batch_loss(net: AttributionNet, given: Batch) -> torch.Tensor:
    """How improbable the annotation is, a token."""
    values, real = torch.from_numpy(given.values), torch.from_numpy(given.real)
    emissions = net(values, torch.from_numpy(given.sentence))
    steps = chain_steps(emissions, net.transitions + allowed_transitions(), real)
    return (log_partition(steps) - path_score(steps, values[:, LABEL], real)).sum() / real.sum()


def plan_for(lexicon: Lexicon, own: int, vector_size: int, **changes: object) -> Plan:
    return Plan(
        own=own,
        shapes=len(lexicon.shapes) + RESERVED,
        prefixes=len(lexicon.prefixes) + RESERVED,
        suffixes=len(lexicon.suffixes) + RESERVED,
        vectors=vector_size,
        **changes,  # type: ignore[arg-type]
    )


def _batches_an_epoch(articles: Sequence[Annotated]) -> int:
    tokens = sum(len(p) + 1 for a in articles for p in a.segments.passages)
    return max(1, round(tokens / (BATCH * 0.92)))


def _rate(step: int, warm_up: int, steps: int) -> float:
    done = min(1.0, step / steps)
    return min(1.0, (step + 1) / warm_up) * max(0.01, 0.5 * (1 + math.cos(math.pi * done)))


def _groups(net: AttributionNet, decay: float) -> list[dict[str, object]]:
    matrices = [p for n, p in net.named_parameters() if p.ndim > 1 and n != "transitions"]
    others = [p for n, p in net.named_parameters() if p.ndim < 2 or n == "transitions"]
    return [
        {"params": matrices, "weight_decay": decay},
        {"params": others, "weight_decay": 0.0},
    ]


def _average(mean: AttributionNet, net: AttributionNet, weight: float) -> None:
    with torch.no_grad():
        for kept, new in zip(mean.parameters(), net.parameters(), strict=True):
            kept.lerp_(new, 1 - weight)
