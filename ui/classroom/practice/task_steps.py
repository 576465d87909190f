"""One task at a time: which this is, what is done, the way to the one before and the next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from bywhom.classroom.answers.progress import is_done
from bywhom.classroom.lesson.answers import Answers
from bywhom.classroom.lesson.lessons import Lesson, Task
from bywhom.ui.classroom.lesson_window.frame import label
from bywhom.ui.classroom.lesson_window.side_list import SideRow
from bywhom.ui.language.translate import numeral, tr


class TaskSteps(QWidget):
    """Not there where a lesson has fewer than two tasks."""

    wanted = Signal(object)  # Task

    def __init__(self) -> None:
        super().__init__()
        self._tasks: tuple[Task, ...] = ()
        self._place = 0
        self.words = label(role="caption")
        self.back, self.next = QPushButton("‹"), QPushButton(tr("Next task ›"))
        self.back.setAccessibleName(tr("Previous task"))
        self.back.setToolTip(tr("Previous task"))
        self.next.setAccessibleName(tr("Next task"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.back)
        layout.addWidget(self.next)
        self.back.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))

    def show_task(self, lesson: Lesson, answers: Answers, task: Task | None) -> None:
        self._tasks = lesson.tasks
        self.setVisible(len(self._tasks) > 1 and task is not None)
        if task is None:
            return
        self._place = next(n for n, each in enumerate(self._tasks) if each.id == task.id)
        done = sum(is_done(answers, lesson, each) for each in self._tasks)
        here = " ✓" if is_done(answers, lesson, task) else ""
        self.words.setText(
            tr(
                "Task {place} of {tasks}{here} · {done} done",
                place=numeral(self._place + 1),
                tasks=numeral(len(self._tasks)),
                here=here,
                done=numeral(done),
            )
        )
        self.back.setEnabled(self._place > 0)
        self.next.setEnabled(self._place + 1 < len(self._tasks))

    def step(self, by: int) -> None:
        """To the next task or the one before; at an end, nothing."""
        place = self._place + by
        if 0 <= place < len(self._tasks):
            self.wanted.emit(self._tasks[place])


def lesson_rows(lesson: Lesson, answers: Answers) -> list[SideRow]:
    """Articles and tasks of a lesson at the left; what is read or done has a tick."""
    rows = [SideRow(lesson.title)]
    for item in lesson.articles:
        publisher = item.article.origin.publisher or ""
        rows.append(SideRow(item.article.title or tr("Article"), publisher, value=item))
    if lesson.tasks:
        rows.append(SideRow(tr("Tasks")))
    return rows + [
        SideRow(task.words, value=task, done=is_done(answers, lesson, task))
        for task in lesson.tasks
    ]
