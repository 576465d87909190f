"""The marked page taken away: as a web page, as PDF, or on paper."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from bywhom.analysis import html_report as report
from bywhom.analysis.marks import Analysis
from bywhom.files.atomic_write import write_whole
from bywhom.files.errors import FileError
from bywhom.files.file_names import file_name
from bywhom.ui.appearance.appearance import Appearance
from bywhom.ui.export.print_document import MarkedPage, pdf_of, print_marked
from bywhom.ui.language.translate import tr
from bywhom.ui.marks.mark_controller import MarkController
from bywhom.ui.model.desk import Desk
from bywhom.ui.model.page_blocks import word_count
from bywhom.ui.model.words import byline
from bywhom.ui.parts.save_as import ask_form
from bywhom.ui.settings import Settings

PAPER = "Paper"  # the theme for paper, whatever is on the screen


class PageExport(QObject):
    """What is saved has the marks that are shown, and all notes."""

    def __init__(
        self,
        desk: Desk,
        marking: MarkController,
        look: Appearance,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk, self._marking, self._look = desk, marking, look
        self._settings, self._window = settings, window

    def ask(self) -> None:
        analysis = self._shown()
        if analysis is None:
            return
        name = file_name(analysis.article.title, tr("Article"))
        forms: dict[str, Callable[[Analysis], bytes]] = {
            tr("Web page (*.html)"): self.as_web_page,
            tr("PDF (*.pdf)"): self.as_pdf,
        }
        proposal = Path(self._settings.last_folder()) / f"{name}.html"
        chosen = ask_form(self._window, tr("Save the marked page"), proposal, list(forms))
        if chosen:
            path, form = chosen
            self._write(path, forms[form](analysis))

    def print_page(self) -> None:
        """On paper, by the system's own dialog."""
        analysis = self._shown()
        if analysis is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        # The dialog's own name for a file, were it not told, is “print.pdf”.
        printer.setDocName(file_name(analysis.article.title, tr("Article")) + ".pdf")
        dialog = QPrintDialog(printer, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            printer.setFullPage(True)
            print_marked(self._page(analysis), self._look.themes[PAPER], printer)

    def as_web_page(self, analysis: Analysis) -> bytes:
        """Self-contained: no script, nothing fetched."""
        title = analysis.article.title or tr("Article")
        article = analysis.article
        notes = [
            report.ReaderNote(
                " ".join(note.selector.quote.split()),
                note.body,
                note.tags,
                note.placement.span if note.placement.state == "sure" else None,
                note.colour,
                note.annotator or "",
            )
            for note in self._desk.notes()
        ]
        by = byline(article, word_count(article.text), date.today()).rpartition(" · ")[0]
        page = (
            report.page_start(title)
            + report.article_element(analysis, title, notes, by)
            + (report.notes_section(notes) if notes else "")
            + report.page_end()
        )
        return page.encode("utf-8", "replace")

    def as_pdf(self, analysis: Analysis) -> bytes:
        return pdf_of(self._page(analysis), self._look.themes[PAPER])

    def _page(self, analysis: Analysis) -> MarkedPage:
        article = analysis.article
        words = byline(article, word_count(article.text), date.today())
        return MarkedPage(article, words, analysis.marks, self._desk.notes())

    def _shown(self) -> Analysis | None:
        """The analysis with the marks that are on the page now."""
        analysis = self._desk.analysis
        if analysis is None:
            self._desk.said.emit(tr("The article is still being read. Save it in a moment."))
            return None
        marks = tuple(self._desk.marks[index] for index in self._marking.shown)
        return analysis._replace(marks=marks)

    def _write(self, path: Path, content: bytes) -> None:
        try:
            write_whole(path, content)
        except FileError as error:
            self._desk.problem.emit(str(error))
        else:
            self._settings.set_last_folder(str(path.parent))
            self._desk.said.emit(tr("Saved as {path}.", path=path))
