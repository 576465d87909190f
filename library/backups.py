"""Copies of the library for a bad day: made at every opening, the last seven kept.

A backup's name ends in the moment and in a number that counts up: which one is the newest does
not depend on the clock.
"""

import hashlib
import os
import re
import shutil
import sqlite3
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from bywhom.files.leftovers import clear, partial_name
from bywhom.files.on_windows import put_in_place
from bywhom.library.database import made_by
from bywhom.library.database.file_system import uri_of
from bywhom.library.database.schema_version import APPLICATION_ID, NEWEST, version
from bywhom.library.errors import LibraryError, damaged, in_plain_words
from bywhom.library.soundness import examined

KEPT = 7
DAY = 24 * 3600.0  # seconds
_ENDING = re.compile(r"-(\d{8}-\d{6}-\d{6})(?:-(\d{6,}))?")
_HEADER = 100  # bytes at the beginning of a file that count its changes and say nothing else


def folder(library: Path) -> Path:
    return library.parent / "backups"


def listed(library: Path) -> list[Path]:
    """The library's backups, newest first."""
    try:
        found = [path for path in folder(library).iterdir() if path.suffix == ".db"]
    except OSError:
        return []
    return sorted(
        (path for path in found if _order(library, path)),
        key=lambda path: _order(library, path) or (0, ""),
        reverse=True,
    )


def _order(library: Path, path: Path) -> tuple[int, str] | None:
    """The number and the moment in a backup's name; None if it is of another library."""
    if not path.name.startswith(f"{library.stem}-"):
        return None
    # Another library in the folder may have a longer name that begins alike.
    found = _ENDING.fullmatch(path.stem[len(library.stem) :])
    return (int(found[2] or 0), found[1]) if found else None


def back_up(library: Path) -> Path | None:
    """Copies the library as it is now; None if nothing changed since the newest copy.

    A copy that fails its check is thrown away, and never takes the place of an older one.
    """
    place = folder(library)
    copy = place / partial_name()
    with in_plain_words(place):
        place.mkdir(mode=0o700, exist_ok=True)
        clear(place, former=True)
        try:
            snapshot(library, copy)
            check(copy, library)
            before = listed(library)
            if before and _digest(before[0]) == _digest(copy):
                return None
            number = 1 + max([(_order(library, old) or (0, ""))[0] for old in before], default=0)
            target = place / f"{library.stem}-{_stamp()}-{number:06}.db"
            put_in_place(copy, target)
        finally:
            _forget(copy)
        for old in listed(library)[KEPT:]:
            old.unlink(missing_ok=True)
    return target


def check_daily(library: Path) -> None:
    """LibraryError for damage that only a look at every page and index finds; once a day."""
    stamp = folder(library) / f".{library.stem}.checked"
    with in_plain_words(library):
        if stamp.exists() and abs(time.time() - stamp.stat().st_mtime) < DAY:
            return
        found = examined(library, deeply=True)
        if found:
            raise damaged(library, f"the library file is damaged: {'; '.join(found)}")
        stamp.touch(mode=0o600)


def snapshot(library: Path, copy: Path) -> None:
    """One consistent copy of a library that may be open and in use."""
    with closing(_reading(library)) as source:
        snapshot_of(source, copy)


def snapshot_of(source: sqlite3.Connection, copy: Path) -> None:
    """The same of an open connection, whose file may be gone."""
    copy.unlink(missing_ok=True)
    os.close(os.open(copy, os.O_CREAT | os.O_WRONLY, 0o600))
    with closing(sqlite3.connect(copy)) as target:
        source.backup(target)
        # A copy is one file that nobody writes: without WAL it needs no others beside it.
        target.execute("PRAGMA journal_mode = DELETE")


def check(library: Path, told: Path | None = None) -> None:
    """LibraryError unless the file is a whole and sound library. told: the file to be named."""
    named = told or library
    with in_plain_words(named), closing(_reading(library)) as connection:
        owner = connection.execute("PRAGMA application_id").fetchone()[0]
        if owner != APPLICATION_ID:
            raise damaged(named, "this file is no Bywhom library")
    with in_plain_words(named):
        found = examined(library)
    if found:
        raise damaged(named, f"the library file is damaged: {'; '.join(found)}")


def restore(backup: Path, library: Path) -> Path | None:
    """Puts a backup in the library's place; where the former file was put, if there was one.

    Close the library first. Nothing is deleted: the former file stays under another name. At
    every moment there is a library at its place, or one that the next opening puts there.
    """
    check(backup)
    _must_be_known(backup)
    library = Path(os.path.realpath(library))  # a link to a library stays one
    with in_plain_words(library):
        library.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        clear(library.parent)
        fresh = library.with_name(partial_name())
        try:
            snapshot(backup, fresh)
            _must_be_closed(library)
            aside = _put_aside(library)
            put_in_place(fresh, _ready(library))
            finish_restore(library)
        finally:
            _forget(fresh)
    return aside


def finish_restore(library: Path) -> None:
    """Ends a restore that was cut off: forwards where all was there, else back."""
    ready = _ready(library)
    if not ready.is_file():
        _one_name(library)
        return
    for ending in ("-wal", "-shm"):  # of the former file, which has its own under its new name
        Path(f"{library}{ending}").unlink(missing_ok=True)
    put_in_place(ready, library)


def _one_name(library: Path) -> None:
    """The second name that a restore gave the file before it was cut off is taken away."""
    if not library.exists():
        return
    for other in library.parent.iterdir():
        if other.name.startswith(f"{library.stem}-before-") and other.samefile(library):
            for ending in ("-wal", ""):
                Path(f"{other}{ending}").unlink(missing_ok=True)


def _ready(library: Path) -> Path:
    """The backup, whole, about to take the library's place."""
    return library.with_name(f".{library.name}.restored")


def _forget(copy: Path) -> None:
    for path in (copy, *(Path(f"{copy}{ending}") for ending in ("-journal", "-wal", "-shm"))):
        path.unlink(missing_ok=True)


def _must_be_known(backup: Path) -> None:
    """One of a newer program could not be opened afterwards."""
    with closing(_reading(backup)) as connection:
        if version(connection) > NEWEST:
            maker = made_by.maker(connection)
            raise LibraryError(
                backup,
                f"{maker} made this backup, and this program is older",
                f"Nothing was changed; restore it with {maker} or later.",
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
    """Gives the former file a second name beside the first, so that it is never without one."""
    if not library.exists():
        return None
    aside = library.with_name(f"{library.stem}-before-{_stamp()}{library.suffix}")
    for ending in ("-wal", ""):
        beside = Path(f"{library}{ending}")
        if beside.exists():
            _second_name(beside, Path(f"{aside}{ending}"))
    return aside


def _second_name(path: Path, other: Path) -> None:
    try:
        other.hardlink_to(path)
    except OSError:  # a disk without them
        shutil.copy2(path, other)


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
