"""Addresses the reader asks for new articles."""

from dataclasses import dataclass

from bywhom.library.database.store import Store
from bywhom.library.database.values import now


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
    address = address.strip()
    with store.change("feed added") as change:
        more = {"title": title.strip() or address, "added": now()}
        return change.lookup("feeds", {"address": address}, more)


def delete(store: Store, feed_id: int) -> None:
    with store.change("feed removed") as change:
        change.delete("feeds", {"id": feed_id})
