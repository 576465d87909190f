"""Who "he", "the senator" and "Holm" are, where that is safe. A wrong name is worse than none."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from bywhom.analysis.marks import Rung
from bywhom.analysis.sources.ladder import is_title
from bywhom.analysis.sources.name_recognition import Gender
from bywhom.analysis.sources.names import SOMEBODY, NameBook, Person
from bywhom.analysis.sources.noun_phrases import DEFINITE, POSSESSIVE
from bywhom.analysis.text.token_stream import Stream
from bywhom.analysis.text.word_lists import word_lists, words

HE_SHE: dict[str, Gender] = {"he": "m", "she": "f", "him": "m", "her": "f"}
REACH = 5  # sentences a pronoun may look back for the last speaker
NEAR = 2  # and for somebody who has not spoken
AND = frozenset(["also", "then", "later", "further", "again", "too"])
AND_TOO = frozenset(["and", "himself", "herself"])
AFTER_NAME = words("who which whose where of at in from with on for jr sr himself herself and")
LINKING = words(
    "for of to at with by about against or from like including as on than near behind in "
    "who whose which that"
)
ADDING = words("added adds adding continued continues concluded concludes went goes")


@dataclass(frozen=True, slots=True)
class Said:
    """The source of an attribution before: who it was, if that is known, and how firm."""

    token: int
    sentence: int
    person: int | None
    rung: Rung
    plural: bool
    gender: Gender | None = None


@dataclass(frozen=True, slots=True)
class Who:
    """name: for the reader; person: index into the book's people, for what follows."""

    name: str | None = None
    person: int | None = None
    rung: Rung | None = None  # firmer than the words alone could tell


NOBODY = Who()


def who_is(stream: Stream, book: NameBook, source: range, cue: range, said: Sequence[Said]) -> Who:
    """The person or body behind a source expression. said: the sources before it, in order."""
    low = [stream.low[at] for at in source]
    if len(low) == 1 and low[0] in HE_SHE:
        return _pronoun(stream, book, source.start, HE_SHE[low[0]], cue, said)
    if len(low) == 1 and low[0] in ("who", "which", "that"):
        return _relative(stream, book, source.start)
    if is_title([stream.words[at] for at in source]):
        return NOBODY  # "The Cold Quay: Ada Holm at Sea"
    named = _named(stream, book, source)
    if named is not None:
        return _person(book, named)
    if low and low[0] in DEFINITE and low[0] == "the":
        return _the_office(stream, book, source)
    return NOBODY


def _person(book: NameBook, index: int) -> Who:
    return Who(book.people[index].name, index, "named")


def _named(stream: Stream, book: NameBook, source: range) -> int | None:
    """The one person this expression names, unless the name only belongs to a modifier."""
    parts = _parts(stream, source)
    first = _head_of(stream, book, parts[0])
    second = _whole(stream, book, parts[1]) if len(parts) > 1 else None
    if first is not None and second is not None:
        return None  # "Holm, Berg and others"
    if first is not None and any(
        stream.low[at] == "and" and at + 1 in book.by_token for at in source
    ):
        return None
    return first if first is not None else second


def _parts(stream: Stream, source: range) -> list[range]:
    """Between the commas."""
    parts, start = [], source.start
    for at in (*source, source.stop):
        if at == source.stop or stream.words[at] in (",", "(", "—", "--"):
            if at > start:
                parts.append(range(start, at))
            start = at + 1
    return parts or [source]


def _head_of(stream: Stream, book: NameBook, part: range) -> int | None:
    """The person who is the head of a part: not "Holm supporters", not "a spokesman for Holm"."""
    inside = [at for at in part if at in book.by_token]
    if not inside:
        return None
    at = inside[0]
    end = at + _length(book.people[book.by_token[at]], at)
    if end < part.stop and stream.words[end][0].isalpha() and stream.low[end] not in AFTER_NAME:
        return None
    owned = end + 2 if stream.low[end : end + 1] == ["and"] else end  # "Holm and Berg's plan"
    if owned + 1 < part.stop and stream.low[owned] in POSSESSIVE:
        return None
    between = range(part.start, at)
    if any(stream.low[k] in LINKING or _acts(stream, k) for k in between):
        return None  # nor "groups urging Holm"
    return book.by_token[at]


def _acts(stream: Stream, at: int) -> bool:
    before = stream.tags[at - 1] if at else ""
    return stream.tags[at] in ("VBG", "VBD") and before in ("NNS", "NNPS")


