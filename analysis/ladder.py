"""The attribution ladder: how firmly a source expression tells who is speaking.

named, document, described, unnamed, crowd, passive; docs/accuracy.md tells the borders in words.
"""

from collections.abc import Collection, Mapping, Sequence

from analysis.expressions import (
    ARTICLES,
    DEFINITE,
    EXAMPLES,
    POSSESSIVE,
    STOPS,
    Expression,
    common_nouns,
    take_apart,
)
from analysis.marks import Rung
from analysis.wordlists import groups_of, word_lists

PRONOUN: Mapping[str, Rung] = {
    **dict.fromkeys(
        [
            "he",
            "she",
            "him",
            "her",
            "it",
            "i",
            "me",
            "we",
            "us",
            "you",
            "who",
            "which",
            "that",
            "this",
        ],
        "named",
    ),
    **dict.fromkeys(["my", "his", "her", "our", "their", "its"], "named"),
    **dict.fromkeys(["they", "them", "those", "these"], "crowd"),
}
SINGULAR_S = frozenset(["boss", "congress", "press", "news", "politics", "times", "princess"])
PLURAL = frozenset(["people", "folks", "police", "media", "children", "youth", "staff"])
OF_NAME = frozenset(["a", "an", "one", "another", "this", "that", "every"])
MANY = frozenset(["some", "several", "many", "other", "few"])
SOURCE = frozenset(["source", "sources", "insider", "insiders"])  # never more than that
OWN = frozenset(["his", "her", "their", "its", "my", "our", "your"])
AFFILIATED = frozenset(["for", "at", "of", "from", "with", "in"])


def place(words: Sequence[str], known: Collection[str] = (), opens: bool = False) -> Rung:
    """The rung of a source expression, from its words alone. known, opens: see take_apart."""
    if _is_title(words):
        return "document"
    if [w.lower() for w in words[1:3]] == ["and", "former"]:
        words = words[3:]  # "current and former officials"
    if [w.lower() for w in words] == ["another"]:
        return "unnamed"
    expression = take_apart(words, known, opens)
    if not expression.core:
        return "passive"
    if expression.first == "one" and _names_somebody(expression.rest):
        return "named"  # "one of them, Anna Berg"
    if expression.head in PRONOUN and expression.core[-1] != "IT":
        return PRONOUN[expression.head]
    if _is_introduced(expression) or _names_somebody(expression.rest):
        return "named"
    return _of_name(expression) if expression.proper[-1] else _of_noun(expression)


def _is_title(words: Sequence[str]) -> bool:
    """A long quotation, at most followed by its author: "The Cold Quay," by Ada Holm."""
    if len(words) < 4 or words[0] not in ("“", '"', "``"):
        return False
    closing = (at for at in range(1, len(words)) if words[at] in ("”", '"', "''"))
    after = words[next(closing, len(words)) + 1 :]
    return not after or after[0] in (",", "by")


def _is_introduced(expression: Expression) -> bool:
    """ "one group, Partnership for …": the name follows at once."""
    rest = expression.rest
    if expression.proper[-1] or len(rest) < 2 or rest[0] != ",":
        return False
    low = rest[1].lower()
    return rest[1][:1].isupper() and low not in common_nouns() and low not in ARTICLES


def _names_somebody(rest: Sequence[str]) -> bool:
    """ "the host, Anna Berg" and "experts like Anna Berg" name somebody after all."""
    names, lists = word_lists("names"), word_lists("sources")
    for at in range(len(rest) - 1):
        first = rest[at + 1]
        if not first[:1].isupper():
            continue
        if rest[at].lower() in EXAMPLES and first.lower() not in lists["crowd"]:
            return True
        if rest[at] not in (",", "(", "-", "--", "—") or not rest[at + 2 : at + 3]:
            continue
        low = first.lower()
        given = low in names["m"] or low in names["f"] or low in _titles()
        if rest[at + 2][:1].isupper() and (given or _ends_clean(rest, at + 1)):
            return True
    return False


def _titles() -> frozenset[str]:
    lists = word_lists("sources")
    return lists["title"] | lists["title_m"] | lists["title_f"]


def _ends_clean(rest: Sequence[str], at: int) -> bool:
    """Is this run of capitals a name by its shape: two to four words up to the next comma?"""
    run = 0
    while at + run < len(rest) and rest[at + run][:1].isupper():
        run += 1
    stops = at + run == len(rest) or rest[at + run] in STOPS
    last = rest[at + run - 1].lower()
    body = last in word_lists("sources")["organisation_name"] or last in common_nouns()
    return 2 <= run <= 4 and stops and not body


