"""What reading the document in has kept and left out; each block can be taken back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from documents.draft import DroppedBlock, Receipt
from ui.words import kept, left_out

NO_RECEIPT = "How this article was read in is not on record."
SHOWN = 2_000  # blocks; a long book has no more than that which a reader would look through
LONGEST = 400  # characters of a block


class ReceiptSheet(QDialog):
    taken = Signal(int)  # index of the dropped block

    def __init__(self, receipt: Receipt | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("What was left out")
        self.setObjectName("receipt")
        self.resize(560, 480)
        dropped = receipt.dropped[:SHOWN] if receipt else ()
        self.words = QLabel(in_words(receipt))
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName("What was left out")
        self.list.setWordWrap(True)
        self.list.addItems([line(block) for block in dropped])
        self.list.setVisible(bool(dropped))
        self.take, close = QPushButton("Take it back"), QPushButton("Close")
        self.take.setToolTip("Put the block back into the article, where it stood")
        self.take.setEnabled(bool(dropped))
        self.take.clicked.connect(self._on_take)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.take)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addWidget(self.list, 1)
        if not dropped:
            layout.addStretch(1)
        layout.addLayout(buttons)
        self.list.setCurrentRow(0)

    def _on_take(self) -> None:
        row = self.list.currentRow()
        item: QListWidgetItem | None = self.list.takeItem(row)
        if item is not None:
            self.taken.emit(row)
        self.take.setEnabled(self.list.count() > 0)


def in_words(receipt: Receipt | None) -> str:
    if receipt is None:
        return NO_RECEIPT
    return "\n".join((f"{kept(receipt)} {left_out(receipt)}", *receipt.notices))


def line(block: DroppedBlock) -> str:
    words = block.text if len(block.text) <= LONGEST else f"{block.text[:LONGEST]}…"
    return f"{block.why[:1].upper()}{block.why[1:]}: {words}"
