"""Annotated articles as batches of numbers, a little different in every epoch."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from bywhom.analysis.reader.features import (
    QUOTES,
    SENTENCE_START,
    Lexicon,
    rows_of,
    sentence_places,
    surface_forms,
)
from bywhom.analysis.text.tokens import Quoting, quoting
from bywhom.analysis.training.corpus import Annotated

WINDOW = 512  # tokens of one row of a batch
BATCH = 8 * WINDOW  # tokens of one step
COLUMNS = ("word", "shape", "prefix", "suffix", "quote", "place", "label")
PLACE, LABEL = COLUMNS.index("place"), COLUMNS.index("label")
LOST_QUOTES = 0.12  # share of articles whose quotation marks are taken away, as some pages do
TORN_QUOTES = 0.06  # share of articles that lose some of them, so that they do not pair


@dataclass(frozen=True, slots=True)
class Batch:
    """values: [rows, columns, tokens]; sentence: a number for each token, from 0 in each row;
    real: False where a row is filled up."""

    values: np.ndarray
    sentence: np.ndarray
    real: np.ndarray


def batches(
    articles: Sequence[Annotated], lexicon: Lexicon, rng: np.random.Generator
) -> Iterator[Batch]:
    """One epoch: pieces of about the same length together, in random order."""
    pieces = []
    for article in articles:
        columns = encode(article, lexicon, _share_of_marks_lost(rng), rng)
        pieces += [columns[:, start:end] for start, end in windows(columns[PLACE], rng)]
    lengths = np.array([piece.shape[1] for piece in pieces])
    groups: list[list[np.ndarray]] = [[]]
    for i in np.argsort(lengths + rng.uniform(-40, 40, len(pieces))):
        longest = max((piece.shape[1] for piece in groups[-1]), default=0)
        if (len(groups[-1]) + 1) * max(longest, lengths[i]) > BATCH:
            groups.append([])
        groups[-1].append(pieces[i])
    for i in rng.permutation(len(groups)):
        yield batch(groups[i])


def batch(pieces: Sequence[np.ndarray]) -> Batch:
    """pieces: each [columns, tokens]."""
    shape = len(pieces), max(piece.shape[1] for piece in pieces)
    values = np.zeros((shape[0], len(COLUMNS), shape[1]), np.int64)
    sentence = np.zeros(shape, np.int64)
    real = np.zeros(shape, bool)
    for row, columns in enumerate(pieces):
        length = columns.shape[1]
        values[row, :, :length] = columns
        values[row, LABEL, :1] = mended(columns[LABEL, :1].tolist())
        real[row, :length] = True
        numbers = sentence_numbers(columns[PLACE])
        sentence[row, :length] = numbers - numbers[0]
        sentence[row, length:] = sentence[row, length - 1] + 1
    return Batch(values, sentence, real)


def encode(
    article: Annotated, lexicon: Lexicon, lost: float = 0.0, rng: np.random.Generator | None = None
) -> np.ndarray:
    """[columns, tokens]: the whole article in one row, as features.token_sequence lays it out.
    lost: the share of its quotation marks that is taken away."""
    separator = (0,) * len(COLUMNS)
    rows: list[tuple[int, ...]] = [separator]
    was_open = False
    for passage, labels in zip(article.segments.passages, article.labels, strict=True):
        kept = _kept(passage.quoting, lost, rng)
        words = [passage.words[i] for i in kept]
        starts, ends = ([own[i] for i in kept] for own in (passage.starts, passage.ends))
        states, is_open = quoting(words, starts, ends) if lost else (passage.quoting, False)
        carried = 4 if (was_open if lost else passage.continued) else 0
        was_open = is_open
        forms = surface_forms(words, states)
        places = sentence_places([passage.sentence[i] for i in kept])
        wanted = mended([labels[i] for i in kept])
        for form, state, place, label in zip(forms, states, places, wanted, strict=True):
            rows.append((*rows_of(lexicon, form), QUOTES[state] + carried, place, label))
        rows.append(separator)
    return np.array(rows, np.int64).T


def mended(labels: Sequence[int]) -> list[int]:
    """A piece that lost its first token begins at the next."""
    before, result = 0, []
    for label in labels:
        starts = label and label % 2 == 0 and before not in (label, label - 1)
        before = label - 1 if starts else label
        result.append(before)
    return result


def sentence_numbers(places: np.ndarray) -> np.ndarray:
    """A number for each token: it grows at each sentence start and each separator."""
    return np.cumsum((places == SENTENCE_START) | (places == 0)) - 1


def windows(places: np.ndarray, rng: np.random.Generator) -> list[tuple[int, int]]:
    """Pieces of at most WINDOW tokens, cut between paragraphs where possible, the first one
    at a place that differs each time."""
    length = len(places)
    breaks = np.flatnonzero(places == 0)
    pieces, start = [], 0
    room = int(rng.integers(WINDOW // 4, WINDOW + 1))
    while start < length - 1:
        within = breaks[(breaks > start) & (breaks < start + room)]
        end = int(within[-1]) + 1 if len(within) else min(length, start + WINDOW)
        pieces.append((start, end))
        start, room = end, WINDOW
    return pieces


def _share_of_marks_lost(rng: np.random.Generator) -> float:
    draw = rng.random()
    if draw < LOST_QUOTES:
        return 1.0
    return 0.3 if draw < LOST_QUOTES + TORN_QUOTES else 0.0


def _kept(states: Sequence[Quoting], lost: float, rng: np.random.Generator | None) -> Sequence[int]:
    if not lost or rng is None:
        return range(len(states))
    return [i for i, s in enumerate(states) if s not in "OC" or rng.random() >= lost]
