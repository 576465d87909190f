"""Notes and highlights: written near the words, kept at once, shown in margin and list."""

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from bywhom.analysis.article import Span
from bywhom.library import Library, Note
from bywhom.ui.language.translate import later, tr
from bywhom.ui.marks.mark_controller import MarkController
from bywhom.ui.model.desk import Desk, OpenArticle
from bywhom.ui.notes.colour_sheet import ColourSheet
from bywhom.ui.notes.note_editor import NoteEditor, Writing
from bywhom.ui.notes.note_session import NoteSession
from bywhom.ui.page.article_view import ArticleView
from bywhom.ui.panels.inspector import Inspector
from bywhom.ui.panels.note_row import NoteRow
from bywhom.ui.settings import Settings

NO_LIBRARY = later(
    "Notes cannot be kept: the library is not open for writing. The page can be read."
)
OF_OTHERS = later("This note is by {name}. Write your own beside it: select its words, press N.")
GAP = 8  # px between the words and the sheet
WHOLE = later("On the whole article")
SELECT_FIRST = later("Select the words on the page first, or a mark.")


class NoteController(QObject):
    deleted = Signal(str)  # said with an Undo
    article_wanted = Signal(int, int)  # another article's id, and the note to be shown in it

    def __init__(
        self,
        desk: Desk,
        view: ArticleView,
        inspector: Inspector,
        marking: MarkController,
        editor: NoteEditor,
        settings: Settings,
    ) -> None:
        super().__init__(view)
        self._desk, self._view, self._inspector = desk, view, inspector
        self._marking, self._editor, self._settings = marking, editor, settings
        self._pen = NoteSession(desk, settings)
        self._last_highlight = 0  # its id
        editor.paused.connect(self._on_paused)
        editor.saved.connect(self._on_saved)
        editor.left.connect(self._on_left)
        desk.opened.connect(self._on_opened)
        desk.noted.connect(self.show_notes)
        view.note_clicked.connect(self.edit)
        inspector.notes.note_chosen.connect(self._on_chosen)
        inspector.notes.scope_changed.connect(self.show_notes)
        inspector.notes.restore_wanted.connect(self.restore)
        inspector.notes.check.here_wanted.connect(self.put_there)
        inspector.notes.check.selection_wanted.connect(self.put_to_selection)
        inspector.notes.edit_wanted.connect(self.edit)
        inspector.notes.delete_wanted.connect(self.delete)
        inspector.card.note_wanted.connect(self.write)

    def write(self, at_tags: bool = False) -> None:
        """Open the sheet for the selected words, or for the selected mark."""
        span, rule = self._words_meant()
        if span is None:
            self._desk.said.emit(tr(SELECT_FIRST))
        elif self._desk.save_article() is None:
            self._desk.problem.emit(tr(NO_LIBRARY))
        else:
            here = (n for n in self._notes() if n.placement.state == "sure" and not n.annotator)
            there = next((n for n in here if n.placement.span == span), None)
            self._open(span, there, rule, at_tags)

    def write_on_the_whole(self) -> None:
        """Open the sheet for a note on the article and not on some of its words."""
        if self._desk.article is None:
            return
        if self._desk.save_article() is None:
            self._desk.problem.emit(tr(NO_LIBRARY))
        else:
            self._open(None, None, None, False)

    def ask_meanings(self) -> None:
        """The reader's own words for the colours."""
        if self._desk.library.read_only:
            self._desk.problem.emit(tr(NO_LIBRARY))
            return
        meanings = self._desk.ask(lambda library: library.colour_meanings())
        if meanings is not None:
            sheet = ColourSheet(meanings, self._view.window())
            sheet.chosen.connect(self._name_colours)
            sheet.open()

    def _name_colours(self, meanings: dict[str, str]) -> None:
        self._desk.change(lambda library: library.set_colour_meanings(meanings))

    def highlight(self, colour: str = "") -> None:
        """Colour the selected words; the same again takes the colour off. colour: "" for the one
        used last. With nothing selected, the last highlight is meant."""
        span, rule = self._words_meant()
        article_id = self._desk.save_article()
        there = self._highlight_on(span)
        if span is None and there is None:
            self._desk.said.emit(tr(SELECT_FIRST))
        elif article_id is None:
            self._desk.problem.emit(tr(NO_LIBRARY))
        elif there is not None and colour in ("", there.colour):
            self.delete(there.id)
        elif there is not None:
            self.recolour(there.id, colour)
        elif span is not None:
            self._highlight(article_id, span, rule, colour or self._settings.colour())

    def recolour(self, note_id: int, colour: str) -> None:
        if self._desk.change(lambda library: library.change_note(note_id, colour=colour)):
            self._settings.set_colour(colour)

    def _highlight_on(self, span: Span | None) -> Note | None:
        """The highlight without words on just these words; without a span, the one made last."""
        bare = (n for n in self._notes() if not n.body and not n.tags and not n.annotator)
        if span is None:
            return next((n for n in bare if n.id == self._last_highlight), None)
        return next((n for n in bare if n.placement.span == span), None)

    def _highlight(self, article_id: int, span: Span, rule: str | None, colour: str) -> None:
        def write(library: Library) -> None:
            made = library.add_note(article_id, span, colour=colour, mark_rule=rule)
            self._last_highlight = made.id
            self._clear_selection(span)

        if self._desk.change(write):
            self._settings.set_colour(colour)

    def tag(self) -> None:
        self.write(at_tags=True)

    def edit(self, note_id: int) -> None:
        note = self._by_id(note_id)
        if note is None:
            return
        if note.annotator:
            self._desk.said.emit(tr(OF_OTHERS, name=note.annotator))
        elif note.placement.span is not None or note.placement.state == "whole":
            self.go_to(note_id)
            self._open(note.placement.span, note, note.mark_rule, False)

    def delete(self, note_id: int) -> None:
        if self._editor.isVisible() and self._pen.note and self._pen.note.id == note_id:
            self._editor.leave()  # what is in the sheet goes into the bin with its note
        note = self._by_id(note_id)
        is_bare = note is not None and not note.body and not note.tags
        if self._desk.change(lambda library: library.delete_note(note_id)):
            self.deleted.emit(tr("Highlight taken off.") if is_bare else tr("Note deleted."))

    def go_to(self, note_id: int) -> None:
        note = self._by_id(note_id)
        if note is not None and note.placement.span is not None:
            self._view.go_to(note.placement.span.start)
            self._inspector.notes.show_chosen(note_id)

    def _on_chosen(self, note_id: int) -> None:
        """A note of this article, or of another, which is opened for it."""
        if self._inspector.notes.scope == "article":
            self.go_to(note_id)
        elif self._inspector.notes.scope == "all":
            newest = self._desk.ask(lambda lib: lib.versions(lib.note(note_id).article_id)[0])
            if newest is not None:
                self.article_wanted.emit(newest.id, note_id)

    def put_there(self, note_id: int) -> None:
        """The words that were found are those of the note."""
        note = self._by_id(note_id)
        if note is not None and note.placement.span is not None:
            self._put(note_id, note.placement.span)

    def put_to_selection(self, note_id: int) -> None:
        span = self._view.selected_span()
        if span is None:
            self._desk.said.emit(tr(SELECT_FIRST))
        else:
            self._put(note_id, span)

    def _put(self, note_id: int, span: Span) -> None:
        article_id = self._desk.save_article()
        if article_id is None:
            return
        if self._desk.change(lambda library: library.place_note(note_id, article_id, span)):
            self.go_to(note_id)
            self.deleted.emit(tr("The note is at these words now."))

    def restore(self, note_id: int) -> None:
        """Out of the bin."""
        self._desk.change(lambda library: library.restore_note(note_id))

    def show_notes(self) -> None:
        self._view.set_notes([n for n in self._notes() if n.placement.state == "sure"])
        rows = self._desk.ask(self._rows)
        if rows is not None:
            meanings = self._desk.ask(lambda library: library.colour_meanings()) or {}
            self._inspector.notes.set_meanings(meanings)
            self._editor.set_meanings(meanings)
            self._inspector.notes.show_notes(rows)

    def _rows(self, library: Library) -> list[NoteRow]:
        scope = self._inspector.notes.scope
        if scope == "article":
            return [self._row(note) for note in self._notes()]
        titles = library.titles()
        if scope == "bin":
            return [NoteRow(n, 0, titles.get(n.article_id, "")) for n in library.deleted_notes()]
        works = library.works()
        return [
            NoteRow(n, 0, titles.get(n.article_id, "") or tr("Untitled"), work=works[n.article_id])
            for n in library.notes()
        ]

    def _row(self, note: Note) -> NoteRow:
        article, span = self._desk.article, note.placement.span
        is_doubtful = note.placement.state == "doubtful" and article is not None
        return NoteRow(
            note=note,
            paragraph=self._view.paragraph_number((span or (0,))[0]),
            now=article.quote(span) if is_doubtful and article and span else "",
        )

    def place_editor(self) -> None:
        """Keep the sheet beside its words when the page changes its size."""
        at = self._pen.at
        if not self._editor.isVisible():
            return
        page = self._editor.parentWidget()
        assert page is not None
        if at is None:  # it belongs to no words
            top_right = QPoint(page.width() - self._editor.width(), 0)
            self._editor.move(_inside(top_right, self._editor, page))
            return
        top, bottom = self._view.span_box(at)
        column = self._view.canvas.frame.left
        corner = page.mapFromGlobal(self._view.viewport().mapToGlobal(QPoint(column, 0)))
        below, above = bottom + GAP, top - GAP - self._editor.height()
        y = below if below + self._editor.height() <= page.height() or above < 0 else above
        self._editor.move(_inside(corner + QPoint(0, round(y)), self._editor, page))

    # How it comes about

    def _on_opened(self, reading: OpenArticle | None) -> None:
        if self._editor.isVisible():
            self._editor.leave()

    def _open(self, span: Span | None, note: Note | None, rule: str | None, at_tags: bool) -> None:
        article = self._desk.article
        if article is None:
            return
        article_id = self._desk.save_article()
        if article_id is None:
            self._desk.problem.emit(tr(NO_LIBRARY))
            return
        if self._editor.isVisible():
            self._editor.leave()  # the words it is open for
        writing = self._pen.take_up(article_id, span, note, rule)
        words = article.quote(span) if span is not None else tr(WHOLE)
        self._editor.open(words, writing, self._tags(), at_tags)
        self.place_editor()

    def _on_paused(self, writing: Writing) -> None:
        """Kept while it is written. The page shows it; the lists can wait for the end."""
        is_kept = self._pen.keep(writing)
        self._editor.show_kept(is_kept)
        if is_kept:
            self._view.set_notes([n for n in self._notes() if n.placement.state == "sure"])

    def _on_saved(self, writing: Writing) -> None:
        if self._pen.keep(writing, even_empty=True) and self._pen.at is not None:
            self._clear_selection(self._pen.at)
        self._after_writing()

    def _on_left(self, writing: Writing) -> None:
        self._pen.keep(writing)
        self._after_writing()

    def _after_writing(self) -> None:
        self._desk.reload()
        self._view.setFocus()

    def _tags(self) -> list[str]:
        """Those in use, for completion."""
        return self._desk.ask(lambda library: library.tags()) or []

    def _words_meant(self) -> tuple[Span | None, str | None]:
        """The selected words; without any, those of the selected mark and its rule."""
        span, chosen = self._view.selected_span(), self._marking.selected
        mark = self._desk.marks[chosen] if chosen is not None else None
        if mark is not None and span in (None, mark.span):
            return mark.span, mark.rule
        return span, None

    def _clear_selection(self, span: Span) -> None:
        """The new fill is to be seen. A selected mark stays: its own selection is not painted."""
        chosen = self._marking.selected
        is_mark = chosen is not None and self._desk.marks[chosen].span == span
        if self._view.selected_span() == span and not is_mark:
            self._view.select_span(Span(span.end, span.end), scroll=False)

    def _notes(self) -> list[Note]:
        return self._desk.notes()

    def _by_id(self, note_id: int) -> Note | None:
        return next((note for note in self._notes() if note.id == note_id), None)


def _inside(spot: QPoint, sheet: QWidget, page: QWidget) -> QPoint:
    """As near to the spot as the page allows."""
    x = min(max(8, spot.x()), max(8, page.width() - sheet.width() - 8))
    y = min(max(8, spot.y()), max(8, page.height() - sheet.height() - 8))
    return QPoint(x, y)
