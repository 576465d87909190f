"""A source expression taken apart: the noun phrase that says who, and what follows it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from analysis.tagging import lexicon
from analysis.wordlists import word_lists, words

ARTICLES = words("a an the this that these those his her its their our my your")
DEFINITE = ARTICLES - {"a", "an"}
STOPS = frozenset([",", ";", "(", ")", "--", "—", "–", "-", ":"])
DROPPED = frozenset([".", "…", "“", "”", '"', "``", "''", "‘"])
POSSESSIVE = frozenset(["'s", "’s", "'", "’"])
EXAMPLES = frozenset(["including", "like", "as"])
WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
PRONOUNS = words("he she him her it i me we us you they them who which this")
JOINING = frozenset(["of", "for", "and", "on", "in"])  # inside names: "Department of Justice"


@dataclass(frozen=True, slots=True)
class Expression:
    """core: the noun phrase up to its head; rest: what follows. Both as written.

    proper: for each word of the core whether it is a name's, by its shape and place.
    """

    core: tuple[str, ...]
    rest: tuple[str, ...]
    proper: tuple[bool, ...]

    @property
    def head(self) -> str:
        return self.core[-1].lower() if self.core else ""

    @property
    def first(self) -> str:
        return self.core[0].lower() if self.core else ""

    @property
    def run(self) -> int:
        """How many words at the end of the core are a name's."""
        at = len(self.proper)
        while at and self.proper[at - 1]:
            at -= 1
        return len(self.proper) - at


def take_apart(
    words: Sequence[str], known: Collection[str] = (), opens: bool = False
) -> Expression:
    """known: words in lower case that the article uses as names; opens: the expression opens a
    sentence, so that its first capital says nothing."""
    words = _bare(words)
    end = _core_end(words)
    core = list(words[:end])
    quantity = word_lists("ladder")["quantity"]
    if end < len(words) and words[end].lower() == "of" and core[-1].lower() in quantity:
        inner = take_apart(words[end + 1 :], known)
        if inner.core:
            counted = (core[-1].lower(), *inner.core)
            return Expression(counted, inner.rest, (False, *inner.proper))
    if len(core) > 1 and core[-1] in POSSESSIVE:
        core.pop()
    proper = tuple(_is_proper(core, at, known, opens) for at in range(len(core)))
    return Expression(tuple(core), tuple(words[end:]), proper)


def _bare(words: Sequence[str]) -> list[str]:
    """Without quotation marks, and without punctuation and a possessive at the edges."""
    lists = word_lists("ladder")
    words = [w for w in words if w not in DROPPED]
    while words and (words[-1] in STOPS or words[-1] in POSSESSIVE or words[-1] in ("?", "!")):
        words.pop()
    while words and words[0] in STOPS:
        words.pop(0)
    while len(words) > 1 and words[-1].lower() in lists["reflexive"]:
        words.pop()
    while len(words) > 1 and words[0].lower() in lists["leading"]:
        words.pop(0)
    return words


def _core_end(words: Sequence[str]) -> int:
    for at in range(1, len(words)):
        word, low = words[at], words[at].lower()
        if word in STOPS:
            if not _goes_on(words, at):
                return at
        elif low in JOINING and _is_inside_name(words, at):
            continue
        elif low in ("and", "or"):
            return _end_after_and(words, at)
        elif word in word_lists("ladder")["cut"] or _is_clause(words, at):
            return at
    return len(words)


def _goes_on(words: Sequence[str], at: int) -> bool:
    """The "-" of "8,000-word", and the comma of "a sharp, angry editorial"."""
    if words[at] == "-":
        return words[at - 1][:1].isdigit()
    if words[at] != "," or at != 2 or at + 1 >= len(words):
        return False
    article = words[0].lower() in ARTICLES and words[1].lower() not in common_nouns()
    return article and words[1].islower() and words[at + 1].lower() not in ARTICLES | {"who"}


def _is_clause(words: Sequence[str], at: int) -> bool:
    """ "records compiled by …", "reports Mr. Holm filed": what follows tells more of the noun."""
    lists, word = word_lists("sources"), words[at]
    if word.islower() and word.endswith("ed") and at + 1 < len(words):
        after = words[at + 1].lower()
        told = after in word_lists("ladder")["cut"] or after in word_lists("claims")["dated"]
        return told or words[at - 1].lower() in lists["document"]
    if at > 1 and word.lower() in WEEKDAYS:
        return True
    return word in ("Mr", "Mrs", "Ms") and words[at - 1].lower() in lists["document"]


def _end_after_and(words: Sequence[str], at: int) -> int:
    """Two nouns side by side: both are of the kind of the last; two names: the first counts."""
    if words[at - 1][:1].isupper() or at + 1 >= len(words):
        return at
    return at + 1 + _core_end(words[at + 1 :])


def _is_inside_name(words: Sequence[str], at: int) -> bool:
    """ "Department of Justice", "Secretary of State Ada Holm": capitals on both sides."""
    if at + 1 >= len(words) or not words[at - 1][:1].isupper():
        return False
    after = at + 2 if words[at + 1].lower() == "the" and at + 2 < len(words) else at + 1
    if not words[after][:1].isupper():
        return False
    before, lists = words[at - 1].lower(), word_lists("sources")
    if before in lists["role"]:
        return any(w[:1].isupper() for w in words[after + 1 : after + 2])
    return before in lists["organisation_name"] or before in ("house", "school")


def _is_proper(core: Sequence[str], at: int, known: Collection[str], opens: bool) -> bool:
    word, low, ladder = core[at], core[at].lower(), word_lists("ladder")
    if not word[:1].isupper() and word[:1] != "@":
        return False
    if low in ARTICLES or low in ladder["vague"] or low in ladder["quantity"] or low in PRONOUNS:
        return False
    if at > 0:
        return True
    if opens and len(core) > 1:
        named = word.isupper() or lexicon().get(word) == "NNP"
        return named or low in known or core[1][:1].isupper()
    acronym = word.isupper() and len(word) > 1
    if (
        acronym
        or low in word_lists("sources")["outlet"] - common_nouns()
        or (opens and low in known)
    ):
        return True
    return low not in common_nouns() and not (opens and _is_ordinary(word))


def _is_ordinary(word: str) -> bool:
    """A plain noun by the tagger's lexicon, and not known as a name."""
    tags = lexicon()
    return tags.get(word.lower(), "") in ("NN", "NNS") and tags.get(word) != "NNP"


@cache
def common_nouns() -> frozenset[str]:
    """Nouns that open an expression with a capital without being a name."""
    lists = word_lists("sources")
    groups = ("unnamed", "crowd", "document", "role", "organisation", "kin")
    return frozenset().union(*(lists[group] for group in groups))
