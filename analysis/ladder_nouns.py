"""The ladder's rung of a source expression whose head is a common noun: "two officials"."""

from collections.abc import Collection, Sequence

from analysis.expressions import ARTICLES, DEFINITE, POSSESSIVE, Expression, common_nouns
from analysis.marks import Rung
from analysis.wordlists import groups_of, word_lists, words

SINGULAR_S = frozenset(["boss", "congress", "press", "news", "politics", "times", "princess"])
PLURAL = words("people folks police media children youth staff personnel")
OF_NAME = frozenset(["a", "an", "one", "another", "this", "that", "every"])
MANY = frozenset(["some", "many", "other", "few", "fewer", "more"])
LARGE = words(
    "all most many dozens scores hundreds thousands millions "
    "twenty thirty forty fifty sixty seventy eighty ninety"
)
FEW = 12  # people who can be told apart
PARTLY = frozenset(["much", "most", "part", "half", "some"])  # of a nation, a party
COUPLED = frozenset(["both", "two", "three", "four", "five", "neither"])
SOURCE = frozenset(["source", "sources", "insider", "insiders"])  # never more than that
OWN = frozenset(["his", "her", "their", "its", "my", "our", "your"])
AFFILIATED = frozenset(["for", "at", "of", "from", "with", "in", "to", "on", "inside", "within"])


def of_noun(expression: Expression) -> Rung:
    lists, ladder = word_lists("sources"), word_lists("ladder")
    head, _ = head_in(expression, ("unnamed", "crowd", "document", "organisation"))
    groups = groups_of("sources").get(head, frozenset())
    plural, first = is_plural(head), expression.first
    written = "document" in groups and "unnamed" not in groups
    if written or (head.isdigit() and is_numbered(expression)):
        return _of_document(expression)
    if _is_share(expression):
        return "crowd"
    if head == "authorities" and first == "the" and any(expression.proper):
        return "named"  # "the Danish authorities"
    if head in SOURCE or (head in PLURAL and _is_near(expression)):
        return "unnamed"
    if first == "one" and plural:
        return "unnamed"
    if _is_known_few(expression, groups):
        return "named"
    if (plural and _is_counted(expression)) or first == "every":
        return "crowd"
    if first in MANY and plural and "unnamed" in groups and head not in ladder["inside"]:
        return "crowd"  # "some skippers"; several can be told apart
    if head in ("women", "men") and len(expression.core) == 1:
        return "crowd"
    one = (head in lists["role"] or first in OF_NAME) and head not in ladder["collective"]
    if "crowd" in groups and not plural and one and "organisation" not in groups:
        return _of_one_person(expression)  # "a voter", "the analyst"
    if first == "several" and plural and groups & {"crowd", "unnamed"}:
        return "unnamed"
    if "crowd" in groups and (plural or not groups & {"unnamed", "organisation"}):
        return "crowd"
    if groups & {"unnamed", "role", "kin"} and head not in lists["organisation"]:
        return "unnamed" if plural else _of_one_person(expression)
    if "organisation" in groups:
        return _of_body(expression)
    if of_bodies(head):
        return _of_several_bodies(expression)
    if head in ladder["thought"] and first not in OWN and not _has_owner(expression):
        return "passive"  # "the theory": nobody's
    return "crowd" if plural or head in ladder["quantity"] else "described"


def _is_share(expression: Expression) -> bool:
    """ "60 percent of voters", "half the town", "much of the nation"."""
    low = [w.lower() for w in expression.core]
    lists = word_lists("sources")
    partly = low[0] in PARTLY and low[-1] in lists["organisation"] and len(low) > 1
    share = bool({low[0], low[-1]} & word_lists("ladder")["share"])
    return share or partly or _is_number(low[-1]) or low[0] in ("most", "much")


def _is_number(word: str) -> bool:
    return word.replace(",", "").replace(".", "").isdigit()


def _is_counted(expression: Expression) -> bool:
    """ "many captains", "140 members": so many that nobody tells them apart."""
    first = expression.first
    number = first.replace(",", "")
    many = number.isdecimal() and (len(number) > 3 or int(number) > FEW)
    return first in LARGE or many


def is_numbered(expression: Expression) -> bool:
    """ "Article 33"."""
    before = expression.core[-2].lower() if len(expression.core) > 1 else ""
    return before in word_lists("sources")["document"]


def _is_known_few(expression: Expression, groups: Collection[str]) -> bool:
    """ "both women", "the two candidates", "the brothers": the article has told who they are."""
    low, ladder = [w.lower() for w in expression.core], word_lists("ladder")
    few = low[0] in ("both", "neither")
    few = few or (low[0] in DEFINITE | {"all"} and bool(COUPLED & {*low[1:3]}))
    pair = low[-1] in ladder["pair"] and low[0] in DEFINITE
    if len(low) == 1 or low[-1] in COUPLED:
        return few
    apart = low[-1] in ladder["inside"] or low[-1] in ladder["sides"]
    return pair or (few and not apart and ("crowd" not in groups or "organisation" in groups))


