"""What the four colours mean to the reader: a line for each."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from bywhom.ui.language.translate import later, tr
from bywhom.ui.model.words import COLOUR, COLOURS
from bywhom.ui.parts.labels import plain_label

HINT = later("Said in the list of notes and with each colour. Leave a line empty for no meaning.")
LONGEST = 60  # characters


class ColourSheet(QDialog):
    chosen = Signal(dict)  # the meaning of each colour

    def __init__(self, meanings: Mapping[str, str], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("colour-sheet")
        self.setWindowTitle(tr("What the colours mean"))
        self.fields = {colour: QLineEdit(meanings.get(colour, "")) for colour in COLOURS}
        layout = QFormLayout(self)
        hint = plain_label(tr(HINT))
        hint.setWordWrap(True)
        layout.addRow(hint)
        for colour, field in self.fields.items():
            field.setMaxLength(LONGEST)
            field.setAccessibleName(tr("What {colour} means", colour=tr(COLOUR[colour]).lower()))
            layout.addRow(f"{tr(COLOUR[colour])}:", field)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        layout.addRow(buttons)

    def _on_accepted(self) -> None:
        self.accept()
        self.chosen.emit({colour: field.text() for colour, field in self.fields.items()})
