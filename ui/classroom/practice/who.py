"""A shared computer: who goes on with a lesson that somebody has begun here?"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from bywhom.classroom.answers.drafts import StudentDraft, new_draft
from bywhom.classroom.lesson.answers import group_name, names_in
from bywhom.classroom.lesson.lessons import Lesson
from bywhom.ui.classroom.lesson_window.frame import label
from bywhom.ui.language.translate import later, tr

WHO = later("Who are you?")
ABOUT = later(
    "This lesson was begun on this computer. Go on with your own work, or begin as another "
    "student: everybody’s marks stay apart."
)
ANOTHER = later("I am another student")
NAMELESS = later("Somebody without a name yet")


class WhoDialog(QDialog):
    """`draft`: whose work goes on; a new one for another student."""

    def __init__(
        self, lesson: Lesson, drafts: Sequence[StudentDraft], path: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("who-dialog")
        self.setWindowTitle(tr(WHO))
        self.setMinimumWidth(440)
        self._lesson, self._drafts, self._path = lesson, drafts, path
        self.list, self.name = QListWidget(), QLineEdit()
        self.list.setAccessibleName(tr(WHO))
        for draft in drafts:
            self.list.addItem(QListWidgetItem(in_words(draft)))
        self.list.addItem(QListWidgetItem(tr(ANOTHER)))
        self.name.setPlaceholderText(tr("A name of your choice"))
        self.name.setAccessibleName(tr("A name of your choice"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.go = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.go.setText(tr("Go on"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        for widget in (
            label(tr(WHO), "strong"),
            label(tr(ABOUT), "secondary"),
            self.list,
            self.name,
        ):
            layout.addWidget(widget)
        layout.addWidget(buttons)
        self.list.currentRowChanged.connect(lambda _: self._show_state())
        self.name.textChanged.connect(lambda _: self._show_state())
        self.list.itemDoubleClicked.connect(lambda _: self.go.click())
        self.list.setCurrentRow(len(drafts))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def draft(self) -> StudentDraft:
        row = self.list.currentRow()
        if 0 <= row < len(self._drafts):
            return self._drafts[row]
        made, names = new_draft(self._lesson, self._path), names_in(self.name.text())
        members = names if len(names) > 1 else ()
        answers = replace(made.answers, student=group_name(names), members=members)
        return replace(made, answers=answers)

    def _show_state(self) -> None:
        another = self.list.currentRow() == len(self._drafts)
        self.name.setEnabled(another)
        self.go.setEnabled(not another or bool(names_in(self.name.text())))


def ask_who(
    lesson: Lesson, drafts: Sequence[StudentDraft], path: str, parent: QWidget
) -> StudentDraft | None:
    """None if the student thinks better of it."""
    dialog = WhoDialog(lesson, drafts, path, parent)
    answer = dialog.draft if dialog.exec() else None
    dialog.deleteLater()
    return answer


def in_words(draft: StudentDraft) -> str:
    answers = draft.answers
    parts = [answers.student or tr(NAMELESS), tr("%Ln mark(s)", "", answers.count)]
    return " · ".join([*parts, tr("handed in")] if answers.times else parts)
