"""Is everything in the library as it was written? What is not is said in words."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from bywhom.library.database.checksums import SINCE, digest, leniently, of_articles, of_notes
from bywhom.library.database.file_system import uri_of
from bywhom.library.database.schema_version import version
from bywhom.library.errors import in_plain_words

MOST = 5  # that are named one by one
_NO_TEXT = (
    "SELECT a.id, a.title FROM articles a LEFT JOIN texts t ON t.article = a.id "
    "WHERE t.article IS NULL"
)
_KEPT = {"article": "article_checksums", "note": "note_checksums"}


def examined(path: Path, *, deeply: bool = False) -> list[str]:
    """What is wrong with a library file that may be open and in use. deeply: indexes, too."""
    uri = f"{uri_of(path.absolute())}?mode=ro"
    with in_plain_words(path), closing(sqlite3.connect(uri, uri=True, timeout=5.0)) as connection:
        pragma = "integrity_check" if deeply else "quick_check"
        found = connection.execute(f"PRAGMA {pragma}(1)").fetchone()[0]
        if found != "ok":
            return ["its pages are damaged"]
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            return ["some of its rows have lost what they belong to"]
        return troubles(connection)


def troubles(connection: sqlite3.Connection) -> list[str]:
    """What was changed by something else than this program, one sentence part each."""
    kept, connection.row_factory = connection.row_factory, None
    try:
        with leniently(connection):
            found = [*_articles(connection), *_notes(connection)]
    finally:
        connection.row_factory = kept
    more = len(found) - MOST
    return [*found[:MOST], *([f"{more} more of the kind"] if more > 0 else [])]


def _articles(connection: sqlite3.Connection) -> Iterator[str]:
    for _, title in connection.execute(_NO_TEXT):
        yield f"the text of “{_short(title)}” is missing"
    titles = "SELECT a.title, a.text_hash, t.text FROM articles a JOIN texts t ON t.article = a.id"
    for title, told, text in connection.execute(titles):
        if not isinstance(text, str) or digest(text) != told:
            yield f"the text of “{_short(title)}” is not as it was saved"
    for article in _changed(connection, "article"):
        yield f"what is known about “{_title(connection, article)}” is not as it was saved"


def _notes(connection: sqlite3.Connection) -> Iterator[str]:
    for note in _changed(connection, "note"):
        row = connection.execute("SELECT article FROM notes WHERE id = ?", [note]).fetchone()
        yield f"a note on “{_title(connection, row[0])}” is not as it was written"


def _changed(connection: sqlite3.Connection, kind: str) -> list[int]:
    """Ids of rows whose check sum is missing or another."""
    if version(connection) < SINCE:
        return []
    known = dict(connection.execute(f"SELECT {kind}, checksum FROM {_KEPT[kind]}"))
    sums = of_articles if kind == "article" else of_notes
    return [row for row, told in sums(connection) if known.get(row) != told]


def _title(connection: sqlite3.Connection, article: object) -> str:
    row = connection.execute("SELECT title FROM articles WHERE id = ?", [article]).fetchone()
    return _short(row[0]) if row else "?"


def _short(title: object) -> str:
    words = "".join(c if c.isprintable() else "\ufffd" for c in str(title))
    return words if len(words) <= 60 else f"{words[:60]}…"
