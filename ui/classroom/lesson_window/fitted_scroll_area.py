"""A part of a pane that is as tall as its words need, up to a share of the window; then it scrolls.

A student or a teacher of elsewhere may have written pages: they must not push a window off the
screen.
"""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from bywhom.ui.language.translate import tr

LEAST = 48  # px


class Fitted(QScrollArea):
    def __init__(self, inside: QWidget, share: float) -> None:
        super().__init__()
        self._share, self._inside = share, inside
        self.setObjectName("fitted")
        self.setAccessibleName(inside.accessibleName() or tr("What is asked"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.setWidget(inside)

    def sizeHint(self) -> QSize:  # noqa: N802
        inside = self._inside
        need = inside.heightForWidth(self.viewport().width())
        if need < 0:
            need = inside.sizeHint().height()
        most = max(LEAST, int(self.window().height() * self._share))
        return QSize(inside.sizeHint().width(), min(need, most))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, min(LEAST, self.sizeHint().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The scroll area watches what it holds."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        fits = event.size().height() >= self._inside.minimumSizeHint().height()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if fits else Qt.FocusPolicy.TabFocus)
