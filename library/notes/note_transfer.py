"""Articles' notes packed to travel, and unpacked into a library that may know them already."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from operator import attrgetter
from typing import Any

from bywhom.library.addresses import key_of, title_key
from bywhom.library.database.values import storable
from bywhom.library.notes.notes import COLOURS, Note


@dataclass(frozen=True, slots=True)
class TransferNote:
    """One note on its way. What a format cannot say is left at its default.

    `uid` is the same wherever the note goes; `start` and `end` are code points of the text.
    A note without a quotation is on the whole article. `annotator` wrote it, if not the reader;
    `answers` is the uid of the note it replies to; `base` is when the words were written that
    both sides had last, if they are others by now.
    """

    quote: str
    body: str = ""
    uid: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None
    colour: str = ""
    tags: tuple[str, ...] = ()
    created: str = ""
    changed: str = ""
    mark_rule: str | None = None
    annotator: str = ""
    answers: str = ""
    base: str = ""
    paragraph: int = field(default=0, compare=False)  # its ¶ number, where it is written out
    by_hand: bool = field(default=False, compare=False)  # changed on the page it was read from

    @property
    def says(self) -> bool:
        """Is there anything in it to be kept?"""
        return bool(self.quote.strip() or self.body.strip() or self.tags)


MOST_ALIKE = 50  # articles of one title that are looked at, beside that of the same authors
_values_of = attrgetter(*(field.name for field in fields(TransferNote)))


@dataclass(frozen=True, slots=True)
class Transfer:
    """The notes of one article, and what tells the article from others.

    `known_as`: further addresses of it. `text_hash`: SHA-256 of its text, where that is known.
    `left_out`: what the file says of it and could not be brought in, in words.
    """

    place: str
    title: str
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    tags: tuple[str, ...] = ()
    slips: tuple[TransferNote, ...] = ()
    known_as: tuple[str, ...] = ()
    text_hash: str = ""
    left_out: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return " ".join(self.title.split()) or self.place or "Untitled"


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What an import did, in numbers, and what it left out, in words."""

    articles: int = 0  # that were not known, now listed without their text
    notes: int = 0
    known: int = 0  # notes that were there already
    changed: int = 0  # of those, with newer words now
    beside: int = 0  # of the notes: changed here and there, so that both are kept
    older: int = 0  # of those known: with older words than here, which were left
    to_check: int = 0  # of the notes: whose words were not found beyond doubt
    waiting: int = 0  # of the notes: whose article's text is not in the library
    left_out: tuple[str, ...] = field(default=())


def identified(parcel: Transfer) -> Transfer:
    """The parcel with a uid for every slip: of its words, so that the same note has the same.

    Words that are noted twice in the same way are two notes, of the first and the second time.
    """
    times: Counter[tuple[str, str]] = Counter()
    slips = []
    for slip in map(_storable, parcel.slips):
        said = slip.quote, slip.body
        times[said] += 1
        slips.append(slip if slip.uid else _with_uid(parcel, slip, times[said]))
    return replace(parcel, slips=tuple(slips))


def gathered(parcels: Iterable[Transfer]) -> list[Transfer]:
    """One parcel an article, in the order they came."""
    found: dict[tuple[str, str], list[_Gathering]] = {}
    by_authors: dict[tuple[tuple[str, str], frozenset[str]], _Gathering] = {}
    for parcel in parcels:
        key = (key_of(parcel.place), "") if parcel.place else ("", title_key(parcel.title))
        if parcel.text_hash and not parcel.place:
            key = ("", parcel.text_hash)
        same, by = found.setdefault(key, []), (key, _words_of(parcel.authors))
        likeliest = [by_authors[by]] if by in by_authors else []
        for before in (*likeliest, *same[:MOST_ALIKE]):
            if parcel.place or not before.is_another(parcel):
                before.join(parcel)
                break
        else:
            same.append(_Gathering(parcel))
            by_authors.setdefault(by, same[-1])
    return [one.parcel for same in found.values() for one in same]


