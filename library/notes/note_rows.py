"""Notes in the database: written, changed, put into the bin and taken out again."""

import sqlite3
import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter
from typing import Any, NamedTuple

from bywhom.analysis.article import Span
from bywhom.library.database.checksums import NOTE, checksum, leniently, of_notes
from bywhom.library.database.store import Store
from bywhom.library.database.undo import Change, Conflict
from bywhom.library.database.values import moment, now, storable
from bywhom.library.errors import REST
from bywhom.library.notes.note_transfer import TransferNote
from bywhom.library.notes.notes import LOST, WHOLE, Note, Placement, Selector, locate_all

MANY = 5000  # notes from which all tags and check sums are read at once
CHANGEABLE = frozenset({"body", "colour", "tags"})


SEALED = 14  # of _COLUMNS the first are those of NOTE, after the id
_COLUMNS = (
    "n.id, n.article, n.quote, n.prefix, n.suffix, n.start, n.end, n.body, n.colour, "
    "n.created, n.changed, n.mark_rule, n.uid, n.deleted, i.annotator, i.answers, i.base"
)


def listed(store: Store, *, deleted: bool = False) -> list[Note]:
    """Notes of all articles outside the bin, newest first; or the notes in the bin."""
    state = "NOT NULL" if deleted else "NULL"
    return _notes(
        store,
        f"JOIN articles a ON a.id = n.article WHERE n.deleted IS {state} "
        "AND a.deleted IS NULL ORDER BY n.created DESC, n.id DESC",
        [],
    )


def of_article(store: Store, article_id: int) -> list[Note]:
    """Notes of an article's work, placed in this version of it, in the order of the text.

    Those on the whole article come first, those whose words were not found last.
    """
    notes = _notes(
        store,
        "JOIN articles a ON a.id = n.article WHERE n.deleted IS NULL "
        "AND a.work = (SELECT work FROM articles WHERE id = ?)",
        [article_id],
    )
    foreign = [note for note in notes if note.article_id != article_id or not _has_place(note)]
    if foreign:
        carried = carry(store, article_id, foreign)
        notes = [carried.get(note.id, note) for note in notes]
    return sorted(notes, key=_by_place)


def answering(store: Store, rule: str) -> int:
    """How many notes answer a mark of this rule."""
    same = "SELECT count(*) AS many FROM notes WHERE mark_rule = ? AND deleted IS NULL"
    found = store.row(same, [rule])
    return int(found["many"]) if found else 0


def of_work(store: Store, work: int) -> list[Note]:
    """Every note on any version of an article, in the bin too, each at the place it was given."""
    return _notes(store, "JOIN articles a ON a.id = n.article WHERE a.work = ?", [work])


def carry(store: Store, article_id: int, notes: Sequence[Note]) -> dict[int, Note]:
    """The notes as they sit in another version: where the reader put them, or where found."""
    row = store.row("SELECT text FROM texts WHERE article = ?", [article_id])
    text = row["text"] if row else ""
    by_hand = {
        row["note"]: Placement("sure", Span(row["start"], row["end"]))
        for row in store.rows("SELECT * FROM placements WHERE article = ?", [article_id])
    }
    found = locate_all(text, [note.selector for note in notes])
    return {
        note.id: replace(note, placement=by_hand.get(note.id, place), article_id=article_id)
        for note, place in zip(notes, found, strict=True)
    }


def place(store: Store, note_id: int, article_id: int, selector: Selector) -> None:
    """Puts a note to words by hand. One that had lost its words keeps its quotation."""
    note = one(store, note_id)
    with store.change("note put to its words") as change:
        if note is None:
            raise Conflict(f"note {note_id} is gone")
        if note.article_id == article_id and _has_place(note):
            change.update("notes", {"id": note_id}, _columns(selector) | {"changed": now()})
            seal(change, note_id)
            return
        key = {"note": note_id, "article": article_id}
        if store.row("SELECT 1 FROM placements WHERE note = ? AND article = ?", [*key.values()]):
            change.delete("placements", key)
        change.insert("placements", key | {"start": selector.start, "end": selector.end})


def one(store: Store, note_id: int) -> Note | None:
    found = _notes(store, "WHERE n.id = ?", [note_id])
    return found[0] if found else None


