"""Plain forms of attribution that the network sometimes passes over, in sentences it left empty.

The network learned from political news of seven American outlets; these forms are English
everywhere: "..., company filings show.", "It is alleged that ...", "..., a court has heard.",
"The letter puts the cost at ...". Each is narrow, so that it is nearly always right.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence

from bywhom.analysis.article import Span
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.reader.repairs import AFTER, repaired, speaker_before
from bywhom.analysis.reader.saying import SAYING, TELLING
from bywhom.analysis.reader.subject_first import subject_first
from bywhom.analysis.text.tokens import Passage
from bywhom.analysis.text.word_lists import word_lists

LONGEST_TAG = 14  # tokens from the last comma to the verb
LONGEST_END = 6  # tokens from the verb to the end: "heard on Monday"
BEFORE_VERB = frozenset(["to", "the", "a", "an", "not", "n't", "n’t"])  # no verb of the clause
SURE = 0.7  # by judgement; measured together with the network in docs/accuracy.md

_CLAUSES = word_lists("clauses")
DOCUMENTS = _CLAUSES["document"]
PUTTING = word_lists("saying")["putting"]
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
    contents = sorted(span for raw in found if raw.source for span in raw.content)
    seen: list[RawAttribution] = []
    strongest: list[RawAttribution] = []
    at = 0
    for passage in passages:
        for first, end in _sentences(passage):
            start, stop = passage.starts[first], passage.ends[end - 1]
            if strong := _quoted_as(passage, first, end - 1):
                strongest.append(strong)
                continue
            while at < len(contents) and contents[at].end <= start:
                at += 1
            if at < len(contents) and contents[at].start < stop:
                continue
            if raw := _in_sentence(passage, first, end):
                seen.append(raw)
    replaced = {raw.cue for raw in seen}
    inside = sorted(span for raw in seen for span in raw.content)
    kept = [raw for raw in found if not _gives_way(raw, replaced, inside)]
    said = [one.cue for one in strongest if one.cue]
    kept = [raw for raw in kept if not (raw.cue and any(raw.cue.overlaps(cue) for cue in said))]
    return [*kept, *seen, *strongest]


def _gives_way(
    raw: RawAttribution, replaced: Collection[Span | None], inside: Sequence[Span]
) -> bool:
    """Without content, at a cue that was seen; or without a source, in what was seen."""
    if not raw.content:
        return raw.cue in replaced
    if raw.source is not None:
        return False
    at = bisect_right(inside, raw.content[0])
    return any(raw.content[0].overlaps(span) for span in inside[max(0, at - 1) : at + 1])


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
        or _as_put(passage, first, end)
        or _subject_first(passage, first, end)
    )


def _subject_first(passage: Passage, first: int, end: int) -> RawAttribution | None:
    parts = subject_first(passage, first, end)
    return _raw(passage, *parts) if parts else None


def _according(passage: Passage, first: int, end: int) -> RawAttribution | None:
    """According to somebody, who may be told more of between commas, content; per somebody."""
    low = passage.low
    begin = first + 2 if low[first : first + 2] == ["according", "to"] else first + 1
    if begin == first + 1 and low[first] != "per":
        return None
    commas = [at for at in range(begin, min(end, first + LONGEST_TAG)) if low[at] == ","]
    if not commas:
        return None
    comma = source = commas[0]
    if len(commas) > 1 and all(w[:1].isupper() for w in passage.words[comma + 1 : commas[1]]):
        comma = source = commas[1]  # "According to the miller, Ada Holm, ..."
    elif len(commas) > 1 and low[comma + 1] == "citing":
        comma = commas[1]  # "According to the Times, citing two people, …"
    if end - comma < 3 or passage.quoting[comma] == "I":
        return None
    return _raw(passage, (begin, source), (first, begin), (comma + 1, end))


def _quoted_as(passage: Passage, first: int, end: int) -> RawAttribution | None:
    """Content, comma, somebody was quoted as saying."""
    low = passage.low
    for at in range(first + 4, end - 2):
        if low[at : at + 3] != ["quoted", "as", "saying"] or low[at - 1] not in BE:
            continue
        comma = next((i for i in range(at - 2, max(first, at - 9), -1) if low[i] == ","), None)
        if comma is not None and comma - first > 2:
            return _raw(passage, (comma + 1, at - 1), (at - 1, at + 3), (first, comma))
    return None


def _as_put(passage: Passage, first: int, end: int) -> RawAttribution | None:
    """ "Wages, as he put it, “went down”": the words in quotation marks, or all that is left."""
    low = passage.low
    for at in range(first, end - 3):
        if low[at] != "as":
            continue
        verb = next((i for i in range(at + 2, min(end - 1, at + 7)) if low[i] in PUTTING), None)
        if verb is None or low[verb + 1] != "it":
            continue
        after = verb + 2 + (low[verb + 2 : verb + 3] == [","])
        if end - after > 2:
            closes = passage.quoting[after] == "O" and passage.quoting[end : end + 1] == ["C"]
            return _raw(passage, (at + 1, verb), (verb, verb + 2), (after, end + closes))
        if at - first > 3:
            before = at - 1 if low[at - 1] == "," else at
            return _raw(passage, (at + 1, verb), (verb, verb + 2), (first, before))
    return None


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
    """Content, comma, somebody or something, verb of saying, end: perhaps with when and where."""
    low = passage.low
    last = next((i for i in range(end - 1, max(first, end - LONGEST_END), -1) if _says(low, i)), 0)
    onward = last + 1 < end and low[last + 1] not in AFTER - {","}
    if not last or onward or passage.quoting[last] == "I":
        return None
    cue = last
    while cue > first and low[cue - 1] in ("has", "have", "had"):
        cue -= 1
    stop = _before_aside(passage, first, cue)
    lowest = max(first, cue - LONGEST_TAG)
    comma = next((i for i in range(stop - 1, lowest, -1) if low[i] == ","), None)
    if comma is None or comma + 1 >= stop or low[comma + 1] in NO_SUBJECT:
        return None
    return _raw(passage, (comma + 1, stop), (cue, last + 1), (first, comma))


def _says(low: Sequence[str], at: int) -> bool:
    return low[at] in SAYING and low[at - 1] not in BEFORE_VERB


def _before_aside(passage: Passage, first: int, cue: int) -> int:
    """ "…, the source, who had been on board, told": where the words for the source end."""
    low = passage.low
    if low[cue - 1] != ",":
        return cue
    who = next((i for i in range(cue - 2, first, -1) if low[i] in ("who", "which")), None)
    return who - 1 if who is not None and low[who - 1] == "," else cue


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
        how="form",
    )


def _span(passage: Passage, tokens: tuple[int, int]) -> Span:
    return Span(passage.starts[tokens[0]], passage.ends[tokens[1] - 1])
