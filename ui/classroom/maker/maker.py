"""A lesson made in the window: articles, a key corrected on the page, tasks, what is revealed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMessageBox, QPushButton

from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.analysis.article import Article, Span
from bywhom.analysis.marks import Analysis
from bywhom.classroom.lesson import lesson_edits
from bywhom.classroom.lesson.lesson_edits import Making
from bywhom.classroom.lesson.lesson_files import LessonFile, write_lesson
from bywhom.classroom.lesson.lessons import LessonArticle, Task, key_marks
from bywhom.documents.errors import DocumentError
from bywhom.documents.reader import open_place
from bywhom.files.errors import FileError
from bywhom.files.file_names import dashed_name
from bywhom.ui.appearance.appearance import Appearance
from bywhom.ui.classroom.lesson_window.frame import KitWindow
from bywhom.ui.classroom.lesson_window.practice_page import show_own
from bywhom.ui.classroom.lesson_window.save_as import ask_save, documents
from bywhom.ui.classroom.lesson_window.side_list import SIDE, SideList, SideRow
from bywhom.ui.classroom.maker.maker_panel import MakerPanel
from bywhom.ui.marks.analysis_client import AnalysisClient
from bywhom.ui.model.page_blocks import word_count
from bywhom.ui.model.words import byline, count

NOTHING_SELECTED = "Select words on the page first."
KEY_TAB, TASK_TAB = 1, 2
NO_KEY = "Reveal is to show your key, but the key is empty. Mark something, or choose otherwise."


class MakerWindow(KitWindow):
    """password: what the key of the lesson was locked with, and will be again."""

    saved = Signal(object)  # Lesson

    def __init__(
        self,
        look: Appearance,
        make_worker: Callable[[], AnalysisClient],
        start: Article | LessonFile,
        password: str = "",
    ) -> None:
        self.side, self.panel = SideList("lesson-list", "Articles and tasks"), MakerPanel()
        super().__init__(look, "maker-window", self.side, self.panel)
        self._path: Path | None = None
        if isinstance(start, Article):
            self.making = lesson_edits.begin(start)
        else:
            self.making, self._path = lesson_edits.taken_up(start), start.path
        self.item = self.making.lesson.articles[0]
        self.task: Task | None = next(iter(self.making.lesson.tasks), None)
        self.chosen: ReaderMark | None = None
        self.is_saved = self._path is not None
        self._past: list[Making] = []
        self._make_worker = make_worker
        self._worker: AnalysisClient | None = None
        self._add_commands()
        self._wire()
        self.paint_with(self.side.set_theme, self.panel.set_theme)
        self.dress()
        self.panel.lesson.show_lesson(self.making.lesson)
        self.panel.lesson.password.setText(password)
        self.open_article(self.item)

    # What a teacher does

    def open_article(self, item: LessonArticle) -> None:
        self.item, self.chosen = item, None
        article = item.article
        self.view.show_article(article, byline(article, word_count(article.text), date.today()))
        self._show()

    def add_article(self, place: str) -> None:
        try:
            article = open_place(place).article
        except DocumentError as error:
            self.bar.error(str(error))
            return
        self._change(lesson_edits.with_article(self.making, article))
        self.open_article(self.making.lesson.articles[-1])

    def add_task(self) -> None:
        self._change(lesson_edits.with_task(self.making))
        self.open_task(self.making.lesson.tasks[-1])

    def open_task(self, task: Task) -> None:
        self.task = task
        self.panel.show_tab(TASK_TAB)
        self._show()

    def mark(self, kind: str) -> None:
        """The selected words into the key, or out of it."""
        span = self.view.selected_span()
        if span is None:
            self.bar.notice(NOTHING_SELECTED)
            return
        mark = ReaderMark(span.start, span.end, kind)
        self._change(lesson_edits.key_marked(self.making, self.item, mark))
        self.chosen = mark if mark in self.making.marks(self.item) else None
        self.panel.show_tab(KEY_TAB)
        self._show()

    def unmark(self) -> None:
        """Take the clicked mark out of the key, or the one the caret is in."""
        mark = self.chosen or self._mark_at(self.view.caret_offset())
        if mark is not None:
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
        self.say("Looking for marks …")

    def begin_from_none(self) -> None:
        self._change(lesson_edits.with_key_of(self.making, self.item, ()))
        self.chosen = None
        self._show()

    def save(self, path: Path) -> bool:
        """Whether the lesson is in the file now."""
        lesson, key = self.making.lesson, self.making.whole_key()
        if lesson.reveal.show == "key" and key is None:
            self.bar.error(NO_KEY)
            return False
        try:
            write_lesson(path, lesson, key, self.panel.lesson.password.text(), replace=True)
        except FileError as error:
            self.bar.error(str(error))
            return False
        self._path, self.is_saved = path, True
        self.saved.emit(lesson)
        self.bar.notice(f"Saved: {path.name}. Hand this file out to the class.")
        self._say_state()
        return True

    # How it comes about

    def _add_commands(self) -> None:
        for number in range(1, 6):
            self.add_key(str(number), partial(self._mark_by_number, number))
        for key in ("X", "Del"):
            self.add_key(key, self.unmark)
        self.add_command("Undo", self.undo, "Ctrl+Z")
        self.menu.addSeparator()
        self.add_command("Add an article…", self._ask_article)
        self.add_command("Add a task", self.add_task)
        save = self.add_command("Save the lesson…", self._ask_save, "Ctrl+S")
        self.add_button(save)
        buttons = {"Add an article…": self._ask_article, "Add a task": self.add_task}
        for words, handler in buttons.items():
            button = QPushButton(words)
            button.clicked.connect(handler)
            line = QHBoxLayout()
            line.setContentsMargins(SIDE, 0, SIDE, 0)
            line.addWidget(button)
            self.side.below.addLayout(line)

    def _wire(self) -> None:
        panel = self.panel
        self.side.chosen.connect(self._on_side)
        self.side.deleted.connect(self._on_deleted)
        self.view.clicked.connect(self._on_click)
        panel.lesson.changed.connect(self._on_lesson)
        panel.lesson.renamed.connect(self._on_renamed)
        panel.lesson.password.textEdited.connect(self._on_password)
        panel.key.marking.chosen.connect(self.mark)
        panel.key.explained.connect(self._on_explained)
        panel.key.program_wanted.connect(self.begin_with_program)
        panel.key.clear_wanted.connect(self.begin_from_none)
        panel.task.changed.connect(self._on_task)
        panel.task.passage_wanted.connect(self._on_passage)

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
        if self.task is not None:
            self.task = {t.id: t for t in new.lesson.tasks}.get(self.task.id)

    def _mark_by_number(self, number: int) -> None:
        categories = self.making.lesson.categories
        if number <= len(categories):
            self.mark(categories[number - 1].id)

    def _on_side(self, value: object) -> None:
        if isinstance(value, LessonArticle):
            self.open_article(value)
        elif isinstance(value, Task):
            self.open_task(value)

    def _on_deleted(self, value: object) -> None:
        before = self.item
        if isinstance(value, LessonArticle):
            self._change(lesson_edits.without_article(self.making, value))
        elif isinstance(value, Task):
            self._change(lesson_edits.without_task(self.making, value))
        if self.item != before:
            self.open_article(self.item)
        self._show()

    def _on_click(self, offset: int) -> None:
        self.chosen = self._mark_at(offset)
        if self.chosen is not None:
            self.view.select_span(Span(*self.chosen[:2]), scroll=False)
            self.panel.show_tab(KEY_TAB)
        self._show_why()

    def _mark_at(self, offset: int) -> ReaderMark | None:
        """The shortest mark over an offset."""
        over = [m for m in self.making.marks(self.item) if m.start <= offset < m.end]
        return min(over, key=lambda m: m.end - m.start, default=None)

    def _on_lesson(self) -> None:
        tab = self.panel.lesson
        self._change(
            lesson_edits.changed_lesson(
                self.making,
                title=tab.title.text(),
                instructions=tab.instructions.toPlainText(),
                reveal=tab.reveal(),
            )
        )
        self._say_state()

    def _on_password(self) -> None:
        self.is_saved = False
        self._say_state()

    def _on_renamed(self, place: int, name: str) -> None:
        category = self.making.lesson.categories[place]
        if name != category.name:
            self._change(lesson_edits.renamed(self.making, category, name))
            self.chosen = None
            self.panel.lesson.show_lesson(self.making.lesson)
            self._show()

    def _on_explained(self, why: str) -> None:
        if self.chosen is not None:
            self._change(lesson_edits.key_explained(self.making, self.item, self.chosen, why))
            self._say_state()

    def _on_task(self) -> None:
        tab, lesson = self.panel.task, self.making.lesson
        if self.task is None:
            return
        task = replace(
            self.task,
            kind=tab.kind.currentData(),
            words=tab.words.toPlainText(),
            articles=(self.item.id,) if tab.here.isChecked() else (),
            span=self.task.span if tab.here.isChecked() else None,
            categories=tab.chosen(lesson),
        )
        self._change(lesson_edits.changed_task(self.making, task))
        self._show()

    def _on_passage(self) -> None:
        span = self.view.selected_span()
        if self.task is None or span is None:
            self.bar.notice(NOTHING_SELECTED)
            return
        self._change(lesson_edits.about(self.making, self.task, self.item, span))
        self._show()

    def _on_analysed(self, analysis: Analysis) -> None:
        kinds = [c.id for c in self.making.lesson.categories if c.id != "attributed"]
        for item in self.making.lesson.articles:
            if item.article.text == analysis.article.text:
                found = key_marks(item.id, analysis.marks, kinds)
                self._change(lesson_edits.with_key_of(self.making, item, found))
        self._show()

    def _ask_article(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, "Add an article")
        if path:
            self.add_article(path)

    def _ask_save(self) -> bool:
        name = f"{dashed_name(self.making.lesson.title, 'lesson')}.lesson"
        before = self._path or documents() / name
        path = ask_save(self, "Save the lesson", before, "Lessons")
        return path is not None and self.save(path)

    def _ask_leave(self) -> bool:
        """May the window close with what is not saved?"""
        button = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self,
            "Bywhom",
            "Save the lesson before you go back?",
            button.Save | button.Discard | button.Cancel,
        )
        if answer == button.Save:
            return self._ask_save()
        return answer == button.Discard

    # What is seen

    def _show(self) -> None:
        lesson = self.making.lesson
        rows = [SideRow("Articles")]
        rows += [SideRow(a.article.title or "Article", value=a) for a in lesson.articles]
        rows.append(SideRow("Tasks"))
        rows += [SideRow(task.words, value=task) for task in lesson.tasks]
        self.side.show_rows(rows)
        self.side.show_current([self.item, *([self.task] if self.task else [])])
        categories = lesson.categories
        known = {c.id for c in categories}
        marks = [m for m in self.making.marks(self.item) if m.kind in known]
        show_own(self.view, marks, categories)
        self.panel.key.marking.show_categories(categories)
        self.panel.task.show_task(self.task, lesson, self.item.id)
        self._show_why()
        self._say_state()

    def _show_why(self) -> None:
        of_item = self.making.key.get(self.item.id, {})
        self.panel.key.show_why(of_item.get(self.chosen) if self.chosen else None)

    def _say_state(self) -> None:
        marks = sum(len(marks) for marks in self.making.key.values())
        saved = "saved" if self.is_saved else "not saved yet"
        self.say(f"Lesson · {count(marks, 'mark')} in the key · {saved}")
        self.setWindowTitle(f"{self.making.lesson.title} – lesson – Bywhom")

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if not self.is_saved and not self._ask_leave():
            event.ignore()
            return
        if self._worker is not None:
            self._worker.close()
            self._worker = None
        super().closeEvent(event)
