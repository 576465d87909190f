"""The ladder's rung of a source expression whose head is a common noun: "two officials"."""

from bywhom.analysis.marks import Rung
from bywhom.analysis.sources.ladder_people import (
    OF_NAME,
    is_narrowed,
    of_one_person,
    of_people,
    of_share,
)
from bywhom.analysis.sources.ladder_things import of_document, of_thing
from bywhom.analysis.sources.noun_phrases import ARTICLES, Expression, documents
from bywhom.analysis.sources.noun_shape import (
    head_in,
    is_definite,
    is_few,
    is_many,
    is_numbered,
    is_plural,
)
from bywhom.analysis.text.word_lists import groups_of, word_lists


def of_noun(expression: Expression) -> Rung:
    head, _ = head_in(expression, ("unnamed", "crowd", "document", "organisation"))
    groups = groups_of("sources").get(head, frozenset())
    written = head in documents() and "unnamed" not in groups
    if written or (head.isdigit() and is_numbered(expression)):
        return of_document(expression)
    thing = None if groups or of_bodies(head) else of_thing(expression)
    rung = of_share(expression) or thing or of_people(expression, groups)
    if rung is not None:
        return rung
    if _is_contest(expression):
        return "passive"
    if of_bodies(head):
        return _of_several_bodies(expression)
    return _of_body(expression) if "organisation" in groups else _of_unknown(expression)


def _of_unknown(expression: Expression) -> Rung:
    """A noun of no list is taken for a person: "the puppeteer"."""
    if is_few(expression):
        return "unnamed"
    ladder = word_lists("ladder")
    if expression.head in ladder["quantity"] | ladder["peoples"]:
        return "crowd"
    if is_plural(expression.head):
        return "unnamed" if is_narrowed(expression) else "crowd"
    bare = len(expression.core) == 2 and expression.first in OF_NAME
    return of_one_person(expression) if bare else "described"


def _is_contest(expression: Expression) -> bool:
    """ "the presidential campaign": not one candidate's, and so nobody."""
    before, ladder = expression.core[:-1], word_lists("ladder")
    contest = expression.head in ladder["contest"] and bool(before)
    return contest and before[-1].lower() in ladder["contested"] and not _has_own_name(expression)


def _of_body(expression: Expression) -> Rung:
    core, ladder = expression.core, word_lists("ladder")
    if is_press(expression):
        return "document"  # "the news agency"
    alone = len(core) == 1 and not expression.rest  # "Congress"
    definite = is_definite(expression)
    if expression.head in ladder["command"] and not definite:
        return "unnamed"  # "party leadership"
    if len(core) == 1 and expression.head in ladder["force"]:
        return "unnamed"  # "police"
    if alone or expression.head in ladder["state"] or _has_own_name(expression):
        return "named"
    if definite or expression.first not in ladder["vague"]:
        return "named"  # "the union", "law enforcement"
    vague = all(w.lower() in ladder["vague"] or w.lower() in ARTICLES for w in core[:-1])
    return "unnamed" if vague and not expression.rest else "described"


def is_press(expression: Expression) -> bool:
    return len(expression.core) > 1 and expression.core[-2].lower() == "news"


def of_bodies(head: str) -> bool:
    """The plural of a body: "groups", "agencies", "churches"."""
    bodies, ladder = word_lists("sources")["organisation"], word_lists("ladder")
    singular = (head[:-1], head[:-2], head[:-3] + "y") if head.endswith("s") else ()
    other = head in ladder["peoples"] or head in ladder["thing"]  # "the caucuses"
    return not other and any(one in bodies for one in singular)


def _of_several_bodies(expression: Expression) -> Rung:
    """ "the groups" have been told; "unions" have not; "many unions" are counted."""
    if is_many(expression):
        return "crowd"
    if is_definite(expression):
        return "document" if is_press(expression) else "named"
    return "unnamed"


def _has_own_name(expression: Expression) -> bool:
    """A name before the head that is not just a people's or a party's: "a Muslim group"."""
    lists = word_lists("sources")
    nobody = lists["partisan"] | lists["crowd"] | word_lists("ladder")["side"]
    return any(
        proper and w.lower() not in nobody
        for w, proper in zip(expression.core[:-1], expression.proper[:-1], strict=True)
    )
