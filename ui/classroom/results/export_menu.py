"""The menu of what a teacher takes out of the class: what, where to, and with names or without."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QMenu

from bywhom.ui.classroom.lesson_window.frame import KitWindow
from bywhom.ui.classroom.lesson_window.hand_in import ask_names
from bywhom.ui.classroom.results import exports
from bywhom.ui.classroom.results.exports import EXPORTS, REPORTS, Levels, Save
from bywhom.ui.classroom.results.school_place import ask_place
from bywhom.ui.language.translate import tr
from bywhom.ui.parts.save_as import ask_save


class ExportMenu(QMenu):
    """folder: of the answers, beside which files are proposed; levels: of the rubric."""

    chosen = Signal(object, object)  # Save, Path

    def __init__(
        self, window: KitWindow, folder: Callable[[], Path], levels: Callable[[], Levels]
    ) -> None:
        super().__init__(window)
        self._window, self._folder, self._levels = window, folder, levels
        for words, suffix, save in EXPORTS:
            self.addAction(window.add_command(tr(words), partial(self._ask_export, suffix, save)))
        for words, ask in (
            (tr("A page for each student…"), self._ask_pages),
            (tr("Pages beside each hand-in (zip)…"), self._ask_feedback),
            (tr("For the school’s system…"), self._ask_school),
        ):
            self.addAction(window.add_command(words, ask))

    def _ask_export(self, suffix: str, save: Save) -> None:
        folder = self._folder()
        path = ask_save(
            self._window, tr("Save"), folder.parent / f"{folder.name}{suffix}", tr("Files")
        )
        if path is None:
            return
        if save in REPORTS:  # each time: a report is passed on, and thrown on a wall
            names = ask_names(self._window)
            if names is None:
                return
            save = partial(save, names=names)
        self.chosen.emit(save, path)

    def _ask_pages(self) -> None:
        folder = self._folder()
        chosen = QFileDialog.getExistingDirectory(
            self._window, tr("Where to put the pages"), str(folder.parent)
        )
        if chosen:
            save = partial(exports.save_pages, levels=self._levels())
            self.chosen.emit(save, Path(chosen) / f"{folder.name}-pages")

    def _ask_feedback(self) -> None:
        folder = self._folder()
        proposal = folder.parent / f"{folder.name}-feedback.zip"
        if path := ask_save(self._window, tr("Save"), proposal, tr("Archives")):
            self.chosen.emit(partial(exports.save_feedback, levels=self._levels()), path)

    def _ask_school(self) -> None:
        if path := ask_place(self._window, self._folder()):
            self.chosen.emit(path.save, path.path)
