"""Who is named in an article: people, with what else they are called, and other names."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from analysis.cues import cue_groups
from analysis.stream import Stream
from analysis.wordlists import word_lists

SOMEBODY = -1  # a person of whom the article gives no full name
Gender = Literal["m", "f"]

PARTICLES = frozenset(
    "de da di del della du des van von der den al el bin ibn ben la le ter".split()
)
SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])
LONGEST = 12  # tokens of a name with its titles
APPOSITION = 9  # tokens after a name searched for the role
CAPITALS = 0.75  # a paragraph with more capitalised words than this is a headline


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text, token positions first to last (exclusive)."""

    first: int
    last: int
    name: tuple[str, ...]  # without titles
    titles: tuple[str, ...]  # in lower case
    person: bool
    gender: Gender | None = None


@dataclass(slots=True)
class Person:
    name: str
    last: str
    gender: Gender | None = None
    roles: set[str] = field(default_factory=set)  # nouns: "senator"
    about: set[str] = field(default_factory=set)  # words told beside the name, in lower case
    mentions: list[tuple[int, int]] = field(default_factory=list)  # tokens

    def known_by(self, token: int) -> bool:
        return self.mentions[0][0] < token


@dataclass(frozen=True, slots=True)
class NameBook:
    """people, and of whom each last name and each mention's first token may speak."""

    people: tuple[Person, ...] = ()
    by_last: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    by_token: Mapping[int, int] = field(default_factory=dict)  # first token → index of the person
    order: Sequence[tuple[int, int]] = ()  # (token, person or SOMEBODY) by token
    bodies: Mapping[str, str] = field(default_factory=dict)  # noun → the one body's name with it
    capitals: frozenset[str] = frozenset()  # words capitalised in mid-sentence, in lower case


def read_names(stream: Stream) -> NameBook:
    """One pass for the names, one to say which short name is whose."""
    capitals = _capitals(stream)
    found = list(_mentions(stream, capitals))
    people: list[Person] = []
    by_name: dict[tuple[str, ...], int] = {}
    by_last: dict[str, list[int]] = {}
    for mention in found:
        if not mention.person or len(mention.name) < 2:
            continue
        key = (mention.name[0].lower(), mention.name[-1].lower())
        if key not in by_name:
            by_name[key] = len(people)
            by_last.setdefault(key[1], []).append(len(people))
            people.append(Person(" ".join(mention.name), mention.name[-1], mention.gender))
        _learn(people[by_name[key]], mention, stream)
    _titled_only(found, people, by_last, stream)
    by_token = _who_is_who(found, people, by_name, by_last)
    _count(found, people, by_token)
    return NameBook(
        people=tuple(people),
        by_last={last: tuple(indices) for last, indices in by_last.items()},
        by_token=by_token,
        order=sorted([*by_token.items(), *_others(found, people, by_token, stream)]),
        bodies=_bodies(found),
        capitals=capitals,
    )


def _capitals(stream: Stream) -> frozenset[str]:
    """Words written with a capital where no sentence begins."""
    firsts = set(stream.firsts)
    return frozenset(
        low
        for at, (word, low) in enumerate(zip(stream.words, stream.low, strict=True))
        if word[0].isupper() and at not in firsts and at > 0 and stream.quoting[at - 1] != "O"
    )


def _headlines(stream: Stream) -> set[int]:
    """Paragraphs in which capitals say little: titles, headings, lines in title case."""
    upper: Counter[int] = Counter()
    total: Counter[int] = Counter()
    for word, sentence in zip(stream.words, stream.sentence, strict=True):
        if word[0].isalpha() and len(word) > 3:
            paragraph = stream.sentences[sentence][2]
            total[paragraph] += 1
            upper[paragraph] += word[0].isupper()
    roles = {i for i, p in enumerate(stream.article.paragraphs) if p.role in ("title", "heading")}
    return roles | {p for p, n in total.items() if upper[p] > CAPITALS * n and n > 4}


