"""What is typed into the search box is looked for in the whole library too."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from bywhom.ui.language.translate import later, tr
from bywhom.ui.model.desk import Desk
from bywhom.ui.model.library_rows import Shelved
from bywhom.ui.parts.search_box import SearchBox

if TYPE_CHECKING:
    from bywhom.library.search import SearchHit

PAUSE, LEAST, MOST = 250, 3, 30  # ms of rest in typing; letters; hits shown
HEADING, NOTHING = later("Found in the library"), later("Nothing else in the library")


class LibrarySearch(QObject):
    """Hits take the place of the library's list until the box is empty again."""

    found = Signal(list)  # Shelved rows
    ended = Signal()

    def __init__(self, desk: Desk, box: SearchBox, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._box = desk, box
        self.is_shown = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.look)
        box.textEdited.connect(self._timer.start)
        box.textChanged.connect(self._on_changed)

    def look(self) -> None:
        """Show what the library has for the words in the box."""
        words = self._box.text().strip()
        if not self._desk.has_library or len(words) < LEAST:
            self._end()
            return
        hits = self._desk.ask(lambda library: library.search(words, MOST))
        if hits is not None:
            self.is_shown = True
            self.found.emit([Shelved(tr(HEADING) if hits else tr(NOTHING)), *map(_row, hits)])

    def _on_changed(self, words: str) -> None:
        if not words:
            self._timer.stop()
            self._end()

    def _end(self) -> None:
        if self.is_shown:
            self.is_shown = False
            self.ended.emit()


def _row(hit: "SearchHit") -> Shelved:
    around = " ".join(hit.snippet.split())
    return Shelved(hit.title, around, hit.article_id, note_id=hit.note_id, is_hit=True)
