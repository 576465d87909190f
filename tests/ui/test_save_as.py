"""Saving asks before an older file is replaced, whatever name was typed."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

from bywhom.ui.classroom.lesson_window.save_as import ask_save

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def own_dialogs(qapp):
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, True)
    yield
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)


@pytest.fixture
def typed(own_dialogs):
    """Types a name into the dialog; answers with no if it asks, and then gives up."""
    asked: list[str] = []
    names: list[str] = []
    finished: list[bool] = []

    def step() -> None:
        if finished:
            return
        QTimer.singleShot(50, step)  # before the dialog opens one of its own and waits
        front = QApplication.activeModalWidget()
        if isinstance(front, QMessageBox):
            asked.append(front.text())
            front.button(QMessageBox.StandardButton.No).click()
        elif isinstance(front, QFileDialog) and asked:
            front.reject()
        elif isinstance(front, QFileDialog):
            if names:
                front.findChild(QLineEdit).setText(names.pop())
            front.accept()

    def typing(name: str) -> list[str]:
        names.append(name)
        step()
        return asked

    yield typing
    finished.append(True)


@pytest.mark.parametrize("name", ["una", "una.answers", "una.b"])
def test_an_older_file_is_asked_about(qtbot, typed, tmp_path, name):
    older = tmp_path / (name if name.endswith(".answers") else f"{name}.answers")
    older.write_text("of another Una")
    asked = typed(str(tmp_path / name))
    assert ask_save(None, "Hand in", tmp_path / "fox.answers", "Answers") is None
    assert len(asked) == 1 and older.name in asked[0]


@pytest.mark.parametrize("name", ["una", "una.answers"])
def test_a_new_name_is_taken_with_its_suffix(qtbot, typed, tmp_path, name):
    typed(str(tmp_path / name))
    chosen = ask_save(None, "Hand in", tmp_path / "fox.answers", "Answers")
    assert chosen == tmp_path / "una.answers"