def _mentions(stream: Stream, capitals: frozenset[str]) -> Iterator[Mention]:
    headlines = _headlines(stream)
    words, size, at = stream.words, len(stream), 0
    while at < size:
        if not words[at][0].isupper():
            at += 1
            continue
        end = _run_end(stream, at)
        if stream.paragraph_of(stream.sentence[at]) not in headlines:
            first = at
            if _opens(stream, at) and stream.low[at] in _openers(
                at + 1 == end, capitals, stream, at
            ):
                first += 1
            if first < end:
                yield from _read_run(stream, first, end)
        at = end


def _openers(alone: bool, capitals: frozenset[str], stream: Stream, at: int) -> frozenset[str]:
    """The word itself if it need not be a name although it opens a sentence."""
    low = stream.low[at]
    given, titles = word_lists("names"), word_lists("sources")
    if low in _function_words():
        return frozenset([low])
    if low in given["m"] or low in given["f"] or low in titles["title"]:
        return frozenset()
    if low in titles["title_m"] or low in titles["title_f"]:
        return frozenset()
    known = low in capitals or (not alone and stream.tags[at].startswith("NNP"))
    return frozenset() if known else frozenset([low])


@cache
def _function_words() -> frozenset[str]:
    return frozenset(
        "the a an this that these those his her its their our my your he she it they we i you and "
        "but or nor yet so if when while as at in on of for from by with to after before since "
        "until during although though because what who how why where which there here then now "
        "not no yes one two some many most several few all both each every other another such "
        "still even also however meanwhile earlier later today yesterday monday tuesday wednesday "
        "thursday friday saturday sunday last next according despite under over between among "
        "about against instead once only just perhaps maybe".split()
    )


def _opens(stream: Stream, at: int) -> bool:
    return (
        at == stream.firsts[stream.sentence[at]]
        or stream.quoting[at - 1] == "O"
        or stream.words[at - 1] in (":", "—", "–", "“", '"', "'", "‘", "-", "•")
    )


def _run_end(stream: Stream, at: int) -> int:
    """The end of a run of capitalised words, with particles, initials and "O'" inside."""
    words, sentence = stream.words, stream.sentence[at]
    end, limit = at + 1, min(len(stream), at + LONGEST)
    while end < limit and stream.sentence[end] == sentence:
        word = words[end]
        if word[0].isupper() and stream.low[end] not in ("i",):
            end += 1
        elif word == "." and _is_short(stream.low[end - 1]) and end + 1 < limit:
            end += 1
        elif word in ("'", "’") and _joins(stream, end):
            end += 1
        elif word in PARTICLES and end + 1 < limit and words[end + 1][0].isupper():
            end += 1
        else:
            break
    return end


def _is_short(low: str) -> bool:
    return (
        len(low) == 1
        or low in SUFFIXES
        or low + "." in word_lists("sources")["title"]
        or (low in ("mr", "mrs", "ms"))
    )


def _joins(stream: Stream, at: int) -> bool:
    """The apostrophe of O'Rourke: no blank on either side."""
    return (
        at + 1 < len(stream)
        and stream.ends[at - 1] == stream.starts[at]
        and stream.ends[at] == stream.starts[at + 1]
        and stream.words[at + 1][0].isupper()
        and len(stream.words[at - 1]) <= 2
    )


def _read_run(stream: Stream, first: int, last: int) -> Iterator[Mention]:
    """A run of capitals: titles first, then the name; told apart what is a person's."""
    lists = word_lists("sources")
    titles = [
        at
        for at in range(first, last)
        if stream.low[at].rstrip(".") in _titles() and not _is_given(stream.low[at], at, last)
    ]
    if len(titles) > 1 and titles[-1] == last - 1 and _is_civil(stream.low[titles[0]]):
        titles.pop()  # "Mr. Justice"
    start = titles[-1] + 1 if titles else first
    while start < last and stream.words[start] == ".":
        start += 1
    before = tuple(
        stream.low[at].rstrip(".") for at in range(first, start) if stream.words[at] != "."
    )
    name = _spell(stream, start, last)
    if not name:
        return
    if (
        first > 0
        and (stream.low[first - 1] in lists["role"] or stream.low[first - 1] in lists["kin"])
        and stream.sentence[first - 1] == stream.sentence[first]
    ):
        before = (*before, stream.low[first - 1])
    titled = bool(titles) or (bool(before) and before[-1] in lists["role"] | lists["kin"])
    person = _is_person(stream, start, last, name, titled)
    yield Mention(start, last, name, before, person, _gender(name, before))


