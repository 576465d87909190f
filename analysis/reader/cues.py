"""What kind of crediting a cue does: a verb's base form and group, refusal, negation, question."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from bywhom.analysis.text.word_lists import read_lines, word_lists

_WORDS = word_lists("cue_context")

CueGroup = Literal["speech", "evidence", "belief", "attitude", "noun", "passive", "other"]

BE = _WORDS["be"]
NOT = _WORDS["not"]
IF = _WORDS["if"]

_ORDER: tuple[CueGroup, ...] = ("speech", "evidence", "belief", "attitude", "noun")
_VERB_GROUPS: tuple[CueGroup, ...] = ("speech", "evidence", "belief", "attitude")


@dataclass(frozen=True, slots=True)
class Cue:
    """What the words of a cue amount to. Without words: group "other"."""

    group: CueGroup
    negated: bool = False
    refused: bool = False  # "declined to comment"
    supposed: bool = False  # "if he says"


def verb_forms(base: str) -> Iterator[str]:
    """The base form and its inflections, by the rules of English spelling."""
    stem = base + base[-1] if base in word_lists("irregular")["doubling"] else base
    yield base
    if base.endswith("e"):
        yield from (base + "s", base[:-1] + "ing")
        past = [base + "d"]
    elif base.endswith("y") and base[-2] not in "aeiou":
        yield from (base[:-1] + "ies", base + "ing")
        past = [base[:-1] + "ied"]
    else:
        sibilant = base.endswith(("s", "sh", "ch", "x", "z", "go", "do"))
        yield from (base + ("es" if sibilant else "s"), stem + "ing")
        past = [stem + "ed", base + "ed"] if base[-1] == "l" else [stem + "ed"]
    yield from irregular_verbs().get(base, past)


@cache
def irregular_verbs() -> Mapping[str, list[str]]:
    """Base form → past and participle."""
    lines = read_lines("irregular", "verbs")
    return {base: forms for base, *forms in map(str.split, lines)}


@cache
def cue_groups() -> Mapping[str, frozenset[CueGroup]]:
    """Every form of every cue verb and noun, and the groups it stands in."""
    lists = word_lists("cues")
    found: dict[str, set[CueGroup]] = {}
    for group in _VERB_GROUPS:
        for base in lists[group]:
            for form in verb_forms(base.split()[0]):
                found.setdefault(form, set()).add(group)
    for noun in lists["noun"]:
        plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
        for form in (noun, plural):
            found.setdefault(form, set()).add("noun")
    for word in lists["preposition"]:
        found[word] = {"speech"}
    return {form: frozenset(groups) for form, groups in found.items()}


@cache
def _refusals() -> tuple[frozenset[str], frozenset[str]]:
    lists = word_lists("cues")
    return frozenset(f for base in lists["refusal"] for f in verb_forms(base)), lists["refused"]


def refuses(low: Sequence[str]) -> bool:
    """Are these words a form of "refuse", "decline"?"""
    return not _refusals()[0].isdisjoint(low)


def read_cue(low: Sequence[str], tags: Sequence[str], before: Sequence[str] = ()) -> Cue:
    """low: the cue's words in lower case; before: up to three words before it, in lower case."""
    groups, (refusing, refused) = cue_groups(), _refusals()
    all_groups = [groups.get(word, frozenset()) for word in low]
    negated = any(word in NOT for word in (*low, *before[-2:]))
    said = any(word in refused for word in low)
    return Cue(
        group=_group(low, tags, all_groups),
        negated=negated,
        refused=(said and (negated or any(w in refusing for w in low))),
        supposed=any(word in IF for word in before[-3:]) or any(w in IF for w in low),
    )


def _group(
    low: Sequence[str], tags: Sequence[str], groups: Sequence[frozenset[CueGroup]]
) -> CueGroup:
    passive = word_lists("cues")["passive"]
    if any(word in BE for word in low) and any(
        word in passive and not word.endswith("ing") for word in low
    ):
        return "passive"
    alone = len(low) == 1
    for wanted in _ORDER:
        for tag, of_word in zip(tags, groups, strict=True):
            noun = tag.startswith("NN") and not alone
            if wanted in of_word and (wanted == "noun" or not noun):
                return wanted
    if any(word in (":", ",") for word in low):
        return "speech"
    return "other"
