"""What once misled or hid: journeys in a real window, looked at as the screen shows it."""

import sys
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton, QWidget

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly
SENTENCE = "The board may close the pier, and critics reportedly called lamp {} a shambles. "


def on_screen(window) -> QImage:
    """What stands on the screen now; a grab of a widget would paint it anew."""
    return window.screen().grabWindow(window.winId()).toImage()


def pixels_of_marks(window) -> int:
    """Of the kinds that are shown: the more is read, the fewer hedges stand among the surest."""
    kinds = {window.view.marks[index].kind for index in window.view.shown_marks()}
    return sum(pixels_of(window, kind) for kind in kinds)


def pixels_of(window, colour: str) -> int:
    """How many pixels of the page, not of the panels, are of just this colour."""
    view = window.view
    page = QRect(view.mapTo(window, QPoint(0, 0)), view.size())
    image = on_screen(window).copy(page).convertToFormat(QImage.Format.Format_RGB32)
    wanted = view.canvas.theme.colour(colour).rgb().to_bytes(4, sys.byteorder)
    return bytes(image.constBits()).count(wanted)


def test_marks_of_a_long_text_stand_though_no_pointer_moves(open_window, tmp_path: Path, qtbot):
    path = tmp_path / "long.txt"
    paragraphs = (SENTENCE.format(number) * 3 for number in range(1500))
    path.write_text("Pier closed\n\n" + "\n\n".join(paragraphs), "utf-8")
    window = open_window()
    window.open_controller.open(str(path))
    qtbot.waitUntil(lambda: len(window.view.shown_marks()) > 3, timeout=60_000)
    assert window.desk.analysis is None  # only the beginning has been read
    assert "so far" in window.parts.inspector.marks._count.text()
    qtbot.waitUntil(lambda: pixels_of_marks(window) > 20, timeout=20_000)


def test_the_first_window_fits_the_screen(window):
    room = window.screen().availableSize()
    fresh = type(window)(window.settings, window.worker, window.samples)
    try:
        assert fresh.width() <= room.width() and fresh.height() <= room.height()
    finally:
        fresh.desk.close_library()


def test_f10_opens_the_menus(window, qtbot):
    window.activateWindow()
    window.view.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F10)
    assert window.menuBar().activeAction() is window.menuBar().actions()[0]
    qtbot.keyClick(window.menuBar(), Qt.Key.Key_Escape)


@pytest.mark.parametrize("tab", ["mark", "sources", "notes", "summary"])
def test_the_focus_is_seen_on_every_control(window, qtbot, tab):
    window.panes.show_tab(tab)
    window.activateWindow()
    window.view.setFocus()
    seen: dict[QWidget, bool] = {}
    for _ in range(40):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        part = window.focusWidget()
        if part in seen:
            break
        with_focus = part.grab().toImage()
        window.view.setFocus(Qt.FocusReason.TabFocusReason)
        seen[part] = part is window.view or with_focus != part.grab().toImage()
        part.setFocus(Qt.FocusReason.TabFocusReason)
    assert len(seen) > 8
    assert [
        f"{p.objectName()} {p.accessibleName()}" for p, is_seen in seen.items() if not is_seen
    ] == []


@pytest.mark.parametrize("size", [(900, 600), (1366, 768), (1440, 900)], ids=str)
def test_no_words_are_cut(window, qtbot, size):
    window.resize(*size)
    cut: Counter[str] = Counter()
    for tab in ("mark", "sources", "notes", "summary"):
        window.panes.show_tab(tab)
        qtbot.wait(20)
        cut.update(f"{tab}: {words}" for words in _cut(window))
    window.desk.close_article()
    qtbot.wait(20)
    assert window.parts.empty.isVisible()
    cut.update(f"empty: {words}" for words in _cut(window))
    assert cut == Counter()


def _cut(root: QWidget) -> list[str]:
    found = []
    for part in root.findChildren(QWidget):
        if not isinstance(part, QLabel | QAbstractButton) or not part.isVisible():
            continue
        if isinstance(part, QLabel) and part.height() < _height(part) - 1 and part.text():
            found.append(part.text())
        if isinstance(part, QLabel) and part.wordWrap():
            continue
        if isinstance(part, QToolButton) and part.toolButtonStyle() == ICON_ONLY:
            continue  # its words are for assistive technology
        if part.width() < part.minimumSizeHint().width() and part.text():
            found.append(part.text())
    return found


def _height(label: QLabel) -> int:
    wrapped = label.heightForWidth(label.width()) if label.wordWrap() else 0
    return max(wrapped, label.minimumSizeHint().height())
