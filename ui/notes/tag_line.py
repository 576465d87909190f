"""A line for tags with commas between them; those in use are offered while one is typed."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget


class TagLine(QLineEdit):
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setWidget(self)
        self._completer.activated.connect(self.complete)
        self.textEdited.connect(self._on_edited)

    def offer(self, tags: Sequence[str]) -> None:
        self._model.setStringList(list(tags))

    def offered(self) -> list[str]:
        """The tags that go with what is being typed."""
        model = self._completer.completionModel()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def complete(self, tag: str) -> None:
        """Put the tag in the place of the one that was begun."""
        before, comma, _ = self.text().rpartition(",")
        self.setText(f"{before}{comma}{' ' if comma else ''}{tag}, ")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _on_edited(self, text: str) -> None:
        begun = text.rpartition(",")[2].strip()
        self._completer.setCompletionPrefix(begun)
        if begun and self.offered() not in ([], [begun]):
            self._completer.complete()
        elif popup := self._completer.popup():
            popup.hide()
