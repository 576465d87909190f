"""Notes of the article by place, or of all articles, or of the bin; filtered by tag and colour."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from bywhom.ui.model.words import COLOURS, ago, count
from bywhom.ui.panels.note_check import NoteCheck
from bywhom.ui.parts.markdown_look import plain
from bywhom.ui.parts.quiet_menu import fill_menu, quiet_menu
from bywhom.ui.parts.rows import Index, RowDelegate, RowList, RowModel, draw_text, text_height
from bywhom.ui.style.panel_type import font
from bywhom.ui.style.theme import Theme

if TYPE_CHECKING:
    from bywhom.library import Note

SIDE, GAP, STRIPE = 24, 24, 4
QUOTE_LINES, BODY_LINES = 2, 8
MANY, TALL = 300, 126  # rows from which all have one height: measuring thousands takes seconds
SCOPES = {"article": "This article", "all": "All articles", "bin": "In the bin"}
NONE = {
    "article": "No notes yet. Select words on the page and press N for a note, H for a highlight.",
    "all": "No notes yet on any article.",
    "bin": "No note is in the bin.",
}
NONE_SUCH = "No note has this tag and colour."


class NoteRow(NamedTuple):
    """paragraph: as a reader counts it; title: of its article, where that is not the open one;
    now: the words at its place, if they are not sure to be its own."""

    note: "Note"
    paragraph: int
    title: str = ""
    now: str = ""

    @property
    def is_sure(self) -> bool:
        return self.note.placement.state == "sure"

    @property
    def when(self) -> str:
        """ "today, 10:42". Asked for the rows that are shown, not for fifty thousand."""
        return ago(_local(self.note.created), date.today())

    @property
    def detail(self) -> str:
        place = "" if self.title else f"¶\u2009{self.paragraph}"
        if not self.is_sure:
            place = "please check" if self.now else "words not found"
        facts = (place, *self.note.tags, self.when, self.title)
        return " · ".join(fact for fact in facts if fact)

    def spoken(self) -> str:
        words = f"“{self.note.selector.quote}”"
        return f"{words}, {self.note.body or 'highlighted'}, {self.detail}"


class NotePanel(QWidget):
    note_chosen = Signal(int)
    edit_wanted = Signal(int)
    delete_wanted = Signal(int)
    copy_wanted = Signal(int)
    restore_wanted = Signal(int)
    scope_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[NoteRow] = []
        self._tag, self._colour = "", ""
        self._count = QLabel()
        self._count.setProperty("role", "strong")
        self.scope = "article"
        self._scopes = quiet_menu("Which notes")
        self._scopes.menu().triggered.connect(self._on_scope)
        fill_menu(self._scopes, [*SCOPES.items()], self.scope)
        self._tags, self._colours = quiet_menu("Tags"), quiet_menu("Colours")
        self._tags.menu().triggered.connect(self._on_tag)
        self._colours.menu().triggered.connect(self._on_colour)
        self._empty = QLabel(NONE["article"])
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
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.check = NoteCheck(self)
        self._add_actions()
        self._lay_out()

    def show_notes(self, rows: Sequence[NoteRow]) -> None:
        # What is to be checked is not to be overlooked.
        self._rows = sorted(rows, key=lambda row: row.is_sure)
        tags = sorted({tag for row in rows for tag in row.note.tags})
        if self._tag not in tags:
            self._tag = ""
        fill_menu(self._tags, [("", "All tags"), *((t, t) for t in tags)], self._tag)
        self._tags.setVisible(bool(tags))
        used = [c for c in COLOURS if any(row.note.colour == c for row in rows)]
        if self._colour not in used:
            self._colour = ""
        named = ((c, c.capitalize()) for c in used)
        fill_menu(self._colours, [("", "All colours"), *named], self._colour)
        self._colours.setVisible(bool(used))
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
        top, filters = QHBoxLayout(), QHBoxLayout()
        top.setContentsMargins(SIDE, 16, SIDE - 6, 0)
        top.addWidget(self._count, 1)
        top.addWidget(self._scopes)
        filters.setContentsMargins(SIDE - 6, 0, SIDE - 6, 4)
        filters.addWidget(self._tags)
        filters.addWidget(self._colours)
        filters.addStretch(1)
        self._empty.setContentsMargins(SIDE, 0, SIDE, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addLayout(filters)
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.check)

    def _add_actions(self) -> None:
        """Each is for some of the scopes."""
        given = (
            ("Edit", self._on_edit, ("article",)),
            ("Copy with its quotation", self._on_copy, tuple(SCOPES)),
            ("Delete", self._on_delete, ("article", "all")),
            ("Put back", self._on_restore, ("bin",)),
        )
        self._actions = []
        for words, act, scopes in given:
            action = QAction(words, self.list)
            action.triggered.connect(act)
            self.list.addAction(action)
            self._actions.append((action, scopes))
        self._allow()

    def _allow(self) -> None:
        for action, scopes in self._actions:
            action.setVisible(self.scope in scopes)

    def _show(self) -> None:
        shown = [
            row
            for row in self._rows
            if (not self._tag or self._tag in row.note.tags)
            and (not self._colour or row.note.colour == self._colour)
        ]
        self._delegate.is_uniform = len(shown) > MANY
        self.list.setUniformItemSizes(len(shown) > MANY)
        self.model.set_rows(shown)
        self.check.hide()
        few = len(shown) < len(self._rows)
        total = _in_words(self._rows)
        doubtful = sum(bool(row.now) for row in shown)
        check = f", {doubtful:,} to check" if doubtful else ""
        self._count.setText(f"{len(shown):,} of {total}{check}" if few else total + check)
        self._empty.setText(NONE_SUCH if self._rows else NONE[self.scope])
        self._empty.setVisible(not shown)

    def _on_scope(self, action: QAction) -> None:
        self.scope = action.data()
        fill_menu(self._scopes, [*SCOPES.items()], self.scope)
        self._allow()
        self.scope_changed.emit()

    def _on_current(self, now: QModelIndex, before: QModelIndex) -> None:
        row = now.data(Qt.ItemDataRole.UserRole)
        if row is None or row.is_sure or self.scope != "article":
            self.check.hide()
        else:
            self.check.show_note(row.note.id, row.note.selector.quote, row.now)

    def _on_tag(self, action: QAction) -> None:
        self._tag = action.data()
        self.show_notes(self._rows)

    def _on_colour(self, action: QAction) -> None:
        self._colour = action.data()
        self.show_notes(self._rows)

    def _on_chosen(self, row: NoteRow) -> None:
        self.note_chosen.emit(row.note.id)

    def _on_deleted(self, row: NoteRow) -> None:
        if self.scope != "bin":
            self.delete_wanted.emit(row.note.id)

    def _current(self) -> NoteRow | None:
        row: NoteRow | None = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return row

    def _on_edit(self) -> None:
        row = self._current()
        if row and self.scope == "article":
            self.edit_wanted.emit(row.note.id)

    def _on_copy(self) -> None:
        if row := self._current():
            self.copy_wanted.emit(row.note.id)

    def _on_restore(self) -> None:
        if row := self._current():
            self.restore_wanted.emit(row.note.id)

    def _on_delete(self) -> None:
        if row := self._current():
            self.delete_wanted.emit(row.note.id)


def _local(utc: str) -> str:
    try:
        moment = datetime.fromisoformat(utc)
    except ValueError:  # what another program wrote into the file
        return utc
    return moment.astimezone().replace(tzinfo=None).isoformat()


def _in_words(rows: Sequence[NoteRow]) -> str:
    """ "2 notes, 1 highlight": a highlight is a note without words."""
    notes = sum(bool(row.note.body or row.note.tags) for row in rows)
    highlights = len(rows) - notes
    parts = [count(notes, "note")] if notes or not highlights else []
    return ", ".join(parts + ([count(highlights, "highlight")] if highlights else []))


class _NoteDelegate(RowDelegate):
    is_uniform = False

    def draw_row(
        self, painter: QPainter, area: QRectF, index: Index, option: QStyleOptionViewItem
    ) -> None:
        row: NoteRow = index.data(Qt.ItemDataRole.UserRole)
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
            lines = 2 if self.is_uniform else BODY_LINES
            height = draw_text(painter, place, plain(row.note.body), font("ui"), ink, lines, 18)
            place.adjust(0, height, 0, 0)
        place.adjust(0, 3, 0, 0)
        draw_text(painter, place, row.detail, font("caption"), quiet, 1, 17)
        if self.has_focus_ring(option):
            self.draw_ring(painter, area.adjusted(4, 2, -4, -2))

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: Index
    ) -> QSize:
        row: NoteRow = index.data(Qt.ItemDataRole.UserRole)
        view = self.parent()
        whole = view.viewport().width() if isinstance(view, RowList) else option.rect.width()
        if self.is_uniform:
            return QSize(whole, TALL)
        width = max(60, whole - 2 * SIDE - 16)
        height = text_height(row.note.selector.quote, font("quote"), width, QUOTE_LINES, 22) + 20
        if row.note.body:
            height += 2 + text_height(plain(row.note.body), font("ui"), width, BODY_LINES, 18)
        return QSize(whole, int(height) + GAP)
