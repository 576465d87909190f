"""The wording of the writer's own part of a sentence, by the lists of claims.toml."""

import math
from collections.abc import Mapping
from functools import cache

from bywhom.analysis.reader.cues import BE, NOT, cue_groups, verb_forms
from bywhom.analysis.status.credit import STATED, Credit
from bywhom.analysis.text.token_stream import Stream
from bywhom.analysis.text.word_lists import word_lists

VERB_LISTS = ("judgement_verb", "cause_verb", "event_verb")
JUDGED = ("judgement", "judgement_noun", "judgement_verb")
PRONOUNS = word_lists("function_words")["pronoun"]
THESE = word_lists("function_words")["pointing"]
AFTER_BE = ("DT", "JJ", "VBN", "VBG", "RB")
COUNTED_TAGS = frozenset(["JJ", "CD", "VBN", "NNS"])
SKIPPED = NOT | {"so", "very", "also"}  # between "is" and what something is
DISTANCE = 5  # tokens from "declined" or "could not" to "comment"
FULL = 1.8  # log(1 + 5): more than five of a kind say no more than five


@cache
def word_groups() -> Mapping[str, tuple[str, ...]]:
    """Every form of every word in claims.toml, and the lists it stands in."""
    found: dict[str, set[str]] = {}
    for key, listed in word_lists("claims").items():
        for word in listed:
            for form in verb_forms(word) if key in VERB_LISTS else (word,):
                found.setdefault(form, set()).add(key)
    for form, groups in cue_groups().items():
        found.setdefault(form, set()).update(f"verb of {group}" for group in groups)
    return {word: tuple(sorted(keys)) for word, keys in found.items()}


def wording(stream: Stream, credit: Credit, tokens: range, found: dict[str, float]) -> None:
    """How many words of each list, dampened; how the sentence opens; its tense."""
    counts = _count(stream, credit, tokens)
    for name, count in counts.items():
        found[name] = min(1.0, math.log1p(count) / FULL)
    if tokens:
        _opening(stream, tokens.start, found)
    if _tells_nothing(stream, tokens):
        found["tells nothing"] = 1.0
    _tense(counts, found)


def _count(stream: Stream, credit: Credit, tokens: range) -> dict[str, int]:
    groups = word_groups()
    counts: dict[str, int] = {}
    for token in tokens:
        if credit.how[token] == STATED:
            continue
        low, tag = stream.low[token], stream.tags[token]
        verb = tag.startswith("V")
        pair = f"{low} {stream.low[token + 1]}" if token + 1 < tokens.stop else ""
        for group in groups.get(pair, ()):
            counts[group] = counts.get(group, 0) + 1
        for group in groups.get(low, ()):
            if verb or not group.startswith("verb of"):
                counts[group] = counts.get(group, 0) + 1
        if verb or tag in COUNTED_TAGS or tag == "MD":
            counts[f"tag {tag}"] = counts.get(f"tag {tag}", 0) + 1
        if low[0].isdigit():
            name = "year" if len(low) == 4 and low[:2] in ("19", "20") else "digit"
            counts[name] = counts.get(name, 0) + 1
        if low in BE and token + 1 < tokens.stop:
            _after_be(stream, token + 1, counts)
    return counts


def _tells_nothing(stream: Stream, tokens: range) -> bool:
    """ "Neither side would comment", "he could not be reached", "it has not been verified"."""
    lists = word_lists("claims")
    for token in tokens:
        if stream.low[token] in lists["untold"] and stream.quoting[token] == "-":
            before = stream.low[max(tokens.start, token - DISTANCE) : token]
            if any(word in lists["untelling"] for word in before):
                return True
    return False


def _after_be(stream: Stream, token: int, counts: dict[str, int]) -> None:
    """ "is a …", "are divided": what the writer says things are."""
    if stream.low[token] in SKIPPED and token + 1 < len(stream):
        token += 1
    for tag in AFTER_BE:
        if stream.tags[token].startswith(tag):
            counts[f"be {tag}"] = counts.get(f"be {tag}", 0) + 1


def _opening(stream: Stream, first: int, found: dict[str, float]) -> None:
    low, tag = stream.low[first], stream.tags[first]
    yes = {
        "opens with pronoun": low in PRONOUNS,
        "opens with he": low in ("he", "she"),
        "opens with this": low in THESE,
        "opens with name": tag.startswith("NNP"),
        "opens with plural": tag == "NNS",
        "opens with the": low in ("the", "a", "an"),
        "opens with verb": tag in ("VB", "VBP"),
        "opens with number": low[0].isdigit(),
        "opens with concession": "concession" in word_groups().get(low, ()),
        "opens with preposition": tag == "IN",
        "opens with by": low == "by",
        "opens quoted": stream.quoting[first] != "-",
    }
    found.update({name: 1.0 for name, is_so in yes.items() if is_so})


def _tense(counts: Mapping[str, int], found: dict[str, float]) -> None:
    past = counts.get("tag VBD", 0) > 0
    present = counts.get("tag VBZ", 0) + counts.get("tag VBP", 0) > 0
    event = past and counts.get("event_verb", 0) > 0
    judged = sum(counts.get(name, 0) for name in JUDGED)
    found["judged"] = min(1.0, judged / 4)
    yes = {
        "past only": past and not present and not counts.get("tag MD"),
        "present only": present and not past,
        "dated past": past and counts.get("dated", 0) > 0,
        "event past": event,
        "bare event": event and not judged,
    }
    found.update({name: 1.0 for name, is_so in yes.items() if is_so})
    for tag in ("VB", "VBD", "VBZ", "VBP", "VBG", "MD"):
        found.pop(f"tag {tag}", None)
