"""Articles that a lesson can be made of without a file: those of the library, and the samples."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

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

from bywhom.analysis.article import Article
from bywhom.documents.reader import open_place
from bywhom.ui.classroom.lesson_window.frame import label
from bywhom.ui.language.translate import later, tr
from bywhom.ui.model.desk import Desk
from bywhom.ui.model.library_rows import read_samples

TITLE = later("An article for the lesson")


class Choice(NamedTuple):
    """read: gives the article; DocumentError or FileError if it cannot."""

    title: str
    read: Callable[[], Article]


Shelf = Callable[[], Sequence[Choice]]


def shelf_of(desk: Desk) -> Shelf:
    """What is there when it is asked: articles first, the newest on top, then the samples."""

    def choices() -> list[Choice]:
        rows = desk.ask(lambda library: library.articles()) or []
        own = [
            Choice(row.title or row.place, partial(desk.library.article, row.id))
            for row in rows
            if not row.sample
        ]
        samples = [
            Choice(tr("Sample: {title}", title=s.title), partial(_opened, s.path))
            for s in read_samples()
        ]
        return [*own, *samples]

    return choices


def _opened(path: Path) -> Article:
    return open_place(str(path)).article


class ShelfDialog(QDialog):
    def __init__(self, choices: Sequence[Choice], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shelf-dialog")
        self.setWindowTitle(tr(TITLE))
        self.resize(480, 460)
        self._choices = choices
        self.typed, self.list = QLineEdit(), QListWidget()
        self.typed.setPlaceholderText(tr("Words of the title"))
        self.typed.setAccessibleName(tr("Words of the title"))
        self.list.setAccessibleName(tr(TITLE))
        for choice in choices:
            self.list.addItem(QListWidgetItem(choice.title))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.go = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.go.setText(tr("Add to the lesson"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        for widget in (label(tr(TITLE), "strong"), self.typed, self.list):
            layout.addWidget(widget)
        layout.addWidget(buttons)
        self.typed.textChanged.connect(self._filter)
        self.list.currentRowChanged.connect(lambda row: self.go.setEnabled(row >= 0))
        self.list.itemDoubleClicked.connect(lambda _: self.go.click())
        self.list.setCurrentRow(0)
        self.go.setEnabled(bool(choices))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def choice(self) -> Choice | None:
        row = self.list.currentRow()
        return self._choices[row] if 0 <= row < len(self._choices) else None

    def _filter(self, words: str) -> None:
        wanted, first = words.casefold(), -1
        for row, choice in enumerate(self._choices):
            there = wanted in choice.title.casefold()
            self.list.item(row).setHidden(not there)
            first = row if there and first < 0 else first
        self.list.setCurrentRow(first)


def ask_article(choices: Sequence[Choice], parent: QWidget) -> Choice | None:
    dialog = ShelfDialog(choices, parent)
    answer = dialog.choice if dialog.exec() else None
    dialog.deleteLater()
    return answer
