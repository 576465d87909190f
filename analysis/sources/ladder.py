"""The attribution ladder: how firmly a source expression tells who is speaking.

named, document, described, unnamed, crowd, passive; docs/accuracy.md tells the borders in words.
"""

from collections.abc import Collection, Sequence

from bywhom.analysis.marks import Rung
from bywhom.analysis.sources.ladder_names import (
    is_first_name,
    is_introduced,
    names_somebody,
    of_name,
)
from bywhom.analysis.sources.ladder_nouns import of_noun
from bywhom.analysis.sources.noun_phrases import (
    ACRONYMS,
    DOMAINS,
    POSSESSIVE,
    QUOTES,
    Expression,
    documents,
    take_apart,
)
from bywhom.analysis.sources.noun_shape import is_numbered, is_plural
from bywhom.analysis.text.tagging import lexicon
from bywhom.analysis.text.word_lists import word_lists

_WORDS = word_lists("noun_phrases")

ONE = _WORDS["one"]
PARTY = _WORDS["party"]
HEADLINE = 4  # a name in capitals has no more words
THEY = _WORDS["they"]


def rung_of(source: Sequence[str], known: Collection[str] = (), opens: bool = False) -> Rung:
    """The rung of a source expression, from its words alone. known, opens: see take_apart."""
    if is_title(source) or _is_site(source) or _is_headline(source):
        return "document"
    if [w.lower() for w in source[1:3]] == ["and", "former"]:
        source = source[3:]  # "current and former officials"
    expression = take_apart(source, known, opens)
    if not expression.core:
        return "passive"
    rung = _of_lead(source, expression) or _of_persons(expression) or _of_slip(expression)
    return rung or (of_name(expression) if expression.proper[-1] else of_noun(expression))


def _of_lead(source: Sequence[str], expression: Expression) -> Rung | None:
    """ "another"; "inside the agency", "within his party"; "Wall Street"."""
    if source[0] in ("within", "inside"):
        return "crowd" if expression.head in PARTY else "unnamed"
    if " ".join(source[-2:]).lower() in word_lists("ladder")["metonym"] and not expression.rest:
        return "crowd"
    return "unnamed" if expression.first == "another" and len(source) == 1 else None


def _of_persons(expression: Expression) -> Rung | None:
    """Pronouns, and names beside the head: "one of them, Anna Berg"."""
    apart = names_somebody(expression) or is_introduced(expression)
    if expression.first == "one" and apart:
        return "named"
    if _is_pronoun(expression):
        many = len(expression.core) > 1 and expression.first != "both"  # "many of us"
        return "crowd" if many or expression.head in THEY else "named"
    written = expression.head in documents() and not expression.run
    if apart and not written:
        return "named"
    if _is_polled(expression):
        return "crowd"
    return "named" if is_first_name(expression) else None


def _of_slip(expression: Expression) -> Rung | None:
    """ "said": taken for the source by mistake, and most who say something have a name."""
    verb = len(expression.core) == 1 and lexicon().get(expression.head) == "VBD"
    return "named" if verb else None


def _is_pronoun(expression: Expression) -> bool:
    """No department of information technology, and no "Survey I"."""
    pronoun = expression.head in ONE | THEY and expression.core[-1] not in ACRONYMS
    return pronoun and not is_numbered(expression)


def _is_site(source: Sequence[str]) -> bool:
    """ "Ostreyferries.com"."""
    words = source[1:] if source[:1] and source[0].lower() == "the" else source
    host, _, domain = "".join(words).rpartition(".")
    return len(words) <= 3 and bool(host) and domain.lower() in DOMAINS


def _is_headline(source: Sequence[str]) -> bool:
    """ "HOW THE FERRY WAS LOST"."""
    letters = [w for w in source if w[:1].isalpha()]
    return len(letters) > HEADLINE and all(w.isupper() for w in letters)


def is_title(source: Sequence[str]) -> bool:
    """A long quotation, at most followed by its author: "The Cold Quay," by Ada Holm; or, after
    the author's name, a short one: "Holm's “Tides”"."""
    opening = next((at for at, word in enumerate(source) if word in QUOTES), 0)
    if 0 < opening < len(source) - 1 and source[opening - 1] in POSSESSIVE and source[-1] in QUOTES:
        return not {",", "of"} & {*source[:opening]} and not source[opening + 1].islower()
    if len(source) < 4 or source[0] not in ("“", '"', "``", "''"):
        return False
    closing = (at for at in range(1, len(source)) if source[at] in ("”", '"', "''"))
    after = source[next(closing, len(source)) + 1 :]
    return not after or after[0] in (",", "by")


def _is_polled(expression: Expression) -> bool:
    """ "the captains surveyed"; "among them, 50 percent"."""
    rest, lists = [w.lower() for w in expression.rest], word_lists("ladder")
    part = any(w in ("percent", "%") and rest[at - 1].isdigit() for at, w in enumerate(rest))
    if part and not expression.proper[-1]:
        return expression.head not in documents()
    return bool(rest) and rest[0] in lists["polled"] and is_plural(expression.head)
