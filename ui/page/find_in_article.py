"""Search in the open article: every hit shown, the count beside the words."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from bywhom.ui.language.translate import numeral, tr
from bywhom.ui.model.announce import announce
from bywhom.ui.model.desk import Desk
from bywhom.ui.page.article_view import ArticleView
from bywhom.ui.parts.search_box import SearchBox

PAUSE = 120  # ms of rest in typing


class FindInArticle(QObject):
    def __init__(self, desk: Desk, view: ArticleView, box: SearchBox) -> None:
        super().__init__(view)
        self._view, self._box = view, box
        self._hits, self._at = 0, 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.search)
        box.textEdited.connect(self._timer.start)
        box.installEventFilter(self)
        desk.opened.connect(self.clear)

    def start(self) -> None:
        """Into the box; words selected on the page are looked for."""
        span = self._view.selected_span()
        if span is not None and span.end - span.start < 80:
            self._box.setText(self._view.article.quote(span))
            self.search()
        self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._box.selectAll()

    def look_for(self, words: str) -> None:
        self._box.setText(words)
        self.search()

    def next(self) -> None:
        self._go(self._view.find_next)

    def previous(self) -> None:
        self._go(self._view.find_previous)

    def clear(self) -> None:
        self._box.clear()
        self._timer.stop()
        self.search()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self._box and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.previous() if back else self.next()
                return True
        return False

    def _go(self, move: Callable[[], int]) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self.search()
        elif self._hits:
            self._at = move()
            self._say()

    def search(self) -> None:
        """Look for what is in the box now."""
        words = self._box.text().strip()
        self._hits = self._view.find_all(words)
        self._at = self._view.find_next() if self._hits else 0
        self._say()

    def _say(self) -> None:
        words = self._box.text().strip()
        if not words:
            self._box.show_count("")
            return
        said = tr("not found")
        if self._hits:
            said = tr("{at} of {hits}", at=numeral(self._at), hits=numeral(self._hits))
        self._box.show_count(said)
        announce(self._box, said)
