"""Articles as they were read: saved once, listed, opened again exactly so."""

import json
from collections.abc import Sequence
from typing import Any

from bywhom.analysis.article import Article, Link, Origin, Paragraph
from bywhom.library.addresses import TEXT, key_of
from bywhom.library.database.checksums import digest, leniently, of_articles
from bywhom.library.database.store import Store
from bywhom.library.database.undo import Change
from bywhom.library.database.values import now, storable
from bywhom.library.errors import LibraryError

_BINNED = (
    "SELECT id FROM articles WHERE deleted IS NOT NULL "
    "AND work = (SELECT work FROM articles WHERE id = ?)"
)
_GONE = (  # a version whose article is still on the list may have its notes
    "deleted IS NOT NULL AND work NOT IN (SELECT work FROM articles WHERE deleted IS NULL)"
)


CHANGED = (
    "this article is damaged: what is on the disk is not what was saved",
    "All else can be read. Restore the newest backup, in the folder “backups” beside the library.",
)
CHANGEABLE = frozenset({"title", "publisher", "authors", "published"})


def further_keys(store: Store, article_id: int) -> tuple[str, ...]:
    """The article's addresses but its place, as they are compared."""
    rows = store.rows(
        "SELECT k.key, w.place FROM known_as k JOIN works w ON w.id = k.work "
        "WHERE w.id = (SELECT work FROM articles WHERE id = ?) ORDER BY k.key",
        [article_id],
    )
    keys = [row["key"] for row in rows if row["key"] != key_of(row["place"])]
    return tuple(f"https:{k}" if k.startswith("//") else k for k in keys if not k.startswith(TEXT))


def titles(store: Store) -> dict[int, str]:
    return {row["id"]: row["title"] for row in store.rows("SELECT id, title FROM articles")}


def works(store: Store) -> dict[int, int]:
    return {row["id"]: row["work"] for row in store.rows("SELECT id, work FROM articles")}


def with_text(store: Store, text: str) -> list[int]:
    """Ids of all articles, wherever they came from, whose text is exactly this."""
    found = store.rows("SELECT id FROM articles WHERE text_hash = ?", [text_hash(text)])
    return [row["id"] for row in found]


def work_of(store: Store, article_id: int) -> int | None:
    found = store.row("SELECT work FROM articles WHERE id = ?", [article_id])
    return None if found is None else int(found["work"])


def set_deleted(store: Store, article_ids: Sequence[int], deleted: bool) -> None:
    """Puts articles into the bin with all their versions, or takes them out. Conflict if none."""
    state = "NULL" if deleted else "NOT NULL"
    same = "work = (SELECT work FROM articles WHERE id = ?)"
    moment = now() if deleted else None
    several = "articles" if len(article_ids) > 1 else "article"
    with store.change(f"{several} {'deleted' if deleted else 'restored'}") as change:
        for article_id in article_ids:
            rows = store.rows(
                f"SELECT id FROM articles WHERE {same} AND deleted IS {state}", [article_id]
            )
            for article in [row["id"] for row in rows] or [article_id]:
                change.update("articles", {"id": article}, {"deleted": moment})


def save(store: Store, article: Article, receipt: dict[str, Any] | None, sample: bool) -> int:
    """The id of the article, which is new if no address of it ever had this text."""
    digest = text_hash(article.text)
    article = _with_its_address(article, digest)
    known = _known(store, article.origin, digest)
    if known is not None:
        if _is_binned(store, known) or _new_keys(store, known, article.origin):
            with store.change("article brought back", undoable=False) as change:
                bring_back(store, change, known)
                _learn(store, change, known, article.origin)
        return known
    told = None if receipt is None else json.dumps(receipt, ensure_ascii=False)
    with store.change("article added", undoable=False) as change:
        # Asked again now that nobody else may write: another window may have opened it too.
        known = _known(store, article.origin, digest)
        if known is not None:
            return known
        made = insert(store, change, article, {"receipt": told, "sample": int(sample)})
        bring_back(store, change, made)
        return made


def change_facts(store: Store, article_id: int, facts: dict[str, Any]) -> None:
    """Puts right what is said of an article: title, publisher, authors, published."""
    columns = dict(facts)
    if "authors" in columns:
        columns["authors"] = json.dumps(tuple(columns["authors"]), ensure_ascii=False)
    with store.change("article’s facts changed") as change:
        change.update("articles", {"id": article_id}, columns)
        told = {"checksum": _checksum(change, article_id)}
        change.update("article_checksums", {"article": article_id}, told)


def empty_bin(store: Store) -> None:
    """Deletes what lies in the bin, for good."""
    # Texts go first: the search index unlearns a text while its article is still there.
    store.run_for_good(
        [
            f"DELETE FROM texts WHERE article IN (SELECT id FROM articles WHERE {_GONE})",
            f"DELETE FROM articles WHERE {_GONE}",
            "DELETE FROM works WHERE id NOT IN (SELECT work FROM articles)",
            "DELETE FROM notes WHERE deleted IS NOT NULL",
        ]
    )


