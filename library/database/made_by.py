"""Which Bywhom a library's form is of, so that an older program can say which one to get.

It stands in the table where sqlite-utils records migrations, as a set of its own: every library
has that table, and an older program that knows nothing of the newer form can still read it.
"""

import re
import sqlite3
from importlib.metadata import version

SET = "bywhom.program"
_RELEASE = re.compile(r"[0-9][0-9A-Za-z.+-]{0,30}")  # shown to the reader: nothing else is


def remember(connection: sqlite3.Connection) -> None:
    """That this program brought the file to its form."""
    connection.execute(
        "INSERT OR IGNORE INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES (?, ?, strftime('%Y-%m-%d %H:%M:%f+00:00'))",
        (SET, version("bywhom")),
    )


def maker(connection: sqlite3.Connection) -> str:
    """“Bywhom 1.2.0”; “a newer Bywhom” if the file does not tell."""
    try:
        found = connection.execute(
            "SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY id DESC LIMIT 1",
            (SET,),
        ).fetchone()
    except sqlite3.Error:
        found = None
    return named(found[0] if found else None)


def named(release: object) -> str:
    """The same of a release that a backup's manifest tells, which may hold anything."""
    if isinstance(release, str) and _RELEASE.fullmatch(release):
        return f"Bywhom {release}"
    return "a newer Bywhom"
