"""Text into paragraphs, paragraphs into sentences."""

import re
from functools import cache
from itertools import pairwise
from typing import Any

from bywhom.analysis.article import Paragraph, Span
from bywhom.analysis.text.word_lists import word_lists

TITLE_LENGTH = 240
WRAPPED = (45, 100)  # a hard-wrapped text has lines of about this many characters
LONGEST = 20_000  # characters given to the sentence splitter at once

_MISSED = re.compile(
    r"""(?<![^\s("“‘'])(?P<word>[a-z]{2,}|[A-Z][a-z]{3,}(?=[.]\s+["“]))[.](?=\s+["“‘'(]?[A-Z])"""
)
# No blank after the stop: "the survey.The quota falls". Names of files and pages go on in small
# letters or end there.
_CLINGING = re.compile(r"(?:(?<=[a-z]{3})|(?<=\d\d))[.!?](?=[A-Z][A-Za-z-]*\s+[\w“‘&])")
_GOES_ON = re.compile(r"(?:[!?]|(?:\b[A-Z]\.){2,})\Z")
_LINE = re.compile(r"\S[^\n]*")
_BLOCK = re.compile(r"\S[^\n]*(?:\n[^\S\n]*+\S[^\n]*)*")


def plain_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Paragraphs of plain text: blocks between blank lines where lines are wrapped by hand,
    single lines elsewhere. The first is the title if it looks like one."""
    pattern = _BLOCK if _is_hard_wrapped(text) else _LINE
    spans = [_strip(text, *m.span()) for m in pattern.finditer(text)]
    paragraphs = [Paragraph(a, b) for a, b in spans]
    if len(paragraphs) > 1 and _is_title(text[paragraphs[0].start : paragraphs[0].end]):
        paragraphs[0] = Paragraph(*spans[0], "title")
    return tuple(paragraphs)


def sentence_spans(text: str) -> list[Span]:
    """Sentences of one paragraph, without the white space between them."""
    spans: list[Span] = []
    start = 0
    while start < len(text):
        end = _end_of_piece(text, start)
        for a, b in _splitter()(text[start:end]):
            for first, last in pairwise([start + a, *_missed_ends(text, start + a, start + b)]):
                _add_sentence(spans, text, first, last)
        start = end
    return spans


def _missed_ends(text: str, start: int, end: int) -> list[int]:
    """Where the sentences inside a span of the splitter's end, its own end included.

    The splitter takes a rare word before a stop for an abbreviation: "won in hand. Their captain".
    """
    shortened = word_lists("abbreviations")["shortened"]
    found = _MISSED.finditer(text, start, end)
    inside = {match.end() for match in found if match["word"].lower() not in shortened}
    inside |= {match.end() for match in _CLINGING.finditer(text, start, end)}
    return [*sorted(inside), end]


def _add_sentence(spans: list[Span], text: str, start: int, end: int) -> None:
    """A small letter after "!" or "?" goes on: "the Pop Idol! host", "the N.H.A. office"."""
    start, end = _strip(text, start, end)
    if start == end:
        return
    if spans and text[start].islower() and _GOES_ON.search(text, spans[-1].start, spans[-1].end):
        start = spans.pop().start
    elif spans and _is_title_alone(text[spans[-1].start : spans[-1].end]):
        start = spans.pop().start  # "Lt. | Gen. Obi"
    spans.append(Span(start, end))


def _is_title_alone(sentence: str) -> bool:
    return sentence.endswith(".") and sentence.lower() in word_lists("sources")["title"]


def _end_of_piece(text: str, start: int) -> int:
    """The splitter is meant for paragraphs of people: longer ones go in pieces, cut at the end
    of a sentence, or else between words, wherever one is near."""
    limit = start + LONGEST
    if limit >= len(text):
        return len(text)
    for mark in (". ", " "):
        if (cut := text.rfind(mark, start + LONGEST // 2, limit)) >= 0:
            return cut + len(mark)
    return limit


@cache
def _splitter() -> Any:
    import nupunkt  # loads its model: not at start-up

    return nupunkt.sent_spans


def _strip(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _is_hard_wrapped(text: str) -> bool:
    """Do most lines end in the middle of a sentence, at about the same width?"""
    lines = [line.rstrip() for line in text[:50_000].split("\n")]
    inner = [a for a, b in pairwise(lines) if a and b]
    if len(inner) < 3:
        return False
    short = sum(WRAPPED[0] <= len(line) <= WRAPPED[1] for line in inner)
    broken = sum(line[-1] not in ".!?”\"'’:" for line in inner)
    return short > 0.6 * len(inner) and broken > 0.5 * len(inner)


def _is_title(line: str) -> bool:
    if len(line) > TITLE_LENGTH or "\n" in line:
        return False
    words = [w for w in re.findall(r"[^\W\d_]+", line) if len(w) > 3]
    capitals = sum(w[0].isupper() for w in words)
    return line[-1] not in ".!?:;," or capitals > 0.6 * len(words)
