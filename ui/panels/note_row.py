"""A note in the list, and how it is drawn."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from bywhom.ui.language.translate import tr
from bywhom.ui.model.words import COLOUR, ago, place_in
from bywhom.ui.parts.markdown_look import plain
from bywhom.ui.parts.rows import Index, RowDelegate, RowList, draw_text, text_height
from bywhom.ui.style.panel_type import font

if TYPE_CHECKING:
    from bywhom.library import Note

SIDE, GAP, STRIPE = 24, 24, 4
QUOTE_LINES, BODY_LINES = 2, 8
MOST_SPOKEN = 10_000  # characters of a note that a row tells
TALL, HEADING = 126, 40  # px; of rows that are not measured


class NoteRow(NamedTuple):
    """paragraph: as a reader counts it; title: of its article, where that is not the open one;
    now: the words at its place, if they are not sure to be its own."""

    note: "Note"
    paragraph: int
    title: str = ""
    now: str = ""
    work: int = 0  # what the versions of one article share; 0: not grouped by it

    @property
    def is_heading(self) -> bool:
        return False

    @property
    def is_sure(self) -> bool:
        return self.note.placement.state in ("sure", "whole")

    @property
    def when(self) -> str:
        """ "today, 10:42". Asked for the rows that are shown, not for fifty thousand."""
        return ago(_local(self.note.created), date.today())

    @property
    def detail(self) -> str:
        place = "" if self.title else place_in(self.paragraph)
        if self.note.placement.state == "whole":
            place = tr("on the whole article")
        if not self.is_sure:
            place = tr("please check") if self.now else tr("words not found")
        reply = tr("reply") if self.note.answers else ""
        title = "" if self.work else self.title  # else it stands above
        facts = (place, self.note.annotator, reply, *self.note.tags, self.when, title)
        return " · ".join(fact for fact in facts if fact)

    def spoken(self) -> str:
        words = f"“{self.note.selector.quote}”, " if self.note.selector.quote else ""
        body = self.note.body[:MOST_SPOKEN] or tr("highlighted")
        colour = tr(COLOUR.get(self.note.colour, self.note.colour)).lower()
        return f"{words}{body}, {colour}, {self.detail}"

    def holds(self, words: Sequence[str]) -> bool:
        """Are all of these, in small letters, somewhere in the note or in its article's title?"""
        note = self.note
        text = (note.selector.quote, note.body, *note.tags, note.annotator or "", self.title)
        whole = "\n".join(text).casefold()
        return all(word in whole for word in words)


class NoteHeading(NamedTuple):
    """Above the notes of one article."""

    title: str
    notes: int

    @property
    def is_heading(self) -> bool:
        return True

    def spoken(self) -> str:
        return f"{self.title}, " + tr("%Ln note(s)", "", self.notes)


def grouped(rows: Sequence[NoteRow]) -> list[NoteRow | NoteHeading]:
    """Under their articles; the article of the newest note first."""
    groups: dict[tuple[int, str], list[NoteRow]] = {}
    for row in rows:
        groups.setdefault((row.work, row.title), []).append(row)
    found: list[NoteRow | NoteHeading] = []
    for (_, title), members in groups.items():
        found += [NoteHeading(title, len(members)), *members]
    return found


def _local(utc: str) -> str:
    try:
        moment = datetime.fromisoformat(utc)
    except ValueError:  # what another program wrote into the file
        return utc
    return moment.astimezone().replace(tzinfo=None).isoformat()


class NoteDelegate(RowDelegate):
    is_uniform = False

    def draw_row(
        self, painter: QPainter, area: QRectF, index: Index, option: QStyleOptionViewItem
    ) -> None:
        row: NoteRow | NoteHeading = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(row, NoteHeading):
            place = area.adjusted(SIDE, area.height() - 25, -SIDE, 0)
            draw_text(painter, place, row.title, font("strong"), self.theme.colour("ink"), 1, 18)
            return
        block = area.adjusted(SIDE, GAP / 2, -SIDE, -GAP / 2)
        if self.is_selected(option):
            painter.fillRect(area.adjusted(0, 4, 0, -4), self.theme.colour("row_selected"))
        stripe = QRectF(block.left(), block.top(), STRIPE, block.height())
        painter.fillRect(stripe, self.theme.colour(f"hl_{row.note.colour}"))
        ink, quiet = self.theme.colour("ink"), self.theme.colour("ink_secondary")
        place = block.adjusted(16, 0, 0, 0)
        quote = row.note.selector.quote
        if quote:
            drawn = draw_text(painter, place, quote, font("quote"), ink, QUOTE_LINES, 22)
            place.adjust(0, drawn, 0, 0)
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
        row: NoteRow | NoteHeading = index.data(Qt.ItemDataRole.UserRole)
        view = self.parent()
        whole = view.viewport().width() if isinstance(view, RowList) else option.rect.width()
        if isinstance(row, NoteHeading):
            return QSize(whole, HEADING)
        if self.is_uniform:
            return QSize(whole, TALL)
        width = max(60, whole - 2 * SIDE - 16)
        quote = row.note.selector.quote
        height = 20.0
        if quote:
            height += text_height(quote, font("quote"), width, QUOTE_LINES, 22)
        if row.note.body:
            height += 2 + text_height(plain(row.note.body), font("ui"), width, BODY_LINES, 18)
        return QSize(whole, int(height) + GAP)
