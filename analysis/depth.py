"""Does a text read like news? What the program learned from news it can say little of elsewhere.

A few measures of a sample of the text, and kinds of text that they tell apart.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from bywhom.analysis.marks import LIKELY, Mark, confidence_of
from bywhom.analysis.rules.rule import Rule
from bywhom.analysis.text.tagging import lexicon
from bywhom.analysis.text.word_lists import word_lists

MOST = 12_000  # characters that are looked at
PIECES = 6  # from all over a longer text
LEAST = 25  # words; of fewer nothing is said
SHORT_LINE = 9  # words

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d.,:]*")
_QUOTED = re.compile(r"[“\"][^”\"]{1,600}[”\"]")
_SENTENCE = re.compile(r"(?:^|[.!?]['”\"’]?\s+|\n)\s*(?:\d+[.)]\s+|\(\d+\)\s+)?([^\W\d_]+)", re.M)


class Measures(NamedTuple):
    """In 100 words, but for ordering (a share of the sentences) and short_lines (of the lines)."""

    public: float  # figures, days and months, public bodies
    personal: float  # I, you, we, outside quotations
    third: float  # he, she
    legal: float
    ordering: float  # sentences that begin with a bare verb
    short_lines: float
    words: int


# What a text is, where one measure or two say so; the first that holds. Learned from: news and web
# articles, two novels, and texts of our own; see docs/laboratory.md.
KINDS: tuple[tuple[str, Callable[[Measures], bool]], ...] = (
    ("a contract or a law", lambda m: m.legal > 4),
    ("instructions or a recipe", lambda m: m.ordering > 0.4),
    ("a poem or a list", lambda m: m.short_lines > 0.75),
    ("a talk, a letter or a diary", lambda m: m.personal > 9),
    ("a story", lambda m: m.public < 0.2 and m.third + m.personal > 3),
)


def other_kind(text: str) -> str:
    """What it reads like if not like news, in words; else empty."""
    found = measure(text)
    if found.words < LEAST:
        return ""
    return next((name for name, holds in KINDS if holds(found)), "")


def sample(text: str) -> str:
    if len(text) <= MOST:
        return text
    size, step = MOST // PIECES, len(text) // PIECES
    return "\n".join(text[at : at + size] for at in range(0, step * PIECES, step))


def measure(text: str) -> Measures:
    part = sample(text)
    lists = word_lists("depth")
    low = _words(part)
    hundred = max(1, len(low)) / 100
    lines = [len(line.split()) for line in part.split("\n") if line.strip()]
    begins = _SENTENCE.findall(part)
    numbers = sum(word[0].isdigit() for word in low)
    return Measures(
        public=(numbers + _count(low, lists["public"])) / hundred,
        personal=_count(_words(_QUOTED.sub(" ", part)), lists["first_and_second"]) / hundred,
        third=_count(low, lists["third"]) / hundred,
        legal=_count(low, lists["legal"]) / hundred,
        ordering=sum(_orders(word) for word in begins) / max(1, len(begins)),
        short_lines=sum(length <= SHORT_LINE for length in lines) / max(1, len(lines)),
        words=len(low),
    )


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def _count(words: list[str], wanted: frozenset[str]) -> int:
    return sum(word in wanted for word in words)


def _orders(word: str) -> bool:
    low = word.lower()
    return lexicon().get(low) in ("VB", "VBP") and low not in word_lists("depth")["no_order"]


def less_sure(marks: Iterable[Mark], rules: Mapping[str, Rule]) -> Iterator[Mark]:
    """The marks of a text of another kind: with half their chance, and only those that were likely.
    Those of a reader's own rules, and who is credited, stay as they are."""
    for mark in marks:
        if mark.kind == "attributed" or rules[mark.rule].rank:
            yield mark
        elif mark.chance >= LIKELY:
            chance = round(mark.chance / 2, 3)
            yield mark._replace(chance=chance, confidence=confidence_of(chance))
