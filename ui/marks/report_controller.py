"""Sources and Summary: counted when their tab is looked at, not before."""

from PySide6.QtCore import QObject, Signal

from bywhom.analysis.comparison.headline import check_headline
from bywhom.ui.language.translate import numeral, tr
from bywhom.ui.marks.analysis_client import AnalysisClient
from bywhom.ui.model.desk import Desk
from bywhom.ui.model.figures import SourceRow, credited, figures, source_rows
from bywhom.ui.model.words import NOT_ENGLISH, RUNG, STILL_READ
from bywhom.ui.page.article_view import ArticleView
from bywhom.ui.panels.inspector import Inspector


class ReportController(QObject):
    kind_wanted = Signal(str)  # the reader goes to the marks of a kind
    walked = Signal(str)  # where in a source's mentions the reader is; empty when done

    def __init__(
        self, desk: Desk, view: ArticleView, inspector: Inspector, worker: AnalysisClient
    ) -> None:
        super().__init__(view)
        self._desk, self._view, self._inspector = desk, view, inspector
        self._stale = {"sources": True, "summary": True}
        self._walking = False
        self._gone_to = ("", 0)
        desk.opened.connect(self._on_opened)
        desk.found.connect(self._on_found)
        worker.measured.connect(self._on_measured)
        inspector.tabs.currentChanged.connect(self._on_tab)
        inspector.sources.walked.connect(self._on_walked)
        inspector.sources.ticked.connect(self._on_ticked)
        inspector.sources.left.connect(self._on_left)
        inspector.summary.place_chosen.connect(view.go_to)
        inspector.summary.sentence_chosen.connect(self._on_sentence)
        inspector.summary.status_chosen.connect(self._on_status)
        inspector.summary.rung_chosen.connect(self._on_rung)
        inspector.summary.kind_chosen.connect(self.kind_wanted)

    def _on_status(self, status: str) -> None:
        """The next sentence of this status after the one that was gone to."""
        of = [i for i, sentence in enumerate(self._desk.sentences) if sentence.status == status]
        if of:
            self._on_sentence(of[self._next(status, len(of))])

    def _on_rung(self, rung: str) -> None:
        analysis = self._desk.analysis
        of = [a for a in analysis.attributions if a.source_kind == rung] if analysis else []
        if of:
            place = self._next(rung, len(of))
            spans = [span for span in (of[place].source, of[place].cue) if span is not None]
            self._view.select_span(spans[0])
            self._desk.said.emit(
                tr(
                    "{place} of %Ln attribution(s) to {rung}.",
                    "",
                    len(of),
                    place=numeral(place + 1),
                    rung=tr(RUNG[of[place].source_kind]),
                )
            )

    def _next(self, what: str, number: int) -> int:
        """The place after the last one of these; another count begins at its first."""
        self._gone_to = (what, self._gone_to[1] + 1 if self._gone_to[0] == what else 0)
        return self._gone_to[1] % number

    @property
    def is_walking(self) -> bool:
        return self._walking

    def stop_walking(self) -> None:
        self._inspector.sources.close_source()

    def _on_opened(self) -> None:
        self.stop_walking()
        self._on_found()

    def _on_found(self) -> None:
        self._stale = dict.fromkeys(self._stale, True)
        self._show()

    def _on_measured(self, subjectivity: tuple[float, ...]) -> None:
        if self._desk.show_measured(subjectivity):
            self._stale["summary"] = True
            self._show()

    def _on_tab(self) -> None:
        if self._inspector.tab != "sources":
            self.stop_walking()
        self._show()

    def _show(self) -> None:
        tab = self._inspector.tab
        if tab not in self._stale or not self._stale[tab]:
            return
        self._stale[tab] = False
        if tab == "sources":
            self._show_sources()
        else:
            self._show_summary()

    def _show_sources(self) -> None:
        analysis, panel = self._desk.analysis, self._inspector.sources
        if analysis is None or not self._desk.is_english:
            panel.show_nothing(self._why_nothing())
            return
        rows, ticks = source_rows(analysis), self._ticks()
        if ticks is not None:
            panel.show_sources(rows, credited(analysis), ticks, self._numbers(rows))
            panel.show_corrections(len(self._desk.corrections()), self._desk.corrected_by)

    def _why_nothing(self) -> str:
        """Why there is nothing to show: nothing is open, or it is not English, or not read yet."""
        if self._desk.article is None:
            return tr("No article is open.")
        return tr(STILL_READ) if self._desk.is_english else tr(NOT_ENGLISH)

    def _numbers(self, rows: list[SourceRow]) -> dict[int, int]:
        starts = {span.start for row in rows for span in row.mentions}
        return {start: self._view.paragraph_number(start) for start in starts}

    def _ticks(self) -> dict[str, frozenset[str]] | None:
        """None where they cannot be read."""
        reading = self._desk.reading
        article_id = reading.article_id if reading else None
        if article_id is None:
            return {}
        return self._desk.ask(lambda library: library.ticks(article_id))

    def _show_summary(self) -> None:
        analysis = self._desk.analysis
        if analysis is None or not self._desk.is_english:
            self._inspector.summary.show_nothing(self._why_nothing())
            return
        marks = self._desk.marks
        self._inspector.summary.show_subjectivity(analysis.subjectivity)
        self._inspector.summary.show_figures(
            figures(analysis, marks), check_headline(analysis, marks), self._view.paragraph_number
        )

    def _on_walked(self, row: SourceRow, mention: int) -> None:
        self._walking = True
        self.walked.emit(
            tr(
                "{name} · mention {mention} of {mentions}",
                name=row.name,
                mention=numeral(mention + 1),
                mentions=numeral(len(row.mentions)),
            )
        )
        self._view.show_walk(row.mentions, mention, row.credited)

    def _on_left(self) -> None:
        if self._walking:
            self._walking = False
            self._view.end_walk()
            self.walked.emit("")

    def _on_ticked(self, name: str, letter: str, value: bool) -> None:
        article_id = self._desk.save_article()
        if article_id is None:
            self._desk.problem.emit(
                tr("Ticks cannot be kept while there is no library to write to.")
            )
            return
        self._desk.change(
            lambda library: library.set_tick(article_id, name, letter, value), reload=False
        )

    def _on_sentence(self, index: int) -> None:
        sentence = self._desk.sentences[index]
        self._view.go_to(sentence.start)
        status = {
            "attributed": tr("credited"),
            "unsourced": tr("possibly unsourced"),
            "other": tr("other"),
        }
        self._desk.said.emit(
            tr(
                "Sentence {index} of %Ln sentence(s): {status}.",
                "",
                len(self._desk.sentences),
                index=numeral(index + 1),
                status=status[sentence.status],
            )
        )
