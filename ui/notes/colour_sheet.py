"""What the four colours mean to the reader: a line for each."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from bywhom.ui.model.words import COLOURS
from bywhom.ui.parts.labels import plain_label

HINT = "Said in the list of notes and with each colour. Leave a line empty for no meaning."
LONGEST = 60  # characters


class ColourSheet(QDialog):
    chosen = Signal(dict)  # the meaning of each colour

    def __init__(self, meanings: Mapping[str, str], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("colour-sheet")
        self.setWindowTitle("What the colours mean")
        self.fields = {colour: QLineEdit(meanings.get(colour, "")) for colour in COLOURS}
        layout = QFormLayout(self)
        hint = plain_label(HINT)
        hint.setWordWrap(True)
        layout.addRow(hint)
        for colour, field in self.fields.items():
            field.setMaxLength(LONGEST)
            field.setAccessibleName(f"What {colour} means")
            layout.addRow(f"{colour.capitalize()}:", field)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        layout.addRow(buttons)

    def _on_accepted(self) -> None:
        self.accept()
        self.chosen.emit({colour: field.text() for colour, field in self.fields.items()})
