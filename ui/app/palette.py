"""All commands, found by a few letters of their names."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from bywhom.ui.commands.actions import Actions, spoken_key
from bywhom.ui.language.translate import tr
from bywhom.ui.parts.labels import plain_tip

WIDTH, HEIGHT = 520, 420
KEY = Qt.ItemDataRole.UserRole + 1
KEY_RIGHT = 10  # px from the right edge


def matches(words: str, name: str) -> bool:
    """Every typed word begins a word of the name."""
    parts = name.lower().split()
    return all(any(part.startswith(typed) for part in parts) for typed in words.lower().split())


class Palette(QDialog):
    """Type, Enter. Commands that cannot be used now are not listed."""

    picked = Signal(object)  # QAction

    def __init__(self, actions: Actions, parent: QWidget, choices: Sequence[QAction] = ()) -> None:
        """choices: what can be set directly, such as a theme; each with its words as its text."""
        super().__init__(parent)
        self._choices = choices
        self.setWindowTitle(tr("All commands"))
        self.setObjectName("palette")
        self.resize(WIDTH, HEIGHT)
        self._actions = actions
        self._box, self._list = QLineEdit(), QListWidget()
        self._box.setPlaceholderText(tr("What do you want to do?"))
        self._box.setAccessibleName(tr("Find a command"))
        self._list.setAccessibleName(tr("Commands"))
        self._list.setItemDelegate(_KeysAtTheRight(self._list))
        self._box.textChanged.connect(self._fill)
        self._box.installEventFilter(self)
        self._list.itemActivated.connect(self._on_picked)
        self._list.itemClicked.connect(self._on_picked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(self._box)
        layout.addWidget(self._list)
        self._fill("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Arrows and Enter work while typing."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                row = min(max(0, self._list.currentRow() + step), self._list.count() - 1)
                self._list.setCurrentRow(row)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_picked(self._list.currentItem())
                return True
        return False

    def _fill(self, words: str) -> None:
        self._list.clear()
        for action in self._actions.by_id.values():
            command = action.command
            if not action.isEnabled() or command.id in ("escape", "palette"):
                continue
            said, tip = tr(command.words), tr(command.tip) if command.tip else ""
            menu = tr(command.menu) if command.menu else ""
            by = command.id.replace(".", " ")  # "export" is a word that people look for
            if matches(words, f"{menu} {said} {tip} {by}"):
                self._add(action, f"{menu}: {said}" if menu else said, tip)
        for choice in self._choices if words.strip() else ():
            if matches(words, choice.text()):
                self._add(choice, choice.text(), "")
        self._list.setCurrentRow(0)

    def _add(self, action: QAction, name: str, tip: str) -> None:
        keys = action.shortcuts()
        key = spoken_key(keys[0].toString()) if keys else ""
        item = QListWidgetItem(name)
        item.setData(Qt.ItemDataRole.UserRole, action)
        item.setData(KEY, key)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name} {key}".rstrip())
        item.setToolTip(plain_tip(tip))
        self._list.addItem(item)

    def _on_picked(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        action: QAction = item.data(Qt.ItemDataRole.UserRole)
        self.accept()
        self.picked.emit(action)


class _KeysAtTheRight(QStyledItemDelegate):
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(option.palette.color(option.palette.ColorRole.PlaceholderText))
        place = option.rect.adjusted(0, 0, -KEY_RIGHT, 0)
        painter.drawText(
            place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, index.data(KEY)
        )
        painter.restore()
