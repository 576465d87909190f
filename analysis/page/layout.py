"""Credits that the page tells and no sentence: who stands beside, before or above the words.

“…” — Ada Holm. From Ada Holm: “…”. Ada Holm also said: and a list. Q: and A:. ADA HOLM, MAYOR: ….
Minister: no new taxes. Each is a shape of paragraphs; what a sentence tells is the network's.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from bywhom.analysis.article import Span
from bywhom.analysis.page.labels import labelled
from bywhom.analysis.page.lead_in import lead_in
from bywhom.analysis.page.lines import DASHES, Line
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.text.word_lists import groups_of, word_lists

SURE = 0.9  # by judgement: what the layout tells is rarely meant otherwise
HALF = 0.5
LONGEST_HEADLINE = 18  # tokens
LONGEST_LABEL = 5  # "Environment minister" before a colon
LONGEST_SURNAME = 3  # "– Ruud"
SHORTEST = 3  # tokens of what is said
SPEAKERS = frozenset(["role", "organisation", "document", "outlet", "crowd", "unnamed"])
TITLES = frozenset(["role", "title", "title_m", "title_f"])
_LABELS = word_lists("layout")["label"]
_SAYS = word_lists("layout")["headline_says"]

Found = Iterator[RawAttribution]


class Known(NamedTuple):
    """What was found so far, and the words of its sources, as written and in small letters."""

    found: Sequence[RawAttribution]
    spoken: frozenset[str]
    low: frozenset[str]


Shape = Callable[[Sequence[Line], int, Known], Found]


def with_layout(
    lines: Sequence[Line], text: str, found: Sequence[RawAttribution]
) -> list[RawAttribution]:
    """What was found, and what the layout tells; of whose words it tells, nothing else is asked."""
    spoken = frozenset(
        word for one in found if one.source for word in text[slice(*one.source)].split()
    )
    known = Known(found, spoken, frozenset(word.lower() for word in spoken))
    told: list[RawAttribution] = [*labelled(lines)]
    for number in range(len(lines)):
        for shape in SHAPES:
            one = next(shape(lines, number, known), None)
            if one is not None and not _covers(told, one):
                told.append(one)
    return [*(one for one in found if not _is_told(one, told)), *told]


def _told(source: Span | None, cue: Span | None, content: Iterable[Span]) -> RawAttribution:
    return RawAttribution(source, cue, tuple(content), SURE, how="layout")


def _dash(lines: Sequence[Line], number: int, _: Known) -> Found:
    """“…” — Ada Holm, mayor; also a post: … — Ada Holm (@ada) 4 May."""
    line = lines[number]
    words = line.passage.words
    at = next((at for at in range(len(line) - 2, 0, -1) if words[at] in DASHES), 0)
    tail = range(at + 1, _end_of_name(line, at + 1))
    post = any(word.startswith("@") for word in words[at:])
    said = at
    while said > 1 and words[said - 1] in DASHES:
        said -= 1  # "--"
    after = line.ends_sentence(said - 1) if at else False
    if after and line.is_name(tail) and (line.opens_quotation or line.role == "quote" or post):
        yield _told(line.words_of(tail), None, [line.words_of(range(said))])


def _dash_below(lines: Sequence[Line], number: int, _: Known) -> Found:
    """A quotation, and below it a line that is no more than a dash and a name."""
    line = lines[number]
    if number == 0 or line.passage.words[0] not in DASHES or not lines[number - 1].is_quoted:
        return
    tail = range(1, _end_of_name(line, 1))
    if line.is_name(tail):
        quoted = [*takewhile(lambda one: one.is_quoted, reversed(lines[:number]))]
        yield _told(line.words_of(tail), None, [one.span for one in reversed(quoted)])


def _end_of_name(line: Line, first: int) -> int:
    """Before a handle, a date in brackets, the stop."""
    words = line.passage.words
    end = next((at for at in range(first, len(line)) if words[at] in ("(", "@")), len(line))
    while end > first and not words[end - 1][0].isalnum():
        end -= 1
    return end


def _after_lead_in(lines: Sequence[Line], number: int, known: Known) -> Found:
    """Ada Holm also said: and what follows, a quotation, a list, or one paragraph."""
    if number + 1 == len(lines) or lines[number].passage.words[-1] != ":":
        return
    following = list(_following(lines, number + 1))
    lead = lead_in(lines[number], known.found, named=not lines[number + 1].is_quoted)
    if lead is not None:
        source, cue, sure = lead
        told = _told(source, cue, [line.span for line in following])
        yield told if sure else replace(told, how="read")


def _following(lines: Sequence[Line], number: int) -> Iterator[Line]:
    first = lines[number]
    yield first
    for line in lines[number + 1 :]:
        listed = first.role == "list" or (not first.is_quoted and not first.is_closed)
        goes_on = line.role == first.role and (
            first.role == "quote" or (listed and (line.role == "list" or not line.is_closed))
        )
        if not goes_on:
            return
        yield line


def _block(lines: Sequence[Line], number: int, known: Known) -> Found:
    """A block quotation is somebody's, and not the writer's."""
    line = lines[number]
    begins = line.role == "quote" and (number == 0 or lines[number - 1].role != "quote")
    if not begins:
        return
    block = [*takewhile(lambda one: one.role == "quote", lines[number:])]
    spans = [one.span for one in block]
    if not any(
        one.source and c.overlaps(s) for one in known.found for c in one.content for s in spans
    ):
        yield _told(None, None, spans)


def _headline(lines: Sequence[Line], number: int, known: Known) -> Found:
    """Minister: no new taxes. Rates to rise, says bank. Forest to stay – Ruud."""
    line = lines[number]
    if len(line) > LONGEST_HEADLINE or (line.is_closed and line.role not in ("title", "heading")):
        return
    words, low = line.passage.words, line.passage.low
    colon = next((at for at in range(1, min(LONGEST_LABEL + 1, len(line))) if words[at] == ":"), 0)
    said = range(colon + 1, len(line))
    clause = line.has_verb(said) or "O" in line.passage.quoting[colon:]
    if colon and clause and len(said) >= SHORTEST and _speaks(line, colon, known):
        yield _told(line.words_of(range(colon)), None, [line.words_of(said)])
    last = range(max(SHORTEST, len(line) - LONGEST_LABEL - 1), len(line) - 1)
    for at in last:
        who = range(at + 1, len(line))
        named = len(who) <= LONGEST_SURNAME and all(
            words[i][0].isupper() and _elsewhere(lines, number, words[i]) for i in who
        )
        people = len(who) == 1 and low[at + 1] in known.low
        if words[at] in ("–", "—", "-") and (named or people):
            yield _told(line.words_of(who), None, [line.words_of(range(at))])
        who = range(at + 2, len(line))
        if words[at] == "," and low[at + 1] in _SAYS and who and not line.has_verb(who):
            yield _told(
                line.words_of(who),
                line.words_of(range(at + 1, at + 2)),
                [line.words_of(range(at))],
            )


def _speaks(line: Line, colon: int, known: Known) -> bool:
    """A role, a body or a document before the colon, or somebody who speaks in the article."""
    low, words = line.passage.low, line.passage.words
    if low[0] in _LABELS or not line.is_name(range(colon)):
        return False
    known_groups = groups_of("sources")
    first, groups = (known_groups.get(low[at], frozenset()) for at in (0, colon - 1))
    if colon > 1 and words[colon - 1][0].isupper() and not TITLES.isdisjoint(first):
        return True  # "Mayor Holm"
    return not SPEAKERS.isdisjoint(groups) or words[colon - 1] in known.spoken


def _elsewhere(lines: Sequence[Line], number: int, word: str) -> bool:
    return any(word in line.passage.words for i, line in enumerate(lines) if i != number)


SHAPES: tuple[Shape, ...] = (_dash, _dash_below, _after_lead_in, _block, _headline)


def _covers(told: Sequence[RawAttribution], one: RawAttribution) -> bool:
    return _share(one.content, told[-8:]) >= HALF


def _is_told(one: RawAttribution, told: Sequence[RawAttribution]) -> bool:
    """Does the layout tell of these words, and nothing within them?"""
    if not one.content:
        return any(one.source and one.source.overlaps(t.source) for t in told if t.source)
    if _share(one.content, told) < HALF:
        return False
    return not any(span and _share((span,), told) > HALF for span in (one.source, one.cue))


def _share(spans: Sequence[Span], told: Sequence[RawAttribution]) -> float:
    """How much of some spans stands in what the layout tells of."""
    size = sum(span.end - span.start for span in spans)
    inside = sum(
        max(0, min(span.end, other.end) - max(span.start, other.start))
        for span in spans
        for one in told
        for other in one.content
    )
    return inside / max(1, size)
