"""How far the reader is: a thin line on the top edge of the page."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bywhom.ui.page.page_view import PageView

HEIGHT = 2


class ProgressLine(QWidget):
    """Lies on the view, as wide as that."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self.setObjectName("progress")
        self._view = view
        view.installEventFilter(self)
        view.verticalScrollBar().valueChanged.connect(self.update)
        view.position_changed.connect(self.update)
        self._fit()

    def part(self) -> float:
        """From 0 to 1."""
        return self._view.reading_offset() / max(1, len(self._view.article.text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            width = round(self.width() * self.part())
            painter.fillRect(0, 0, width, HEIGHT, self._view.canvas.theme.colour("control"))

    def _fit(self) -> None:
        self.setGeometry(0, 0, self._view.width(), HEIGHT)
        self.raise_()
