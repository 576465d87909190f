"""The left pane: the library; beside it the contents, where the open text has any."""

from functools import cached_property
from typing import Literal

from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from bywhom.ui.language.translate import later, tr
from bywhom.ui.panels.contents_list import ContentsPane
from bywhom.ui.panels.library_list import LibraryPane
from bywhom.ui.style.theme import Theme

LeftTab = Literal["library", "contents"]
TABS: tuple[tuple[LeftTab, str], ...] = (
    ("library", later("Library")),
    ("contents", later("Contents")),
)


class LeftPane(QWidget):
    """Without contents there are no tabs: the library is all there is."""

    def __init__(self, library: LibraryPane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("left-pane")
        self._library = library
        self._theme: Theme | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(library)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._stack)

    @cached_property
    def contents(self) -> ContentsPane:
        pane = ContentsPane()
        self._stack.addWidget(pane)
        if self._theme is not None:
            pane.set_theme(self._theme)
        return pane

    @cached_property
    def tabs(self) -> QTabBar:
        tabs = QTabBar()
        tabs.setObjectName("left-tabs")
        tabs.setAccessibleName(tr("Library and contents"))
        tabs.setDrawBase(False)
        tabs.setExpanding(False)
        for _, words in TABS:
            tabs.addTab(tr(words))
        tabs.currentChanged.connect(self._on_tab)
        self._layout.insertWidget(0, tabs)
        self.setTabOrder(tabs, self._library.list)
        self.setTabOrder(self._library.list, self.contents.list)
        return tabs

    @property
    def tab(self) -> LeftTab:
        return "library" if self._stack.currentIndex() == 0 else "contents"

    def offer_contents(self, wanted: bool) -> None:
        """Whether there is anything to go to in the open text."""
        if wanted or "tabs" in self.__dict__:
            self.tabs.setVisible(wanted)
        if not wanted:
            self.show_tab("library")

    def show_tab(self, tab: LeftTab) -> None:
        if tab == "library" and "tabs" not in self.__dict__:
            return
        self.tabs.setCurrentIndex([name for name, _ in TABS].index(tab))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if "contents" in self.__dict__:
            self.contents.set_theme(theme)

    def _on_tab(self, index: int) -> None:
        self._stack.setCurrentWidget(self._library if index == 0 else self.contents)
