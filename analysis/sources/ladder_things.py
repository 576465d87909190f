"""The ladder's rung of what is read or said, and of things that are nobody: "the debate"."""

from bywhom.analysis.marks import Rung
from bywhom.analysis.sources.noun_phrases import DEFINITE, POSSESSIVE, Expression, common_nouns
from bywhom.analysis.sources.noun_shape import OWN, has_genitive, has_owner, is_definite
from bywhom.analysis.text.word_lists import word_lists

_WORDS = word_lists("noun_phrases")

ABOUT = _WORDS["about"]


def of_document(expression: Expression) -> Rung:
    """Found if it has a name, a date or an owner; the latest polls are any polls."""
    ladder, head = word_lists("ladder"), expression.head
    told = has_owner(expression) or _is_told(expression)
    if head == "figures" and ladder["eminent"] & {*expression.core[:-1]}:
        return "unnamed"  # people: "the party's top figures"
    if head in ladder["asked"] and len(expression.core) == 1:
        return "document" if expression.rest[:1] == ("by",) and told else "unnamed"
    newest = any(w.lower() in ladder["newest"] for w in expression.core[:-1])
    if head in ladder["asked"] or (
        head in ladder["inquired"] and newest and not is_definite(expression)
    ):
        return "document" if told else "unnamed"
    derived = head in ladder["derived"] and bool(DEFINITE & {*expression.rest[:2]})
    found = told or derived or head in ladder["paper"] or is_definite(expression)
    return "document" if found or _is_public(expression) else "unnamed"


def _is_public(expression: Expression) -> bool:
    """ "court records", "a police report"."""
    ladder, head, core = word_lists("ladder"), expression.head, {*expression.core[:-1]}
    kept = head in ladder["public"] and bool(ladder["keeper"] & core)
    return kept or (head in ladder["inquiry"] and bool(ladder["authority"] & core))


def _is_told(expression: Expression) -> bool:
    """Named, dated, measured, or said whose by what follows: "a study by …", "figures her office
    sent". A poll in Ostrey may be anybody's."""
    dated, ladder, rest = word_lists("claims")["dated"], word_lists("ladder"), expression.rest
    if any(w[:1].isdigit() for w in expression.core):
        return True
    low = [w.lower() for w in rest]
    asking = expression.head in ladder["asked"] | ladder["inquired"]
    if asking and low[:1] and low[0] in ABOUT and not _is_published(low):
        return any(w in dated for w in low)
    return any(
        w != low[at] or w in POSSESSIVE or low[at] in dated | OWN for at, w in enumerate(rest)
    )


def _is_published(low: list[str]) -> bool:
    """ "a study in the journal Tides", "polls in Ostrey by Nordal University"."""
    told = word_lists("ladder")["publication"] | word_lists("sources")["outlet"]
    return any(w in told | {"by", "from"} for w in low)


def of_thing(expression: Expression) -> Rung | None:
    """Words that are somebody's can be looked up, nobody's are nobody's; of other things the
    owner is meant: "Holm's candidacy"."""
    head = expression.head
    worded = _singular(head) in word_lists("ladder")["wording"]
    if not worded and not _is_thing(head) and not _is_thing(_singular(head)):
        return None
    if worded and (has_owner(expression) or _is_told(expression)):
        return "document"
    dated = word_lists("claims")["dated"] & {w.lower() for w in expression.core}
    owned = expression.first in OWN or (has_genitive(expression) and not dated)
    return ("document" if worded else "named") if owned else "passive"


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "ics")) else word


def _is_thing(noun: str) -> bool:
    """By a list, or by an ending that no word for a person has."""
    ladder = word_lists("ladder")
    ends = any(noun.endswith(ending) for ending in ladder["thing_ending"])
    other = "-" in noun or noun in common_nouns() | ladder["being"]
    return noun in ladder["thing"] or (ends and not other)
