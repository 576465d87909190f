"""Pictures of the sheets, each as its command or menu shows it."""

from collections.abc import Callable, Mapping
from functools import partial
from itertools import islice

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bywhom.ui.app.window import ReadingWindow
from bywhom.ui.page.desk_view import Spot

SETTLED = 400  # ms
COMMANDS: Mapping[str, str] = {
    "sheet-keys": "keys",
    "sheet-all-commands": "palette",
    "sheet-rules": "rules",
    "sheet-left-out": "receipt",
    "sheet-go-to": "go",
    "sheet-address": "address",
    "sheet-compare": "compare",
    "sheet-colours": "colours",
    "sheet-facts": "facts",
    "sheet-about": "about",
    "sheet-newer": "newer",
}
FEEDS = (
    ("https://gazette.example/news.xml", "The Orrel Gazette"),
    ("https://log.example/all.xml", "The Farholm Log"),
)
Scene = Callable[[ReadingWindow], QPixmap]


def by_command(name: str, window: ReadingWindow) -> QPixmap:
    return while_shown(window.actions_[name].trigger)


def while_shown(ask: Callable[[], object]) -> QPixmap:
    """The sheet or menu that asking brings up, then left without an answer."""
    pictures: list[QPixmap] = []

    def take() -> None:
        shown = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        assert shown is not None, "no sheet came"
        pictures.append(shown.grab())
        shown.close()

    QTimer.singleShot(SETTLED, take)
    ask()
    while not pictures:
        QTest.qWait(20)
    return pictures[0]


def dismissed(window: ReadingWindow) -> QPixmap:
    for index in list(islice(window.view.shown_marks(), 3)):
        window.mark_controller.select(index)
        window.actions_["dismiss"].trigger()
    return by_command("restore", window)


def feeds(window: ReadingWindow) -> QPixmap:
    for address, title in FEEDS:
        window.desk.change(lambda library, a=address, t=title: library.add_feed(a, t))
    return by_command("feeds", window)


def tags(window: ReadingWindow) -> QPixmap:
    """As the menu of a row in the library asks for them."""
    rows = window.library_controller.rows() or ()
    menu = window.library_controller.menu(next(row for row in rows if row.article_id))
    return while_shown(next(a for a in menu.actions() if "ags" in a.text()).trigger)


def page_menu(window: ReadingWindow) -> QPixmap:
    """On a mark, with words selected."""
    mark = window.desk.marks[window.view.shown_marks()[0]]
    window.view.select_span(mark.span)
    QTest.qWait(SETTLED)
    spot = Spot(mark=window.view.shown_marks()[0], note=None)
    corner = window.view.viewport().mapToGlobal(window.view.span_area(mark.span).bottomLeft())
    menu = while_shown(partial(window.page_menu.show_at, spot, corner.toPoint()))
    picture = window.grab()
    with QPainter(picture) as painter:
        painter.drawPixmap(window.mapFromGlobal(corner.toPoint()), menu)
    return picture


SHEET_SCENES: Mapping[str, Scene] = {
    **{name: partial(by_command, command) for name, command in COMMANDS.items()},
    "sheet-dismissed": dismissed,
    "sheet-feeds": feeds,
    "sheet-tags": tags,
    "page-menu": page_menu,
}
