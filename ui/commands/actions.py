"""The table of commands as Qt's actions: menus, shortcuts, greying out."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from bywhom.ui.commands.command import Command, Needs
from bywhom.ui.commands.commands import COMMANDS, MENUS
from bywhom.ui.language.translate import tr
from bywhom.ui.parts.labels import plain_tip


class CommandAction(QAction):
    """Says which command was chosen; the window does it."""

    chosen = Signal(object)  # Command

    def __init__(self, command: Command, window: QMainWindow) -> None:
        super().__init__(tr(command.words), window)
        self.command = command
        self.setObjectName(command.id)
        self.setCheckable(command.checkable)
        self.setIconVisibleInMenu(False)  # two of a menu's words with one, the rest without
        self.triggered.connect(self._on_triggered)

    def set_keys(self, keys: tuple[str, ...]) -> None:
        self.setShortcuts([QKeySequence(key) for key in keys])
        shown = f" ({spoken_key(keys[0])})" if keys else ""
        self.setToolTip(plain_tip(tr(self.command.tip or self.command.words) + shown))

    def _on_triggered(self) -> None:
        self.chosen.emit(self.command)


class Actions:
    """Every command once, by id; all belong to the window, so that hidden menus cost no keys."""

    def __init__(self, window: QMainWindow) -> None:
        self.by_id: dict[str, CommandAction] = {}
        for command in COMMANDS:
            action = CommandAction(command, window)
            window.addAction(action)
            self.by_id[command.id] = action

    def __getitem__(self, command_id: str) -> CommandAction:
        return self.by_id[command_id]

    def bind(self, bound: Mapping[str, tuple[str, ...]]) -> None:
        for command_id, keys in bound.items():
            self.by_id[command_id].set_keys(keys)

    def allow(self, there: Mapping[Needs, bool]) -> None:
        """Grey out what needs something that is not there."""
        for action in self.by_id.values():
            needs = action.command.needs
            action.setEnabled(there.get(needs, True) if needs else True)

    def check(self, checked: Mapping[str, bool]) -> None:
        for command_id, value in checked.items():
            self.by_id[command_id].setChecked(value)

    def fill_menus(self, window: QMainWindow) -> None:
        for name in MENUS:
            menu = window.menuBar().addMenu(tr(name))
            menu.setToolTipsVisible(True)
            self.fill(menu, name)
        _give_letters(window.menuBar())

    def fill(self, menu: QMenu, name: str) -> None:
        for action in self.by_id.values():
            if action.command.menu == name:
                if action.command.section:
                    menu.addSeparator()
                menu.addAction(action)
        _give_letters(menu)


def _give_letters(menu: QMenu | QMenuBar) -> None:
    """Each command of a menu a letter of its own, as long as there are any."""
    taken: set[str] = set()
    for action in menu.actions():
        words = action.text()
        starts = [0, *(i + 1 for i, sign in enumerate(words) if sign == " ")]
        for place in (*starts, *range(len(words))):
            letter = words[place : place + 1].lower()
            if letter.isalpha() and letter not in taken:
                taken.add(letter)
                action.setText(f"{words[:place]}&{words[place:]}")
                break


def spoken_key(key: str) -> str:
    """A shortcut as it stands on this machine's keys."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
