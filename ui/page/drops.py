"""What the reader drops onto the page, as a place to open."""

from PySide6.QtCore import QMimeData


def dropped_place(data: QMimeData) -> str | None:
    """A path or an address; None if there is neither."""
    for url in data.urls():
        return url.toLocalFile() if url.isLocalFile() else url.toString()
    text = data.text().strip()
    if text.startswith(("http://", "https://")) and len(text.split()) == 1:
        return text
    return None
