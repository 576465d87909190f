"""What a noun phrase shows of itself: one or many, how many, whose. For the ladder."""

from collections.abc import Sequence

from bywhom.analysis.sources.noun_phrases import (
    ARTICLES,
    DEFINITE,
    POSSESSIVE,
    Expression,
    common_nouns,
)
from bywhom.analysis.text.word_lists import word_lists

_WORDS = word_lists("noun_phrases")

SINGULAR_S = _WORDS["singular_s"]
PLURAL = _WORDS["plural"]
OWN = _WORDS["own"]
MANY = _WORDS["many"]
LARGE = _WORDS["large"]
SMALL = _WORDS["small"]
FEW = 12  # people who can be told apart
ARTICLE = ARTICLES - OWN


def is_plural(word: str) -> bool:
    if word in SINGULAR_S:
        return False
    if word.endswith(("ss", "us", "is")):
        return word[:-1] in common_nouns()  # "rabbis"
    return word.endswith(("s", "men")) or word in PLURAL


def is_definite(expression: Expression) -> bool:
    definite = any(w.lower() in DEFINITE for w in expression.core[:2])  # "none of the films"
    return definite or has_genitive(expression)


def has_genitive(expression: Expression) -> bool:
    return any(w in POSSESSIVE for w in expression.core)


def has_owner(expression: Expression) -> bool:
    """A name, a possessive, or a chamber such as the Senate, which always has its capital."""
    always = word_lists("ladder")["always"]
    chamber = any(w[:1].isupper() and w.lower() in always for w in expression.core[:-1])
    return chamber or has_genitive(expression) or any(expression.proper)


def is_many(expression: Expression) -> bool:
    """ "many captains", "a few of them", "140 members": so many that nobody tells them apart."""
    first = expression.first
    vague = first in MANY | LARGE or [w.lower() for w in expression.core[:2]] == ["a", "few"]
    return vague or (_number(first) or 0) > FEW


def is_few(expression: Expression) -> bool:
    """ "two Democrats", "several of them"."""
    return expression.first in SMALL or 1 < (_number(expression.first) or 0) <= FEW


def _number(word: str) -> int | None:
    digits = word.replace(",", "")
    return int(digits) if digits.isdecimal() else None


def is_numbered(expression: Expression) -> bool:
    """ "Article 33"."""
    before = expression.core[-2].lower() if len(expression.core) > 1 else ""
    return before in word_lists("sources")["document"]


def head_in(expression: Expression, groups: Sequence[str]) -> tuple[str, bool]:
    """The head, or the last part of a compound that is in one of the lists: "Sun-Times"."""
    head, lists = expression.head, word_lists("sources")
    last = head.rsplit("-", 1)[-1]
    if last != head and any(last in lists[group] for group in groups):
        return last, True
    return head, False
