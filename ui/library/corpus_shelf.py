"""A finished corpus in the library pane: chosen, listed, its articles opened; only read."""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, Signal

from bywhom.analysis.marks import Analysis
from bywhom.analysis.text.subjectivity import by_sentence
from bywhom.files.errors import FileError
from bywhom.ui.language.translate import later, tr
from bywhom.ui.library.library_controller import LibraryController
from bywhom.ui.model.background_job import BackgroundJob
from bywhom.ui.model.desk import Desk, OpenArticle
from bywhom.ui.model.library_rows import RowChoice
from bywhom.ui.model.shelf_rows import CORPUS, ShelfRows
from bywhom.ui.panels.library_list import LibraryPane

if TYPE_CHECKING:
    from bywhom.corpus.shelf import Shelf

NEEDS = later(
    "A corpus is read with the package “pyarrow”. Install it: pip install 'bywhom[corpus]'."
)
OPENED = later("{name}: only read. What you write on an article takes it into your library.")
NAME = later("Corpus {name}")
LOOKING = later("the text in the source of the corpus")
MEASURING = later("how subjective the words are")


class CorpusShelf(QObject):
    found = Signal(object)  # OpenArticle, to be laid on the desk
    measured = Signal(tuple)  # how subjective its sentences are, which the tables do not hold

    def __init__(
        self,
        desk: Desk,
        library: LibraryController,
        pane: LibraryPane,
        window: QtWidgets.QWidget,
    ) -> None:
        super().__init__(window)
        self._desk, self._library, self._pane, self._window = desk, library, pane, window
        self._shelves: dict[str, Shelf] = {}
        self._place = ""  # of the row that is being opened
        self._job = BackgroundJob(self)
        self._job.done.connect(self._show)
        self._measuring = BackgroundJob(self)
        self._measuring.done.connect(self.measured)
        for job in (self._job, self._measuring):
            job.failed.connect(desk.problem)
        desk.opened.connect(self._on_opened)

    def ask_folder(self) -> None:
        folder = QtWidgets.QFileDialog.getExistingDirectory(
            self._window, tr("Open a corpus"), str(Path.home())
        )
        if folder:
            self.open(Path(folder))

    def open(self, folder: Path) -> None:
        """List what is in it; why that cannot be is said."""
        try:
            shelf: Shelf = import_module("bywhom.corpus.shelf").Shelf(folder)
        except ModuleNotFoundError:
            self._desk.problem.emit(tr(NEEDS))
            return
        except FileError as error:
            self._desk.problem.emit(str(error))
            return
        name = folder.resolve().name
        rows = ShelfRows(shelf, str(folder), tr(NAME, name=name))
        choice = RowChoice(CORPUS, str(folder))
        self._shelves[str(folder)] = shelf
        self._library.add_shelf(choice, rows)
        self._pane.choice = choice
        self._pane.view_changed.emit()
        self._desk.said.emit(tr(OPENED, name=name))

    def open_article(self, place: str) -> None:
        """The article of a row, with the marks that the tables hold. In a large source without
        texts of its own it takes a while to find."""
        reading = self._desk.reading
        if reading is not None and reading.shelf_place == place:
            return
        folder, _, row = place.rpartition("#")
        shelf = self._shelves[folder]
        self._place = place
        self._job.start(tr(LOOKING), lambda *_: shelf.article(shelf.spine(int(row)).number))

    def shelf_of(self, folder: Path) -> "Shelf":
        return self._shelves[str(folder)]

    def close(self) -> None:
        self._job.close()
        self._measuring.close()

    def _show(self, found: Analysis) -> None:
        self.found.emit(OpenArticle(found.article, found=found, shelf_place=self._place))

    def _on_opened(self, reading: OpenArticle | None) -> None:
        self._measuring.cancel()
        if reading is not None and reading.found is not None:
            found = reading.found
            self._measuring.start(tr(MEASURING), lambda *_: _measured(found))


def _measured(found: Analysis) -> tuple[float, ...]:
    spans = ((sentence.start, sentence.end) for sentence in found.sentences)
    return tuple(by_sentence(found.article.text, spans))
