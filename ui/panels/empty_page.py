"""What the page says while no article is open."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from bywhom.files.policy import policy
from bywhom.ui.model.library_rows import Sample
from bywhom.ui.parts.labels import plain_label
from bywhom.ui.style.fonts import SEMIBOLD, written

WORDS = "Drop a web page, a text or another article here, press Ctrl+O for a file, "
ADDRESS, PASTE = "Ctrl+L for an address, ", "or Ctrl+V to paste."
BEGIN = " Or begin with a sample:"


class EmptyPage(QWidget):
    sample_chosen = Signal(object)
    open_wanted = Signal()

    def __init__(self, samples: tuple[Sample, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("empty-page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        address = ADDRESS if policy().network else ""
        told = f"{WORDS}{address}{PASTE}{BEGIN if samples else ''}"
        heading, words = _Title("Nothing is open"), plain_label(told)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setProperty("role", "secondary")
        words.setMaximumWidth(520)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(72, 52, 48, 48)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(words)
        layout.addSpacing(8)
        for sample in samples:
            layout.addWidget(self._button(sample), 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def _button(self, sample: Sample) -> QPushButton:
        button = QPushButton(f"{sample.title} · {sample.minutes} min")
        button.clicked.connect(lambda _=False, chosen=sample: self.sample_chosen.emit(chosen))
        return button


class _Title(QLabel):
    """Painted: a style sheet cannot set the axes of a variable font."""

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(320, 42)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            painter.setFont(written(31, SEMIBOLD))
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.text())
