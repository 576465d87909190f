"""The right pane: four tabs in plain words."""

from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from bywhom.ui.language.translate import later, tr
from bywhom.ui.panels.mark_list import MarkList
from bywhom.ui.panels.this_mark import MarkCard
from bywhom.ui.style.theme import Theme

if TYPE_CHECKING:
    from bywhom.ui.panels.note_list import NotePanel
    from bywhom.ui.panels.source_list import SourcePanel
    from bywhom.ui.panels.summary import SummaryPanel

Tab = Literal["mark", "sources", "notes", "summary"]
Panel = TypeVar("Panel", "SourcePanel", "NotePanel", "SummaryPanel")
TABS: tuple[tuple[Tab, str], ...] = (
    ("mark", later("This mark")),
    ("sources", later("Sources")),
    ("notes", later("Notes")),
    ("summary", later("Summary")),
)
LIST_AT_LEAST = 150  # px of the mark list below the card
CARD = 0.64  # of the height


class Inspector(QWidget):
    """Holds the panels; each speaks for itself. Those of the hidden tabs are made when needed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Inspector"))
        self.card, self.marks = MarkCard(), MarkList()
        self._theme: Theme | None = None
        self._made: list[SourcePanel | NotePanel | SummaryPanel] = []
        self.tabs = QTabBar()
        self.tabs.setObjectName("inspector-tabs")
        self.tabs.setAccessibleName(tr("Inspector tabs"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self._stack = QStackedWidget()
        self._mark_tab = _MarkTab(self.card, self.marks)
        self._stack.addWidget(self._mark_tab)
        for _, words in TABS:
            self.tabs.addTab(tr(words))
        self.tabs.currentChanged.connect(self._show_tab)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(_hairline())
        layout.addWidget(self._stack, 1)

    @cached_property
    def sources(self) -> "SourcePanel":
        from bywhom.ui.panels.source_list import SourcePanel

        return self._with_theme(SourcePanel())

    @cached_property
    def notes(self) -> "NotePanel":
        from bywhom.ui.panels.note_list import NotePanel

        return self._with_theme(NotePanel())

    @cached_property
    def summary(self) -> "SummaryPanel":
        from bywhom.ui.panels.summary import SummaryPanel

        return self._with_theme(SummaryPanel())

    @property
    def tab(self) -> Tab:
        return TABS[self.tabs.currentIndex()][0]

    def show_tab(self, tab: Tab) -> None:
        self.tabs.setCurrentIndex([name for name, _ in TABS].index(tab))

    def focus_list(self) -> None:
        """The keyboard goes to the list of the tab that is shown."""
        lists = {
            "mark": self.marks.list,
            "sources": self.sources.list,
            "notes": self.notes.list,
            "summary": self.summary,
        }
        lists[self.tab].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fit_card(self) -> None:
        """The card says something else."""
        self._mark_tab.fit()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for panel in (self.card, self.marks, *self._made):
            panel.set_theme(theme)

    def _show_tab(self, index: int) -> None:
        panel: QWidget = self._mark_tab
        match TABS[index][0]:
            case "sources":
                panel = self.sources
            case "notes":
                panel = self.notes
            case "summary":
                panel = self.summary
        self._stack.setCurrentWidget(panel)

    def _with_theme(self, panel: Panel) -> Panel:
        self._stack.addWidget(panel)
        self._made.append(panel)
        if self._theme is not None:
            panel.set_theme(self._theme)
        return panel


class _MarkTab(QWidget):
    """Card above list. Where they part follows from the height alone: whatever card is shown, no
    row of the list moves under the pointer."""

    def __init__(self, card: MarkCard, marks: MarkList) -> None:
        super().__init__()
        self._card, self._above = card, QWidget()
        self._scroll = QScrollArea()
        self._scroll.setObjectName("mark-scroll")
        self._scroll.setAccessibleName(tr("This mark"))
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(card)
        marks.setMinimumHeight(LIST_AT_LEAST)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        above = QVBoxLayout(self._above)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addWidget(self._scroll, 1)
        above.addWidget(card.pinned)
        layout.addWidget(self._above)
        layout.addWidget(_hairline())
        layout.addWidget(marks, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        most = self.height() - LIST_AT_LEAST
        self._above.setFixedHeight(max(LIST_AT_LEAST, min(most, round(CARD * self.height()))))
        self.fit()

    def fit(self) -> None:
        """The card is as high as its words; what does not fit is scrolled to, never cut."""
        self._card.setMinimumHeight(self._card.tall(self._scroll.viewport().width()))


def _hairline() -> QFrame:
    line = QFrame()
    line.setObjectName("hairline")
    line.setFixedHeight(1)
    return line
