"""The ladder's rung of people without a name: some who are known, or a crowd.

The border is told in docs/accuracy.md. A whole trade is a crowd ("analysts"), until an article, an
owner, a place or an employer narrows it ("the analysts", "Nordal analysts").
"""

from collections.abc import Collection, Sequence

from bywhom.analysis.marks import Rung
from bywhom.analysis.sources.noun_phrases import ARTICLES, DEFINITE, Expression
from bywhom.analysis.sources.noun_shape import (
    ARTICLE,
    OWN,
    PLURAL,
    SMALL,
    has_genitive,
    is_few,
    is_many,
    is_plural,
)
from bywhom.analysis.text.tagging import lexicon
from bywhom.analysis.text.word_lists import word_lists

_WORDS = word_lists("noun_phrases")

OF_NAME = _WORDS["of_name"]
PARTLY = _WORDS["partly"]
COUPLED = _WORDS["coupled"]
SOURCE = _WORDS["source"]
AFFILIATED = _WORDS["affiliated"]
TIED = _WORDS["tied"]
ANY = _WORDS["any"]
PARTS = _WORDS["parts"]


def of_people(expression: Expression, groups: Collection[str]) -> Rung | None:
    """None where the words are not, or need not be, people's."""
    return (
        _of_some_known(expression, groups)
        or _of_count(expression, groups)
        or _of_kind(expression, groups)
    )


def of_share(expression: Expression) -> Rung | None:
    """ "60 percent of voters", "half the town", "nine in ten", "nine of 10 captains"."""
    low, rest = [w.lower() for w in expression.core], [w.lower() for w in expression.rest[:3]]
    lists, ladder = word_lists("sources"), word_lists("ladder")
    partly = low[0] in PARTLY and low[-1] in lists["organisation"] and len(low) > 1
    share = bool({low[0], low[-1]} & ladder["share"])
    whole = _is_figure(low[-1]) or low[0] == "most"
    whole = whole or (low[0] == "much" and not has_genitive(expression))
    return "crowd" if share or partly or whole or _is_parts(low, rest) else None


def _is_parts(low: Sequence[str], rest: Sequence[str]) -> bool:
    """ "nine in ten", "nine of 10 captains"."""
    if rest[:1] and rest[0] in PARTS:
        return _counts(low[-1]) and any(_counts(w) for w in rest[1:])
    return _counts(low[0]) and _counts("".join(low[1:2]))


def _counts(word: str) -> bool:
    return word == "one" or word in SMALL or _is_figure(word)


def _is_figure(word: str) -> bool:
    return word.replace(",", "").replace(".", "").isdigit()


def _of_some_known(expression: Expression, groups: Collection[str]) -> Rung | None:
    """Those the article has told, and those who are never told apart."""
    head, first, plural = expression.head, expression.first, is_plural(expression.head)
    if head in word_lists("ladder")["known"] and first == "the" and len(expression.core) == 2:
        return "named" if not expression.rest else None  # "the president"
    if head == "authorities" and first == "the" and any(expression.proper):
        return "named"  # "the Danish authorities"
    if head in SOURCE or (head in PLURAL and _is_near(expression) and not is_many(expression)):
        return "unnamed"
    if first == "one" and (plural or len(expression.core) == 1):
        return "unnamed"
    family = head in word_lists("ladder")["family"]
    if family and (first in OWN | {"both"} or has_genitive(expression)):
        return "described"
    return "named" if _is_known_few(expression, groups) else None


def _is_known_few(expression: Expression, groups: Collection[str]) -> bool:
    """ "both women", "the two candidates", "the brothers"."""
    low, ladder = [w.lower() for w in expression.core], word_lists("ladder")
    few = low[0] in ("both", "neither")
    if few and low[-1] in ladder["sides"]:
        return True
    few = few or (low[0] in DEFINITE | {"all"} and bool(COUPLED & {*low[1:3]}))
    pair = low[-1] in ladder["pair"] and low[0] in DEFINITE
    if len(low) == 1 or low[-1] in COUPLED:
        return few
    apart = low[-1] in ladder["inside"] or low[-1] in ladder["sides"]
    return pair or (few and not apart and ("crowd" not in groups or "organisation" in groups))


def _of_count(expression: Expression, groups: Collection[str]) -> Rung | None:
    """Many are a crowd, whoever they are; few are not, nor are those few of them."""
    plural, first, ladder = is_plural(expression.head), expression.first, word_lists("ladder")
    if (plural and is_many(expression)) or first in ANY:
        return "crowd"
    if expression.head in ladder["peoples"] and first != "several":
        return "crowd" if is_few(expression) else None  # "eleven states"
    people = bool({"crowd", "unnamed", "role", "kin"} & {*groups}) or len(expression.core) == 1
    some = is_few(expression) or (plural and first in ladder["band"])
    return "unnamed" if some and people else None


