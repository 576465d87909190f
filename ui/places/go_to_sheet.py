"""Go to a paragraph by its number, or to a chapter or bookmark by some of its words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from bywhom.ui.language.translate import numeral, tr
from bywhom.ui.model.words import place_in, spoken_place
from bywhom.ui.panels.contents_list import PlaceRow
from bywhom.ui.parts.labels import make_label
from bywhom.ui.parts.line_sheet import MARGINS

WIDTH, HEIGHT = 480, 420
STEP = "    "  # a level of the contents
VALUE = Qt.ItemDataRole.UserRole
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class GoToSheet(QDialog):
    """Type, Enter. Arrows work while typing."""

    paragraph_wanted = Signal(int)
    place_wanted = Signal(object)  # PlaceRow

    def __init__(
        self,
        rows: Sequence[PlaceRow],
        paragraphs: int,
        beginning: Callable[[int], str],
        parent: QWidget,
    ) -> None:
        """beginning: the first words of a paragraph, by its number."""
        super().__init__(parent)
        self.setWindowTitle(tr("Go to"))
        self.setObjectName("go-to")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(WIDTH, HEIGHT)
        self._rows = [row for row in rows if not row.is_heading]
        self._paragraphs, self._beginning = paragraphs, beginning
        self.box, self.list = QLineEdit(), QListWidget()
        last = numeral(paragraphs)
        asked = tr("A paragraph, 1 to {last}", last=last)
        if self._rows:
            asked = tr("A paragraph, 1 to {last}, or words of a heading or bookmark", last=last)
        self.box.setPlaceholderText(asked)
        self.box.setAccessibleName(asked)
        self.list.setAccessibleName(tr("Places"))
        self.box.textChanged.connect(self._fill)
        self.box.installEventFilter(self)
        self.list.itemActivated.connect(self._on_chosen)
        self.list.itemClicked.connect(self._on_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.addWidget(make_label("title", tr("Go to")))
        layout.addWidget(self.box)
        layout.addWidget(self.list, 1)
        self._fill("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if step := STEPS.get(Qt.Key(event.key()), 0):
                row = min(max(0, self.list.currentRow() + step), self.list.count() - 1)
                self.list.setCurrentRow(row)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_chosen(self.list.currentItem())
                return True
        return False

    def _fill(self, typed: str) -> None:
        self.list.clear()
        number = typed.strip().lstrip("¶").strip()
        if number.isdecimal() and self._paragraphs:
            wanted = min(max(1, int(number[:9])), self._paragraphs)
            words_there = self._beginning(wanted)
            self._add(
                f"{place_in(wanted)}   {words_there}",
                f"{spoken_place(wanted)}: {words_there}",
                wanted,
            )
        words = typed.casefold().split()
        for row in self._rows:
            if all(word in row.title.casefold() for word in words):
                kind = tr("Bookmark: ") if row.bookmark else STEP * row.level
                self._add(f"{kind}{row.title}", f"{kind}{row.spoken()}".strip(), row)
        self.list.setCurrentRow(0)

    def _add(self, words: str, spoken: str, value: int | PlaceRow) -> None:
        item = QListWidgetItem(words)
        item.setData(VALUE, value)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        self.list.addItem(item)

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        value = item.data(VALUE)
        self.accept()
        if isinstance(value, int):
            self.paragraph_wanted.emit(value)
        else:
            self.place_wanted.emit(value)