class _Gathering:
    """Parcels of one article as they are put together: thousands may have one note each."""

    def __init__(self, first: Transfer) -> None:
        self._first = first
        self._title = ""
        self._slips: list[TransferNote] = []
        self._known_as: dict[str, None] = {}
        self._left_out: list[str] = []
        self._known: dict[int, str] = {}  # the characters of the text that notes tell
        self.join(first)

    def is_another(self, parcel: Transfer) -> bool:
        """Are they two articles of one title, by their authors or by their words?"""
        by, by_other = _words_of(self._first.authors), _words_of(parcel.authors)
        differ = bool(by and by_other) and not by & by_other
        return differ or self.contradicts(parcel.slips)

    def contradicts(self, slips: Sequence[TransferNote]) -> bool:
        """Do the notes say of one place of a text that other characters stand there? Then they
        are of two articles, though both may have the same title."""
        known = self._known
        return any(known.get(at, c) != c for slip in slips for at, c in _characters(slip))

    def join(self, parcel: Transfer) -> None:
        self._title = self._title or parcel.title
        self._slips += parcel.slips
        self._known_as |= dict.fromkeys(parcel.known_as)
        self._left_out += parcel.left_out
        if not parcel.place:
            for slip in parcel.slips:
                self._known.update(_characters(slip))

    @property
    def parcel(self) -> Transfer:
        return replace(
            self._first,
            title=self._title,
            slips=tuple(self._slips),
            known_as=tuple(self._known_as),
            left_out=tuple(self._left_out),
        )


def as_slip(note: Note) -> TransferNote:
    """A note of the library as it travels, with its place where that is sure."""
    span = note.placement.span if note.placement.state == "sure" else None
    return TransferNote(
        quote=note.selector.quote,
        body=note.body,
        uid=note.uid,
        prefix=note.selector.prefix,
        suffix=note.selector.suffix,
        start=span.start if span else None,
        end=span.end if span else None,
        colour=note.colour,
        tags=note.tags,
        created=note.created,
        changed=note.changed,
        mark_rule=note.mark_rule,
        annotator=note.annotator or "",
        answers=note.answers or "",
        base=note.base or "",
    )


@lru_cache(maxsize=1024)
def _words_of(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(title_key(" ".join(names)).split())


def _characters(slip: TransferNote) -> Iterator[tuple[int, str]]:
    if slip.start is not None and slip.quote:
        yield from enumerate(slip.prefix + slip.quote + slip.suffix, slip.start - len(slip.prefix))


def colour(name: object) -> str:
    """One of our colours, or nothing; other programs' names for theirs become the nearest."""
    word = str(name or "").strip().casefold()
    return word if word in COLOURS else _OTHERS.get(word, COLOURS[0] if word else "")


def words(values: Sequence[object]) -> tuple[str, ...]:
    """The texts among values of any type."""
    return tuple(value for value in values if isinstance(value, str) and value.strip())


_OTHERS = {
    "red": "rose",
    "pink": "rose",
    "purple": "rose",
    "orange": "yellow",
    "teal": "green",
    "cyan": "blue",
}


def _is_text(value: object) -> bool:
    return type(value) is str


def _storable(slip: TransferNote) -> TransferNote:
    """As the library will hold it, so that it is known again."""
    values = _values_of(slip)
    if "".join(filter(_is_text, values)).isascii() and "".join(slip.tags).isascii():
        return slip
    told = TransferNote(*map(_stored, values))
    return replace(told, tags=tuple(map(storable, slip.tags)))


def _stored(value: Any) -> Any:
    return storable(value) if isinstance(value, str) else value


def _with_uid(parcel: Transfer, slip: TransferNote, time: int) -> TransferNote:
    again = () if time == 1 else (str(time),)
    told = "\0".join((parcel.place or parcel.title, slip.quote, slip.body, *again))
    uid = "of-" + hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()
    quote, body, _, *others = _values_of(slip)  # `replace` takes three times as long
    return TransferNote(quote, body, uid, *others)
