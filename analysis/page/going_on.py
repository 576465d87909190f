"""Sentences in which a report or a quotation may go on, though the network found nothing there.

Each is proposed as a credit without words for its source; whether anybody is credited, and who, is
judged later with all others.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from bywhom.analysis.article import Span
from bywhom.analysis.page.lines import Line
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.text.word_lists import word_lists

EVEN, TAGGED = 0.5, 0.8  # by judgement
DOCUMENTS = word_lists("sources")["document"]
FINDINGS, ADDS = word_lists("layout")["finding"], word_lists("layout")["adds"]
REACH, OPENING = 3, 9  # sentences back to where a report was cited; first words looked at
LONGEST_TAG = 8  # tokens after a quotation
PARTICLES = (["RP"], ["IN"], ["RB"])  # "chipped in"
LONGEST = 3  # sentences after the last that is credited
SHORTEST = 3  # tokens
FLAT = ("title", "heading", "caption")


def going_on(lines: Sequence[Line], found: Sequence[RawAttribution]) -> Iterator[RawAttribution]:
    """lines: in the order of the text."""
    spans = sorted(span for one in found for span in (one.source, one.cue, *one.content) if span)
    since = LONGEST
    told = _documents(lines, found)
    for line in lines:
        passage = line.passage
        if line.role in FLAT:
            since = LONGEST
            continue
        for first, end in _sentences(line):
            start, stop = passage.starts[first], passage.ends[end - 1]
            at = bisect_left(spans, (start, start))
            near = spans[max(0, at - 6) : at + 1]
            if any(span.start < stop and start < span.end for span in near):
                since = 0
                continue
            if one := _tagged(line, first, end):
                since = 0
                yield one
                continue
            since += 1
            if one := _findings(line, first, end, told):
                since = 0
                yield one
                continue
            inside = passage.quoting[first] in "OI"
            if end - first >= SHORTEST and (since <= LONGEST or inside):
                yield RawAttribution(None, None, (Span(start, stop),), EVEN, how="proposed")


def _tagged(line: Line, first: int, end: int) -> RawAttribution | None:
    """“Twice,” the clerk chipped in: a quotation, and after it no more than who and a verb."""
    passage = line.passage
    if passage.quoting[first] != "O":
        return None
    close = next((at for at in range(first, end) if passage.quoting[at] == "C"), end)
    tail = range(close + 1, end)
    verb = next((at for at in tail if line.tags[at][0] == "V"), None)
    if verb is None or verb == close + 1 or len(tail) > LONGEST_TAG or close - first < 2:
        return None
    return RawAttribution(
        line.words_of(range(close + 1, verb)),
        line.words_of(range(verb, verb + 1 + (line.tags[verb + 1 : verb + 2] in PARTICLES))),
        (line.words_of(range(first, close + 1)),),
        TAGGED,
        how="form",
    )


def _documents(lines: Sequence[Line], found: Sequence[RawAttribution]) -> frozenset[int]:
    """The sentences in which a document tells something."""
    told: set[int] = set()
    sources = sorted(one.source for one in found if one.source and (one.content or one.cue))
    for line in lines:
        passage = line.passage
        for source in sources[
            bisect_left(sources, (line.span.start, 0)) : bisect_left(sources, (line.span.end, 0))
        ]:
            first = bisect_left(passage.starts, source.start)
            end = bisect_left(passage.starts, source.end)
            if not DOCUMENTS.isdisjoint(passage.low[first:end]) and first < len(passage):
                told.add(passage.sentence[first])
    return frozenset(told)


def _findings(line: Line, first: int, end: int, told: Collection[int]) -> RawAttribution | None:
    """What a report found, told on: "Among its key findings: …", "Additionally, …"."""
    passage = line.passage
    before = passage.sentence[first]
    near = any(before - step in told for step in range(1, REACH + 1))
    low = passage.low[first : min(end, first + OPENING)]
    adds = low[0] in ADDS and before - 1 in told
    if passage.quoting[first] != "-" or not (adds or (near and not FINDINGS.isdisjoint(low))):
        return None
    colon = next((at for at in range(first, end) if passage.words[at] == ":"), None)
    content = line.words_of(range(first if colon is None or colon + 1 >= end else colon + 1, end))
    return RawAttribution(None, None, (content,), TAGGED, how="layout")


def _sentences(line: Line) -> Iterator[tuple[int, int]]:
    sentence = line.passage.sentence
    first = 0
    for at in range(1, len(line) + 1):
        if at == len(line) or sentence[at] != sentence[first]:
            yield first, at
            first = at
