"""Tags of articles, and the collections they stand in. Both belong to all versions of one."""

from collections.abc import Iterable
from dataclasses import dataclass

from bywhom.library.database.store import Store
from bywhom.library.notes.note_rows import clean_tags


@dataclass(frozen=True, slots=True)
class Collection:
    """A shelf the reader made, with the number of articles on it outside the bin."""

    id: int
    name: str
    articles: int


def collections(store: Store) -> list[Collection]:
    """All collections by name."""
    rows = store.rows(
        "SELECT c.id, c.name, count(DISTINCT a.work) AS articles FROM collections c "
        "LEFT JOIN collection_works w ON w.collection = c.id "
        "LEFT JOIN articles a ON a.work = w.work AND a.deleted IS NULL "
        "GROUP BY c.id ORDER BY c.name COLLATE NOCASE, c.id"
    )
    return [Collection(row["id"], row["name"], row["articles"]) for row in rows]


def add_collection(store: Store, name: str) -> int:
    """The id of the collection of that name, made if there is none."""
    name = " ".join(name.split())
    if not name:
        raise ValueError("a collection needs a name")
    with store.change("collection made") as change:
        return change.lookup("collections", {"name": name}, {})


def delete_collection(store: Store, collection_id: int) -> None:
    """Removes the shelf; the articles stay in the library."""
    rows = store.rows("SELECT work FROM collection_works WHERE collection = ?", [collection_id])
    with store.change("collection deleted") as change:
        for row in rows:
            change.delete("collection_works", {"collection": collection_id, "work": row["work"]})
        change.delete("collections", {"id": collection_id})


def put(store: Store, work: int, collection_id: int, there: bool) -> None:
    """Puts an article on a shelf, or takes it off."""
    key = {"collection": collection_id, "work": work}
    sql = "SELECT 1 FROM collection_works WHERE collection = ? AND work = ?"
    if (store.row(sql, [collection_id, work]) is not None) == there:
        return
    with store.change("article collected" if there else "article taken out") as change:
        if there:
            change.insert("collection_works", key)
        else:
            change.delete("collection_works", key)


def tags_in_use(store: Store) -> list[str]:
    rows = store.rows(
        "SELECT DISTINCT t.tag FROM work_tags t JOIN articles a ON a.work = t.work "
        "WHERE a.deleted IS NULL ORDER BY t.tag COLLATE NOCASE"
    )
    return [row["tag"] for row in rows]


def set_tags(store: Store, work: int, tags: Iterable[str]) -> None:
    before = {row["tag"] for row in store.rows("SELECT tag FROM work_tags WHERE work = ?", [work])}
    after = set(clean_tags(tags))
    with store.change("article tagged") as change:
        for tag in sorted(before - after):
            change.delete("work_tags", {"work": work, "tag": tag})
        for tag in sorted(after - before):
            change.insert("work_tags", {"work": work, "tag": tag})
