"""The places of the open text: its contents, the reader's bookmarks, and the ways between them."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from bywhom.library.bookmarks import Bookmark
from bywhom.ui.language.translate import later, numeral, tr
from bywhom.ui.model.contents import Part, contents, end_of, part_at
from bywhom.ui.model.desk import Desk
from bywhom.ui.model.page_blocks import word_count
from bywhom.ui.model.words import minutes, place_in
from bywhom.ui.open.open_controller import OpenController
from bywhom.ui.page.article_view import ArticleView
from bywhom.ui.panels.contents_list import PlaceRow
from bywhom.ui.panels.left_pane import LeftPane
from bywhom.ui.places.go_to_sheet import GoToSheet

NO_LIBRARY = later("Bookmarks cannot be kept: the library is not open for writing.")
NO_CONTENTS = later("This text has no headings. G goes to a paragraph; Ctrl+D sets a bookmark.")
NO_FURTHER = later("There is no other chapter that way.")
QUOTED = 80  # characters


class PlaceController(QObject):
    pane_wanted = Signal()  # the left pane is to be seen
    taken_out = Signal(str)  # said with an Undo

    def __init__(
        self,
        desk: Desk,
        view: ArticleView,
        left: LeftPane,
        files: OpenController,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk, self._view, self._left = desk, view, left
        self._files, self._window = files, window
        self.parts: list[Part] = []
        self.bookmarks: list[Bookmark] = []
        self._is_wired = False
        view.jumping.connect(files.leave_place)
        view.position_changed.connect(self._show_here)
        files.place_wanted.connect(self._stand_at)
        desk.noted.connect(self._read_bookmarks)

    def show_places(self) -> None:
        """Of the article that has just been opened."""
        article = self._desk.article
        self.parts = contents(article) if article is not None else []
        self._read_bookmarks()

    def words_here(self) -> str:
        """Which chapter is being read, and how long that takes yet; empty without chapters."""
        text = self._view.article.text
        offset = self._view.reading_offset()
        number = part_at(self.parts, offset)
        if number is None:
            return ""
        left = end_of(self.parts, number, text) - offset
        read = minutes(word_count(text)) * left / max(1, len(text))
        return tr(
            "{minutes} min left in “{part}”",
            minutes=numeral(round(read + 0.49)),
            part=_cut(self.parts[number].title),
        )

    # What the reader asks for

    def go_to(self, start: int) -> None:
        """A place in the open text; Back leads to where the reader was."""
        self._files.leave_place(self._view.top_offset())
        self._view.stand_at(start)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self) -> None:
        """A paragraph by its number, or a chapter or bookmark by its words."""
        self.sheet().open()

    def sheet(self) -> GoToSheet:
        count = self._view.paragraph_count()
        sheet = GoToSheet(self._rows(), count, self._beginning, self._window)
        start = self._view.paragraph_start
        sheet.paragraph_wanted.connect(lambda number: self.go_to(start(number)))
        sheet.place_wanted.connect(lambda row: self.go_to(row.start))
        return sheet

    def show_contents(self) -> None:
        """The list at the left; the same again goes back to the library."""
        if not self._rows():
            self._desk.said.emit(tr(NO_CONTENTS))
            return
        if self._left.isVisible() and self._left.tab == "contents":
            self._left.show_tab("library")
            return
        self.pane_wanted.emit()
        self._left.show_tab("contents")
        self._left.contents.choose_here()

    def next_part(self) -> None:
        here = self._view.top_offset()
        self._step([part.start for part in self.parts if part.start > here][:1])

    def previous_part(self) -> None:
        here = self._view.top_offset()
        self._step([part.start for part in self.parts if part.start < here][-1:])

    def toggle_bookmark(self) -> None:
        """At the selected words, or where the page begins; one that is in sight is taken out."""
        article_id = self._desk.save_article()
        if article_id is None:
            self._desk.problem.emit(tr(NO_LIBRARY))
            return
        span = self._view.selected_span()
        top, bottom = self._view.in_sight()
        is_meant = span is not None and top <= span.start < bottom
        first, last = span if span is not None and is_meant else (top, bottom)
        there = [mark for mark in self.bookmarks if first <= mark.start < last]
        if there:
            self.take_out(there[0].id)
            return
        text = self._view.article.text
        start = first + len(text[first:last]) - len(text[first:last].lstrip())
        quote = " ".join(text[start : start + QUOTED].split("\n")[0].split())
        if self._desk.change(lambda library: library.add_bookmark(article_id, start, quote)):
            place = place_in(self._view.paragraph_from(start))
            self._desk.said.emit(tr("Bookmark set at {place}.", place=place))

    def take_out(self, bookmark: int) -> None:
        if self._desk.change(lambda library: library.delete_bookmark(bookmark)):
            self.taken_out.emit(tr("Bookmark taken out."))

    # Underneath

    def _step(self, starts: list[int]) -> None:
        if starts:
            self.go_to(starts[0])
        else:
            self._desk.said.emit(
                tr("There is no other chapter that way.") if self.parts else tr(NO_CONTENTS)
            )

    def _beginning(self, number: int) -> str:
        start = self._view.paragraph_start(number)
        return _cut(self._view.article.text[start : start + QUOTED].split("\n")[0], 52)

    def _stand_at(self, offset: int) -> None:
        self._view.stand_at(offset)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_bookmarks(self) -> None:
        reading = self._desk.reading
        article_id = reading.article_id if reading else None
        found: list[Bookmark] | None = []
        if article_id is not None:
            found = self._desk.ask(lambda library: library.bookmarks(article_id))
        if found is not None:
            self.bookmarks = found
        self._view.set_bookmarks([mark.start for mark in self.bookmarks])
        self._show_rows()

    def _show_rows(self) -> None:
        rows = self._rows()
        self._left.offer_contents(bool(rows))
        if not rows:
            return
        pane = self._left.contents
        if not self._is_wired:
            self._is_wired = True
            pane.place_chosen.connect(lambda row: self.go_to(row.start))
            pane.removal_wanted.connect(self._on_removal)
        pane.show_rows(rows)
        self._show_here()

    def _on_removal(self, row: PlaceRow) -> None:
        if row.bookmark:
            self.take_out(row.bookmark)

    def _show_here(self) -> None:
        if self.parts:
            number = part_at(self.parts, self._view.reading_offset())
            self._left.contents.show_here(None if number is None else self.parts[number].start)

    def _rows(self) -> list[PlaceRow]:
        at = self._view.paragraph_from
        marks = [PlaceRow(m.quote, m.start, at(m.start), 0, m.id) for m in self.bookmarks]
        parts = [PlaceRow(p.title, p.start, at(p.start), p.level) for p in self.parts]
        rows = [PlaceRow(tr("Bookmarks"), is_heading=True), *marks] if marks else []
        return [
            *rows,
            *([PlaceRow(tr("Contents"), is_heading=True)] if marks and parts else []),
            *parts,
        ]


def _cut(title: str, most: int = 32) -> str:
    return title if len(title) <= most else f"{title[:most].rpartition(' ')[0] or title[:most]} …"
