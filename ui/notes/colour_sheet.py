"""What the four colours mean to the reader: a line for each."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QWidget

from bywhom.ui.language.translate import later, tr
from bywhom.ui.model.words import COLOUR, COLOURS
from bywhom.ui.parts.labels import add_row, make_label, plain_label
from bywhom.ui.parts.line_sheet import MARGINS, WIDTH, yes_or_no

HINT = later("Said in the list of notes and with each colour. Leave a line empty for no meaning.")
LONGEST = 60  # characters


class ColourSheet(QDialog):
    chosen = Signal(dict)  # the meaning of each colour

    def __init__(self, meanings: Mapping[str, str], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("colour-sheet")
        self.setWindowTitle(tr("What the colours mean"))
        self.setMinimumWidth(WIDTH)
        self.fields = {colour: QLineEdit(meanings.get(colour, "")) for colour in COLOURS}
        layout = QFormLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.addRow(make_label("title", tr("What the colours mean")))
        hint = plain_label(tr(HINT))
        hint.setWordWrap(True)
        layout.addRow(hint)
        for colour, field in self.fields.items():
            field.setMaxLength(LONGEST)
            field.setAccessibleName(tr("What {colour} means", colour=tr(COLOUR[colour]).lower()))
            add_row(layout, f"{tr(COLOUR[colour])}:", field)
        layout.addRow(yes_or_no(self))

    def accept(self) -> None:
        super().accept()
        self.chosen.emit({colour: field.text() for colour, field in self.fields.items()})
