"""The attribution ladder: how firmly a source expression tells who is speaking.

named, document, described, unnamed, crowd, passive; docs/accuracy.md tells the borders in words.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from analysis.marks import Rung
from analysis.wordlists import groups_of, word_lists

PRONOUN: Mapping[str, Rung] = {
    **dict.fromkeys("he she him her it i me we us you who which that".split(), "named"),
    **dict.fromkeys("himself herself itself myself ourselves this".split(), "named"),
    **dict.fromkeys("they them themselves those these".split(), "crowd"),
}
ARTICLES = frozenset("a an the this that these those his her its their our my your".split())
DEFINITE = ARTICLES - {"a", "an"}
VAGUE = frozenset(  # says nothing about who it is
    "senior top former another one other high-ranking high-level longtime veteran unnamed anonymous "
    "unidentified certain single lone second third first key leading close trusted influential "
    "prominent current past young old elderly some any no every each several many most few more "
    "few various numerous two three four five six seven eight nine ten dozens hundreds recent new "
    "early late latest previous same a an the this that these those well-placed knowledgeable "
    "independent nonpartisan outside internal local official".split()
)
QUANTITY = frozenset(
    "many some most few several all both one two three four five six seven eight nine ten none "
    "each any half third quarter majority minority number couple handful dozen dozens score scores "
    "hundreds thousands millions percent % two-thirds three-quarters lot lots plenty plurality "
    "handfuls numbers group array range host share portion members member".split()
)
CUT = frozenset(  # what follows says more about the head, but is not the head
    "of at in for from with on about to near across around inside within by against who that which "
    "whose where familiar close speaking briefed involved including like such as under after "
    "before behind over among between outside via through without regarding concerning"
    " released published conducted commissioned obtained reviewed seen".split()
)
EXAMPLES = frozenset(["including", "like", "as"])
STOPS = frozenset([",", ";", "(", ")", "--", "—", "–", "-", ":", "“", "”", '"', "``", "''"])
SINGULAR_S = frozenset("boss congress press news politics times cross princess actress".split())


@dataclass(frozen=True, slots=True)
class Expression:
    """A source expression taken apart.

    core: the noun phrase up to its head; rest: what follows. Both as written.
    """

    core: tuple[str, ...]
    rest: tuple[str, ...]
    proper: tuple[bool, ...]  # for each word of the core: is it a name's, by its shape

    @property
    def head(self) -> str:
        return self.core[-1].lower() if self.core else ""

    @property
    def first(self) -> str:
        return self.core[0].lower() if self.core else ""


def place(words: Sequence[str], known: Collection[str] = (), opens: bool = False) -> Rung:
    """The rung of a source expression, from its words alone.

    known: words in lower case that the article uses as names; opens: the expression opens a
    sentence, so that its first capital says nothing.
    """
    words = _bare(words)
    if not words:
        return "passive"
    if len(words) == 1 and words[0].lower() in PRONOUN and words[0] != "IT":
        return PRONOUN[words[0].lower()]
    expression = take_apart(words, known, opens)
    if not expression.core:
        return "crowd"
    if _names_in_apposition(expression.rest):
        return "named"
    if expression.proper[-1]:
        return _of_name(expression)
    return _of_noun(expression)


def take_apart(words: Sequence[str], known: Collection[str], opens: bool) -> Expression:
    """The core noun phrase and the rest; "many of the aides" has its core after the "of"."""
    end = _core_end(words)
    core = list(words[:end])
    if end < len(words) and words[end].lower() == "of" and core[-1].lower() in QUANTITY:
        inner = take_apart(words[end + 1 :], known, opens=False)
        if inner.core and not (inner.proper[-1] and len(core) == 1 and core[0].lower() == "all"):
            quantity = ("several",) if core[-1].lower() not in ("one", "member") else ("one",)
            return Expression(
                quantity + inner.core, inner.rest, (False,) * len(quantity) + inner.proper
            )
    if len(core) > 1 and core[-1] in ("'s", "’s", "’", "'"):
        core.pop()
    proper = tuple(_is_proper(core, at, known, opens) for at in range(len(core)))
    return Expression(tuple(core), tuple(words[end:]), proper)


def _bare(words: Sequence[str]) -> list[str]:
    """Without punctuation and a possessive at the edges."""
    words = [w for w in words if w]
    while words and (words[-1] in STOPS or words[-1] in ("'s", "’s", ".", "'", "’", "?", "!")):
        words.pop()
    while words and (words[0] in STOPS or words[0] in (".", "…")):
        words.pop(0)
    if len(words) > 1 and words[0].lower() in ("by", "according", "from", "among", "even", "only"):
        words = words[2:] if words[0].lower() == "according" else words[1:]
    return words


def _core_end(words: Sequence[str]) -> int:
    for at, word in enumerate(words):
        if at == 0:
            continue
        low = word.lower()
        if word in STOPS:
            return at
        if low in ("of", "for", "and", "on", "in") and _inside_name(words, at):
            continue
        if low in CUT:
            return at
        if low in ("and", "or") and at + 1 < len(words):
            return _core_end_after_and(words, at)
    return len(words)


def _core_end_after_and(words: Sequence[str], at: int) -> int:
    """Two nouns side by side: both are of the kind of the last, if the last is one."""
    following = at + 1 + _core_end(words[at + 1 :])
    return following if not words[at - 1][:1].isupper() else at


def _inside_name(words: Sequence[str], at: int) -> bool:
    """ "Department of Justice": capitals on both sides of a small word, a body's name before it."""
    if at + 1 >= len(words) or not words[at - 1][:1].isupper():
        return False
    after = words[at + 1]
    if after.lower() == "the" and at + 2 < len(words):
        after = words[at + 2]
    bodies = word_lists("sources")["organisation_name"] | {"house", "center", "centre", "school"}
    return after[:1].isupper() and words[at - 1].lower() in bodies


