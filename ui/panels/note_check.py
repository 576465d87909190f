"""A note whose words are not sure any more: the old and the new side by side, to be judged."""

import re
from difflib import SequenceMatcher

from markupsafe import Markup, escape
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bywhom.ui.language.translate import later, tr
from bywhom.ui.parts.labels import plain_label

CHECK, LOST = later("Please check"), later("Words not found")
HINT = later("Select the right words on the page, then put the note there. It keeps its quotation.")
MOST = 400  # characters shown of either side
_WORDS = re.compile(r"\w+|\s+|[^\w\s]")


class NoteCheck(QFrame):
    """Below the list while a doubtful or lost note is chosen."""

    here_wanted = Signal(int)  # the note's id: the words found are the right ones
    selection_wanted = Signal(int)  # the words selected on the page are

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note-check")
        self.setAccessibleName(tr("Note to be checked"))
        self._note_id = 0
        self._title, self._hint = plain_label(), plain_label(tr(HINT))
        self._title.setProperty("role", "strong")
        self._hint.setProperty("role", "caption")
        self._hint.setWordWrap(True)
        self._old, self._new = _words(tr("Noted")), _words(tr("In the text now"))
        self._here = QPushButton(tr("Put it there"))
        self._here.clicked.connect(self._on_here)
        self._selection = QPushButton(tr("Put to selected words"))
        self._selection.clicked.connect(self._on_selection)
        self._lay_out()
        self.hide()

    def show_note(self, note_id: int, old: str, new: str) -> None:
        """new: what stands where the note may belong; empty if nothing does."""
        self._note_id = note_id
        self._title.setText(CHECK if new else LOST)
        before, after = differing(old[:MOST], new[:MOST])
        self._old[1].setText(before)
        self._new[1].setText(after)
        for label in self._new:
            label.setVisible(bool(new))
        self._here.setVisible(bool(new))
        self._hint.setVisible(not new)
        self.show()

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(16)
        for caption, words in (self._old, self._new):
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(caption)
            column.addWidget(words)
            column.addStretch(1)
            columns.addLayout(column, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._here)
        buttons.addWidget(self._selection)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 14, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addLayout(columns)
        layout.addWidget(self._hint)
        layout.addLayout(buttons)

    def _on_here(self) -> None:
        self.here_wanted.emit(self._note_id)

    def _on_selection(self) -> None:
        self.selection_wanted.emit(self._note_id)


def differing(old: str, new: str) -> tuple[str, str]:
    """Both as rich text; words that are in one of them only are bold and underlined."""
    if not new:
        return str(escape(old)), ""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    pieces: tuple[list[str], list[str]] = ([], [])
    for sort, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        for side, words in zip(pieces, (before[a:b], after[c:d]), strict=True):
            text = "".join(words)
            is_same = sort == "equal" or not text.strip()
            side.append(escape(text) if is_same else Markup("<b><u>{}</u></b>").format(text))
    return str(Markup().join(pieces[0])), str(Markup().join(pieces[1]))


def _words(caption: str) -> tuple[QLabel, QLabel]:
    above, words = plain_label(caption), plain_label()
    above.setProperty("role", "caption")
    words.setProperty("role", "quote")
    words.setTextFormat(Qt.TextFormat.RichText)
    words.setWordWrap(True)
    words.setAccessibleName(caption)
    return above, words
