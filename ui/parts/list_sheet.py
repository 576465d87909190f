"""A small window with a list, and one thing to do with its rows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from bywhom.ui.language.translate import tr
from bywhom.ui.parts.labels import make_label, plain_label
from bywhom.ui.parts.line_sheet import MARGINS


class ListSheet(QDialog):
    """above: said over the list; empty: said in its stead where no row is left.

    taken: the number, from 0, of a row among those that stood there; it leaves the list.
    """

    taken = Signal(int)

    def __init__(
        self,
        title: str,
        rows: Sequence[str],
        action: str,
        parent: QWidget | None,
        above: str = "",
        empty: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(560, 480)
        self._above, self._empty = above, empty or above
        self.words = plain_label()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.addItems(list(rows))
        self.take, close = QPushButton(action), QPushButton(tr("Close"))
        self.take.clicked.connect(self._on_take)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.take)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        head = make_label("title", title)
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout.addWidget(head)  # the words have the room of a list that is not there
        layout.addWidget(self.words)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        self.list.setCurrentRow(0)
        self._tell()

    def _on_take(self) -> None:
        row = self.list.currentRow()
        if self.list.takeItem(row) is not None:
            self._tell()
            self.taken.emit(row)

    def _tell(self) -> None:
        some = self.list.count() > 0
        said = self._above if some else self._empty
        self.words.setText(said)
        self.words.setVisible(bool(said))
        self.list.setVisible(some)
        self.take.setEnabled(some)
