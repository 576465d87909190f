"""A source expression taken apart: the noun phrase that says who, and what follows it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from bywhom.analysis.text.tagging import lexicon
from bywhom.analysis.text.word_lists import word_lists

_WORDS = word_lists("noun_phrases")

ARTICLES = _WORDS["articles"]
DEFINITE = ARTICLES - {"a", "an"}
STOPS = frozenset([",", ";", "(", ")", "--", "—", "–", "-", ":"])
DROPPED = frozenset([".", "…", "“", "”", '"', "``", "''", "‘"])
QUOTES = frozenset(["“", "”", '"', "``", "''"])
POSSESSIVE = frozenset(["'s", "’s", "'", "’"])
SHORTENED = frozenset(f"{mark}{end}" for mark in "'’" for end in ("ve", "re", "d", "ll", "m"))
DOMAINS = _WORDS["domains"]
EXAMPLES = _WORDS["examples"]
TIMELY = _WORDS["timely"]
UNITS = _WORDS["units"]
WEEKDAYS = _WORDS["weekdays"]
PRONOUNS = _WORDS["pronouns"]
TITLES = _WORDS["titles"]
ACRONYMS = _WORDS["acronyms"]
JOINING = _WORDS["joining"]


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
    counts = (
        core[-1:] and core[-1].lower() in quantity and not any(w[:1].isupper() for w in core[1:])
    )
    if end < len(words) and words[end].lower() == "of" and counts:
        inner = take_apart(words[end + 1 :], known)
        if inner.core:
            vast = len(core) > 2 and core[-1].lower() == "number"  # "a growing number"
            counted = ("many" if vast else core[-1].lower(), *inner.core)
            return Expression(counted, inner.rest, (False, *inner.proper))
    if len(core) > 1 and core[-1] in POSSESSIVE:
        core.pop()
    proper = tuple(_is_proper(core, at, known, opens) for at in range(len(core)))
    return Expression(tuple(core), tuple(words[end:]), proper)


def _bare(words: Sequence[str]) -> list[str]:
    """Without quotation marks, and without punctuation and a possessive at the edges."""
    lists = word_lists("ladder")
    if len(words) > 2 and words[-2] == "." and words[-1] in DOMAINS:
        words = words[:-2]  # "Ferrymail.com"
    words = [w for w in _without_quoted(words) if w not in DROPPED]
    ending = STOPS | POSSESSIVE | SHORTENED | {"?", "!"}
    while words and words[-1] in ending:
        words.pop()
    while words and words[0] in STOPS:
        words.pop(0)
    while len(words) > 1 and words[-1].lower() in lists["reflexive"]:
        words.pop()
    if len(words) > 3 and words[-2].lower() == "or" and words[-1].lower() in lists["or_so"]:
        words = words[:-2]  # "a third of the voters or less"
    while len(words) > 1 and (words[0].lower() in lists["leading"] or _is_about(words)):
        words.pop(0)
    if len(words) > 2 and [w.lower() for w in words[:2]] in (["at", "least"], ["at", "most"]):
        words = words[2:]
    return words


def _without_quoted(words: Sequence[str]) -> Sequence[str]:
    """ "the “Harbour for all” paper": the words of the quotation are its name, one is enough."""
    marks = [at for at, w in enumerate(words) if w in QUOTES]
    if len(marks) != 2 or marks[0] == 0 or marks[1] - marks[0] < 3:
        return words
    after = "".join(words[marks[1] + 1 : marks[1] + 2])
    name = words[marks[0] + 1].capitalize()
    return (*words[: marks[0]], name, *words[marks[1] + 1 :]) if after.islower() else words


def _is_about(words: Sequence[str]) -> bool:
    """ "some 20 officials", not "some officials"."""
    number = words[1][:1].isdigit() or words[1].lower() in word_lists("ladder")["quantity"]
    return words[0].lower() == "some" and number


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
        elif _is_cut(words, at) or _is_clause(words, at) or _is_time(words, at):
            return at
    return len(words)


def _goes_on(words: Sequence[str], at: int) -> bool:
    """The "-" of "8,000-word", and the comma of "a sharp, angry editorial"."""
    if words[at] == "-":
        return words[at - 1][:1].isdigit() or words[at - 1].endswith(".")  # "U.S.-born"
    if words[at - 1].isdigit() and "".join(words[at + 1 : at + 2]).isdigit():
        return at + 2 < len(words) and words[at + 2].islower()  # "a Sept. 15, 2011 email"
    if words[at] == "," and _is_measure(words, at):
        return True
    if words[at] != "," or at != 2 or at + 1 >= len(words):
        return False
    article = words[0].lower() in ARTICLES and words[1].lower() not in common_nouns()
    return article and words[1].islower() and words[at + 1].lower() not in ARTICLES | {"who"}


def _is_measure(words: Sequence[str], at: int) -> bool:
    """ "color-coded, timed tickets", "a $2 billion, ten-year plan"; something must follow."""
    before, after = words[at - 1], "".join(words[at + 1 : at + 2])
    measure = before in ("million", "billion") or ("-" in before and before.lower() == before)
    return measure and at + 2 < len(words) and after.islower() and after not in ARTICLES | {"who"}


def _is_cut(words: Sequence[str], at: int) -> bool:
    """A preposition or the like; not the adjective of "some outside experts", and not the "of" of
    "the secretary of state's page"."""
    lists = word_lists("ladder")
    if not (words[at] in lists["cut"] or words[at].lower() in JOINING) or _is_owner(words, at):
        return False
    if words[at] == "close":
        return "".join(words[at + 1 : at + 2]) in ("to", "with")
    if words[at] not in lists["before_noun"] or at + 1 >= len(words):
        return True
    before, after = words[at - 1].lower(), words[at + 1]
    adjectives = lists["quantity"] | lists["vague"] | lists["side"] | {"just"}
    opens = before in ARTICLES | POSSESSIVE | adjectives or before.endswith("ly")
    noun = after.islower() and after not in ARTICLES and after not in lists["cut"]
    return not (opens and noun)


def _is_owner(words: Sequence[str], at: int) -> bool:
    owner = "".join(words[at + 2 : at + 3]) in POSSESSIVE and words[at + 1].islower()
    return words[at] == "of" and owner and words[at - 1].lower() in word_lists("sources")["role"]


def _is_clause(words: Sequence[str], at: int) -> bool:
    """What follows tells more of the noun: "records compiled by …", "voters leaning to …",
    "figures her office sent", "rules recently issued by …", "reports Mr. Holm filed"."""
    word, before = words[at], words[at - 1].lower()
    if word[:1].isupper() and words[at - 1].islower() and _is_author(words, at):
        return before in documents()
    if at > 1 and word.lower() in WEEKDAYS:
        return True
    if not (word.islower() or word == "I"):
        return False
    if before in documents() and word.endswith("s") and word in common_nouns():
        return _is_author(words, at)  # "a fact sheet lawmakers released"
    noun = before in common_nouns() and before not in word_lists("ladder")["quantity"]
    if word in ARTICLES or word.lower() in PRONOUNS:
        return noun
    if word == "just" or (word.endswith("ly") and lexicon().get(word) == "RB"):
        return noun
    if word.endswith("ing"):
        several = before.endswith(("s", "people", "men")) and before != "news"
        after = words[at + 1] if at + 1 < len(words) else ""
        goes_on = after[:1].isupper() or after in ARTICLES | word_lists("ladder")["cut"]
        written = before in documents() and goes_on
        return noun and (several or written or word == "being")
    return _is_participle(words, at)


def _is_author(words: Sequence[str], at: int) -> bool:
    """ "a document Holm prepared", "reports Mr. Holm filed"."""
    after = at + 1
    while after < len(words) and (words[after][:1].isupper() or words[after] == "."):
        after += 1
    tag = lexicon().get(words[after]) if after < len(words) else None
    return words[at] in TITLES or tag == "VBD" or (tag == "VBN" and words[after].endswith("ed"))


def _is_participle(words: Sequence[str], at: int) -> bool:
    word, after = words[at], words[at + 1].lower() if at + 1 < len(words) else ""
    if not after or not (word.endswith("ed") or lexicon().get(word) == "VBN"):
        return False
    told = after in word_lists("ladder")["cut"] or after in word_lists("claims")["dated"]
    told = told or after in TIMELY or words[at - 1].lower() == "people"
    ended = word.endswith("ed") and words[at - 1].lower() in documents()
    return told or ended


def _is_time(words: Sequence[str], at: int) -> bool:
    """ "a poll last week", "a survey the same month"."""
    low = [w.lower() for w in words[at : at + 3]]
    if words[at - 1].lower() in ARTICLES or len(low) < 2:
        return False
    if low[:2] == ["the", "same"]:
        low = low[1:]
    return low[0] in TIMELY and low[1] in UNITS


def _end_after_and(words: Sequence[str], at: int) -> int:
    """Two nouns side by side: both are of the kind of the last; two names: the first counts."""
    if at + 1 >= len(words) or words[at - 1].lower() in PRONOUNS:
        return at
    if words[at + 1].lower() in ARTICLES:
        return at  # "her aides and the campaign": the first counts
    side = words[at - 1].lower() in word_lists("ladder")["side"] and words[at + 1].islower()
    owners = "".join(words[at + 2 : at + 3]) in POSSESSIVE  # "Holm and Berg's work"
    if words[at - 1][:1].isupper() and not (side or owners):
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
    if words[at] == "for" and before in word_lists("ladder")["joined"]:
        return True  # "Citizens for Clean Water"
    members = lists["crowd"] if words[at] == "for" else lists["unnamed"]
    if at > 1 and before.endswith("s") and before in members:
        first = words[at - 2]  # "Worried Parents for Ostrey", "the group Parents for Ostrey"
        return first[:1].isupper() or first in lists["organisation"]
    if before in lists["role"]:
        return any(w[:1].isupper() for w in words[after + 1 : after + 2])
    return before in lists["organisation_name"] or before in ("house", "school")


def _is_proper(core: Sequence[str], at: int, known: Collection[str], opens: bool) -> bool:
    word, low, ladder = core[at], core[at].lower(), word_lists("ladder")
    if not word[:1].isupper() and word[:1] != "@":
        return False
    if word in ACRONYMS:
        return True
    if low in ARTICLES or low in ladder["quantity"] or low in PRONOUNS:
        return False
    ends = at == len(core) - 1 and (at > 0 or low in known)
    if low in ladder["vague"] and not ends:
        return False  # but "Young", if the article knows a Young
    if at > 0:
        return True
    if opens and len(core) > 1:
        named = word.isupper() or lexicon().get(word) == "NNP"
        return named or low in known or core[1][:1].isupper()
    if opens and "-" in word and low not in known:
        return not word.rsplit("-", 1)[-1].islower()  # "Fact-checkers"
    acronym = word.isupper() and len(word) > 1
    told = low in known and (opens or not low.endswith("s"))
    lists = word_lists("sources")
    told = told and not (low in documents() or low in ladder["force"] or low in lists["crowd"])
    if acronym or told or (low in lists["outlet"] and low not in common_nouns()):
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
    several = frozenset(f"{body}s" for body in lists["organisation"])
    more = several | word_lists("ladder")["bodies"] | documents() | word_lists("ladder")["wording"]
    return more.union(*(lists[group] for group in groups))


@cache
def documents() -> frozenset[str]:
    """Nouns for what can be read, and for what else carries words: "list", "show"."""
    words = word_lists("sources")["document"] | word_lists("ladder")["carrier"]
    return words | {f"{word}s" for word in words}
