"""All notes of the article, by place; filtered by tag and colour."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.panels.rows import RowDelegate, RowList, RowModel, draw_text, text_height
from ui.panels.type import font
from ui.theme import Theme
from ui.words import COLOURS, count

if TYPE_CHECKING:
    from library import Note

SIDE, GAP, STRIPE = 24, 24, 4
QUOTE_LINES, BODY_LINES = 2, 8
NO_NOTES = "No notes yet. Select words on the page and press N for a note, H for a highlight."
NONE_SUCH = "No note has this tag and colour."


@dataclass(frozen=True, slots=True)
class NoteRow:
    """paragraph: as a reader counts it; when: "today, 10:42"."""

    note: "Note"
    paragraph: int
    when: str

    @property
    def detail(self) -> str:
        place = f"¶\u2009{self.paragraph}" if self.note.placement.span else "words not found"
        if self.note.placement.state == "doubtful":
            place += ", to be checked"
        return " · ".join((place, *self.note.tags, self.when))

    def spoken(self) -> str:
        words = f"“{self.note.selector.quote}”"
        return f"{words}, {self.note.body or 'highlighted'}, {self.detail}"


class NotePanel(QWidget):
    note_chosen = Signal(int)
    edit_wanted = Signal(int)
    delete_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[NoteRow] = []
        self._tag, self._colour = "", ""
        self._count = QLabel()
        self._count.setProperty("role", "strong")
        self._tags, self._colours = _filter("Tags"), _filter("Colours")
        self._tags.menu().triggered.connect(self._on_tag)
        self._colours.menu().triggered.connect(self._on_colour)
        self._empty = QLabel(NO_NOTES)
        self._empty.setProperty("role", "secondary")
        self._empty.setWordWrap(True)
        self.model = RowModel(NoteRow.spoken, parent=self)
        self.list = RowList("note-list", "Notes", self)
        self.list.setModel(self.model)
        self._delegate = _NoteDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.chosen.connect(self._on_chosen)
        self.list.deleted.connect(self._on_deleted)
        self.list.doubleClicked.connect(self._on_edit)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._add_actions()
        self._lay_out()

    def show_notes(self, rows: Sequence[NoteRow]) -> None:
        self._rows = list(rows)
        tags = sorted({tag for row in rows for tag in row.note.tags})
        if self._tag not in tags:
            self._tag = ""
        _fill(self._tags, "All tags", [(tag, tag) for tag in tags], self._tag)
        used = [c for c in COLOURS if any(row.note.colour == c for row in rows)]
        if self._colour not in used:
            self._colour = ""
        _fill(self._colours, "All colours", [(c, c.capitalize()) for c in used], self._colour)
        self._show()

    def show_chosen(self, note_id: int) -> None:
        for place, row in enumerate(self.model.rows):
            if row.note.id == note_id:
                self.list.go_to_row(place)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.list.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.list.doItemsLayout()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(SIDE, 18, SIDE - 6, 4)
        top.addWidget(self._count, 1)
        top.addWidget(self._tags)
        top.addWidget(self._colours)
        self._empty.setContentsMargins(SIDE, 0, SIDE, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1)

    def _add_actions(self) -> None:
        edit, delete = QAction("Edit", self.list), QAction("Delete", self.list)
        edit.triggered.connect(self._on_edit)
        delete.triggered.connect(self._on_delete)
        self.list.addActions([edit, delete])

    def _show(self) -> None:
        shown = [
            row
            for row in self._rows
            if (not self._tag or self._tag in row.note.tags)
            and (not self._colour or row.note.colour == self._colour)
        ]
        self.model.set_rows(shown)
        few = len(shown) < len(self._rows)
        total = _in_words(self._rows)
        self._count.setText(f"{len(shown):,} of {total}" if few else total)
        self._empty.setText(NONE_SUCH if self._rows else NO_NOTES)
        self._empty.setVisible(not shown)

    def _on_tag(self, action: QAction) -> None:
        self._tag = action.data()
        self.show_notes(self._rows)

    def _on_colour(self, action: QAction) -> None:
        self._colour = action.data()
        self.show_notes(self._rows)

    def _on_chosen(self, row: NoteRow) -> None:
        self.note_chosen.emit(row.note.id)

    def _on_deleted(self, row: NoteRow) -> None:
        self.delete_wanted.emit(row.note.id)

    def _current(self) -> NoteRow | None:
        row: NoteRow | None = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return row

    def _on_edit(self) -> None:
        if row := self._current():
            self.edit_wanted.emit(row.note.id)

    def _on_delete(self) -> None:
        if row := self._current():
            self.delete_wanted.emit(row.note.id)


def _in_words(rows: Sequence[NoteRow]) -> str:
    """ "2 notes, 1 highlight": a highlight is a note without words."""
    notes = sum(bool(row.note.body or row.note.tags) for row in rows)
    highlights = len(rows) - notes
    parts = [count(notes, "note")] if notes or not highlights else []
    return ", ".join(parts + ([count(highlights, "highlight")] if highlights else []))


def _filter(name: str) -> QToolButton:
    button = QToolButton()
    button.setAccessibleName(name)
    button.setProperty("role", "quiet")
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(QMenu(button))
    return button


def _fill(button: QToolButton, everything: str, choices: list[tuple[str, str]], now: str) -> None:
    menu = button.menu()
    menu.clear()
    for value, words in [("", everything), *choices]:
        action = menu.addAction(words)
        action.setData(value)
        action.setCheckable(True)
        action.setChecked(value == now)
    button.setText(f"{dict(choices).get(now, everything)} ▾")
    button.setVisible(bool(choices))


class _NoteDelegate(RowDelegate):
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: NoteRow = index.data(Qt.ItemDataRole.UserRole)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        block = area.adjusted(SIDE, GAP / 2, -SIDE, -GAP / 2)
        if self.is_selected(option):
            painter.fillRect(area.adjusted(0, 4, 0, -4), self.theme.colour("row_selected"))
        stripe = QRectF(block.left(), block.top(), STRIPE, block.height())
        painter.fillRect(stripe, self.theme.colour(f"hl_{row.note.colour}"))
        ink, quiet = self.theme.colour("ink"), self.theme.colour("ink_secondary")
        place = block.adjusted(16, 0, 0, 0)
        quote = row.note.selector.quote
        place.adjust(0, draw_text(painter, place, quote, font("quote"), ink, QUOTE_LINES, 22), 0, 0)
        if row.note.body:
            place.adjust(0, 2, 0, 0)
            height = draw_text(painter, place, row.note.body, font("ui"), ink, BODY_LINES, 18)
            place.adjust(0, height, 0, 0)
        place.adjust(0, 3, 0, 0)
        draw_text(painter, place, row.detail, font("caption"), quiet, 1, 17)
        if self.has_focus_ring(option):
            self.draw_ring(painter, area.adjusted(4, 2, -4, -2))
        painter.restore()

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row: NoteRow = index.data(Qt.ItemDataRole.UserRole)
        view = self.parent()
        whole = view.viewport().width() if isinstance(view, RowList) else option.rect.width()
        width = max(60, whole - 2 * SIDE - 16)
        height = text_height(row.note.selector.quote, font("quote"), width, QUOTE_LINES, 22) + 20
        if row.note.body:
            height += 2 + text_height(row.note.body, font("ui"), width, BODY_LINES, 18)
        return QSize(whole, int(height) + GAP)
