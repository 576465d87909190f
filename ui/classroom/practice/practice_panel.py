"""The right pane of practice: the task, where to answer it, and what Reveal shows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bywhom.ui.classroom.lesson_window.fitted_scroll_area import Fitted
from bywhom.ui.classroom.lesson_window.frame import label
from bywhom.ui.classroom.lesson_window.reveal import RevealRow
from bywhom.ui.classroom.lesson_window.reveal_list import RevealList
from bywhom.ui.classroom.lesson_window.task_answer import MarkWith, TickSources, WriteIn
from bywhom.ui.classroom.practice.task_steps import TaskSteps
from bywhom.ui.language.translate import tr
from bywhom.ui.style.theme import Theme

TITLE, SIDE = 40, 24
HEAD_SHARE = 0.35  # of the window, at most


class PracticePanel(QWidget):
    argued = Signal(object, str)  # RevealRow, because
    row_chosen = Signal(object)  # RevealRow

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.steps = TaskSteps()
        self.task, self.about = label(), label(role="secondary")
        self.marking, self.writing, self.ticking = MarkWith(), WriteIn(), TickSources()
        self.list, self.because = RevealList(), QLineEdit()
        self.because.setPlaceholderText(tr("I disagree because …"))
        self.because.setAccessibleName(tr("I disagree because"))
        self.because.setObjectName("because")
        self.reveal, self.hand_in = QPushButton(tr("Reveal")), QPushButton(tr("Hand in…"))
        self._row: RevealRow | None = None
        self.answer = QStackedWidget()
        self.marking.setAccessibleName(tr("What to mark, and what it means"))
        for widget in (Fitted(self.marking, 1), self.writing, self.ticking):
            self.answer.addWidget(_at_top(widget))
        self.stack = QStackedWidget()
        self.stack.addWidget(_inset(self.answer))
        self.stack.addWidget(self._revealed())
        self._lay_out()
        self.list.chosen.connect(self._on_row)
        self.because.textEdited.connect(self._on_because)

    def set_theme(self, theme: Theme) -> None:
        self.list.set_theme(theme)
        self.marking.set_theme(theme)

    def show_answer(self, widget: QWidget) -> None:
        """One of marking, writing and ticking."""
        for place, each in enumerate((self.marking, self.writing, self.ticking)):
            if each is widget:
                self.answer.setCurrentIndex(place)
        self.stack.setCurrentIndex(0)

    def show_rows(self, rows: Sequence[RevealRow]) -> None:
        self.list.show_rows(rows)
        self.show_argument(None, "")
        self.stack.setCurrentIndex(1)

    def show_argument(self, row: RevealRow | None, because: str) -> None:
        """The box for one mark; empty and closed without one."""
        self._row = row
        self.because.setText(because)
        self.because.setEnabled(row is not None)
        self.because.setToolTip("" if row else tr("Choose a mark in the list first."))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        title = label(tr("Practice"), "strong")
        title.setContentsMargins(SIDE, 0, SIDE, 0)
        title.setFixedHeight(TITLE)
        line = QWidget()
        line.setObjectName("hairline")
        line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line.setFixedHeight(1)
        above = QWidget()
        head = QVBoxLayout(above)
        head.setContentsMargins(SIDE, 16, SIDE, 10)
        head.setSpacing(4)
        head.addWidget(self.steps)
        head.addWidget(self.task)
        head.addWidget(self.about)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(SIDE, 12, SIDE, 20)
        buttons.setSpacing(8)
        buttons.addWidget(self.reveal)
        buttons.addWidget(self.hand_in)
        buttons.addStretch(1)
        layout.addWidget(title)
        layout.addWidget(line)
        layout.addWidget(Fitted(above, HEAD_SHARE))
        layout.addWidget(self.stack, 1)
        layout.addLayout(buttons)

    def _revealed(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list, 1)
        layout.addWidget(_inset(self.because))
        return page

    def _on_row(self, row: RevealRow) -> None:
        self.row_chosen.emit(row)

    def _on_because(self, words: str) -> None:
        if self._row is not None:
            self.argued.emit(self._row, words)


def _inset(widget: QWidget) -> QWidget:
    """With the margins of the panel."""
    around = QWidget()
    layout = QVBoxLayout(around)
    layout.setContentsMargins(SIDE, 8, SIDE, 0)
    layout.addWidget(widget)
    return around


def _at_top(widget: QWidget) -> QWidget:
    around = QWidget()
    layout = QVBoxLayout(around)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(widget)
    layout.addStretch(1)
    return around
