"""The foot of the window: its ends toggle the side panes; between them, what is going on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from bywhom.ui.language.translate import later, numeral, tr
from bywhom.ui.parts.labels import plain_label, plain_tip
from bywhom.ui.style.icons import icon
from bywhom.ui.style.theme import Theme

OFFLINE = later("Offline · nothing leaves this computer")
HEIGHT = 28


class StatusBar(QWidget):
    library_wanted = Signal()
    inspector_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._reading = self._walking = ""
        self._left, self._right = QToolButton(), QToolButton()
        for button, name, signal in (
            (self._left, tr("Show or hide the library"), self.library_wanted),
            (self._right, tr("Show or hide the inspector"), self.inspector_wanted),
        ):
            button.setAccessibleName(name)
            button.setToolTip(plain_tip(name))
            button.setProperty("role", "step")
            button.setCheckable(True)
            button.clicked.connect(signal)
        self._network, self._place = plain_label(tr(OFFLINE)), plain_label()
        for label in (self._network, self._place):
            label.setProperty("role", "caption")
        self.progress = QProgressBar()
        self.progress.setObjectName("marks-progress")
        self.progress.setAccessibleName(tr("Looking for marks"))
        self.progress.setFixedSize(120, 4)
        self.progress.setTextVisible(False)
        self.progress.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.setSpacing(8)
        layout.addWidget(self._left)
        layout.addWidget(self._network)
        layout.addWidget(self.progress)
        layout.addStretch(1)
        layout.addWidget(self._place)
        layout.addWidget(self._right)

    def show_panes(self, library: bool, inspector: bool) -> None:
        """Which are there to be seen: to assistive technology, the pressed state."""
        self._left.setChecked(library)
        self._right.setChecked(inspector)

    def show_place(self, words: str) -> None:
        """Where the reader is: "¶ 5 of 10 · 1 min left"."""
        self._reading = words
        self._show()

    def show_walk(self, words: str) -> None:
        """Stands in the same place while a source's mentions are walked."""
        self._walking = words
        self._show()

    def show_network(self, host: str) -> None:
        """The host a page comes from; empty when nothing goes over the network."""
        self._network.setText(
            tr("Fetching from {host}… Esc stops it", host=host) if host else tr(OFFLINE)
        )

    def show_progress(self, done: int, total: int) -> None:
        """total 0: nothing is going on."""
        self.progress.setVisible(total > 0)
        self.progress.setMaximum(max(1, total))
        self.progress.setValue(done)
        self.progress.setToolTip(
            tr(
                "Looking for marks: {done} of {total} words",
                done=numeral(done),
                total=numeral(total),
            )
        )

    def _show(self) -> None:
        self._place.setText(self._walking or self._reading)

    def set_theme(self, theme: Theme) -> None:
        self._left.setIcon(icon("pane-left", theme, 17))
        self._right.setIcon(icon("pane-right", theme, 17))
