"""What a credit amounts to by its cue alone: what the status of sentences was learned from.

A table of verbs sorts statements from attitudes well enough to count a sentence's credited words;
who reads the sources is told the learned judge's answer (rung_judge.py).
"""

from bisect import bisect_left
from collections.abc import Sequence

from bywhom.analysis.marks import CONFIDENCES, Attribution, Confidence, Sort
from bywhom.analysis.reader.cues import Cue, read_cue
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.text.token_stream import Stream

SURE, LIKELY = 0.8, 0.5  # of the network's confidence
QUOTED = frozenset("OIC")
READ = ("read", "form", "layout")
FINITE = ("VBZ", "VBP", "VBD", "MD")


def by_tables(stream: Stream, raw: Sequence[RawAttribution]) -> list[Attribution]:
    """raw: in the order of the text; what is no more than proposed is left out."""
    listed = [one for one in raw if one.how in READ]
    inside = _nested(listed)
    return [_attribution(stream, one, index in inside) for index, one in enumerate(listed)]


def _attribution(stream: Stream, one: RawAttribution, nested: bool) -> Attribution:
    cue = _cue(stream, one)
    return Attribution(
        source=one.source,
        cue=one.cue,
        content=one.content,
        source_kind="named" if one.source else "passive",
        sort=_sort(stream, cue, one),
        confidence=_confidence(one.confidence, cue, nested),
    )


def _nested(ordered: Sequence[RawAttribution]) -> set[int]:
    """Attributions whose cue lies inside what another is credited with: "he said they knew"."""
    pieces = sorted((c.start, c.end, i) for i, one in enumerate(ordered) for c in one.content)
    inside: set[int] = set()
    for index, one in enumerate(ordered):
        if one.cue is None:
            continue
        at = bisect_left(pieces, (one.cue.start + 1, 0, 0))
        for start, end, owner in pieces[max(0, at - 4) : at]:
            if owner != index and start <= one.cue.start and one.cue.end <= end:
                inside.add(index)
    return inside


def _cue(stream: Stream, one: RawAttribution) -> Cue:
    tokens = stream.tokens(*one.cue) if one.cue else range(0)
    if not tokens:
        return Cue("other")
    first = max(stream.firsts[stream.sentence[tokens.start]], tokens.start - 4)
    words = slice(tokens.start, tokens.stop)
    return read_cue(stream.low[words], stream.tags[words], stream.low[first : tokens.start])


def _sort(stream: Stream, cue: Cue, one: RawAttribution) -> Sort:
    """Is somebody credited with asserting something? A quotation always is, a wish is not."""
    if cue.refused or cue.supposed:
        return "attitude"
    quoted = any(stream.quoting[at] in QUOTED for c in one.content for at in stream.tokens(*c)[:3])
    if quoted or cue.group in ("speech", "evidence", "passive"):
        return "statement"
    if cue.group in ("belief", "noun"):
        return "statement" if _is_clause(stream, one) else "attitude"
    if cue.group == "attitude":
        return "attitude"
    return "statement" if one.cue is None or _is_clause(stream, one) else "attitude"


def _is_clause(stream: Stream, one: RawAttribution) -> bool:
    """Does the content have a finite verb, as "that the dam will hold" has?"""
    tokens = [at for c in one.content for at in stream.tokens(*c)]
    if tokens and stream.low[tokens[0]] in ("to", "as"):
        return False
    return any(stream.tags[at] in FINITE for at in tokens)


def _confidence(probability: float, cue: Cue, nested: bool) -> Confidence:
    """The network's, one step down where the crediting is itself doubtful."""
    step = 0 if probability >= SURE else 1 if probability >= LIKELY else 2
    return CONFIDENCES[min(2, step + (cue.negated or cue.supposed or nested))]
