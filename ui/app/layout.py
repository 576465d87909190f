"""Where everything stands in the window. Makes the widgets, knows no behaviour."""

from collections.abc import Callable
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bywhom.ui.app.toolbar import Toolbar
from bywhom.ui.commands.actions import Actions
from bywhom.ui.language.translate import tr
from bywhom.ui.model.library_rows import Sample
from bywhom.ui.page.card import HoverCard
from bywhom.ui.page.desk_view import DeskView, Page
from bywhom.ui.page.overview import OverviewStrip
from bywhom.ui.page.progress_line import ProgressLine
from bywhom.ui.page.selection_bar import SelectionBar
from bywhom.ui.panels.empty_page import EmptyPage
from bywhom.ui.panels.inspector import Inspector
from bywhom.ui.panels.left_pane import LeftPane
from bywhom.ui.panels.library_list import LibraryPane
from bywhom.ui.parts.labels import plain_label
from bywhom.ui.parts.message_bar import MessageBar
from bywhom.ui.parts.status_bar import StatusBar
from bywhom.ui.style.theme import Theme

if TYPE_CHECKING:
    from bywhom.ui.compare.compare_page import ComparePage
    from bywhom.ui.notes.note_editor import NoteEditor

LIBRARY, LIBRARY_LEAST, INSPECTOR, INSPECTOR_LEAST = 248, 180, 352, 300


class Layout:
    def __init__(self, window: QMainWindow, actions: Actions, samples: tuple[Sample, ...]) -> None:
        self.toolbar, self.status = Toolbar(actions), StatusBar()
        self.library, self.inspector = LibraryPane(), Inspector()
        self.left = LeftPane(self.library)
        self.page, self.view = Page(), DeskView()
        self.overview, self.card = OverviewStrip(self.view), HoverCard(self.view)
        self.progress = ProgressLine(self.view)
        self.selection_bar = SelectionBar(self.view)
        self.empty = EmptyPage(samples)
        self.bar = MessageBar(self.page)
        self.focus_note = plain_label(parent=self.page)
        self.focus_note.setObjectName("focus-note")
        self.focus_note.hide()
        self._theme: Theme | None = None
        self._stack, self._centre = QStackedWidget(), QStackedWidget()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.view.setTabChangesFocus(True)
        self._lay_out(window)
        self.chrome = (window.menuBar(), self.toolbar, self.status)
        _tab_order(self.toolbar.search, self.library.list, self.view, self.inspector.tabs)

    def show_page(self, article_is_open: bool) -> None:
        self._stack.setCurrentIndex(0 if article_is_open else 1)

    @cached_property
    def editor(self) -> "NoteEditor":
        """The sheet for a note. Made when first asked for: the window opens sooner."""
        from bywhom.ui.notes.note_editor import NoteEditor

        editor = NoteEditor(self.page)
        if self._theme is not None:
            editor.set_theme(self._theme)
        return editor

    @property
    def is_writing(self) -> bool:
        return "editor" in self.__dict__ and self.editor.isVisible()

    @cached_property
    def compare(self) -> "ComparePage":
        """Made when first asked for: the window opens sooner."""
        from bywhom.ui.compare.compare_page import ComparePage

        page = ComparePage()
        self._centre.addWidget(page)
        if self._theme is not None:
            page.set_theme(self._theme)
        return page

    @property
    def is_comparing(self) -> bool:
        return self._centre.currentWidget() is not self.splitter

    def show_compare(self, wanted: bool) -> None:
        """Two reports side by side, in the place of the three panes."""
        self._centre.setCurrentWidget(self.compare if wanted else self.splitter)

    def _keep_theme(self, theme: Theme) -> None:
        self._theme = theme
        if "compare" in self.__dict__:
            self.compare.set_theme(theme)
        if "editor" in self.__dict__:
            self.editor.set_theme(theme)

    def fit_page(self) -> None:
        """Everything that lies over the page keeps its corner."""
        width, height = self.page.width(), self.page.height()
        if self.bar.isVisible():
            self.bar.place_in(width, height)
        self.focus_note.adjustSize()
        note = self.focus_note
        note.raise_()
        note.move(width - note.width() - 28, height - note.height() - 20)

    def painted(self) -> tuple[Callable[[Theme], object], ...]:
        """Whatever has to be told of another theme."""
        return (
            self.toolbar.set_theme,
            self.status.set_theme,
            self.library.set_theme,
            self.left.set_theme,
            self.inspector.set_theme,
            self.bar.set_theme,
            self.selection_bar.set_theme,
            self._keep_theme,
        )

    def _lay_out(self, window: QMainWindow) -> None:
        text = QWidget()
        across = QHBoxLayout(text)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.view, 1)
        across.addWidget(self.overview)
        self._stack.addWidget(text)
        self._stack.addWidget(self.empty)
        self._stack.setCurrentIndex(1)
        filled = QVBoxLayout(self.page)
        filled.setContentsMargins(0, 0, 0, 0)
        filled.addWidget(self._stack)
        self._split()
        centre = QWidget()
        down = QVBoxLayout(centre)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.toolbar)
        self._centre.addWidget(self.splitter)
        down.addWidget(self._centre, 1)
        down.addWidget(self.status)
        window.setCentralWidget(centre)

    def _split(self) -> None:
        splitter = self.splitter
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.setAccessibleName(tr("Library, page and inspector"))
        self.left.setMinimumWidth(LIBRARY_LEAST)
        self.inspector.setMinimumWidth(INSPECTOR_LEAST)
        for widget in (self.left, self.page, self.inspector):
            splitter.addWidget(widget)
        for place, stretch in enumerate((0, 1, 0)):
            splitter.setStretchFactor(place, stretch)
        splitter.setSizes([LIBRARY, 840, INSPECTOR])


def _tab_order(*widgets: QWidget) -> None:
    for first, second in pairwise(widgets):
        QWidget.setTabOrder(first, second)