class Written(NamedTuple):
    """What a new row of a note says beside its place, in the order of NOTE; all storable."""

    body: str
    colour: str
    created: str
    changed: str
    mark_rule: str | None
    uid: str


def add(
    store: Store,
    article_id: int,
    selector: Selector,
    body: str,
    colour: str,
    tags: Iterable[str],
    mark_rule: str | None,
    typing: bool,
) -> int:
    told, time = (storable(body), storable(colour)), now()
    rule = None if mark_rule is None else storable(mark_rule)
    written = Written(*told, time, time, rule, str(uuid.uuid4()))
    with store.change("note added") as change:
        note_id = insert(change, article_id, selector, written, tuple(map(storable, tags)))
        change.joins = _typed(note_id, typing)
        return note_id


def insert(
    change: Change, article_id: int, selector: Selector, written: Written, tags: tuple[str, ...]
) -> int:
    """Writes a note's row and tags, which are storable."""
    note_id = change.next_id("notes")
    values = (article_id, *_values_of(selector), *written, None)
    cleaned = _cleaned(tags)
    told = checksum((*values, *sorted(cleaned)))
    change.insert_later("notes", _COLUMNS_OF_ROW, (note_id, *values))
    change.insert_later("note_tags", ("note", "tag"), *[(note_id, tag) for tag in cleaned])
    change.insert_later("note_checksums", ("note", "checksum"), (note_id, told))
    return note_id


def seal(change: Change, note_id: int) -> None:
    """The check sum of a note that was changed."""
    with leniently(change.connection) as connection:
        ((_, told),) = of_notes(connection, "n.id = ?", [note_id])
    change.update("note_checksums", {"note": note_id}, {"checksum": told})


_COLUMNS_OF_ROW = ("id", *(name.strip().removeprefix("n.") for name in NOTE.split(",")))
_values_of = attrgetter("quote", "prefix", "suffix", "start", "end")


def edit(store: Store, note_id: int, fields: dict[str, Any], typing: bool) -> None:
    """Sets body, colour or tags. Changes while typing are undone together."""
    columns = {name: value for name, value in fields.items() if name != "tags"}
    with store.change("note changed", joins=_typed(note_id, typing)) as change:
        change.update("notes", {"id": note_id}, columns | {"changed": now()})
        if "tags" in fields:
            before = set(_tags(store, [note_id])[note_id])
            _set_tags(change, note_id, before, clean_tags(fields["tags"]))
        seal(change, note_id)


def set_origin(change: Change, note_id: int, slip: TransferNote, changed: str) -> None:
    """Keeps what is known of a note that came from elsewhere; `changed` is when it was written."""
    row = (note_id, slip.annotator or None, slip.answers or None, changed)
    change.insert_later("imported", ("note", "annotator", "answers", "base"), row)


def overwrite(change: Change, note: Note, slip: TransferNote) -> None:
    """Newer words from elsewhere."""
    told = moment(slip.changed)
    columns = {"body": slip.body, "colour": slip.colour or note.colour, "changed": told}
    change.update("notes", {"id": note.id}, columns)
    _set_tags(change, note.id, set(note.tags), clean_tags(slip.tags))
    seal(change, note.id)
    if note.base is None:
        set_origin(change, note.id, slip, told)
    else:
        change.update("imported", {"note": note.id}, {"base": told})


def _set_tags(change: Change, note_id: int, before: set[str], after: Sequence[str]) -> None:
    for tag in sorted(before - set(after)):
        change.delete("note_tags", {"note": note_id, "tag": tag})
    for tag in (tag for tag in after if tag not in before):
        change.insert("note_tags", {"note": note_id, "tag": tag})


def _typed(note_id: int, typing: bool) -> str:
    """What is typed into one note in a row is undone together, its beginning too."""
    return f"note {note_id}" if typing else ""


def set_deleted(store: Store, note_id: int, deleted: bool) -> None:
    what = "note deleted" if deleted else "note restored"
    with store.change(what) as change:
        change.update("notes", {"id": note_id}, {"deleted": now() if deleted else None})
        seal(change, note_id)


def tags_in_use(store: Store) -> list[str]:
    """Every tag of a note that is not in the bin, most used first: for completion."""
    found = store.rows(
        "SELECT t.tag FROM note_tags t JOIN notes n ON n.id = t.note WHERE n.deleted IS NULL "
        "GROUP BY t.tag ORDER BY count(*) DESC, t.tag"
    )
    return [row["tag"] for row in found]


