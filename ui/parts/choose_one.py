"""One of a few, all in sight: Qt's own question hides them behind the first."""

from collections.abc import Sequence

from PySide6.QtWidgets import QInputDialog, QWidget

SIZE = (460, 380)  # px


def choose_one(parent: QWidget, title: str, about: str, words: Sequence[str]) -> int | None:
    """The place of what was chosen; None if nothing was."""
    dialog = QInputDialog(parent)
    dialog.setOption(QInputDialog.InputDialogOption.UseListViewForComboBoxItems)
    dialog.setWindowTitle(title)
    dialog.setLabelText(about)
    dialog.setComboBoxItems(list(words))
    dialog.resize(*SIZE)
    chosen = dialog.textValue() if dialog.exec() else ""
    dialog.deleteLater()
    return words.index(chosen) if chosen in words else None
