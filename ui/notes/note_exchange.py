"""Notes taken along: copied with their origin, saved in many forms, and brought in."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from bywhom.analysis.article import Article
from bywhom.files.atomic_write import write_whole
from bywhom.files.errors import FileError
from bywhom.files.file_names import file_name
from bywhom.library.exchange.formats import IMPORTS, export, import_file
from bywhom.ui.model.desk import Desk
from bywhom.ui.model.words import byline, count
from bywhom.ui.page.article_view import ArticleView
from bywhom.ui.settings import Settings

NO_LIBRARY = "The library is not open for writing. The page can be read."
FORMS = {
    "Markdown (*.md)": "markdown",
    "Web page (*.html)": "html",
    "Table (*.csv)": "csv",
    "Readwise (*.csv)": "readwise",
    "Web annotations (*.jsonld)": "jsonld",
    "Hypothesis (*.json)": "hypothesis",
}


class NoteExchange(QObject):
    def __init__(self, desk: Desk, view: ArticleView, settings: Settings) -> None:
        super().__init__(view)
        self._desk, self._view, self._settings = desk, view, settings

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
        self._desk.said.emit("Copied with its origin.")

    def copy_quotation(self) -> None:
        """The selected words with where they stand, ready to be quoted."""
        span, article = self._view.selected_span(), self._desk.article
        if span is None or article is None:
            return
        number = self._view.paragraph_number(span.start)
        words = " ".join(article.quote(span).split())
        QGuiApplication.clipboard().setText(f"“{words}” {_whence(article, f'¶ {number}')}")
        self._desk.said.emit("Copied with its origin.")

    def export(self) -> None:
        """The notes of the article, in a form and a place the reader chooses."""
        article_id, article = self._desk.save_article(), self._desk.article
        if article_id is None or article is None:
            self._desk.problem.emit(NO_LIBRARY)
        else:
            self._export(f"{file_name(article.title, 'Bywhom')} notes.md", [article_id])

    def export_all(self) -> None:
        """The notes of every article."""
        self._export("Bywhom notes.md", None)

    def _export(self, name: str, article_ids: list[int] | None) -> None:
        if not self._desk.has_library:
            self._desk.problem.emit(NO_LIBRARY)
            return
        proposal = str(Path(self._settings.last_folder()) / name)
        path, kind = QFileDialog.getSaveFileName(
            self._view.window(), "Save notes", proposal, ";;".join(FORMS)
        )
        form = FORMS[kind or next(iter(FORMS))]
        words = self._desk.ask(lambda lib: export(lib, form, article_ids)) if path else None
        if words is not None:
            self._save(Path(path), words)

    def bring_in(self) -> None:
        """Notes saved by this program or by another one."""
        if self._desk.library.read_only:
            self._desk.problem.emit(NO_LIBRARY)
            return
        kinds = f"Notes ({' '.join(f'*{suffix}' for suffix in IMPORTS)})"
        path, _ = QFileDialog.getOpenFileName(
            self._view.window(), "Bring notes in", self._settings.last_folder(), kinds
        )
        came = self._desk.ask(lambda lib: import_file(lib, Path(path))) if path else None
        if came is not None:
            self._desk.reload()
            self._desk.said.emit(
                f"{count(came.notes, 'note')} brought in, {came.known:,} known already, "
                f"{came.to_check:,} to check."
            )

    def _save(self, path: Path, words: str) -> None:
        try:
            write_whole(path, words.encode("utf-8"))
        except FileError as error:
            self._desk.problem.emit(str(error))
        else:
            self._settings.set_last_folder(str(path.parent))
            self._desk.said.emit(f"Notes saved in {path}.")


def _whence(article: Article, place: str) -> str:
    """(Title, outlet, author, date, ¶ 3) https://…"""
    origin = byline(article, 0, date.today()).rpartition(" · ")[0]
    facts = ", ".join(part for part in (article.title, origin, place) if part)
    address = article.origin.place
    return f"({facts}) {address}" if address.startswith(("http://", "https://")) else f"({facts})"
