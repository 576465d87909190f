"""Notes from elsewhere, put to the articles of this library."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bywhom.analysis.article import Article, Origin
from bywhom.library import articles
from bywhom.library.database.store import Store
from bywhom.library.database.undo import Change
from bywhom.library.database.values import moment, now, storable
from bywhom.library.notes import note_rows
from bywhom.library.notes.note_transfer import Transfer, TransferNote, Unpacked, identified
from bywhom.library.notes.notes import Selector, locate, select


@dataclass(frozen=True, slots=True)
class Held:
    """A note that the library has. `start`: in the text that takes notes in; -1 if unknown."""

    id: int
    uid: str
    quote: str
    body: str
    start: int
    is_binned: bool


@dataclass(frozen=True, slots=True)
class Shelf:
    """An article that takes notes in: its text, and the notes its work has."""

    article: int
    text: str
    notes: tuple[Held, ...]
    is_new: bool


def unpack(store: Store, parcels: Sequence[Transfer]) -> Unpacked:
    """Takes notes in, in one change: all that are not there already, or nothing.

    An article that the library does not have is listed without its text, and its notes wait
    there with their quotations; they find their words when it is opened from its place.
    """
    uids = {row["uid"] for row in store.rows("SELECT uid FROM notes")}
    total = Unpacked()
    with store.change("notes imported") as change:
        for parcel in map(identified, parcels):
            total = _sum(total, _unpack_one(store, change, parcel, uids))
    return total


def _unpack_one(store: Store, change: Change, parcel: Transfer, uids: set[str]) -> Unpacked:
    wanted = [slip for slip in parcel.slips if slip.quote.strip()]
    name = parcel.title or parcel.place or "Untitled"
    lacking = (f"{name}: a note without a quotation",) * (len(parcel.slips) - len(wanted))
    if not wanted:
        return Unpacked(left_out=lacking)
    shelf = _shelf(store, change, parcel)
    back = _out_of_bin(change, shelf, wanted)
    fresh = [*_fresh(wanted, shelf, uids)]
    return Unpacked(
        articles=int(shelf.is_new),
        notes=len(fresh) + back,
        known=len(wanted) - len(fresh) - back,
        to_check=sum([_add(change, shelf, slip) for slip in fresh]),
        left_out=lacking,
    )


def _out_of_bin(change: Change, shelf: Shelf, slips: Sequence[TransferNote]) -> int:
    """What is brought in again is wanted again; how many notes came back."""
    uids = {slip.uid for slip in slips}
    binned = [held for held in shelf.notes if held.is_binned and held.uid in uids]
    for held in binned:
        change.update("notes", {"id": held.id}, {"deleted": None})
    return len(binned)


def _fresh(slips: Sequence[TransferNote], shelf: Shelf, uids: set[str]) -> Iterator[TransferNote]:
    """The slips that the library lacks. It has one with the same id, or, each note standing for
    one slip, with the same words and body at the same place."""
    told = {slip.uid for slip in slips}
    held: dict[tuple[str, str], list[int]] = defaultdict(list)
    for note in shelf.notes:
        if note.uid not in told and not note.is_binned:
            held[note.quote, note.body].append(note.start)
    for slip in slips:
        starts = held[slip.quote, slip.body]
        same = next((s for s in starts if slip.start is None or s in (-1, slip.start)), None)
        if slip.uid in uids:
            continue
        if same is not None:
            starts.remove(same)
            continue
        uids.add(slip.uid)
        yield slip


def _sum(one: Unpacked, other: Unpacked) -> Unpacked:
    return Unpacked(
        one.articles + other.articles,
        one.notes + other.notes,
        one.known + other.known,
        one.to_check + other.to_check,
        one.left_out + other.left_out,
    )


def _shelf(store: Store, change: Change, parcel: Transfer) -> Shelf:
    """The newest version of the parcel's article, taken out of the bin or listed anew.

    A parcel that does not say where its article came from is known by its title.
    """
    column, told = ("w.place", parcel.place) if parcel.place else ("a.title", parcel.title)
    found = store.row(
        "SELECT a.id, a.work, a.deleted, t.text FROM articles a JOIN works w ON w.id = a.work "
        f"JOIN texts t ON t.article = a.id WHERE {column} = ? AND {column} <> '' "
        "ORDER BY a.deleted IS NOT NULL, a.id DESC LIMIT 1",
        [storable(told)],
    )
    if found is None:
        origin = Origin(parcel.place, parcel.publisher, parcel.authors, parcel.published)
        title = parcel.title or parcel.place or "Untitled"
        article = articles.insert(store, change, Article(title, "", (), origin), {})
        work = articles.work_of(store, article)
        for tag in note_rows.clean_tags(parcel.tags):
            change.insert("work_tags", {"work": work, "tag": tag})
        return Shelf(article, "", (), True)
    articles.bring_back(store, change, found["id"])
    rows = store.rows(
        "SELECT n.* FROM notes n JOIN articles a ON a.id = n.article WHERE a.work = ?",
        [found["work"]],
    )
    return Shelf(found["id"], found["text"], tuple(_held(r, found["id"]) for r in rows), False)


def _held(row: Any, article: int) -> Held:
    start = row["start"] if row["article"] == article else -1
    return Held(row["id"], row["uid"], row["quote"], row["body"], start, row["deleted"] is not None)


def _add(change: Change, shelf: Shelf, slip: TransferNote) -> bool:
    """Writes a note; are its words still to be found by the reader?"""
    selector = _selector(shelf.text, slip)
    created = moment(slip.created) or now()
    fields = {
        "uid": slip.uid,
        "body": slip.body,
        "colour": slip.colour,
        "mark_rule": slip.mark_rule,
        "created": created,
        "changed": moment(slip.changed) or created,
    }
    note_rows.insert(change, shelf.article, selector, fields, slip.tags)
    return selector.start < 0


def _selector(text: str, slip: TransferNote) -> Selector:
    """Where the note sits; start and end are -1 where that is not beyond doubt."""
    told = Selector(slip.quote, slip.prefix, slip.suffix, slip.start or 0, slip.end or 0)
    if slip.start is not None and slip.end is not None:
        start, end = slip.start, slip.end
        if 0 <= start < end and text[start:end] == slip.quote and _agrees(text, slip, start, end):
            return select(text, (start, end))
    found = locate(text, told)
    if found.state == "sure" and found.span is not None:
        return select(text, found.span)
    return replace(told, start=-1, end=-1)


def _agrees(text: str, slip: TransferNote, start: int, end: int) -> bool:
    """Short words may stand at the same place of another text by chance: what was around them
    tells, where it is told."""
    return text[:start].endswith(slip.prefix) and text.startswith(slip.suffix, end)
