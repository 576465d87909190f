"""Check sums of what a reader reads and writes: a byte that changes on the disk is noticed.

SQLite finds damage to its own pages, not to the letters on them.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

NOTE = (
    "n.article, n.quote, n.prefix, n.suffix, n.start, n.end, n.body, n.colour, n.created, "
    "n.changed, n.mark_rule, n.uid, n.deleted"
)
ARTICLE = (
    "w.place, a.title, a.publisher, a.authors, a.published, a.language, a.words, a.text_hash, "
    "a.receipt, a.added, a.sample, t.paragraphs, t.links"
)
OF_ARTICLES = (
    f"SELECT a.id, {ARTICLE} FROM articles a JOIN works w ON w.id = a.work "
    "JOIN texts t ON t.article = a.id"
)
_encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
SINCE = 10  # the schema that has them


def checksum(values: Iterable[Any]) -> str:
    """Of the values of NOTE and the note's tags in their order, or of ARTICLE."""
    told = _encoded([*values]).encode("utf-8", "replace")
    return hashlib.blake2b(told, digest_size=16).hexdigest()


def digest(text: str) -> str:
    """Of a text that SQLite can hold: what `text_hash` holds."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def of_notes(
    connection: sqlite3.Connection, condition: str = "1", values: Sequence[Any] = ()
) -> Iterator[tuple[int, str]]:
    """Each note's id and what its check sum should be. condition: SQL on notes n."""
    tags: dict[int, list[str]] = {}
    for note, tag in connection.execute(
        "SELECT t.note, t.tag FROM note_tags t JOIN notes n ON n.id = t.note "
        f"WHERE {condition} ORDER BY t.note, t.tag",
        values,
    ):
        tags.setdefault(note, []).append(tag)
    for note, *row in connection.execute(
        f"SELECT n.id, {NOTE} FROM notes n WHERE {condition}", values
    ):
        yield note, checksum([*row, *tags.get(note, ())])


def of_articles(
    connection: sqlite3.Connection, condition: str = "1", values: Sequence[Any] = ()
) -> Iterator[tuple[int, str]]:
    """The same of articles a."""
    for article, *row in connection.execute(f"{OF_ARTICLES} WHERE {condition}", values):
        yield article, checksum(row)


def fill(connection: sqlite3.Connection) -> None:
    """For a library that has none yet."""
    for table, key, sums in (
        ("note_checksums", "note", of_notes),
        ("article_checksums", "article", of_articles),
    ):
        connection.executemany(
            f"INSERT INTO {table} ({key}, checksum) VALUES (?, ?)", [*sums(connection)]
        )


@contextmanager
def leniently(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """The connection, which for now reads text whatever its bytes are."""
    kept = connection.text_factory
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    try:
        yield connection
    finally:
        connection.text_factory = kept