def _of_kind(expression: Expression, groups: Collection[str]) -> Rung | None:
    lists, ladder, head = word_lists("sources"), word_lists("ladder"), expression.head
    plural = is_plural(head)
    if head in ("women", "men") and len(expression.core) == 1:
        return "crowd"
    if plural and head in ladder["trade"]:
        return "unnamed" if is_narrowed(expression) else "crowd"
    there = expression.first in DEFINITE or expression.rest[:1] in (("here",), ("there",))
    if head in ladder["present"] and there:
        return "unnamed"  # "the protesters"
    if head == "members" and _is_of_crowd(expression):
        return "crowd"
    one = head in lists["role"] or expression.first in OF_NAME
    one = not plural and (one or (len(expression.core) > 1 and f"{head}s" in lists["crowd"]))
    alone = head not in ladder["collective"] and "organisation" not in groups
    if "crowd" in groups and one and alone:
        return of_one_person(expression)  # "a voter", "the analyst"
    if "crowd" in groups and (plural or not {"unnamed", "organisation"} & {*groups}):
        return "crowd"
    if {"unnamed", "role", "kin"} & {*groups} and "organisation" not in groups:
        return "unnamed" if plural else of_one_person(expression)
    return None


def is_narrowed(expression: Expression) -> bool:
    """By an article, an owner, a place, an employer: not all of the trade any more."""
    first, before = expression.first, expression.core[:-1]
    ladder = word_lists("ladder")
    some = first in ARTICLES | SMALL | ladder["band"] | ladder["some"]
    placed = any(map(_is_placing, before)) or any(expression.proper[1:-1])
    named = bool(before) and expression.proper[0] and not _is_plain(first)
    return some or placed or named or has_genitive(expression) or _is_tied(expression)


def _is_placing(word: str) -> bool:
    """ "local", "Danish"."""
    low, ladder = word.lower(), word_lists("ladder")
    return low in ladder["placing"] or (word[:1].isupper() and low in ladder["side"])


def _is_plain(word: str) -> bool:
    """ "Crime experts", at the beginning of a sentence."""
    return lexicon().get(word) in ("JJ", "NN")


def _is_tied(expression: Expression) -> bool:
    """ "lawyers for the company"; not "experts on the sea", which is all of them."""
    rest = expression.rest
    if not rest or rest[0] in ("here", "there"):
        return bool(rest)
    if rest[0] == "in":
        return any(w[:1].isupper() for w in rest)
    if rest[0].lower() not in TIED:
        return False
    bodies = word_lists("sources")["organisation"] | ARTICLES | {"both"}
    return any(w[:1].isupper() or w.lower() in bodies for w in rest[1:])


def _is_of_crowd(expression: Expression) -> bool:
    """ "audience members", "members of the public"."""
    near = {w.lower() for w in (*expression.core[-2:-1], *expression.rest[:3])}
    return bool(near & word_lists("ladder")["collective"])


def of_one_person(expression: Expression) -> Rung:
    """One person without a name is described if a role or an affiliation tells who it may be."""
    lists, ladder, rest = word_lists("sources"), word_lists("ladder"), expression.rest
    if expression.head in ladder["anybody"]:
        return "unnamed"  # "someone in the room"
    if expression.head in ladder["judging"] and expression.first in OF_NAME:
        return "described" if _is_placed(expression) else "unnamed"  # "one legal expert"
    vague = ladder["vague"] | ARTICLE
    telling = any(w.lower() not in vague for w in expression.core[:-1])
    told = bool(rest) and rest[0] == "who" and any(w[:1].isupper() for w in rest)
    affiliation = told or (bool(rest) and rest[0].lower() in AFFILIATED)
    bare = len(expression.core) == 1
    titled = " ".join(expression.core[-2:]).lower() in ladder["office"]
    titled = titled or expression.head in ladder["holder"]
    role = expression.head in lists["role"] - ladder["helper"]
    office = titled or (role and bare) or expression.first in DEFINITE
    return "described" if telling or affiliation or office else "unnamed"


def _is_placed(expression: Expression) -> bool:
    return any(expression.proper) or has_genitive(expression) or _is_tied(expression)


def _is_near(expression: Expression) -> bool:
    """ "people familiar with the matter"."""
    rest = expression.rest
    return bool(rest) and rest[0].lower() in word_lists("ladder")["near"]
