"""The attribution network in PyTorch, for training; in numpy it is analysis.reader.network."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from bywhom.analysis.reader.features import PLACE_ROWS, QUOTE_ROWS, UNKNOWN

LABEL_COUNT = 7
FORBIDDEN = -1e4


@dataclass(frozen=True, slots=True)
class Plan:
    """Sizes. own: rows of the learned word table; a word past it shares the row UNKNOWN."""

    own: int
    shapes: int
    prefixes: int
    suffixes: int
    vectors: int  # size of the ready-made word vectors
    own_size: int = 40
    width: int = 128
    dilations: tuple[int, ...] = (1, 2, 4, 8, 1, 2)
    pools: tuple[int, ...] = (3, 5)
    dropout: float = 0.3
    word_dropout: float = 0.08


class AttributionNet(nn.Module):
    """vectors: [rows, plan.vectors], ready-made and kept as they are."""

    def __init__(self, plan: Plan, vectors: Tensor) -> None:
        super().__init__()
        self.plan = plan
        self.register_buffer("vectors", vectors)
        sizes = {
            "own": (plan.own, plan.own_size),
            "shape": (plan.shapes, 8),
            "prefix": (plan.prefixes, 12),
            "suffix": (plan.suffixes, 16),
            "quote": (QUOTE_ROWS, 8),
            "place": (PLACE_ROWS, 8),
        }
        self.tables = nn.ModuleDict({k: nn.Embedding(*s) for k, s in sizes.items()})
        for table in self.tables.values():
            nn.init.normal_(table.weight, std=0.15)
        width = plan.width
        self.entry = nn.Linear(plan.vectors + sum(s for _, s in sizes.values()), width)
        self.layers = nn.ModuleList(nn.Linear(3 * width, 2 * width) for _ in plan.dilations)
        self.pool_in = nn.ModuleList(nn.Linear(3 * width, width) for _ in plan.pools)
        self.pool_out = nn.ModuleList(nn.Linear(width, width, bias=False) for _ in plan.pools)
        for out in self.pool_out:
            nn.init.normal_(out.weight, std=0.02)
        self.leave = nn.Linear(width, LABEL_COUNT)
        self.transitions = nn.Parameter(torch.zeros(LABEL_COUNT, LABEL_COUNT))

    def forward(self, values: Tensor, sentence: Tensor) -> Tensor:
        """values: [rows, columns, tokens] of batches.COLUMNS → emissions [rows, tokens, labels]."""
        plan = self.plan
        drop = plan.dropout if self.training else 0.0
        x = dropped(self._embed(values), drop * 0.7)
        x = self.entry(x)
        for i, (layer, dilation) in enumerate(zip(self.layers, plan.dilations, strict=True)):
            y = layer(neighbours(normal(x), dilation))
            x = x + dropped(functional.glu(y, -1), drop)
            if i in plan.pools:
                x = x + dropped(self._pool(plan.pools.index(i), x, sentence), drop)
        return self.leave(dropped(normal(x), drop))

    def _embed(self, values: Tensor) -> Tensor:
        word = values[:, 0]
        if self.training:
            rare = torch.rand(word.shape) < self.plan.word_dropout
            word = torch.where(rare & (word > 2), UNKNOWN, word)
        known = torch.where(word < self.plan.own, word, UNKNOWN)
        if self.training:  # rely on the ready-made vector now and then
            hidden = torch.rand(word.shape) < self.plan.word_dropout
            known = torch.where(hidden & (known > 2), UNKNOWN, known)
        names = ("shape", "prefix", "suffix", "quote", "place")
        parts = [self.tables[name](values[:, i + 1]) for i, name in enumerate(names)]
        return torch.cat([self.vectors[word], self.tables["own"](known), *parts], -1)

    def _pool(self, number: int, x: Tensor, sentence: Tensor) -> Tensor:
        """Each sentence's maximum, and those of the sentences beside it, told to its tokens."""
        rows, _, width = x.shape
        index = sentence[..., None].expand_as(x)
        count = int(sentence.max()) + 1
        top = torch.zeros(rows, count, width).scatter_reduce(
            1, index, x, "amax", include_self=False
        )
        y = self.pool_out[number](functional.relu(self.pool_in[number](neighbours(top, 1))))
        return torch.gather(y, 1, index)


def dropped(x: Tensor, share: float) -> Tensor:
    """Dropout from one random byte a number: drawing them was a third of a step's time."""
    if not share:
        return x
    least = round(share * 256)
    eights = torch.empty(-(-x.numel() // 8), dtype=torch.int64).random_(-(2**63), None)
    kept = eights.view(torch.uint8)[: x.numel()].view(x.shape) >= least
    return x * kept * (256 / (256 - least))


def normal(x: Tensor) -> Tensor:
    return functional.layer_norm(x, x.shape[-1:])


def neighbours(x: Tensor, distance: int) -> Tensor:
    """Each place together with those before and after it; nothing at the edges."""
    padded = functional.pad(x, (0, 0, distance, distance))
    return torch.cat([padded[:, : x.shape[1]], x, padded[:, 2 * distance :]], -1)


def allowed_transitions() -> Tensor:
    """0 where a label may follow another, else FORBIDDEN: inside only after begin or inside."""
    table = torch.zeros(LABEL_COUNT, LABEL_COUNT)
    for inside in (2, 4, 6):
        table[:, inside] = FORBIDDEN
        table[inside - 1, inside] = table[inside, inside] = 0.0
    return table


def chain_steps(emissions: Tensor, transitions: Tensor, real: Tensor) -> Tensor:
    """[rows, tokens, labels, labels]: the score of each step from one label to the next, nothing
    lost and nothing won where a row is filled up. Every row begins after an O."""
    still = torch.full((LABEL_COUNT, LABEL_COUNT), FORBIDDEN).fill_diagonal_(0.0)
    return torch.where(real[:, :, None, None], transitions + emissions[:, :, None, :], still)


def log_partition(steps: Tensor) -> Tensor:
    """log of the sum over all label sequences, one a row.

    Multiplies the steps' matrices pairwise as a tree: log2(tokens) rounds instead of a loop.
    """
    still = torch.full((LABEL_COUNT, LABEL_COUNT), FORBIDDEN).fill_diagonal_(0.0)
    while steps.shape[1] > 1:
        if steps.shape[1] % 2:
            steps = torch.cat([steps, still.expand(len(steps), 1, -1, -1)], 1)
        left, right = steps[:, 0::2], steps[:, 1::2]
        steps = torch.logsumexp(left[..., :, :, None] + right[..., None, :, :], dim=-2)
    return torch.logsumexp(steps[:, 0, 0], -1)


def path_score(steps: Tensor, labels: Tensor, real: Tensor) -> Tensor:
    before = functional.pad(labels, (1, 0))[:, :-1]
    rows, columns = torch.meshgrid(
        torch.arange(labels.shape[0]), torch.arange(labels.shape[1]), indexing="ij"
    )
    return (steps[rows, columns, before, labels] * real).sum(1)
