"""Sources that stand at the wrong verb, or not whole, put right by the parts of speech.

“It is a disgrace,” fumed Ada Holm, while her brother shrugged: “…”: each verb has its own subject.
"Three in four voters under 30 say": the source is the whole of it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from bywhom.analysis.article import Span
from bywhom.analysis.reader.cues import BE
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.reader.repairs import AFTER, tokens_in
from bywhom.analysis.reader.saying import SAYING, TELLING
from bywhom.analysis.reader.second_verbs import FINITE, leading
from bywhom.analysis.text.tokens import Passage

STAMP = re.compile(r"\d{1,2}[:.]\d\d")  # "15:24 Reuters is reporting"
LONGEST = 9  # tokens of a source after its verb
TOLD = frozenset(["told", "tells", "asked", "asks", "informed"])  # those who hear come after it
STOPS = frozenset('.,;:—–“”"') | {"''"}


def put_right(
    passages: Sequence[Passage], tags: Sequence[Sequence[str]], found: Sequence[RawAttribution]
) -> list[RawAttribution]:
    """The same attributions, in the same order; then what was found beside them."""
    firsts = [passage.starts[0] for passage in passages]
    result = list(found)
    for index, one in enumerate(found):
        anchor = one.cue or one.source
        if anchor is None:
            continue
        number = max(0, bisect_right(firsts, anchor.start) - 1)
        passage, of_passage = passages[number], tags[number]
        one = _of_nobody(passage, _name_in_cue(passage, _unstamped(passage, one)))
        result[index] = _verb_in_source(passage, of_passage, _whole(passage, of_passage, one))
    _each_its_own(passages, firsts, result)
    _second_hand(passages, firsts, result)
    result += _cited_by(passages, firsts, result)
    for index, one in enumerate(result):
        if one.source is None and one.cue and one.content:
            number = max(0, bisect_right(firsts, one.cue.start) - 1)
            result[index] = _after_verb(passages[number], tags[number], one)
    return result


def _unstamped(passage: Passage, one: RawAttribution) -> RawAttribution:
    if one.source is None:
        return one
    at = bisect_right(passage.ends, one.source.start)
    if STAMP.fullmatch(passage.words[at]) and passage.starts[at + 1 : at + 2]:
        start = passage.starts[at + 1]
        return replace(one, source=Span(start, one.source.end) if start < one.source.end else None)
    return one


def _of_nobody(passage: Passage, one: RawAttribution) -> RawAttribution:
    """ "it is | thought": nobody thinks it."""
    if one.source is None or one.cue is None or one.source.end >= one.cue.start:
        return one
    first, end = tokens_in(passage, one.source)
    if passage.low[first] == "it" and end - first == 2 and passage.low[first + 1] in BE:
        return replace(one, source=None, cue=Span(one.source.start, one.cue.end))
    return one


def _verb_in_source(passage: Passage, tags: Sequence[str], one: RawAttribution) -> RawAttribution:
    """ "As | the report states |: “…”": the verb is the cue."""
    if one.source is None or one.cue is not None:
        return one
    first, end = tokens_in(passage, one.source)
    last = end - 1
    as_says = passage.low[first - 1] == "as" and passage.low[last] in SAYING | TELLING
    verb = tags[last] in FINITE and not passage.words[last][0].isupper()
    if end - first < 2 or not (verb or as_says):
        return one
    cue = Span(passage.starts[end - 1], passage.ends[end - 1])
    return replace(one, source=Span(one.source.start, passage.ends[end - 2]), cue=cue)


def _name_in_cue(passage: Passage, one: RawAttribution) -> RawAttribution:
    """ "Mayor Ana | May said": a name may be written like a verb."""
    if one.source is None or one.cue is None or one.source.end >= one.cue.start:
        return one
    at, end = bisect_right(passage.ends, one.cue.start), bisect_left(passage.starts, one.cue.end)
    capital = passage.words[at][0].isupper() and passage.words[at - 1][0].isupper()
    if (
        capital
        and end - at > 1
        and passage.words[at + 1][0].islower()
        and passage.ends[at - 1] == one.source.end
    ):
        source = Span(one.source.start, passage.ends[at])
        return replace(one, source=source, cue=Span(passage.starts[at + 1], one.cue.end))
    return one


def _whole(passage: Passage, tags: Sequence[str], one: RawAttribution) -> RawAttribution:
    """ "voters under | 30 say": with all of the noun phrase that ends with it."""
    if one.source is None or one.cue is None or one.cue.start < one.source.end:
        return one
    at = bisect_right(passage.ends, one.source.start)
    start = bisect_left(passage.sentence, passage.sentence[at])
    if tags[at] in ("VBN", "VBD") and at > start and passage.low[at - 1] == ",":
        return _from_subject(passage, tags, one, start, at)  # "Minutes, leaked to the Post, show"
    if at > start + 1 and passage.low[at - 1] in ("by", "to") and tags[at - 2] in ("VBN", "VBD"):
        return _from_subject(passage, tags, one, start, at - 2)  # "a doctor called by | the clinic"
    begun = tags[at] in ("DT", "PRP$", "PRP") or passage.words[at][0].isupper()
    if at == start or tags[at - 1] != "IN" or begun or passage.low[at - 1] == "that":
        return one
    cue = bisect_right(passage.ends, one.cue.start)
    subject = leading(passage, tags, start, cue)
    if len(subject) and subject.start < at and passage.ends[subject[-1]] >= one.source.end:
        return replace(one, source=Span(passage.starts[subject.start], one.source.end))
    return one


def _from_subject(
    passage: Passage, tags: Sequence[str], one: RawAttribution, start: int, end: int
) -> RawAttribution:
    """With the noun phrase at the head of the sentence, of which a participle tells more."""
    subject = leading(passage, tags, start, end)
    if not subject or one.source is None or passage.starts[subject.start] >= one.source.start:
        return one
    last = bisect_left(passage.starts, one.source.end) - 1
    last -= passage.low[last] == ","
    return replace(one, source=Span(passage.starts[subject.start], passage.ends[last]))


def _each_its_own(
    passages: Sequence[Passage], firsts: Sequence[int], result: list[RawAttribution]
) -> None:
    """A source right before a verb that has none belongs to that verb."""
    lonely = {one.cue.start: i for i, one in enumerate(result) if one.cue and one.source is None}
    for index, one in enumerate(result):
        if one.source is None or one.cue is None:
            continue
        passage = passages[max(0, bisect_right(firsts, one.source.start) - 1)]
        after = bisect_left(passage.starts, one.source.end)
        if after >= len(passage) or passage.starts[after] == one.cue.start:
            continue
        other = lonely.get(passage.starts[after])
        if other is not None:
            result[other] = replace(result[other], source=one.source)
            result[index] = replace(one, source=None)


def _second_hand(
    passages: Sequence[Passage], firsts: Sequence[int], result: list[RawAttribution]
) -> None:
    """ "Reuters is reporting that …, citing a port official": who is cited says the same."""
    for index, one in enumerate(result):
        if one.cue is None or not one.content or one.content[0].start < one.cue.end:
            continue
        passage = passages[max(0, bisect_right(firsts, one.cue.start) - 1)]
        at = bisect_right(passage.ends, one.cue.start)
        if passage.low[at] != "citing":
            continue
        sentence = passage.sentence[at]
        start = passage.starts[bisect_left(passage.sentence, sentence)]
        end = passage.ends[bisect_right(passage.sentence, sentence) - 1]
        others = [
            other.content
            for other in result
            if other is not one and other.content and start <= other.content[0].start < end
        ]
        result[index] = replace(one, source=one.content[0], content=others[0] if others else ())


def _cited_by(
    passages: Sequence[Passage], firsts: Sequence[int], found: Sequence[RawAttribution]
) -> list[RawAttribution]:
    """ "According to the Times, citing two people, …": they say the same."""
    cited = []
    for one in found:
        if one.source is None or not one.content or one.content[0].start < one.source.end:
            continue
        passage = passages[max(0, bisect_right(firsts, one.source.start) - 1)]
        at = bisect_left(passage.starts, one.source.end)
        if passage.low[at : at + 2] != [",", "citing"]:
            continue
        end = next((i for i in range(at + 2, len(passage)) if passage.low[i] == ","), at + 2)
        who = Span(passage.starts[at + 2], passage.ends[end - 1]) if end > at + 2 else None
        if who and who.end <= one.content[0].start:
            cue = Span(passage.starts[at + 1], passage.ends[at + 1])
            cited.append(replace(one, source=who, cue=cue))
    return cited


def _after_verb(passage: Passage, tags: Sequence[str], one: RawAttribution) -> RawAttribution:
    """“…,” said fire chief Ada Holm: who stands after the verb, where what is said went before."""
    assert one.cue is not None
    cue, first = bisect_right(passage.ends, one.cue.start), bisect_left(passage.starts, one.cue.end)
    quoted = cue > 0 and (passage.quoting[cue - 1] == "C" or passage.low[cue - 1] == ",")
    if not quoted or one.content[0].start > one.cue.start or passage.low[first - 1] in TOLD:
        return one
    end = first
    while end < len(passage) and end - first < LONGEST and passage.words[end] not in STOPS:
        if end > first and passage.low[end] in AFTER:
            break
        end += 1
    tokens = range(first, end)
    verb = any(tags[at] in FINITE and not passage.words[at][0].isupper() for at in tokens)
    noun = any(tags[at][:2] in ("NN", "PR") for at in tokens)
    if not noun or verb or tags[first] in ("IN", "TO", "RB"):
        return one
    source = Span(passage.starts[first], passage.ends[end - 1])
    content = tuple(piece for piece in one.content if not piece.overlaps(source))
    return replace(one, source=source, content=content) if content else one
