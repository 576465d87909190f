"""How subjective a sentence's words are, by TextBlob's list.

The list (Tom De Smedt's, of the pattern library) gives some 2,900 words, nearly all adjectives
and the adverbs made of them, a number from 0, plain ("several"), to 1, a matter of opinion
("awful"); "very" lifts the word after it. A sentence has the mean of its listed words, 0 where
it has none. It knows words only: not who says them, nor whether they are right.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

LONGEST = 2000  # characters of a sentence that are looked at: its tokens cost their square

Sentences = Iterable[tuple[int, int]]  # half-open offsets


def load_word_list() -> None:
    """Once a process, 1.7 s of work: TextBlob brings NLTK. Raises ImportError without them."""
    subjectivity("")


def subjectivity(sentence: str) -> float:
    """From 0 to 1."""
    return float(_analyzer().analyze(sentence[:LONGEST]).subjectivity)


def by_sentence(text: str, sentences: Sentences) -> Iterator[float]:
    """One number a sentence, in order."""
    return (round(subjectivity(text[start:end]), 3) for start, end in sentences)


def mean_subjectivity(numbers: Sequence[float]) -> float | None:
    """Over the sentences; None where there are none, or none was measured."""
    return round(sum(numbers) / len(numbers), 3) if numbers else None


@cache
def _analyzer() -> Any:
    from textblob.sentiments import PatternAnalyzer

    return PatternAnalyzer()
