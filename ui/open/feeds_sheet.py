"""The reader's feeds, and what the chosen one holds."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from bywhom.ui.language.translate import later, tr
from bywhom.ui.parts.labels import make_label, plain_label
from bywhom.ui.parts.line_sheet import MARGINS

if TYPE_CHECKING:
    from bywhom.documents.lists.feed import Entry
    from bywhom.library.feeds import FollowedFeed

EMPTY = later("Give the address of a site or of its feed, to see what is new there when you ask.")
SUMMARY = 160  # characters
DATA = Qt.ItemDataRole.UserRole


class FeedsSheet(QDialog):
    wanted = Signal(str)  # address of a feed to look into
    followed = Signal(str)  # what the reader typed
    left = Signal(int)  # id of a feed
    read = Signal(int)  # id of a feed of which nothing is new any more
    entry_chosen = Signal(str)  # address of an article
    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Feeds"))
        self.setObjectName("feeds")
        self.resize(760, 520)
        self.box = QLineEdit()
        self.box.setPlaceholderText(tr("Address of a site or feed"))
        self.box.setAccessibleName(tr("Address of a site or feed"))
        self.feeds, self.entries = QListWidget(), QListWidget()
        self.feeds.setAccessibleName(tr("Feeds"))
        self.entries.setAccessibleName(tr("Articles of the feed"))
        self.entries.setWordWrap(True)
        self.words = plain_label(tr(EMPTY))
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.follow = QPushButton(tr("Follow"))
        self.follow.clicked.connect(self._on_follow)
        self.feeds.itemClicked.connect(self._on_feed)
        self.feeds.itemActivated.connect(self._on_feed)
        self.entries.itemActivated.connect(self._on_entry)
        self._lay_out()

    def show_feeds(self, feeds: "Iterable[FollowedFeed]") -> None:
        self.feeds.clear()
        for feed in feeds:
            unread = f" ({feed.unread:,})" if feed.unread else ""
            self.feeds.addItem(_item(f"{feed.title}{unread}", feed))

    def show_entries(self, entries: "Iterable[Entry]") -> None:
        self.entries.clear()
        for entry in entries:
            self.entries.addItem(_item(line(entry), entry))
        self.entries.setCurrentRow(0)
        self.entries.setFocus()

    def say(self, words: str) -> None:
        self.words.setText(words)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for words, act in (
            (tr("Stop following"), self._on_left),
            (tr("Mark all as read"), self._on_read),
            (tr("Bring feeds in…"), self.import_wanted.emit),
            (tr("Save the list…"), self.export_wanted.emit),
        ):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            buttons.addWidget(button)
        buttons.addStretch(1)
        for words, act in ((tr("Open"), self._on_open), (tr("Close"), self.reject)):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            buttons.addWidget(button)
        layout = QGridLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.addWidget(make_label("title", tr("Feeds")), 0, 0, 1, 2)
        layout.addWidget(self.box, 1, 0)
        layout.addWidget(self.follow, 1, 1, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.feeds, 2, 0)
        layout.addWidget(self.entries, 2, 1)
        layout.addWidget(self.words, 3, 0, 1, 2)
        layout.addLayout(buttons, 4, 0, 1, 2)
        layout.setColumnStretch(0, 2)
        layout.setColumnStretch(1, 3)

    def _on_follow(self) -> None:
        if self.box.text().strip():
            self.followed.emit(self.box.text().strip())
            self.box.clear()

    def _on_feed(self, item: QListWidgetItem) -> None:
        self.entries.clear()
        self.wanted.emit(item.data(DATA).address)

    def _on_read(self) -> None:
        item = self.feeds.currentItem()
        if item is not None:
            self.read.emit(item.data(DATA).id)

    def _on_left(self) -> None:
        item = self.feeds.currentItem()
        if item is not None:
            self.left.emit(item.data(DATA).id)

    def _on_open(self) -> None:
        if self.entries.currentItem() is not None:
            self._on_entry(self.entries.currentItem())

    def _on_entry(self, item: QListWidgetItem) -> None:
        address = item.data(DATA).address
        if address:
            self.entry_chosen.emit(address)
        else:
            self.say(tr("This one has no address; its words stand here only."))


def line(entry: "Entry") -> str:
    return "\n".join(part for part in (entry.title or entry.address, about(entry)) if part)


def about(entry: "Entry") -> str:
    summary = entry.summary if len(entry.summary) <= SUMMARY else f"{entry.summary[:SUMMARY]}…"
    return " · ".join(part for part in (entry.published or "", entry.author, summary) if part)


def _item(words: str, value: Any) -> QListWidgetItem:
    item = QListWidgetItem(words)
    item.setData(DATA, value)
    return item
