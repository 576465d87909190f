"""Keys, all commands, appearance: the small sheets over the window."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QToolButton,
)

from bywhom.ui.app.keys_sheet import KeysSheet
from bywhom.ui.app.palette import KEY, Palette, matches
from bywhom.ui.commands.commands import BY_ID

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def choose(sheet: KeysSheet, command_id: str) -> None:
    for row in range(sheet._table.rowCount()):
        if sheet._table.item(row, 1).data(Qt.ItemDataRole.UserRole) == command_id:
            sheet._table.setCurrentCell(row, 1)


def press_key(sheet: KeysSheet, key: str) -> None:
    sheet._edit.setKeySequence(QKeySequence(key))
    sheet._edit.editingFinished.emit()


def test_a_new_key_works_at_once_and_is_remembered(window, qtbot, settings):
    sheet = KeysSheet(settings, window)
    sheet.changed.connect(window.help_controller.keys_changed)
    choose(sheet, "next")
    press_key(sheet, "Ctrl+J")
    assert settings.own_keys() == {"next": "Ctrl+J"}
    qtbot.keyClick(window.view, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert window.mark_controller.selected == window.view.shown_marks()[0]


def test_a_key_that_is_taken_is_refused_and_the_holder_named(window, settings):
    sheet = KeysSheet(settings, window)
    choose(sheet, "next")
    press_key(sheet, "N")
    assert settings.own_keys() == {}
    assert "already means “Note”" in sheet._said.text()
    assert sheet._edit.keySequence().toString() == BY_ID["next"].shortcuts[0]


def test_the_usual_key_comes_back(window, settings):
    settings.set_own_keys({"next": "Ctrl+J"})
    sheet = KeysSheet(settings, window)
    choose(sheet, "next")
    sheet._usual.click()
    assert settings.own_keys() == {}


def test_commands_are_found_by_the_beginnings_of_their_words():
    assert matches("nex ma", "Marks Next mark")
    assert not matches("mark nix", "Marks Next mark")
    assert matches("", "anything")


def test_the_palette_runs_what_is_picked(window, qtbot):
    sheet = Palette(window.actions_, window)
    sheet.picked.connect(lambda action: action.trigger())
    qtbot.keyClicks(sheet._box, "next mark")
    qtbot.keyClick(sheet._box, Qt.Key.Key_Return)
    assert window.mark_controller.selected == window.view.shown_marks()[0]


def test_the_palette_says_a_command_and_its_key_apart(window):
    sheet = Palette(window.actions_, window)
    rows = [sheet._list.item(row) for row in range(sheet._list.count())]
    row = next(row for row in rows if row.text() == "Marks: Next mark")
    assert row.data(KEY) == "J"
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Marks: Next mark J"


def test_the_palette_lists_nothing_that_cannot_be_done_now(window):
    window.desk.close_article()
    window.desk.reload()
    sheet = Palette(window.actions_, window)
    listed = [sheet._list.item(row).text() for row in range(sheet._list.count())]
    assert not any("Next mark" in words for words in listed)
    assert any("Open" in words for words in listed)


def test_the_appearance_sheet_changes_the_page_at_once(window, settings):
    sheet = window.appearance_sheet
    sheet.findChild(QToolButton, "Dusk").click()
    assert window.appearance.theme.name == "Dusk" == settings.preferences().theme
    more = next(b for b in sheet.findChildren(QToolButton) if b.accessibleName() == "Size: more")
    more.click()
    assert window.view.canvas.type.size == 21
    numbers = sheet.findChild(QCheckBox, "numbers")
    numbers.click()
    assert window.view.canvas.numbered
    assert window.actions_["numbers"].isChecked()


def test_every_button_of_the_window_has_a_name(window):
    nameless = [
        button
        for button in window.findChildren(QToolButton)
        if not (button.accessibleName() or button.text() or button.objectName().startswith("qt_"))
    ]
    inside_a_line = [b for b in nameless if isinstance(b.parent(), QLineEdit)]  # take no keyboard
    assert all(b.focusPolicy() == Qt.FocusPolicy.NoFocus for b in inside_a_line)
    assert [type(b.parent()) for b in nameless if b not in inside_a_line] == []


ASKED = ("rules", "restore", "go", "address", "colours", "facts", "receipt", "keys", "feeds")


@pytest.mark.parametrize("command", ASKED)
def test_every_sheet_has_the_house_style(window, qtbot, command):
    """A heading, the margins of the others, no stock pictures, and room for what is asked."""
    shown = []

    def look() -> None:
        sheet = QApplication.activeModalWidget()
        heads = [x for x in sheet.findChildren(QLabel) if x.property("role") == "title"]
        pictures = [b.text() for b in sheet.findChildren(QPushButton) if has_picture(b)]
        shown.append((len(heads), sheet.layout().contentsMargins().left(), pictures))
        assert sheet.width() >= 400, "no room"
        sheet.reject()

    QTimer.singleShot(100, look)
    window.actions_[command].trigger()
    qtbot.waitUntil(lambda: bool(shown))
    assert shown == [(1, 20, [])]


def has_picture(button: QPushButton) -> bool:
    if button.icon().isNull():
        return False
    kind = QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons
    return bool(button.style().styleHint(kind, None, button.parentWidget()))


def test_a_heading_stays_above_where_there_is_no_list(window, qtbot):
    sheet = window.receipt_controller.sheet()
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.waitExposed(sheet)
    assert sheet.list.isHidden()
    head = next(x for x in sheet.findChildren(QLabel) if x.property("role") == "title")
    assert head.geometry().bottom() < 60 and sheet.words.y() < 70


def test_what_stands_in_an_empty_line_can_be_read(window, qtbot):
    """Qt would show it at half the strength of the text."""
    window.appearance.change(theme="Dusk")
    sheet = window.own_rules.sheet()
    qtbot.addWidget(sheet)
    sheet.show()
    wanted = window.view.canvas.theme.colour("ink_caption")
    lines = [x for x in sheet.findChildren(QLineEdit) if x.placeholderText()]
    assert lines
    for line in lines:
        assert line.palette().color(QPalette.ColorRole.PlaceholderText) == wanted
