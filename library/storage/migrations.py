"""The schema, one numbered step after another. A step is never edited once it was released.

Comments inside the statements are kept by SQLite with the schema: docs/library.md is made
of them.
"""

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime

APPLICATION_ID = 0x42595748  # "BYWH" in the file's header says whose file it is

Step = Callable[[sqlite3.Connection], None]
MIGRATIONS: dict[int, Step] = {}


def migration(number: int) -> Callable[[Step], Step]:
    """Registers the step that makes schema `number` of schema `number - 1`."""

    def register(step: Step) -> Step:
        if number != len(MIGRATIONS) + 1:
            raise ValueError(f"migration {number} is out of order: {step.__name__}")
        MIGRATIONS[number] = step
        return step

    return register


def newest() -> int:
    return len(MIGRATIONS)


def version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, target: int | None = None) -> list[int]:
    """Brings the file up to schema `target` (default: the newest); the steps that ran.

    Each step and the record of it are one transaction: a step that fails leaves the file
    as it was before that step.
    """
    ran = []
    for number, step in MIGRATIONS.items():
        if number > (target or newest()):
            break
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Asked again inside the transaction: another window may have just migrated.
            if version(connection) < number:
                step(connection)
                _record(connection, number, step)
                ran.append(number)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    return ran


def _record(connection: sqlite3.Connection, number: int, step: Step) -> None:
    connection.execute(
        "INSERT INTO migrations (number, name, applied) VALUES (?, ?, ?)",
        (number, step.__name__, datetime.now(UTC).isoformat(timespec="seconds")),
    )
    connection.execute(f"PRAGMA user_version = {number}")


@migration(1)
def articles_and_notes(connection: sqlite3.Connection) -> None:
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    _run(connection, _FIRST)


@migration(2)
def places_and_shelves(connection: sqlite3.Connection) -> None:
    _run(connection, _SECOND)


@migration(3)
def search(connection: sqlite3.Connection) -> None:
    _run(connection, _THIRD)
    connection.execute("INSERT INTO article_search (article_search) VALUES ('rebuild')")
    connection.execute("INSERT INTO note_search (note_search) VALUES ('rebuild')")


@migration(4)
def feeds(connection: sqlite3.Connection) -> None:
    _run(connection, _FOURTH)


@migration(5)
def quicker(connection: sqlite3.Connection) -> None:
    """Counting every article's notes, and finding a tag, without reading all notes and tags."""
    connection.execute("CREATE INDEX notes_kept ON notes (article) WHERE deleted IS NULL")
    connection.execute("CREATE INDEX note_tags_by_tag ON note_tags (tag COLLATE NOCASE)")


@migration(6)
def wider_dismissals(connection: sqlite3.Connection) -> None:
    """A rule or a kind may be off in one article; SQLite changes no CHECK, so: a new table."""
    _run(connection, _SIXTH)


def _run(connection: sqlite3.Connection, statements: str) -> None:
    """Runs statements divided by empty lines, in the transaction that is open.

    Not by `executescript`, which would commit it.
    """
    for statement in statements.strip().split("\n\n"):
        connection.execute(statement)


_FIRST = """
CREATE TABLE migrations (  -- which steps made this schema, and when
    number INTEGER PRIMARY KEY,  -- also the file's user_version
    name TEXT NOT NULL,  -- the step's function in library/migrations.py
    applied TEXT NOT NULL  -- UTC, ISO 8601
) STRICT

CREATE TABLE works (  -- one row a place: an article in all its versions
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    place TEXT NOT NULL  -- path or address; empty for pasted text
) STRICT

CREATE INDEX works_by_place ON works (place)

CREATE TABLE articles (  -- one row a version of an article, as it was read
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    work INTEGER NOT NULL REFERENCES works (id),
    title TEXT NOT NULL,
    publisher TEXT,
    authors TEXT NOT NULL,  -- JSON list of names
    published TEXT,  -- ISO 8601, as precise as the article says
    language TEXT NOT NULL,
    words INTEGER NOT NULL,  -- counted between blanks
    text_hash TEXT NOT NULL,  -- SHA-256 of the text, to know the same text again
    receipt TEXT,  -- JSON: what was kept and left out while the article was read in
    added TEXT NOT NULL,  -- UTC, ISO 8601
    opened TEXT,  -- UTC, ISO 8601: when it was last read; null while unread
    position INTEGER NOT NULL DEFAULT 0,  -- the reader's place, a code point of the text
    archived INTEGER NOT NULL DEFAULT 0,  -- 1: kept out of the list
    sample INTEGER NOT NULL DEFAULT 0,  -- 1: came with the program
    deleted TEXT,  -- UTC, ISO 8601: when it was put into the bin
    UNIQUE (work, text_hash)
) STRICT

CREATE TABLE texts (  -- what an article says; never changed after it was written
    article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    paragraphs TEXT NOT NULL,  -- JSON list of [start, end, role], code points of text
    links TEXT NOT NULL  -- JSON list of [start, end, target], code points of text
) STRICT

CREATE TABLE notes (  -- the reader's notes and highlights
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,  -- the same in every library the note is carried to
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    quote TEXT NOT NULL,  -- the words the note is about
    prefix TEXT NOT NULL,  -- up to 32 characters before them
    suffix TEXT NOT NULL,  -- up to 32 characters after them
    "start" INTEGER NOT NULL,  -- first code point of the quote in the text; -1: not found there
    "end" INTEGER NOT NULL,  -- the code point after its last; -1: not found there
    body TEXT NOT NULL,  -- Markdown; empty for a highlight
    colour TEXT NOT NULL,
    mark_rule TEXT,  -- the rule of the mark the note answers
    created TEXT NOT NULL,  -- UTC, ISO 8601
    changed TEXT NOT NULL,  -- UTC, ISO 8601
    deleted TEXT  -- UTC, ISO 8601: when it was put into the bin
) STRICT

CREATE INDEX notes_by_article ON notes (article, "start")

CREATE TABLE note_tags (
    note INTEGER NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (note, tag)
) STRICT, WITHOUT ROWID

CREATE TABLE dismissals (  -- marks the reader does not want to see again
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scope TEXT NOT NULL CHECK (scope IN ('here', 'phrase', 'rule')),
    rule TEXT NOT NULL,
    article INTEGER REFERENCES articles (id) ON DELETE CASCADE,  -- null for scope rule
    phrase TEXT NOT NULL DEFAULT '',  -- for scope phrase: the words, in small letters
    "start" INTEGER,  -- for scope here: the mark's code points
    "end" INTEGER,
    created TEXT NOT NULL  -- UTC, ISO 8601
) STRICT

CREATE INDEX dismissals_by_article ON dismissals (article)

CREATE TABLE ticks (  -- what the reader found true of a source of an article
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    source TEXT NOT NULL,  -- the source's name as listed
    letter TEXT NOT NULL,  -- independent, multiple, verifies, authoritative, informed, named
    PRIMARY KEY (article, source, letter)
) STRICT, WITHOUT ROWID
"""

