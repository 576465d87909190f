"""What was dismissed, in the reader's words, to bring back."""

from typing import TYPE_CHECKING

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

from analysis.article import Article
from ui.words import KINDS_OF

if TYPE_CHECKING:
    from library import Dismissal

NOTHING = "Nothing is dismissed in this article."


def in_words(dismissal: "Dismissal", article: Article | None) -> str:
    if dismissal.scope == "rule":
        return f"Everywhere: {dismissal.rule}"
    if dismissal.scope == "article":
        return f"In this article: every mark of {dismissal.rule}"
    if dismissal.scope == "kind":
        return f"In this article: {KINDS_OF[dismissal.rule]}, all of them"
    if dismissal.scope == "phrase":
        return f"In this article: “{dismissal.phrase}” ({dismissal.rule})"
    words = article.quote(dismissal.span) if article and dismissal.span else ""
    return f"Here: “{' '.join(words.split())[:60]}” ({dismissal.rule})"


class DismissedSheet(QDialog):
    restored = Signal(int)

    def __init__(
        self, dismissals: "list[Dismissal]", article: Article | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Dismissed marks")
        self.resize(460, 360)
        self._list = QListWidget()
        self._list.setAccessibleName("Dismissed marks")
        for dismissal in dismissals:
            item = QListWidgetItem(in_words(dismissal, article))
            item.setData(Qt.ItemDataRole.UserRole, dismissal.id)
            self._list.addItem(item)
        self._empty = QLabel(NOTHING)
        self._empty.setVisible(not dismissals)
        self._restore, close = QPushButton("Bring back"), QPushButton("Close")
        self._restore.setEnabled(bool(dismissals))
        self._restore.clicked.connect(self._on_restore)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._restore)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(self._empty)
        layout.addWidget(self._list, 1)
        layout.addLayout(buttons)
        self._list.setCurrentRow(0)

    def _on_restore(self) -> None:
        item = self._list.takeItem(self._list.currentRow())
        if item is not None:
            self.restored.emit(item.data(Qt.ItemDataRole.UserRole))
        self._restore.setEnabled(self._list.count() > 0)
        self._empty.setVisible(self._list.count() == 0)
