"""Plain forms of attribution that the network sometimes passes over, in sentences it left empty.

The network learned from political news of seven American outlets; these forms are English
everywhere: "..., company filings show.", "It is alleged that ...", "..., a court has heard.",
"The letter puts the cost at ...". Each is narrow, so that it is nearly always right.
"""

from collections.abc import Iterable, Iterator, Sequence

from bywhom.analysis.article import Span
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.reader.repairs import AFTER, repaired, speaker_before
from bywhom.analysis.reader.saying import SAYING, TELLING
from bywhom.analysis.reader.subject_first import subject_first
from bywhom.analysis.text.tokens import Passage
from bywhom.analysis.text.word_lists import word_lists

LONGEST_TAG = 14  # tokens after the last comma
SURE = 0.7  # by judgement; measured together with the network in docs/accuracy.md

_CLAUSES = word_lists("clauses")
DOCUMENTS = _CLAUSES["document"]
SAID_OF, FEARED = word_lists("saying")["said_of"], word_lists("saying")["feared"]
BE, BETWEEN = _CLAUSES["passive_be"], _CLAUSES["passive_between"]
NO_SUBJECT = _CLAUSES["opener"]
ENDS = frozenset(".!?…") | {"...", ")", "”", '"', "’"}


def with_patterns(
    passages: Iterable[Passage], found: Sequence[RawAttribution]
) -> list[RawAttribution]:
    """What was found, put right, and what the patterns see in sentences without any content.

    A source and cue found there without their content give way to the whole attribution.
    Linear in the number of tokens.
    """
    passages = list(passages)
    found = list(repaired(passages, found))
    contents = sorted(span for raw in found for span in raw.content)
    seen: list[RawAttribution] = []
    at = 0
    for passage in passages:
        for first, end in _sentences(passage):
            start, stop = passage.starts[first], passage.ends[end - 1]
            while at < len(contents) and contents[at].end <= start:
                at += 1
            if at < len(contents) and contents[at].start < stop:
                continue
            if raw := _in_sentence(passage, first, end):
                seen.append(raw)
    replaced = {raw.cue for raw in seen}
    kept = [raw for raw in found if raw.content or raw.cue not in replaced]
    return [*kept, *seen]


def _sentences(passage: Passage) -> Iterator[tuple[int, int]]:
    first = 0
    for i in range(1, len(passage) + 1):
        if i == len(passage) or passage.sentence[i] != passage.sentence[first]:
            yield first, i
            first = i


def _in_sentence(passage: Passage, first: int, end: int) -> RawAttribution | None:
    while end > first and passage.low[end - 1] in ENDS:
        end -= 1
    if end - first < 4:
        return None
    return (
        _according(passage, first, end)
        or _speaker(passage, first, end)
        or _tag(passage, first, end)
        or _aside(passage, first, end)
        or _passive(passage, first, end)
        or _document(passage, first, end)
        or _subject_first(passage, first, end)
    )


def _subject_first(passage: Passage, first: int, end: int) -> RawAttribution | None:
    parts = subject_first(passage, first, end)
    return _raw(passage, *parts) if parts else None


def _according(passage: Passage, first: int, end: int) -> RawAttribution | None:
    """According to somebody, who may be told more of between commas, content."""
    low = passage.low
    if low[first : first + 2] != ["according", "to"]:
        return None
    commas = [at for at in range(first + 2, min(end, first + LONGEST_TAG)) if low[at] == ","]
    if not commas:
        return None
    comma = commas[0]
    if len(commas) > 1 and all(w[:1].isupper() for w in passage.words[comma + 1 : commas[1]]):
        comma = commas[1]  # "According to the miller, Ada Holm, ..."
    if end - comma < 3 or passage.quoting[comma] == "I":
        return None
    return _raw(passage, (first + 2, comma), (first, first + 2), (comma + 1, end))