def _is_civil(low: str) -> bool:
    return low.rstrip(".") in ("mr", "mrs", "ms", "miss")


def _is_given(low: str, at: int, last: int) -> bool:
    """Dean, Duke, Earl: a given name where another name follows."""
    names = word_lists("names")
    return at + 1 < last and (low in names["m"] or low in names["f"])


@cache
def _titles() -> frozenset[str]:
    lists = word_lists("sources")
    words = lists["title"] | lists["title_m"] | lists["title_f"] | lists["role"]
    return frozenset(word.rstrip(".") for word in words) - {"star", "will"}


def _spell(stream: Stream, start: int, end: int) -> tuple[str, ...]:
    """The words of a name; "O", "'", "Rourke" are one, so are "J" and "."."""
    name: list[str] = []
    glue = False
    for at in range(start, end):
        word = stream.words[at]
        if word in ("'", "’") or (word == "." and name):
            name[-1:] = [name[-1] + word] if name else []
            glue = word != "."
        elif glue and name:
            name[-1] += word
            glue = False
        else:
            name.append(word)
    while name and name[-1].rstrip(".").lower() in SUFFIXES and len(name) > 1:
        name.pop()
    return tuple(name)


def _is_person(stream: Stream, start: int, end: int, name: tuple[str, ...], titled: bool) -> bool:
    lists, names = word_lists("sources"), word_lists("names")
    first, last = name[0].lower(), name[-1].lower()
    given = first in names["m"] or first in names["f"]
    if last in lists["organisation_name"] or (last in lists["outlet"] and not given):
        return False
    if titled or len(name) > 4:
        return titled
    if len(name) == 1 or any(word.isupper() and len(word) > 2 for word in name):
        return False
    if given or (len(name[0]) <= 2 and name[0].endswith(".")):
        return True
    if stream.low[start - 1 : start] == ["the"]:
        return False
    return _is_introduced(stream, end) or _speaks(stream, start, end)


def _is_introduced(stream: Stream, end: int) -> bool:
    """ "Ada Holm, 43," and "Ada Holm, a fisherman," """
    after = stream.low[end : end + 3]
    if len(after) < 3 or after[0] != ",":
        return False
    if after[1].isdigit() and after[2] == ",":
        return True
    roles = word_lists("sources")["role"] | word_lists("sources")["kin"]
    return after[1] in ("a", "an", "the", "who", "his", "her") and (
        after[1] == "who" or any(low in roles for low in stream.low[end + 2 : end + APPOSITION])
    )


def _speaks(stream: Stream, start: int, end: int) -> bool:
    """Beside a verb of saying, as its subject by the order of words."""
    groups = cue_groups()
    after = groups.get(stream.low[end], ()) if end < len(stream) else ()
    return "speech" in after and stream.tags[end].startswith("V")


def _gender(name: tuple[str, ...], titles: tuple[str, ...]) -> Gender | None:
    lists, names = word_lists("sources"), word_lists("names")
    for title in titles:
        if title in lists["title_m"] or title in lists["role_m"]:
            return "m"
        if title in lists["title_f"] or title in lists["role_f"]:
            return "f"
    if len(name) < 2:
        return None
    first = name[0].lower()
    return "m" if first in names["m"] else "f" if first in names["f"] else None


def _learn(person: Person, mention: Mention, stream: Stream) -> None:
    """Roles before the name ("Senator") and after it (", a senator from …,")."""
    roles = word_lists("sources")["role"]
    person.gender = person.gender or mention.gender
    person.roles.update(t for t in _spelt_out(mention.titles) if t in roles)
    person.about.update(mention.titles)
    end, sentence = mention.last, stream.sentence[mention.first]
    if stream.low[end : end + 1] and stream.low[end] in ("of", "from", "("):
        person.about.update(stream.low[end + 1 : end + 5])
    if stream.words[end : end + 1] == [","]:
        for at in range(end + 1, min(end + APPOSITION, len(stream))):
            if stream.sentence[at] != sentence or (at > end + 1 and stream.words[at] in (",", ".")):
                break
            if stream.tags[at].startswith("V"):
                break
            person.about.add(stream.low[at])
            if stream.low[at] in roles:
                person.roles.add(stream.low[at])
    for at in range(max(0, mention.first - 6), mention.first):
        if stream.sentence[at] == sentence and stream.words[at][0].isupper():
            person.about.add(stream.low[at])