def colour_meanings(store: Store) -> dict[str, str]:
    return {row["colour"]: row["meaning"] for row in store.rows("SELECT * FROM colours")}


def set_colour_meanings(store: Store, meanings: Mapping[str, str]) -> None:
    before = colour_meanings(store)
    with store.change("colours named") as change:
        for colour, told in meanings.items():
            meaning = " ".join(told.split())
            key = {"colour": colour}
            if colour in before and not meaning:
                change.delete("colours", key)
            elif colour in before and meaning != before[colour]:
                change.update("colours", key, {"meaning": meaning})
            elif meaning and colour not in before:
                change.insert("colours", key | {"meaning": meaning})


def clean_tags(tags: Iterable[str]) -> list[str]:
    """Tags without `#`, blanks around and repetitions, in the order given."""
    return [*_cleaned(tuple(tags))]


@lru_cache(maxsize=1024)  # thousands of notes come in with the same few
def _cleaned(tags: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(t for tag in tags if (t := " ".join(tag.split()).lstrip("#"))))


def _notes(store: Store, condition: str, values: Sequence[Any]) -> list[Note]:
    rows = store.rows(
        f"SELECT {_COLUMNS} FROM notes n LEFT JOIN imported i ON i.note = n.id {condition}", values
    )
    tags = _tags(store, [row["id"] for row in rows])
    _check(store, rows, tags)
    return [_note(row, tuple(tags[row["id"]])) for row in rows]


def _check(store: Store, rows: Sequence[sqlite3.Row], tags: dict[int, list[str]]) -> None:
    """Says which notes are not as they were written; they are shown all the same."""
    kept, asked = "SELECT note, checksum FROM note_checksums", list[int]()
    if len(rows) <= MANY:
        kept, asked = f"{kept} WHERE note IN ({','.join('?' * len(rows))})", [r[0] for r in rows]
    known = dict(map(tuple, store.rows(kept, asked)))
    for row in rows:
        if known.get(row[0]) != checksum([*row[1:SEALED], *tags[row[0]]]):
            begins = " ".join(str(row["body"] or row["quote"]).split())[:40]
            store.notice(f"{store.path}: the note “{begins}…” is not as it was written. {REST}")


def _tags(store: Store, note_ids: Sequence[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    if len(note_ids) > MANY:
        for row in store.rows("SELECT note, tag FROM note_tags ORDER BY note, tag"):
            found[row[0]].append(row[1])
        return found
    for first in range(0, len(note_ids), 500):
        few = note_ids[first : first + 500]
        marks = ",".join("?" * len(few))
        sql = f"SELECT note, tag FROM note_tags WHERE note IN ({marks}) ORDER BY note, tag"
        for row in store.rows(sql, few):
            found[row["note"]].append(row["tag"])
    return found


def _columns(selector: Selector) -> dict[str, Any]:
    return {
        "quote": selector.quote,
        "prefix": selector.prefix,
        "suffix": selector.suffix,
        "start": selector.start,
        "end": selector.end,
    }


def _has_place(note: Note) -> bool:
    return note.placement.state == "sure"


def _by_place(note: Note) -> tuple[int, int, int]:
    """Those on the whole article first, those without their words last."""
    rank = {"whole": 0, "sure": 1}.get(note.placement.state, 2)
    span = note.placement.span
    return (rank, span.start if span else 0, note.id)


def _note(row: Sequence[Any], tags: tuple[str, ...]) -> Note:
    """From _COLUMNS by their order: fifty thousand are made at once, and names take longer."""
    identity, article, quote, prefix, suffix, start, end, body, colour, *rest = row
    created, changed, mark_rule, uid, deleted, annotator, answers, base = rest
    return Note(
        id=identity,
        article_id=article,
        selector=Selector(quote, prefix, suffix, start, end),
        body=body,
        colour=colour,
        tags=tags,
        created=created,
        changed=changed,
        placement=_place_of(quote, start, end),
        mark_rule=mark_rule,
        uid=uid,
        deleted=deleted,
        annotator=annotator,
        answers=answers,
        base=base,
    )


def _place_of(quote: str, start: int, end: int) -> Placement:
    if start < 0:
        return LOST if quote else WHOLE
    return Placement("sure", Span(start, end))
