"""What a candidate is said of or done to: things one can touch, people, or anything else."""

from collections.abc import Iterator

from bywhom.analysis.rules.match_context import MatchContext
from bywhom.analysis.text.word_lists import groups_of

REACH = 5  # tokens in which the noun is looked for
PASSED = ("DT", "PRP$", "JJ", "JJR", "JJS", "VBN", "VBG", "CD", "RB", "POS", "IN", "NN", "NNS")


def noun_kind(place: MatchContext, at: int) -> str:
    """ "thing", "person", "name" or "other" of the noun at this token; empty if it is none."""
    tag, low = place.tag(at), place.low(at)
    if tag.startswith("NNP"):
        return "name"
    if tag == "PRP":
        return "thing" if low == "it" else "person"
    if not tag.startswith("NN"):
        return ""
    groups = groups_of("things")
    known = groups.get(low) or groups.get(low.removesuffix("s")) or groups.get(low[:-2])
    return min(known) if known else "other"


def noun_facts(place: MatchContext) -> Iterator[str]:
    yield f"next noun={_after(place)}"
    yield f"noun before={_before(place)}"
    yield f"beside={noun_kind(place, place.end)}"
    yield f"beside before={noun_kind(place, place.start - 1)}"


def _after(place: MatchContext) -> str:
    """The head of the first noun phrase after it."""
    kind = ""
    for at in range(place.end, place.end + REACH):
        found = noun_kind(place, at)
        if kind and not found:
            return kind  # the last noun of the phrase
        kind = found or kind
        if not found and place.tag(at) not in PASSED:
            break
    return kind


def _before(place: MatchContext) -> str:
    for at in range(place.start - 1, place.start - 1 - REACH, -1):
        if found := noun_kind(place, at):
            return found
        if not place.inside(at):
            break
    return ""
