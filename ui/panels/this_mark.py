"""The card of one mark: what is marked, why, when that is fair, and what to ask."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from bywhom.analysis.marks import Kind, Mark
from bywhom.ui.language.translate import later, numeral, tr
from bywhom.ui.panels.ladder import Ladder
from bywhom.ui.panels.legend import Legend
from bywhom.ui.panels.mark_words import KindLine, MarkWords
from bywhom.ui.parts.labels import make_label, plain_tip
from bywhom.ui.style.theme import Theme

SIDE, RING = 24, 2  # RING: room for that of the focus, round all that scrolls
SCOPES = (
    ("here", later("Here")),
    ("phrase", later("This phrase in this article")),
    ("article", later("This rule in this article")),
    ("rule", later("This rule everywhere")),
)
PARTS = (later("Why it is marked"), later("When it is fair"), later("Worth asking"))


class MarkCard(QWidget):
    """Buttons and arrows only say what the reader wants; the window does it."""

    next_wanted = Signal()
    previous_wanted = Signal()
    note_wanted = Signal()
    dismiss_wanted = Signal(str)  # "here", "phrase", "article", "rule"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mark-card")
        self.setAccessibleName(tr("This mark"))
        self._legend, self._card = Legend(self), QWidget(self)
        self.pinned = QWidget()  # stays where it is, however long the card
        self._fill_card()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._legend)
        layout.addWidget(self._card)
        self._card.hide()
        self.pinned.hide()

    def show_mark(
        self,
        mark: Mark | None,
        words: str,
        number: int,
        total: int,
        title: str = "",
        record: str = "",
    ) -> None:
        """number of total, as counted in the list; 0 for a mark that is not shown there.

        title: of its rule; record: how far that can be trusted, in words.
        """
        self._legend.setVisible(mark is None)
        for part in (self._card, self.pinned):
            part.setVisible(mark is not None)
        if mark is None:
            return
        place = (
            tr("Mark {number} of {total}", number=numeral(number), total=numeral(total))
            if number
            else tr("This mark is hidden on the page")
        )
        self._place.setText(place)
        self._words.show_words(words, mark.kind)
        self._kind.show_kind(mark.kind)
        self._rule.setText(title)
        self._record.setText(record)
        self._record.setVisible(bool(record))
        told = (mark.explanation, mark.fair, mark.ask)
        for (heading, body), said in zip(self._parts, told, strict=True):
            body.setText(said)
            heading.setVisible(bool(said))
            body.setVisible(bool(said))
        self._voice.setVisible(mark.voice == "speaker")
        self._ladder.show_rung(mark.rung)

    def show_reach(self, marks: Mapping[str, int]) -> None:
        """How many marks of the article each way to dismiss would put away."""
        for action, (scope, words) in zip(self._dismiss.menu().actions(), SCOPES, strict=True):
            many = marks.get(scope, 0)
            action.setText(f"{tr(words)} ({numeral(many)})" if many else tr(words))

    def show_counts(self, kinds: Sequence[Kind], said: str) -> None:
        """For the legend that stands here while no mark is selected."""
        self._legend.show_counts(kinds, said)

    def set_theme(self, theme: Theme) -> None:
        for part in (self._words, self._kind, self._ladder, self._legend):
            part.set_theme(theme)

    def tall(self, width: int) -> int:
        """How high it is in this width with what it shows now."""
        shown = self._legend if self._card.isHidden() else self._card
        for part in shown.findChildren(QWidget):
            part.ensurePolished()  # what was hidden has not its letters' size yet
        layout = shown.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0

    def _fill_card(self) -> None:
        self._place = make_label("secondary")
        self._words, self._kind, self._ladder = MarkWords(), KindLine(), Ladder()
        self._rule = make_label("caption")
        self._rule.setWordWrap(True)
        self._rule.setObjectName("rule-title")
        self._voice = make_label("caption")
        self._record = make_label("caption")
        self._record.setWordWrap(True)
        self._record.setObjectName("rule-record")
        self._voice.setText(tr("Inside a quotation: the speaker’s words, not the writer’s."))
        self._parts = [(make_label("section"), make_label("body")) for _ in PARTS]
        self._dismiss, self._note = QPushButton(tr("Dismiss ▾")), QPushButton(tr("Note"))
        self._dismiss.setMenu(self._dismiss_menu())
        self._note.setToolTip(tr("Write a note on these words (N)"))
        self._note.clicked.connect(self._on_note)
        layout = QVBoxLayout(self._card)
        layout.setContentsMargins(SIDE - RING, 16 - RING, SIDE - RING, 8)
        layout.setSpacing(0)
        layout.addLayout(self._top_row())
        layout.addSpacing(8)
        layout.addWidget(self._words)
        layout.addSpacing(8)
        layout.addLayout(_row(self._kind, None))
        layout.addSpacing(2)
        layout.addWidget(self._rule)
        layout.addWidget(self._voice)
        for (heading, body), title in zip(self._parts, PARTS, strict=True):
            heading.setText(tr(title))
            layout.addSpacing(14)
            layout.addWidget(heading)
            layout.addWidget(body)
        layout.addSpacing(14)
        layout.addWidget(self._ladder)
        layout.addWidget(self._record)
        layout.addStretch(1)
        row = _row(self._dismiss, self._note, None, spacing=8)
        row.setContentsMargins(SIDE, 8, SIDE, 14)
        self.pinned.setLayout(row)

    def _top_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._place, 1)
        for sign, name, signal in (
            ("‹", tr("Previous mark"), self.previous_wanted),
            ("›", tr("Next mark"), self.next_wanted),
        ):
            button = QToolButton()
            button.setText(sign)
            button.setAccessibleName(name)
            button.setToolTip(plain_tip(f"{name} ({'K' if sign == '‹' else 'J'})"))
            button.setProperty("role", "step")
            button.clicked.connect(signal)
            row.addWidget(button)
        return row

    def _dismiss_menu(self) -> QMenu:
        menu = QMenu(self)
        for scope, words in SCOPES:
            menu.addAction(tr(words)).setData(scope)
        menu.triggered.connect(self._on_dismiss)
        return menu

    def _on_dismiss(self, action: QAction) -> None:
        self.dismiss_wanted.emit(action.data())

    def _on_note(self) -> None:
        self.note_wanted.emit()


def _row(*widgets: QWidget | None, spacing: int = 6) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
