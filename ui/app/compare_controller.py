"""Compare: the open article beside one or two others of the library, or an older version."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bywhom.analysis.article import Article
from bywhom.analysis.comparison.compare import Comparison, compare_all
from bywhom.analysis.comparison.reports import Report
from bywhom.analysis.marks import Analysis, Mark
from bywhom.documents.errors import DocumentError
from bywhom.documents.reader import open_place
from bywhom.files.atomic_write import write_whole
from bywhom.files.errors import FileError
from bywhom.ui.app.layout import Layout
from bywhom.ui.compare.compare_print import print_comparison
from bywhom.ui.compare.compare_rows import CompareRow, in_numbers, rows_of
from bywhom.ui.compare.partner_sheet import PartnerSheet
from bywhom.ui.compare.partners import Partner, partners
from bywhom.ui.language.translate import later, tr
from bywhom.ui.marks.analysis_client import AnalysisClient
from bywhom.ui.model.background_job import BackgroundJob, Cancelled, Progress
from bywhom.ui.model.desk import WAITS, Desk, OpenArticle, standing
from bywhom.ui.model.library_rows import Sample
from bywhom.ui.model.words import byline
from bywhom.ui.parts.save_as import ask_form, documents

if TYPE_CHECKING:
    from bywhom.library import Note

WEB_PAGE = later("Web page (*.html)")
BUG = later(
    "{name}: something in the program went wrong ({error}). Both articles are as they were."
)

Compared = tuple[Comparison, list[CompareRow]]


class CompareController(QObject):
    shown = Signal(str)  # what stands in the status bar; empty when the desk is back

    def __init__(
        self,
        desk: Desk,
        parts: Layout,
        samples: tuple[Sample, ...],
        make_worker: Callable[[], AnalysisClient],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._parts, self._samples = desk, parts, samples
        self._make_worker = make_worker
        self._worker: AnalysisClient | None = None
        self._other_id: int | None = None  # of the library, of what is being read
        self._others: list[Report] = []  # beside the open article, at most two
        self._notes: list[list[Note]] = []  # on the pages of these
        self._wants_third = False
        self.is_shown = False
        self._comparing = BackgroundJob(self, BUG)
        self._comparing.done.connect(self._on_compared)
        self._comparing.failed.connect(desk.problem)
        self._waiting_for: int | None = None  # an older version, until this one has been read
        desk.opened.connect(self._on_opened)
        desk.found.connect(self._on_found)

    def ask(self) -> None:
        """Which report is to stand on the right; the same key again goes back."""
        if self.is_shown:
            self.leave()
            return
        self._wants_third = False
        self._ask_which()

    def ask_third(self) -> None:
        """A third report beside the two that are shown."""
        self._wants_third = True
        self._ask_which()

    def _ask_which(self) -> None:
        if self._desk.analysis is None:
            self._desk.said.emit(tr("The article is still being read. Compare it in a moment."))
            return
        found = partners(self._desk, self._samples, date.today())
        if found:
            self.sheet(found).open()
        else:
            self._desk.said.emit(tr("There is no other article to compare with. Open one first."))

    def sheet(self, found: list[Partner]) -> PartnerSheet:
        sheet = PartnerSheet(found, self._parts.page.window())
        sheet.chosen.connect(self._on_chosen)
        return sheet

    def with_older(self, article_id: int) -> None:
        """With an older version, as soon as the open one has been read."""
        self._waiting_for = article_id
        self._on_found()

    def _on_found(self) -> None:
        if self._waiting_for is not None and self._desk.analysis is not None:
            older, self._waiting_for = self._waiting_for, None
            self._wants_third = False
            self.with_article(older)

    def _on_chosen(self, partner: Partner) -> None:
        if isinstance(partner.place, Path):
            self.with_place(partner.place)
        else:
            self.with_article(partner.place)

    def with_article(self, article_id: int) -> None:
        """With an article or a version of the library."""
        article = self._desk.ask(lambda library: library.article(article_id))
        if article is not None:
            self._other_id = article_id
            self._analyse(article)

    def with_place(self, place: Path) -> None:
        try:
            article = open_place(str(place)).article
        except DocumentError as error:
            self._desk.problem.emit(str(error))
            return
        self._other_id = None
        self._analyse(article)

    def save_page(self) -> None:
        """The comparison as one web page, where the reader wants it."""
        chosen = ask_form(
            self._parts.page.window(),
            tr("Save the comparison"),
            documents() / "comparison.html",
            [tr(WEB_PAGE)],
        )
        if chosen is None:
            return
        path, _ = chosen
        content = self._parts.compare.as_web_page().encode("utf-8", "replace")
        try:
            write_whole(path, content)
        except FileError as error:
            self._desk.problem.emit(str(error))
        else:
            self._desk.said.emit(tr("Saved as {path}.", path=path))

    def print_page(self) -> None:
        """The comparison on paper."""
        page = self._parts.compare.as_web_page()
        print_comparison(page, "comparison.pdf", self._parts.page.window())

    def leave(self) -> None:
        """Back to the desk."""
        self._comparing.cancel()
        if self.is_shown:
            self.is_shown, self._others, self._notes = False, [], []
            self._parts.show_compare(False)
            self.shown.emit("")
            self._parts.view.setFocus()

    def close(self) -> None:
        self._comparing.close()
        if self._worker is not None:
            self._worker.close()

    def _analyse(self, article: Article) -> None:
        if title := self._desk.waiting_for(article):
            self._desk.problem.emit(tr(WAITS, title=title))
            return
        if self._worker is None:
            self._worker = self._make_worker()
            self._worker.analysed.connect(self._on_analysed)
            self._worker.failed.connect(self._desk.problem)
            self._parts.compare.third_wanted.connect(self.ask_third)
            self._parts.compare.page_wanted.connect(self.save_page)
        self._desk.said.emit(tr("Reading the other report…"))
        self._worker.analyse(article)

    def _on_analysed(self, other: Analysis) -> None:
        mine = self._desk.analysis
        if mine is None:
            return
        kept = 1 if self._wants_third else 0
        self._others = [*self._others[:kept], Report(other, self._marks_of(other))]
        self._notes = [*self._notes[:kept], self._notes_of_other()]
        self._wants_third = False
        reports = [Report(mine, self._desk.marks), *self._others]

        def compared(_cancelled: Cancelled, _progress: Progress) -> Compared:
            found = compare_all(reports)
            return found, rows_of(found)

        self._comparing.start(tr("Comparing"), compared)

    def _on_compared(self, compared: Compared) -> None:
        found, rows = compared
        today = date.today()
        articles = [report.article for report in found.reports]
        heads = [byline(a, 0, today).rpartition(" · ")[0] or a.title for a in articles]
        notes = [_on_page(each) for each in (self._desk.notes(), *self._notes)]
        self._parts.compare.show_comparison(found, rows, heads, notes)
        self._parts.bar.hide()
        self._parts.show_compare(True)
        self.is_shown = True
        self._parts.compare.list.setFocus()
        self.shown.emit(in_numbers(rows))

    def _marks_of(self, analysis: Analysis) -> list[Mark]:
        article_id = self._other_id
        if article_id is None:
            return list(analysis.marks)
        dismissed = self._desk.ask(lambda library: library.dismissals(article_id))
        return standing(analysis.marks, dismissed or [], analysis.article.text)

    def _notes_of_other(self) -> "list[Note]":
        article_id = self._other_id
        if article_id is None:
            return []
        return self._desk.ask(lambda library: library.notes(article_id)) or []

    def _on_opened(self, reading: OpenArticle | None) -> None:
        self._waiting_for = None
        self.leave()


def _on_page(notes: "Sequence[Note]") -> "list[Note]":
    """Those whose words are certain to be there."""
    return [note for note in notes if note.placement.state == "sure"]
