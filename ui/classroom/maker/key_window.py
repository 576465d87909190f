"""The page of a lesson being made: its articles, and a key marked and corrected on them."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtGui import QCloseEvent

from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.analysis.article import Article, Span
from bywhom.analysis.marks import Analysis
from bywhom.classroom.lesson import lesson_edits
from bywhom.classroom.lesson.lesson_edits import Making
from bywhom.classroom.lesson.lesson_files import LessonFile
from bywhom.classroom.lesson.lessons import RUNGS, Category, KeyMark, LessonArticle, Task
from bywhom.classroom.lesson.word_edges import snapped
from bywhom.ui.appearance.appearance import Appearance
from bywhom.ui.classroom.lesson_window.frame import KitWindow
from bywhom.ui.classroom.lesson_window.meant_mark import meant, shortest_at
from bywhom.ui.classroom.lesson_window.practice_page import show_own
from bywhom.ui.classroom.lesson_window.reveal import program_reference
from bywhom.ui.classroom.lesson_window.side_list import SideList, SideRow
from bywhom.ui.classroom.maker.maker_panel import MakerPanel
from bywhom.ui.language.translate import later, tr
from bywhom.ui.marks.analysis_client import AnalysisClient
from bywhom.ui.model.page_blocks import word_count
from bywhom.ui.model.words import byline

NOTHING_SELECTED = later("Select words on the page first.")
KEY_TAB, TASK_TAB = 1, 2
MOST_KEYS = 6  # categories or rungs


class KeyWindow(KitWindow):
    """What the maker stands on: every change is a new `Making`, and can be taken back."""

    def __init__(
        self,
        look: Appearance,
        make_worker: Callable[[], AnalysisClient],
        start: Article | LessonFile,
    ) -> None:
        self.side, self.panel = SideList("lesson-list", tr("Articles and tasks")), MakerPanel()
        super().__init__(look, "maker-window", self.side, self.panel)
        self.path: Path | None = None
        if isinstance(start, Article):
            self.making = lesson_edits.begin(start)
        else:
            self.making = lesson_edits.taken_up(start)
            self.path = start.path if start.path.name else None
        self.item = self.making.lesson.articles[0]
        self.task: Task | None = next(iter(self.making.lesson.tasks), None)
        self.listed: LessonArticle | Task = self.item  # the row that Remove and Move are about
        self.on_ladder = False  # does the key being made sort sources?
        self.chosen: ReaderMark | None = None
        self.is_saved = self.path is not None
        self._past: list[Making] = []
        self._make_worker = make_worker
        self._worker: AnalysisClient | None = None
        self.view.clicked.connect(self._on_click)
        self.panel.key.marking.chosen.connect(self.mark)
        self.panel.key.ladder_wanted.connect(self._on_ladder)
        self.panel.key.explained.connect(self._on_explained)
        self.panel.key.program_wanted.connect(self.begin_with_program)
        self.panel.key.clear_wanted.connect(self.begin_from_none)
        for number in range(1, MOST_KEYS + 1):
            self.add_key(str(number), partial(self._mark_by_number, number))
        for key in ("X", "Del"):
            self.add_key(key, self.unmark)
        self.add_command(tr("Undo"), self.undo, "Ctrl+Z")

    def open_article(self, item: LessonArticle) -> None:
        self.item, self.chosen, self.listed = item, None, item
        self._show_article()
        self._show()

    def _show_article(self) -> None:
        article = self.item.article
        self.view.show_article(article, byline(article, word_count(article.text), date.today()))

    def mark(self, kind: str) -> None:
        """The selected words into the key, or out of it."""
        span = self.view.selected_span()
        if span is None:
            self.bar.notice(tr(NOTHING_SELECTED))
            return
        span = snapped(self.item.article.text, span)
        mark = ReaderMark(span.start, span.end, kind)
        self._change(lesson_edits.key_marked(self.making, self.item, mark))
        self.chosen = mark if mark in self.making.marks(self.item) else None
        self.view.put_caret(span.end)  # a selection would hide how the mark looks
        self.panel.show_tab(KEY_TAB)
        self._show()

    def unmark(self) -> None:
        """Take the mark under the selection, chosen last or under the caret out of the key."""
        mark = meant(self.view, self._shown_marks(), self.chosen)
        if mark is not None and not self.view.is_in_sight(Span(*mark[:2])):
            self.view.select_span(Span(*mark[:2]))
        elif mark is not None:
            self._change(lesson_edits.key_marked(self.making, self.item, mark))
            self.chosen = None
            self._show()

    def begin_with_program(self) -> None:
        """The program's marks of this article become its part of the key."""
        if self._worker is None:
            self._worker = self._make_worker()
            self._worker.analysed.connect(self._on_analysed)
            self._worker.failed.connect(self.bar.error)
        self._worker.analyse(self.item.article)
        self.say(tr("Looking for marks …"))

    def begin_from_none(self) -> None:
        here, kinds = self.making.key.get(self.item.id, {}), self._kinds()
        rest = [KeyMark(self.item.id, m, why) for m, why in here.items() if m.kind not in kinds]
        self._change(lesson_edits.with_key_of(self.making, self.item, rest))
        self.chosen = None
        self._show()

    def _change(self, new: Making) -> None:
        if new != self.making:
            self._past.append(self.making)
            self._take(new)

    def undo(self) -> None:
        """Take the last change back."""
        if not self._past:
            return
        before = self.item
        self._take(self._past.pop())
        self.panel.lesson.show_lesson(self.making.lesson)
        if self.item.id != before.id:
            self.open_article(self.item)
        self._show()

    def _take(self, new: Making) -> None:
        self.making, self.is_saved = new, False
        self.chosen = self.chosen if self.chosen in new.key.get(self.item.id, {}) else None
        articles = {a.id: a for a in new.lesson.articles}
        self.item = articles.get(self.item.id, new.lesson.articles[0])
        tasks = {t.id: t for t in new.lesson.tasks}
        if self.task is not None:
            self.task = tasks.get(self.task.id)
        parts = tasks if isinstance(self.listed, Task) else articles
        self.listed = parts.get(self.listed.id, self.item)

    def _mark_by_number(self, number: int) -> None:
        categories = self.categories
        if number <= len(categories):
            self.mark(categories[number - 1].id)

    @property
    def categories(self) -> tuple[Category, ...]:
        """What the key is being made of: categories, or the rungs of the ladder."""
        return RUNGS if self.on_ladder else self.making.lesson.categories

    def _kinds(self) -> set[str]:
        return {category.id for category in self.categories}

    def _shown_marks(self) -> list[ReaderMark]:
        kinds = self._kinds()
        return [m for m in self.making.marks(self.item) if m.kind in kinds]

    def _on_ladder(self, wanted: bool) -> None:
        self.on_ladder, self.chosen = wanted, None
        self._show()

    def _on_click(self, offset: int) -> None:
        self.chosen = self._mark_at(offset)
        if self.chosen is not None:
            self.view.select_span(Span(*self.chosen[:2]), scroll=False)
            self.panel.show_tab(KEY_TAB)
        self._show_why()

    def _mark_at(self, offset: int) -> ReaderMark | None:
        return shortest_at(self._shown_marks(), offset)

    def _on_explained(self, why: str) -> None:
        if self.chosen is not None:
            self._change(lesson_edits.key_explained(self.making, self.item, self.chosen, why))
            self._say_state()

    def _on_analysed(self, analysis: Analysis) -> None:
        kinds, lesson = self._kinds(), self.making.lesson
        for item in lesson.articles:
            if item.article.text == analysis.article.text:
                reference = program_reference(analysis, self.categories)
                new = [
                    KeyMark(item.id, ReaderMark(m.start, m.end, m.rule), m.explanation)
                    for m in reference
                ]
                old = self.making.key.get(item.id, {})
                rest = [KeyMark(item.id, m, why) for m, why in old.items() if m.kind not in kinds]
                found = [*rest, *new]
                self._change(lesson_edits.with_key_of(self.making, item, found))
        self._show()

    def _show(self) -> None:
        lesson = self.making.lesson
        rows = [SideRow(tr("Articles"))]
        rows += [SideRow(a.article.title or tr("Article"), value=a) for a in lesson.articles]
        rows.append(SideRow(tr("Tasks")))
        rows += [SideRow(task.words, value=task) for task in lesson.tasks]
        self.side.show_rows(rows)
        self.side.show_current([self.item, *([self.task] if self.task else []), self.listed])
        show_own(self.view, self._shown_marks(), self.categories)
        self.panel.key.show_palette(self.categories, self.on_ladder)
        self.panel.task.show_task(self.task, lesson, self.item.id)
        self._show_why()
        self._say_state()

    def _show_why(self) -> None:
        of_item = self.making.key.get(self.item.id, {})
        self.panel.key.show_why(of_item.get(self.chosen) if self.chosen else None)

    def _say_state(self) -> None:
        marks = sum(len(marks) for marks in self.making.key.values())
        saved = tr("saved") if self.is_saved else tr("not saved yet")
        self.say(tr("Lesson · %Ln mark(s) in the key · {saved}", "", marks, saved=saved))
        self.setWindowTitle(tr("{title} – lesson – Bywhom", title=self.making.lesson.title))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if self._worker is not None:
            self._worker.close()
            self._worker = None
        super().closeEvent(event)
