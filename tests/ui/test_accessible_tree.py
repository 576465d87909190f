"""What assistive technology finds: every control that takes the keyboard says what it is."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget

from bywhom.ui.app.keys_sheet import KeysSheet
from bywhom.ui.app.palette import Palette
from bywhom.ui.compare.partners import partners
from bywhom.ui.open.feeds_sheet import FeedsSheet

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
INSIDE = ("qt_scrollarea_viewport", "qt_spinbox_lineedit")


def controls(root: QWidget) -> list[QWidget]:
    """Those that are to be seen and take the keyboard."""
    return [
        part
        for part in (root, *root.findChildren(QWidget))
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus
        and part.isVisibleTo(root)
        and part.objectName() not in INSIDE
    ]


def unspoken(root: QWidget) -> list[str]:
    """What says too little, in words for whoever reads the failure."""
    found = []
    for part in controls(root):
        spoken = QAccessible.queryAccessibleInterface(part)
        name = spoken.text(QAccessible.Text.Name)
        what = f"{type(part).__name__} {part.objectName()!r} in {type(part.parent()).__name__}"
        if not name.strip():
            found.append(f"{what} has no name")
        if spoken.role() == QAccessible.Role.NoRole:
            found.append(f"{what} has no role")
        if isinstance(part, QComboBox) and not spoken.text(QAccessible.Text.Value):
            found.append(f"{what} has no value")
        is_switch = isinstance(part, QAbstractButton) and part.isCheckable()
        if is_switch and not spoken.state().checkable:
            found.append(f"{what} does not say whether it is on")
    return found


def test_every_control_of_the_window_says_what_it_is(window, qtbot):
    for tab in ("mark", "sources", "notes", "summary"):
        window.panes.show_tab(tab)
        assert unspoken(window) == [], tab
    window.mark_controller.next()
    window.note_controller.write()
    assert unspoken(window) == []
    assert len(controls(window)) > 15  # it has looked


def test_what_is_chosen_and_shown_is_said_as_a_value(window):
    library = window.parts.library
    assert library._choices.accessibleName().startswith("Which articles: ")
    assert library._orders.accessibleName().startswith("Order: ")
    pane = window.parts.status._left
    assert pane.isCheckable()
    for _ in range(2):
        window.panes.toggle_library()
        assert pane.isChecked() == window.parts.library.isVisible()


def test_every_control_says_what_it_is_where_contents_stand_at_the_left(window, qtbot):
    window.places.toggle_bookmark()
    window.places.show_contents()
    assert window.parts.left.contents.list.isVisible()
    assert unspoken(window) == []
    window.desk.close_article()
    assert window.parts.empty.isVisible()
    assert unspoken(window) == []


def test_every_control_of_the_sheets_says_what_it_is(window, settings, qtbot):
    sheets = [
        KeysSheet(settings, window),
        Palette(window.actions_, window),
        FeedsSheet(window),
        window.own_rules.sheet(),
        window.dismissed_sheet(),
        window.appearance_sheet,
        window.places.sheet(),
        window.compare_controller.sheet(partners(window.desk, window.samples, date.today())),
    ]
    for sheet in sheets:
        assert unspoken(sheet) == [], type(sheet).__name__


def test_every_control_of_the_class_windows_says_what_it_is(window, qtbot):
    window.class_kit.make()
    maker = window.class_kit.open_window
    assert unspoken(maker) == []
    maker.is_saved = True
    maker.close()
    window.class_kit.practise()
    practice = window.class_kit.open_window
    assert unspoken(practice) == []
    practice.close()


def test_menus_have_letters_and_no_two_of_a_menu_the_same(window):
    for menu_action in window.menuBar().actions():
        assert "&" in menu_action.text()
        letters = [
            action.text().partition("&")[2][:1].lower()
            for action in menu_action.menu().actions()
            if "&" in action.text()
        ]
        assert len(letters) == len(set(letters))


def test_the_palette_finds_themes_exports_and_settings(window, qtbot):
    sheet = Palette(window.actions_, window, window.help_controller._choices(window))
    sheet.picked.connect(lambda action: action.trigger())
    for typed, expected in (("theme dusk", "Theme: Dusk"), ("export", "Save notes"), ("ruler", "")):
        sheet._box.setText(typed)
        listed = [sheet._list.item(row).text() for row in range(sheet._list.count())]
        assert any(expected in words for words in listed), typed
    sheet._box.setText("theme dusk")
    qtbot.keyClick(sheet._box, Qt.Key.Key_Return)
    assert window.appearance.preferences.theme == "Dusk"
    window.appearance.change(theme="Paper")


def test_the_keys_sheet_begins_with_reading_and_is_searched(window, settings, qtbot):
    sheet = KeysSheet(settings, window)
    assert sheet._table.item(0, 1).text() == "Next mark"
    qtbot.keyClicks(sheet._search, "lesson")
    shown = [r for r in range(sheet._table.rowCount()) if not sheet._table.isRowHidden(r)]
    assert shown and all("esson" in sheet._table.item(r, 1).text() for r in shown)
