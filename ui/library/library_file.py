"""The library's file: opened after the first paint, backed up, and mended from a backup."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from bywhom.files.atomic_write import PRIVATE, unreachable, whole_file
from bywhom.files.policy import user_folder
from bywhom.library import LibraryError, backups, default_path, open_library
from bywhom.library.archive import restore_archive, write_archive
from bywhom.ui.language.translate import later, tr
from bywhom.ui.model.background_job import BackgroundJob
from bywhom.ui.model.desk import Desk
from bywhom.ui.parts.save_as import ask_form, documents

ZIP = later("Backup (*.zip)")
DATABASE = later("Libraries (*.db)")
BACKUPS = later("Backups (*.zip *.db)")
LOOKS = 2000  # ms between two looks at what other windows did
BUG = later("{name} failed ({error}). Your work is kept.")
NO_LIBRARY = later("There is no library open to be saved.")


class LibraryFile(QObject):
    """Opens the library for the desk. What takes long is done beside the window's thread."""

    warmed = Signal()
    mending = Signal(str, object)  # what is wrong; the newest backup's path, or None
    lost = Signal(str, object)  # the file is gone; where a copy of what it held lies, or None

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._path = Path()
        self._told: tuple[str, ...] = ()  # what was said of this library
        self._warming, self._copying = BackgroundJob(self, BUG), BackgroundJob(self, BUG)
        for job in (self._warming, self._copying):
            job.failed.connect(desk.problem)
        self._warming.done.connect(self._on_warmed)
        self._copying.done.connect(self._on_backed_up)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    @property
    def path(self) -> Path:
        return self._path

    def open(self, path: Path | None = None) -> None:
        """An unusable library is said, and reading goes on without one. None: the usual place."""
        self._path = path or default_path()
        self._told = ()
        try:
            self._desk.take_library(open_library(self._path))
            self._say_damage()
        except LibraryError as error:
            self.mending.emit(str(error), self._newest_backup() if error.damaged else None)
            return
        self._warming.start("Loading sqlite-utils", _warmed)

    def close(self) -> None:
        """Nothing reports to a window that is gone."""
        self._timer.stop()
        self._copying.cancel()
        self._warming.cancel()
        self._warming.wait()

    def save_rescued(self, copy: Path) -> None:
        """What was kept of a library whose file is gone, where the reader wants it."""
        chosen = ask_form(
            self._window, tr("Save what was kept"), user_folder() / copy.name, [tr(DATABASE)]
        )
        if chosen is None:
            return
        path, _ = chosen
        try:
            with whole_file(path, mode=PRIVATE) as target, copy.open("rb") as source:
                shutil.copyfileobj(source, target)
        except OSError as error:
            self._desk.problem.emit(str(unreachable(path, error)))
            return
        self._desk.said.emit(tr("All that was saved is in {path}.", path=path))
        self._let_go()
        self.open(self._path)

    def restore(self, backup: Path) -> None:
        """Put a backup in the library's place; the broken file stays beside it."""
        self._replace(lambda: backups.restore(backup, self._path))

    def ask_backup(self) -> None:
        """The whole library as one file, where the reader wants it."""
        if not self._desk.has_library:
            self._desk.problem.emit(tr(NO_LIBRARY))
            return
        name = tr("Bywhom library {day}", day=date.today().isoformat()) + ".zip"
        chosen = ask_form(self._window, tr("Save a backup"), documents() / name, [tr(ZIP)])
        if chosen is None:
            return
        path, _ = chosen
        if self._desk.change(lambda library: write_archive(library.path, path), reload=False):
            self._desk.said.emit(tr("The whole library is saved in {path}.", path=path))

    def ask_restore(self) -> None:
        """A backup in the library's place; the library as it is stays beside it."""
        folder = str(backups.folder(self._path))
        path, _ = QFileDialog.getOpenFileName(
            self._window, tr("Open a backup"), folder, tr(BACKUPS)
        )
        if path:
            restore = restore_archive if path.lower().endswith(".zip") else backups.restore
            self._replace(lambda: restore(Path(path), self._path))

    def _look(self) -> None:
        """Is the file still there, has it changed, was damage met in it?"""
        try:
            self._desk.library.must_be_there()
        except LibraryError as error:
            if str(error) not in self._told:
                self._told += (str(error),)
                self.lost.emit(str(error), error.rescued)
            return
        self._desk.look_elsewhere()
        self._say_damage()

    def _say_damage(self) -> None:
        library = self._desk.library
        new = [words for words in library.notices if words not in self._told]
        self._told += tuple(new)
        if new and library.is_damaged:
            self.mending.emit("\n".join(new), self._newest_backup())

    def _replace(self, restore: Callable[[], Path | None]) -> None:
        """The library is closed meanwhile; whatever comes of it, one is open again."""
        self._let_go()
        aside = self._desk.ask(lambda _: [restore()])
        if aside is not None:
            said = [tr("The backup is open.")]
            if aside[0]:
                said.append(tr("What was there is kept as {name}.", name=aside[0].name))
            self._desk.said.emit(" ".join(said))
        self.open(self._path)

    def _let_go(self) -> None:
        self._warming.wait()
        self._copying.wait()  # it reads the file that is to be put aside
        self._desk.close_article()
        self._desk.close_library()

    def _on_warmed(self) -> None:
        library = self._desk.library
        library.warm()
        self._desk.let_write()
        if not library.read_only:
            self._back_up(library.path)
        self.warmed.emit()

    def _back_up(self, path: Path) -> None:
        self._copying.start(tr("The backup"), lambda *_: _trouble_of_backup(path))

    def _on_backed_up(self, trouble: LibraryError | None) -> None:
        """A large library is read whole for the first time while it is copied."""
        if trouble is not None:
            self.mending.emit(str(trouble), self._newest_backup() if trouble.damaged else None)

    def _newest_backup(self) -> Path | None:
        found: Callable[[Path], list[Path]] = backups.listed
        return next(iter(found(self._path)), None)


def _warmed(*_: object) -> None:
    """In a thread: the first change needs sqlite-utils, which loads slowly."""
    import sqlite_utils  # noqa: F401


def _trouble_of_backup(path: Path) -> LibraryError | None:
    """In a thread: what stood against the copy, if something did."""
    try:
        backups.back_up(path)
        backups.check_daily(path)
    except LibraryError as error:
        return error
    return None
