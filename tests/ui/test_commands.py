"""One table of commands: everything else is made from it."""

from collections import Counter

from PySide6.QtGui import QKeySequence

from bywhom.ui.app.handlers import HANDLERS
from bywhom.ui.commands.commands import (
    BY_ID,
    COMMANDS,
    MENUS,
    TOOLBAR,
    bindings,
    holder_of,
    is_letter,
)
from bywhom.ui.model.words import KIND


def test_no_two_commands_share_a_shortcut():
    used = Counter(key for keys in bindings({}).values() for key in keys)
    assert [key for key, times in used.items() if times > 1] == []


def test_every_shortcut_is_one_that_qt_understands():
    for command in COMMANDS:
        for key in command.shortcuts:
            assert QKeySequence(key).toString() == key, command.id


def test_every_command_has_a_name_of_its_own_and_stands_in_a_menu():
    assert len(BY_ID) == len(COMMANDS)
    assert {c.menu for c in COMMANDS if c.id != "escape"} == set(MENUS)


def test_every_command_has_a_handler_and_every_handler_a_command():
    assert set(HANDLERS) == set(BY_ID)


def test_the_toolbar_holds_at_most_six_things():
    assert len([name for name in TOOLBAR if name != "|"]) + 1 <= 6  # and the search box


def test_single_letters_can_be_switched_off():
    assert bindings({})["next"] == ("J",)
    without = bindings({}, letters=False)
    assert without["next"] == ()
    assert without["find"] == ("Ctrl+F",)
    assert not any(is_letter(key) for keys in without.values() for key in keys)


def test_a_reader_may_choose_another_key_and_give_one_up():
    assert bindings({"next": "Ctrl+J"})["next"] == ("Ctrl+J",)
    assert bindings({"next": ""})["next"] == ()


def test_a_key_that_is_taken_names_who_has_it():
    holder = holder_of("J", bindings({}), but="previous")
    assert holder is not None and holder.id == "next"
    assert holder_of("J", bindings({}), but="next") is None
    assert holder_of("Ctrl+F12", bindings({}), but="next") is None


def test_each_command_is_an_action_of_the_window_so_hidden_menus_cost_no_keys(window):
    assert {a.objectName() for a in window.actions()} >= set(BY_ID)


def test_tooltips_tell_the_key(window):
    assert window.actions_["open"].toolTip() == "Open a file (Ctrl+O)"


def test_a_kind_has_one_name_in_menu_card_and_list():
    assert BY_ID["kind.attributed"].words == KIND["attributed"] == "Attributed"
