"""Credits inside what somebody is credited with: "Holm said officials had told her …".

The network gives each token one role, so in what is said it finds no second speaker. Read again
by itself, without the words around it, what is said is a text like any other.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from bywhom.analysis.reader.attribution import AttributionModel, read_passages
from bywhom.analysis.reader.cues import cue_groups
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.text.tokens import Passage

SHORTEST = 4  # tokens
CREDITING = frozenset(["speech", "evidence", "belief"])


def inner_attributions(
    passages: Sequence[Passage],
    tags: Sequence[Sequence[str]],
    found: Sequence[RawAttribution],
    text: str,
    model: AttributionModel,
) -> list[RawAttribution]:
    """Only those with a source of their own. Read are sentences in which a verb may credit."""
    parts = list(_said(passages, tags, found))
    inner = read_passages(parts, text, model).attributions if parts else []
    outer = sorted(one.source for one in found if one.source)
    kept = []
    for one in inner:
        if one.source is None or not (one.cue or one.content):
            continue
        at = bisect_left(outer, one.source)
        if not any(one.source.overlaps(other) for other in outer[max(0, at - 1) : at + 1]):
            kept.append(replace(one, how="inner"))
    return kept


def _said(
    passages: Sequence[Passage], tags: Sequence[Sequence[str]], found: Sequence[RawAttribution]
) -> Iterator[Passage]:
    """Each sentence of each content, as far as it lies in it, as a passage without quotation."""
    firsts = [passage.starts[0] for passage in passages]
    for span in sorted({content for one in found for content in one.content}):
        number = max(0, bisect_right(firsts, span.start) - 1)
        passage, of_passage = passages[number], tags[number]
        tokens = range(
            bisect_right(passage.ends, span.start), bisect_left(passage.starts, span.end)
        )
        for _, run in groupby(tokens, key=passage.sentence.__getitem__):
            listed = list(run)
            first, end = _trimmed(passage, listed[0], listed[-1] + 1)
            if end - first >= SHORTEST and _may_credit(passage, of_passage, first, end):
                yield _part(passage, first, end)


def _trimmed(passage: Passage, first: int, end: int) -> tuple[int, int]:
    while first < end and not passage.words[first][0].isalnum():
        first += 1
    while end > first and not passage.words[end - 1][0].isalnum():
        end -= 1
    return first, end


def _may_credit(passage: Passage, tags: Sequence[str], first: int, end: int) -> bool:
    groups = cue_groups()
    return any(
        tags[at][0] == "V" and not CREDITING.isdisjoint(groups.get(passage.low[at], ()))
        for at in range(first + 1, end)
    )


def _part(passage: Passage, first: int, end: int) -> Passage:
    part = slice(first, end)
    return Passage(
        passage.paragraph,
        passage.starts[part],
        passage.ends[part],
        passage.words[part],
        passage.low[part],
        passage.sentence[part],
        ["-"] * (end - first),
        False,
    )
