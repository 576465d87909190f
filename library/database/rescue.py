"""A library whose file was lost under the program: what the open connection still holds is kept."""

import os
import sqlite3
import tempfile
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from bywhom.files.on_windows import may_write
from bywhom.files.policy import user_folder
from bywhom.library.database.file_watch import Whereabouts
from bywhom.library.errors import LibraryError

PROBLEMS: dict[Whereabouts, str] = {
    "gone": "the library file was moved or deleted while it was open",
    "another": "another file was put in the place of the library while it was open",
    "overwritten": "another program has written over the library while it was open",
    "both": "another program has written over the library and its log while it was open",
    "another log": "another program has begun a new log beside the library while it was open",
}


def rescued(connection: sqlite3.Connection, path: Path) -> Path | None:
    """Where all that this connection can read was copied to; None if it could not be."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    name = f"{path.stem}-before-{stamp}{path.suffix}"
    for folder in (path.parent, path.parent.parent, user_folder(), Path(tempfile.gettempdir())):
        target = folder / name
        if folder.is_dir() and may_write(folder) and _copied(connection, target):
            return target
    return None


def lost(path: Path, found: Whereabouts, copy: Path | None) -> LibraryError:
    """What the reader is told; `rescued` is where the copy lies."""
    kept = f"All that was saved is kept in {copy}." if copy else "Restore the newest backup."
    error = LibraryError(path, PROBLEMS[found], f"{kept} Open the library again.")
    error.rescued = copy
    error.lost = True
    return error


def _copied(connection: sqlite3.Connection, target: Path) -> bool:
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with closing(sqlite3.connect(target)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            sound = str(copy.execute("PRAGMA quick_check(1)").fetchone()[0]) == "ok"
    except (OSError, sqlite3.Error):
        sound = False
    if not sound:
        with suppress(OSError):
            target.unlink(missing_ok=True)
    return sound
