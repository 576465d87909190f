"""What a student is asked: under which name, where to, and the teacher's word for the key."""

from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ui.class_kit.frame import label

NAME = "A name of your choice"
ABOUT_NAME = (
    "Only this name, your marks and your words go into the file: not your user name, not the "
    "computer’s, not when or in which order you marked."
)
ABOUT_WORD = "Your teacher has locked the key and will say the word when it is time."


def ask_name(parent: QWidget, before: str) -> str:
    """A pseudonym; empty if the student thinks better of it."""
    return _ask(parent, "Hand in", NAME, ABOUT_NAME, before, "Choose where to save…")


def ask_file(parent: QWidget, name: str) -> Path | None:
    """Where to save the answers; named after the pseudonym unless the student says otherwise."""
    path, _ = QFileDialog.getSaveFileName(
        parent, "Hand in your answers", f"{_stem(name)}.answers", "Answers (*.answers)"
    )
    return Path(path).with_suffix(".answers") if path else None


def ask_password(parent: QWidget) -> str:
    return _ask(parent, "Reveal", "The word", ABOUT_WORD, "", "Open the key")


def _ask(parent: QWidget, title: str, what: str, about: str, before: str, go: str) -> str:
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setMinimumWidth(420)
    line = QLineEdit(before)
    line.setPlaceholderText(what)
    line.setAccessibleName(what)
    line.setMaxLength(200)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    yes = buttons.addButton(go, QDialogButtonBox.ButtonRole.AcceptRole)
    yes.setEnabled(bool(before.strip()))
    line.textChanged.connect(lambda words: yes.setEnabled(bool(words.strip())))
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
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


def _stem(name: str) -> str:
    """A pseudonym as the name of a file: letters, digits and dashes."""
    kept = "".join(c if c.isalnum() else "-" for c in name).strip("-")
    return kept or "answers"
