"""Plain facts of a source expression: what its words show without any list of answers.

A fact is a number under a name; rung_judge.py weighs them together with what the reader network
holds of the same tokens.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bywhom.analysis.text.token_stream import Stream
from bywhom.analysis.text.word_lists import groups_of, word_lists

STOPS = frozenset(",;:()—–-")
QUOTES = frozenset(["“", "”", '"', "``", "''"])
BESIDE = 3  # tokens between a head and a name that belongs to it

Facts = dict[str, float]


@dataclass(frozen=True, slots=True)
class Seen:
    """Where each noun of an article stands first, and first beside a name. Token numbers."""

    first: Mapping[str, int]
    named: Mapping[str, int]


def nouns_seen(stream: Stream) -> Seen:
    first: dict[str, int] = {}
    named: dict[str, int] = {}
    last_name = -BESIDE - 1
    waiting: list[int] = []  # nouns that a name may still follow
    for at, (word, tag) in enumerate(zip(stream.words, stream.tags, strict=True)):
        if tag.startswith("NNP") and word[:1].isupper():
            last_name = at
            for noun in waiting:
                if at - noun <= BESIDE:
                    named.setdefault(stream.low[noun], noun)
            waiting = []
        elif tag.startswith("NN"):
            first.setdefault(stream.low[at], at)
            waiting.append(at)
            if at - last_name <= BESIDE:
                named.setdefault(stream.low[at], at)
    return Seen(first, named)


def head_of(stream: Stream, source: range) -> int:
    """The token that says who: the last before a comma, a preposition or a clause."""
    lists = word_lists("rungs")
    end = source.stop
    for at in source:
        low = stream.low[at]
        if at > source.start and (low in lists["tie"] or low in STOPS or low in lists["who"]):
            end = at
            break
    at = end - 1
    while at > source.start and not stream.words[at][0].isalnum():
        at -= 1
    if at > source.start and stream.low[at] in lists["possessive"]:
        at -= 1
    return at


def expression_facts(stream: Stream, source: range, head: int, seen: Seen) -> Facts:
    facts = {
        f"head tag {stream.tags[head]}": 1.0,
        f"first tag {stream.tags[source.start]}": 1.0,
        "length": min(8, len(source)) / 2,
        f"head = {stream.low[head]}": 1.0,
        f"ends {stream.low[head][-2:]}": 1.0,
        f"ends {stream.low[head][-3:]}": 1.0,
    }
    facts |= _word_facts(stream, source, head)
    facts |= _shape_facts(stream, source, head)
    facts |= _place_facts(stream, source, head, seen)
    return facts


def _word_facts(stream: Stream, source: range, head: int) -> Facts:
    found: Facts = {}
    classes, kinds = groups_of("rungs"), groups_of("sources")
    for name in classes.get(stream.low[source.start], ()):
        found[f"first {name}"] = 1.0
    if len(source) > 1:
        for name in classes.get(stream.low[source.start + 1], ()):
            found[f"second {name}"] = 1.0
    for name in classes.get(stream.low[head], ()):
        found[f"head {name}"] = 1.0
    for name in kinds.get(stream.low[head], ()):
        found[f"kind {name}"] = 1.0
    for at in source:
        if at != head:
            for name in kinds.get(stream.low[at], ()):
                found[f"beside {name}"] = 1.0
    after = stream.low[head + 1] if head + 1 < source.stop else ""
    if after in word_lists("rungs")["tie"]:
        found[f"then {after}"] = 1.0
    return found


def _shape_facts(stream: Stream, source: range, head: int) -> Facts:
    words = stream.words[source.start : source.stop]
    opening = stream.firsts[stream.sentence[source.start]]
    lists = word_lists("rungs")
    capitals = [at for at in source if stream.words[at][0].isupper() and at != opening]
    word = stream.words[head]
    return {
        "head capital": float(head in capitals),
        "head any capital": float(word[0].isupper()),
        "head all capitals": float(len(word) > 1 and word.isupper()),
        "capitals": min(4, len(capitals)),
        "capitals after": min(3, sum(at > head for at in capitals)),
        "capitals before": min(3, sum(at < head for at in capitals)),
        "title": float(any(stream.low[at] in lists["title"] for at in capitals)),
        "plural": float(stream.tags[head] in ("NNS", "NNPS")),
        "ends s": float(stream.low[head].endswith("s") and not stream.low[head].endswith("ss")),
        "possessive": float(any(w in lists["possessive"] for w in words)),
        "comma": float("," in words),
        "and": float("and" in words),
        "quotes": float(any(w in QUOTES for w in words)),
        "digits": float(any(w[0].isdigit() for w in words)),
        "year": float(any(w.isdigit() and len(w) == 4 and w[:2] in ("19", "20") for w in words)),
        "hyphen": float("-" in word),
        "dot": float("." in word and len(word) > 3),
        "more": float(head + 1 < source.stop),
    }


def _place_facts(stream: Stream, source: range, head: int, seen: Seen) -> Facts:
    low, first = stream.low[head], stream.firsts[stream.sentence[source.start]]
    before = stream.tags[source.start - 1] if source.start > first else "^"
    follows = source.stop < len(stream)
    sentence = stream.sentence_tokens(stream.sentence[source.start])
    names = [at for at in sentence if stream.tags[at].startswith("NNP") and at not in source]
    found = {
        "opens": float(source.start == first),
        "in quotation": float(stream.quoting[head] != "-"),
        f"before {before}": 1.0,
        f"after {stream.tags[source.stop] if follows else '$'}": 1.0,
        "seen before": float(seen.first.get(low, head) < source.start),
        "named before": float(seen.named.get(low, head) < source.start),
        "name beside": float(any(source.start - 6 <= at < source.stop + 6 for at in names)),
        "name in sentence": float(bool(names)),
    }
    if follows and stream.low[source.stop] in ("who", "which", "that", ","):
        found[f"then word {stream.low[source.stop]}"] = 1.0
    return found