def _of_document(expression: Expression) -> Rung:
    """Found if it has a name, a date or an owner; the latest polls are any polls."""
    ladder, head = word_lists("ladder"), expression.head
    told = _has_owner(expression) or _is_told(expression)
    if head == "figures" and ladder["eminent"] & {*expression.core[:-1]}:
        return "unnamed"  # people: "the party's top figures"
    if head in ladder["asked"] and len(expression.core) == 1:
        return "document" if expression.rest[:1] == ("by",) and told else "unnamed"
    if head in ladder["asked"] and any(w.lower() in ladder["newest"] for w in expression.core[:-1]):
        return "document" if told else "unnamed"
    official = head in ladder["public"] and bool(ladder["keeper"] & {*expression.core[:-1]})
    public = official or (
        head in ladder["inquiry"] and bool(ladder["authority"] & {*expression.core[:-1]})
    )
    derived = head in ladder["derived"] and bool(DEFINITE & {*expression.rest[:2]})
    found = public or told or derived or head in ladder["paper"] or _is_definite(expression)
    return "document" if found else "unnamed"


def _is_told(expression: Expression) -> bool:
    """Named, dated, or said whose by what follows: "a study by …", "figures her office sent"."""
    dated = word_lists("claims")["dated"]
    told = any(
        w[:1].isupper() or w in POSSESSIVE or w.lower() in dated | OWN for w in expression.rest
    )
    return told or any(w.isdigit() for w in expression.core)


def _has_owner(expression: Expression) -> bool:
    """A name, a possessive, or a chamber such as the Senate, which always has its capital."""
    always = word_lists("ladder")["always"]
    chamber = any(w[:1].isupper() and w.lower() in always for w in expression.core[:-1])
    owned = any(w in POSSESSIVE for w in expression.core)
    return chamber or owned or any(expression.proper)


def _of_body(expression: Expression) -> Rung:
    core, ladder = expression.core, word_lists("ladder")
    if is_press(expression):
        return "document"  # "the news agency"
    alone = len(core) == 1 and not expression.rest  # "Congress", "police"
    if alone or expression.head in ladder["state"] or _has_own_name(expression):
        return "named"
    if _is_definite(expression) or expression.first not in ladder["vague"]:
        return "named"  # "the union", "law enforcement"
    vague = all(w.lower() in ladder["vague"] or w.lower() in ARTICLES for w in core[:-1])
    return "unnamed" if vague and not expression.rest else "described"


def is_press(expression: Expression) -> bool:
    return len(expression.core) > 1 and expression.core[-2].lower() == "news"


def of_bodies(head: str) -> bool:
    """The plural of a body: "groups", "agencies", "churches"."""
    bodies, skip = word_lists("sources")["organisation"], word_lists("ladder")["peoples"]
    singular = (head[:-1], head[:-2], head[:-3] + "y") if head.endswith("s") else ()
    return head not in skip and any(one in bodies for one in singular)


def _of_several_bodies(expression: Expression) -> Rung:
    """ "the groups" have been told; "unions" have not; "many unions" are counted."""
    if expression.first in MANY | LARGE:
        return "crowd"
    if _is_definite(expression):
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


def _of_one_person(expression: Expression) -> Rung:
    """One person without a name is described if a role or an affiliation tells who it may be."""
    vague = word_lists("ladder")["vague"]
    telling = any(w.lower() not in vague | ARTICLES for w in expression.core[:-1])
    telling = telling or expression.first in OWN
    rest = expression.rest
    told = bool(rest) and rest[0] == "who" and any(w[:1].isupper() for w in rest)
    affiliation = told or (bool(rest) and rest[0].lower() in AFFILIATED)
    if expression.head in word_lists("ladder")["anybody"]:
        return "unnamed"  # "someone in the room"
    bare = len(expression.core) == 1
    ladder = word_lists("ladder")
    titled = " ".join(expression.core[-2:]).lower() in ladder["office"]
    titled = titled or expression.head in ladder["holder"]
    office = titled or (_is_office(expression.head) and (bare or expression.first in DEFINITE))
    return "described" if telling or affiliation or office else "unnamed"


def _is_office(head: str) -> bool:
    return head in word_lists("sources")["role"] and head not in word_lists("ladder")["helper"]


def _is_near(expression: Expression) -> bool:
    """ "people familiar with the matter"."""
    rest = expression.rest
    return bool(rest) and rest[0].lower() in word_lists("ladder")["near"]


def _is_definite(expression: Expression) -> bool:
    definite = any(w.lower() in DEFINITE for w in expression.core[:2])  # "none of the films"
    return definite or any(w in POSSESSIVE for w in expression.core)


def is_plural(word: str) -> bool:
    if word in SINGULAR_S:
        return False
    if word.endswith(("ss", "us", "is")):
        return word[:-1] in common_nouns()  # "rabbis"
    return word.endswith(("s", "men")) or word in PLURAL


def head_in(expression: Expression, groups: Sequence[str]) -> tuple[str, bool]:
    """The head, or the last part of a compound that is in one of the lists: "Sun-Times"."""
    head, lists = expression.head, word_lists("sources")
    last = head.rsplit("-", 1)[-1]
    if last != head and any(last in lists[group] for group in groups):
        return last, True
    return head, False