def _is_proper(core: Sequence[str], at: int, known: Collection[str], opens: bool) -> bool:
    word = core[at]
    if not word[:1].isupper() and word[:1] != "@":
        return False
    low = word.lower()
    if low in ARTICLES or low in VAGUE or low in QUANTITY:
        return False
    if at > 0 or not opens:
        return at > 0 or low not in _common()
    return low in known or low not in _common()


@cache
def _common() -> frozenset[str]:
    """Nouns that open an expression with a capital without being a name."""
    lists = word_lists("sources")
    people = lists["unnamed"] | lists["crowd"] | lists["document"] | lists["role"]
    return people | lists["organisation"] | lists["kin"]


def _names_in_apposition(rest: Sequence[str]) -> bool:
    """ "the host, Anna Berg" and "experts like Anna Berg" name somebody after all."""
    given = word_lists("names")["m"] | word_lists("names")["f"]
    titles = word_lists("sources")
    for at in range(len(rest) - 2):
        opens = rest[at] in (",", "(", "-", "--", "—") or rest[at].lower() in EXAMPLES
        first, second = rest[at + 1], rest[at + 2]
        if not opens or not first[:1].isupper():
            continue
        if rest[at].lower() in EXAMPLES and len(first) > 1:
            return True
        if second[:1].isupper() and (
            first.lower() in given or _is_title(first.lower(), titles) or _ends_clean(rest, at + 1)
        ):
            return True
    return False


def _ends_clean(rest: Sequence[str], at: int) -> bool:
    """Is this run of capitals a name by its shape: two to four words up to the next comma?"""
    lists = word_lists("sources")
    run = 0
    while at + run < len(rest) and (rest[at + run][:1].isupper() or rest[at + run] == "."):
        run += 1
    stops = at + run == len(rest) or rest[at + run] in STOPS
    last = rest[at + run - 1].lower()
    person = last not in lists["organisation_name"] and last not in _common()
    return 2 <= run <= 4 and stops and person


def _is_title(word: str, lists: Mapping[str, frozenset[str]]) -> bool:
    return word in lists["title"] or word in lists["title_m"] or word in lists["title_f"]


def _of_name(expression: Expression) -> Rung:
    """The head is capitalised: a person, a body, an outlet; or a group that takes a capital."""
    lists, head, core = word_lists("sources"), expression.head, expression.core
    run = 0
    while run < len(core) and expression.proper[-1 - run]:
        run += 1
    if head in lists["outlet"] and (run > 1 or head not in lists["document"]):
        return "document"
    if run > 1 and head in lists["organisation_name"]:
        return "named"
    if head in lists["crowd"] and _is_plural(head) and head not in lists["organisation_name"]:
        return "crowd"
    if head in lists["document"] and run < 3 and head not in lists["organisation_name"]:
        return "document"
    if head in lists["unnamed"] and _is_plural(head):
        return "unnamed"
    if head in lists["role"] and run < 3 and not _names_person(core[-run:]):
        return "described"
    return "named"


def _names_person(run: Sequence[str]) -> bool:
    given = word_lists("names")
    return run[0].lower() in given["m"] or run[0].lower() in given["f"]


def _of_noun(expression: Expression) -> Rung:
    lists, head = word_lists("sources"), expression.head
    groups = groups_of("sources").get(head, frozenset())
    plural = _is_plural(head)
    if expression.first in ("several", "many", "some", "most") and plural and "unnamed" in groups:
        return "crowd" if "crowd" in groups else "unnamed"
    if "document" in groups and "unnamed" not in groups:
        return "document" if _can_be_found(expression) else "unnamed"
    if (
        "crowd" in groups
        and (plural or "unnamed" not in groups)
        and not ("organisation" in groups and _has_name(expression))
    ):
        return "crowd"
    if "unnamed" in groups or head in lists["role"] or "kin" in groups:
        return "unnamed" if plural else _of_one_person(expression)
    if "organisation" in groups:
        return "named" if _has_name(expression) or _is_definite(expression) else "described"
    if plural or head in QUANTITY:
        return "crowd"
    return "described"


def _of_one_person(expression: Expression) -> Rung:
    """One person without a name is described if a role or an affiliation tells who it may be."""
    roles = word_lists("sources")["role"]
    telling = any(w.lower() not in VAGUE for w in expression.core[:-1])
    affiliation = any(
        w.lower() in ("for", "at", "of", "from", "with", "in") for w in expression.rest[:1]
    )
    office = expression.head in roles and expression.first in DEFINITE
    return "described" if telling or affiliation or office else "unnamed"


def _can_be_found(expression: Expression) -> bool:
    if _has_name(expression) or any(w[:1].isupper() for w in expression.rest):
        return True
    return _is_definite(expression) or any(w.isdigit() for w in expression.core)


def _has_name(expression: Expression) -> bool:
    return any(expression.proper)


def _is_definite(expression: Expression) -> bool:
    first = expression.first
    return first in DEFINITE or any(w in ("'s", "’s") for w in expression.core)


def _is_plural(word: str) -> bool:
    if word in SINGULAR_S or word.endswith(("ss", "us", "is")):
        return False
    irregular = "people men women folks staff police media children congressmen congresswomen"
    return word.endswith("s") or word in irregular.split() or word.endswith("men")
