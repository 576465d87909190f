"""Notes taken along: copied with their origin, saved in many forms, and brought in."""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from bywhom.analysis.article import Article
from bywhom.files.atomic_write import write_whole
from bywhom.files.errors import FileError
from bywhom.files.file_names import file_name
from bywhom.library import Library, open_library
from bywhom.library.database.undo import Step
from bywhom.library.exchange.citation import in_words
from bywhom.library.exchange.folder import in_step
from bywhom.library.exchange.formats import IMPORTS, citation_of, export, import_file
from bywhom.library.notes.import_words import in_one_line
from bywhom.library.notes.note_transfer import Unpacked
from bywhom.library.opening import PATIENCE
from bywhom.ui.language.translate import later, numeral, tr
from bywhom.ui.model.background_job import BackgroundJob, Cancelled, Progress, Stopped
from bywhom.ui.model.desk import Desk
from bywhom.ui.model.words import byline, place_in
from bywhom.ui.notes.import_sheet import ImportSheet
from bywhom.ui.page.article_view import ArticleView
from bywhom.ui.parts.save_as import ask_form
from bywhom.ui.settings import Settings

FOLDER = later("Folder for notes (a vault of Obsidian, or any other)")
NO_LIBRARY = later("The library is not open for writing. The page can be read.")
FORMS = {
    later("Markdown (*.md)"): "markdown",
    later("Web page (*.html)"): "html",
    later("Table (*.csv)"): "csv",
    later("Readwise (*.csv)"): "readwise",
    later("Web annotations (*.jsonld)"): "jsonld",
    later("Hypothesis (*.json)"): "hypothesis",
    later("Zotero and others (*.ris)"): "ris",
    later("Citation (*.csl.json)"): "csl",
}


BRIEFLY = 0.2  # seconds that the window waits for the library while notes come in
SAID_EVERY = 1.0  # seconds
NOTHING_KEPT = later("Stopped. Nothing of it was kept.")
STEP_STOPPED = later(
    "Stopped. The files that were written until then are whole; run it again to go on."
)
BUG = later("{name}: something in the program went wrong ({error}). Nothing of it was taken in.")


Between = Callable[[int, int], None]
Bringing = Callable[[Library, Between], "Brought"]


class Brought(NamedTuple):
    """What came in, what would undo it, what is said before it, and what was left where it is."""

    came: Unpacked
    steps: tuple[Step, ...] = ()
    before: str = ""
    left: tuple[str, ...] = ()