def insert(store: Store, change: Change, article: Article, columns: dict[str, Any]) -> int:
    """Writes an article that is not there yet; the id it got."""
    work = work_at(store, article.origin)
    if work is None:
        work = change.insert("works", {"place": article.origin.place})
    elif article.text and not _has_text(store, work):
        # Notes waited under an address that somebody told; this is where it was read.
        change.update("works", {"id": work}, {"place": article.origin.place})
    article_id = change.insert("articles", _columns(article) | {"work": work} | columns)
    change.insert(
        "texts",
        {
            "article": article_id,
            "text": article.text,
            "paragraphs": json.dumps([[p.start, p.end, p.role] for p in article.paragraphs]),
            "links": json.dumps([[k.start, k.end, k.target] for k in article.links]),
        },
    )
    _learn(store, change, article_id, article.origin)
    told = {"article": article_id, "checksum": _checksum(change, article_id)}
    change.insert("article_checksums", told)
    return article_id


def _checksum(change: Change, article_id: int) -> str:
    with leniently(change.connection) as connection:
        ((_, told),) = of_articles(connection, "a.id = ?", [article_id])
    return told


def read(store: Store, article_id: int) -> Article | None:
    """The article exactly as it was saved; LibraryError if it is not any more."""
    found = store.row(
        "SELECT a.*, w.place, t.text, t.paragraphs, t.links FROM articles a "
        "JOIN works w ON w.id = a.work JOIN texts t ON t.article = a.id WHERE a.id = ?",
        [article_id],
    )
    if found is None:
        return None
    if not _is_as_saved(store, article_id, found["text"], found["text_hash"]):
        raise LibraryError(store.path, *CHANGED, damaged=True)
    return Article(
        title=found["title"],
        text=found["text"],
        paragraphs=tuple(Paragraph(*p) for p in json.loads(found["paragraphs"])),
        origin=Origin(
            place=found["place"],
            publisher=found["publisher"],
            authors=tuple(json.loads(found["authors"])),
            published=found["published"],
        ),
        language=found["language"],
        links=tuple(Link(*k) for k in json.loads(found["links"])),
    )


def _is_as_saved(store: Store, article_id: int, text: str, told: str) -> bool:
    if text_hash(text) != told:
        return False
    kept = store.row("SELECT checksum FROM article_checksums WHERE article = ?", [article_id])
    with leniently(store.connection) as connection:
        sums = [found for _, found in of_articles(connection, "a.id = ?", [article_id])]
    return kept is not None and sums == [kept[0]]


def receipt(store: Store, article_id: int) -> dict[str, Any] | None:
    """What the reader of the format kept and left out, as it was saved with the article."""
    found = store.row("SELECT receipt FROM articles WHERE id = ?", [article_id])
    kept: dict[str, Any] | None = json.loads(found[0]) if found and found[0] else None
    return kept


def _columns(article: Article) -> dict[str, Any]:
    return {
        "title": article.title,
        "publisher": article.origin.publisher,
        "authors": json.dumps(article.origin.authors, ensure_ascii=False),
        "published": article.origin.published,
        "language": article.language,
        "words": len(article.text.split()),
        "text_hash": text_hash(article.text),
        "added": now(),
        "opened": None,
    }


def text_hash(text: str) -> str:
    """By which the same text is known again."""
    return digest(storable(text))


def _with_its_address(article: Article, digest: str) -> Article:
    """What was pasted is known by its text: notes on it may have come before."""
    origin = article.origin
    if origin.place or not article.text:
        return article
    known_as = (*origin.known_as, TEXT + digest)
    return article._replace(origin=origin._replace(known_as=known_as))


def _known(store: Store, origin: Origin, digest: str) -> int | None:
    sql = "SELECT a.id FROM articles a JOIN works w ON w.id = a.work WHERE a.text_hash = ? AND "
    found = store.row(sql + "w.id = ?", [digest, work_at(store, origin)])
    if found is None and not origin.place:
        found = store.row(sql + "w.place = ''", [digest])
    return None if found is None else int(found[0])


def _is_binned(store: Store, article_id: int) -> bool:
    """Is any version of the article's work in the bin?"""
    return bool(store.rows(_BINNED, [article_id]))


def bring_back(store: Store, change: Change, article_id: int) -> None:
    """Takes the article out of the bin with all its versions: a note may be on any of them."""
    for row in store.rows(_BINNED, [article_id]):
        change.update("articles", {"id": row["id"]}, {"deleted": None})


def work_at(store: Store, origin: Origin) -> int | None:
    """The work at one of these addresses. Pasted texts have none: each is a work of its own."""
    if origin.place:
        found = store.row("SELECT id FROM works WHERE place = ? ORDER BY id", [origin.place])
        if found is not None:
            return int(found["id"])
    for key in keys_of(origin):
        found = store.row("SELECT work FROM known_as WHERE key = ? ORDER BY work", [key])
        if found is not None:
            return int(found["work"])
    return None


def keys_of(origin: Origin) -> list[str]:
    keys = (key_of(storable(place)) for place in (origin.place, *origin.known_as))
    return [*dict.fromkeys(key for key in keys if key)]


def _new_keys(store: Store, article_id: int, origin: Origin) -> list[str]:
    work = work_of(store, article_id)
    rows = store.rows("SELECT key FROM known_as WHERE work = ?", [work])
    known = {row["key"] for row in rows}
    return [key for key in keys_of(origin) if key not in known]


def _learn(store: Store, change: Change, article_id: int, origin: Origin) -> None:
    """From now on the article is known at these addresses too."""
    work = work_of(store, article_id)
    for key in _new_keys(store, article_id, origin):
        change.insert("known_as", {"key": key, "work": work})


def _has_text(store: Store, work: int) -> bool:
    return bool(store.rows("SELECT 1 FROM articles WHERE work = ? AND words > 0", [work]))
