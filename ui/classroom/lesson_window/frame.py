"""What the windows of a lesson have in common: three panes as on the desk, and a way back."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QScrollArea,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bywhom.ui.appearance.appearance import Appearance
from bywhom.ui.classroom.lesson_window.class_view import KitView
from bywhom.ui.language.translate import later, tr
from bywhom.ui.page.card import HoverCard
from bywhom.ui.page.desk_view import Page
from bywhom.ui.page.overview import OverviewStrip
from bywhom.ui.parts.labels import plain_label
from bywhom.ui.parts.message_bar import MessageBar
from bywhom.ui.parts.status_bar import OFFLINE
from bywhom.ui.style.icons import icon
from bywhom.ui.style.theme import Theme

SIZE = (1440, 900)
LEFT, LEFT_LEAST, RIGHT, RIGHT_LEAST = 248, 180, 352, 300
LEAST_PAGE = 420
HEAD, STATUS, ICON = 44, 28, 18


class KitCard(HoverCard):
    """Why the words are marked. Nothing is dismissed in class: one argues."""

    foot = later("Click to argue about it"), ""


class KitWindow(QMainWindow):
    """Takes the look of the desk, and follows it when that changes."""

    closed = Signal()

    def __init__(self, look: Appearance, name: str, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setMinimumSize(560, 420)
        self.resize(*SIZE)
        self.appearance = look
        self.view, self.page = KitView(), Page()
        self.overview, self.card = OverviewStrip(self.view), KitCard(self.view)
        self.bar = MessageBar(self.page)
        self.above = QVBoxLayout()  # a strip over the page, where a window has one
        self.across = QHBoxLayout()  # the page, and what a window puts beside it
        self._status = plain_label()
        self._buttons: list[tuple[QToolButton, str]] = []
        self._left, self._right = left, right
        self._letters: list[QAction] = []
        self._painted: list[Callable[[Theme], object]] = [self.view.set_theme, self.bar.set_theme]
        self.menu = self.menuBar().addMenu(tr("Class"))
        self._head = QHBoxLayout()
        self._lay_out(left, right)
        self._add_view_menu()
        back = self.add_command(tr("Back to reading"), self.close)
        back.setShortcuts([QKeySequence(key) for key in ("Ctrl+W", "Alt+Left")])
        self.add_button(back, "back", tr("Back"))
        self._head.addStretch(1)
        self.page.resized.connect(lambda: self.bar.place_in(self.page.width(), self.page.height()))
        look.changed.connect(self.dress)

    # For those who build a window on it

    def add_command(self, words: str, handler: Callable[[], object], key: str = "") -> QAction:
        """In the menu, and reachable by its key anywhere in the window."""
        action = QAction(words, self)
        if key:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda: handler())
        self.menu.addAction(action)
        self.addAction(action)
        return action

    def add_key(self, key: str, handler: Callable[[], object]) -> None:
        """A key without a menu row. Single letters go when the reader has switched them off."""
        action = QAction(self)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda: handler())
        self.addAction(action)
        if len(key) == 1:
            self._letters.append(action)

    def add_button(
        self, action: QAction, picture: str = "", words: str = "", *, place: int = -1
    ) -> QToolButton:
        """A command in the line over the panes: at its end, or in a place from the left."""
        button = QToolButton()
        button.setDefaultAction(action)
        button.setText(f"\u2009\u2009{words or action.text()}")
        button.setAccessibleName(words or action.text())
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._head.insertWidget(place, button)
        self._buttons.append((button, picture))
        return button

    def add_menu_button(self, words: str, menu: QMenu) -> QToolButton:
        button = QToolButton()
        button.setText(f"{words} ▾")
        button.setAccessibleName(words)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._head.addWidget(button)
        return button

    def paint_with(self, *set_theme: Callable[[Theme], object]) -> None:
        self._painted += set_theme

    def say(self, words: str) -> None:
        """At the right end of the foot of the window: what state it is in."""
        self._status.setText(words)

    def dress(self) -> None:
        """Theme and type as the reader has chosen them."""
        theme, now = self.appearance.theme, self.appearance.preferences
        for set_theme in self._painted:
            set_theme(theme)
        self.view.set_typography(now.face, now.size, now.line_height, now.width)
        self.view.set_paragraph_numbers(now.numbers)
        self.view.reduced_motion = now.reduced_motion
        for action in self._letters:
            action.setEnabled(now.letters)
        for button, picture in self._buttons:
            if picture:
                button.setIcon(icon(picture, theme, ICON))

    # Underneath

    def _lay_out(self, left: QWidget, right: QWidget) -> None:
        self.across.setContentsMargins(0, 0, 0, 0)
        self.across.setSpacing(0)
        self.across.addWidget(self.view, 1)
        self.across.addWidget(self.overview)
        self.above.setContentsMargins(0, 0, 0, 0)
        down = QVBoxLayout(self.page)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(self.above)
        down.addLayout(self.across, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        left.setMinimumWidth(LEFT_LEAST)
        right.setMinimumWidth(RIGHT_LEAST)
        for place, (widget, stretch) in enumerate(((left, 0), (self.page, 1), (right, 0))):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(place, stretch)
        self.splitter.setSizes([LEFT, SIZE[0] - LEFT - RIGHT, RIGHT])
        centre = QWidget()
        all_ = QVBoxLayout(centre)
        all_.setContentsMargins(0, 0, 0, 0)
        all_.setSpacing(0)
        all_.addWidget(_strip("toolbar", self._head, HEAD, (10, 0, 16, 0)))
        all_.addWidget(self.splitter, 1)
        foot = QHBoxLayout()
        offline = plain_label(tr(OFFLINE))
        for label in (offline, self._status):
            label.setProperty("role", "caption")
        foot.addWidget(offline)
        foot.addStretch(1)
        foot.addWidget(self._status)
        all_.addWidget(_strip("status-bar", foot, STATUS, (20, 0, 20, 0)))
        self.setCentralWidget(centre)

    def _add_view_menu(self) -> None:
        menu = self.menuBar().addMenu(tr("View"))
        for words, handler, keys in (
            (tr("Larger text"), self.appearance.larger, ("Ctrl++", "Ctrl+=")),
            (tr("Smaller text"), self.appearance.smaller, ("Ctrl+-",)),
            (tr("Usual size"), self.appearance.usual_size, ("Ctrl+0",)),
            (tr("Left pane"), self.toggle_left, ("Ctrl+Shift+L",)),
            (tr("Right pane"), self.toggle_right, ("Ctrl+Shift+I",)),
        ):
            action = menu.addAction(words)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(lambda _=False, act=handler: act())

    def toggle_left(self) -> None:
        self._left.setVisible(not self._left.isVisible())

    def show_left(self, wanted: bool) -> None:
        """Where there is room for it."""
        self._left.setVisible(wanted and self.width() - LEFT - RIGHT >= LEAST_PAGE)

    def toggle_right(self) -> None:
        self._right.setVisible(not self._right.isVisible())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """In a narrow window the page keeps its measure and the left pane gives way."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.show_left(True)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        super().closeEvent(event)
        self.closed.emit()


def panel(name: str) -> tuple[QScrollArea, QVBoxLayout]:
    """A right pane that scrolls, and the layout to fill it from the top."""
    area, inside = QScrollArea(), QWidget()
    area.setObjectName("inspector")
    area.setAccessibleName(name)
    area.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    layout = QVBoxLayout(inside)
    layout.setContentsMargins(24, 12, 24, 20)
    layout.setSpacing(8)
    area.setWidget(inside)
    return area, layout


def label(words: str = "", role: str = "") -> QLabel:
    """Words of the program, or of the lesson: never taken for markup."""
    made = plain_label(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    if role:
        made.setProperty("role", role)
    return made


def _strip(
    name: str, layout: QHBoxLayout, height: int, sides: tuple[int, int, int, int]
) -> QWidget:
    strip = QWidget()
    strip.setObjectName(name)
    strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    strip.setFixedHeight(height)
    layout.setContentsMargins(*sides)
    layout.setSpacing(8)
    strip.setLayout(layout)
    return strip
