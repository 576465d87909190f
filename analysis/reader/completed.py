"""What is said, where the network found only who says it and the verb of saying.

"The pier is safe, a guide, Ada Holm, revealed on her blog": what went before. "Holm told Radio
Mar the pier was safe", "According to the Post, which quoted a guide, …": what follows.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.reader.repairs import SHORTEST_CONTENT, span_of, tokens_in
from bywhom.analysis.reader.saying import SAYING, TELLING
from bywhom.analysis.reader.second_verbs import FINITE
from bywhom.analysis.text.tokens import Passage

SAYS = SAYING | TELLING
HEARD = frozenset(["told", "tells", "tell", "telling", "informed", "assured", "warned", "reminded"])
NEAR = 9  # tokens between a verb and its "that"
RELATIVE = ("who", "which", "whose")


def with_contents(
    passages: Sequence[Passage], tags: Sequence[Sequence[str]], found: Sequence[RawAttribution]
) -> list[RawAttribution]:
    """The same, in the same order."""
    firsts = [passage.starts[0] for passage in passages]
    result = list(found)
    for index, one in enumerate(found):
        if one.cue and not one.content:
            number = max(0, bisect_right(firsts, one.cue.start) - 1)
            result[index] = _completed(passages[number], tags[number], one)
    return result


def _completed(passage: Passage, tags: Sequence[str], one: RawAttribution) -> RawAttribution:
    if one.source is None or one.cue is None:
        return one
    who, cue = (range(*tokens_in(passage, span)) for span in (one.source, one.cue))
    if passage.low[cue.start] == "citing":
        return _cited(passage, one, who)
    start = bisect_left(passage.sentence, passage.sentence[cue.start])
    stop = bisect_right(passage.sentence, passage.sentence[cue.start])
    inside = start <= who.start and who.stop <= stop and passage.quoting[cue.start] == "-"
    says = passage.low[cue[-1]] in SAYS or (passage.low[cue[-1]] == "to" and len(cue) == 2)
    if not inside or not says:
        return one
    while stop > cue.stop and not passage.words[stop - 1][0].isalnum():
        stop -= 1
    first = _phrase_start(passage, start, min(who.start, cue.start))
    before = range(start, max(start, first - 1) if passage.low[first - 1] == "," else start)
    after = _after(passage, tags, cue, range(max(who.stop, cue.stop), stop))
    for tokens in (after, before):
        if len(tokens) >= SHORTEST_CONTENT and any(tags[at] in FINITE for at in tokens):
            return replace(one, content=(span_of(passage, (tokens.start, tokens.stop)),))
    return one


def _cited(passage: Passage, one: RawAttribution, who: range) -> RawAttribution:
    """ "reported, citing | two people, that it was over |": to whom the rest is credited."""
    that = next((at for at in who[2:] if passage.low[at - 1 : at + 1] == [",", "that"]), None)
    if that is None:
        return one
    source, content = range(who.start, that - 1), range(that, who.stop)
    return replace(
        one,
        source=span_of(passage, (source.start, source.stop)),
        content=(span_of(passage, (content.start, content.stop)),),
    )


def _phrase_start(passage: Passage, start: int, first: int) -> int:
    """Where who says it begins: ", an engineer, who …, told": before the comma of "who"."""
    if passage.low[first] not in RELATIVE or first - 1 <= start or passage.low[first - 1] != ",":
        return first
    at = first - 1
    while at > start and passage.low[at - 1] != ",":
        at -= 1
    return at


def _after(passage: Passage, tags: Sequence[str], cue: range, rest: range) -> range:
    """What follows, from "that" on where there is one, without those who hear it."""
    if passage.low[cue[-1]] == "to":
        return _after_aside(passage, rest)
    that = next((at for at in rest if passage.low[at] == "that" and tags[at] != "DT"), None)
    if that is not None and (that - rest.start <= NEAR or passage.low[that - 1] == ","):
        return _own(passage, tags, range(that, rest.stop))
    if passage.low[cue[-1]] not in HEARD or not rest:
        return range(0)
    at = rest.start
    heard = tags[at] if tags[at] in ("NNP", "PRP") else ""  # "told Radio Mar", "told him"
    while at < rest.stop and tags[at] == heard:
        at += 1
    return _own(passage, tags, range(at, rest.stop)) if at > rest.start else range(0)


def _own(passage: Passage, tags: Sequence[str], tokens: range) -> range:
    """Up to where the same speaker says something else: "… and insisted it was safe"."""
    for at in tokens[1:-1]:
        if passage.low[at] in ("and", "but") and passage.low[at + 1] in SAYS:
            return range(tokens.start, at) if tags[at + 1] in FINITE else tokens
    return tokens


def _after_aside(passage: Passage, rest: range) -> range:
    """According to the Post, which quoted a guide, | the pier is safe."""
    if not rest or passage.low[rest.start] != ",":
        return range(0)
    at = rest.start + 1
    if at < rest.stop and passage.low[at] in RELATIVE:
        at = next((i + 1 for i in range(at, rest.stop) if passage.low[i] == ","), rest.stop)
    return range(at, rest.stop)
