"""Attribution by simple rules, for when the model is missing: it finds much less.

Knows three forms: somebody said (that) something; "something," said somebody, or somebody said;
according to somebody, something.
"""

from collections.abc import Iterator, Sequence

from bywhom.analysis.article import Span
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.reader.saying import SAYING
from bywhom.analysis.text.tokens import Passage
from bywhom.analysis.text.word_lists import word_lists

BREAKS = frozenset(",;:()–—") | {"--"} | word_lists("clauses")["break"]
ENDS = frozenset(",;:.!?()–—")
SURE, LESS_SURE = 0.7, 0.5  # set by judgement: rules cannot measure themselves
LONGEST_SOURCE = 12  # tokens


def attribute_by_rules(passage: Passage) -> Iterator[RawAttribution]:
    start, length = 0, len(passage)
    while start < length:
        end = start + 1
        while end < length and passage.sentence[end] == passage.sentence[start]:
            end += 1
        if found := _in_sentence(passage, start, end):
            yield found
        start = end


def _in_sentence(passage: Passage, first: int, end: int) -> RawAttribution | None:
    low = passage.low
    while end > first and low[end - 1] in ENDS:
        end -= 1
    for i in range(first, end):
        if passage.quoting[i] != "-":
            continue
        if low[i : i + 2] == ["according", "to"]:
            return _according(passage, first, i, end)
        if low[i] in SAYING:
            return _said(passage, first, i, end)
    if end > first and passage.quoting[first] != "-" and passage.quoting[end - 1] != "-":
        return _raw(passage, None, None, (first, end), LESS_SURE)  # a quotation by itself
    return None


def _according(passage: Passage, first: int, cue: int, end: int) -> RawAttribution | None:
    stop = _first_of(passage, ENDS, cue + 2, end)
    before = (first, _without_comma(passage, first, cue))
    content = before if before[1] > first else (min(stop + 1, end), end)
    return _raw(passage, (cue + 2, stop), (cue, cue + 2), content, SURE)


def _said(passage: Passage, first: int, cue: int, end: int) -> RawAttribution | None:
    low, quoting = passage.low, passage.quoting
    if cue > first and (low[cue - 1] == "," or quoting[cue - 1] == "C"):  # "...," said somebody
        stop = _first_of(passage, ENDS, cue + 1, end)
        content = (first, _without_comma(passage, first, cue))
        return _raw(passage, (cue + 1, stop), (cue, cue + 1), content, SURE)
    subject = cue
    while subject > first and low[subject - 1] not in BREAKS and quoting[subject - 1] == "-":
        subject -= 1
    if subject == cue or cue - subject > LONGEST_SOURCE:
        return None
    before = _without_comma(passage, first, subject)
    after = cue + 1 + (low[cue + 1 : cue + 2] in (["that"], [","], [":"]))
    if before > first and (quoting[subject - 1] == "C" or after >= end):  # "...," somebody said
        return _raw(passage, (subject, cue), (cue, cue + 1), (first, before), SURE)
    return _raw(passage, (subject, cue), (cue, cue + 1), (after, end), LESS_SURE)


def _without_comma(passage: Passage, first: int, end: int) -> int:
    return end - 1 if end > first and passage.low[end - 1] == "," else end


def _first_of(passage: Passage, stops: frozenset[str], start: int, end: int) -> int:
    limit = min(end, start + LONGEST_SOURCE)
    return next((i for i in range(start, limit) if passage.low[i] in stops), limit)


def _raw(
    passage: Passage,
    source: Sequence[int] | None,
    cue: Sequence[int] | None,
    content: Sequence[int],
    confidence: float,
) -> RawAttribution | None:
    told = _span(passage, content)
    if told is None:
        return None
    return RawAttribution(_span(passage, source), _span(passage, cue), (told,), confidence)


def _span(passage: Passage, tokens: Sequence[int] | None) -> Span | None:
    if tokens is None or tokens[0] >= tokens[1]:
        return None
    return Span(passage.starts[tokens[0]], passage.ends[tokens[1] - 1])
