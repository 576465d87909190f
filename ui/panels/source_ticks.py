"""The open part of a source: six ticks of the reader's own, and its mentions to walk."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bywhom.ui.language.translate import later, numeral, tr
from bywhom.ui.model.figures import SourceRow
from bywhom.ui.parts.labels import plain_label
from bywhom.ui.parts.tick_box import TickBox

# The test for a source taught by the Center for News Literacy at Stony Brook University.
LETTERS = (
    ("independent", later("independent")),
    ("multiple", later("multiple")),
    ("verifies", later("verifies")),
    ("authoritative", later("authoritative")),
    ("informed", later("informed")),
    ("named", later("named")),
)
TIPS = {
    "independent": later("Has nothing to gain from what is said"),
    "multiple": later("Others say the same"),
    "verifies": later("Shows how it is known"),
    "authoritative": later("Is in a position to know"),
    "informed": later("Has first-hand knowledge"),
    "named": later("Gives a name"),
}
TICKS_HEIGHT = 138
HEAD = 50  # of the row, drawn by the list itself


class SourceTicks(QWidget):
    walked = Signal(int)
    ticked = Signal(str, bool)
    menu_wanted = Signal(QPoint)  # where on the screen

    def __init__(self, row: SourceRow, ticked: frozenset[str]) -> None:
        super().__init__()
        self._row, self._at = row, 0
        self._paragraphs: Mapping[int, int] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(5)
        for number, (letter, word) in enumerate(LETTERS):
            box = TickBox(tr(word))
            box.setObjectName(letter)
            box.setToolTip(tr(TIPS[letter]))
            box.setChecked(letter in ticked)
            box.toggled.connect(self._on_toggled)
            grid.addWidget(box, number // 2, number % 2)
        self._place = plain_label()
        steps = QHBoxLayout()
        steps.addWidget(self._place, 1)
        for sign, name in (("‹", tr("Previous mention")), ("›", tr("Next mention"))):
            button = QToolButton()
            button.setText(sign)
            button.setAccessibleName(name)
            button.setProperty("role", "step")
            button.clicked.connect(self._on_next if sign == "›" else self._on_previous)
            button.setEnabled(len(row.mentions) > 1)
            steps.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, HEAD, 24, 4)
        layout.setSpacing(4)
        layout.addLayout(grid)
        layout.addLayout(steps)
        self.correct = QToolButton()
        self.correct.setText(tr("Correct ▾"))
        self.correct.setAccessibleName(tr("Correct this source"))
        self.correct.setToolTip(tr("No source, the same as another, who it is, which rung"))
        self.correct.setProperty("role", "quiet")
        self.correct.clicked.connect(self._on_correct)
        layout.addWidget(self.correct, 0, Qt.AlignmentFlag.AlignLeft)

    def show_paragraphs(self, paragraphs: Mapping[int, int]) -> None:
        self._paragraphs = paragraphs

    def step(self, by: int) -> None:
        """To the mention so many further on, round and round."""
        mentions = self._row.mentions
        if not mentions:
            self._place.setText(tr("Not spoken of by name"))
            return
        self._at = (self._at + by) % len(mentions)
        paragraph = self._paragraphs.get(mentions[self._at].start, 0)
        where = f", ¶\u2009{numeral(paragraph)}" if paragraph else ""
        self._place.setText(
            tr("Mention {at} of {all}", at=numeral(self._at + 1), all=numeral(len(mentions)))
            + where
        )
        self.walked.emit(self._at)

    def _on_toggled(self, value: bool) -> None:
        box = self.sender()
        if isinstance(box, QCheckBox):
            self.ticked.emit(box.objectName(), value)

    def _on_correct(self) -> None:
        self.menu_wanted.emit(self.correct.mapToGlobal(QPoint(0, self.correct.height())))

    def _on_next(self) -> None:
        self.step(1)

    def _on_previous(self) -> None:
        self.step(-1)
