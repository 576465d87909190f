"""What the page says while no article is open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ui.fonts import SEMIBOLD, written
from ui.shelf import Sample

WORDS = (
    "Drop a web page, a text or another article here, press Ctrl+O for a file, "
    "Ctrl+L for an address, or Ctrl+V to paste. Or begin with a sample:"
)


class EmptyPage(QWidget):
    sample_chosen = Signal(object)
    open_wanted = Signal()

    def __init__(self, samples: tuple[Sample, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("empty-page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        heading, words = QLabel("Nothing is open"), QLabel(WORDS)
        heading.setObjectName("empty-title")
        heading.setFont(written(31, SEMIBOLD))
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
