"""Places of an article that the reader wants to find again."""

from dataclasses import dataclass

from bywhom.library.database.store import Store
from bywhom.library.database.values import now

QUOTED = 80  # characters


@dataclass(frozen=True, slots=True)
class Bookmark:
    """start: in the version it is listed for; quote: the words it was put at."""

    id: int
    start: int
    quote: str


def listed(store: Store, article_id: int) -> list[Bookmark]:
    """Those of all versions of an article, at their words in this one, in the order of the text.

    Where the words are gone, the place is as far into the text as it was.
    """
    rows = store.rows(
        "SELECT b.id, b.article, b.start, b.quote FROM bookmarks b JOIN articles a "
        "ON a.id = b.article WHERE a.work = (SELECT work FROM articles WHERE id = ?)",
        [article_id],
    )
    text = ""
    if any(row["article"] != article_id for row in rows):
        found = store.row("SELECT text FROM texts WHERE article = ?", [article_id])
        text = found["text"] if found else ""
    return sorted(
        (
            Bookmark(
                row["id"],
                row["start"]
                if row["article"] == article_id
                else nearest(text, row["quote"], row["start"]),
                row["quote"],
            )
            for row in rows
        ),
        key=lambda bookmark: (bookmark.start, bookmark.id),
    )


def add(store: Store, article_id: int, start: int, quote: str) -> int:
    row = {"article": article_id, "start": start, "quote": quote[:QUOTED], "created": now()}
    with store.change("bookmark set") as change:
        return change.insert("bookmarks", row)


def delete(store: Store, bookmark_id: int) -> None:
    with store.change("bookmark taken out") as change:
        change.delete("bookmarks", {"id": bookmark_id})


def nearest(text: str, quote: str, start: int) -> int:
    """The place of these words that is nearest to where they stood."""
    before, after = text.rfind(quote, 0, start + len(quote)), text.find(quote, start)
    found = [place for place in (before, after) if place >= 0 and quote]
    return min(found, key=lambda place: abs(place - start), default=min(start, len(text)))
