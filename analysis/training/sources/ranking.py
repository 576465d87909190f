"""The ranker of candidates in PyTorch: the same as coreference/ranker.py, for training.

Each reference is one example: the logarithm of how probable its right candidates are together.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from bywhom.analysis.coreference.ranker import FARTHEST, FURTHER, PARTS, Ranker
from bywhom.analysis.training.sources.who_examples import Example

HIDDEN, SECOND, HELD = 96, 48, 12
ROUNDS, TOGETHER = 8, 4  # articles a step
STEP, DECAY, WARM = 2e-3, 1e-4, 50
LOST_IN, LOST = 0.1, 0.2
SMALLEST = 1e-2  # spread

Numbers = NDArray[np.float32]


class RankingNet(nn.Module):
    def __init__(self, sizes: dict[str, int], width: int) -> None:
        super().__init__()

        def weight(inward: int, outward: int) -> nn.Parameter:
            reach = 1 / np.sqrt(max(1, inward))
            return nn.Parameter(torch.empty(inward, outward).uniform_(-reach, reach))

        total = sum(sizes.values()) + 4 * HELD
        self.weights = nn.ParameterDict(
            {part: weight(size, HIDDEN) for part, size in sizes.items()}
            | {name: weight(width, HELD) for name in ("source", "cue", "shown", "match")}
            | {f"of_{name}": weight(HELD, HIDDEN) for name in ("source", "cue", "shown", "match")}
            | {
                "bias": nn.Parameter(torch.zeros(HIDDEN)),
                "further": weight(FURTHER, HIDDEN),
                "second": weight(HIDDEN, SECOND),
                "second_bias": nn.Parameter(torch.zeros(SECOND)),
                "out": weight(SECOND, 1),
            }
        )
        with torch.no_grad():  # together they are one layer's input
            for part, size in sizes.items():
                self.weights[part] *= np.sqrt(size / total)
        self.lost_in, self.lost = nn.Dropout(LOST_IN), nn.Dropout(LOST)

    def forward(self, batch: dict[str, Tensor]) -> tuple[Tensor, Tensor]:
        w = self.weights
        parts = {part: self.lost_in(batch[part]) @ w[part] for part in PARTS}
        source = self.lost(batch["held_source"] @ w["source"])
        cue = self.lost(batch["held_cue"] @ w["cue"])
        shown = self.lost(batch["held_mention"] @ w["shown"])
        match = source[batch["of"]] * (batch["held_mention"] @ w["match"])[batch["show"]]
        asked = parts["reference"] + w["bias"] + source @ w["of_source"] + cue @ w["of_cue"]
        first = asked[batch["of"]] + parts["pair"] + parts["entity"][batch["who"]]
        first = first + parts["mention"][batch["before"]]
        first = first + (shown @ w["of_shown"])[batch["show"]] + self.lost(match) @ w["of_match"]
        return self._outward(first), self._outward(asked[:, None, :] + w["further"])

    def _outward(self, first: Tensor) -> Tensor:
        w = self.weights
        hidden = self.lost(torch.relu(first)) @ w["second"] + w["second_bias"]
        return (torch.relu(hidden) @ w["out"])[..., 0]


def train_ranker(examples: Sequence[Example], seed: int) -> Ranker:
    torch.manual_seed(seed)
    dice = np.random.default_rng(seed)
    facts = [e.facts for e in examples]
    means = {p: np.concatenate([f[p] for f in facts]).mean(0) for p in PARTS}
    spreads = {p: np.concatenate([f[p] for f in facts]).std(0) + SMALLEST for p in PARTS}
    ready = [_tensors(e, means, spreads) for e in examples]
    net = RankingNet({p: len(means[p]) for p in PARTS}, examples[0].tables.held_source.shape[1])
    optimiser = torch.optim.AdamW(net.parameters(), STEP, weight_decay=DECAY)
    steps = list(_batches(dice, len(ready)))
    for number, chosen in enumerate(steps):
        for group in optimiser.param_groups:
            group["lr"] = STEP * min(1, (number + 1) / WARM) * (1 - number / len(steps))
        loss = _loss(net, _joined([ready[i] for i in chosen]))
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    weights = {name: w.detach().numpy().copy() for name, w in net.weights.items()}
    return Ranker(means, spreads, weights)


def _batches(dice: np.random.Generator, count: int) -> Iterator[NDArray[np.int64]]:
    for _ in range(ROUNDS):
        order = dice.permutation(count)
        yield from (order[at : at + TOGETHER] for at in range(0, count, TOGETHER))


def _tensors(
    example: Example, means: dict[str, Numbers], spreads: dict[str, Numbers]
) -> dict[str, Tensor]:
    tables = example.tables
    found = {
        p: torch.tensor(
            np.clip((example.facts[p] - means[p]) / spreads[p], -FARTHEST, FARTHEST),
            dtype=torch.float32,
        )
        for p in PARTS
    }
    last = len(tables.held_mention) - 1
    numbers = {
        "of": tables.reference,
        "who": tables.entity,
        "before": np.where(tables.mention < 0, last, tables.mention),
        "show": np.where(tables.shown < 0, last, tables.shown),
    }
    found |= {name: torch.tensor(values) for name, values in numbers.items()}
    for name in ("held_source", "held_cue", "held_mention"):
        found[name] = torch.tensor(getattr(tables, name))
    found["allowed"] = torch.tensor(tables.allowed)
    found["right"] = torch.tensor(example.right)
    found["further_right"] = torch.tensor(example.further_right)
    found["weight"] = torch.tensor(example.labelled)
    return found


TABLE_OF = {"of": "reference", "who": "entity", "before": "mention", "show": "mention"}


def _joined(parts: Sequence[dict[str, Tensor]]) -> dict[str, Tensor]:
    """Several articles as one; rows counted on from article to article."""
    first = {"reference": 0, "entity": 0, "mention": 0}
    found: dict[str, list[Tensor]] = {name: [] for name in parts[0]}
    for part in parts:
        for name, values in part.items():
            found[name].append(values + first[TABLE_OF[name]] if name in TABLE_OF else values)
        for table in first:
            first[table] += len(part[table])
    return {name: torch.cat(values) for name, values in found.items()}


def _loss(net: RankingNet, batch: dict[str, Tensor]) -> Tensor:
    scores, further = net(batch)
    further = further.masked_fill(~batch["allowed"], -1e9)
    top = further.detach().amax(1)
    top = top.scatter_reduce(0, batch["of"], scores.detach(), "amax")
    grown = torch.exp(scores - top[batch["of"]])
    more = torch.exp(further - top[:, None])
    total = more.sum(1).index_add(0, batch["of"], grown)
    right = (more * batch["further_right"]).sum(1)
    right = right.index_add(0, batch["of"], grown * batch["right"])
    lost = torch.log(total + 1e-9) - torch.log(right + 1e-9)
    weight = batch["weight"]
    return (lost * weight).sum() / weight.sum().clamp(min=1.0)
