"""The schema, one migration of sqlite-utils after another. None is edited once it was released.

The tables are told in SQL, since `Table.create` has no words for ids that are never given twice
(AUTOINCREMENT), for WITHOUT ROWID, nor for comments. SQLite keeps those with the schema:
docs/library.md is made of them.
"""

import sqlite3

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from bywhom.library.addresses import key_of
from bywhom.library.database import made_by
from bywhom.library.database.checksums import fill
from bywhom.library.database.schema_version import APPLICATION_ID, NEWEST, version

MIGRATIONS = Migrations("bywhom")


def migrate(connection: sqlite3.Connection) -> None:
    """Brings the file up to the newest schema, in one transaction: a step that fails leaves it
    as it was."""
    db = Database(connection, execute_plugins=False)
    # Immediate, so that another window waits here, and then finds nothing left to do. Within
    # it, sqlite-utils gives each migration a savepoint.
    connection.execute("BEGIN IMMEDIATE")
    try:
        if version(connection) < NEWEST:
            _take_over_record(db)
            MIGRATIONS.apply(db)
            made_by.remember(connection)
            connection.execute(f"PRAGMA user_version = {NEWEST}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _take_over_record(db: Database) -> None:
    """Up to schema 6 the migrations that had run stood in a table of our own."""
    ours = db.table("migrations")
    if ours.exists():
        MIGRATIONS.ensure_migrations_table(db)
        db.table(MIGRATIONS.migrations_table).insert_all(
            {"migration_set": MIGRATIONS.name, "name": row["name"], "applied_at": row["applied"]}
            for row in ours.rows_where(order_by="number")
        )


@MIGRATIONS()
def articles_and_notes(db: Database) -> None:
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.executescript(_FIRST)


@MIGRATIONS()
def places_and_shelves(db: Database) -> None:
    db.executescript(_SECOND)


@MIGRATIONS()
def search(db: Database) -> None:
    db.executescript(_THIRD)
    for index in ("article_search", "note_search"):
        db.table(index).rebuild_fts()


@MIGRATIONS()
def feeds(db: Database) -> None:
    db.executescript(_FOURTH)


@MIGRATIONS()
def quicker(db: Database) -> None:
    """Counting every article's notes, and finding a tag, without reading all notes and tags."""
    db.execute("CREATE INDEX notes_kept ON notes (article) WHERE deleted IS NULL")
    db.execute("CREATE INDEX note_tags_by_tag ON note_tags (tag COLLATE NOCASE)")


@MIGRATIONS()
def wider_dismissals(db: Database) -> None:
    """A rule or a kind may be off in one article; SQLite changes no CHECK, so: a new table."""
    db.executescript(_SIXTH)


@MIGRATIONS()
def as_sqlite_utils_keeps_it(db: Database) -> None:
    """Notes are found, and migrations recorded, as its own commands expect. Articles keep their
    index: it is over a view, and `enable_fts` over tables only."""
    db.table("migrations").drop()
    for trigger in ("note_is_found", "note_is_found_no_more", "note_is_found_anew"):
        db.execute(f"DROP TRIGGER {trigger}")
    db.table("note_search").drop()
    db.table("notes").enable_fts(
        ["body", "quote"], create_triggers=True, tokenize="unicode61 remove_diacritics 2"
    )


@MIGRATIONS()
def corrections(db: Database) -> None:
    db.executescript(_CORRECTIONS)


@MIGRATIONS()
def notes_from_elsewhere(db: Database) -> None:
    """By which addresses an article is known, whose a note is, what the colours mean; what is
    said of an article may be put right, and is found by it then."""
    db.executescript(_NINTH)
    db.table("known_as").insert_all(
        {"key": key, "work": row["id"]}
        for row in db.table("works").rows
        if (key := key_of(row["place"]))
    )


@MIGRATIONS()
def checksums(db: Database) -> None:
    """What damage to a disk changes is found, however small it is."""
    db.executescript(_CHECKSUMS)
    fill(db.conn)


@MIGRATIONS()
def bookmarks_and_news(db: Database) -> None:
    """Places in long texts, and what feeds had when they were last asked."""
    db.executescript(_ELEVENTH)


_FIRST = """
CREATE TABLE migrations (  -- which steps made this schema, and when
    number INTEGER PRIMARY KEY,  -- also the file's user_version
    name TEXT NOT NULL,  -- the step's function in library/migrations.py
    applied TEXT NOT NULL  -- UTC, ISO 8601
) STRICT;

CREATE TABLE works (  -- one row a place: an article in all its versions
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    place TEXT NOT NULL  -- path or address; empty for pasted text
) STRICT;

CREATE INDEX works_by_place ON works (place);

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
) STRICT;

CREATE TABLE texts (  -- what an article says; never changed after it was written
    article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    paragraphs TEXT NOT NULL,  -- JSON list of [start, end, role], code points of text
    links TEXT NOT NULL  -- JSON list of [start, end, target], code points of text
) STRICT;

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
) STRICT;

CREATE INDEX notes_by_article ON notes (article, "start");

CREATE TABLE note_tags (
    note INTEGER NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (note, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE dismissals (  -- marks the reader does not want to see again
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scope TEXT NOT NULL CHECK (scope IN ('here', 'phrase', 'rule')),
    rule TEXT NOT NULL,
    article INTEGER REFERENCES articles (id) ON DELETE CASCADE,  -- null for scope rule
    phrase TEXT NOT NULL DEFAULT '',  -- for scope phrase: the words, in small letters
    "start" INTEGER,  -- for scope here: the mark's code points
    "end" INTEGER,
    created TEXT NOT NULL  -- UTC, ISO 8601
) STRICT;

CREATE INDEX dismissals_by_article ON dismissals (article);

CREATE TABLE ticks (  -- what the reader found true of a source of an article
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    source TEXT NOT NULL,  -- the source's name as listed
    letter TEXT NOT NULL,  -- independent, multiple, verifies, authoritative, informed, named
    PRIMARY KEY (article, source, letter)
) STRICT, WITHOUT ROWID;
"""

_SECOND = """
CREATE TABLE placements (  -- notes the reader put by hand to words of another version
    note INTEGER NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    "start" INTEGER NOT NULL,  -- first code point in that version's text
    "end" INTEGER NOT NULL,  -- the code point after the last
    PRIMARY KEY (note, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX articles_by_work ON articles (work);

CREATE TABLE work_tags (  -- tags of an article, the same for all its versions
    work INTEGER NOT NULL REFERENCES works (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (work, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE collections (  -- shelves the reader made
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE collection_works (  -- which articles stand on which shelf
    collection INTEGER NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
    work INTEGER NOT NULL REFERENCES works (id) ON DELETE CASCADE,
    PRIMARY KEY (collection, work)
) STRICT, WITHOUT ROWID;
"""

_THIRD = """
CREATE VIEW searchable AS  -- what can be searched of each article
    SELECT a.id AS article, a.title AS title,
        coalesce(a.publisher, '') || ' ' || a.authors AS byline, t.text AS text
    FROM articles a JOIN texts t ON t.article = a.id;

CREATE VIRTUAL TABLE article_search USING fts5 (
    title, byline, text,
    content = 'searchable', content_rowid = 'article',
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER article_is_found AFTER INSERT ON texts BEGIN
    INSERT INTO article_search (rowid, title, byline, text)
    SELECT article, title, byline, text FROM searchable WHERE article = new.article;
END;

CREATE TRIGGER article_is_found_no_more BEFORE DELETE ON texts BEGIN
    INSERT INTO article_search (article_search, rowid, title, byline, text)
    SELECT 'delete', article, title, byline, text FROM searchable WHERE article = old.article;
END;

CREATE VIRTUAL TABLE note_search USING fts5 (
    body, quote,
    content = 'notes', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER note_is_found AFTER INSERT ON notes BEGIN
    INSERT INTO note_search (rowid, body, quote) VALUES (new.id, new.body, new.quote);
END;

CREATE TRIGGER note_is_found_no_more BEFORE DELETE ON notes BEGIN
    INSERT INTO note_search (note_search, rowid, body, quote)
    VALUES ('delete', old.id, old.body, old.quote);
END;

CREATE TRIGGER note_is_found_anew AFTER UPDATE OF body, quote ON notes BEGIN
    INSERT INTO note_search (note_search, rowid, body, quote)
    VALUES ('delete', old.id, old.body, old.quote);
    INSERT INTO note_search (rowid, body, quote) VALUES (new.id, new.body, new.quote);
END;
"""

_FOURTH = """
CREATE TABLE feeds (  -- addresses the reader asks for new articles
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    address TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    added TEXT NOT NULL  -- UTC, ISO 8601
) STRICT;
"""

_SIXTH = """
ALTER TABLE dismissals RENAME TO old_dismissals;

CREATE TABLE dismissals (  -- marks the reader does not want to see again
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scope TEXT NOT NULL CHECK (scope IN ('here', 'phrase', 'article', 'kind', 'rule')),
    rule TEXT NOT NULL,  -- for scope kind: the kind of mark
    article INTEGER REFERENCES articles (id) ON DELETE CASCADE,  -- null for scope rule
    phrase TEXT NOT NULL DEFAULT '',  -- for scope phrase: the words, in small letters
    "start" INTEGER,  -- for scope here: the mark's code points
    "end" INTEGER,
    created TEXT NOT NULL  -- UTC, ISO 8601
) STRICT;

INSERT INTO dismissals SELECT * FROM old_dismissals;

DROP TABLE old_dismissals;

CREATE INDEX dismissals_by_article ON dismissals (article);
"""

_CORRECTIONS = """
CREATE TABLE corrections (  -- what the reader corrected about the sources of an article
    id INTEGER PRIMARY KEY AUTOINCREMENT,  -- also the order in which they are applied
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    source TEXT NOT NULL,  -- the source's name as listed, earlier corrections applied
    verb TEXT NOT NULL CHECK (verb IN ('none', 'same', 'name', 'rung')),
    value TEXT NOT NULL DEFAULT '',  -- same: another source; name: who it is; rung: of the ladder
    created TEXT NOT NULL  -- UTC, ISO 8601
) STRICT;

CREATE INDEX corrections_by_article ON corrections (article);
"""

_NINTH = """
CREATE TABLE known_as (  -- every address an article is known by
    key TEXT NOT NULL,  -- without what differs between links to one page
    work INTEGER NOT NULL REFERENCES works (id) ON DELETE CASCADE,
    PRIMARY KEY (key, work)
) STRICT, WITHOUT ROWID;

CREATE INDEX known_as_by_work ON known_as (work);

CREATE TABLE imported (  -- what is known of a note that came from elsewhere
    note INTEGER PRIMARY KEY REFERENCES notes (id) ON DELETE CASCADE,
    annotator TEXT,  -- who wrote it; null for the reader
    answers TEXT,  -- uid of the note it replies to
    base TEXT NOT NULL  -- UTC, ISO 8601: when the words that came in last were written
) STRICT;

CREATE TABLE colours (  -- what the reader means by them
    colour TEXT PRIMARY KEY,
    meaning TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER article_is_found_no_more_as_it_was
BEFORE UPDATE OF title, publisher, authors ON articles BEGIN
    INSERT INTO article_search (article_search, rowid, title, byline, text)
    SELECT 'delete', article, title, byline, text FROM searchable WHERE article = old.id;
END;

CREATE TRIGGER article_is_found_anew
AFTER UPDATE OF title, publisher, authors ON articles BEGIN
    INSERT INTO article_search (rowid, title, byline, text)
    SELECT article, title, byline, text FROM searchable WHERE article = new.id;
END;
"""

_CHECKSUMS = """
CREATE TABLE article_checksums (  -- to notice damage; what they are of: database/checksums.py
    article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    checksum TEXT NOT NULL  -- BLAKE2b of what is known of the article, but its text
) STRICT;

CREATE TABLE note_checksums (  -- the same of notes
    note INTEGER PRIMARY KEY REFERENCES notes (id) ON DELETE CASCADE,
    checksum TEXT NOT NULL  -- BLAKE2b of the note with its tags
) STRICT;
"""

_ELEVENTH = """
CREATE TABLE bookmarks (  -- places the reader wants to find again
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,  -- code points of the text
    quote TEXT NOT NULL,  -- the words there; by them it is found in other versions
    created TEXT NOT NULL  -- UTC, ISO 8601
) STRICT;

CREATE INDEX bookmarks_by_article ON bookmarks (article);

CREATE TABLE news (  -- what a feed had when it was last asked
    feed INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    title TEXT NOT NULL,
    about TEXT NOT NULL,  -- date, author and the first words, for the list
    place INTEGER NOT NULL,  -- in the feed, from 0
    seen INTEGER NOT NULL DEFAULT 0,  -- 1: opened, or marked as read
    PRIMARY KEY (feed, address)
) STRICT, WITHOUT ROWID;
"""