def _of_name(expression: Expression) -> Rung:
    """The head is capitalised: a person, a body, an outlet; or a group that takes a capital."""
    lists, core, run = word_lists("sources"), expression.core, expression.run
    head, compound = _head_in(expression, ("outlet", "crowd", "document"))
    body = head in lists["organisation_name"]
    if run == 1 and head in lists["organisation"] and core[0].islower():
        return _of_noun(expression)  # "a super PAC"
    if head in lists["outlet"] and (run > 1 or compound or head not in lists["document"]):
        return "document"
    told = (*core[:-run], *expression.rest[:6]) if expression.rest[:1] == (",",) else core[:-run]
    if any(w in word_lists("ladder")["publication"] for w in told):
        return "document"
    if any(w.lower() in lists["organisation_name"] for w in core[:-1] if w[0].isupper()) and any(
        w in ("of", "for") for w in core
    ):
        return "named"  # "Department of Justice"
    if body and run > 1:
        return "named"
    if run == 1 and expression.first == "the" and head.endswith(("ese", "ish", "ch")):
        return "crowd" if head in lists["crowd"] else "named"  # "the Dutch", "the French"
    if is_plural(head) and not body and _is_group(expression, head):
        return "unnamed" if head in lists["unnamed"] else "crowd"
    if head in lists["document"] and not body:
        return "document"
    if head in lists["partisan"] and expression.first in ARTICLES | OF_NAME:
        return "described"
    if head in lists["role"] and run < 3 and not _is_given(core[-run]):
        return "described"
    return "named"


def _is_group(expression: Expression, head: str) -> bool:
    lists = word_lists("sources")
    many = expression.first in ("other", "many", "some", "several", "most")
    return many or head in lists["crowd"] or head in lists["unnamed"]


def _head_in(expression: Expression, groups: Sequence[str]) -> tuple[str, bool]:
    """The head, or the last part of a compound that is in one of the lists: "Sun-Times"."""
    head, lists = expression.head, word_lists("sources")
    last = head.rsplit("-", 1)[-1]
    if last != head and any(last in lists[group] for group in groups):
        return last, True
    return head, False


def _is_given(word: str) -> bool:
    names = word_lists("names")
    return word.lower() in names["m"] or word.lower() in names["f"]


def _of_noun(expression: Expression) -> Rung:
    lists, ladder = word_lists("sources"), word_lists("ladder")
    head, _ = _head_in(expression, ("unnamed", "crowd", "document", "organisation"))
    groups = groups_of("sources").get(head, frozenset())
    plural, first = is_plural(head), expression.first
    if head in SOURCE or (head in PLURAL and _is_near(expression)):
        return "unnamed"
    if first == "one" and plural and "document" not in groups:
        return "unnamed"
    if head.isdigit() or any(w.lower() in ladder["share"] for w in expression.core[:4]):
        return "crowd"
    if first in MANY and plural and "unnamed" in groups and head not in ladder["inside"]:
        return "crowd"  # "several skippers"
    if first == "most" or (head in ("women", "men") and len(expression.core) == 1):
        return "crowd"
    if "document" in groups and "unnamed" not in groups:
        found = head in ladder["paper"] or _can_be_found(expression)
        return "document" if found else "unnamed"
    if "crowd" in groups and not plural and first in OF_NAME and "organisation" not in groups:
        return _of_one_person(expression)  # "a voter"
    if "crowd" in groups and (plural or not groups & {"unnamed", "organisation"}):
        return "crowd"
    if groups & {"unnamed", "role", "kin"} and head not in lists["organisation"]:
        return "unnamed" if plural else _of_one_person(expression)
    if "organisation" in groups:
        return _of_body(expression)
    return "crowd" if plural or head in ladder["quantity"] else "described"


def _of_body(expression: Expression) -> Rung:
    if len(expression.core) > 1 and expression.core[-2].lower() == "news":
        return "document"  # "the news agency"
    alone = len(expression.core) == 1 and not expression.rest  # "Congress", "police"
    named = alone or _has_own_name(expression) or _is_definite(expression)
    return "named" if named else "described"


def _of_one_person(expression: Expression) -> Rung:
    """One person without a name is described if a role or an affiliation tells who it may be."""
    vague = word_lists("ladder")["vague"]
    telling = any(w.lower() not in vague and w not in ARTICLES for w in expression.core[:-1])
    telling = telling or expression.first in OWN
    affiliation = bool(expression.rest) and expression.rest[0].lower() in AFFILIATED
    bare = len(expression.core) == 1
    office = _is_office(expression.head) and (bare or expression.first in DEFINITE)
    return "described" if telling or affiliation or office else "unnamed"


def _is_office(head: str) -> bool:
    return head in word_lists("sources")["role"] and head not in word_lists("ladder")["helper"]


def _is_near(expression: Expression) -> bool:
    """ "people familiar with the matter"."""
    rest = expression.rest
    return bool(rest) and rest[0].lower() in word_lists("ladder")["near"]


def _can_be_found(expression: Expression) -> bool:
    """Could a reader look the document up? Named, dated, or somebody's own."""
    dated = word_lists("claims")["dated"]
    told = any(w[:1].isupper() or w in POSSESSIVE or w.lower() in dated for w in expression.rest)
    counted = any(w.isdigit() for w in expression.core)
    return told or counted or any(expression.proper) or _is_definite(expression)


def _has_own_name(expression: Expression) -> bool:
    """A name before the head that is not just a people's or a party's: "a Muslim group"."""
    lists = word_lists("sources")
    return any(
        proper and w.lower() not in lists["partisan"] and w.lower() not in lists["crowd"]
        for w, proper in zip(expression.core[:-1], expression.proper[:-1], strict=True)
    )


def _is_definite(expression: Expression) -> bool:
    return expression.first in DEFINITE or any(w in POSSESSIVE for w in expression.core)


def is_plural(word: str) -> bool:
    if word in SINGULAR_S or word.endswith(("ss", "us", "is")):
        return False
    return word.endswith(("s", "men")) or word in PLURAL
