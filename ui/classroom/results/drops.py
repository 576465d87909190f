"""What is dropped on the window of a class."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def folder_in(data: QMimeData) -> Path | None:
    for url in data.urls():
        if url.isLocalFile() and Path(url.toLocalFile()).is_dir():
            return Path(url.toLocalFile())
    return None
