"""A small window that asks for one line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from bywhom.ui.parts.labels import make_label, plain_label

WIDTH = 460
MARGINS = (20, 16, 20, 16)  # of every sheet


class LineSheet(QDialog):
    chosen = Signal(str)  # the line, without blanks around it

    def __init__(self, title: str, asked: str, parent: QWidget | None, line: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("line-sheet")
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self.line = QLineEdit(line)
        self.line.setAccessibleName(asked)
        self.line.selectAll()
        label = plain_label(asked)
        label.setWordWrap(True)
        label.setBuddy(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.addWidget(make_label("title", title))
        layout.addWidget(label)
        layout.addWidget(self.line)
        layout.addSpacing(6)
        layout.addWidget(yes_or_no(self))

    def accept(self) -> None:
        super().accept()
        self.chosen.emit(self.line.text().strip())


def yes_or_no(sheet: QDialog) -> QDialogButtonBox:
    """OK and Cancel, as the foot of a sheet."""
    buttons = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
    )
    buttons.accepted.connect(sheet.accept)
    buttons.rejected.connect(sheet.reject)
    return buttons
