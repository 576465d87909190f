"""Plain facts of where a credit stands: the words beside its cue, its sentence, other credits."""

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from bywhom.analysis.article import Span
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.sources.credit_facts import Credit, cue_of
from bywhom.analysis.sources.expression_facts import Facts
from bywhom.analysis.text.token_stream import Stream

NEAR = 12  # credits before and after that may hold one
FAR = 5  # sentences
FINITE = ("VBZ", "VBP", "VBD", "MD")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Of all credits of a text: where each begins; in which sentences one begins that was read."""

    anchors: list[Span | None]
    holders: list[int | None]  # the credit in whose content it stands
    begins: list[list[int]]  # of each sentence
    credited: list[int]  # sentences, in order, with a credit that is no proposal


def surroundings(stream: Stream, credits: Sequence[Credit]) -> Surroundings:
    anchors = [anchor_of(credit.raw) if credit.raw else None for credit in credits]
    begins: list[list[int]] = [[] for _ in stream.sentences]
    credited: set[int] = set()
    for index, anchor in enumerate(anchors):
        tokens = stream.tokens(*anchor) if anchor else range(0)
        if tokens:
            begins[stream.sentence[tokens.start]].append(index)
        raw = credits[index].raw
        if raw and raw.how != "proposed":
            for content in (*raw.content, *([anchor] if anchor else [])):
                inside = stream.tokens(*content)
                if inside:
                    credited.update(
                        range(stream.sentence[inside.start], stream.sentence[inside[-1]] + 1)
                    )
    holders = [_holder(credits, anchors, index) for index in range(len(credits))]
    return Surroundings(anchors, holders, begins, sorted(credited))


def anchor_of(raw: RawAttribution) -> Span | None:
    """Where a credit stands: its source, else its cue, else the first of its content."""
    return raw.source or raw.cue or (raw.content[0] if raw.content else None)


def _holder(credits: Sequence[Credit], anchors: Sequence[Span | None], index: int) -> int | None:
    """The innermost of the credits in whose content this one stands."""
    anchor = anchors[index]
    if anchor is None:
        return None
    found, size = None, 0
    for other in range(max(0, index - NEAR), min(len(credits), index + NEAR)):
        raw = credits[other].raw
        if other == index or raw is None or raw.how == "proposed":
            continue
        for span in raw.content:
            length = span.end - span.start
            if span.start <= anchor.start < span.end and (found is None or length < size):
                found, size = other, length
    return found


def context_facts(
    stream: Stream, credits: Sequence[Credit], index: int, around: Surroundings
) -> Facts:
    raw, anchor = credits[index].raw, around.anchors[index]
    tokens = stream.tokens(*anchor) if anchor else range(0)
    if raw is None or not tokens:
        return {}
    sentence = stream.sentence[tokens.start]
    found = {f"how {raw.how}": 1.0, "confidence itself": raw.confidence}
    found |= _sentence_facts(stream, raw, sentence)
    found |= _others(stream, credits, index, around, sentence)
    if raw.cue:
        found |= _beside_cue(stream, raw.cue, sentence)
    if raw.content:
        found |= _content(stream, raw.content[0])
    return found


def _sentence_facts(stream: Stream, raw: RawAttribution, sentence: int) -> Facts:
    start, end, paragraph = stream.sentences[sentence]
    first = stream.firsts[sentence]
    words = stream.words[first : stream.firsts[sentence + 1]]
    size = max(1, end - start)
    inside = sum(max(0, min(c.end, end) - max(c.start, start)) for c in raw.content)
    return {
        f"role {stream.article.paragraphs[paragraph].role}": 1.0,
        f"sentence opens {stream.low[first]}": 1.0,
        "covers": inside / size,
        "sentence length": min(3.0, size / 100),
        "question": float("?" in words),
        "place": min(1.0, sentence / 30),
        "opens in quotation": float(stream.quoting[first] in "IC"),
        "opens quotation": float(stream.quoting[first] == "O"),
    }


def _others(
    stream: Stream, credits: Sequence[Credit], index: int, around: Surroundings, sentence: int
) -> Facts:
    """The other credits of the sentence, the one this stands in, how long ago the last was."""
    others = [at for at in around.begins[sentence] if at != index]
    place = bisect_left(around.credited, sentence)
    last = around.credited[place - 1] if place else -FAR
    following = around.credited[place : place + 2]
    after = min((at for at in following if at > sentence), default=sentence + FAR)
    same = last >= 0 and stream.paragraph_of(last) == stream.paragraph_of(sentence)
    found = {
        "others": min(4, len(others)),
        "since credited": min(FAR, sentence - last) / FAR,
        "credited in paragraph": float(same),
        "next credited": min(FAR, after - sentence) / FAR,
    }
    holder = around.holders[index]
    outer = credits[holder].raw if holder is not None else None
    if holder is not None and outer is not None:
        found["within"] = 1.0
        found["outer confidence"] = outer.confidence
        found[f"outer {cue_of(stream, credits[holder].cue).group}"] = 1.0
    return found


def _beside_cue(stream: Stream, span: Span, sentence: int) -> Facts:
    cue = stream.tokens(*span)
    found: Facts = {}
    for step in (1, 2):
        at = cue.start - step
        if at >= 0 and stream.sentence[at] == sentence:
            found[f"{step} before cue = {stream.low[at]}"] = 1.0
            found[f"{step} before cue {stream.tags[at]}"] = 1.0
    if cue.stop < len(stream):
        found[f"after cue = {stream.low[cue.stop]}"] = 1.0
        found[f"after cue {stream.tags[cue.stop]}"] = 1.0
    return found


def _content(stream: Stream, span: Span) -> Facts:
    tokens = stream.tokens(*span)
    if not tokens:
        return {}
    return {
        f"content opens = {stream.low[tokens.start]}": 1.0,
        f"content opens {stream.tags[tokens.start]}": 1.0,
        "finite": float(any(stream.tags[at] in FINITE for at in tokens)),
        "content words": math.log1p(len(tokens)) / 3,
        "content sentences": min(3, stream.sentence[tokens[-1]] - stream.sentence[tokens.start]),
    }
