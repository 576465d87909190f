"""The page in the middle of a window, and what lies over it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from bywhom.ui.page.article_view import ArticleView


class Page(QWidget):
    """The page and what lies over it."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.resized.emit()


class DeskView(ArticleView):
    """The application's style sheet names a face for every widget; the page keeps its own."""

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() != QEvent.Type.FontChange:  # Qt would set the whole page in that face
            super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setCursorWidth(0)
