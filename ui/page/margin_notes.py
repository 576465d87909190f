"""The right margin: the reader's notes in words where there is room, and hints of the first run."""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout

from bywhom.analysis.article import Span
from bywhom.ui.language.translate import later, tr
from bywhom.ui.model.page_blocks import shown
from bywhom.ui.page.page_frame import NOTE_GAP
from bywhom.ui.style.fonts import BOLD, spoken
from bywhom.ui.style.icons import paint_bookmark, paint_note

if TYPE_CHECKING:
    from bywhom.ui.page.page_view import PageView

NOTE_LEFT = 14  # px from the column to the glyph
BODY, TAG = 13, 12
LINE = {BODY: 18, TAG: 17}
BODY_LINE = LINE[BODY]
MOST_LINES = 8  # of a note; the rest is in the list
MOST = 1_000  # characters of it
HINT_WIDTH = 184
BETWEEN = 12
HIDE = later("Hide these hints")


class _Placement(Protocol):
    @property
    def span(self) -> Span | None: ...


class PageNote(Protocol):
    """What the page needs of a note; the library's notes have it."""

    @property
    def id(self) -> int: ...
    @property
    def placement(self) -> _Placement: ...
    @property
    def body(self) -> str: ...
    @property
    def colour(self) -> str: ...
    @property
    def tags(self) -> Sequence[str]: ...


class Hint(NamedTuple):
    """A word of the program beside the article at an offset; lead is set bold."""

    start: int
    lead: str
    body: str


class _Placed(NamedTuple):
    """Where a note was last painted, in px of the viewport."""

    note: int
    box: QRectF
    glyph: QRectF


