"""What a library file says of itself, read without loading what can change it."""

import sqlite3

APPLICATION_ID = 0x42595748  # "BYWH" in the file's header says whose file it is
TABLES = {  # that every library of the newest schema has, and what they cannot be without
    "works": "id place",
    "articles": "id work title publisher authors published language words text_hash receipt added "
    "opened position archived sample deleted",
    "texts": "article text paragraphs links",
    "notes": "id article quote prefix suffix start end body colour created changed mark_rule uid "
    "deleted",
    "note_tags": "note tag",
    "note_checksums": "note checksum",
    "article_checksums": "article checksum",
    "placements": "note article start end",
    "work_tags": "work tag",
    "collections": "id name",
    "collection_works": "collection work",
    "dismissals": "id scope rule article phrase start end created",
    "ticks": "article source letter",
    "corrections": "id article source verb value created",
    "feeds": "id address title added",
    "news": "feed address title about place seen",
    "bookmarks": "id article start quote created",
    "known_as": "key work",
    "imported": "note annotator answers base",
    "colours": "colour meaning",
    "article_search": "title byline text",
    "notes_fts": "body quote",
}
NEWEST = 11  # the schema that the last of the migrations makes; the file's user_version


def version(connection: sqlite3.Connection) -> int:
    """The number of the file's schema; 0 if nothing is in it yet."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def owner(connection: sqlite3.Connection) -> tuple[int, int]:
    """Whose file it is, and the number of its schema."""
    return int(connection.execute("PRAGMA application_id").fetchone()[0]), version(connection)


def has_our_tables(connection: sqlite3.Connection) -> bool:
    """Of the newest schema: is everything there, by its name? A spoiled schema lacks something."""
    for table, columns in TABLES.items():
        found = connection.execute(f"PRAGMA table_info({table})").fetchall()
        if not set(columns.split()) <= {row[1] for row in found}:
            return False
    return True