_SECOND = """
CREATE TABLE placements (  -- notes the reader put by hand to words of another version
    note INTEGER NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    "start" INTEGER NOT NULL,  -- first code point in that version's text
    "end" INTEGER NOT NULL,  -- the code point after the last
    PRIMARY KEY (note, article)
) STRICT, WITHOUT ROWID

CREATE INDEX articles_by_work ON articles (work)

CREATE TABLE work_tags (  -- tags of an article, the same for all its versions
    work INTEGER NOT NULL REFERENCES works (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (work, tag)
) STRICT, WITHOUT ROWID

CREATE TABLE collections (  -- shelves the reader made
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE
) STRICT

CREATE TABLE collection_works (  -- which articles stand on which shelf
    collection INTEGER NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
    work INTEGER NOT NULL REFERENCES works (id) ON DELETE CASCADE,
    PRIMARY KEY (collection, work)
) STRICT, WITHOUT ROWID
"""

_THIRD = """
CREATE VIEW searchable AS  -- what can be searched of each article
    SELECT a.id AS article, a.title AS title,
        coalesce(a.publisher, '') || ' ' || a.authors AS byline, t.text AS text
    FROM articles a JOIN texts t ON t.article = a.id

CREATE VIRTUAL TABLE article_search USING fts5 (
    title, byline, text,
    content = 'searchable', content_rowid = 'article',
    tokenize = 'unicode61 remove_diacritics 2'
)

CREATE TRIGGER article_is_found AFTER INSERT ON texts BEGIN
    INSERT INTO article_search (rowid, title, byline, text)
    SELECT article, title, byline, text FROM searchable WHERE article = new.article;
END

CREATE TRIGGER article_is_found_no_more BEFORE DELETE ON texts BEGIN
    INSERT INTO article_search (article_search, rowid, title, byline, text)
    SELECT 'delete', article, title, byline, text FROM searchable WHERE article = old.article;
END

CREATE VIRTUAL TABLE note_search USING fts5 (
    body, quote,
    content = 'notes', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
)

CREATE TRIGGER note_is_found AFTER INSERT ON notes BEGIN
    INSERT INTO note_search (rowid, body, quote) VALUES (new.id, new.body, new.quote);
END

CREATE TRIGGER note_is_found_no_more BEFORE DELETE ON notes BEGIN
    INSERT INTO note_search (note_search, rowid, body, quote)
    VALUES ('delete', old.id, old.body, old.quote);
END

CREATE TRIGGER note_is_found_anew AFTER UPDATE OF body, quote ON notes BEGIN
    INSERT INTO note_search (note_search, rowid, body, quote)
    VALUES ('delete', old.id, old.body, old.quote);
    INSERT INTO note_search (rowid, body, quote) VALUES (new.id, new.body, new.quote);
END
"""

_FOURTH = """
CREATE TABLE feeds (  -- addresses the reader asks for new articles
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    address TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    added TEXT NOT NULL  -- UTC, ISO 8601
) STRICT
"""

_SIXTH = """
ALTER TABLE dismissals RENAME TO old_dismissals

CREATE TABLE dismissals (  -- marks the reader does not want to see again
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scope TEXT NOT NULL CHECK (scope IN ('here', 'phrase', 'article', 'kind', 'rule')),
    rule TEXT NOT NULL,  -- for scope kind: the kind of mark
    article INTEGER REFERENCES articles (id) ON DELETE CASCADE,  -- null for scope rule
    phrase TEXT NOT NULL DEFAULT '',  -- for scope phrase: the words, in small letters
    "start" INTEGER,  -- for scope here: the mark's code points
    "end" INTEGER,
    created TEXT NOT NULL  -- UTC, ISO 8601
) STRICT

INSERT INTO dismissals SELECT * FROM old_dismissals

DROP TABLE old_dismissals

CREATE INDEX dismissals_by_article ON dismissals (article)
"""