def _whole(stream: Stream, book: NameBook, part: range) -> int | None:
    """The person whose name the part is, a title before it allowed."""
    inside = [at for at in part if at in book.by_token]
    if len(inside) != 1:
        return None
    end = inside[0] + _length(book.people[book.by_token[inside[0]]], inside[0])
    before = stream.low[part.start : inside[0]]
    lead = all(
        stream.words[k][0].isupper() or low == "." for k, low in enumerate(before, part.start)
    )
    ends = end == part.stop or stream.low[end] in AFTER_NAME - AND_TOO
    return book.by_token[inside[0]] if ends and lead else None


def _length(person: Person, first: int) -> int:
    return next((last - start for start, last in person.mentions if start == first), 1)


def _relative(stream: Stream, book: NameBook, at: int) -> Who:
    """ "Holm, who said": the name just before."""
    for token, index in _before(book, at, 1):
        if index == SOMEBODY:
            return NOBODY
        gap = at - token - _length(book.people[index], token)
        if 0 <= gap <= 1:
            return _person(book, index)
    return NOBODY


def _before(book: NameBook, at: int, count: int) -> list[tuple[int, int]]:
    """The last mentions before a token, latest first."""
    place = bisect_left(book.order, (at, -1))
    return list(reversed(book.order[max(0, place - count) : place]))


def _pronoun(
    stream: Stream, book: NameBook, at: int, gender: Gender, cue: range, said: Sequence[Said]
) -> Who:
    """he, she: the last speaker or the only person of that gender near by; else nobody."""
    sentence = stream.sentence[at]
    if stream.quoting[at] == "I":
        return NOBODY
    rivals = _rivals(stream, book, at, gender)
    last = said[-1] if said and sentence - said[-1].sentence <= REACH else None
    if last is not None and last.person is None:
        if not last.plural and _could_be(last, gender):
            return NOBODY  # "a spokesman said …; he added": not the person named before him
        last = None
    if last is not None and last.person is not None:
        person = book.people[last.person]
        fits = person.gender in (None, gender)
        later = [index for token, index in rivals if token > last.token and index != last.person]
        if fits and (not later or _goes_on(stream, cue)):
            return _person(book, last.person)
        if fits:
            return NOBODY
    close = {index for token, index in rivals if sentence - stream.sentence[token] <= NEAR}
    known = {i for i in close if i != SOMEBODY and book.people[i].gender == gender}
    return _person(book, known.pop()) if len(close) == 1 and known else NOBODY


def _could_be(last: Said, gender: Gender) -> bool:
    """A source without a name that he or she could stand for: a spokesman, not a police force."""
    return last.gender == gender or (last.gender is None and last.rung in ("described", "unnamed"))


def _rivals(stream: Stream, book: NameBook, at: int, gender: Gender) -> list[tuple[int, int]]:
    """People the pronoun could mean: named outside quotations within reach."""
    sentence = stream.sentence[at]
    return [
        (token, index)
        for token, index in _before(book, at, 12)
        if sentence - stream.sentence[token] <= REACH
        and stream.quoting[token] == "-"
        and (index == SOMEBODY or book.people[index].gender in (None, gender))
    ]


def _goes_on(stream: Stream, cue: range) -> bool:
    """ "he added", "she also said": the same speaker goes on."""
    near = range(max(0, cue.start - 2), cue.stop)
    return any(stream.low[at] in ADDING or stream.low[at] in AND for at in near)


def _the_office(stream: Stream, book: NameBook, source: range) -> Who:
    """ "the senator": the one of that office named before; "the commission": the one body."""
    head = source.stop - 1
    low = stream.low[head]
    if any(stream.low[at] in ("of", "for", "and", "'s", "’s", ",") for at in source):
        return NOBODY
    modifiers = {
        stream.low[at]
        for at in source
        if at not in (source.start, head) and stream.words[at][0].isupper()
    }
    lists = word_lists("sources")
    if low in lists["role"]:
        fitting = [
            i for i, p in enumerate(book.people) if low in p.roles and p.known_by(source.start)
        ]
        if len(fitting) == 1 and modifiers <= book.people[fitting[0]].about:
            return _person(book, fitting[0])
        return NOBODY
    if low in lists["organisation"] and low in book.bodies and not modifiers:
        return Who(book.bodies[low], None, "named")
    return NOBODY
