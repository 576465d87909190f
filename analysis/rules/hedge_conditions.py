"""What makes an ambiguous word a hedge in its place: the tests that `when` names for hedges."""

from collections.abc import Callable, Mapping

from bywhom.analysis.marks import Confidence
from bywhom.analysis.rules.match_context import MatchContext
from bywhom.analysis.text.word_lists import word_lists

_LISTS = word_lists("rule_conditions")
PERCEIVING, PAST_ABILITY = _LISTS["perceiving"], _LISTS["past_ability"]
PERMITTED, ALLOWED, ABLE = _LISTS["permitted"], _LISTS["allowed"], _LISTS["able"]
PROSPECTS, PRESENCE = _LISTS["prospect"], _LISTS["presence"]
EVIDENCE, DOUBT = _LISTS["evidence"], _LISTS["doubt"]
DETERMINERS = word_lists("function_words")["determiner"]


def possibility(place: MatchContext) -> bool | Confidence:
    """could: possibility, not ability, permission or request."""
    at = place.end
    follows = [w for w in place.after(3) if w]
    if place.low(at) in ("not", "n't", "never") and place.low(at + 1) != "have":
        return False
    if not follows or not follows[0][0].isalnum():
        return False
    if place.low(at) in PAST_ABILITY or set(follows[:2]) & PERCEIVING:
        return False
    if follows[0] in ABLE and _is_person(place, place.start - 1):
        return False
    if place.low(at) in ("i", "you", "we"):
        return False  # "Could you come?"
    before = place.before(4)
    if "whether" in before:
        return "possible"
    if before[0] in ("you", "i", "we", "one") and place.low(at) in (
        "say",
        "imagine",
        "use",
        "call",
    ):
        return False
    return not set(before[:2]) & {"as", "all", "wish", "whatever", "everything"}


def _is_person(place: MatchContext, at: int) -> bool:
    if place.low(at) in ("he", "she", "they", "who") or place.is_name(at):
        return True
    return place.word(at) in ("May", "Might")  # before "could" they are names


def permission(place: MatchContext) -> bool | Confidence:
    """may: possibility, neither permission nor the month nor a wish."""
    if place.tag(place.start) != "MD" or _is_name(place):
        return False
    if place.start == 0 or not place.inside(place.start - 1):
        return place.word(place.start) == "may"  # "May the best …", and questions of permission
    follows = [w for w in place.after(3) if w not in ("not", "n't", "only", "also", "now")]
    if follows and follows[0] in PERMITTED:
        return False if ALLOWED & set(place.before(2)) else "possible"
    return True


def might(place: MatchContext) -> bool | Confidence:
    """might: the modal, neither strength ("the army's might") nor a name."""
    if _is_name(place):
        return False
    if place.tag(place.start - 1) in ("JJ", "PRP$", "POS", "DT") or place.low(place.start - 1) in (
        "military",
        "economic",
        "and",
        "of",
    ):
        return place.tag(place.end) in ("VB", "VBP")
    return True


def _is_name(place: MatchContext) -> bool:
    """ "Ms Might", "Might rowed": a capital that no heading explains, or a verb after it."""
    if not place.word(place.start)[0].isupper():
        return False
    before, after = place.word(place.start - 1), place.word(place.end)
    if before[:1].isalpha():
        return after[:1].islower() or not after[:1].isalpha()
    return place.tag(place.end) in ("MD", "VBD", "VBZ")


def expectation(place: MatchContext) -> bool | Confidence:
    """expected: by nobody named ("is expected to"), not demanded ("expected of")."""
    if place.low(place.start - 1) in ("than", "as") or place.low(place.end) in ("of", "by"):
        return "possible"
    return True


def conveying(place: MatchContext) -> bool | Confidence:
    """suggest: evidence or a claim, not a proposal ("suggested a walk", "suggested going")."""
    at = place.end
    proposes = place.low(at) in ("a", "an", "to", "another") and place.tag(place.start) == "VBD"
    if proposes and place.low(place.start - 1) not in EVIDENCE:
        return False
    if place.tag(at) == "VBG":
        return False
    if place.low(at) in ("what", "how", "who", "designs", "names", "ways"):
        return False
    if "should" in {place.low(at + i) for i in range(8)}:
        return "possible"
    if place.low(at) == "that":
        at += 1
        if place.low(at) in DETERMINERS:
            at += 1
        if place.tag(at).startswith(("NN", "PRP")) and place.tag(at + 1) == "VB":
            return False  # "suggested that she leave"
    return True


def seeming(place: MatchContext) -> bool | Confidence:
    """appear: seem, not be present ("appeared in court")."""
    follows = place.low(place.end)
    if follows in PRESENCE or not follows or (not follows[0].isalnum() and follows != "n't"):
        return False
    if follows == "as":
        return place.low(place.end + 1) in ("if", "though")
    return True


def chance_of(place: MatchContext) -> bool | Confidence:
    """possible, potential: before a noun or a clause, not "as soon as possible"."""
    before, follows, tag = place.low(place.start - 1), place.low(place.end), place.tag(place.end)
    if before in (
        "as",
        "if",
        "wherever",
        "whenever",
        "where",
        "best",
        "worst",
        "made",
        "make",
        "every",
    ):
        return False
    if tag == "CD" or follows in ("to", "for") or before.endswith("ly"):
        return False
    if place.low(place.start) == "potential":
        heads = [w for w in place.after(3) if w.isalpha()]
        if set(heads) & PROSPECTS:
            return "possible"
        return tag.startswith(("NN", "JJ", "VBG", "VBN")) or follows in ("for",)
    return True


def likelihood(place: MatchContext) -> bool | Confidence:
    """likely: a forecast, not a comparison of rates ("more likely than men to")."""
    before = place.low(place.start - 1)
    if before in ("more", "less", "as", "equally", "twice", "times"):
        return "possible"
    return True


def first_person(place: MatchContext) -> bool | Confidence:
    """I think: doubt, where it is put in beside, or where more doubt or a forecast follows."""
    at = place.end
    if place.low(at) in (",", ".", "") and place.low(place.start - 1) == ",":
        return True
    following = {place.low(at + i) for i in range(10)}
    return True if following & DOUBT else "possible"


def agentless(place: MatchContext) -> bool | Confidence:
    """A passive that credits nobody: no "by …" after it."""
    for at in range(place.last, place.last + 4):
        if place.low(at) == "by":
            return False
        if place.low(at) in (",", ".", ";", "to", "that"):
            break
    return True


CONTEXTS: Mapping[str, Callable[[MatchContext], bool | Confidence]] = {
    "possibility": possibility,
    "not permission": permission,
    "not strength": might,
    "expectation": expectation,
    "not a proposal": conveying,
    "seeming": seeming,
    "chance of": chance_of,
    "likelihood": likelihood,
    "doubtful I": first_person,
    "agentless": agentless,
}
