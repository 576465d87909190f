"""What a sentence is about: words that carry matter, names, numbers, runs of words. Pure."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bywhom.analysis.comparison.headline import stem
from bywhom.analysis.comparison.quantities import Quantity, quantities
from bywhom.analysis.text.word_lists import read_lines, word_lists

ROOT = 5  # letters by which "apologised" and "apology" are one
RUN = 3  # words of a run that two sentences may share
WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d[\d.,]*")
_MEANING = {
    stem(word): f"={number}"
    for number, row in enumerate(read_lines("same_meaning", "rows"))
    for word in row.split()
}


@dataclass(frozen=True, slots=True)
class Matter:
    """stems: of words and names; roots: their beginnings, or one for all words of a meaning; plain:
    the roots that are no names; runs: of RUN words each."""

    stems: frozenset[str]
    roots: frozenset[str]
    plain: frozenset[str]
    names: frozenset[str]
    numbers: tuple[Quantity, ...]
    runs: frozenset[tuple[str, ...]]
    words: int


def matters(reports: Sequence[Sequence[str]]) -> list[list[Matter]]:
    """Of every sentence of every report. A word is a name where the reports write it so."""
    cut = [[_words(sentence) for sentence in sentences] for sentences in reports]
    names = _names(words for sentences in cut for words in sentences)
    return [
        [_matter(*pair, names) for pair in zip(sentences, found, strict=True)]
        for sentences, found in zip(reports, cut, strict=True)
    ]


def _words(sentence: str) -> list[str]:
    found = (word.replace("’", "'") for word in WORD.findall(sentence))
    return [word[:-2] if word.endswith("'s") else word for word in found]


def _names(sentences: Iterable[list[str]]) -> frozenset[str]:
    large: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for words in sentences:
        for number, word in enumerate(words):
            if word[0].islower():
                small[word] += 1
            elif number and word[0].isupper():
                large[word.lower()] += 1
    return frozenset(word for word, times in large.items() if times > small[word])


def _matter(sentence: str, words: list[str], names: frozenset[str]) -> Matter:
    lists = word_lists("function_words")
    low = [word.lower() for word in words]
    carrying = [w for w in low if len(w) > 3 or w in names or w[0].isdigit()]
    small = lists["matterless"] | lists["determiner"] | lists["pronoun"]
    stems = frozenset(w if w in names else stem(w) for w in carrying if w not in small)
    return Matter(
        stems,
        frozenset(_root_of(one) for one in stems),
        frozenset(_root_of(one) for one in stems - names),
        stems & names,
        tuple(quantities(sentence)),
        frozenset(tuple(low[at : at + RUN]) for at in range(len(low) - RUN + 1)),
        len(words),
    )


def root(word: str) -> str:
    """What stands for a word in small letters and for all that mean the same."""
    return _root_of(stem(word))


def _root_of(stemmed: str) -> str:
    return _MEANING.get(stemmed, stemmed[:ROOT])
