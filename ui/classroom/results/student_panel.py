"""One student in the teacher's right pane: marks beside the key, words, a comment back."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from bywhom.classroom.lesson.answers import Answers
from bywhom.classroom.lesson.lessons import Lesson, TaskKind
from bywhom.classroom.teacher.class_table import ClassTable, Row
from bywhom.classroom.teacher.student_page import LEVELS
from bywhom.ui.classroom.lesson_window.fitted_scroll_area import Fitted
from bywhom.ui.classroom.lesson_window.frame import label
from bywhom.ui.classroom.lesson_window.reveal import RevealRow
from bywhom.ui.classroom.lesson_window.reveal_list import RevealList
from bywhom.ui.classroom.results.class_panel import SIDE, TITLE, hairline
from bywhom.ui.language.translate import decimal, later, tr
from bywhom.ui.parts.choice_box import ChoiceBox
from bywhom.ui.parts.labels import plain_tip
from bywhom.ui.style.theme import Theme

KIND_WORDS: dict[TaskKind, str] = {
    "mark": later("Marks"),
    "ladder": later("Ladder"),
    "ticks": "IMVAIN",
    "headline": later("Headline"),
    "question": later("Question"),
    "compare": later("Comparison"),
}
PAUSE = 500  # ms of rest before a comment is written down
COMMENT_TALL = 84
SAID_SHARE = 0.2  # of the window, at most
NO_TICKS = later("none")
WITH_KEY = later("Fills are the student’s, underlines the key’s.")
WITH_CLASS = later("No key: underlines are what more than half of the class marked.")


class StudentPanel(QWidget):
    back_wanted = Signal()
    commented = Signal(str, str)  # token, words
    rated = Signal(str, str, int)  # token, task, place in LEVELS or -1
    row_chosen = Signal(object)  # RevealRow

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.name, self.figures = label(role="strong"), label(role="secondary")
        self.said = label(role="secondary")
        inside = QWidget()
        down = QVBoxLayout(inside)
        down.setContentsMargins(0, 0, 0, 0)
        self._rubric = QVBoxLayout()
        down.addLayout(self._rubric)
        down.addWidget(self.said)
        self.written = Fitted(inside, SAID_SHARE)
        self.list, self.comment = RevealList(), QPlainTextEdit()
        self.comment.setAccessibleName(tr("Your comment to this student"))
        self.comment.setPlaceholderText(tr("Your comment, on the page you give back"))
        self.comment.setTabChangesFocus(True)
        self.comment.setFixedHeight(COMMENT_TALL)
        self.back = QPushButton(tr("Back to the class"))
        self._token = ""
        self.levels: list[ChoiceBox] = []
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.flush)
        self.comment.textChanged.connect(self._pause.start)
        self.back.clicked.connect(self.back_wanted)
        self.list.chosen.connect(self.row_chosen)
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        self.list.set_theme(theme)

    def show_student(
        self, table: ClassTable, row: Row, rows: Sequence[RevealRow], comment: str
    ) -> None:
        self.flush()
        self.name.setText(row.hand_in.name)
        self.figures.setText(_figures(table, row))
        self.list.show_rows(rows)
        said = _said(table, row.hand_in.answers)
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.comment.blockSignals(True)
        self.comment.setPlainText(comment)
        self.comment.blockSignals(False)
        self._token = row.hand_in.token

    def show_levels(self, lesson: Lesson, levels: Mapping[str, int]) -> None:
        """The rubric: a level a task, or none yet."""
        while (item := self._rubric.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        self.levels = []
        for task in lesson.tasks:
            box = ChoiceBox()
            box.setAccessibleName(tr("Level: {words}", words=task.words))
            box.setToolTip(plain_tip(task.words))
            box.addItem(tr("{task}: no level", task=tr(KIND_WORDS[task.kind])), -1)
            for place, words in enumerate(LEVELS):
                box.addItem(f"{tr(KIND_WORDS[task.kind])}: {words.lower()}", place)
            box.setCurrentIndex(levels.get(task.id, -1) + 1)
            box.activated.connect(
                lambda _, t=task.id, b=box: self.rated.emit(self._token, t, b.currentData())
            )
            self._rubric.addWidget(box)
            self.levels.append(box)

    def flush(self) -> None:
        """Write down what was typed, if anything was."""
        if self._pause.isActive() and self._token:
            self._pause.stop()
            self.commented.emit(self._token, self.comment.toPlainText())
        elif self._token and self.sender() is self._pause:
            self.commented.emit(self._token, self.comment.toPlainText())

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.name.setContentsMargins(SIDE, 0, SIDE, 0)
        self.name.setFixedHeight(TITLE)
        self.figures.setContentsMargins(SIDE, 14, SIDE, 4)
        layout.addWidget(self.name)
        layout.addWidget(hairline())
        layout.addWidget(self.figures)
        layout.addWidget(self.list, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(SIDE, 10, SIDE, 20)
        foot.setSpacing(10)
        foot.addWidget(self.written)
        foot.addWidget(self.comment)
        foot.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(foot)


def _figures(table: ClassTable, row: Row) -> str:
    found = row.against_key
    if found is None:
        return tr(WITH_CLASS)
    score = found.alike
    parts = [
        f"{name} {decimal(value, 2)}"
        for name, value in (
            (tr("precision"), score.precision),
            (tr("recall"), score.recall),
            ("F1", score.f1),
        )
        if value is not None
    ]
    by_overlap = [tr("By likeness: {parts}.", parts=", ".join(parts))] if parts else []
    exact = (
        []
        if found.exact.f1 is None
        else [tr("Letter by letter: F1 {f1}.", f1=decimal(found.exact.f1, 2))]
    )
    return "\n".join([tr(WITH_KEY), *by_overlap, *exact])


def _said(table: ClassTable, answers: Answers) -> str:
    """What the student wrote, ticked and argued, one below the other."""
    lesson = table.lesson
    lines = [f"{t.words}\n{answers.written[t.id]}" for t in lesson.tasks if t.id in answers.written]
    for ticks in answers.ticks.values():
        lines += [
            f"{source}: {', '.join(words) or tr(NO_TICKS)}" for source, words in ticks.items()
        ]
    for argument in answers.arguments:
        words = lesson.article(argument.article).article.quote(argument.mark[:2])
        lines.append(
            tr("“{words}”: I disagree because {because}", words=words, because=argument.because)
        )
    return "\n\n".join(lines)
