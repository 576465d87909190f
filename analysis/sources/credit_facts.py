"""Plain facts of a credit: its cue, what is credited, and how the two and the source stand.

A credit is what may be a source: an attribution the reader network found, or words that a rule or
a passive of saying proposes where it found none.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from bywhom.analysis.article import Span
from bywhom.analysis.coreference.relatives import meant
from bywhom.analysis.reader.cues import BE, Cue, cue_groups, read_cue, refuses
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.sources.expression_facts import Facts, Seen, expression_facts, head_of
from bywhom.analysis.text.token_stream import Stream
from bywhom.analysis.text.word_lists import word_lists

CreditKind = Literal["source", "who", "bare", "nobody", "phrase", "passive"]

NEVER, ALWAYS = 0.002, 0.998  # confidences nearer to 0 or 1 say no more
OPENING, CLOSING, ENDS = frozenset('“"‘'), frozenset('”"’'), frozenset(".,!?…")
SHORTEST = 8  # characters of speech
SAID = word_lists("saying")["say"]
NO_ONE = ("neither", "nobody", "none", "no")
FARTHEST = 3  # tokens from a form of "be" to its participle
VERBS = frozenset(["VBN", "VBD"])


@dataclass(frozen=True, slots=True)
class Credit:
    """source: the tokens that say who, for "who" those of what it stands for; empty where the
    credit has none. kind "bare": an attribution without a source, "nobody" that of "it is
    believed"; "phrase", "passive": source words or a passive of saying, and no attribution."""

    kind: CreditKind
    source: range
    cue: range
    raw: RawAttribution | None = None
    rules: tuple[str, ...] = ()  # that propose its words as a source without a name


def credit_of(stream: Stream, raw: RawAttribution) -> Credit:
    source = stream.tokens(*raw.source) if raw.source else range(0)
    cue = stream.tokens(*raw.cue) if raw.cue else range(0)
    nobody = len(source) == 1 and stream.low[source.start] in ("it", "there")
    if nobody and cue_of(stream, cue).group == "passive":
        return Credit("nobody", range(0), cue, raw)
    if not source:
        return Credit("bare", source, cue, raw)
    whom = meant(stream, source)
    return Credit("source" if whom == source else "who", whom, cue, raw)


def passives(stream: Stream) -> Iterator[range]:
    """ "was widely seen as": a form of "be" and the participle of a verb that credits."""
    groups = cue_groups()
    for at, low in enumerate(stream.low):
        if low not in BE:
            continue
        for verb in range(at + 1, min(at + 1 + FARTHEST, len(stream))):
            if stream.sentence[verb] != stream.sentence[at]:
                break
            if stream.tags[verb] in VERBS and stream.low[verb] in groups:
                yield range(at, verb + 1)
                break
            if not stream.tags[verb].startswith("RB") and stream.low[verb] not in BE:
                break


def cue_of(stream: Stream, tokens: range) -> Cue:
    """What the cue amounts to, with the words before it in its sentence."""
    if not tokens:
        return Cue("other")
    first = max(stream.firsts[stream.sentence[tokens.start]], tokens.start - 4)
    words = slice(tokens.start, tokens.stop)
    return read_cue(stream.low[words], stream.tags[words], stream.low[first : tokens.start])


def is_refused(stream: Stream, credit: Credit) -> bool:
    """Nothing is said: "if he says", "declined to comment", "has never said", "neither of them
    said"."""
    cue = cue_of(stream, credit.cue)
    denied = any(stream.low[at] in SAID for at in credit.cue)
    nobody = bool(credit.source) and stream.low[credit.source.start] in NO_ONE
    said = stream.tokens(*credit.raw.content[0]) if credit.raw and credit.raw.content else range(0)
    if (
        said
        and stream.low[said.start] == "to"
        and refuses(stream.low[credit.cue.start : credit.cue.stop])
    ):
        return True  # "refused | to say who"
    return cue.refused or cue.supposed or (denied and (cue.negated or nobody))


def is_speech(stream: Stream, content: Span) -> bool:
    """One or more whole sentences in quotation marks."""
    text = stream.article.text[content.start : content.end]
    return len(text) > SHORTEST and text[0] in OPENING and text[-1] in CLOSING and text[-2] in ENDS


def credit_facts(stream: Stream, credit: Credit, seen: Seen) -> Facts:
    facts = {f"is {credit.kind}": 1.0, "proposed": float(bool(credit.rules))}
    facts |= {f"rule {rule}": 1.0 for rule in credit.rules}
    if credit.raw:
        facts |= _content_facts(stream, credit.raw)
    if credit.cue:
        facts |= _cue_facts(stream, credit.cue)
    if credit.source:
        head = head_of(stream, credit.source)
        facts |= expression_facts(stream, credit.source, head, seen)
        if credit.cue:
            facts["gap"] = min(6, max(0, *_gaps(credit.source, credit.cue)))
    return facts


def places(stream: Stream, credit: Credit) -> tuple[int, int, int, int, int]:
    """Tokens of which the judge reads what the network holds: the head, before and after the
    source, the cue, the first of what is credited; -1 for none."""
    head, before, after, content = -1, -1, -1, range(0)
    if credit.source:
        head = head_of(stream, credit.source)
        before = credit.source.start - 1
        after = credit.source.stop if credit.source.stop < len(stream) else -1
    if credit.raw and credit.raw.content:
        content = stream.tokens(*credit.raw.content[0])
    return (
        head,
        before,
        after,
        credit.cue.start if credit.cue else -1,
        content.start if content else -1,
    )


def _content_facts(stream: Stream, raw: RawAttribution) -> Facts:
    chance = min(ALWAYS, max(NEVER, raw.confidence))
    length = sum(content.end - content.start for content in raw.content)
    found = {
        "confidence": math.log(chance / (1 - chance)),
        "no cue": float(raw.cue is None),
        "no content": float(not raw.content),
        "pieces": min(3, len(raw.content)),
        "content length": math.log1p(length) / 5,
    }
    if raw.content:
        start = raw.content[0].start
        text = stream.article.text[max(0, start - 1) : start + 1]
        found["quoted"] = float(any(sign in OPENING for sign in text))
        if raw.cue:
            found["content first"] = float(start < raw.cue.start)
    if raw.cue and raw.source:
        found["cue first"] = float(raw.cue.start < raw.source.start)
    return found


def _cue_facts(stream: Stream, tokens: range) -> Facts:
    cue, groups = cue_of(stream, tokens), cue_groups()
    found = {
        f"cue {cue.group}": 1.0,
        f"cue tag {stream.tags[tokens.start]}": 1.0,
        "negated": float(cue.negated),
        "supposed": float(cue.supposed),
        "refused": float(cue.refused),
        "cue length": min(4, len(tokens)),
        "cue in quotation": float(stream.quoting[tokens.start] != "-"),
        "be": float(any(stream.low[at] in BE for at in tokens)),
    }
    for at in tokens:
        found[f"cue = {stream.low[at]}"] = 1.0
        for group in groups.get(stream.low[at], ()):
            found[f"cue word {group}"] = 1.0
    return found


def _gaps(one: range, other: range) -> Sequence[int]:
    return [b.start - a.stop for a, b in pairwise((one, other, one))]