class NoteExchange(QObject):
    def __init__(self, desk: Desk, view: ArticleView, settings: Settings) -> None:
        super().__init__(view)
        self._desk, self._view, self._settings = desk, view, settings
        self._importing = BackgroundJob(self, BUG)
        self._importing.done.connect(self._on_brought)
        self._importing.failed.connect(desk.problem)
        self._importing.came.connect(self._on_came)
        self._importing.busy.connect(self._on_busy)
        self._said_at = 0.0
        self._stopped = tr(NOTHING_KEPT)

    def copy(self, note_id: int) -> None:
        """The note with its quotation and where that stands."""
        note = self._desk.ask(lambda library: library.note(note_id))
        if note is None:
            return
        article = self._desk.ask(lambda library: library.article(note.article_id))
        if article is None:
            return
        quoted = " ".join(note.selector.quote.split())
        parts = [f"“{quoted}”", note.body, _whence(article, "")]
        QGuiApplication.clipboard().setText("\n\n".join(part for part in parts if part))
        self._desk.said.emit(tr("Copied with its origin."))

    def copy_quotation(self) -> None:
        """The selected words with where they stand, ready to be quoted."""
        span, article = self._view.selected_span(), self._desk.article
        if span is None or article is None:
            return
        place = place_in(self._view.paragraph_number(span.start)).replace("\u2009", " ")
        words = " ".join(article.quote(span).split())
        QGuiApplication.clipboard().setText(f"“{words}” {_whence(article, place)}")
        self._desk.said.emit(tr("Copied with its origin."))

    def export(self) -> None:
        """The notes of the article, in a form and a place the reader chooses."""
        article_id, article = self._desk.save_article(), self._desk.article
        if article_id is None or article is None:
            self._desk.problem.emit(tr(NO_LIBRARY))
        else:
            self._export(
                tr("{name} notes", name=file_name(article.title, "Bywhom")) + ".md",
                [article_id],
            )

    def export_all(self) -> None:
        """The notes of every article."""
        self._export(tr("{name} notes", name="Bywhom") + ".md", None)

    def _export(self, name: str, article_ids: list[int] | None) -> None:
        if not self._desk.has_library:
            self._desk.problem.emit(tr(NO_LIBRARY))
            return
        forms = {tr(words): form for words, form in FORMS.items()}
        proposal = Path(self._settings.last_folder()) / name
        chosen = ask_form(self._view.window(), tr("Save notes"), proposal, list(forms))
        if chosen is None:
            return
        path, kind = chosen
        words = self._desk.ask(lambda lib: export(lib, forms[kind], article_ids))
        if words is not None:
            self._save(path, words)

    def bring_in(self) -> None:
        """Notes saved by this program or by another one."""
        if self._desk.library.read_only:
            self._desk.problem.emit(tr(NO_LIBRARY))
            return
        kinds = tr("Notes ({endings})", endings=" ".join(f"*{suffix}" for suffix in IMPORTS))
        path, _ = QFileDialog.getOpenFileName(
            self._view.window(), tr("Bring notes in"), self._settings.last_folder(), kinds
        )
        if path:
            self._bring_in(Path(path))

    @property
    def is_busy(self) -> bool:
        return self._importing.is_busy

    def stop(self) -> None:
        """Give up what is being brought in."""
        self._importing.cancel()
        self._desk.said.emit(self._stopped)

    def close(self) -> None:
        self._importing.close()

    def _bring_in(self, path: Path) -> None:
        def bring(library: Library, between: Between) -> Brought:
            return Brought(import_file(library, path, between))

        self._stopped = tr(NOTHING_KEPT)
        self._desk.said.emit(tr("Reading {name}… Esc stops it.", name=path.name))
        self._start(str(path), bring)

    def _start(self, name: str, bring: Bringing) -> None:
        """Beside the window's thread, by a connection of its own: notes can be read meanwhile,
        and what is written waits as a draft."""
        library = self._desk.library.path
        self._desk.library.wait_for_others(BRIEFLY)

        def work(cancelled: Cancelled, progress: Progress) -> Brought:
            def between(done: int, total: int) -> None:
                if cancelled():
                    raise Stopped
                progress(done, total)

            with open_library(library, must_exist=True) as own:
                brought = bring(own, between)
                return brought._replace(steps=tuple(own.hand_over()))

        self._importing.start(name, work)

    def _on_brought(self, brought: Brought) -> None:
        self._desk.library.take_over(brought.steps)
        self._show_result(brought)

    def _on_came(self, done: int, total: int | None) -> None:
        if total and time.monotonic() - self._said_at > SAID_EVERY:
            self._said_at = time.monotonic()
            self._desk.said.emit(
                tr(
                    "Bringing notes in: {done} of {total}. Esc stops it.",
                    done=numeral(done),
                    total=numeral(total),
                )
            )

    def _on_busy(self, name: str) -> None:
        if not name:
            self._desk.library.wait_for_others(PATIENCE)

    def _show_result(self, brought: Brought) -> None:
        """Everything is said; where it takes more than a line, on a sheet of its own."""
        self._desk.reload()
        came, left = brought.came, (*brought.came.left_out, *brought.left)
        said = brought.before + in_one_line(came)
        if left or came.beside:
            lines = said if brought.before else "\n".join(said.split("; "))
            ImportSheet(lines, left, self._view.window()).open()
        else:
            self._desk.said.emit(said)

    def copy_citation(self) -> None:
        """The open article as it is cited."""
        article = self._desk.article
        if article is not None:
            QGuiApplication.clipboard().setText(in_words(citation_of(article)))
            self._desk.said.emit(tr("Copied as a citation."))

    def ask_folder(self) -> None:
        """A folder of Markdown files, one an article, kept in step with the library."""
        if not self._desk.has_library or self._desk.library.read_only:
            self._desk.problem.emit(tr(NO_LIBRARY))
            return
        before = self._settings.notes_folder() or self._settings.last_folder()
        folder = QFileDialog.getExistingDirectory(self._view.window(), tr(FOLDER), before)
        if folder:
            self._settings.set_notes_folder(folder)
            self.keep_in_step()

    def keep_in_step(self) -> None:
        """What was changed in the folder comes in, what was changed here goes out."""
        folder = self._settings.notes_folder()
        if not folder:
            self.ask_folder()
            return
        if self._desk.library.read_only:
            self._desk.problem.emit(tr(NO_LIBRARY))
            return

        def bring(library: Library, between: Between) -> Brought:
            done = in_step(library, Path(folder), between)
            written = tr("{folder}: %Ln file(s) written. ", "", done.written, folder=folder)
            return Brought(done.came, before=written, left=done.left)

        self._stopped = tr(STEP_STOPPED)
        self._desk.said.emit(tr("Keeping {folder} in step… Esc stops it.", folder=folder))
        self._start(folder, bring)

    def _save(self, path: Path, words: str) -> None:
        try:
            write_whole(path, words.encode("utf-8"))
        except FileError as error:
            self._desk.problem.emit(str(error))
        else:
            self._settings.set_last_folder(str(path.parent))
            self._desk.said.emit(tr("Notes saved in {path}.", path=path))


def _whence(article: Article, place: str) -> str:
    """(Title, outlet, author, date, ¶ 3) https://…"""
    origin = byline(article, 0, date.today()).rpartition(" · ")[0]
    facts = ", ".join(part for part in (article.title, origin, place) if part)
    address = article.origin.place
    return f"({facts}) {address}" if address.startswith(("http://", "https://")) else f"({facts})"
