"""Every key, and how to change it. A key that something else has already is refused."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from bywhom.ui.commands.actions import spoken_key
from bywhom.ui.commands.commands import BY_ID, COMMANDS, bindings, holder_of
from bywhom.ui.language.translate import later, tr
from bywhom.ui.parts.labels import make_label, plain_label
from bywhom.ui.parts.line_sheet import MARGINS
from bywhom.ui.settings import Settings

ON_THE_PAGE = later("On the page: Space and Shift+Space turn it, arrows scroll, F7 shows a caret.")
READING = (  # the keys of somebody who reads, before all others
    *("next", "previous", "explain", "dismiss", "dismiss.phrase"),
    *("highlight", "note", "tag", "quote", "find", "find.next"),
    *("marks", "density", "tab.mark", "tab.sources", "tab.notes", "tab.summary"),
    *("larger", "smaller", "focus", "back", "forward"),
)
CHOOSE = later("Choose a command above, press its new key here.")


class KeysSheet(QDialog):
    changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self.setObjectName("keys")
        self.resize(620, 560)
        self._settings = settings
        self._own = settings.own_keys()
        self._table = QTableWidget(0, 3)
        self._table.setHorizontalHeaderLabels(["", tr("Command"), tr("Key", "of the keyboard")])
        self._table.setAccessibleName(tr("Keys"))
        self._table.verticalHeader().hide()
        self._table.setShowGrid(False)
        self._table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        head = self._table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._table.itemSelectionChanged.connect(self._on_selected)
        self._edit, self._said = QKeySequenceEdit(), plain_label(tr(CHOOSE))
        self._edit.setMaximumSequenceLength(1)
        self._edit.setAccessibleName(tr("New key"))
        for line in self._edit.findChildren(QLineEdit):
            line.setAccessibleName(tr("New key"))
        self._edit.editingFinished.connect(self._on_edited)
        self._said.setWordWrap(True)
        self._said.setProperty("role", "caption")
        self._usual = QPushButton(tr("Usual key"))
        self._usual.clicked.connect(self._on_usual)
        self._search = QLineEdit()
        self._search.setPlaceholderText(tr("Find a command or a key"))
        self._search.setAccessibleName(tr("Find a command or a key"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._filter)
        self._lay_out()
        self._fill()
        self._search.setFocus()

    def _filter(self) -> None:
        """Only the rows in which every word stands."""
        words = self._search.text().lower().split()
        for row in range(self._table.rowCount()):
            cells = (self._table.item(row, column) for column in range(3))
            said = " ".join(f"{cell.text()} {cell.toolTip()}" for cell in cells if cell).lower()
            self._table.setRowHidden(row, not all(word in said for word in words))

    def _lay_out(self) -> None:
        page = plain_label(tr(ON_THE_PAGE))
        page.setProperty("role", "secondary")
        page.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self._edit, 1)
        row.addWidget(self._usual)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.addWidget(make_label("title", tr("Keys")))
        layout.addWidget(page)
        layout.addWidget(self._search)
        layout.addWidget(self._table, 1)
        layout.addLayout(row)
        layout.addWidget(self._said)

    def _fill(self) -> None:
        bound = bindings(self._own)
        chosen = max(0, self._table.currentRow())
        first = [BY_ID[command_id] for command_id in READING]
        listed = [*first, *(c for c in COMMANDS if c.menu and c.id not in READING)]
        self._table.setRowCount(len(listed))
        for row, command in enumerate(listed):
            keys = ", ".join(spoken_key(key) for key in bound[command.id])
            group = tr("Reading") if command.id in READING else tr(command.menu)
            for column, words in enumerate((group, tr(command.words).rstrip("…"), keys)):
                item = QTableWidgetItem(words)
                item.setData(Qt.ItemDataRole.UserRole, command.id)
                item.setToolTip(tr(command.tip) if command.tip else "")
                self._table.setItem(row, column, item)
        self._table.setCurrentCell(chosen, 1)
        self._filter()

    def _chosen(self) -> str | None:
        item = self._table.item(self._table.currentRow(), 1)
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def _on_selected(self) -> None:
        command_id = self._chosen()
        if command_id is not None:
            keys = bindings(self._own)[command_id]
            self._edit.setKeySequence(QKeySequence(keys[0] if keys else ""))
            self._said.setText(tr(CHOOSE))

    def _on_edited(self) -> None:
        command_id = self._chosen()
        if command_id is None:
            return
        key = self._edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        bound = bindings(self._own)
        if bound[command_id][:1] == (key,):
            return
        taken = holder_of(key, bound, command_id) if key else None
        if taken is not None:
            self._on_selected()
            self._said.setText(
                tr(
                    "{key} already means “{words}”. "
                    "Give that another key first, or choose a free one.",
                    key=spoken_key(key),
                    words=tr(taken.words).rstrip("…"),
                )
            )
            return
        self._keep(self._own | {command_id: key})

    def _on_usual(self) -> None:
        command_id = self._chosen()
        if command_id is None:
            return
        rest = {k: v for k, v in self._own.items() if k != command_id}
        usual = BY_ID[command_id].shortcuts[:1]
        taken = holder_of(usual[0], bindings(rest), command_id) if usual else None
        if taken is not None:
            self._said.setText(
                tr("Its usual key now means “{words}”.", words=tr(taken.words).rstrip("…"))
            )
            return
        self._keep(rest)

    def _keep(self, own: dict[str, str]) -> None:
        self._own = own
        self._settings.set_own_keys(own)
        self._fill()
        self._said.setText(tr("Changed."))
        self.changed.emit()