class MarginNotes:
    """Paints them from the top down, each below the one before; knows what lies where."""

    def __init__(self) -> None:
        self._notes: Sequence[tuple[Span, PageNote]] = ()
        self._spans: Sequence[tuple[Span, int]] = ()  # of all notes, highlights too, with ids
        self._colours: Sequence[str] = ()  # of the same
        self._bookmarks: Sequence[int] = ()
        self._hints: Sequence[Hint] = ()
        self._placed: list[_Placed] = []
        self._hide_box = QRectF()

    def clear(self) -> None:
        self._notes, self._spans, self._hints, self._placed = (), (), (), []
        self._colours, self._bookmarks = (), ()
        self._hide_box = QRectF()

    def set_notes(self, notes: Sequence[PageNote]) -> None:
        """Highlights without words are fills only; notes that lost theirs have no place here."""
        placed = [
            (n.placement.span, n)
            for n in notes
            if n.placement.span is not None and (n.body or n.tags)
        ]
        self._notes = sorted(placed, key=lambda pair: pair[0])
        self._spans = [(n.placement.span, n.id) for n in notes if n.placement.span is not None]
        self._colours = [n.colour for n in notes if n.placement.span is not None]

    def set_bookmarks(self, starts: Sequence[int]) -> None:
        self._bookmarks = sorted(starts)

    def places(self) -> list[tuple[int, str]]:
        """Where the notes begin, highlights too, and their colours."""
        colours = zip(self._spans, self._colours, strict=True)
        return [(span.start, colour) for (span, _), colour in colours]

    def on(self, offset: int) -> int | None:
        """The id of the note on a character of the text; of several, the one on fewest words."""
        here = [(s.end - s.start, i) for s, i in self._spans if s.start <= offset < s.end]
        return min(here)[1] if here else None

    def set_hints(self, hints: Sequence[Hint]) -> None:
        self._hints = sorted(hints, key=lambda hint: hint.start)
        self._hide_box = QRectF()

    def at(self, point: QPoint) -> int | None:
        """The id of the note under a point of the viewport."""
        for placed in self._placed:
            if placed.box.contains(point) or placed.glyph.contains(point):
                return placed.note
        return None

    def hides_hints(self, point: QPoint) -> bool:
        return self._hide_box.contains(point)

    def paint(self, painter: QPainter, view: "PageView") -> None:
        self._placed = []
        if self._hints:
            self._paint_hints(painter, view)
        self._paint_bookmarks(painter, view)
        # Where hints stand there is room for a note's glyph beside them, not for its words.
        self._paint_notes(painter, view, 0 if self._hints else view.canvas.frame.note_width)

    def _paint_notes(self, painter: QPainter, view: "PageView", width: int) -> None:
        height, theme, shape = view.viewport().height(), view.canvas.theme, view.canvas.frame
        column = shape.left + shape.column
        free = float("-inf")
        for span, note in self._notes:
            line = view.line_box(span.start)
            if line.top() > height:
                return
            glyph = QRectF(column + NOTE_LEFT, line.center().y() - 9, 18, 18)
            top = max(line.center().y() - BODY_LINE / 2 - 1, free)
            box = QRectF(column + NOTE_GAP, top, width, 0)
            words = [(note.body[:MOST], BODY, "ink")] if note.body else []
            words += [(" · ".join(note.tags), TAG, "ink_secondary")] if note.tags else []
            if width:
                box.setHeight(sum(text_height(w, size, width) for w, size, _ in words))
                free = box.bottom() + BETWEEN
                glyph.moveTop(top)
            self._placed.append(_Placed(note.id, box, glyph))
            if glyph.bottom() < 0 and box.bottom() < 0:
                continue
            paint_note(painter, glyph.left(), glyph.center().y() + 1, theme.colour("ink_secondary"))
            y = top
            for text, size, colour in words if width else ():
                painter.setPen(theme.colour(colour))
                y += draw_text(painter, text, size, QRectF(box.left(), y, box.width(), 0))

    def _paint_bookmarks(self, painter: QPainter, view: "PageView") -> None:
        """A ribbon at the right of the line, above the glyph of a note."""
        shape, height = view.canvas.frame, view.viewport().height()
        for start in self._bookmarks:
            line = view.line_box(start)
            if line.top() > height:
                return
            if line.bottom() >= 0:
                left = shape.left + shape.column + NOTE_LEFT
                ink = view.canvas.theme.colour("ink_secondary")
                paint_bookmark(painter, left, line.top() - 4, ink)

    def _paint_hints(self, painter: QPainter, view: "PageView") -> None:
        theme, shape = view.canvas.theme, view.canvas.frame
        left = shape.left + shape.column + NOTE_GAP + 4
        width = min(HINT_WIDTH, shape.room - NOTE_GAP - 20)
        if width < HINT_WIDTH / 2:
            return
        free = float("-inf")
        for i, hint in enumerate(self._hints):
            y = max(view.line_box(hint.start).center().y() - BODY_LINE / 2, free)
            painter.setPen(theme.colour("ink"))
            bottom = y + draw_text(
                painter,
                f"{hint.lead} {hint.body}".strip(),
                BODY,
                QRectF(left + 15, y, width, 0),
                bold=len(hint.lead),
            )
            if i == len(self._hints) - 1:
                bottom += 8
                self._hide_box = QRectF(left + 15, bottom, width, BODY_LINE)
                draw_text(painter, tr(HIDE), BODY, self._hide_box, underline=True)
                bottom += BODY_LINE
            painter.fillRect(QRectF(left, y, 2, bottom - y), theme.colour("control"))
            free = bottom + 2 * BETWEEN


def draw_text(
    painter: QPainter, text: str, size: int, box: QRectF, *, bold: int = 0, underline: bool = False
) -> float:
    """Wrapped words of the program from the top of a box; their height. bold: characters."""
    layout = _laid_out(text, size, round(box.width()), bold, underline)
    layout.draw(painter, box.topLeft())
    return layout.lineCount() * LINE[size]


def text_height(text: str, size: int, width: int) -> float:
    return _laid_out(text, size, width, 0, False).lineCount() * LINE[size]


@lru_cache(maxsize=256)
def _laid_out(text: str, size: int, width: int, bold: int, underline: bool) -> QTextLayout:
    font = spoken(size)
    font.setUnderline(underline)
    layout = QTextLayout(shown(text), font)
    if bold:
        strong = QTextLayout.FormatRange()
        strong.start, strong.length = 0, bold
        letters = QTextCharFormat()
        letters.setFont(spoken(size, BOLD))
        strong.format = letters
        layout.setFormats([strong])
    layout.beginLayout()
    for i in range(MOST_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, i * LINE[size] + (LINE[size] - line.height()) / 2))
    layout.endLayout()
    return layout
