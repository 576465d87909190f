"""The Summary tab: quiet counts with words beside them. No dial, no grade."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from bywhom.ui.language.translate import later, tr
from bywhom.ui.model.figures import FEW_WORDS, Figures
from bywhom.ui.panels.charts import KindTable, LadderShares
from bywhom.ui.panels.headline_lines import HeadlineLines
from bywhom.ui.panels.sentence_strip import SentenceStrip
from bywhom.ui.panels.subjectivity_curve import SubjectivityCurve
from bywhom.ui.parts.labels import plain_label
from bywhom.ui.style.theme import Theme

if TYPE_CHECKING:
    from bywhom.analysis.comparison.headline import HeadlineCheck

SIDE, BLOCK = 22, 27
VERDICT = later("A count is no verdict. A hedge is often good practice.")
SENTENCES = later("Subjective words, sentence by sentence")
SUBJECTIVE = later(
    "By a word list (TextBlob’s): the higher, the more a sentence’s words are matters of opinion, "
    "whoever says them. No measure of truth, nor of bias."
)


class SummaryPanel(QScrollArea):
    place_chosen = Signal(int)  # offset in the article
    sentence_chosen = Signal(int)  # index of a sentence
    kind_chosen = Signal(str)  # a count of marks
    rung_chosen = Signal(str)
    status_chosen = Signal(str)  # a count of sentences

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("summary")
        self.setAccessibleName(tr("Summary of the marks"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._why_nothing = _label("secondary")
        self._headline, self._shares = HeadlineLines(), LadderShares()
        self._strip, self._kinds = SentenceStrip(), KindTable()
        self._curve, self._subjective = SubjectivityCurve(), QWidget()
        self._said, self._end = _label("body"), _label("caption")
        self._nobody = _label("secondary", tr("Nobody is credited with anything."))
        self._headline_head = _label("section", tr("Headline against body"))
        self._headline.place_chosen.connect(self.place_chosen)
        self._strip.sentence_chosen.connect(self.sentence_chosen)
        self._strip.status_chosen.connect(self.status_chosen)
        self._kinds.kind_chosen.connect(self.kind_chosen)
        self._shares.rung_chosen.connect(self.rung_chosen)
        for chart in (self._strip, self._kinds, self._shares):
            chart.setToolTip(tr("Click a count to go to the first, and again to the next"))
        self._curve.sentence_chosen.connect(self.sentence_chosen)
        self._body, self._content = QWidget(), QWidget()
        self._lay_out()
        self.show_subjectivity(())

    def show_figures(
        self,
        figures: Figures,
        headline: "HeadlineCheck | None",
        number: Callable[[int], int] = int,
    ) -> None:
        """number: the ¶ number at an offset."""
        self._why_nothing.hide()
        self._body.show()
        for part in (self._headline_head, self._headline, self._said):
            part.setVisible(headline is not None)
        if headline is not None:
            self._headline.show_check(headline, number)
            self._said.setText(headline.said)
        self._nobody.setVisible(not figures.shares)
        self._shares.setVisible(bool(figures.shares))
        self._shares.show_shares(figures.shares)
        self._strip.show_statuses(figures.statuses)
        self._kinds.show_kinds(figures.kinds)
        words = tr(VERDICT)
        if figures.words < FEW_WORDS:
            words = tr(
                "A count is no verdict. A hedge is often good practice, and with only %Ln word(s) "
                "every number here is jumpy.",
                "",
                figures.words,
            )
        self._end.setText(words)
        self._settle()

    def show_nothing(self, why: str) -> None:
        self._why_nothing.setText(why)
        self._why_nothing.show()
        self._body.hide()

    def show_subjectivity(self, numbers: Sequence[float]) -> None:
        """One a sentence, from 0 to 1; none while they are not measured yet."""
        self._subjective.setVisible(bool(numbers))
        self._curve.show_numbers(numbers)
        self._settle()

    def _settle(self) -> None:
        """Give each part its room now: else the charts are cut until the next turn."""
        for _ in ("the width there is", "the width beside a scroll bar"):
            self._strip.updateGeometry()
            for part in (self._body, self._content):
                layout = part.layout()
                assert layout is not None
                layout.activate()
            QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def set_theme(self, theme: Theme) -> None:
        for part in (self._headline, self._shares, self._strip, self._curve, self._kinds):
            part.set_theme(theme)

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(6)
        self._lay_out_curve()
        blocks: list[list[QWidget]] = [
            [self._headline_head, self._headline, self._said],
            [_label("section", tr("Who the credited words come from")), self._shares, self._nobody],
            [_label("section", tr("Sentences, in order")), self._strip],
            [self._kinds, self._subjective],
            [self._end],
        ]
        for block in blocks:
            for widget in block:
                inner.addWidget(widget)
            inner.addSpacing(BLOCK - 6)
        layout = QVBoxLayout(self._content)
        layout.setContentsMargins(SIDE, 16, SIDE, SIDE)
        layout.addWidget(self._why_nothing)
        layout.addWidget(self._body)
        layout.addStretch(1)
        self.setWidget(self._content)

    def _lay_out_curve(self) -> None:
        column = QVBoxLayout(self._subjective)
        column.setContentsMargins(0, BLOCK - 6, 0, 0)  # its distance goes with it
        column.setSpacing(6)
        for widget in (
            _label("section", tr(SENTENCES)),
            self._curve,
            _label("caption", tr(SUBJECTIVE)),
        ):
            column.addWidget(widget)


def _label(role: str, words: str = "") -> QLabel:
    label = plain_label(words)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
