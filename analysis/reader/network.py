"""The attribution network in numpy: from tokens to a score for each label.

Words, affixes, shape, quotation state and place become 128 numbers a token. Six gated
convolutions (Dauphin et al. 2017) with growing distance, each added to what it read, let a token
know about 18 tokens on either side; after two of them each sentence tells its tokens, and its
neighbours', what it holds. analysis/training/torchnet.py is the same in PyTorch, for training.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bywhom.analysis.reader.features import SENTENCE_START, Lexicon, TokenSequence, rows_of

Floats = NDArray[np.float32]
WINDOW = 3072  # tokens worked on at once: bounds the memory
MARGIN = 96  # tokens beside a window that it may look at
HEARD = (0, 4)  # layers before which what each sentence holds is kept: mean and maximum
BLOCK = 512  # tokens of a window that one layer works on at once: they stay in the fast memory
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
    """tables: for words, shapes, prefixes, suffixes; [rows, width] each. settings: for each quote
    and place, [quotes, places, width]. What a token begins with is the sum of its five rows."""

    lexicon: Lexicon
    tables: tuple[Floats, ...]
    settings: Floats
    layers: tuple[Layer, ...]
    pools: dict[int, Pool]  # after which layer
    leave: Floats  # [width, labels]
    bias: Floats
    transitions: Floats  # [labels, labels]


def read(network: Network, tokens: TokenSequence) -> tuple[Floats, Floats, Floats]:
    """[tokens, labels]; what each sentence holds: [sentences, HEARD * 2 * width]; what each token
    holds just before its labels are scored: [tokens, width].

    Time grows with the tokens; memory beyond the result does not. Of a sentence that runs on for
    more than MARGIN tokens after a window, those are not in what it holds.
    """
    length = len(tokens.forms)
    result = np.empty((length, len(network.bias)), np.float32)
    sentences: list[Floats] = []
    tops: list[Floats] = []
    for start in range(0, length, WINDOW):
        end = min(length, start + WINDOW)
        first, last = max(0, start - MARGIN), min(length, end + MARGIN)
        part = TokenSequence(
            tokens.forms[first:last], tokens.quotes[first:last], tokens.places[first:last]
        )
        top, runs, held = _read_window(network, part)
        tops.append(top[start - first : end - first])
        result[start:end] = tops[-1] @ network.leave + network.bias
        places = np.array(part.places)[runs]
        inside = (runs >= start - first) & (runs < end - first)
        sentences.append(held[inside & (places == SENTENCE_START)])
    return result, np.concatenate(sentences), np.concatenate(tops)


def _read_window(
    network: Network, tokens: TokenSequence
) -> tuple[Floats, NDArray[np.int_], Floats]:
    """What tokens hold; those that begin a sentence or stand between passages; what follows each
    of them up to the next holds."""
    places = np.array(tokens.places)
    starts = (places == SENTENCE_START) | (places == 0)
    starts[0] = True
    runs = np.flatnonzero(starts)
    held: list[Floats] = []
    x = _entry(network, tokens, places)
    far = max(layer.distance for layer in network.layers)
    padded = np.zeros((len(x) + 2 * far, x.shape[1]), np.float32)
    scaled = padded[far : far + len(x)]
    for number, layer in enumerate(network.layers):
        _scale(x, scaled)
        if number in HEARD:
            held += [_mean(scaled, runs), _most(scaled, runs)]
        _add_gated(layer, padded, far, x)
        if pool := network.pools.get(number):
            x += _told_by_sentences(pool, x, runs)
    _scale(x, scaled)
    return scaled, runs, np.concatenate(held, 1)


def _entry(network: Network, tokens: TokenSequence, places: NDArray[np.int_]) -> Floats:
    kinds: dict[str, int] = {}
    at = np.array([kinds.setdefault(form, len(kinds)) for form in tokens.forms])
    found = np.array([rows_of(network.lexicon, form) for form in kinds])
    each = [table[found[:, i]] for i, table in enumerate(network.tables)]
    x: Floats = sum(each[1:], each[0])[at]
    x += network.settings[np.array(tokens.quotes), places]
    return x


def _scale(x: Floats, scaled: Floats) -> None:
    """Layer normalisation, less the mean: the weights that follow take it away."""
    width = x.shape[1]
    mean = x.mean(1)
    spread = np.einsum("ij,ij->i", x, x) / width - mean * mean
    np.divide(x, np.sqrt(spread + SMALLEST)[:, None], out=scaled)


def _add_gated(layer: Layer, padded: Floats, far: int, x: Floats) -> None:
    """Adds to each token what the layer makes of its surroundings. padded: the tokens, with
    `far` rows of nothing before the first and after the last."""
    length, width = x.shape
    around, y = (np.empty((min(length, BLOCK), times * width), np.float32) for times in (3, 2))
    for start in range(0, length, BLOCK):
        count = min(BLOCK, length - start)
        shifted = (far + start + step * layer.distance for step in (-1, 0, 1))
        np.concatenate([padded[at : at + count] for at in shifted], 1, out=around[:count])
        np.matmul(around[:count], layer.weights, out=y[:count])
        y[:count] += layer.bias
        gate, value = y[:count, width:], y[:count, :width]
        with np.errstate(over="ignore"):  # infinity: the gate is shut, as it should be
            np.exp(gate, out=gate)  # its weights are negative: sigmoid(g) = 1 / (1 + exp(-g))
        gate += 1
        value /= gate
        x[start : start + count] += value


def _told_by_sentences(pool: Pool, x: Floats, runs: NDArray[np.int_]) -> Floats:
    top = _most(x, runs)
    width = x.shape[1]
    three = np.zeros((len(top), 3 * width), np.float32)
    three[1:, :width] = top[:-1]
    three[:, width : 2 * width] = top
    three[:-1, 2 * width :] = top[1:]
    told = np.maximum(three @ pool.inward + pool.bias, 0) @ pool.outward
    result: Floats = np.repeat(told, _lengths(runs, x), axis=0)
    return result


def _mean(x: Floats, runs: NDArray[np.int_]) -> Floats:
    total: Floats = np.add.reduceat(x, runs)
    total /= _lengths(runs, x)[:, None]
    return total


def _most(x: Floats, runs: NDArray[np.int_]) -> Floats:
    """The maximum over each run of tokens."""
    edges = pairwise([*runs.tolist(), len(x)])
    return np.array([x[a:b].max(0) for a, b in edges])  # in half reduceat's time


def _lengths(runs: NDArray[np.int_], x: Floats) -> NDArray[np.int_]:
    return np.diff(runs, append=len(x))
