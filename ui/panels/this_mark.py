"""The card of one mark: what is marked, why, when that is fair, and what to ask."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from analysis.marks import KINDS, LADDER, Kind, Mark, Rung
from ui.panels.drawing import draw_glyph, draw_line
from ui.panels.rows import draw_text, lay_out
from ui.panels.type import font
from ui.words import KIND, QUESTION, RUNG, count
from ui.theme import Theme

SIDE = 24
MOST_LINES = 4  # of the marked words
PARTS = (("Why it is marked", "explanation"), ("When it is fair", "fair"), ("Worth asking", "ask"))


class MarkCard(QWidget):
    """Buttons and arrows only say what the reader wants; the window does it."""

    next_wanted = Signal()
    previous_wanted = Signal()
    note_wanted = Signal()
    dismiss_wanted = Signal(str)  # "here", "phrase", "rule"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mark-card")
        self.setAccessibleName("This mark")
        self._legend, self._card = _Legend(self), QWidget(self)
        self._fill_card()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._legend)
        layout.addWidget(self._card)
        self._card.hide()

    def show_mark(self, mark: Mark | None, words: str, number: int, total: int) -> None:
        """number of total, as counted in the list; 0 for a mark that is not shown there."""
        self._legend.setVisible(mark is None)
        self._card.setVisible(mark is not None)
        if mark is None:
            return
        place = f"Mark {number} of {total}" if number else "This mark is hidden on the page"
        self._place.setText(place)
        self._words.show_words(words, mark.kind)
        self._kind.show_kind(mark.kind)
        self._rule.setText(f"{mark.rule} · {mark.confidence}")
        for heading, body, name in self._parts:
            said = getattr(mark, name)
            body.setText(said)
            heading.setVisible(bool(said))
            body.setVisible(bool(said))
        self._voice.setVisible(mark.voice == "speaker")
        self._ladder.show_rung(mark.rung)

    def show_counts(self, kinds: Sequence[Kind], found: int, waiting: bool) -> None:
        """For the legend that stands here while no mark is selected."""
        self._legend.show_counts(kinds, found, waiting)

    def set_theme(self, theme: Theme) -> None:
        for part in (self._words, self._kind, self._ladder, self._legend):
            part.set_theme(theme)

    def tall(self, width: int) -> int:
        """How high it is in this width with what it shows now."""
        shown = self._legend if self._card.isHidden() else self._card
        for part in shown.findChildren(QWidget):
            part.ensurePolished()  # what was hidden has not its letters' size yet
            part.updateGeometry()
        shown.layout().invalidate()
        return shown.layout().totalHeightForWidth(width)

    def _fill_card(self) -> None:
        self._place = _label("secondary")
        self._words, self._kind, self._ladder = _Words(), _KindLine(), Ladder()
        self._rule = _label("caption")
        self._voice = _label("caption")
        self._voice.setText("Inside a quotation: the speaker’s words, not the writer’s.")
        self._parts = [(_label("section"), _label("body"), name) for _, name in PARTS]
        self._dismiss, self._note = QPushButton("Dismiss ▾"), QPushButton("Note")
        self._dismiss.setMenu(self._dismiss_menu())
        self._note.setToolTip("Write a note on these words (N)")
        self._note.clicked.connect(self._on_note)
        layout = QVBoxLayout(self._card)
        layout.setContentsMargins(SIDE, 16, SIDE, 24)
        layout.setSpacing(0)
        layout.addLayout(self._top_row())
        layout.addSpacing(8)
        layout.addWidget(self._words)
        layout.addSpacing(8)
        layout.addLayout(_row(self._kind, None, self._rule))
        layout.addWidget(self._voice)
        for (heading, body, _), (title, _) in zip(self._parts, PARTS, strict=True):
            heading.setText(title)
            layout.addSpacing(14)
            layout.addWidget(heading)
            layout.addWidget(body)
        layout.addSpacing(14)
        layout.addWidget(self._ladder)
        layout.addSpacing(20)
        layout.addLayout(_row(self._dismiss, self._note, None, spacing=8))
        layout.addStretch(1)

    def _top_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._place, 1)
        for sign, name, signal in (
            ("‹", "Previous mark", self.previous_wanted),
            ("›", "Next mark", self.next_wanted),
        ):
            button = QToolButton()
            button.setText(sign)
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({'K' if sign == '‹' else 'J'})")
            button.setProperty("role", "step")
            button.clicked.connect(signal)
            row.addWidget(button)
        return row

    def _dismiss_menu(self) -> QMenu:
        menu = QMenu(self)
        for words, scope in (
            ("Here", "here"),
            ("This phrase in this article", "phrase"),
            ("This rule everywhere", "rule"),
        ):
            menu.addAction(words).setData(scope)
        menu.triggered.connect(self._on_dismiss)
        return menu

    def _on_dismiss(self, action: Any) -> None:
        self.dismiss_wanted.emit(action.data())

    def _on_note(self) -> None:
        self.note_wanted.emit()


class _Words(QWidget):
    """The marked words, underlined as on the page."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self._kind, self._theme = "", KINDS[0], {}
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, words: str, kind: Kind) -> None:
        self._words, self._kind = words, kind
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        layout = lay_out(self._words, font("words"), width, MOST_LINES, 29)
        return 29 * max(1, layout.lineCount()) + 4

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(240, self.heightForWidth(max(240, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout = lay_out(self._words, font("words"), self.width(), MOST_LINES, 29)
        painter.setPen(self._theme.colour("ink"))
        layout.draw(painter, QPointF(0, 0))
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            y = line.y() + line.ascent() + 5
            draw_line(painter, self._kind, line.x(), y, line.naturalTextWidth(), self._theme)


class _KindLine(QWidget):
    """Glyph and name of a kind, in its colour."""

    def __init__(self) -> None:
        super().__init__()
        self._kind, self._theme = KINDS[0], {}
        self.setFixedSize(150, 18)

    def show_kind(self, kind: Kind) -> None:
        self._kind = kind
        self.setAccessibleName(KIND[kind])
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_glyph(painter, self._kind, 0, 2, self._theme)
        colour = self._theme.colour(self._kind)
        place = QRectF(22, 0, self.width() - 22, 18)
        draw_text(painter, place, KIND[self._kind], font("strong"), colour)


class Ladder(QWidget):
    """Six segments from named to nobody, with this source's rung standing out."""

    def __init__(self) -> None:
        super().__init__()
        self._rung: Rung | None = None
        self._theme: Theme | None = None
        self.setFixedHeight(56)

    def show_rung(self, rung: Rung | None) -> None:
        self._rung = rung
        self.setVisible(rung is not None)
        if rung is not None:
            self.setAccessibleName(f"Who stands behind it: {rung}, {RUNG[rung]}")
            self.setToolTip(f"{rung.capitalize()}: {RUNG[rung]}")
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._rung is None or self._theme is None:
            return
        painter = QPainter(self)
        ink, quiet = self._theme.colour("ink"), self._theme.colour("ink_secondary")
        whole = QRectF(0, 0, self.width(), 16)
        draw_text(painter, whole, "Who stands behind it", font("section"), quiet, 1, 16)
        step = (self.width() + 3) / len(LADDER)
        place = LADDER.index(self._rung)
        for number in range(len(LADDER)):
            here = number == place
            colour = ink if here else self._theme.colour("control")
            height = 8 if here else 2
            x, width = round(number * step), round(step - 3)
            painter.fillRect(QRectF(x, 26 - height / 2, width, height), colour)
        for number in {0, place, len(LADDER) - 1}:
            self._label(painter, number, step, number == place, ink if number == place else quiet)

    def _label(
        self, painter: QPainter, number: int, step: float, here: bool, colour: QColor
    ) -> None:
        place = LADDER.index(self._rung) if self._rung else 0
        if not here and abs(number - place) == 1 and number in (0, len(LADDER) - 1):
            return  # its neighbour's name needs the room
        face = font("section" if here else "caption")
        painter.setFont(face)
        painter.setPen(colour)
        align = Qt.AlignmentFlag.AlignHCenter
        area = QRectF(number * step - 20, 37, step + 37, 17)
        if number == 0:
            align, area = Qt.AlignmentFlag.AlignLeft, QRectF(0, 37, 100, 17)
        elif number == len(LADDER) - 1:
            align, area = Qt.AlignmentFlag.AlignRight, QRectF(self.width() - 100, 37, 100, 17)
        painter.drawText(area, align | Qt.AlignmentFlag.AlignVCenter, LADDER[number])


class _Legend(QWidget):
    """What stands here while no mark is selected: the kinds and their patterns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._found = _label("body")
        words = _label("secondary")
        words.setText(
            "A mark is a question to ask, not a fault. Some are wrong, and you have the last word."
        )
        self._kinds = _Kinds()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SIDE, 18, SIDE, 16)
        layout.setSpacing(4)
        layout.addWidget(self._found)
        layout.addWidget(words)
        layout.addSpacing(18)
        layout.addWidget(self._kinds)
        layout.addStretch(1)

    def show_counts(self, kinds: Sequence[Kind], found: int, waiting: bool) -> None:
        said = "Looking for marks…" if waiting else f"{count(found, 'mark')} in this article."
        self._found.setText(said if found or waiting else "No marks in this article.")
        self._kinds.show_kinds(kinds)

    def set_theme(self, theme: Theme) -> None:
        self._kinds.set_theme(theme)


class _Kinds(QWidget):
    STEP = 49

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme | None = None
        self.show_kinds(KINDS[:4])

    def show_kinds(self, kinds: Sequence[Kind]) -> None:
        self._kinds = tuple(kinds)
        self.setFixedHeight(self.STEP * len(self._kinds))
        self.setAccessibleName(", ".join(f"{KIND[k]}: {QUESTION[k]}" for k in self._kinds))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, quiet = self._theme.colour("ink"), self._theme.colour("ink_secondary")
        for number, kind in enumerate(self._kinds):
            y = number * self.STEP
            draw_glyph(painter, kind, 0, y + 2, self._theme)
            place = QRectF(22, y, self.width() - 100, 18)
            draw_text(painter, place, KIND[kind], font("strong"), ink)
            draw_text(painter, place.translated(0, 18), QUESTION[kind], font("ui"), quiet)
            draw_line(painter, kind, self.width() - 64, y + 10, 56, self._theme)


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(role in ("body", "secondary"))
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role == "body":
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _row(*widgets: QWidget | None, spacing: int = 6) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
