"""A lesson made in the window: articles, a key corrected on the page, tasks, what is revealed."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMessageBox, QPushButton

from bywhom.analysis.article import Article
from bywhom.classroom.lesson import lesson_edits
from bywhom.classroom.lesson.lesson_files import LessonFile, write_lesson
from bywhom.classroom.lesson.lessons import (
    MARKING,
    Key,
    Lesson,
    LessonArticle,
    Task,
)
from bywhom.classroom.school.course_package import course_package
from bywhom.classroom.school.paper import paper_key, paper_lesson
from bywhom.documents.errors import DocumentError
from bywhom.documents.reader import open_place
from bywhom.files.atomic_write import write_whole
from bywhom.files.errors import FileError
from bywhom.files.file_names import dashed_name
from bywhom.ui.appearance.appearance import Appearance
from bywhom.ui.classroom.lesson_window.pdf import pdf_of
from bywhom.ui.classroom.lesson_window.side_list import SIDE, SideRow
from bywhom.ui.classroom.maker.key_window import NOTHING_SELECTED, TASK_TAB, KeyWindow
from bywhom.ui.classroom.maker.shelf import Shelf, ask_article
from bywhom.ui.language.translate import later, tr
from bywhom.ui.marks.analysis_client import AnalysisClient
from bywhom.ui.parts.save_as import ask_save, documents

NO_KEY = later(
    "Reveal is to show your key, but the key is empty. Mark something, or choose otherwise."
)
EMPTY_KEY = later("The key is empty. Mark something first.")
SAVE_FIRST = later("Save the lesson first: the package holds the file as it was saved.")
IDLE_NO_KEY = later("But the word locks nothing: the key is empty.")
IDLE_PROGRAM = later(
    "But the word locks nothing from students: Reveal shows Bywhom’s marks. It locks your key only."
)


def lock_is_idle(lesson: Lesson, key: Key | None) -> str:
    """What to say of a word that keeps no student from anything; empty if it does."""
    if key is None:
        return tr(IDLE_NO_KEY)
    return "" if lesson.reveal.show == "key" else tr(IDLE_PROGRAM)


class MakerWindow(KeyWindow):
    """password: what the key of the lesson was locked with, and will be again."""

    saved = Signal(object)  # Lesson

    def __init__(
        self,
        look: Appearance,
        make_worker: Callable[[], AnalysisClient],
        start: Article | LessonFile,
        password: str = "",
        shelf: Shelf | None = None,
    ) -> None:
        super().__init__(look, make_worker, start)
        self._shelf = shelf
        self._add_commands()
        self._wire()
        self.paint_with(self.side.set_theme, self.panel.set_theme)
        self.dress()
        self.panel.lesson.show_lesson(self.making.lesson)
        self.panel.lesson.password.setText(password)
        self.open_article(self.item)

    # What a teacher does

    def remove(self) -> None:
        """The article or task that was chosen last."""
        self._on_deleted(self.listed)

    def duplicate(self) -> None:
        if isinstance(self.listed, Task):
            self._change(lesson_edits.duplicated_task(self.making, self.listed))
        else:
            self._change(lesson_edits.duplicated_article(self.making, self.listed))
        self._show()

    def move_on(self, by: int) -> None:
        """Up or down among its like."""
        if isinstance(self.listed, Task):
            self._change(lesson_edits.moved_task(self.making, self.listed, by))
        else:
            self._change(lesson_edits.moved_article(self.making, self.listed, by))
        self._show()

    def add_article(self, place: str) -> None:
        self._add(lambda: open_place(place).article)

    def _add(self, read: Callable[[], Article]) -> None:
        try:
            article = read()
        except (DocumentError, FileError) as error:
            self.bar.error(str(error))
            return
        self._change(lesson_edits.with_article(self.making, article))
        self.open_article(self.making.lesson.articles[-1])

    def add_task(self) -> None:
        self._change(lesson_edits.with_task(self.making))
        self.open_task(self.making.lesson.tasks[-1])

    def open_task(self, task: Task) -> None:
        self.task = self.listed = task
        if task.kind in MARKING:
            self.on_ladder = task.kind == "ladder"
        if task.span is not None and self.item not in self.making.lesson.articles_of(task)[:1]:
            self.item = self.making.lesson.articles_of(task)[0]
            self._show_article()
        if task.span is not None:
            self.view.select_span(task.span)
        self.panel.show_tab(TASK_TAB)
        self._show()

    def save(self, path: Path) -> bool:
        """Whether the lesson is in the file now."""
        lesson, key = self.making.lesson, self.making.whole_key()
        said = tr("Saved: {name}. Hand this file out to the class.", name=path.name)
        if self.panel.lesson.password.text().strip() and (idle := lock_is_idle(lesson, key)):
            said = f"{said} {idle}"
        if lesson.reveal.show == "key" and key is None:
            self.bar.error(tr(NO_KEY))
            return False
        try:
            write_lesson(path, lesson, key, self.panel.lesson.password.text(), replace=True)
        except FileError as error:
            self.bar.error(str(error))
            return False
        self.path, self.is_saved = path, True
        self.saved.emit(lesson)
        self.bar.notice(said)
        self._say_state()
        return True

    # How it comes about

    def _add_commands(self) -> None:
        self.menu.addSeparator()
        self.add_command(tr("Add an article…"), self._ask_article)
        self.add_command(tr("Add from the library or samples…"), self._ask_shelf)
        self.add_command(tr("Add a task"), self.add_task)
        self.menu.addSeparator()
        self._part_commands = [
            self.add_command(words, handler, key)
            for words, handler, key in (
                (tr("Duplicate"), self.duplicate, "Ctrl+D"),
                (tr("Move up"), partial(self.move_on, -1), "Alt+Up"),
                (tr("Move down"), partial(self.move_on, 1), "Alt+Down"),
                (tr("Remove"), self.remove, ""),
            )
        ]
        self.side.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.side.list.addActions(self._part_commands)
        self.menu.addSeparator()
        save = self.add_command(tr("Save the lesson…"), self._ask_save, "Ctrl+S")
        self.add_command(tr("Save for a course (Common Cartridge)…"), self._ask_course)
        self.add_command(tr("The lesson on paper (PDF)…"), self._ask_paper)
        self.add_command(tr("The key on paper (PDF)…"), self._ask_paper_key)
        self.add_button(save)
        buttons = {
            "Add an article…": self._ask_article,
            "From library or samples…": self._ask_shelf,
            "Add a task": self.add_task,
        }
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
        panel.lesson.changed.connect(self._on_lesson)
        panel.lesson.renamed.connect(self._on_renamed)
        panel.lesson.password.textEdited.connect(self._on_password)
        self.side.list.selectionModel().currentChanged.connect(self._on_current)
        panel.task.changed.connect(self._on_task)
        panel.task.passage_wanted.connect(self._on_passage)

    def _on_current(self, index: QModelIndex) -> None:
        """The keys of the list are about the row that has its ring."""
        row = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(row, SideRow) and isinstance(row.value, LessonArticle | Task):
            self.listed = row.value

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
            self.bar.notice(tr(NOTHING_SELECTED))
            return
        self._change(lesson_edits.about(self.making, self.task, self.item, span))
        self._show()

    def _ask_article(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Add an article"))
        if path:
            self.add_article(path)

    def _ask_shelf(self) -> None:
        choice = ask_article(self._shelf(), self) if self._shelf else None
        if choice is not None:
            self._add(choice.read)

    def _ask_save(self) -> bool:
        name = dashed_name(self.making.lesson.title, "lesson") + ".lesson"
        before = self.path or documents() / name
        path = ask_save(self, tr("Save the lesson"), before, tr("Lessons"))
        return path is not None and self.save(path)

    def _ask_course(self) -> None:
        """A package that a course of the school's system can import: lesson and instructions."""
        if self.path is None or not self.is_saved:
            self.bar.notice(tr(SAVE_FIRST))
            return
        name = dashed_name(self.making.lesson.title, "lesson") + ".imscc"
        path = ask_save(self, tr("Save"), self.path.with_name(name), tr("Course packages"))
        if path is None:
            return
        try:
            write_whole(path, course_package(self.making.lesson, self.path.read_bytes()))
        except (FileError, OSError) as error:
            self.bar.error(str(error))
            return
        self.bar.notice(tr("Saved: {name}. Import it into the course.", name=path.name))

    def _ask_paper(self) -> None:
        """Numbered lines, tasks and a sheet to answer on; nothing of the key."""
        self._print("paper", paper_lesson(self.making.lesson))

    def _ask_paper_key(self) -> None:
        if (key := self.making.whole_key()) is None:
            self.bar.notice(tr(EMPTY_KEY))
        else:
            self._print("key", paper_key(self.making.lesson, key))

    def _print(self, what: str, page: str) -> None:
        title = self.making.lesson.title
        name = f"{dashed_name(title, 'lesson')}-{what}.pdf"
        folder = self.path.parent if self.path else documents()
        path = ask_save(self, tr("Save"), folder / name, "PDF")
        if path is None:
            return
        try:
            write_whole(path, pdf_of(page, title))
        except FileError as error:
            self.bar.error(str(error))
            return
        self.bar.notice(tr("Saved: {name}", name=path.name))

    def _ask_leave(self) -> bool:
        """May the window close with what is not saved?"""
        button = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self,
            "Bywhom",
            tr("Save the lesson before you go back?"),
            button.Save | button.Discard | button.Cancel,
        )
        if answer == button.Save:
            return self._ask_save()
        return answer == button.Discard

    # What is seen

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if not self.is_saved and not self._ask_leave():
            event.ignore()
            return
        super().closeEvent(event)
