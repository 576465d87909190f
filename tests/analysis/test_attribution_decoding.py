"""Decoding against enumeration: every sequence of labels of a short passage, one by one."""

from itertools import pairwise, product

import numpy as np
import pytest

from bywhom.analysis.reader.decoding import LABELS, Piece, allowed, decode, pieces_of

COUNT = len(LABELS)


@pytest.fixture
def transitions() -> np.ndarray:
    return allowed(np.random.default_rng(7).standard_normal((COUNT, COUNT)).astype(np.float32))


def score(path: tuple[int, ...], emissions: np.ndarray, transitions: np.ndarray) -> float:
    whole = (0, *path, 0)
    steps = sum(float(transitions[a, b]) for a, b in pairwise(whole))
    return steps + sum(float(row[label]) for row, label in zip(emissions, path, strict=True))


@pytest.mark.parametrize("length", [1, 2, 4])
def test_the_best_labels_are_those_no_other_sequence_beats(length, transitions):
    emissions = np.random.default_rng(length).standard_normal((length, COUNT)).astype(np.float32)
    (found,), _ = decode([emissions], transitions)
    best = max(product(range(COUNT), repeat=length), key=lambda p: score(p, emissions, transitions))
    assert tuple(found.tolist()) == best


def test_probabilities_are_shares_of_all_sequences(transitions):
    emissions = np.random.default_rng(3).standard_normal((3, COUNT)).astype(np.float32)
    _, (chances,) = decode([emissions], transitions)
    expected = np.zeros((3, COUNT))
    for path in product(range(COUNT), repeat=3):
        weight = np.exp(score(path, emissions, transitions))
        for token, label in enumerate(path):
            expected[token, label] += weight
    assert np.allclose(chances, expected / expected.sum(1, keepdims=True), atol=1e-5)


def test_passages_decoded_together_are_as_if_alone(transitions):
    rng = np.random.default_rng(11)
    rows = [rng.standard_normal((n, COUNT)).astype(np.float32) for n in (5, 1, 9, 9, 3)]
    together, chances = decode(rows, transitions)
    for row, labels, chance in zip(rows, together, chances, strict=True):
        (alone,), (sure,) = decode([row], transitions)
        assert labels.tolist() == alone.tolist()
        assert np.allclose(chance, sure, atol=1e-6)


def test_an_inside_never_stands_without_its_begin(transitions):
    rows = [np.random.default_rng(n).normal(0, 5, (40, COUNT)).astype(np.float32) for n in range(9)]
    for labels in decode(rows, transitions)[0]:
        before = 0
        for label in labels.tolist():
            assert label not in (2, 4, 6) or before in (label, label - 1)
            before = label


def test_nothing_to_decode_is_no_error(transitions):
    assert decode([], transitions) == ([], [])


def test_pieces_are_runs_of_one_role():
    labels = np.array([1, 2, 0, 3, 5, 6, 6, 5, 0], np.int8)
    assert pieces_of(labels) == [
        Piece(0, 0, 2),
        Piece(1, 3, 4),
        Piece(2, 4, 7),
        Piece(2, 7, 8),
    ]
