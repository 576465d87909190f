"""Between the boxes of the right pane and a student's draft: words, ticks, a passage."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from bywhom.analysis.article import Article, Span
from bywhom.classroom.answers import answer_edits
from bywhom.classroom.lesson.answers import tidy_name
from bywhom.classroom.lesson.lessons import Category, LessonArticle, Task
from bywhom.ui.classroom.lesson_window.class_view import KitView
from bywhom.ui.classroom.practice.practice_panel import PracticePanel
from bywhom.ui.classroom.practice.student import Student


class TaskAnswers(QObject):
    def __init__(
        self, student: Student, panel: PracticePanel, view: KitView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._student, self._panel, self._view = student, panel, view
        self._item: LessonArticle | None = None
        self._task: Task | None = None
        view.span_selected.connect(self._on_selected)
        panel.writing.changed.connect(self._on_written)
        panel.writing.passage_wanted.connect(self._show_passage)
        panel.ticking.changed.connect(self._on_ticked)

    def show(self, item: LessonArticle, task: Task | None, categories: Sequence[Category]) -> None:
        """Where this task is answered, with what the student has answered so far."""
        self._item, self._task = item, task
        panel, answers = self._panel, self._student.draft.answers
        if task is None or task.kind in ("mark", "ladder"):
            panel.marking.show_categories(categories)
            panel.show_answer(panel.marking)
        elif task.kind == "ticks":
            panel.ticking.show_ticks(answers.ticks.get(item.id, {}))
            panel.show_answer(panel.ticking)
        else:
            passage = "" if task.span is None else self._about(task).quote(task.span)
            words = answers.written.get(task.id, "")
            panel.writing.show_answer(words, " ".join(passage.split()))
            panel.show_answer(panel.writing)

    def _about(self, task: Task) -> Article:
        return self._student.lesson.articles_of(task)[0].article

    def _on_written(self, words: str) -> None:
        if self._task is not None:
            draft = answer_edits.written(self._student.draft, self._task.id, words)
            self._student.keep(draft, typing=True)

    def _on_ticked(self, source: str, words: tuple[str, ...]) -> None:
        if self._item is not None:
            article = self._item.id
            draft = answer_edits.ticked(self._student.draft, article, tidy_name(source), words)
            self._student.keep(draft)
            self._panel.ticking.show_ticks(draft.answers.ticks.get(article, {}))

    def _on_selected(self, span: Span | None) -> None:
        """In a task about sources, selected words are the name of one."""
        if span is not None and self._task is not None and self._task.kind == "ticks":
            words = self._view.article.quote(span)
            self._panel.ticking.name.setText(" ".join(words.split()))

    def _show_passage(self) -> None:
        if self._task is not None and self._task.span is not None:
            self._view.select_span(self._task.span)
