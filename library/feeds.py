"""Addresses the reader asks for new articles."""

from collections.abc import Iterable
from dataclasses import dataclass

from bywhom.library.database.store import Store
from bywhom.library.database.values import now


@dataclass(frozen=True, slots=True)
class FollowedFeed:
    id: int
    address: str
    title: str
    unread: int = 0


@dataclass(frozen=True, slots=True)
class NewsItem:
    """An article that a feed had; about: date, author and the first words, for a list."""

    address: str
    title: str
    about: str = ""
    seen: bool = False


def listed(store: Store) -> list[FollowedFeed]:
    rows = store.rows(
        "SELECT id, address, title, (SELECT count(*) FROM news n WHERE n.feed = f.id "
        "AND NOT n.seen) AS unread FROM feeds f ORDER BY title COLLATE NOCASE, id"
    )
    return [FollowedFeed(row["id"], row["address"], row["title"], row["unread"]) for row in rows]


def add(store: Store, address: str, title: str) -> int:
    """The id of the feed of that address, added if it is not there."""
    address = address.strip()
    with store.change("feed added") as change:
        more = {"title": title.strip() or address, "added": now()}
        return change.lookup("feeds", {"address": address}, more)


def delete(store: Store, feed_id: int) -> None:
    with store.change("feed removed") as change:
        change.delete("feeds", {"id": feed_id})


def news(store: Store, feed_id: int) -> list[NewsItem]:
    """What the feed had when it was last asked, in its order."""
    rows = store.rows("SELECT * FROM news WHERE feed = ? ORDER BY place", [feed_id])
    return [NewsItem(r["address"], r["title"], r["about"], bool(r["seen"])) for r in rows]


def take_news(store: Store, feed_id: int, items: Iterable[NewsItem]) -> None:
    """What the feed has now takes the place of what it had; what was seen stays so."""
    seen = {item.address for item in news(store, feed_id) if item.seen}
    now_there = {item.address: item for item in reversed([*items]) if item.address}
    with store.change("news came", undoable=False) as change:
        change.connection.execute("DELETE FROM news WHERE feed = ?", [feed_id])
        for place, item in enumerate(reversed(now_there.values())):
            row = {"feed": feed_id, "address": item.address, "title": item.title}
            more = {"about": item.about, "place": place, "seen": int(item.address in seen)}
            change.insert("news", row | more)


def see(store: Store, feed_id: int, address: str = "") -> None:
    """One article of the feed has been opened; without an address, none is new any more."""
    sql = "UPDATE news SET seen = 1 WHERE feed = ?" + (" AND address = ?" if address else "")
    with store.change("news seen", undoable=False) as change:
        change.connection.execute(sql, [feed_id, address] if address else [feed_id])