_SHORT = {"sen": "senator", "rep": "representative", "gov": "governor", "gen": "general",
          "lt": "lieutenant", "capt": "captain", "col": "colonel", "sgt": "sergeant",
          "prof": "professor", "cmdr": "commander", "adm": "admiral", "maj": "major", "sens": "senator"}  # fmt: skip


def _spelt_out(titles: tuple[str, ...]) -> Iterator[str]:
    for title in titles:
        yield _SHORT.get(title, title)
    if titles[-2:] == ("prime", "minister"):
        yield "premier"


def _titled_only(
    found: list[Mention], people: list[Person], by_last: dict[str, list[int]], stream: Stream
) -> None:
    """ "Mr. Holm", "President Arno": people of whom the article gives no first name."""
    for mention in found:
        if mention.person and len(mention.name) == 1 and mention.titles:
            last = mention.name[0].lower()
            known = by_last.setdefault(last, [])
            offices = set(_spelt_out(mention.titles)) & word_lists("sources")["role"]
            if not known or not any(_may_hold(people[i], offices) for i in known):
                known.append(len(people))
                people.append(Person(mention.name[0], mention.name[0], mention.gender))
            if len(known) == 1:
                _learn(people[known[0]], mention, stream)


def _may_hold(person: Person, offices: set[str]) -> bool:
    """ "President Holm" beside Anna Holm, a baker, is somebody else."""
    return not offices or bool(offices & person.roles)


def _who_is_who(
    found: list[Mention],
    people: list[Person],
    by_name: dict[tuple[str, ...], int],
    by_last: dict[str, list[int]],
) -> dict[int, int]:
    by_token: dict[int, int] = {}
    for mention in found:
        name = mention.name
        key = (name[0].lower(), name[-1].lower())
        if len(name) > 1 and key in by_name and mention.person:
            by_token[mention.first] = by_name[key]
        elif len(name) == 1:
            fitting = [
                i
                for i in by_last.get(key[1], [])
                if not mention.gender or people[i].gender in (None, mention.gender)
            ]
            if len(fitting) == 1:
                by_token[mention.first] = fitting[0]
    return by_token


def _count(found: list[Mention], people: list[Person], by_token: dict[int, int]) -> None:
    for mention in found:
        index = by_token.get(mention.first)
        if index is not None:
            people[index].mentions.append((mention.first, mention.last))


def _others(
    found: list[Mention], people: list[Person], by_token: dict[int, int], stream: Stream
) -> Iterator[tuple[int, int]]:
    """Subjects that "he" could mean too: "Scott bristles", "the president seemed tired"."""
    roles = word_lists("sources")["role"] | word_lists("sources")["kin"]
    for mention in found:
        alone = len(mention.name) == 1 and mention.first not in by_token
        if alone and not mention.name[0].isupper() and _acts(stream, mention.last):
            yield mention.first, SOMEBODY
    for at in range(1, len(stream) - 1):
        if stream.low[at] in roles and _acts(stream, at + 1):
            first = at - 1 if stream.low[at - 1] in ("the", "a", "an", "his", "her") else at
            holders = [i for i, person in enumerate(people) if stream.low[at] in person.roles]
            yield first, holders[0] if len(holders) == 1 else SOMEBODY


def _acts(stream: Stream, at: int) -> bool:
    """Does a finite verb follow, outside quotations?"""
    if at >= len(stream) or stream.quoting[at] != "-":
        return False
    return stream.tags[at] in ("VBD", "VBZ", "VBP", "MD")


def _bodies(found: list[Mention]) -> dict[str, str]:
    """ "the commission" later on: the one body whose name has that noun."""
    names: dict[str, set[str]] = {}
    nouns = word_lists("sources")["organisation"]
    for mention in found:
        if not mention.person and len(mention.name) > 1:
            for word in mention.name:
                if word.lower() in nouns:
                    names.setdefault(word.lower(), set()).add(" ".join(mention.name))
    return {noun: next(iter(full)) for noun, full in names.items() if len(full) == 1}
