"""Is the headline surer than the text? Compares its words with the hedged ones below it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bywhom.analysis.article import Article, Span
from bywhom.analysis.marks import Analysis, Mark
from bywhom.analysis.text.word_lists import word_lists

Verdict = Literal["surer", "alike", "more careful", "nothing to compare"]

SAID: dict[Verdict, str] = {
    "surer": "The headline is surer than the text. Worth a question.",
    "alike": "Headline and text seem about equally sure.",
    "more careful": "The headline is more careful than the text.",
    "nothing to compare": "No sentence seems to say the same as the headline.",
}
LEAST_SHARED, SHARE = 2, 0.4  # words, and part of the headline's, that mean "the same matter"
LOOKED_AT = 400  # sentences; after that a book has long left its headline
ROWS = 2  # sentences of the text shown below the headline
AROUND = 26  # characters shown on either side of the words that count
_WORD = re.compile(r"[^\W\d_]{4,}|\d[\d.,]*")
_ENDING = re.compile(r"(?:['’]s|ing|ed|es|s|ly)$")


@dataclass(frozen=True, slots=True)
class HeadlineLine:
    """A few words as shown; telling: where in them the words are that count."""

    words: str
    telling: Span
    place: int  # offset in the article
    is_headline: bool = False


@dataclass(frozen=True, slots=True)
class HeadlineCheck:
    verdict: Verdict
    lines: tuple[HeadlineLine, ...]

    @property
    def said(self) -> str:
        return SAID[self.verdict]


def check_headline(
    analysis: Analysis,
    marks: Sequence[Mark],
    body: Analysis | None = None,
    body_marks: Sequence[Mark] = (),
) -> HeadlineCheck | None:
    """None where the article has no headline. marks: sorted, those that are not dismissed.

    body, body_marks: the text the headline is held against, if it is not its own.
    """
    article = analysis.article
    title = next((p for p in article.paragraphs if p.role == "title"), None)
    if title is None:
        return None
    own = [m for m in marks if _is_careful(m)]
    head = stems(article.quote((title.start, title.end)))
    in_title = _within(own, [m.start for m in own], title.start, title.end)
    below, careful = body or analysis, own
    if body is not None:
        careful = [m for m in body_marks if _is_careful(m)]
    alike, hedged = _alike(below, careful, head)
    hedged.sort(key=lambda row: (-row[0], row[2].start))
    lines = [_headline(article, title.start, title.end, in_title)]
    shown = sorted(hedged[:ROWS], key=lambda row: row[2].start)
    lines += [_around(below.article, mark, paragraph) for _, paragraph, mark in shown]
    return HeadlineCheck(_verdict(alike, bool(in_title), bool(hedged)), tuple(lines))


def _alike(
    analysis: Analysis, careful: list[Mark], head: frozenset[str]
) -> tuple[int, list[tuple[int, int, Mark]]]:
    """How many sentences are on the headline's matter; of the hedged ones the shared words, the
    paragraph and the first hedge."""
    article, starts = analysis.article, [m.start for m in careful]
    title = next((p for p in article.paragraphs if p.role == "title"), None)
    alike, hedged = 0, []
    for sentence in analysis.sentences[:LOOKED_AT]:
        if title is not None and sentence.start < title.end:
            continue
        shared = len(head & stems(article.quote((sentence.start, sentence.end))))
        if shared >= max(LEAST_SHARED, len(head) * SHARE):
            alike += 1
            found = _within(careful, starts, sentence.start, sentence.end)
            hedged += [(shared, sentence.paragraph, found[0])] if found else []
    return alike, hedged


def _is_careful(mark: Mark) -> bool:
    """Words that say how firmly; those that are only possibly so would say too much."""
    if mark.confidence == "possible":
        return False
    return mark.kind in ("hedge", "unnamed-source")


def _verdict(alike: int, title_is_careful: bool, text_is_careful: bool) -> Verdict:
    if not alike:
        return "nothing to compare"
    if title_is_careful == text_is_careful:
        return "alike"
    return "surer" if text_is_careful else "more careful"


def stems(text: str) -> frozenset[str]:
    """Words that carry matter, without common endings, and numbers."""
    small = word_lists("function_words")["matterless"]
    found = (word.lower() for word in _WORD.findall(text))
    return frozenset(stem(word) for word in found if word not in small)


def stem(word: str) -> str:
    """A word in small letters without a common ending."""
    return _ENDING.sub("", word)


def _within(marks: list[Mark], starts: list[int], start: int, end: int) -> list[Mark]:
    return marks[bisect_left(starts, start) : bisect_left(starts, end)]


def _headline(article: Article, start: int, end: int, careful: list[Mark]) -> HeadlineLine:
    words = _flat(article.quote((start, end)))
    if not careful:
        return HeadlineLine(words, Span(0, 0), start, True)
    mark = careful[0]
    return HeadlineLine(words, Span(mark.start - start, mark.end - start), start, True)


def _around(article: Article, mark: Mark, paragraph: int) -> HeadlineLine:
    """The marked words with a little of their sentence on both sides, cut between words."""
    block = article.paragraphs[paragraph]
    start = max(block.start, mark.start - AROUND)
    end = min(block.end, mark.end + AROUND)
    while block.start < start < mark.start and not article.text[start - 1].isspace():
        start += 1
    while mark.end < end < block.end and not article.text[end].isspace():
        end -= 1
    words = _flat(article.quote((start, end)))
    return HeadlineLine(words, Span(mark.start - start, mark.end - start), mark.start)


def _flat(words: str) -> str:
    return words.replace("\n", " ")
