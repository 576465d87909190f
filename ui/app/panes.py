"""The three panes: which are shown, and which tab of the inspector."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from bywhom.ui.app.layout import INSPECTOR, INSPECTOR_LEAST, LIBRARY, LIBRARY_LEAST, Layout
from bywhom.ui.panels.inspector import Tab
from bywhom.ui.settings import Settings

LEAST_PAGE = 420


class Panes(QObject):
    changed = Signal()

    def __init__(self, window: QMainWindow, parts: Layout, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._library, self._view = window, parts.left, parts.view
        self._inspector, self._chrome = parts.inspector, (*parts.chrome, parts.overview)
        self._splitter, self._settings = parts.splitter, settings
        library, inspector = settings.pane_widths()
        self._widths = [
            max(LIBRARY_LEAST, library or LIBRARY),
            max(INSPECTOR_LEAST, inspector or INSPECTOR),
        ]
        parts.splitter.splitterMoved.connect(self.take_widths)
        self.is_focused = False
        preferences = settings.preferences()
        self.library_wanted = preferences.library_shown
        self.inspector_wanted = preferences.inspector_shown
        self._was_maximised = False
        self._library_first = False  # where there is room for one: that which was asked for last

    @property
    def widths(self) -> tuple[int, int]:
        """Of library and inspector while they are shown, in px."""
        return self._widths[0], self._widths[1]

    def toggle_library(self) -> None:
        self.library_wanted = self._library_first = not self._library.isVisible()
        self._keep()

    def toggle_inspector(self) -> None:
        self.inspector_wanted = not self._inspector.isVisible()
        self._library_first = not self.inspector_wanted
        self._keep()

    def show_library(self) -> None:
        self.library_wanted = self._library_first = True
        self._keep()

    def show_inspector(self) -> None:
        self.inspector_wanted, self._library_first = True, False
        self._keep()

    def show_tab(self, tab: Tab) -> None:
        """Open the inspector at this tab; the same key again goes to its list."""
        self.show_inspector()
        again = self._inspector.tab == tab
        self._inspector.show_tab(tab)
        if again:
            self._inspector.focus_list()

    def toggle_focus(self) -> None:
        """The page alone, full screen; the same again comes back."""
        self.is_focused = not self.is_focused
        if self.is_focused:
            self._was_maximised = self._window.isMaximized()
            self._window.showFullScreen()
        elif self._was_maximised:
            self._window.showMaximized()
        else:
            self._window.showNormal()
        self._view.set_focus_mode(self.is_focused)
        self.fit()

    def fit(self) -> None:
        """Show what is wanted and has room: the page keeps its measure, panes give way."""
        width = self._window.width()
        of_library, of_inspector = self._widths
        for part in self._chrome:
            part.setVisible(not self.is_focused)
        room = width - LEAST_PAGE
        both = room >= of_library + of_inspector
        library = self.library_wanted and room >= of_library
        inspector = self.inspector_wanted and room >= of_inspector
        if library and inspector and not both:
            library, inspector = self._library_first, not self._library_first
        self._library.setVisible(library and not self.is_focused)
        self._inspector.setVisible(inspector and not self.is_focused)
        page = width - (of_library if library else 0) - (of_inspector if inspector else 0)
        self._splitter.setSizes([of_library, page, of_inspector])
        self.changed.emit()

    def take_widths(self) -> None:
        """The reader has drawn a pane wider or narrower."""
        library, _, inspector = self._splitter.sizes()
        self._widths = [library or self._widths[0], inspector or self._widths[1]]

    def _keep(self) -> None:
        self._settings.remember(
            library_shown=self.library_wanted, inspector_shown=self.inspector_wanted
        )
        self.fit()
