"""From a path to an open library file, or to plain words why not."""

import os
import sqlite3
import stat
from contextlib import suppress
from pathlib import Path

from bywhom.files.policy import home
from bywhom.library import backups
from bywhom.library.database.file_system import file_system, is_on_network, uri_of
from bywhom.library.database.schema_version import APPLICATION_ID, NEWEST, version
from bywhom.library.database.store import Store
from bywhom.library.errors import LibraryError, damaged, in_plain_words

PATIENCE = 5.0  # seconds to wait for another program's lock
CHECKED_WHOLE = 8_000_000  # bytes: a larger file is checked whole only with its backup
OLDEST_SQLITE = (3, 37)  # the first with STRICT tables
TABLES = ("works", "articles", "texts", "notes", "note_tags")  # no library is without

_MAGIC = b"SQLite format 3\0"


def default_path() -> Path:
    """BYWHOM_LIBRARY if it is set, else library.db in the folder the reader chose for all, or in
    the platform's folder for user data."""
    named = os.environ.get("BYWHOM_LIBRARY")
    if named:
        return Path(named)
    folder = home()
    if folder is not None:
        return folder / "library.db"
    import platformdirs

    return Path(platformdirs.user_data_dir("bywhom", appauthor=False)) / "library.db"


def open_store(path: Path, *, must_exist: bool = False) -> tuple[Store, tuple[str, ...]]:
    """The open file and what the reader should know about it. LibraryError if that fails."""
    path = path.expanduser().absolute()
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise LibraryError(
            path,
            f"this Python's SQLite ({sqlite3.sqlite_version}) is too old for the library",
            "Use a newer Python.",
        )
    with in_plain_words(path):
        _prepare(path, must_exist)
        unclean = _size(path.with_name(path.name + "-wal")) > 0
        _check_header(path, unclean)
        connection, read_only = _connect(path)
    try:
        with in_plain_words(path):
            notices = _settle(connection, path, read_only, unclean)
    except BaseException:
        connection.close()
        raise
    return Store(connection, path, read_only), notices


def _prepare(path: Path, must_exist: bool) -> None:
    if path.is_dir():
        raise LibraryError(path, "this is a folder", "Name a library file inside it.")
    if path.exists():
        _make_private(path)
        return
    if must_exist:
        raise LibraryError(path, "there is no library here", "Check the path.")
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Made before SQLite sees it: its files beside it take over these permissions.
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))


def _make_private(path: Path) -> None:
    """A library that was copied here may have been left for all to read."""
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & 0o077:
        with suppress(OSError):  # of another owner, or on a disk that cannot be written
            path.chmod(mode & 0o700)


def _check_header(path: Path, unclean: bool) -> None:
    """Refuses what can be refused without SQLite touching the file or its folder.

    A program killed while it moved pages from the write-ahead log leaves a file shorter than
    its header says; the log holds the rest. So the length counts only where no log is.
    """
    with path.open("rb") as file:
        header = file.read(100)
    if not header:
        return  # SQLite makes a new library of an empty file
    if not header.startswith(_MAGIC):
        raise LibraryError(
            path,
            "this file is no Bywhom library",
            "It was left as it is; choose another file, or restore a backup.",
            damaged=True,
        )
    page = int.from_bytes(header[16:18])
    pages = int.from_bytes(header[28:32])
    expected = pages * (65536 if page == 1 else page)
    if len(header) < 100 or (expected > _size(path) and not unclean):
        raise damaged(path, "the library file has lost its end")


def _connect(path: Path) -> tuple[sqlite3.Connection, bool]:
    read_only = not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
    mode = "rw"
    if read_only:
        # Without its -shm file a library can only be read here if nobody else changes it.
        quiet = not os.access(path.parent, os.W_OK) and not _size(
            path.with_name(path.name + "-wal")
        )
        mode = "ro&immutable=1" if quiet else "ro"
    connection = sqlite3.connect(
        f"{uri_of(path)}?mode={mode}", uri=True, timeout=PATIENCE, isolation_level=None
    )
    connection.row_factory = sqlite3.Row
    return connection, read_only


def _settle(
    connection: sqlite3.Connection, path: Path, read_only: bool, unclean: bool
) -> tuple[str, ...]:
    """Settings, checks and migrations of a fresh connection; notices for the reader."""
    connection.execute("PRAGMA foreign_keys = ON")
    _check_schema(connection, path)
    if unclean or _size(path) <= CHECKED_WHOLE:
        _check_pages(connection, path)
    if read_only:
        _check_readable(connection, path)
        return (f"{path}: this library may be read but not changed; notes cannot be saved here.",)
    mode = connection.execute(f"PRAGMA journal_mode = {_journal(path)}").fetchone()[0]
    connection.execute("PRAGMA synchronous = FULL")  # a saved note outlives a power cut
    if version(connection) < NEWEST:
        _bring_up(connection, path)
    if mode != "wal":
        return (f"{path}: this folder is on a network; open the library in one window only.",)
    return ()


def _bring_up(connection: sqlite3.Connection, path: Path) -> None:
    """A new library, or one of an older program."""
    from bywhom.library.database.migrations import migrate  # sqlite-utils loads slowly

    if version(connection):
        backups.back_up(path)  # as it is, before its form changes
    migrate(connection)


def _check_schema(connection: sqlite3.Connection, path: Path) -> None:
    found = version(connection)
    if found > NEWEST:
        raise LibraryError(
            path,
            f"a newer Bywhom made this library (its form is {found}, "
            f"this program knows up to {NEWEST})",
            "It was left as it is; open it with the newer program, which "
            "Help > “Is there a newer version?” leads to.",
        )
    owner = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    kept = connection.execute(
        f"SELECT count(*) FROM sqlite_master WHERE name IN ({','.join('?' * len(TABLES))})", TABLES
    ).fetchone()[0]
    if found and kept < len(TABLES):
        raise damaged(path, "tables are missing in the library file")
    if tables and owner != APPLICATION_ID:
        raise LibraryError(
            path,
            "this is a database of another program",
            "It was left as it is; choose another file.",
        )


def _check_pages(connection: sqlite3.Connection, path: Path) -> None:
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise damaged(path, "the library file is damaged")


def _check_readable(connection: sqlite3.Connection, path: Path) -> None:
    if version(connection) < NEWEST:
        raise LibraryError(
            path,
            "this library is of an older form and may not be changed here",
            "Copy it to a folder where you may write, and open the copy.",
        )


def _journal(path: Path) -> str:
    """WAL needs memory shared by all who have the file open: no network folder has that."""
    return "DELETE" if is_on_network(file_system(path)) else "WAL"


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
