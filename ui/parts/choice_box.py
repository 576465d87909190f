"""A combo box with an arrow: a style sheet that draws the frame leaves the arrow out."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox, QWidget

LEAST = 14  # letters


class ChoiceBox(QComboBox):
    """One of several, with a sign that there are more: the style sheet takes Qt's own away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Long words, in languages that have them, must not widen the panel it stands in.
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(LEAST)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            box = self.rect().adjusted(0, 0, -10, 0)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, side, "▾")
