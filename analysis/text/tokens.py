"""Paragraphs as parallel lists of tokens: what the tagger, the rules and the network read."""

import re
from dataclasses import dataclass
from typing import Literal

from bywhom.analysis.article import Article
from bywhom.analysis.text.segment import sentence_spans
from bywhom.analysis.text.word_lists import word_lists

Quoting = Literal["-", "O", "I", "C"]  # outside, opening mark, inside, closing mark

TOKEN = re.compile(
    r"""
    (?!\s)(?:                                 # at a blank nothing need be tried
        \w++(?=[.,;:!?”"]?\s)                    # most words: the rest need not be tried
      | ``|''                                    # typewriter quotation marks
      | \w+(?=n[’']t\b)                          # could|n't
      | n[’']t\b
      | (?<=\w)[’'](?:s|re|ve|ll|d|m)\b          # she|'s
      | \d+(?:[.,:]\d+)+                         # 5,000  2.1  10:30
      | (?:[^\W\d_]\.){2,}                       # U.S.  p.m.
      | \w+(?:[-‑]\w+)*
      | \.{3,}
      | [^\w\s]
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)

OPENING = frozenset("“«„") | {"``"}
CLOSING = frozenset("”»")
STRAIGHT = frozenset('"') | {"''"}
SINGLE = frozenset("‘'’")
MARKS = OPENING | CLOSING | STRAIGHT | SINGLE
ENDINGS = frozenset(",.?!…") | {"..."}
CLIPPED = word_lists("function_words")["clipped"]
LONGEST_SINGLE = 300  # tokens between single quotation marks
LONGEST_TERM = 6  # tokens between single quotation marks that end without , . ? !


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


def quoting(words: list[str], starts: list[int], ends: list[int]) -> tuple[list[Quoting], bool]:
    """Quotation state of each token, and whether a quotation is still open after the last.

    Straight marks open or close by the white space beside them, and by turns where that does
    not tell. Single marks count only outside double ones, and where a closing one follows.
    """
    states: list[Quoting] = []
    inside, single_end = False, -1
    for i, word in enumerate(words):
        state: Quoting = "I" if inside else "-"
        if word in MARKS:
            if i == single_end:
                state, inside = "C", False
            elif word in SINGLE:
                if not inside and (end := _single_end(words, starts, ends, i)):
                    state, inside, single_end = "O", True, end
            elif i > single_end:
                inside = word in OPENING or (
                    word in STRAIGHT and _opens(starts, ends, i, not inside)
                )
                state = "O" if inside else "C"
        states.append(state)
    return states, inside


def _opens(starts: list[int], ends: list[int], i: int, otherwise: bool) -> bool:
    """Does the mark cling to what follows and not to what is before it?"""
    before = i > 0 and ends[i - 1] == starts[i]
    after = i + 1 < len(starts) and ends[i] == starts[i + 1]
    return after if before != after else otherwise


def _single_end(words: list[str], starts: list[int], ends: list[int], i: int) -> int:
    """The token that closes the single quotation opened by token i; 0 if i opens none."""
    if words[i] == "’" or not _opens(starts, ends, i, False):
        return 0
    following = words[i + 1].lower()
    if following in CLIPPED or following[0].isdigit():
        return 0
    term = 0  # "the ‘quiet’ harbour", if no ending like that of a sentence follows
    for k in range(i + 2, min(len(words), i + LONGEST_SINGLE)):
        if words[k] not in SINGLE:
            continue
        if words[k] == "‘" or _opens(starts, ends, k, False):
            break
        if words[k - 1] in ENDINGS:
            return k
        if not term and k - i <= LONGEST_TERM:
            term = k
    return term


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
        ends = [base + m.end() for m in found]
        states, still_open = quoting(words, starts, ends)
        passages.append(
            Passage(
                paragraph=index,
                starts=starts,
                ends=ends,
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
