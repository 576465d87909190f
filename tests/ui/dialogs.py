"""Dialogs that hold the window up, answered by keys and mouse while they do."""

from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog

STEP = 30  # ms


def save_as(monkeypatch: pytest.MonkeyPatch, typed: Path, form: str = "") -> None:
    """The dialog for saving is answered with this name and form, and then as it proposes."""
    names, proposed = [str(typed)], QFileDialog.selectedFiles

    def answer(dialog: QFileDialog) -> bool:
        if form:
            dialog.selectNameFilter(form)
        return True

    monkeypatch.setattr(QFileDialog, "exec", answer)
    monkeypatch.setattr(
        QFileDialog, "selectedFiles", lambda d: [names.pop()] if names else proposed(d)
    )


@contextmanager
def answered(*answers: Callable[[QDialog], object]):
    """One answer for each dialog that comes, in order; all of them have to come."""
    left, seen = list(answers), []

    def look() -> None:
        front = QApplication.activeModalWidget()
        if isinstance(front, QDialog) and front not in seen and front.isVisible() and left:
            seen.append(front)
            left.pop(0)(front)

    timer = QTimer(interval=STEP)
    timer.timeout.connect(look)
    timer.start()
    yield
    timer.stop()
    assert not left, "a dialog that was expected did not come"


def click(words: str) -> Callable[[QDialog], None]:
    """The button with these words."""

    def answer(dialog: QDialog) -> None:
        (button,) = [b for b in dialog.findChildren(QAbstractButton) if b.text() == words]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    return answer


def type_in(words: str, button: str) -> Callable[[QDialog], None]:
    """Words into what has the focus, or the first line; then the button."""

    def answer(dialog: QDialog) -> None:
        from PySide6.QtWidgets import QLineEdit

        line = next(e for e in dialog.findChildren(QLineEdit) if e.isVisible())
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, words)
        click(button)(dialog)

    return answer


def escape(dialog: QDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
