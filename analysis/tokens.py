"""Paragraphs as parallel lists of tokens: what the tagger, the rules and the network read."""

import re
from dataclasses import dataclass
from typing import Literal

from analysis.article import Article
from analysis.segment import sentence_spans

Quoting = Literal["-", "O", "I", "C"]  # outside, opening mark, inside, closing mark

TOKEN = re.compile(
    r"""
      ``|''                                    # typewriter quotation marks
    | \w+(?=n[’']t\b)                          # could|n't
    | n[’']t\b
    | (?<=\w)[’'](?:s|re|ve|ll|d|m)\b          # she|'s
    | \d+(?:[.,:]\d+)+                         # 5,000  2.1  10:30
    | (?:[^\W\d_]\.){2,}                       # U.S.  p.m.
    | \w+(?:[-‑]\w+)*
    | \.{3,}
    | [^\w\s]
    """,
    re.VERBOSE | re.IGNORECASE,
)

OPENING = frozenset("“«„") | {"``"}
CLOSING = frozenset("”»")
STRAIGHT = frozenset('"') | {"''"}


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph. All lists have one entry a token.

    starts, ends: offsets in the article's text; sentence: index into Segments.sentences.
    """

    paragraph: int
    starts: list[int]
    ends: list[int]
    words: list[str]
    low: list[str]
    sentence: list[int]
    quoting: list[Quoting]
    continued: bool  # the quotation was still open at the end of the paragraph before

    def __len__(self) -> int:
        return len(self.words)


@dataclass(frozen=True, slots=True)
class Segments:
    """sentences: (start, end, paragraph) in order; passages: one for each paragraph with words."""

    sentences: list[tuple[int, int, int]]
    passages: list[Passage]


def quoting(words: list[str]) -> tuple[list[Quoting], bool]:
    """Quotation state of each token, and whether a quotation is still open after the last."""
    states: list[Quoting] = []
    inside = False
    for word in words:
        if word in OPENING or (word in STRAIGHT and not inside):
            inside = True
            states.append("O")
        elif word in CLOSING or word in STRAIGHT:
            inside = False
            states.append("C")
        else:
            states.append("I" if inside else "-")
    return states, inside


def read_tokens(article: Article) -> Segments:
    """The article in sentences and tokens. Linear in the length of its text."""
    sentences: list[tuple[int, int, int]] = []
    passages: list[Passage] = []
    is_open = False
    for index, paragraph in enumerate(article.paragraphs):
        first = len(sentences)
        text = article.text[paragraph.start : paragraph.end]
        base = paragraph.start
        sentences += [(base + a, base + b, index) for a, b in sentence_spans(text)]
        found = list(TOKEN.finditer(text))
        if not found:
            continue
        words = [m[0] for m in found]
        starts = [base + m.start() for m in found]
        states, still_open = quoting(words)
        passages.append(
            Passage(
                paragraph=index,
                starts=starts,
                ends=[base + m.end() for m in found],
                words=words,
                low=[w.lower() for w in words],
                sentence=_sentence_of(starts, sentences, first),
                quoting=states,
                continued=is_open,
            )
        )
        is_open = still_open
    return Segments(sentences, passages)


def _sentence_of(starts: list[int], sentences: list[tuple[int, int, int]], first: int) -> list[int]:
    """For each token the sentence it lies in; a token between two belongs to the earlier."""
    result = []
    current, last = first, len(sentences) - 1
    for start in starts:
        while current < last and start >= sentences[current + 1][0]:
            current += 1
        result.append(current)
    return result
