"""One quiet line over the foot of the page: what happened, and what to do about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from bywhom.ui.language.translate import tr
from bywhom.ui.model.announce import announce
from bywhom.ui.parts.labels import plain_label
from bywhom.ui.style.icons import icon
from bywhom.ui.style.theme import Theme

WIDEST = 640  # px
STAYS = 7000  # ms for a notice; an error stays until it is closed


class MessageBar(QFrame):
    """Lies over the page, so that no line of text moves because of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message-bar")
        self._words = plain_label()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button, self._close = QPushButton(), QToolButton()
        self._close.setAccessibleName(tr("Close this message"))
        self._close.setProperty("role", "step")
        self._button.clicked.connect(self._on_button)
        self._close.clicked.connect(self.hide)
        self._act: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 8, 8)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._button)
        self._row.addWidget(self._close)
        self.hide()

    def notice(self, words: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        """Goes away by itself."""
        self._show(words, button, act)
        self._timer.start(STAYS)

    def error(self, words: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        """Stays until the reader closes it, or something newer is said."""
        self._timer.stop()
        self._show(words, button, act)

    @property
    def words(self) -> str:
        return self._words.text()

    def set_theme(self, theme: Theme) -> None:
        self._close.setIcon(icon("close", theme, 14))

    def place_in(self, width: int, height: int) -> None:
        """Along the foot of an area of this size."""
        room = min(WIDEST, max(120, width - 2 * 24))
        tall = self._row.totalHeightForWidth(room)
        self.setGeometry((width - room) // 2, height - tall - 16, room, tall)

    def _show(self, words: str, button: str, act: Callable[[], object] | None) -> None:
        self._words.setText(words)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._act = act
        self.show()
        self.raise_()
        if parent := self.parentWidget():
            self.place_in(parent.width(), parent.height())
        announce(self, words)

    def _on_button(self) -> None:
        act, self._act = self._act, None
        self.hide()
        if act is not None:
            act()
