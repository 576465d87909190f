"""Saving asks before an older file is replaced, whatever name was typed."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

from bywhom.ui.parts.save_as import ask_form, ask_save, with_form
from tests.ui.dialogs import save_as

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


PAGES = ["Web page (*.html *.htm)", "PDF (*.pdf)"]


def test_a_dot_in_a_name_does_not_hide_an_older_page(qtbot, typed, tmp_path):
    older = tmp_path / "Report 3.5.html"
    older.write_text("an older report")
    asked = typed(str(tmp_path / "Report 3.5"))
    assert ask_form(None, "Save", tmp_path / "page.html", PAGES) is None
    assert len(asked) == 1 and older.name in asked[0]


def test_an_ending_that_was_typed_tells_the_form(qtbot, typed, tmp_path):
    typed(str(tmp_path / "Report 3.5.PDF"))
    chosen = ask_form(None, "Save", tmp_path / "page.html", PAGES)
    assert chosen == (tmp_path / "Report 3.5.PDF", PAGES[1])


def test_a_form_that_was_chosen_tells_the_ending(qtbot, tmp_path, monkeypatch):
    save_as(monkeypatch, tmp_path / "page.html", PAGES[1])
    chosen = ask_form(None, "Save", tmp_path / "page.html", PAGES)
    assert chosen == (tmp_path / "page.pdf", PAGES[1])


@pytest.mark.parametrize(
    ("name", "form", "named"),
    [
        ("notes.md", "Citation (*.csl.json)", "notes.csl.json"),
        ("notes.csl.json", "Markdown (*.md)", "notes.md"),
        ("notes.csl.json", "Hypothesis (*.json)", "notes.csl.json"),
        ("notes 3.5", "Markdown (*.md)", "notes 3.5.md"),
        (".md", "Citation (*.csl.json)", ".md.csl.json"),
    ],
)
def test_an_ending_of_two_parts_is_one(tmp_path, name, form, named):
    forms = ["Markdown (*.md)", "Hypothesis (*.json)", "Citation (*.csl.json)"]
    assert with_form(tmp_path / name, form, forms) == tmp_path / named
