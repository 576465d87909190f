"""An open library file from its opening to its closing: undo, other windows, what is gone."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from bywhom.library.database.store import Store
from bywhom.library.database.undo import Conflict, Step
from bywhom.library.errors import LibraryError


class Sitting:
    """What holds for all that is done with an open library."""

    def __init__(self, store: Store, notices: tuple[str, ...] = ()) -> None:
        self._store = store
        self._said = notices
        self._seen = self._data_version()

    @property
    def path(self) -> Path:
        return self._store.path

    @property
    def notices(self) -> tuple[str, ...]:
        """What the reader should know: read-only, on a network, damaged. It may become more."""
        return (*self._said, *self._store.notices)

    @property
    def is_damaged(self) -> bool:
        """Has something been met that is not as it was written?"""
        return bool(self._store.notices)

    @property
    def read_only(self) -> bool:
        return self._store.read_only

    def warm(self) -> None:
        """Loads what the first change needs (some tenths of a second), in an idle moment."""
        if not self.read_only:
            _ = self._store.db

    def undo(self) -> str | None:
        """Undoes the reader's last change; what it was, or None if nothing is left to undo."""
        return self._store.undo()

    def redo(self) -> str | None:
        return self._store.redo()

    def hand_over(self) -> list[Step]:
        """What can be undone here, for `take_over` of another sitting with the same file."""
        return self._store.hand_over()

    def take_over(self, steps: Sequence[Step]) -> None:
        self._store.take_over(steps)

    def wait_for_others(self, seconds: float) -> None:
        """How long a change waits while another window or thread writes."""
        self._store.wait_for_others(seconds)

    def must_be_there(self) -> None:
        """LibraryError if the file was moved, replaced or deleted under the program."""
        self._store.must_be_there()

    def changed_elsewhere(self) -> bool:
        """Has another window or program changed the library since this was last asked?"""
        before, self._seen = self._seen, self._data_version()
        return before != self._seen

    def close(self) -> None:
        self._store.close()

    def _data_version(self) -> int:
        return int(self._store.rows("PRAGMA data_version")[0][0])

    @contextmanager
    def _expecting(self, thing: str) -> Iterator[None]:
        try:
            yield
        except Conflict as conflict:
            raise self._gone(thing) from conflict

    def _gone(self, thing: str) -> LibraryError:
        return LibraryError(
            self.path,
            f"this {thing} is no longer in the library",
            "Another window may have removed it; reload the list.",
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
