"""Is the library file still the one that was opened? Sync programs and people move files.

SQLite's log belongs to a file by its name alone: written beside another file, it spoils that.
https://sqlite.org/howtocorrupt.html, sections 1 and 4
"""

from pathlib import Path
from typing import Literal

Whereabouts = Literal["there", "gone", "another", "overwritten", "log gone", "another log", "both"]
LOST: frozenset[Whereabouts] = frozenset(("gone", "another", "overwritten", "another log", "both"))
Identity = tuple[int, int]  # device and inode

_SAMPLE = 100_000  # bytes from the beginning of the file
_BACKFILLED = slice(96, 100)  # of the -shm file: how much of the log has gone into the file
_SALTS = slice(16, 24)  # of the -wal file: another each time it begins anew
_COUNTED = 4  # bytes of them: a number that counts up by one then
_FAR = 1 << 20  # times that it does not begin anew between two looks


class FileWatch:
    """Knows the file and its log by device and inode. To be made when both are there."""

    def __init__(self, file: Path) -> None:
        """file: without links on the way."""
        self.file = file
        self._beside = tuple(Path(f"{file}{ending}") for ending in ("-wal", "-shm"))
        self._file = _identity(file)
        self._logs = [_identity(path) for path in self._beside]
        self._state, self._progress = _state(file), self._progress_of_log()
        self._sample = _begin(file, _SAMPLE)

    def look(self) -> Whereabouts:
        """Some 20 µs."""
        now = _identity(self.file)
        if now != self._file:
            return "another" if now else "gone"
        for number, path in enumerate(self._beside):
            log = _identity(path)
            if self._logs[number] is None:
                self._logs[number] = log  # none so far
            elif log != self._logs[number]:
                return "another log" if log else "log gone"
        if self._has_foreign_log():
            return "both"  # the file and its log were written over, and what we had with them
        return "overwritten" if self._is_overwritten() else "there"

    def remember(self) -> None:
        """The file and its log as they are after a change of our own."""
        if _state(self.file) == self._state:
            self._progress = self._progress_of_log()
        else:
            self._is_overwritten()

    def remove_own_log(self) -> None:
        """What SQLite leaves of a file that was moved away."""
        for path, known in zip(self._beside, self._logs, strict=True):
            if known is not None and _identity(path) == known:
                path.unlink(missing_ok=True)

    def _is_overwritten(self) -> bool:
        """Where there is a log, the file itself changes only when some of it goes into it."""
        state, progress = _state(self.file), self._progress_of_log()
        if state == self._state:
            self._progress = progress
            return False
        sample = _begin(self.file, _SAMPLE)  # touched by somebody, it is as it was
        is_other = sample != self._sample or state[1] < self._state[1]
        is_emptied = bool(self._progress[1]) and not progress[1]  # the log: we never do that
        is_strange = (
            is_other and self._logs[0] is not None and (progress == self._progress or is_emptied)
        )
        if not is_strange:
            self._state, self._progress, self._sample = state, progress, sample
        return is_strange

    def _has_foreign_log(self) -> bool:
        """SQLite counts up where it begins the log anew, and nobody here makes it empty."""
        before, now = self._progress[1], self._progress_of_log()[1]
        if not now:
            return bool(before) and _begin(self.file, _SAMPLE) != self._sample
        steps = int.from_bytes(now[:_COUNTED]) - int.from_bytes(before[:_COUNTED])
        return bool(before) and steps % (1 << 32) > _FAR

    def _progress_of_log(self) -> tuple[bytes, bytes]:
        log, shared = self._beside
        return _begin(shared, 100)[_BACKFILLED], _begin(log, 32)[_SALTS]


def _begin(path: Path, count: int) -> bytes:
    try:
        with path.open("rb", buffering=0) as file:
            return file.read(count) or b""
    except OSError:
        return b""


def _state(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return 0, -1
    return found.st_mtime_ns, found.st_size


def _identity(path: Path) -> Identity | None:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino
