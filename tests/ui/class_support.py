"""Windows of a class for the tests."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bywhom.analysis.article import Span
from bywhom.ui.classroom.lesson_window.frame import KitWindow


def shown(window: KitWindow, qtbot) -> None:
    """In front, so that its keys are heard."""
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()


def select(window: KitWindow, words: str) -> None:
    start = window.view.article.text.index(words)
    window.view.select_span(Span(start, start + len(words)))
    window.view.setFocus()


def press(window: KitWindow, key: Qt.Key) -> None:
    window.activateWindow()  # another test's worker may have taken its time
    assert QTest.qWaitForWindowActive(window)
    QTest.keyClick(window.view, key)


def command(window: KitWindow, words: str) -> Callable[[], None]:
    """What the menu row does."""
    return next(a for a in window.menu.actions() if a.text() == words).trigger
