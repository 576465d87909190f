"""What an import brought, and what it could not: said to the reader, and to be taken along."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bywhom.ui.language.translate import later, tr
from bywhom.ui.parts.labels import plain_label

LEFT = later("Left out, with its words as far as it has any:")


class ImportSheet(QDialog):
    """summary: whole sentences; left_out: a line each."""

    def __init__(self, summary: str, left_out: Sequence[str], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("import-sheet")
        self.setWindowTitle(tr("Brought in"))
        self.resize(600, 440)
        self.summary = plain_label(summary)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        caption = plain_label(tr(LEFT))
        caption.setProperty("role", "secondary")
        self.list = QListWidget()
        self.list.setObjectName("import-left-out")
        self.list.setAccessibleName(tr("Left out"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.addItems(list(left_out))
        caption.setVisible(bool(left_out))
        self.list.setVisible(bool(left_out))
        self.copy, close = QPushButton(tr("Copy this")), QPushButton(tr("Close"))
        self.copy.clicked.connect(self._on_copy)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(self.summary)
        layout.addWidget(caption)
        layout.addWidget(self.list, 1)
        if not left_out:
            layout.addStretch(1)
        layout.addLayout(buttons)

    def lines(self) -> list[str]:
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join([self.summary.text(), *self.lines()]))
