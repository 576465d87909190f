"""One connection to the library file: reading, changing in transactions, undoing changes."""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bywhom.library.database.checksums import leniently
from bywhom.library.database.file_watch import LOST, FileWatch
from bywhom.library.database.rescue import lost, rescued
from bywhom.library.database.schema_version import has_our_tables, owner
from bywhom.library.database.undo import Change, Conflict, Step
from bywhom.library.errors import BAD_TEXT, UNREADABLE, LibraryError, damaged, in_plain_words

if TYPE_CHECKING:
    from sqlite_utils import Database

MOST_STEPS = 1000  # kept for undo


class Store:
    """Reads by plain SQL, writes through sqlite-utils. Belongs to the thread that opened it."""

    def __init__(self, connection: sqlite3.Connection, path: Path, read_only: bool) -> None:
        self.connection = connection
        self.path = path
        self.read_only = read_only
        self.notices: list[str] = []  # of damage that was met on the way, for the reader
        self.watch = FileWatch(Path(os.path.realpath(path)))
        self._owner = owner(connection)
        self._lost: LibraryError | None = None
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @cached_property
    def db(self) -> "Database":
        # Importing sqlite-utils takes longer than opening the window: only writing needs it.
        from sqlite_utils import Database

        return Database(self.connection, execute_plugins=False)

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[sqlite3.Row]:
        with in_plain_words(self.path), self._blaming():
            try:
                return self.connection.execute(sql, values).fetchall()
            except sqlite3.OperationalError as error:
                if UNREADABLE not in str(error):
                    raise
            self.notice(BAD_TEXT)
            with leniently(self.connection) as connection:
                return connection.execute(sql, values).fetchall()

    def notice(self, words: str) -> None:
        """What the reader should know, once."""
        if words not in self.notices:
            self.notices.append(words)

    @contextmanager
    def _blaming(self) -> Iterator[None]:
        """An error that SQLite lays on our SQL may come of a damaged file: then it is said so."""
        try:
            yield
        except (sqlite3.Error, UnicodeDecodeError) as error:
            if isinstance(error, UnicodeDecodeError) or not self._is_sound():
                raise damaged(self.path, "the library file is damaged") from error
            raise

    def _is_sound(self) -> bool:
        try:
            found = self.connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            return found == "ok" and has_our_tables(self.connection)
        except (sqlite3.Error, UnicodeDecodeError):
            return False

    def row(self, sql: str, values: Sequence[Any] = ()) -> sqlite3.Row | None:
        found = self.rows(sql, values)
        return found[0] if found else None

    @contextmanager
    def change(self, what: str, *, undoable: bool = True, joins: str = "") -> Iterator[Change]:
        """All or nothing. `what` is said to the reader when the change is undone.

        Changes in a row with the same `joins` are undone together (a note being typed).
        """
        with self._transaction():
            change = Change(self.db)
            yield change
            change.flush()
        if undoable and change.inverses:
            self._remember(Step(what, tuple(reversed(change.inverses)), change.joins or joins))

    def part(self) -> None:
        """What comes next is undone by itself, whatever it would join."""
        if self._done:
            self._done[-1] = replace(self._done[-1], joins="")

    def run_for_good(self, statements: Sequence[str]) -> int:
        """Runs statements in one transaction; nothing done before can be undone any more.

        Gives the number of rows they changed.
        """
        with self._transaction():
            changed = sum(max(0, self.db.execute(sql).rowcount) for sql in statements)
        self._done.clear()
        self._undone.clear()
        return changed

    def undo(self) -> str | None:
        """Undoes the last change of this session; says what it was, None if there was none."""
        return self._reverse(self._done, self._undone)

    def redo(self) -> str | None:
        return self._reverse(self._undone, self._done)

    def hand_over(self) -> list[Step]:
        """What can be undone, for another connection to the same file; here it no longer can."""
        steps, self._done = self._done, []
        return steps

    def take_over(self, steps: Sequence[Step]) -> None:
        for step in steps:
            self._remember(step)

    def wait_for_others(self, seconds: float) -> None:
        """How long a change waits while another connection writes."""
        self.connection.execute(f"PRAGMA busy_timeout = {int(seconds * 1000)}")

    def close(self) -> None:
        is_lost = self.watch.look() in LOST
        self.connection.close()
        if is_lost:
            self.watch.remove_own_log()

    def must_be_there(self) -> None:
        """LibraryError if the file was moved, replaced or deleted since it was opened.

        What this window knows is then kept beside it, or where it can be, before anything else.
        """
        if self._lost is not None:
            raise self._lost
        found = self.watch.look()
        if found == "log gone":
            self._fold_log()
        elif found != "there":
            copy = None if found == "both" else rescued(self.connection, self.path)
            self._lost = lost(self.path, found, copy)
            raise self._lost

    def _fold_log(self) -> None:
        """The log was deleted, but is still open here: what it holds goes into the file."""
        with in_plain_words(self.path):
            self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self.connection.execute("PRAGMA journal_mode = DELETE")
            self.connection.execute("PRAGMA journal_mode = WAL")
            self.connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        self.watch = FileWatch(self.watch.file)

    def _must_be_ours(self) -> None:
        """A newer program may have changed the schema since: nothing is written into that."""
        if owner(self.connection) != self._owner:
            raise LibraryError(
                self.path,
                "another program, or a newer one, has made the library its own since it was opened",
                "Nothing was written. Open it with that program, or open another library.",
            )

    def _must_be_writable(self) -> None:
        if self.read_only:
            raise LibraryError(
                self.path,
                "the library is open for reading only",
                "Copy it to a folder where you may write, and open the copy.",
            )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._must_be_writable()
        self.must_be_there()
        with in_plain_words(self.path), self._blaming():
            # Immediate: a second writer waits here, and not half-way through.
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                self._must_be_ours()
                yield
                self.connection.execute("COMMIT")
                self.watch.remember()
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    def _remember(self, step: Step) -> None:
        self._undone.clear()
        last = self._done[-1] if self._done else None
        if last and step.joins and last.joins == step.joins:
            step = Step(last.what, step.actions + last.actions, step.joins)
            self._done.pop()
        self._done.append(step)
        del self._done[:-MOST_STEPS]

    def _reverse(self, steps: list[Step], others: list[Step]) -> str | None:
        if not steps:
            return None
        step = steps[-1]
        try:
            with self._transaction():
                change = Change(self.db)
                for action in step.actions:
                    action(change)
                change.flush()
        except Conflict as conflict:
            steps.pop()
            raise LibraryError(
                self.path,
                f"“{step.what}” cannot be undone: it was changed in another window since",
                "Nothing was changed; make the change by hand if you still want it.",
            ) from conflict
        steps.pop()
        others.append(Step(step.what, tuple(reversed(change.inverses))))
        return step.what
