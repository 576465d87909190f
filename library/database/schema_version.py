"""What a library file says of itself, read without loading what can change it."""

import sqlite3

APPLICATION_ID = 0x42595748  # "BYWH" in the file's header says whose file it is
NEWEST = 9  # the schema that the last of the migrations makes; the file's user_version


def version(connection: sqlite3.Connection) -> int:
    """The number of the file's schema; 0 if nothing is in it yet."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
