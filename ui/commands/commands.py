"""Everything a reader can tell the window to do, in one table.

Menus, toolbar, shortcuts, the palette and the list of keys are all made from it.
"""

from collections.abc import Mapping

from bywhom.ui.commands.article_commands import COMPARE, EDIT, GO, OPEN, VIEW
from bywhom.ui.commands.class_commands import CLASS
from bywhom.ui.commands.command import Command
from bywhom.ui.commands.mark_commands import HELP, MARKS, NOTES
from bywhom.ui.language.translate import later

MENUS = (
    later("File"),
    later("Edit"),
    later("View"),
    later("Go"),
    later("Marks"),
    later("Notes"),
    later("Class"),
    later("Help"),
)

COMMANDS: tuple[Command, ...] = (
    *OPEN,
    *EDIT,
    *VIEW,
    *COMPARE,
    *GO,
    *MARKS,
    *NOTES,
    *CLASS,
    *HELP,
)
BY_ID: Mapping[str, Command] = {command.id: command for command in COMMANDS}
TOOLBAR = ("open", "back", "|", "look", "marks", "note")  # the search box ends it


def is_letter(shortcut: str) -> bool:
    """A key that types something by itself: WCAG 2.1.4 wants it switchable."""
    return len(shortcut.removeprefix("Shift+")) == 1


def bindings(own: Mapping[str, str], letters: bool = True) -> dict[str, tuple[str, ...]]:
    """The shortcuts of every command. own: a reader's choice by command id ("" for none)."""
    chosen: dict[str, tuple[str, ...]] = {}
    for command in COMMANDS:
        keys = command.shortcuts
        if command.id in own:
            keys = (own[command.id],) if own[command.id] else ()
        chosen[command.id] = tuple(k for k in keys if letters or not is_letter(k))
    return chosen


def holder_of(shortcut: str, bound: Mapping[str, tuple[str, ...]], but: str) -> Command | None:
    """The command other than `but` that has this shortcut already."""
    for command in COMMANDS:
        if command.id != but and shortcut in bound[command.id]:
            return command
    return None
