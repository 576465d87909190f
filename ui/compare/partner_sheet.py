"""Which report is to stand beside the open one: proposals first, with the reason; a search."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bywhom.ui.compare.partners import Partner
from bywhom.ui.language.translate import tr
from bywhom.ui.parts.labels import make_label
from bywhom.ui.parts.line_sheet import MARGINS
from bywhom.ui.style.panel_type import font

VALUE = Qt.ItemDataRole.UserRole
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class PartnerSheet(QDialog):
    chosen = Signal(object)  # Partner

    def __init__(self, partners: Sequence[Partner], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Compare"))
        self.setObjectName("partners")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(560, 520)
        self._partners = partners
        self.box, self.list = QLineEdit(), QListWidget()
        asked = tr("Find a report by title, outlet or name")
        self.box.setPlaceholderText(asked)
        self.box.setAccessibleName(asked)
        self.box.setClearButtonEnabled(True)
        self.list.setAccessibleName(tr("Reports to compare with"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.box.textChanged.connect(self._fill)
        self.box.installEventFilter(self)
        self.list.itemActivated.connect(self._choose)
        self.list.currentItemChanged.connect(self._on_current)
        self._compare, close = QPushButton(tr("Compare")), QPushButton(tr("Close"))
        self._compare.setDefault(True)
        self._compare.clicked.connect(lambda: self._choose(self.list.currentItem()))
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._compare)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.addWidget(make_label("title", tr("Compare this article with")))
        layout.addWidget(self.box)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        self._fill("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Arrows and Enter work while typing."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if step := STEPS.get(Qt.Key(event.key()), 0):
                self._step(step)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.list.currentItem())
                return True
        return False

    def _fill(self, typed: str) -> None:
        self.list.clear()
        words, group = typed.casefold().split(), ""
        for partner in self._partners:
            if not all(word in f"{partner.title} {partner.about}".casefold() for word in words):
                continue
            if partner.group != group:
                group = partner.group
                self._add_heading(tr(group))
            item = QListWidgetItem(f"{partner.title}\n{partner.about}".rstrip())
            item.setData(VALUE, partner)
            self.list.addItem(item)
        self._compare.setEnabled(False)
        self.list.setCurrentRow(1 if self.list.count() else -1)

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(font("section"))
        self.list.addItem(item)

    def _step(self, by: int) -> None:
        """To the next row that is no heading."""
        places = [n for n in range(self.list.count()) if self.list.item(n).data(VALUE)]
        if places:
            now = self.list.currentRow()
            at = places.index(now) if now in places else 0
            self.list.setCurrentRow(places[min(max(0, at + by), len(places) - 1)])

    def _on_current(self, item: QListWidgetItem | None) -> None:
        self._compare.setEnabled(item is not None and item.data(VALUE) is not None)

    def _choose(self, item: QListWidgetItem | None) -> None:
        partner = item.data(VALUE) if item is not None else None
        if partner is not None:
            self.accept()
            self.chosen.emit(partner)
