"""Copies of the library for a bad day: made at every opening, the last seven kept."""

import hashlib
import os
import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from bywhom.library.database.file_system import uri_of
from bywhom.library.database.schema_version import APPLICATION_ID, NEWEST, version
from bywhom.library.errors import LibraryError, damaged, in_plain_words

KEPT = 7
_STAMP = re.compile(r"-\d{8}-\d{6}-\d{6}")
_HEADER = 100  # bytes at the beginning of a file that count its changes and say nothing else


def folder(library: Path) -> Path:
    return library.parent / "backups"


def listed(library: Path) -> list[Path]:
    """The library's backups, newest first."""
    found = folder(library).glob(f"{library.stem}-*.db")
    # Another library in the folder may have a longer name that begins alike.
    ours = (path for path in found if _STAMP.fullmatch(path.stem[len(library.stem) :]))
    return sorted(ours, reverse=True)


def back_up(library: Path) -> Path | None:
    """Copies the library as it is now; None if nothing changed since the newest copy.

    A copy that fails its check is thrown away, and never takes the place of an older one.
    """
    place = folder(library)
    copy = place / f".{library.stem}-{os.getpid()}.part"
    with in_plain_words(place):
        place.mkdir(mode=0o700, exist_ok=True)
        try:
            snapshot(library, copy)
            check(copy)
            newest = next(iter(listed(library)), None)
            if newest is not None and _digest(newest) == _digest(copy):
                return None
            target = place / f"{library.stem}-{_stamp()}.db"
            copy.replace(target)
        finally:
            copy.unlink(missing_ok=True)
        for old in listed(library)[KEPT:]:
            old.unlink(missing_ok=True)
    return target


def snapshot(library: Path, copy: Path) -> None:
    """One consistent copy of a library that may be open and in use."""
    copy.unlink(missing_ok=True)
    os.close(os.open(copy, os.O_CREAT | os.O_WRONLY, 0o600))
    with closing(_reading(library)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
        # A copy is one file that nobody writes: without WAL it needs no others beside it.
        target.execute("PRAGMA journal_mode = DELETE")


def check(library: Path) -> None:
    """LibraryError unless the file is a whole and sound library."""
    with in_plain_words(library), closing(_reading(library)) as connection:
        owner = connection.execute("PRAGMA application_id").fetchone()[0]
        if owner != APPLICATION_ID:
            raise damaged(library, "this file is no Bywhom library")
        for pragma in ("quick_check(1)", "foreign_key_check"):
            found = connection.execute(f"PRAGMA {pragma}").fetchone()
            if found is not None and found[0] != "ok":
                raise damaged(library, "the library file is damaged")


def restore(backup: Path, library: Path) -> Path | None:
    """Puts a backup in the library's place; where the former file was put, if there was one.

    Close the library first. Nothing is deleted: the former file stays under another name.
    """
    check(backup)
    _must_be_known(backup)
    with in_plain_words(library):
        library.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = library.with_name(f".{library.name}.part")
        try:
            snapshot(backup, fresh)
            _must_be_closed(library)
            aside = _put_aside(library)
            fresh.replace(library)
        finally:
            fresh.unlink(missing_ok=True)
    return aside


def _must_be_known(backup: Path) -> None:
    """One of a newer program could not be opened afterwards."""
    with closing(_reading(backup)) as connection:
        if version(connection) > NEWEST:
            raise LibraryError(
                backup,
                "a newer Bywhom made this backup",
                "Nothing was changed; restore it with the newer program.",
            )


def _must_be_closed(library: Path) -> None:
    """Another window would go on writing into the file that is put aside."""
    if not library.exists():
        return
    try:
        with closing(sqlite3.connect(library, timeout=0.5, isolation_level=None)) as connection:
            # SQLite leaves the write-ahead log only when nobody else has the file open.
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if str(getattr(error, "sqlite_errorname", "")).startswith("SQLITE_BUSY"):
            raise LibraryError(
                library,
                "the library is open in another window",
                "Close that window, then restore the backup; nothing was changed.",
            ) from error
    except sqlite3.DatabaseError:
        return  # damaged: nobody can be writing to it


def _put_aside(library: Path) -> Path | None:
    if not library.exists():
        return None
    aside = library.with_name(f"{library.stem}-before-{_stamp()}{library.suffix}")
    library.rename(aside)
    for ending in ("-wal", "-shm"):
        beside = library.with_name(library.name + ending)
        if beside.exists():
            beside.rename(aside.with_name(aside.name + ending))
    return aside


def _reading(path: Path) -> sqlite3.Connection:
    if not path.is_file():
        raise LibraryError(path, "there is no such file", "Check the path.")
    return sqlite3.connect(f"{uri_of(path.absolute())}?mode=ro", uri=True, timeout=5.0)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        file.seek(_HEADER)
        return hashlib.file_digest(file, "sha256").hexdigest()


def _stamp() -> str:
    return datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
