"""Addresses the reader asks for new articles."""

from dataclasses import dataclass

from bywhom.library.storage.store import Store
from bywhom.library.storage.values import now, storable


@dataclass(frozen=True, slots=True)
class FollowedFeed:
    id: int
    address: str
    title: str


def listed(store: Store) -> list[FollowedFeed]:
    rows = store.rows("SELECT id, address, title FROM feeds ORDER BY title COLLATE NOCASE, id")
    return [FollowedFeed(row["id"], row["address"], row["title"]) for row in rows]


def add(store: Store, address: str, title: str) -> int:
    """The id of the feed of that address, added if it is not there."""
    address = storable(address.strip())
    found = store.row("SELECT id FROM feeds WHERE address = ?", [address])
    if found is not None:
        return int(found["id"])
    with store.change("feed added") as change:
        row = {"address": address, "title": title.strip() or address, "added": now()}
        return change.insert("feeds", row)


def delete(store: Store, feed_id: int) -> None:
    with store.change("feed removed") as change:
        change.delete("feeds", {"id": feed_id})
