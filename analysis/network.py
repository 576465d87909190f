"""The attribution network in numpy: from tokens to a score for each label.

Words, affixes, shape, quotation state and place become 128 numbers a token. Six gated
convolutions (Dauphin et al. 2017) with growing distance, each added to what it read, let a token
know about 18 tokens on either side; after two of them each sentence tells its tokens, and its
neighbours', what it holds. analysis/training/torchnet.py is the same in PyTorch, for training.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.features import SENTENCE_START, Lexicon, TokenSequence

Floats = NDArray[np.float32]
WINDOW = 3072  # tokens worked on at once: bounds the memory
MARGIN = 96  # tokens beside a window that it may look at
SMALLEST = np.float32(1e-5)


@dataclass(frozen=True, slots=True)
class Layer:
    """weights: [3 * width, 2 * width], before, at and after a token; second half for the gate."""

    weights: Floats
    bias: Floats
    distance: int


@dataclass(frozen=True, slots=True)
class Pool:
    """What sentences tell: [3 * width, width] from three sentences, [width, width] to a token."""

    inward: Floats
    bias: Floats
    outward: Floats


@dataclass(frozen=True, slots=True)
class Network:
    """tables: for words, shapes, prefixes, suffixes, quotes, places; [rows, width] each. What a
    token begins with is the sum of its six rows."""

    lexicon: Lexicon
    tables: tuple[Floats, ...]
    layers: tuple[Layer, ...]
    pools: dict[int, Pool]  # after which layer
    leave: Floats  # [width, labels]
    bias: Floats
    transitions: Floats  # [labels, labels]


def emissions(network: Network, tokens: TokenSequence) -> Floats:
    """[tokens, labels]. Time grows with the tokens; memory beyond the result does not."""
    length = len(tokens.forms)
    result = np.empty((length, len(network.bias)), np.float32)
    for start in range(0, length, WINDOW):
        end = min(length, start + WINDOW)
        first, last = max(0, start - MARGIN), min(length, end + MARGIN)
        part = TokenSequence(
            tokens.forms[first:last], tokens.quotes[first:last], tokens.places[first:last]
        )
        result[start:end] = _scores(network, part)[start - first : end - first]
    return result


def _scores(network: Network, tokens: TokenSequence) -> Floats:
    places = np.array(tokens.places)
    starts = (places == SENTENCE_START) | (places == 0)
    starts[0] = True
    x = _entry(network, tokens)
    length, width = x.shape
    around, y = (np.empty((length, times * width), np.float32) for times in (3, 2))
    for number, layer in enumerate(network.layers):
        x += _gated(layer, x, around, y)
        if pool := network.pools.get(number):
            x += _told_by_sentences(pool, x, starts)
    result: Floats = _scaled(x) @ network.leave + network.bias
    return result


def _entry(network: Network, tokens: TokenSequence) -> Floats:
    kinds: dict[str, int] = {}
    at = [kinds.setdefault(form, len(kinds)) for form in tokens.forms]
    rows = np.array([network.lexicon.rows(form) for form in kinds])
    words, shapes, prefixes, suffixes, quotes, places = network.tables
    x: Floats = words[rows[:, 0]]
    x += shapes[rows[:, 1]]
    x += prefixes[rows[:, 2]]
    x += suffixes[rows[:, 3]]
    x = x[at]
    x += quotes[tokens.quotes]
    x += places[tokens.places]
    return x


def _scaled(x: Floats) -> Floats:
    """Layer normalisation, less the mean: the weights that follow take it away."""
    width = x.shape[1]
    mean = x.mean(1)
    spread = np.einsum("ij,ij->i", x, x) / width - mean * mean
    scaled: Floats = x / np.sqrt(spread + SMALLEST)[:, None]
    return scaled


def _gated(layer: Layer, x: Floats, around: Floats, y: Floats) -> Floats:
    """around: [tokens, 3 * width] and y: [tokens, 2 * width] are room to work in."""
    length, width = x.shape
    far = min(layer.distance, length)
    scaled = _scaled(x)
    around[:far, :width] = 0
    around[far:, :width] = scaled[: length - far]
    around[:, width : 2 * width] = scaled
    around[: length - far, 2 * width :] = scaled[far:]
    around[length - far :, 2 * width :] = 0
    np.matmul(around, layer.weights, out=y)
    y += layer.bias
    gate, value = y[:, width:], y[:, :width]
    with np.errstate(over="ignore"):  # infinity: the gate is shut, as it should be
        np.exp(gate, out=gate)  # its weights are negative: sigmoid(g) = 1 / (1 + exp(-g))
    gate += 1
    value /= gate
    return value


def _told_by_sentences(pool: Pool, x: Floats, starts: NDArray[np.bool_]) -> Floats:
    top = np.maximum.reduceat(x, np.flatnonzero(starts), axis=0)
    width = x.shape[1]
    three = np.zeros((len(top), 3 * width), np.float32)
    three[1:, :width] = top[:-1]
    three[:, width : 2 * width] = top
    three[:-1, 2 * width :] = top[1:]
    told = np.maximum(three @ pool.inward + pool.bias, 0) @ pool.outward
    result: Floats = told[np.cumsum(starts) - 1]
    return result
