"""What can go wrong with a library through no fault of the program, in the reader's words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bywhom.files.errors import FileError


class LibraryError(FileError):
    """`damaged` tells that the file itself is broken, so that a backup may be offered; `lost`
    that it is not where it was, and `rescued` where a copy of what it held lies."""

    def __init__(self, place: object, problem: str, remedy: str, *, damaged: bool = False) -> None:
        super().__init__(place, problem, remedy)
        self.damaged = damaged
        self.lost = False
        self.rescued: Path | None = None


def damaged(place: Path, problem: str) -> LibraryError:
    """The error of a library file that is broken."""
    return LibraryError(place, problem, RESTORE, damaged=True)


RESTORE = "It was left as it is; restore the newest backup, in the folder “backups” beside it."


REST = "All else can be read; a backup in the folder “backups” beside it may hold it whole."
BAD_TEXT = "Some words in the library are damaged and shown as �."
UNREADABLE = "Could not decode to UTF-8"  # what Python's sqlite3 says of them
NOTHING_LOST = "What was saved before is safe."

# SQLite's result codes by the beginning of their names: https://sqlite.org/rescode.html
_WORDS: tuple[tuple[str, str, str], ...] = (
    (
        "SQLITE_NOTADB",
        "this file is no Bywhom library",
        "It was left as it is; choose another file, or restore a backup.",
    ),
    (
        "SQLITE_CORRUPT",
        "the library file is damaged",
        RESTORE,
    ),
    (
        "SQLITE_BUSY",
        "another program is holding the library",
        "Close the other window or wait a moment, then try again.",
    ),
    (
        "SQLITE_LOCKED",
        "another part of the program is holding the library",
        "Try again in a moment.",
    ),
    (
        "SQLITE_READONLY_DBMOVED",
        "the library file was moved while it was open",
        "Open the library again.",
    ),
    (
        "SQLITE_READONLY",
        "the library may be read but not changed",
        "Check the permissions of the file and its folder, or copy it where you may write.",
    ),
    (
        "SQLITE_FULL",
        "there is no room left to save this",
        f"{NOTHING_LOST} Free some space on the disk and save again.",
    ),
    (
        "SQLITE_IOERR",
        "the disk refused to read or write",
        f"{NOTHING_LOST} Check that the disk is connected and not full, then try again.",
    ),
    (
        "SQLITE_CANTOPEN",
        "the library cannot be opened here",
        "Check that the folder exists and that you may write to it.",
    ),
    (
        "SQLITE_PERM",
        "the library may not be opened",
        "Check the permissions of the file and its folder.",
    ),
    (
        "SQLITE_CONSTRAINT_FOREIGNKEY",
        "what this belongs to is no longer in the library",
        "Another window may have removed it; reload the list.",
    ),
    (
        "SQLITE_TOOBIG",
        "this text is larger than a library can hold",
        "Save a shorter part of it.",
    ),
)


@contextmanager
def in_plain_words(place: Path) -> Iterator[None]:
    """Turns SQLite's failures of disk, file and lock into LibraryError; others are our bugs."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "")
        for prefix, problem, remedy in _WORDS:
            if name.startswith(prefix):
                spoiled = name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB"))
                raise LibraryError(place, problem, remedy, damaged=spoiled) from error
        raise
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise LibraryError(
            place,
            f"the library's files cannot be reached ({reason})",
            "Check that the folder exists and that you may write to it.",
        ) from error


@contextmanager
def as_damage(place: Path) -> Iterator[None]:
    """For what only looks at a library: whatever SQLite or its text says of it is damage."""
    try:
        with in_plain_words(place):
            yield
    except (sqlite3.Error, ValueError, TypeError, KeyError, IndexError) as error:
        raise damaged(place, "the library file is damaged") from error
