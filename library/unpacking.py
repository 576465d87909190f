"""Notes from elsewhere, put to the articles of this library."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.article import Article, Origin
from library import articles, note_rows
from library.notes import Selector, locate, select
from library.parcels import Parcel, Slip, Unpacked, identified
from library.store import Store
from library.undo import Change
from library.values import now, storable


@dataclass(frozen=True, slots=True)
class Shelf:
    """An article that takes notes in: its text, and the notes its work has, by words and body."""

    article: int
    text: str
    notes: set[tuple[str, str]]
    is_new: bool


def unpack(store: Store, parcels: Sequence[Parcel]) -> Unpacked:
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


def _unpack_one(store: Store, change: Change, parcel: Parcel, uids: set[str]) -> Unpacked:
    wanted = [slip for slip in parcel.slips if slip.quote.strip()]
    name = parcel.title or parcel.place or "Untitled"
    lacking = (f"{name}: a note without a quotation",) * (len(parcel.slips) - len(wanted))
    if not wanted:
        return Unpacked(left_out=lacking)
    shelf = _shelf(store, change, parcel)
    fresh = []
    for slip in wanted:
        if slip.uid not in uids and (slip.quote, slip.body) not in shelf.notes:
            uids.add(slip.uid)
            shelf.notes.add((slip.quote, slip.body))
            fresh.append(slip)
    return Unpacked(
        articles=int(shelf.is_new),
        notes=len(fresh),
        known=len(wanted) - len(fresh),
        to_check=sum([_add(change, shelf, slip) for slip in fresh]),
        left_out=lacking,
    )


def _sum(one: Unpacked, other: Unpacked) -> Unpacked:
    return Unpacked(
        one.articles + other.articles,
        one.notes + other.notes,
        one.known + other.known,
        one.to_check + other.to_check,
        one.left_out + other.left_out,
    )


def _shelf(store: Store, change: Change, parcel: Parcel) -> Shelf:
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
        return Shelf(article, "", set(), True)
    if found["deleted"] is not None:
        change.update("articles", {"id": found["id"]}, {"deleted": None})
    rows = store.rows(
        "SELECT n.quote, n.body FROM notes n JOIN articles a ON a.id = n.article "
        "WHERE a.work = ? AND n.deleted IS NULL",
        [found["work"]],
    )
    return Shelf(found["id"], found["text"], {(r["quote"], r["body"]) for r in rows}, False)


def _add(change: Change, shelf: Shelf, slip: Slip) -> bool:
    """Writes a note; are its words still to be found by the reader?"""
    selector = _selector(shelf.text, slip)
    moment = now()
    fields = {
        "uid": slip.uid,
        "body": slip.body,
        "colour": slip.colour,
        "mark_rule": slip.mark_rule,
        "created": slip.created or moment,
        "changed": slip.changed or slip.created or moment,
    }
    note_rows.insert(change, shelf.article, selector, fields, slip.tags)
    return selector.start < 0


def _selector(text: str, slip: Slip) -> Selector:
    """Where the note sits; start and end are -1 where that is not beyond doubt."""
    told = Selector(slip.quote, slip.prefix, slip.suffix, slip.start or 0, slip.end or 0)
    if slip.start is not None and slip.end is not None:
        start, end = slip.start, slip.end
        if 0 <= start < end and text[start:end] == slip.quote:
            return select(text, (start, end))
    found = locate(text, told)
    if found.state == "sure" and found.span is not None:
        return select(text, found.span)
    return replace(told, start=-1, end=-1)
