"""A small sheet near the words: write, Enter, done."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bywhom.ui.language.translate import later, tr
from bywhom.ui.model.words import COLOUR, COLOURS
from bywhom.ui.notes.note_body import NoteBody
from bywhom.ui.notes.tag_line import TagLine
from bywhom.ui.parts.drawing import colour_dot
from bywhom.ui.parts.labels import plain_label
from bywhom.ui.parts.markdown_look import MarkdownLook
from bywhom.ui.style.theme import Theme

WIDTH, BODY_HEIGHT = 352, 88
KEYS = later("Saved as you write · Enter closes · Shift+Enter new line")
KEPT, FAILED = (
    later("Saved · Enter closes · Shift+Enter new line"),
    later("Not saved: kept as a draft"),
)
BROKEN = later(" · Very long lines were broken")
PAUSE = 600  # ms after the last key until what is written is kept


class Writing(NamedTuple):
    """What is in the sheet; a draft is the same, which the library could not take."""

    body: str = ""
    colour: str = COLOURS[0]
    tags: tuple[str, ...] = ()


class NoteEditor(QFrame):
    """Opened by the window near the words; only says what the reader wrote."""

    paused = Signal(object)  # Writing: to be kept at once, the reader goes on
    saved = Signal(object)  # Writing
    left = Signal(object)  # Writing: closed without a word

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note-editor")
        self.setAccessibleName(tr("Note"))
        self.setFixedWidth(WIDTH)
        self._quote = plain_label()
        self._quote.setProperty("role", "quote")
        self._quote.setTextFormat(Qt.TextFormat.PlainText)
        self._body = NoteBody()
        self._body.setAccessibleName(tr("Your note"))
        self._body.setPlaceholderText(tr("Your note"))
        self._body.setFixedHeight(BODY_HEIGHT)
        self._body.entered.connect(self.save)
        self._body.escaped.connect(self.leave)
        self._look = MarkdownLook(self._body.document())
        self._tags = TagLine()
        self._tags.setAccessibleName(tr("Tags, with commas between them"))
        self._tags.setPlaceholderText(tr("Tags, with commas"))
        self._tags.returnPressed.connect(self.save)
        self._tags.escaped.connect(self.leave)
        self._colours = QButtonGroup(self)
        self._keys = plain_label(tr(KEYS))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._pause)
        self._save = QPushButton(tr("Done"))
        self._save.clicked.connect(self.save)
        self._lay_out()
        self.hide()
        self._body.textChanged.connect(self._on_written)
        self._tags.textChanged.connect(self._on_written)
        self._colours.idClicked.connect(self._on_written)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def open(
        self, quote: str, writing: Writing, tags: Sequence[str] = (), at_tags: bool = False
    ) -> None:
        """tags: those in use, offered while one is typed."""
        shown = " ".join(quote.split())
        metrics = self._quote.fontMetrics()
        elided = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, WIDTH - 46)
        self._quote.setText(elided)
        self._body.setPlainText(writing.body)
        self._tags.setText(", ".join(writing.tags))
        self._tags.offer(tags)
        self._colours.button(COLOURS.index(writing.colour)).setChecked(True)
        self._keys.setText(tr(KEYS))
        self._timer.stop()
        self.adjustSize()
        self.show()
        self.raise_()
        field = self._tags if at_tags else self._body
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._body.moveCursor(self._body.textCursor().MoveOperation.End)

    def writing(self) -> Writing:
        tags = (" ".join(tag.split()) for tag in self._tags.text().split(","))
        return Writing(
            body=self._body.words().strip(),
            colour=COLOURS[max(0, self._colours.checkedId())],
            tags=tuple(dict.fromkeys(tag for tag in tags if tag)),
        )

    def save(self) -> None:
        writing = self.writing()
        self._close()
        self.saved.emit(writing)

    def leave(self) -> None:
        writing = self.writing()
        self._close()
        self.left.emit(writing)

    def show_kept(self, is_kept: bool) -> None:
        broken = tr(BROKEN) if self._body.has_broken_lines else ""
        self._keys.setText((tr(KEPT) if is_kept else tr(FAILED)) + broken)

    def set_meanings(self, meanings: Mapping[str, str]) -> None:
        """What the reader means by the colours, said with each."""
        for number, colour in enumerate(COLOURS):
            meaning = f": {meanings[colour]}" if meanings.get(colour) else ""
            for say in (
                self._colours.button(number).setAccessibleName,
                self._colours.button(number).setToolTip,
            ):
                say(tr("{colour} highlight", colour=tr(COLOUR[colour])) + meaning)

    def set_theme(self, theme: Theme) -> None:
        for number, colour in enumerate(COLOURS):
            self._colours.button(number).setIcon(colour_dot(theme, f"hl_{colour}"))
        self._look.set_theme(theme)

    def _close(self) -> None:
        self.hide()
        self._timer.stop()
        self._body.stop()

    def _on_written(self) -> None:
        if not self.isHidden():  # another look counts as a change of the text too
            self._timer.start()

    def _pause(self) -> None:
        self._timer.stop()
        self.paused.emit(self.writing())

    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Whoever looks away has paused."""
        if self._timer.isActive() and (now is None or not self.isAncestorOf(now)):
            self._pause()

    def _lay_out(self) -> None:
        colours = QHBoxLayout()
        colours.setSpacing(4)
        for number, colour in enumerate(COLOURS):
            button = QToolButton()
            button.setCheckable(True)
            button.setIconSize(QSize(16, 16))
            button.setAccessibleName(tr("{colour} highlight", colour=tr(COLOUR[colour])))
            button.setToolTip(tr("{colour} highlight", colour=tr(COLOUR[colour])))
            button.setProperty("role", "colour")
            self._colours.addButton(button, number)
            colours.addWidget(button)
        colours.addSpacing(8)
        colours.addWidget(self._tags, 1)
        self._keys.setProperty("role", "caption")
        self._keys.setWordWrap(True)
        bottom = QHBoxLayout()
        bottom.addWidget(self._keys, 1)
        bottom.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 16, 22, 16)
        layout.setSpacing(8)
        layout.addWidget(self._quote)
        layout.addWidget(self._body)
        layout.addLayout(colours)
        layout.addLayout(bottom)
