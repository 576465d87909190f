"""The judge of credits in PyTorch: one hidden layer, for training; it runs in numpy.

An example may have several right answers: it teaches how probable they are together.
"""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from bywhom.analysis.reader.perceptron import Perceptron

HIDDEN, ROUNDS, TOGETHER = 64, 12, 128
STEP, DECAY = 2e-3, 0.05
LOST_IN, LOST = 0.3, 0.5

Numbers = NDArray[np.float32]


def train_net(values: Numbers, answers: Numbers, seeds: Sequence[int]) -> Perceptron:
    """values: standardised; answers: [examples, classes], 1 where one may be right. Of several
    seeds, side by side as one: it says the mean of what they say."""
    some = [_train(values, answers, seed) for seed in seeds]
    return Perceptron(
        np.concatenate([one.inward for one in some], 1),
        np.concatenate([one.bias for one in some]),
        (np.concatenate([one.outward for one in some]) / len(some)).astype(np.float32),
        np.mean([one.outward_bias for one in some], 0),
    )


def _train(values: Numbers, answers: Numbers, seed: int) -> Perceptron:
    torch.manual_seed(seed)
    inward, outward = nn.Linear(values.shape[1], HIDDEN), nn.Linear(HIDDEN, answers.shape[1])
    net = nn.Sequential(nn.Dropout(LOST_IN), inward, nn.ReLU(), nn.Dropout(LOST), outward)
    optimiser = torch.optim.AdamW(net.parameters(), STEP, weight_decay=DECAY)
    steps = ROUNDS * -(-len(values) // TOGETHER)
    plan = torch.optim.lr_scheduler.OneCycleLR(optimiser, STEP, total_steps=steps)
    read, right = torch.tensor(values), torch.tensor(answers)
    for _ in range(ROUNDS):
        order = torch.randperm(len(values))
        for at in range(0, len(values), TOGETHER):
            chosen = order[at : at + TOGETHER]
            loss = _loss(net(read[chosen]), right[chosen])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            plan.step()
    parts = (inward.weight.T, inward.bias, outward.weight.T, outward.bias)
    return Perceptron(*(part.detach().numpy().copy() for part in parts))


def _loss(totals: Tensor, right: Tensor) -> Tensor:
    chances = torch.log_softmax(totals, 1)
    return -torch.logsumexp(chances.masked_fill(right == 0, -1e4), 1).mean()
