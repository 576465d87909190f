"""Notes in the database: written, changed, put into the bin and taken out again."""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from analysis.article import Span
from library.notes import Note, Placement, Selector
from library.store import Store
from library.values import now

CHANGEABLE = frozenset({"body", "colour", "tags"})


def listed(store: Store, article_id: int | None, *, deleted: bool = False) -> list[Note]:
    """Notes of an article in the order of its text, or of all articles, newest first."""
    state = "NOT NULL" if deleted else "NULL"
    if article_id is not None:
        return _notes(
            store,
            f'WHERE n.article = ? AND n.deleted IS {state} ORDER BY n."start", n.id',
            [article_id],
        )
    return _notes(
        store,
        f"JOIN articles a ON a.id = n.article WHERE n.deleted IS {state} "
        "AND a.deleted IS NULL ORDER BY n.created DESC, n.id DESC",
        [],
    )


def one(store: Store, note_id: int) -> Note | None:
    found = _notes(store, "WHERE n.id = ?", [note_id])
    return found[0] if found else None


def add(store: Store, article_id: int, selector: Selector, fields: dict[str, Any]) -> int:
    """`fields`: body, colour, tags, and optionally mark_rule, uid, created, changed."""
    moment = now()
    tags = fields.pop("tags")
    with store.change("note added") as change:
        note_id = change.insert(
            "notes",
            {
                "uid": str(uuid.uuid4()),
                "article": article_id,
                "quote": selector.quote,
                "prefix": selector.prefix,
                "suffix": selector.suffix,
                "start": selector.start,
                "end": selector.end,
                "mark_rule": None,
                "created": moment,
                "changed": moment,
                "deleted": None,
            }
            | fields,
        )
        for tag in clean_tags(tags):
            change.insert("note_tags", {"note": note_id, "tag": tag})
    return note_id


def change(store: Store, note_id: int, fields: dict[str, Any], typing: bool) -> None:
    """Sets body, colour or tags. Changes while typing are undone together."""
    columns = {name: value for name, value in fields.items() if name != "tags"}
    with store.change("note changed", joins=f"note {note_id}" if typing else "") as changed:
        changed.update("notes", {"id": note_id}, columns | {"changed": now()})
        if "tags" in fields:
            before, after = set(_tags(store, [note_id])[note_id]), clean_tags(fields["tags"])
            for tag in sorted(before - set(after)):
                changed.delete("note_tags", {"note": note_id, "tag": tag})
            for tag in (tag for tag in after if tag not in before):
                changed.insert("note_tags", {"note": note_id, "tag": tag})


def set_deleted(store: Store, note_id: int, deleted: bool) -> None:
    what = "note deleted" if deleted else "note restored"
    with store.change(what) as changed:
        changed.update("notes", {"id": note_id}, {"deleted": now() if deleted else None})


def tags_in_use(store: Store) -> list[str]:
    """Every tag of a note that is not in the bin, most used first: for completion."""
    found = store.rows(
        "SELECT t.tag FROM note_tags t JOIN notes n ON n.id = t.note WHERE n.deleted IS NULL "
        "GROUP BY t.tag ORDER BY count(*) DESC, t.tag"
    )
    return [row["tag"] for row in found]


def clean_tags(tags: Iterable[str]) -> list[str]:
    """Tags without `#`, blanks around and repetitions, in the order given."""
    return list(dict.fromkeys(t for tag in tags if (t := " ".join(tag.split()).lstrip("#"))))


def _notes(store: Store, condition: str, values: Sequence[Any]) -> list[Note]:
    rows = store.rows(f"SELECT n.* FROM notes n {condition}", values)
    tags = _tags(store, [row["id"] for row in rows])
    return [_note(row, tuple(tags[row["id"]])) for row in rows]


def _tags(store: Store, note_ids: Sequence[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for first in range(0, len(note_ids), 500):
        few = note_ids[first : first + 500]
        marks = ",".join("?" * len(few))
        sql = f"SELECT note, tag FROM note_tags WHERE note IN ({marks}) ORDER BY note, tag"
        for row in store.rows(sql, few):
            found[row["note"]].append(row["tag"])
    return found


def _note(row: Any, tags: tuple[str, ...]) -> Note:
    return Note(
        id=row["id"],
        article_id=row["article"],
        selector=Selector(row["quote"], row["prefix"], row["suffix"], row["start"], row["end"]),
        body=row["body"],
        colour=row["colour"],
        tags=tags,
        created=row["created"],
        changed=row["changed"],
        placement=Placement("sure", Span(row["start"], row["end"])),
        mark_rule=row["mark_rule"],
        uid=row["uid"],
        deleted=row["deleted"],
    )
