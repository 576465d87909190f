"""Notes of the article by place, or of all articles, or of the bin; filtered by tag and colour."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bywhom.ui.language.translate import later, numeral, tr
from bywhom.ui.model.words import COLOUR, COLOURS
from bywhom.ui.panels.note_check import NoteCheck
from bywhom.ui.panels.note_row import SIDE, NoteDelegate, NoteHeading, NoteRow, grouped
from bywhom.ui.parts.labels import plain_label
from bywhom.ui.parts.quiet_menu import WORDS_AT, fill_menu, quiet_menu
from bywhom.ui.parts.rows import RowList, RowModel
from bywhom.ui.style.theme import Theme

MANY = 300  # rows from which all have one height: measuring thousands takes seconds
VERY_MANY = 20_000  # rows from which no heading stands between: Qt asks for each height
SCOPES = {
    "article": later("This article"),
    "all": later("All articles"),
    "bin": later("In the bin"),
}
NONE = {
    "article": later(
        "No notes yet. Select words on the page and press N for a note, H for a highlight."
    ),
    "all": later("No notes yet on any article."),
    "bin": later("No note is in the bin."),
}
NONE_SUCH = later("No note has these words, this tag and colour.")


def _scopes() -> list[tuple[str, str]]:
    return [(scope, tr(words)) for scope, words in SCOPES.items()]


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
        self._meanings: Mapping[str, str] = {}
        self.search = QLineEdit()
        self.search.setObjectName("note-search")
        self.search.setAccessibleName(tr("Search in the notes"))
        self.search.setPlaceholderText(tr("Search in the notes"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_searched)
        self._count = plain_label()
        self._count.setProperty("role", "strong")
        self.scope = "article"
        self._scopes = quiet_menu(tr("Which notes"))
        self._scopes.menu().triggered.connect(self._on_scope)
        fill_menu(self._scopes, _scopes(), self.scope)
        self._tags, self._colours = quiet_menu(tr("Tags")), quiet_menu(tr("Colours"))
        self._tags.menu().triggered.connect(self._on_tag)
        self._colours.menu().triggered.connect(self._on_colour)
        self._empty = plain_label(tr(NONE["article"]))
        self._empty.setProperty("role", "secondary")
        self._empty.setWordWrap(True)
        self.model = RowModel(_spoken, lambda row: row.is_heading, self)
        self.list = RowList("note-list", tr("Notes"), self)
        self.list.setModel(self.model)
        self._delegate = NoteDelegate(self.list)
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
        fill_menu(self._tags, [("", tr("All tags")), *((t, t) for t in tags)], self._tag)
        self._tags.setVisible(bool(tags))
        used = [c for c in COLOURS if any(row.note.colour == c for row in rows)]
        if self._colour not in used:
            self._colour = ""
        named = ((c, self._colour_name(c)) for c in used)
        fill_menu(self._colours, [("", tr("All colours")), *named], self._colour)
        self._colours.setVisible(bool(used))
        self._show()

    def set_meanings(self, meanings: Mapping[str, str]) -> None:
        """What the reader means by the colours."""
        self._meanings = meanings

    def set_scope(self, scope: str) -> None:
        """article, all or bin."""
        self.scope = scope
        fill_menu(self._scopes, _scopes(), scope)
        self._allow()
        self.scope_changed.emit()

    def show_chosen(self, note_id: int) -> None:
        for place, row in enumerate(self.model.rows):
            if not row.is_heading and row.note.id == note_id:
                self.list.go_to_row(place)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.list.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.list.doItemsLayout()

    def _lay_out(self) -> None:
        top, filters = QHBoxLayout(), QHBoxLayout()
        top.setContentsMargins(SIDE, 16, SIDE - WORDS_AT, 0)
        top.addWidget(self._count, 1)
        top.addWidget(self._scopes)
        filters.setContentsMargins(SIDE - WORDS_AT, 0, SIDE - WORDS_AT, 4)
        filters.addWidget(self._tags)
        filters.addWidget(self._colours)
        filters.addStretch(1)
        self._empty.setContentsMargins(SIDE, 0, SIDE, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        searched = QHBoxLayout()
        searched.setContentsMargins(SIDE, 0, SIDE, 0)
        searched.addWidget(self.search)
        layout.addLayout(top)
        layout.addLayout(searched)
        layout.addLayout(filters)
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.check)

    def _add_actions(self) -> None:
        """Each is for some of the scopes."""
        given = (
            (tr("Edit"), self._on_edit, ("article",)),
            (tr("Copy with its quotation"), self._on_copy, tuple(SCOPES)),
            (tr("Delete"), self._on_delete, ("article", "all")),
            (tr("Put back"), self._on_restore, ("bin",)),
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
        words = self.search.text().casefold().split()
        shown = [
            row
            for row in self._rows
            if (not self._tag or self._tag in row.note.tags)
            and (not self._colour or row.note.colour == self._colour)
            and row.holds(words)
        ]
        self._delegate.is_uniform = len(shown) > MANY
        has_headings = self.scope == "all" and len(shown) <= VERY_MANY
        self.list.setUniformItemSizes(len(shown) > MANY and not has_headings)
        self.model.set_rows(grouped(shown) if has_headings else shown)
        self.check.hide()
        few = len(shown) < len(self._rows)
        total = _in_words(self._rows)
        doubtful = sum(bool(row.now) for row in shown)
        check = tr(", {doubtful} to check", doubtful=numeral(doubtful)) if doubtful else ""
        self._count.setText(
            tr("{shown} of {all}", shown=numeral(len(shown)), all=total) + check
            if few
            else total + check
        )
        self._empty.setText(tr(NONE_SUCH) if self._rows else tr(NONE[self.scope]))
        self._empty.setVisible(not shown)

    def _on_scope(self, action: QAction) -> None:
        self.set_scope(action.data())

    def _on_searched(self, words: str) -> None:
        self._show()

    def _colour_name(self, colour: str) -> str:
        meaning = self._meanings.get(colour)
        name = tr(COLOUR[colour])
        return f"{name}: {meaning}" if meaning else name

    def _on_current(self, now: QModelIndex, before: QModelIndex) -> None:
        row = now.data(Qt.ItemDataRole.UserRole)
        if row is None or row.is_heading or row.is_sure or self.scope != "article":
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
        row: NoteRow | NoteHeading | None = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return row if isinstance(row, NoteRow) else None

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


def _in_words(rows: Sequence[NoteRow]) -> str:
    """ "2 notes, 1 highlight": a highlight is a note without words."""
    notes = sum(bool(row.note.body or row.note.tags) for row in rows)
    highlights = len(rows) - notes
    parts = [tr("%Ln note(s)", "", notes)] if notes or not highlights else []
    return ", ".join(parts + ([tr("%Ln highlight(s)", "", highlights)] if highlights else []))


def _spoken(row: NoteRow | NoteHeading) -> str:
    return row.spoken()
