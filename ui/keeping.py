"""The library's file: opened after the first paint, backed up, and mended from a backup."""

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal

from ui.desk import Desk


class Keeping(QObject):
    """Opens the library for the desk. What takes long is done beside the window's thread."""

    warmed = Signal()
    mending = Signal(str, object)  # what is wrong; the newest backup's path, or None
    _backed_up = Signal(object)  # Future

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._path = Path()
        self._is_closed = False
        self.warmed.connect(self._on_warmed)
        self._backed_up.connect(self._on_backed_up)

    def open(self, path: Path) -> None:
        """An unusable library is said, and reading goes on without one."""
        from library import LibraryError, open_library

        self._path = path
        try:
            self._desk.take_library(open_library(path))
        except LibraryError as error:
            self.mending.emit(str(error), self._newest_backup() if error.damaged else None)
            return
        QThreadPool.globalInstance().start(self._warm)

    def close(self) -> None:
        """Nothing reports to a window that is gone."""
        self._is_closed = True
        QThreadPool.globalInstance().waitForDone()

    def restore(self, backup: Path) -> None:
        """Put a backup in the library's place; the broken file stays beside it."""
        from library import backups

        with self._desk.saying_errors():
            kept = backups.restore(backup, self._path)
            self.open(self._path)
            beside = f" The damaged file is kept as {kept.name}." if kept else ""
            self._desk.said.emit(f"The backup of {backup.stem[-15:]} is open.{beside}")

    def _warm(self) -> None:
        """In a thread of the pool: the first change needs sqlite-utils, which loads slowly."""
        with _hidden("numpy"):  # which it takes in if it can: 12 MB that a library has no use for
            import_module("sqlite_utils")
        self.warmed.emit()

    def _on_warmed(self) -> None:
        library = self._desk.library
        if library is None:
            return
        library.warm()
        self._desk.let_write()
        if not library.read_only:
            from library import backups

            backups.start(library.path).add_done_callback(self._on_copied)

    def _on_copied(self, future: "Future[Path | None]") -> None:
        """Called in the thread of the copy."""
        if not self._is_closed:
            self._backed_up.emit(future)

    def _on_backed_up(self, future: "Future[Path | None]") -> None:
        with self._desk.saying_errors():
            future.result()

    def _newest_backup(self) -> Path | None:
        from library import backups

        found: Callable[[Path], list[Path]] = backups.listed
        return next(iter(found(self._path)), None)


@contextmanager
def _hidden(name: str) -> Iterator[None]:
    """Let a module that is not loaded yet look as if it were not installed."""
    modules: dict[str, Any] = sys.modules
    if name in modules:
        yield
        return
    modules[name] = None
    try:
        yield
    finally:
        del modules[name]
