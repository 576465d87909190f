"""The ladder's rung of a source expression that ends in a name, or has one beside it."""

import re
from collections.abc import Sequence

from bywhom.analysis.marks import Rung
from bywhom.analysis.sources.ladder_nouns import is_press, of_bodies, of_noun
from bywhom.analysis.sources.ladder_people import AFFILIATED, ANY, OF_NAME
from bywhom.analysis.sources.noun_phrases import (
    ARTICLES,
    EXAMPLES,
    POSSESSIVE,
    STOPS,
    Expression,
    common_nouns,
    documents,
)
from bywhom.analysis.sources.noun_shape import head_in, is_many, is_numbered, is_plural
from bywhom.analysis.text.tagging import lexicon
from bywhom.analysis.text.word_lists import word_lists

_WORDS = word_lists("noun_phrases")

NAMING = ("outlet", "crowd", "document")
YEAR = re.compile("1[89][0-9][0-9]|20[0-9][0-9]")
INITIALS = _WORDS["initials"]


def is_introduced(expression: Expression) -> bool:
    """ "one group, Partnership for …": the name follows at once."""
    rest = expression.rest
    if len(rest) > 1 and rest[0] in ("called", "named", "dubbed"):
        return rest[1][:1].isupper() and not is_press(expression)
    if expression.proper[-1] or len(rest) < 2 or rest[0] != ",":
        return False
    low = rest[1].lower()
    return rest[1][:1].isupper() and low not in common_nouns() and low not in ARTICLES


def is_first_name(expression: Expression) -> bool:
    """ "her husband, Bill"."""
    rest, kin = expression.rest, expression.head in word_lists("sources")["kin"]
    alone = len(rest) > 1 and rest[0] == "," and (len(rest) == 2 or rest[2] in STOPS)
    return alone and rest[1][:1].isupper() and (kin or _is_given(rest[1]))


def names_somebody(expression: Expression) -> bool:
    """ "the host, Anna Berg" and "experts like Anna Berg" name somebody after all; not the
    several "critics of the mayor, Anna Berg"."""
    names, lists = word_lists("names"), word_lists("sources")
    rest, several = expression.rest, is_plural(expression.head)
    if expression.head in lists["role"] and _is_state(rest):
        return True
    for at in range(len(rest) - 1):
        first = rest[at + 1]
        if not first[:1].isupper():
            continue
        if rest[at].lower() in EXAMPLES and first.lower() not in lists["crowd"]:
            return True
        others = several and rest[0].lower() in AFFILIATED and "and" not in rest[at:]
        if not others and _is_held(rest, at) and _ends_clean(rest, at + 1):
            return True  # "a regular, retired teacher Ada Holm"
        if rest[at] not in (",", "(", "-", "--", "—") or not rest[at + 2 : at + 3] or others:
            continue
        low = first.lower()
        given = low in names["m"] or low in names["f"] or low in _titles()
        if rest[at + 2][:1].isupper() and (given or _ends_clean(rest, at + 1)):
            return True
    return False


def _is_state(rest: Sequence[str]) -> bool:
    """ "secretary of state Berg", "chief of staff Berg"."""
    low = [w.lower() for w in rest[:2]]
    return low in (["of", "state"], ["of", "staff"]) and "".join(rest[2:3])[:1].isupper()


def _is_held(rest: Sequence[str], at: int) -> bool:
    """Does what stands beside the head end here: "…, teacher", "…, the board's", "of state"?"""
    lists = word_lists("sources")
    if at == 1 and rest[0] == "of":
        people = lists["role"] | lists["unnamed"] | lists["crowd"] | _titles()
        return rest[1].islower() and rest[1] not in ARTICLES | people
    beside = lists["role"] | lists["kin"] | _titles() | POSSESSIVE
    if rest[at].lower() not in beside or "," not in rest[:at]:
        return False
    last = max(k for k in range(at) if rest[k] == ",")
    return not any(w in AFFILIATED or w in ("by", "like") for w in rest[last:at])


def _run_of_capitals(rest: Sequence[str], at: int) -> int:
    run = 0
    while at + run < len(rest) and rest[at + run][:1].isupper():
        run += 1
    return run


def _titles() -> frozenset[str]:
    lists = word_lists("sources")
    return lists["title"] | lists["title_m"] | lists["title_f"]


def _ends_clean(rest: Sequence[str], at: int) -> bool:
    """Is this run of capitals a name by its shape: two to four words up to the next comma?"""
    run = _run_of_capitals(rest, at)
    stops = at + run == len(rest) or rest[at + run] in STOPS or rest[at + run] == "and"
    last = rest[at + run - 1].lower()
    body = last in word_lists("sources")["organisation_name"] or last in common_nouns()
    return 2 <= run <= 4 and stops and not body


def of_name(expression: Expression) -> Rung:
    """The head is capitalised: a person, a body, an outlet; or a group that takes a capital."""
    head, _ = head_in(expression, NAMING)
    if expression.run == 1 and _is_kind_of_body(expression, head):
        return of_noun(expression)  # "a super PAC"
    if _is_outlet(expression):
        return "document"
    if _is_body(expression, head):
        return "named"
    return _of_group(expression, head) or _of_title(expression, head)


def _is_kind_of_body(expression: Expression, head: str) -> bool:
    kind = head in word_lists("sources")["organisation"] or of_bodies(head)
    core = expression.core
    return kind and (core[0].islower() or expression.first in ARTICLES)


def _is_outlet(expression: Expression) -> bool:
    """ "the Ostrey Free Press", "the Nordal Sun-Times", "the newspaper Harbour Mail"."""
    lists, ladder = word_lists("sources"), word_lists("ladder")
    core, run = expression.core, expression.run
    head, compound = head_in(expression, NAMING)
    pair = [w.lower() for w in core[-2:]] if run > 1 else expression.head.rsplit("-", 1)
    shaped = len(pair) == 2 and pair[0] in ladder["paper_first"] and pair[1] in ladder["paper_last"]
    if shaped or " ".join(core[-2:]).lower() in lists["outlet"]:
        return True
    if head in lists["outlet"] and (run > 1 or compound or head not in lists["document"]):
        return True
    told = (*core[:-run], *expression.rest[:6]) if expression.rest[:1] == (",",) else core[:-run]
    return any(w in ladder["publication"] for w in told)


def _is_body(expression: Expression, head: str) -> bool:
    """ "the Harbour Board", "the Department of Justice"."""
    bodies, core = word_lists("sources")["organisation_name"], expression.core
    before = any(w.lower() in bodies for w in core[:-1] if w[0].isupper())
    joined = any(w in ("of", "for") for w in core)
    if core[0].lower() in word_lists("ladder")["joined"] and core[1:2] == ("for",):
        return True  # "Citizens for Clean Water"
    return (before and joined) or (head in bodies and expression.run > 1)


def _of_group(expression: Expression, head: str) -> Rung | None:
    """People and peoples by a name they share: "the Dutch", "many Cubans", "House Republicans"."""
    lists, core = word_lists("sources"), expression.core
    if expression.run == 1 and expression.first == "the" and head.endswith(("ese", "ish", "ch")):
        return "crowd" if head in lists["crowd"] else "named"  # "the French"
    if _is_people(expression):
        return "crowd"  # "a majority of Cubans", "a slice of Ostrey"
    if head in lists["organisation_name"] or not is_plural(head):
        return None
    known = head in lists["crowd"] | lists["unnamed"] or of_bodies(head)
    if not known and not is_many(expression) and expression.first != "other":
        return None
    eminent = word_lists("ladder")["eminent"] & {w.lower() for w in core}
    return "unnamed" if eminent and not is_many(expression) else of_noun(expression)


def _of_title(expression: Expression, head: str) -> Rung:
    """What is left: a law or a book by its name, one person by office or party, or a name."""
    lists, core, run = word_lists("sources"), expression.core, expression.run
    numbered = len(head) < 4 and core[-1].isupper() and is_numbered(expression)
    dated = any(YEAR.fullmatch(word) for word in core)  # "the 1951 Harbour Convention"
    law = head in word_lists("ladder")["statute"]
    titled = bool({w.lower() for w in core[-run - 1 : -run]} & documents())  # "her book Tides"
    if numbered or dated or law or titled or head in documents():
        return "document" if head not in lists["organisation_name"] else "named"  # "Annex B"
    if core[-1] in INITIALS and run == 1 and len(core) > 1:
        return "described"  # "the firm's CEO"
    if head in lists["partisan"] and (len(core) == 1 or expression.first in ANY):
        return "crowd"
    if head in lists["partisan"] and expression.first in ARTICLES | OF_NAME:
        any_one = expression.first in OF_NAME and run == 1 and not expression.rest
        return "unnamed" if any_one else "described"  # "a Democrat"; "the Democrat"
    if head in lists["role"] and run < 3 and not _is_given(core[-run]):
        return "described"
    return "named"


def _is_people(expression: Expression) -> bool:
    """A nation's or a city's people, or so many of a name that they are one."""
    ladder = word_lists("ladder")
    before = [w.lower() for w in expression.core[: -expression.run]]
    if before and all(w in ladder["quantity"] and w not in ladder["single"] for w in before):
        return True
    people = expression.head.endswith("ans") and expression.run == 1
    return people and lexicon().get(expression.core[-1]) == "NNPS"


def _is_given(word: str) -> bool:
    names = word_lists("names")
    return word.lower() in names["m"] or word.lower() in names["f"]
