"""What is asked: a pseudonym, where to save, the word for a key, and who teaches."""

from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from bywhom.files.file_names import dashed_name
from bywhom.ui.classroom.lesson_window.frame import label
from bywhom.ui.language.translate import later, tr
from bywhom.ui.parts.save_as import ask_save

NAME = later("A name of your choice")
ABOUT_NAME = later(
    "Did you work together? Type all your names, with commas between them. "
    "Only this name, your marks and your words go into the file: not your user name, not the "
    "computer’s, not when or in which order you marked."
)
ABOUT_TEACHER = later(
    "Its key is not locked, and going on shows it. Students wait for Reveal: what was seen before "
    "cannot be found any more."
)
ABOUT_NAMES = later(
    "A report for the class, for colleagues or for the wall needs none. With names it also has the "
    "figures of each student and the names of files."
)
MOST_GAPS = 6
GO_ON = later("Go to what is open")
ABOUT_OWN_WORD = later("The key is locked. Type the word that was set when the lesson was saved.")
ABOUT_WORD = later("Your teacher has locked the key and will say the word when it is time.")


def ask_name(
    parent: QWidget,
    before: str,
    gaps: Sequence[str] = (),
    go_on: Callable[[], object] | None = None,
) -> str:
    """A pseudonym; empty if the student thinks better of it. gaps: what is open still; go_on: back
    to the first of it."""
    warning = "\n".join([tr("Before you hand in:"), *gaps[:MOST_GAPS]]) if gaps else ""
    about = f"{warning}\n\n{tr(ABOUT_NAME)}" if gaps else tr(ABOUT_NAME)
    return _ask(parent, tr("Hand in"), tr(NAME), about, before, tr("Choose where to save…"), go_on)


def ask_file(parent: QWidget, name: str, folder: Path, own: Callable[[Path], bool]) -> Path | None:
    """Where to save the answers; named after the pseudonym unless the student says otherwise.

    own: are these this student's answers? Those of another are not proposed to be replaced.
    """
    stem = dashed_name(name, "answers")
    names = (f"{stem}{'' if n == 1 else f'-{n}'}.answers" for n in count(1))
    proposal = next(p for p in (folder / n for n in names) if not p.exists() or own(p))
    return ask_save(parent, tr("Hand in your answers"), proposal, tr("Answers"))


def ask_password(parent: QWidget, about: str = ABOUT_WORD) -> str:
    return _ask(parent, tr("The key"), tr("The word"), tr(about), "", tr("Open the key"))


def ask_teacher(parent: QWidget, title: str) -> bool:
    """Does somebody who teaches this lesson, made elsewhere, sit here?"""
    box = QMessageBox(parent)
    box.setWindowTitle("Bywhom")
    box.setText(tr("Do you teach this lesson? {title}", title=title))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(tr(ABOUT_TEACHER))
    yes = box.addButton(tr("I teach it"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.exec()
    answer = box.clickedButton() is yes
    box.deleteLater()
    return answer


def ask_names(parent: QWidget) -> bool | None:
    """Are names and figures of single students to stand in a report? None: no report."""
    box = QMessageBox(parent)
    box.setObjectName("ask-names")
    box.setWindowTitle("Bywhom")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(tr("Names in the report?"))
    box.setInformativeText(tr(ABOUT_NAMES))
    without = box.addButton(tr("Without names"), QMessageBox.ButtonRole.AcceptRole)
    named = box.addButton(tr("With names"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(without)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    return clicked is named if clicked in (named, without) else None


def _ask(
    parent: QWidget,
    title: str,
    what: str,
    about: str,
    before: str,
    go: str,
    go_on: Callable[[], object] | None = None,
) -> str:
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setMinimumWidth(420)
    line = QLineEdit(before)
    line.setPlaceholderText(what)
    line.setAccessibleName(what)
    line.setMaxLength(200)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    buttons.button(QDialogButtonBox.StandardButton.Cancel).setIcon(QIcon())
    yes = buttons.addButton(go, QDialogButtonBox.ButtonRole.AcceptRole)
    yes.setEnabled(bool(before.strip()))
    line.textChanged.connect(lambda words: yes.setEnabled(bool(words.strip())))
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    if go_on is not None:
        back = buttons.addButton(tr(GO_ON), QDialogButtonBox.ButtonRole.ResetRole)
        back.clicked.connect(dialog.reject)
        back.clicked.connect(go_on)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(24, 20, 24, 16)
    layout.setSpacing(12)
    layout.addWidget(label(what, "strong"))
    layout.addWidget(line)
    layout.addWidget(label(about, "secondary"))
    layout.addWidget(buttons)
    answer = line.text().strip() if dialog.exec() else ""
    dialog.deleteLater()
    return answer
