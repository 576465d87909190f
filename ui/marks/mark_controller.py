"""Marks: asked for from the worker, shown, walked, explained, dismissed."""

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from bywhom.analysis.article import Span
from bywhom.analysis.marks import KINDS, Analysis, Kind, Mark
from bywhom.ui.language.translate import later, tr
from bywhom.ui.marks.analysis_client import AnalysisClient
from bywhom.ui.marks.count_words import Counts, in_words, nothing_shown
from bywhom.ui.marks.rule_record import Counted, read_records, record_of, rule_title
from bywhom.ui.model.announce import announce
from bywhom.ui.model.density import Density
from bywhom.ui.model.desk import Desk, OpenArticle
from bywhom.ui.model.mark_filter import EVERY, MarkFilter, choices
from bywhom.ui.model.words import KIND, KINDS_OF, paragraph_at
from bywhom.ui.page.article_view import ArticleView
from bywhom.ui.page.card import HoverCard
from bywhom.ui.panels.inspector import Inspector
from bywhom.ui.panels.mark_list import MarkRows
from bywhom.ui.settings import Settings

if TYPE_CHECKING:
    from bywhom.library import Library
    from bywhom.library.dismissals import Scope

DISMISSED = {
    "here": later("Dismissed here."),
    "phrase": later("Dismissed wherever this phrase stands in this article."),
    "article": later("Dismissed; the rule marks nothing in this article any more."),
    "rule": later("Dismissed everywhere; the rule marks nothing any more."),
}
NO_LIBRARY = later("Nothing can be dismissed: the library is not open for writing.")


