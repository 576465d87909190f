"""From a path to an open library file, or to plain words why not."""

import os
import sqlite3
import stat
from contextlib import closing, suppress
from pathlib import Path

from bywhom.files.leftovers import clear
from bywhom.files.on_windows import may_write, put_in_place
from bywhom.files.policy import home
from bywhom.library import backups
from bywhom.library.database import made_by
from bywhom.library.database.file_system import file_system, is_on_network, uri_of
from bywhom.library.database.schema_version import APPLICATION_ID, NEWEST, has_our_tables, version
from bywhom.library.database.store import Store
from bywhom.library.errors import REST, LibraryError, as_damage, damaged, in_plain_words
from bywhom.library.soundness import troubles

PATIENCE = 5.0  # seconds to wait for another program's lock
CHECKED_WHOLE = 64_000_000  # bytes: pages of a larger file are checked with its backup only
READ_WHOLE = 3_000_000  # bytes: every text and note of a larger one, too
OLDEST_SQLITE = (3, 37)  # the first with STRICT tables
TABLES = ("works", "articles", "texts", "notes", "note_tags")  # no library is without

BACKUPS = "Backups of the former one lie in the folder “backups” beside it."

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

    try:
        return Path(platformdirs.user_data_dir("bywhom", appauthor=False)) / "library.db"
    except RuntimeError:  # there is no home; open_store says so
        return Path("~/bywhom/library.db")


def open_store(path: Path, *, must_exist: bool = False) -> tuple[Store, tuple[str, ...]]:
    """The open file and what the reader should know about it. LibraryError if that fails."""
    path = _absolute(path)
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise LibraryError(
            path,
            f"this Python's SQLite ({sqlite3.sqlite_version}) is too old for the library",
            "Use a newer Python.",
        )
    with in_plain_words(path):
        begun = _prepare(path, must_exist)
        unclean = _size(_log(path)) > 0
        _check_header(path, unclean)
        begun += _own_log(path) if unclean else ()
        connection, read_only = _connect(path)
    try:
        with in_plain_words(path):
            notices = (*begun, *_settle(connection, path, read_only, unclean))
            store = Store(connection, path, read_only)
            with as_damage(path):
                _look_through(store)
    except BaseException:
        connection.close()
        raise
    return store, notices


def _absolute(path: Path) -> Path:
    try:
        return path.expanduser().absolute()
    except RuntimeError as error:
        raise LibraryError(
            path,
            "there is no home folder here (HOME is not set, and the system does not know the user)",
            "Set HOME, or BYWHOM_HOME to a folder of yours.",
        ) from error


def _look_through(store: Store) -> None:
    """What a damaged library lacks, or what in it is not as it was written."""
    if not has_our_tables(store.connection):
        raise damaged(store.path, "tables are missing in the library file")
    if _size(store.path) <= READ_WHOLE:
        for found in troubles(store.connection):
            store.notice(f"{store.path}: {found}. {REST}")


def _prepare(path: Path, must_exist: bool) -> tuple[str, ...]:
    """The file is there, whole, and nobody else's; what the reader should know of that."""
    if path.is_dir():
        raise LibraryError(path, "this is a folder", "Name a library file inside it.")
    if path.exists() and not path.is_file():
        raise LibraryError(
            path, "this is a device or a pipe, and no file", "Name a library file of your own."
        )
    real = Path(os.path.realpath(path))
    if real.parent.is_dir():
        clear(real.parent)
        clear(backups.folder(path), former=True)
        backups.finish_restore(real)
    if path.exists():
        _make_private(path)
        return ()
    if must_exist:
        raise LibraryError(path, "there is no library here", "Check the path.")
    real.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Made before SQLite sees it: its files beside it take over these permissions.
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    if backups.listed(path):
        return (f"{path}: there was no library any more, and a new one was begun. {BACKUPS}",)
    return ()


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
    read_only = not (may_write(path) and may_write(path.parent))
    mode = "rw"
    if read_only:
        # Without its -shm file a library can only be read here if nobody else changes it.
        quiet = not may_write(path.parent) and not _size(_log(path))
        mode = "ro&immutable=1" if quiet else "ro"
    connection = sqlite3.connect(
        f"{uri_of(path)}?mode={mode}", uri=True, timeout=PATIENCE, isolation_level=None
    )
    connection.row_factory = sqlite3.Row
    return connection, read_only


def _own_log(path: Path) -> tuple[str, ...]:
    """A log that was written for another file would spoil this one: it is put aside.

    Looked at without writing: this file is sound without the log, and is not with it.
    """
    if _is_sound(path, "mode=ro") or not _is_sound(path, "mode=ro&immutable=1"):
        return ()
    log = _log(path)
    aside = log.with_name(f"{log.name}-of-another-file")
    put_in_place(log, aside)
    Path(f"{os.path.realpath(path)}-shm").unlink(missing_ok=True)
    return (f"{path}: a log beside it belonged to another file, and is kept as {aside.name}.",)


def _is_sound(path: Path, mode: str) -> bool:
    uri = f"{uri_of(Path(os.path.realpath(path)))}?{mode}"
    try:
        with closing(sqlite3.connect(uri, uri=True, timeout=PATIENCE)) as connection:
            return str(connection.execute("PRAGMA quick_check(1)").fetchone()[0]) == "ok"
    except sqlite3.OperationalError as error:  # held by another window: it may be sound
        name = str(getattr(error, "sqlite_errorname", ""))
        return not name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB"))
    except sqlite3.DatabaseError:
        return False


def _settle(
    connection: sqlite3.Connection, path: Path, read_only: bool, unclean: bool
) -> tuple[str, ...]:
    """Settings, checks and migrations of a fresh connection; notices for the reader."""
    connection.execute("PRAGMA foreign_keys = ON")
    with as_damage(path):
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
        maker = made_by.maker(connection)
        raise LibraryError(
            path,
            f"{maker} made this library (its form is {found}, this program knows up to {NEWEST})",
            f"It was left as it is; open it with {maker} or later, which "
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


def _log(path: Path) -> Path:
    """SQLite's log lies beside the file itself, not beside a link to it."""
    return Path(f"{os.path.realpath(path)}-wal")