def _speaker(passage: Passage, first: int, end: int) -> RawAttribution | None:
    """Content, comma, what somebody is, comma, name, comma, verb of saying."""
    low = passage.low
    for cue in range(first + 6, end):
        if low[cue] not in SAYING or passage.quoting[cue] != "-":
            continue
        if cue + 1 < end and low[cue + 1] not in AFTER and low[cue] != "told":
            continue
        if speaker := speaker_before(passage, first, cue):
            return _raw(passage, speaker, (cue, cue + 1), (first, speaker[0] - 1))
    return None


def _tag(passage: Passage, first: int, end: int) -> RawAttribution | None:
    """Content, comma, somebody or something, verb of saying, end."""
    low = passage.low
    if low[end - 1] not in SAYING or passage.quoting[end - 1] == "I":
        return None
    cue = end - 1
    while cue > first and low[cue - 1] in ("has", "have", "had"):
        cue -= 1
    lowest = max(first, end - LONGEST_TAG)
    comma = next((i for i in range(cue - 1, lowest, -1) if low[i] == ","), None)
    if comma is None or comma + 1 >= cue or low[comma + 1] in NO_SUBJECT:
        return None
    return _raw(passage, (comma + 1, cue), (cue, end), (first, comma))


def _aside(passage: Passage, first: int, end: int) -> RawAttribution | None:
    """Content, comma, somebody or something says, comma, the rest of the content."""
    low = passage.low
    for cue in range(first + 3, end - 2):
        if low[cue] not in SAYING or low[cue + 1] != "," or passage.quoting[cue] == "I":
            continue
        comma = next((i for i in range(cue - 1, max(first, cue - 8), -1) if low[i] == ","), None)
        if comma is None or comma + 1 == cue or low[comma + 1] in NO_SUBJECT:
            continue
        before, after = (first, comma), (cue + 2, end)
        return _raw(passage, (comma + 1, cue), (cue, cue + 1), before, after)
    return None


def _passive(passage: Passage, first: int, end: int) -> RawAttribution | None:
    """It is alleged that content; somebody is thought to do something; something is feared."""
    low = passage.low
    for i in range(first, min(end - 1, first + 30)):
        if low[i] not in BE or passage.quoting[i] == "I":
            continue
        verb = i + 1
        while verb < end - 1 and low[verb] in BETWEEN:
            verb += 1
        if low[verb] in FEARED and verb + 1 == end and 0 < i - first <= 8:
            return _raw(passage, None, (i, end), (first, i))
        if low[verb] not in SAID_OF or verb + 1 >= end:
            continue
        if low[verb + 1] == "that" and i > first and low[i - 1] == "it":
            return _raw(passage, None, (i - 1, verb + 1), (verb + 1, end))
        if low[verb + 1] == "to" and i - first <= 8:
            return _raw(passage, None, (i, verb + 1), (first, i), (verb + 1, end))
    return None


def _document(passage: Passage, first: int, end: int) -> RawAttribution | None:
    """A document at the head of the sentence, with a verb of telling after it."""
    low = passage.low
    head = next((i for i in range(first, min(end, first + 7)) if low[i] in DOCUMENTS), None)
    if head is None or passage.quoting[head] != "-":
        return None
    for i in range(head + 1, min(end - 2, head + 16)):
        if low[i] in TELLING and low[i - 1] not in ("to", "not", "will", "by", "and"):
            return _raw(passage, (first, i), (i, i + 1), (i + 1, end))
    return None


def _raw(
    passage: Passage,
    source: tuple[int, int] | None,
    cue: tuple[int, int],
    *content: tuple[int, int],
) -> RawAttribution:
    return RawAttribution(
        source=_span(passage, source) if source else None,
        cue=_span(passage, cue),
        content=tuple(_span(passage, part) for part in content if part[0] < part[1]),
        confidence=SURE,
    )


def _span(passage: Passage, tokens: tuple[int, int]) -> Span:
    return Span(passage.starts[tokens[0]], passage.ends[tokens[1] - 1])
