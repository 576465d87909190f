"""Where the column stands in a window of some width. Pure arithmetic."""

from typing import NamedTuple

SCROLL_BAR = 9  # room kept for it, so that its coming moves nothing
MARGIN_LEFT, MARGIN_NARROW = 72, 40  # left of the column: three glyphs, or one and a half
SMALL = 500  # below this width of the page the margins give way
NOTE_ROOM = 210  # right of the column, for notes in words
NOTE_GAP, NOTE_WIDTH, NOTE_WIDEST = 36, 168, 184
HINT_ROOM = 248


class Frame(NamedTuple):
    """In px. shift: empty space left of the viewport; left: from there to the column;
    column: its width; room: right of the column."""

    shift: int
    left: int
    column: int
    room: int

    @property
    def note_width(self) -> int:
        """Of a note in the margin; 0 where there is room for its glyph only."""
        if self.room < NOTE_ROOM:
            return 0
        return min(NOTE_WIDEST, self.room - NOTE_GAP - 6)


def frame(width: int, column: int, *, hints: bool = False) -> Frame:
    """width: of the whole view; column: as wide as the type wants it.

    hints: the column gives way so that words fit into the right margin.
    """
    page = max(1, width - SCROLL_BAR)
    margin = MARGIN_LEFT if page >= SMALL else MARGIN_NARROW
    right = HINT_ROOM if hints and page >= SMALL + HINT_ROOM else margin
    column = max(80, min(column, page - margin - right))
    start = max(margin, (page - column - (right - margin)) // 2)
    return Frame(start - margin, margin, column, page - start - column)