class MarkController(QObject):
    """Between the worker and what shows the marks: page, list, card."""

    all_kinds = KINDS

    shown_changed = Signal()  # kinds or density
    dismissed = Signal(str)  # what was dismissed, for the message with its Undo
    explaining = Signal()  # the reader asks for the card
    restoring = Signal()  # the reader wants to see what was dismissed

    def __init__(
        self,
        desk: Desk,
        worker: AnalysisClient,
        view: ArticleView,
        card: HoverCard,
        inspector: Inspector,
        settings: Settings,
    ) -> None:
        super().__init__(view)
        self._hover_card = card
        self._desk, self._worker, self._view = desk, worker, view
        self._inspector, self._settings = inspector, settings
        preferences = settings.preferences()
        self.kinds = frozenset(k for k in KINDS if k in preferences.kinds.split(","))
        self.density: Density = preferences.density  # type: ignore[assignment]
        self._before_off: Density = "key" if self.density == "off" else self.density
        self.selected: int | None = None
        self._known: list[Mark] = []  # those that `selected` counts
        self._found = 0  # marks of the kinds that are switched on
        self._shown: list[int] = []  # indices of the marks on the page, ascending
        self._listed: list[int] = []  # of these, the ones that are listed and walked
        self.filter = EVERY
        self.is_waiting = False
        desk.opened.connect(self._on_opened)
        desk.found.connect(self._on_found)
        desk.released.connect(lambda: self._on_opened(desk.reading))
        desk.restored.connect(self._on_restored)
        worker.preview_ready.connect(desk.show_preview)
        worker.analysed.connect(self._on_analysed)
        worker.failed.connect(self._on_failed)
        view.mark_clicked.connect(self.select_and_explain)
        view.position_changed.connect(self._follow)
        inspector.marks.mark_chosen.connect(self.select)
        inspector.marks.filter_chosen.connect(self.set_filter)
        inspector.card.next_wanted.connect(self.next)
        inspector.card.previous_wanted.connect(self.previous)
        inspector.card.dismiss_wanted.connect(self.dismiss)

    @property
    def shown(self) -> list[int]:
        """Indices of the marks on the page, in the order of the text."""
        return self._shown

    # Walking

    def next(self) -> None:
        self._step(1)

    def previous(self) -> None:
        self._step(-1)

    def select(self, index: int | None, scroll: bool = True) -> None:
        """Make this mark the one that page, list and card speak of."""
        self.selected = index
        self._view.select_mark(index, scroll)
        self._inspector.marks.show_selected(index)
        self._show_card()

    def select_and_explain(self, index: int) -> None:
        self.select(index, False)
        self._inspector.show_tab("mark")

    def explain(self) -> None:
        if not self._select_meant():
            return
        self._inspector.show_tab("mark")
        self.explaining.emit()
        assert self.selected is not None
        mark = self._desk.marks[self.selected]
        announce(
            self._inspector.card, f"{KIND[mark.kind]}. {mark.explanation} {mark.fair} {mark.ask}"
        )

    # What is shown

    def toggle_kind(self, kind: Kind) -> None:
        """Where its marks are not shown, whoever asks for a kind wants to see it."""
        if self.density == "off":
            self.kinds, self.density = self.kinds | {kind}, self._before_off
        elif kind in self._desk.left_out():
            self.kinds = self.kinds | {kind}
        else:
            self.kinds = self.kinds ^ {kind}
        self._bring_back_here(kind)
        self._remember()

    def toggle_kind_here(self, kind: Kind) -> None:
        """In the open article only, which keeps it."""
        if kind in self._desk.left_out():
            self.toggle_kind(kind)
        elif kind not in self.kinds or self.density == "off":
            self._desk.said.emit(
                tr("{kinds}: not shown anywhere just now.", kinds=tr(KINDS_OF[kind]))
            )
        elif self._put_away("kind", kind):
            self.dismissed.emit(
                tr("{kinds}: left out of this article only.", kinds=tr(KINDS_OF[kind]))
            )
        self.shown_changed.emit()  # the tick in the menu is what is shown, not what was clicked

    def toggle_marks(self) -> None:
        self.set_density(self._before_off if self.density == "off" else "off")

    def toggle_density(self) -> None:
        self.set_density("key" if self.density == "all" else "all")

    def set_filter(self, chosen: MarkFilter) -> None:
        """What is listed, and walked by J and K; the page shows what it showed."""
        self.filter = chosen
        self._show()

    def walk_kind(self, kind: Kind) -> None:
        """To the first mark of a kind; J and K go through the rest."""
        if self.density == "off" or kind not in self.kinds or kind in self._desk.left_out():
            self.toggle_kind(kind)
        self.set_filter(MarkFilter("kind", kind))
        if self.filter == EVERY:
            self._desk.said.emit(
                tr(
                    "{kinds}: none is shown. Shift+M shows every possible one.",
                    kinds=tr(KINDS_OF[kind]),
                )
            )
        else:
            self.select(self._listed[0])

    def set_density(self, density: Density) -> None:
        if density != "off":
            self._before_off = density
        self.density = density
        self._remember()

    # Dismissing

    def dismiss(self, scope: "Scope") -> None:
        """Put the selected mark away, and go on to the one after it."""
        if self._desk.article is None or scope not in DISMISSED or not self._select_meant():
            return
        assert self.selected is not None
        place, mark = self.selected, self._desk.marks[self.selected]
        if self._put_away(scope, mark.rule, mark.span):
            self._select_near(place)
            self.dismissed.emit(tr(DISMISSED[scope]))

    def reach(self) -> dict[str, int]:
        """How many marks of this article each way to dismiss the selected one would put away."""
        mark, article = self._selected_mark(), self._desk.article
        if mark is None or article is None:
            return {}
        alike = [m for m in self._desk.marks if m.rule == mark.rule]
        words = _folded(article.quote(mark.span))
        same = sum(_folded(article.quote(m.span)) == words for m in alike)
        return {"here": 1, "phrase": same, "article": len(alike), "rule": len(alike)}

    @property
    def selected_rule(self) -> str:
        mark = self._selected_mark()
        return mark.rule if mark else ""

    def ask_restore(self) -> None:
        self.restoring.emit()

    def _put_away(self, scope: "Scope", rule: str, span: Span | None = None) -> bool:
        """Keep a dismissal in the library; False where that cannot be."""
        article, article_id = self._desk.article, self._desk.save_article()
        if article is None or article_id is None:
            self._desk.problem.emit(tr(NO_LIBRARY))
            return False
        words = article.quote(span) if span else ""

        def put_away(library: "Library") -> None:
            library.dismiss(scope, rule=rule, article_id=article_id, span=span, phrase=words)
            if scope != "kind":
                self.selected = None

        return self._desk.change(put_away)

    def _bring_back_here(self, kind: Kind) -> None:
        """The kind is left out of the open article no more."""
        ids = [d.id for d in self._desk.dismissals() if (d.scope, d.rule) == ("kind", kind)]

        def bring_back(library: "Library") -> None:
            for dismissal_id in ids:
                library.undismiss(dismissal_id)

        if ids and self._desk.change(bring_back):
            self._desk.said.emit(
                tr("{kinds}: shown in this article again.", kinds=tr(KINDS_OF[kind]))
            )

    # How it comes about

    def _on_opened(self, reading: OpenArticle | None) -> None:
        self.selected = None
        self._known, self._shown, self._listed, self.filter = [], [], [], EVERY
        self.is_waiting = reading is not None
        preferences = self._settings.preferences()
        teaches = preferences.hints and reading is not None and reading.sample is not None
        # The hints speak of single marks: where they stand, every mark is shown.
        self.density = "all" if teaches else preferences.density  # type: ignore[assignment]
        if reading is None:
            self._worker.cancel()
            return
        if reading.found is not None:
            self._worker.cancel()
            QTimer.singleShot(0, self, lambda: self._show_found(reading))
        else:
            at = paragraph_at(reading.article, reading.position)
            self._worker.analyse(reading.article, at)

    def _show_found(self, reading: OpenArticle) -> None:
        """What a corpus says of it, when the page is there."""
        now = self._desk.reading
        if reading.found is not None and now is not None and now.found is reading.found:
            self._on_analysed(reading.found)

    def _on_analysed(self, analysis: Analysis) -> None:
        self.is_waiting = False
        self._desk.show_analysis(analysis)
        for notice in analysis.notices:
            self._desk.said.emit(notice)

    def _on_failed(self, words: str) -> None:
        self.is_waiting = False
        self._show_card()
        self._desk.problem.emit(words)

    def _on_found(self) -> None:
        """Other marks than before: the selected one keeps its place if it still stands."""
        was = self._selected_mark()
        self.selected = None
        self._known = self._desk.marks
        self._view.set_marks(self._desk.marks, show=False)
        if was in self._desk.marks:
            self.selected = self._desk.marks.index(was)
        self._show()
        if self.selected is not None:
            self._view.select_mark(self.selected, False)
            self._inspector.marks.show_selected(self.selected)

    def _on_restored(self, came: list[int]) -> None:
        """One mark is shown where it stands; of several, the one where the reader is."""
        shown = [index for index in came if self._place_of(index) >= 0]
        here, marks = self._view.reading_offset(), self._desk.marks
        nearest = min(shown or came, key=lambda index: abs(marks[index].start - here))
        self.select(nearest, scroll=len(came) == 1)

    def _selected_mark(self) -> Mark | None:
        return self._known[self.selected] if self.selected is not None else None

    def _show(self) -> None:
        """Kinds or density have changed, or the marks themselves."""
        self._view.set_shown(self.kinds, self.density)
        article, marks = self._desk.article, self._desk.marks
        self._shown = self._view.shown_marks()
        number = self._view.paragraph_number
        offered = choices(marks, self._shown)
        if self.filter not in (choice for choice, _ in offered):
            self.filter = EVERY
        self._listed = self.filter.listed(marks, self._shown)
        rows = MarkRows(article, marks, self._listed, number) if article else None
        self._found = sum(mark.kind in self.kinds for mark in marks)
        self._inspector.marks.show_rows(rows, self._found, self.is_waiting)
        self._inspector.marks.show_filters(offered, self.filter)
        self._inspector.marks.show_left_out(self._desk.left_out())
        self._inspector.marks.show_selected(self.selected)
        self._show_card()
        self.shown_changed.emit()

    def _remember(self) -> None:
        self._settings.remember(
            kinds=",".join(k for k in KINDS if k in self.kinds), density=self.density
        )
        self._show()

    def _select_meant(self) -> bool:
        """A mark whose card is open under the pointer is meant before the selected one."""
        hovered = self._hover_card.marks()
        if hovered:
            self._hover_card.vanish()
            self.select(hovered[0], scroll=False)
        if self.selected is None:
            self._desk.said.emit(tr("Choose a mark first: J goes to the next one."))
        return self.selected is not None

    def _show_card(self) -> None:
        card, article = self._inspector.card, self._desk.article
        mark = self._desk.marks[self.selected] if self.selected is not None else None
        words = article.quote(mark.span) if article and mark else ""
        title = rule_title(mark.rule) if mark else ""
        record = self._record_of(mark) if mark else ""
        card.show_mark(
            mark, words, self._place_of(self.selected) + 1, len(self._listed), title, record
        )
        left_out = self._desk.left_out()
        kinds = [k for k in KINDS if k in self.kinds and k not in left_out]
        card.show_reach(self.reach())
        card.show_counts(kinds, in_words(self._counts()))
        self._inspector.fit_card()

    def _record_of(self, mark: Mark) -> str:
        rule = mark.rule
        own = self._desk.ask(lambda library: (library.dismissals(), library.notes_on_rule(rule)))
        return "" if own is None else record_of(mark, self._records, *own)

    @cached_property
    def _records(self) -> dict[str, Counted]:
        return read_records()

    def _place_of(self, index: int | None) -> int:
        """Place of a mark among those listed, -1 where it is not."""
        place = bisect_left(self._listed, index) if index is not None else len(self._listed)
        return place if place < len(self._listed) and self._listed[place] == index else -1

    def _counts(self) -> Counts:
        return Counts(
            shown=len(self._shown),
            found=self._found,
            others=bool(self._desk.marks or self._desk.left_out()),
            is_open=self._desk.article is not None,
            is_english=self._desk.is_english,
            is_waiting=self.is_waiting,
            waits=self._desk.waits,
        )

    def _step(self, by: int) -> None:
        shown, place = self._listed, self._place_of(self.selected)
        if not shown:
            self._desk.said.emit(nothing_shown(self._counts(), self.density == "off"))
            return
        place = place + by if place >= 0 else self._first_after(by)
        if 0 <= place < len(shown):
            self.select(shown[place])
            return
        self._desk.said.emit(
            tr("This was the last mark.") if by > 0 else tr("This was the first mark.")
        )

    def _follow(self) -> None:
        """The list goes along with the page."""
        self._inspector.marks.follow(self._first_after(1))

    def _first_after(self, by: int) -> int:
        """Place of the next mark from where the reader looks."""
        top, marks = self._view.top_offset(), self._known
        before = bisect_left(self._listed, top, key=lambda index: marks[index].start)
        return before if by > 0 else before - 1

    def _select_near(self, index: int) -> None:
        """The mark that stands where one was dismissed."""
        place = bisect_left(self._listed, index)
        self.select(self._listed[place] if place < len(self._listed) else None, scroll=False)


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
