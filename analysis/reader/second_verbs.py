"""Whose verb it is: "Holm praised the crews but insisted …", "The agency …, saying …".

The network finds what a second verb credits, and often not to whom: the words stand at the first
verb. A sentence has a subject, so what its verb credits is never nobody's.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bywhom.analysis.article import Span
from bywhom.analysis.reader.cues import BE
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.text.tokens import Passage
from bywhom.analysis.text.word_lists import word_lists

FINITE = ("VBD", "VBZ", "VBP", "MD")
VERBS = (*FINITE, "VBG")
NOUNS = ("NN", "PR")
LONGEST = 14  # tokens of a subject
RELATIVE = ("who", "which", "that")
OPENERS = frozenset(["but", "and", "yet", "so", "still", "however", "meanwhile", "later", ","])
NOBODY = ("it", "there")  # "it is said", "there were"
PHRASE = ("IN", "TO")  # "In a letter, the board …"
_NO_SUBJECT = word_lists("clauses")["opener"]


def with_subjects(
    passages: Sequence[Passage], tags: Sequence[Sequence[str]], found: Sequence[RawAttribution]
) -> list[RawAttribution]:
    """The same; where a verb has no source, the subject of its sentence is it."""
    firsts = [passage.starts[0] for passage in passages]
    result = list(found)
    order = sorted((i for i, one in enumerate(found) if one.cue), key=lambda i: _cue(found[i]))
    for place, index in enumerate(order):
        if result[index].source is not None:
            continue
        number = max(0, bisect_right(firsts, _cue(result[index]).start) - 1)
        before = [result[i] for i in order[max(0, place - 4) : place]]
        subject = _subject(passages[number], tags[number], result[index], before)
        if subject:
            content = tuple(c for c in result[index].content if not c.overlaps(subject))
            result[index] = replace(result[index], source=subject, content=content)
    return result


def _cue(one: RawAttribution) -> Span:
    assert one.cue is not None
    return one.cue


def _subject(
    passage: Passage, tags: Sequence[str], one: RawAttribution, before: Sequence[RawAttribution]
) -> Span | None:
    cue = bisect_right(passage.ends, _cue(one).start)
    end = bisect_left(passage.starts, _cue(one).end)
    verb = next((at for at in range(cue, end) if tags[at] in VERBS), None)
    if verb is None or any(passage.low[at] in BE for at in range(max(0, cue - 1), end)):
        return None
    start = bisect_left(passage.sentence, passage.sentence[cue])
    shared = _shared(passage, one, start, before)
    if shared is not None:
        return shared or None
    if one.content and one.content[0].start < passage.starts[cue]:
        return None  # "…, said"
    tokens = leading(passage, tags, start, verb)
    return Span(passage.starts[tokens.start], passage.ends[tokens[-1]]) if tokens else None


def _shared(
    passage: Passage, one: RawAttribution, start: int, before: Sequence[RawAttribution]
) -> Span | tuple[()] | None:
    """The source of the verb before in the same sentence; () where that verb credits this one."""
    for other in reversed(before):
        cue = _cue(other)
        if cue.start < passage.starts[start] or other.source is None:
            continue
        if any(c.start <= _cue(one).start < c.end for c in other.content):
            return ()
        return other.source
    return None


def leading(passage: Passage, tags: Sequence[str], start: int, verb: int) -> range:
    """The noun phrase at the head of the sentence, up to its first verb or comma."""
    quoting = passage.quoting[verb]
    first = start
    while first < verb and (passage.low[first] in OPENERS or passage.quoting[first] != quoting):
        first += 1
    if tags[first] in PHRASE:
        comma = next((at for at in range(first, verb) if passage.low[at] == ","), verb)
        first = comma + 1
    end = next(_ends(passage, tags, first, verb), verb)
    while end > first and tags[end - 1].startswith("RB"):
        end -= 1
    subject = range(first, end)
    fits = 0 < len(subject) <= LONGEST and any(tags[at][:2] in NOUNS for at in subject)
    clear = fits and passage.low[first] not in (*NOBODY, *_NO_SUBJECT)
    return subject if clear and all(passage.quoting[at] == quoting for at in subject) else range(0)


def _ends(passage: Passage, tags: Sequence[str], first: int, verb: int) -> Iterator[int]:
    for at in range(first, verb):
        relative = at > first and passage.low[at] in RELATIVE
        if passage.low[at] in (",", ":", ";", "—", "–") or tags[at] in FINITE or relative:
            yield at
