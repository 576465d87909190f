"""Marks from paper typed in: a name, a line and words and a kind, the next student."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.classroom.answers.paper_hand_ins import empty_sheet, keep_sheet, typed_before
from bywhom.classroom.answers.paper_marks import HOW, NotUnderstood, typed_mark
from bywhom.classroom.lesson.answers import names_in, tidy_name
from bywhom.classroom.lesson.lessons import MARKING, Lesson, Task
from bywhom.classroom.lesson.paper_lines import paper_lines
from bywhom.files.errors import FileError
from bywhom.ui.classroom.lesson_window.frame import label
from bywhom.ui.classroom.lesson_window.task_answer import TickSources, WriteIn
from bywhom.ui.language.translate import later, tr
from bywhom.ui.model.announce import announce
from bywhom.ui.parts.choice_box import ChoiceBox

TITLE = later("Marks from paper")
NAME_FIRST = later("Type the name that stands on the sheet first.")
TAKEN_UP = later("Typed in before: correct it and save again.")
KEYS = later(
    "Enter adds a mark, Delete takes one away, Ctrl+Enter saves and begins the next sheet."
)
Row = tuple[str, ReaderMark]  # article, mark


class PaperDialog(QDialog):
    """One sheet at a time; each is in the folder when it is saved."""

    def __init__(self, lesson: Lesson, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("paper-dialog")
        self.setWindowTitle(f"{lesson.title} – {TITLE.lower()}")
        self.resize(560, 600)
        self._lesson, self._folder = lesson, folder
        self._lines = paper_lines(lesson)
        self._tasks = lesson.tasks or (Task("", "mark", tr("Marks")),)
        self._kind = ""  # of the last mark
        self.answers, self.is_saved = empty_sheet(lesson), True
        self.name, self.task, self.entry = QLineEdit(), ChoiceBox(), QLineEdit()
        self.heard = label(role="secondary")
        self.rows, self.kinds = QListWidget(), label(role="secondary")
        self.writing, self.ticking = WriteIn(), TickSources()
        self._answer = QStackedWidget()
        self.save_button, self.done_button = (
            QPushButton(tr("Save, next sheet")),
            QPushButton(tr("Close")),
        )
        self._lay_out()
        self._wire()
        self._show()
        self.name.setFocus()

    @property
    def current(self) -> Task:
        return self._tasks[self.task.currentIndex()]

    # What a teacher does

    def add(self) -> None:
        """What was typed becomes a mark."""
        palette = self._lesson.palette(self.current if self.current.id else None)
        try:
            row = typed_mark(self.entry.text(), self._lesson, self._lines, palette, self._kind)
        except NotUnderstood as error:
            self._say(str(error))
            return
        self._kind = row[1].kind
        self._take({*self._marks(), row})
        self.entry.clear()
        self._say(self._words(row))

    def take_away(self) -> None:
        """The mark of the chosen row; without one, the last that was listed."""
        rows = self._shown_marks()
        place = self.rows.currentRow()
        if rows:
            gone = rows[place if place >= 0 else -1]
            self._take(self._marks() - {gone})
            self._say(tr("Taken away: {words}", words=self._words(gone)))

    def save(self) -> bool:
        """Whether this sheet is in the folder now; then comes the next."""
        if not names_in(self.name.text()):
            self._say(tr(NAME_FIRST))
            self.name.setFocus()
            return False
        try:
            path = keep_sheet(self._folder, self.name.text(), self.answers, self._lesson)
        except FileError as error:
            self._say(str(error))
            return False
        self.answers, self.is_saved = empty_sheet(self._lesson), True
        self.name.clear()
        self.task.setCurrentIndex(0)
        self._show()
        self._say(tr("Saved: {name}", name=path.name))
        self.name.setFocus()
        return True

    # How it comes about

    def _wire(self) -> None:
        self.name.editingFinished.connect(self._on_name)
        self.name.returnPressed.connect(self._focus_answer)
        self.entry.returnPressed.connect(self.add)
        self.entry.textEdited.connect(self._preview)
        self.task.currentIndexChanged.connect(lambda _: self._show())
        self.writing.changed.connect(self._on_written)
        self.ticking.changed.connect(self._on_ticked)
        self.save_button.clicked.connect(lambda: self.save())
        self.done_button.clicked.connect(self.reject)
        self.rows.installEventFilter(self)
        for keys, handler in (
            (("Ctrl+Return", "Ctrl+Enter"), self.save),
            (("Ctrl+PgDown",), lambda: self._step(1)),
            (("Ctrl+PgUp",), lambda: self._step(-1)),
        ):
            action = QAction(self)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(lambda _=False, act=handler: act())
            self.addAction(action)
        for button in (self.save_button, self.done_button):
            button.setAutoDefault(False)  # Enter adds a mark

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Delete in the list takes a mark away."""
        pressed = watched is self.rows and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete:
            self.take_away()
            return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        self.task.setCurrentIndex((self.task.currentIndex() + by) % len(self._tasks))
        self._focus_answer()

    def _focus_answer(self) -> None:
        kind = self.current.kind
        boxes = {"ticks": self.ticking.name}
        (self.entry if kind in MARKING else boxes.get(kind, self.writing.box)).setFocus()

    def _on_name(self) -> None:
        """A sheet that was typed in before is taken up, unless another is begun."""
        if not self.is_saved or not self.name.text().strip():
            return
        if before := typed_before(self._folder, self.name.text(), self._lesson):
            self.answers = before
            self.name.setText(", ".join(before.members) or before.student)  # as it was spelt
            self._show()
            self._say(tr(TAKEN_UP))

    def _preview(self, typed: str) -> None:
        """What Enter would add, while it is typed."""
        palette = self._lesson.palette(self.current if self.current.id else None)
        try:
            row = typed_mark(typed, self._lesson, self._lines, palette, self._kind)
        except NotUnderstood:
            self.heard.setText("")
            return
        self.heard.setText(tr("Enter: {words}", words=self._words(row)))

    def _on_written(self, words: str) -> None:
        written = {**self.answers.written, self.current.id: words}
        if not words.strip():
            del written[self.current.id]
        self.answers, self.is_saved = replace(self.answers, written=written), False

    def _on_ticked(self, source: str, words: tuple[str, ...]) -> None:
        item = self._lesson.articles_of(self.current)[0].id
        sources = {**self.answers.ticks.get(item, {}), tidy_name(source): words}
        self.answers = replace(self.answers, ticks={**self.answers.ticks, item: sources})
        self.is_saved = False
        self.ticking.show_ticks(sources)

    def _marks(self) -> set[Row]:
        return {(a, m) for a, marks in self.answers.marks.items() for m in marks}

    def _take(self, rows: set[Row]) -> None:
        marks: dict[str, tuple[ReaderMark, ...]] = {}
        for article, mark in sorted(rows):
            marks[article] = (*marks.get(article, ()), mark)
        self.answers, self.is_saved = replace(self.answers, marks=marks), False
        self._show_marks()

    # What is seen

    def _shown_marks(self) -> list[Row]:
        """Of the task that is typed in."""
        palette = self._lesson.palette(self.current if self.current.id else None)
        kinds = {category.id for category in palette}
        places = [item.id for item in self._lesson.articles]
        rows = [row for row in self._marks() if row[1].kind in kinds]
        return sorted(rows, key=lambda row: (places.index(row[0]), row[1]))

    def _show(self) -> None:
        task = self.current
        palette = self._lesson.palette(task if task.id else None)
        self.kinds.setText(" · ".join(f"{n} {c.name}" for n, c in enumerate(palette, 1)))
        self._answer.setCurrentIndex(
            0 if task.kind in MARKING else 2 if task.kind == "ticks" else 1
        )
        if task.kind == "ticks":
            item = self._lesson.articles_of(task)[0].id
            self.ticking.show_ticks(self.answers.ticks.get(item, {}))
        elif task.kind not in MARKING:
            self.writing.show_answer(self.answers.written.get(task.id, ""), "")
        self._show_marks()

    def _show_marks(self) -> None:
        self.rows.clear()
        self.rows.addItems([self._words(row) for row in self._shown_marks()])

    def _words(self, row: Row) -> str:
        article, mark = row
        words = " ".join(self._lesson.article(article).article.quote(mark[:2]).split())
        line = next(
            n.number
            for n in reversed(self._lines)
            if n.article == article and n.span.start <= mark.start
        )
        return f"{line}  “{words}” · {self._lesson.category(mark.kind).name}"

    def _say(self, words: str) -> None:
        self.heard.setText(words)
        announce(self, words)

    def _lay_out(self) -> None:
        for widget, spoken in (
            (self.name, tr("The name on the sheet")),
            (self.entry, tr("Line, words, number of the kind")),
            (self.task, tr("Task")),
            (self.rows, tr("Marks of this sheet")),
        ):
            widget.setAccessibleName(spoken)
        self.name.setPlaceholderText(tr("The name on the sheet; of several, with commas"))
        self.entry.setPlaceholderText("12 may close 1")
        for number, task in enumerate(self._tasks, 1):
            self.task.addItem(f"{number}. {' '.join(task.words.split())[:60]}")
        self.task.setVisible(len(self._tasks) > 1)
        marking = QWidget()
        down = QVBoxLayout(marking)
        down.setContentsMargins(0, 0, 0, 0)
        for each in (label(HOW, "secondary"), self.kinds, self.entry, self.heard, self.rows):
            down.addWidget(each)
        for page in (marking, self.writing, self.ticking):
            self._answer.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(10)
        for part in (self.name, self.task, self._answer, label(tr(KEYS), "caption")):
            layout.addWidget(part)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save_button)
        buttons.addStretch(1)
        buttons.addWidget(self.done_button)
        layout.addLayout(buttons)

    def reject(self) -> None:
        """A sheet that is not in the folder yet is asked about."""
        if self.is_saved or self._may_leave():
            super().reject()

    def _may_leave(self) -> bool:
        button = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self,
            "Bywhom",
            tr("Save this sheet first?"),
            button.Save | button.Discard | button.Cancel,
        )
        return answer == button.Discard or (answer == button.Save and self.save())
