"""What the attribution network is told about a token: indices into its tables of weights.

The program and the training read text through these functions, so both see the same.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bywhom.analysis.text.tokens import Passage, Quoting

SEPARATOR, UNKNOWN, NUMBER = 0, 1, 2  # rows every table begins with
RESERVED = 3
QUOTES: dict[Quoting, int] = {"-": 1, "O": 2, "C": 3, "I": 4}  # + 4 in a continued quotation
QUOTE_ROWS = 9
PLACE_ROWS = 6  # separator, sentence of the passage (first, second, third, later), sentence start
SENTENCE_START = 5
LONGEST_WORD = 40  # characters of a token that are looked at

_RUN = re.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class TokenSequence:
    """A text's tokens in one row, a separator ("") before each passage and after the last."""

    forms: list[str]
    quotes: list[int]
    places: list[int]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Row numbers of the words, shapes, prefixes and suffixes that have weights of their own."""

    words: dict[str, int]
    shapes: dict[str, int]
    prefixes: dict[str, int]
    suffixes: dict[str, int]


@lru_cache(maxsize=50_000)
def rows_of(lexicon: Lexicon, form: str) -> tuple[int, int, int, int]:
    """(word, shape, prefix, suffix) of a form made by token_sequence."""
    if not form:
        return SEPARATOR, SEPARATOR, SEPARATOR, SEPARATOR
    low = form.lower()
    word = lexicon.words.get(low) or (NUMBER if low[0].isdigit() else UNKNOWN)
    return (
        word,
        lexicon.shapes.get(shape(form), UNKNOWN),
        lexicon.prefixes.get(low[:3], UNKNOWN),
        lexicon.suffixes.get(low[-3:], UNKNOWN),
    )


@lru_cache(maxsize=50_000)
def shape(word: str) -> str:
    """Capital X, small x, digit d, runs cut to two: "McCain-2016" → "XxXxx-dd"."""
    letters = (
        "X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c for c in word
    )
    return _RUN.sub(r"\1\1", "".join(letters))


def token_sequence(passages: Sequence[Passage]) -> TokenSequence:
    forms, quotes, places = [""], [0], [0]
    for passage in passages:
        forms += surface_forms(passage.words, passage.quoting)
        carried = 4 if passage.continued else 0
        quotes += [QUOTES[state] + carried for state in passage.quoting]
        places += sentence_places(passage.sentence)
        forms.append("")
        quotes.append(0)
        places.append(0)
    return TokenSequence(forms, quotes, places)


def surface_forms(words: Iterable[str], states: Iterable[Quoting]) -> list[str]:
    """Words as the network reads them: quotation marks of every style become curly ones."""
    marks = {"O": "“", "C": "”"}
    return [
        marks.get(state) or (word if word.isalnum() else word.replace("’", "'"))[:LONGEST_WORD]
        for word, state in zip(words, states, strict=True)
    ]


def sentence_places(sentences: Sequence[int]) -> list[int]:
    """sentences: the sentence number of each token of one passage."""
    places, before = [], -1
    first = sentences[0] if sentences else 0
    for number in sentences:
        places.append(1 + min(3, number - first) if number == before else SENTENCE_START)
        before = number
    return places
