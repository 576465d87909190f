"""Learns which pieces belong to one attribution: the weights of analysis/reader/grouping.py."""

from collections.abc import Iterator, Sequence

import numpy as np
import torch

from bywhom.analysis.reader.decoding import Piece, pieces_of
from bywhom.analysis.reader.grouping import SLOTS, candidates, facts, steps
from bywhom.analysis.reader.network import Floats
from bywhom.analysis.text.tokens import Passage
from bywhom.analysis.training.corpus import Annotated

EPOCHS, ROWS, RATE, DECAY = 8, 256, 5e-3, 2e-3


def fit_links(articles: Sequence[Annotated], seed: int = 1) -> Floats:
    """[SLOTS + 1]: logistic regression on all pairs of near pieces, as annotated."""
    torch.manual_seed(seed)
    slots, together = _pairs(articles)
    weights = torch.nn.EmbeddingBag(SLOTS, 1, mode="sum")
    torch.nn.init.zeros_(weights.weight)
    bias = torch.nn.Parameter(torch.zeros(()))
    optimiser = torch.optim.AdamW(
        [{"params": weights.parameters(), "weight_decay": DECAY}, {"params": [bias]}], RATE
    )
    rounds = EPOCHS * (len(slots) // ROWS + 1)
    rate = torch.optim.lr_scheduler.LinearLR(optimiser, 1.0, 0.05, rounds)
    for _ in range(EPOCHS):
        for some in torch.randperm(len(slots)).split(ROWS):
            score = weights(slots[some])[:, 0] + bias
            loss = torch.nn.functional.binary_cross_entropy_with_logits(score, together[some])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            rate.step()
    found = np.append(weights.weight.detach().numpy()[:, 0], bias.detach().numpy())
    return found.astype(np.float32)


def _pairs(articles: Sequence[Annotated]) -> tuple[torch.Tensor, torch.Tensor]:
    slots, together = [], []
    for passage, pieces, owners in annotated_pieces(articles):
        path = steps(passage, pieces)
        for a, b in candidates(pieces):
            slots.append(facts(passage, pieces, path, a, b))
            together.append(float(owners[a] == owners[b]))
    return torch.tensor(slots), torch.tensor(together)


def annotated_pieces(
    articles: Sequence[Annotated],
) -> Iterator[tuple[Passage, list[Piece], list[int]]]:
    """For each passage its pieces, and the number of the attribution each belongs to."""
    for article in articles:
        rows = zip(article.segments.passages, article.labels, article.owners, strict=True)
        for passage, labels, owners in rows:
            pieces = pieces_of(np.array(labels, np.int8))
            yield passage, pieces, [owners[piece.start] for piece in pieces]
