"""When an expression for a source names nobody: the tests that `when` names for sources."""

from collections.abc import Callable, Mapping

from bywhom.analysis.marks import Confidence
from bywhom.analysis.rules.match_context import NOT_NAMES, MatchContext, noun_phrase
from bywhom.analysis.text.word_lists import word_lists, words

_WORDS = word_lists("unnamed_conditions")

QUOTES = words(", ” ’ '' \"")
TITLED = _WORDS["titled"]


HELPING = _WORDS["helping"]
PERFECT = _WORDS["perfect"]
PREPOSITIONS = _WORDS["prepositions"]
KNOWN_BY_OFFICE = _WORDS["known_by_office"]
CLAUSE_OPENERS = _WORDS["clause_openers"]
ARTICLES = _WORDS["articles"]
THINGS = _WORDS["things"]


def nobody_named(place: MatchContext) -> bool | Confidence:
    """No name beside it: "analyst Ada Holm" and "Ada Holm, an analyst," are named."""
    if place.is_name(place.end) or place.low(place.end) in TITLED:
        return False
    if place.low(place.end) == "," and _names(place, place.end + 1):
        return False
    if place.low(place.first) in QUOTES and place.tag(place.end) in ("VBP", "VBD", "VBZ", "MD"):
        return False  # "Pell, a clerk, said strategists plan …": the strategists say nothing
    start, _ = noun_phrase(place)
    singular = place.tag(place.end - 1) in ("NN", "NNP")
    if singular:
        if place.low(start - 1) == "," and _name_before(place, start - 2):
            return False
        if place.low(start - 1) == "as":
            return False
    return True


def speaking(place: MatchContext) -> bool | Confidence:
    """Nobody named, and no other verb between the source and what credits it."""
    if place.low(place.end) == "," and place.last > place.end + 1 and not _opens(place):
        return False  # "a letter to the officials, said Pell": Pell speaks
    if (place.low(place.last - 1), place.low(place.last)) == ("told", "to"):
        return False  # "residents told to leave": they were told
    for at in range(place.end + 1, place.last - 1):
        part = "who" in (place.low(at - 1), place.low(at - 2)) or place.low(at - 1) in PERFECT
        verb = place.tag(at) in ("VBD", "VBZ", "VBP") and place.low(at) not in HELPING
        if verb and not part:  # but "officials who left said", "analysts had pencilled in"
            return False
        begins = place.is_name(at) and not (place.is_name(at - 1) or place.tag(at - 1) == "JJ")
        if begins and place.low(at - 1) not in PREPOSITIONS:
            return False
    return nobody_named(place)


TIES = (
    ("close", "to"), ("familiar", "with"), ("with", "direct", "knowledge", "of"),
    ("with", "knowledge", "of"), ("briefed", "on"), ("involved", "in"), ("aware", "of"),
    ("privy", "to"), ("in",), ("at",), ("inside",), ("within",),
)  # fmt: skip
LONGEST_TIE = 6  # tokens of the noun phrase after it


def whole_source(place: MatchContext) -> tuple[int, int]:
    """The noun phrase with what ties it to the matter: "two people briefed on the plan"."""
    start, end = noun_phrase(place)
    at = end + (place.low(end) in ("directly", "closely"))
    for tie in TIES:
        if all(place.low(at + i) == word for i, word in enumerate(tie)):
            return start, _object(place, at + len(tie)) or end
    return start, end


def _object(place: MatchContext, first: int) -> int:
    """Where the noun phrase that begins here ends; 0 if none does."""
    last = 0
    for at in range(first, first + LONGEST_TIE):
        tag = place.tag(at)
        if tag.startswith("NN") and place.low(at) not in NOT_NAMES:
            last = at + 1
        elif (at > first and last) or not tag.startswith(("DT", "PRP$", "JJ", "CD", "VBN")):
            break
    return last


def some_one(place: MatchContext) -> bool | Confidence:
    """A singular source needs "a", "one", "another" … before it; with "the" only a few do."""
    if place.tag(place.end - 1) in ("NNS", "NNPS"):
        return speaking(place)
    start, _ = noun_phrase(place)
    first = place.low(start)
    if first in ("the", "this", "that") and place.low(place.end - 1) not in KNOWN_BY_OFFICE:
        return False
    return first in (*ARTICLES, "the", "this", "that") and speaking(place)


def people_speaking(place: MatchContext) -> bool | Confidence:
    """Some people, no things, and not "the brothers", who may have been named before."""
    if place.low(place.end - 1) in THINGS or place.low(place.end - 1).removesuffix("s") in THINGS:
        return False
    start, _ = noun_phrase(place)
    if place.low(start) in ("the", "these", "those", "his", "her", "both") or not _opens(place):
        return False
    return not place.is_name(place.end - 1) and speaking(place)


def person_speaking(place: MatchContext) -> bool | Confidence:
    """One person who is neither a thing nor a body such as a court."""
    return place.low(place.end - 1) not in THINGS and _opens(place) and some_one(place)


def no_name_inside(place: MatchContext) -> bool | Confidence:
    """A study without a name of its own: "recent polls", not "Harwick polls"."""
    return not any(place.is_name(at) for at in range(place.start - 1, place.end))


def _opens(place: MatchContext) -> bool:
    """Does the noun phrase open its sentence or a quotation's frame?"""
    start, _ = noun_phrase(place)
    before = place.low(start - 1)
    return not before or before in QUOTES or before in CLAUSE_OPENERS


def _names(place: MatchContext, at: int) -> bool:
    return place.is_name(at) and (place.is_name(at + 1) or place.low(at + 1) in (",", "of"))


def _name_before(place: MatchContext, at: int) -> bool:
    """Does a name end here that is no place ("In Harwick, an official …")?"""
    if not place.is_name(at):
        return False
    while place.is_name(at) or (place.low(at) in ("of", "from") and place.is_name(at - 1)):
        at -= 1
    return place.tag(at) not in ("IN", "TO", "DT", "POS", "CC")


CONTEXTS: Mapping[str, Callable[[MatchContext], bool | Confidence]] = {
    "nobody named": nobody_named,
    "speaking": speaking,
    "someone speaking": some_one,
    "people speaking": people_speaking,
    "person speaking": person_speaking,
    "no name inside": no_name_inside,
}
