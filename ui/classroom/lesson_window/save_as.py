"""Where to save: asked so that no older file is replaced unseen."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def documents() -> Path:
    """The folder for what has none of its own yet."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))


def ask_save(parent: QWidget, title: str, proposal: Path, kind: str) -> Path | None:
    """None if nothing is to be saved. kind: what the files are called; proposal has their suffix.

    The dialog asks before a file is replaced, so it has to know the whole name: one that was typed
    with another suffix is proposed again with ours.
    """
    suffix = proposal.suffix
    dialog = QFileDialog(parent, title, str(proposal.parent), f"{kind} (*{suffix})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.selectFile(proposal.name)
    chosen = Path(dialog.selectedFiles()[0]) if dialog.exec() else None
    dialog.deleteLater()
    if chosen is None or chosen.suffix.lower() == suffix:
        return chosen
    return ask_save(parent, title, chosen.with_name(chosen.name + suffix), kind)
