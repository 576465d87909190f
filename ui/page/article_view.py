"""The page with its marks, the reader's notes and selection: what the window talks to."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from bywhom.analysis.article import Article, Span
from bywhom.analysis.marks import Kind, Mark
from bywhom.ui.language.translate import numeral, tr
from bywhom.ui.model.announce import announce
from bywhom.ui.model.density import SHOWN_AT_FIRST, Density, MarkChoice
from bywhom.ui.model.page_blocks import word_count
from bywhom.ui.model.words import KIND
from bywhom.ui.page.drops import dropped_place
from bywhom.ui.page.margin_notes import Hint, MarginNotes, PageNote
from bywhom.ui.page.page_find import find_spans
from bywhom.ui.page.page_keys import PageKeys
from bywhom.ui.page.page_pointer import PagePointer
from bywhom.ui.page.page_view import PageView
from bywhom.ui.painting.block_lines import BlockLines
from bywhom.ui.style.theme import Theme


class ArticleView(PageView):
    """Marks are named by their index in the sequence last set."""

    mark_clicked = Signal(int)
    mark_hovered = Signal(object, QPoint)  # indices under the pointer, global place
    span_selected = Signal(object)  # Span, or None when the selection is gone
    place_dropped = Signal(str)  # a path or an address
    note_clicked = Signal(int)  # the note's id
    link_clicked = Signal(str)  # where it leads
    hint_hidden = Signal()
    marks_changed = Signal()  # others are shown, or in other colours
    mark_selected = Signal()
    places_changed = Signal()  # notes, hits of a search, bookmarks

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("article-view")
        self.marks: Sequence[Mark] = ()
        self._choice = MarkChoice(())
        self._kinds: frozenset[Kind] = SHOWN_AT_FIRST
        self._density: Density = "key"
        self._shown: list[int] = []
        self._hits: list[Span] = []
        self._bookmarks: list[int] = []
        self._told: Span | None = None
        self.margin_notes = MarginNotes()
        self._keys = PageKeys(self)
        self.pointer = self._make_pointer()
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setMouseTracking(True)
        self.setAcceptDrops(True)
        self.selectionChanged.connect(self._tell_selection)

    # Marks

    def _make_pointer(self) -> PagePointer:
        pointer = PagePointer(self, self.margin_notes)
        pointer.mark_clicked.connect(self.mark_clicked)
        pointer.mark_hovered.connect(self.mark_hovered)
        pointer.note_clicked.connect(self.note_clicked)
        pointer.link_clicked.connect(self.link_clicked)
        pointer.hint_hidden.connect(self.hint_hidden)
        return pointer

    def show_article(self, article: Article, byline: str, position: int = 0) -> None:
        self.set_marks(())
        self.margin_notes.clear()
        self._hits, self._bookmarks = [], []
        self.canvas.marks.set_hits((), self.positions)
        self.canvas.marks.set_fills((), (), self.positions)
        self.canvas.marks.set_signs((), (), self.positions)
        super().show_article(article, byline, position)
        links = [Span(link.start, link.end) for link in article.links]
        self.canvas.marks.set_links(links, self.positions)

    def set_marks(self, marks: Sequence[Mark], *, show: bool = True) -> None:
        """Replace all marks. show: at once; else set_shown is to follow."""
        self.marks, self._choice = marks, MarkChoice(marks, word_count(self.article.text))
        self.canvas.marks.set_marks(marks, self.positions)
        if show:
            self._show_marks()

    def set_shown(self, kinds: frozenset[Kind], density: Density) -> None:
        """Which kinds, and how many: "off", "key" or "all". Repaints, lays nothing out."""
        self._kinds, self._density = frozenset(kinds), density
        self._show_marks()

    def shown_marks(self) -> list[int]:
        """Indices of the marks on the page, in the order of the text."""
        return list(self._shown)

    def select_mark(self, index: int | None, scroll: bool = True) -> None:
        """Make one mark the loud one; its words become the selection, which is announced."""
        marks = self.canvas.marks
        if marks.set_active(index, marks.hovered):
            self.mark_selected.emit()
        if index is None:
            self._clear_selection()
        else:
            mark = self.marks[index]
            self.select_span(mark.span, scroll=scroll)
            announce(self, self._spoken(index))
        self.report_position()
        self.viewport().update()

    def selected_mark(self) -> int | None:
        return self.canvas.marks.selected

    def hovered_marks(self) -> list[int]:
        """Indices of the marks under the pointer."""
        return sorted(self.canvas.marks.hovered)

    # Notes

    def set_notes(self, notes: Sequence[PageNote]) -> None:
        """The reader's notes: fills in their colours, words in the margin where there is room."""
        spans = [note.placement.span for note in notes]
        colours = [f"hl_{note.colour}" for note in notes]
        self.canvas.marks.set_fills(spans, colours, self.positions)
        self.margin_notes.set_notes(notes)
        self.viewport().update()
        self.places_changed.emit()

    def set_bookmarks(self, starts: Sequence[int]) -> None:
        """A ribbon in the margin, and on the strip beside the scroll bar."""
        self._bookmarks = list(starts)
        self.margin_notes.set_bookmarks(starts)
        self.viewport().update()
        self.places_changed.emit()

    def note_places(self) -> list[tuple[int, str]]:
        """Where notes and highlights begin, and their colours."""
        return self.margin_notes.places()

    def hits(self) -> Sequence[Span]:
        """What was searched for."""
        return self._hits

    def bookmarks(self) -> Sequence[int]:
        return self._bookmarks

    def set_hints(self, hints: Sequence[Hint], keep_room: bool = False) -> None:
        """Words of the program beside the article, for the first run; () hides them.

        keep_room: the column stays where it is when the last of them goes.
        """
        self.margin_notes.set_hints(hints)
        self.set_hint_room(keep_room or bool(hints))
        self.viewport().update()

    def set_signs(self, signs: Sequence[tuple[Span, str]]) -> None:
        """Glyphs beside words in place of those of the marks: "agreed", "missed", "extra"."""
        spans, names = [span for span, _ in signs], [name for _, name in signs]
        self.canvas.marks.set_signs(spans, names, self.positions)
        self.viewport().update()

    # One source

    def show_walk(
        self, mentions: Sequence[Span], current: int, credited: Sequence[Span] = ()
    ) -> None:
        """Mentions of one source in trays, the current one selected; no marks meanwhile."""
        self.canvas.walk(mentions, current, credited, self.positions)
        if 0 <= current < len(mentions):
            self.select_span(mentions[current])
        self.viewport().update()
        self.marks_changed.emit()

    def end_walk(self) -> None:
        self.canvas.end_walk()
        self.viewport().update()
        self.marks_changed.emit()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.marks_changed.emit()

    # Selection

    def selected_span(self) -> Span | None:
        """What is selected, without blanks at its ends; a selected mark's words too."""
        cursor = self.textCursor()
        start = self.positions.to_text(cursor.selectionStart())
        end = self.positions.to_text(cursor.selectionEnd())
        words = self.article.text[start:end]
        if not words.strip():
            return None
        start += len(words) - len(words.lstrip())
        return Span(start, start + len(words.strip()))

    def select_span(self, span: Span, scroll: bool = True) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.positions.to_qt(span.start))
        cursor.setPosition(self.positions.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
        bar = self.verticalScrollBar()
        before = bar.value()
        with QSignalBlocker(bar):  # Qt scrolls to a cursor by its own rule; ours is go_to
            self.setTextCursor(cursor)
            bar.setValue(before)
        if scroll:
            self.go_to(span.start)

    def span_area(self, span: Span) -> QRectF:
        """What a span covers, from its first line to its last, in px of the viewport."""
        area = QRectF()
        for number in self.positions.blocks_of(span.start, span.end):
            block = self.document().findBlockByNumber(number)
            start = self.positions.inside(number, span.start)
            boxes = BlockLines(block).boxes(start, self.positions.inside(number, span.end))
            origin = block.layout().position()
            for box in boxes:
                area |= box.translated(origin.x(), origin.y() - self.verticalScrollBar().value())
        return area

    def span_box(self, span: Span) -> tuple[float, float]:
        """Top and bottom of what a span covers, in px of the viewport."""
        area = self.span_area(span)
        return area.top(), area.bottom()

    def marks_at(self, offset: int) -> list[int]:
        """Marks shown over an offset: words before sentences, then as they tell."""
        block = self.positions.block_of(offset)
        return self.canvas.marks.at(block, self.positions.inside(block, offset))

    def reading_offset(self) -> int:
        """The selected mark is where the reader is, while it is in sight."""
        selected = self.selected_mark()
        if selected is not None:
            line = self.line_box(self.marks[selected].start)
            if line.top() >= 0 and line.bottom() <= self.viewport().height():
                return self.marks[selected].start
        return super().reading_offset()

    # Search

    def find_all(self, text: str) -> int:
        """Show every place of the words; how many there are. Nothing to find clears them."""
        self._hits = find_spans(self.article.text, text)
        self.canvas.marks.set_hits(self._hits, self.positions)
        self.viewport().update()
        self.places_changed.emit()
        return len(self._hits)

    def find_next(self) -> int:
        """Select the next place after the selection; its number from 1, or 0 if there is none."""
        after = self.positions.to_text(self.textCursor().selectionStart())
        fresh = self.textCursor().hasSelection()
        return self._go_to_hit(
            next((i for i, s in enumerate(self._hits) if s.start > after - (not fresh)), 0)
        )

    def find_previous(self) -> int:
        before = self.positions.to_text(self.textCursor().selectionStart())
        earlier = [i for i, s in enumerate(self._hits) if s.start < before]
        return self._go_to_hit(earlier[-1] if earlier else len(self._hits) - 1)

    # Underneath

    def _show_marks(self) -> None:
        self._shown = self._choice.shown(self._kinds, self._density)
        self.canvas.marks.set_shown(self._shown, self.article.text)
        self.viewport().update()
        self.marks_changed.emit()

    def _spoken(self, index: int) -> str:
        mark = self.marks[index]
        place = self._shown.index(index) + 1 if index in self._shown else 0
        of = (
            tr("Mark {place} of {shown}, ", place=numeral(place), shown=numeral(len(self._shown)))
            if place
            else ""
        )
        return f"{of}{tr(KIND[mark.kind])}, “{self.article.quote(mark.span)}”. {mark.explanation}"

    def _go_to_hit(self, index: int) -> int:
        if not self._hits:
            return 0
        self.select_span(self._hits[index])
        return index + 1

    def _clear_selection(self) -> None:
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def selects_mark(self) -> bool:
        """The selection is that of the selected mark, and was not drawn by hand."""
        selected = self.canvas.marks.selected
        return selected is not None and self.selected_span() == self.marks[selected].span

    def _tell_selection(self) -> None:
        span = None if self.selects_mark() else self.selected_span()
        if span != self._told:
            self._told = span
            self.span_selected.emit(span)
        self.viewport().update()

    def _paint_under(self, painter: QPainter, selection: tuple[int, int]) -> None:
        # A selected mark is shown by its tint; its native selection is for assistive technology.
        super()._paint_under(painter, (0, 0) if self.selects_mark() else selection)
        self.margin_notes.paint(painter, self)

    # Qt

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """The article's own characters: Qt would turn a hard blank into a blank."""
        data = QMimeData()
        cursor = self.textCursor()
        start = self.positions.to_text(cursor.selectionStart())
        data.setText(self.article.text[start : self.positions.to_text(cursor.selectionEnd())])
        return data

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not self._keys.pressed(event):
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseMoveEvent(event)
        self.pointer.moved(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._keys.set_caret(False)
        self.pointer.pressed(event)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        self.pointer.released(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Leave:
            self.pointer.left()
        return super().viewportEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if dropped_place(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        place = dropped_place(event.mimeData())
        if place is not None:
            event.acceptProposedAction()
            self.place_dropped.emit(place)
