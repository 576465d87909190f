"""Articles' notes packed to travel, and unpacked into a library that may know them already."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from bywhom.library.database.values import storable
from bywhom.library.notes.notes import COLOURS


@dataclass(frozen=True, slots=True)
class TransferNote:
    """One note on its way. What a format cannot say is left at its default.

    `uid` is the same wherever the note goes; `start` and `end` are code points of the text.
    """

    quote: str
    body: str = ""
    uid: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None
    colour: str = COLOURS[0]
    tags: tuple[str, ...] = ()
    created: str = ""
    changed: str = ""
    mark_rule: str | None = None


@dataclass(frozen=True, slots=True)
class Transfer:
    """The notes of one article, and what tells the article from others."""

    place: str
    title: str
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    tags: tuple[str, ...] = ()
    slips: tuple[TransferNote, ...] = ()


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What an import did, in numbers, and what it left out, in words."""

    articles: int = 0  # that were not known, now listed without their text
    notes: int = 0
    known: int = 0  # notes that were there already
    to_check: int = 0  # of the notes: whose words were not found beyond doubt
    left_out: tuple[str, ...] = field(default=())


def identified(parcel: Transfer) -> Transfer:
    """The parcel with a uid for every slip: of its words, so that the same note has the same.

    Words that are noted twice in the same way are two notes, of the first and the second time.
    """
    times: Counter[tuple[str, str]] = Counter()
    slips = []
    for slip in map(_storable, parcel.slips):
        times[slip.quote, slip.body] += 1
        slips.append(_with_uid(parcel, slip, times[slip.quote, slip.body]))
    return replace(parcel, slips=tuple(slips))


def gathered(parcels: Iterable[Transfer]) -> list[Transfer]:
    """One parcel an article, in the order they came."""
    found: dict[tuple[str, str], Transfer] = {}
    for parcel in parcels:
        key = (parcel.place, "" if parcel.place else parcel.title)
        before = found.get(key)
        if before is not None:
            parcel = replace(before, slips=before.slips + parcel.slips)
        found[key] = parcel
    return list(found.values())


def colour(name: object) -> str:
    """One of our colours; other programs' names for theirs become the nearest."""
    word = str(name or "").strip().casefold()
    return word if word in COLOURS else _OTHERS.get(word, COLOURS[0])


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


def _storable(slip: TransferNote) -> TransferNote:
    """As the library will hold it, so that it is known again."""
    return replace(
        slip,
        quote=storable(slip.quote),
        body=storable(slip.body),
        uid=storable(slip.uid),
        prefix=storable(slip.prefix),
        suffix=storable(slip.suffix),
    )


def _with_uid(parcel: Transfer, slip: TransferNote, time: int) -> TransferNote:
    if slip.uid:
        return slip
    again = () if time == 1 else (str(time),)
    told = "\0".join((parcel.place or parcel.title, slip.quote, slip.body, *again))
    return replace(slip, uid="of-" + hashlib.sha256(told.encode("utf-8", "replace")).hexdigest())
