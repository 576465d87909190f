"""What the page says while no article is open."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from bywhom.files.policy import policy
from bywhom.ui.language.translate import later, tr
from bywhom.ui.model.library_rows import Sample
from bywhom.ui.parts.labels import plain_label
from bywhom.ui.style.fonts import SEMIBOLD, written

WHAT = later(
    "Bywhom is a reading desk: open an article, see who stands behind each claim, keep notes. "
    "Nothing you read leaves this computer."
)
HOW = later("Drop a web page, a text or another article here, or:")
WAYS = (  # command, what stands on its button
    ("open", later("Open a file…")),
    ("address", later("Open an address…")),
    ("paste", later("Paste what you copied")),
    ("browser", later("Send pages from your browser…")),
)
FROM_OUTSIDE = ("address", "browser")
SAMPLES = later("Or begin with a sample:")


class EmptyPage(QScrollArea):
    sample_chosen = Signal(object)
    wanted = Signal(str)  # id of a command

    def __init__(self, samples: tuple[Sample, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("empty-page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its buttons take the keyboard, and scroll it
        page = QWidget()
        page.setObjectName("empty-words")
        self.setWidget(page)
        heading = _Title(tr("Nothing is open"))
        heading.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(72, 52, 48, 48)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(_words(tr(WHAT)))
        layout.addSpacing(12)
        layout.addWidget(_words(tr(HOW)))
        for command, words in WAYS:
            if command in FROM_OUTSIDE and not policy().network:
                continue
            layout.addWidget(self._way(command, tr(words)), 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(12)
        if samples:
            layout.addWidget(_words(tr(SAMPLES)))
        for sample in samples:
            layout.addWidget(self._button(sample), 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def _way(self, command: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(f"way-{command}")
        button.clicked.connect(lambda _=False: self.wanted.emit(command))
        return button

    def _button(self, sample: Sample) -> QPushButton:
        button = QPushButton(f"{sample.title} · " + tr("{minutes} min", minutes=sample.minutes))
        button.clicked.connect(lambda _=False, chosen=sample: self.sample_chosen.emit(chosen))
        return button


def _words(words: str) -> QLabel:
    label = plain_label(words)
    label.setWordWrap(True)
    label.setProperty("role", "secondary")
    label.setMaximumWidth(520)
    return label


class _Title(QLabel):
    """Painted: a style sheet cannot set the axes of a variable font."""

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(320, 42)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            painter.setFont(written(31, SEMIBOLD))
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.text())
