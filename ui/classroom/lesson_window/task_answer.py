"""Where a student answers a task: buttons to mark with, a box to write in, ticks for sources."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bywhom.analysis.imvain import IMVAIN
from bywhom.classroom.lesson.glossary import Defined, defined
from bywhom.classroom.lesson.lessons import RUNG_PREFIX, Category
from bywhom.ui.classroom.lesson_window.frame import label
from bywhom.ui.language.translate import later, spoken_language, tr
from bywhom.ui.parts.choice_box import ChoiceBox
from bywhom.ui.parts.labels import plain_tip
from bywhom.ui.style.icons import glyph_icon
from bywhom.ui.style.theme import Theme

HOW = later(
    "Select words on the page, then press a number or one of these. The same again takes a mark "
    "away; so does a click on it and X."
)

MEANINGS = later("What the words mean")
MOST_QUOTED = 300  # characters of a passage
PLAIN_LEFT, ICON_LEFT, COLUMN = 16, 38, 20  # px: a button's number, without and with a glyph


class MarkWith(QWidget):
    """One button a category, with its number key."""

    chosen = Signal(str)  # the category's id

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme | None = None
        self._shown: tuple[Category, ...] = ()
        self._buttons: list[QPushButton] = []
        self._layout = QVBoxLayout()
        self._layout.setSpacing(6)
        self.meanings, self.glossary = QPushButton(tr(MEANINGS)), label(role="secondary")
        self.meanings.setCheckable(True)
        self.meanings.toggled.connect(self.glossary.setVisible)
        self.glossary.hide()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(label(tr(HOW), "secondary"))
        down.addLayout(self._layout)
        down.addWidget(self.meanings, 0, Qt.AlignmentFlag.AlignLeft)
        down.addWidget(self.glossary)

    def show_categories(self, categories: Sequence[Category]) -> None:
        self._shown = tuple(categories)
        words = [f"{tr(each.name)}: {_meaning(each)}" for each in _defined(categories)]
        self.glossary.setText("\n".join(words))
        for button in self._buttons:
            self._layout.removeWidget(button)
            button.deleteLater()
        self._buttons = [self._button(number, c) for number, c in enumerate(categories, 1)]
        self._paint()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._paint()

    def _button(self, number: int, category: Category) -> QPushButton:
        button = _KeyButton(number, tr(category.name))
        button.setObjectName(f"mark-{category.id}")
        button.setToolTip(plain_tip(category.ask))
        button.setAccessibleDescription(_meaning(_defined([category])[0]))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _=False, id_=category.id: self.chosen.emit(id_))
        self._layout.addWidget(button)
        return button

    def _paint(self) -> None:
        """Rungs have no glyph of their own: their names stand beside the lines."""
        if self._theme is None:
            return
        for button, category in zip(self._buttons, self._shown, strict=True):
            if not category.id.startswith(RUNG_PREFIX):
                button.setIcon(glyph_icon(category.look, self._theme))


def _defined(categories: Sequence[Category]) -> list[Defined]:
    return defined(categories, spoken_language())


def _meaning(one: Defined) -> str:
    such_as = tr("Such as: {examples}", examples=one.such_as) if one.such_as else ""
    return f"{one.means} {such_as}".rstrip()


class _KeyButton(QPushButton):
    """Number and name stand in columns, though digits differ in width."""

    def __init__(self, number: int, name: str) -> None:
        super().__init__()
        self._number, self._name = f"{number}", name
        self.setAccessibleName(f"{number} {name}")
        self.setStyleSheet("text-align: left;")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        left = PLAIN_LEFT if self.icon().isNull() else ICON_LEFT
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
            painter.drawText(self.rect().adjusted(left, 0, 0, 0), side, self._number)
            name = self.rect().adjusted(left + COLUMN, 0, -COLUMN, 0)
            fitted = painter.fontMetrics().elidedText(
                self._name, Qt.TextElideMode.ElideRight, name.width()
            )
            painter.drawText(name, side, fitted)


class WriteIn(QWidget):
    """A box for words, and a button to the passage the question is about."""

    changed = Signal(str)
    passage_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.box = QPlainTextEdit()
        self.box.setObjectName("written-answer")
        self.box.setAccessibleName(tr("Your answer"))
        self.box.setPlaceholderText(tr("Your answer"))
        self.box.setTabChangesFocus(True)
        self.box.setMinimumHeight(140)
        self.quote, self.passage = label(role="body"), QPushButton(tr("Show the passage"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.quote)
        layout.addWidget(self.passage, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.box)
        self.passage.clicked.connect(self.passage_wanted)
        self.box.textChanged.connect(lambda: self.changed.emit(self.box.toPlainText()))

    def show_answer(self, words: str, passage: str) -> None:
        """passage: the words that the question is about; empty if it is about all of them."""
        self.quote.setText(f"“{passage}”" if len(passage) <= MOST_QUOTED else "")
        self.quote.setVisible(bool(passage) and len(passage) <= MOST_QUOTED)
        self.passage.setVisible(bool(passage))
        if self.box.toPlainText() != words:
            self.box.blockSignals(True)
            self.box.setPlainText(words)
            self.box.blockSignals(False)


class TickSources(QWidget):
    """Sources as the student names them, and the six qualities of each."""

    changed = Signal(str, tuple)  # source, words of IMVAIN

    def __init__(self) -> None:
        super().__init__()
        self._ticks: dict[str, tuple[str, ...]] = {}
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr("A source, or select its name on the page"))
        self.name.setAccessibleName(tr("A source to add"))
        self.add = QPushButton(tr("Add"))
        self.sources = ChoiceBox()
        self.sources.setAccessibleName(tr("Source"))
        self.boxes = {word: QCheckBox(word.capitalize()) for word in IMVAIN}
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.name, 0, 0)
        layout.addWidget(self.add, 0, 1)
        layout.addWidget(self.sources, 1, 0, 1, 2)
        for row, box in enumerate(self.boxes.values(), 2):
            layout.addWidget(box, row, 0, 1, 2)
            box.clicked.connect(self._on_tick)
        self.add.clicked.connect(self._on_add)
        self.name.returnPressed.connect(self._on_add)
        self.sources.currentTextChanged.connect(self._show)

    def show_ticks(self, ticks: Mapping[str, tuple[str, ...]]) -> None:
        now = self.sources.currentText()
        self._ticks = dict(ticks)
        self.sources.blockSignals(True)
        self.sources.clear()
        self.sources.addItems(list(self._ticks))
        self.sources.setCurrentText(now)
        self.sources.blockSignals(False)
        self.sources.setVisible(bool(self._ticks))
        self._show(self.sources.currentText())

    def _show(self, source: str) -> None:
        for word, box in self.boxes.items():
            box.setChecked(word in self._ticks.get(source, ()))
            box.setEnabled(bool(source))

    def _on_add(self) -> None:
        source = " ".join(self.name.text().split())
        if not source:
            return
        self.name.clear()
        self.changed.emit(source, self._ticks.get(source, ()))
        self.sources.setCurrentText(source)

    def _on_tick(self) -> None:
        ticked = tuple(word for word, box in self.boxes.items() if box.isChecked())
        self._ticks[self.sources.currentText()] = ticked
        self.changed.emit(self.sources.currentText(), ticked)
