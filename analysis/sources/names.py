"""Who is named in an article: people, with what else they are called, and other names."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bywhom.analysis.sources.name_recognition import (
    REACH,
    Gender,
    Mention,
    capitals_of,
    mentions_of,
)
from bywhom.analysis.text.token_stream import Stream
from bywhom.analysis.text.word_lists import word_lists

SOMEBODY = -1  # a person of whom the article gives no full name


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

    def mentions_between(self, first: int, end: int) -> Sequence[tuple[int, int]]:
        """Of order: the tokens first to end, without the last."""
        return self.order[bisect_left(self.order, (first,)) : bisect_left(self.order, (end,))]


def read_names(stream: Stream) -> NameBook:
    """One pass for the names, one to say which short name is whose."""
    capitals = capitals_of(stream)
    found = list(mentions_of(stream, capitals))
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
        for at in range(end + 1, min(end + REACH, len(stream))):
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


_SHORT = {
    "sen": "senator",
    "sens": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "lt": "lieutenant",
    "capt": "captain",
    "col": "colonel",
    "sgt": "sergeant",
    "prof": "professor",
    "cmdr": "commander",
    "adm": "admiral",
    "maj": "major",
}


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
