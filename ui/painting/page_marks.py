"""The layers of one page: marks, the reader's fills, search hits; and their cached pictures."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtGui import QTextBlock

from bywhom.analysis.article import Span
from bywhom.analysis.marks import Mark
from bywhom.ui.model.density import TELLING
from bywhom.ui.model.positions import Positions
from bywhom.ui.painting.block_lines import BlockLines
from bywhom.ui.painting.block_paint import (
    FillPiece,
    MarkPiece,
    Picture,
    SignPiece,
    compose,
)
from bywhom.ui.painting.claim_runs import ALONE, Place, claim_runs
from bywhom.ui.painting.mark_index import SpanIndex

CACHED = 300  # pictures of blocks; a novel's would take 40 MB


class PageMarks:
    """What is to be painted, by block. Any change but of active marks drops the pictures."""

    def __init__(self) -> None:
        self.marks: Sequence[Mark] = ()
        self.selected: int | None = None
        self._hovered: frozenset[int] = frozenset()
        self._shown: frozenset[int] = frozenset()
        self._runs: Mapping[int, Place] = {}
        self._index = SpanIndex()
        self._fills: list[tuple[SpanIndex, tuple[str, ...]]] = [
            (SpanIndex(), ()),
            (SpanIndex(), ()),
        ]
        self._signs: tuple[SpanIndex, tuple[str, ...]] = (SpanIndex(), ())
        self._links = SpanIndex()
        self._pictures: OrderedDict[int, Picture] = OrderedDict()

    def set_marks(self, marks: Sequence[Mark], positions: Positions) -> None:
        self.marks = marks
        self._index = SpanIndex(marks, positions)
        self._shown = frozenset()
        self._runs = {}
        self.selected = None
        self._hovered = frozenset()
        self.forget()

    def set_shown(self, shown: Sequence[int], text: str) -> None:
        """shown: indices of marks, ascending; text: of the article."""
        self._shown = frozenset(shown)
        self._runs = claim_runs(self.marks, shown, text)
        self.forget()

    def set_fills(
        self, spans: Sequence[Span | None], colours: Sequence[str], positions: Positions
    ) -> None:
        """The reader's own highlights; colours are names in the theme."""
        self._fills[0] = (SpanIndex(spans, positions), tuple(colours))
        self.forget()

    def set_hits(self, spans: Sequence[Span], positions: Positions) -> None:
        """Places that a search found: under the reader's highlights, in the order of painting."""
        self._fills[1] = (SpanIndex(spans, positions), ("row_selected",) * len(spans))
        self.forget()

    def set_signs(self, spans: Sequence[Span], glyphs: Sequence[str], positions: Positions) -> None:
        """Glyphs in place of the marks' own: agreed, missed, extra. None brings those back."""
        self._signs = (SpanIndex(spans, positions), tuple(glyphs))
        self.forget()

    def set_links(self, spans: Sequence[Span], positions: Positions) -> None:
        self._links = SpanIndex(spans, positions)
        self.forget()

    def link_at(self, block: int, unit: int) -> int | None:
        """Index of the link on a character of a block."""
        found = (p.nth for p in self._links.of(block) if p.start <= unit < p.end)
        return next(found, None)

    def set_active(self, selected: int | None, hovered: Iterable[int]) -> bool:
        """Which marks are louder; whether that changed anything."""
        now = frozenset(hovered)
        if (selected, now) == (self.selected, self._hovered):
            return False
        self.selected, self._hovered = selected, now
        self.forget()
        return True

    @property
    def hovered(self) -> frozenset[int]:
        return self._hovered

    def forget(self) -> None:
        """Drop the pictures: the layout, or what is shown, has changed."""
        self._pictures.clear()

    def picture(self, block: QTextBlock) -> Picture:
        number = block.blockNumber()
        picture = self._pictures.get(number)
        if picture is None:
            picture = compose(
                BlockLines(block),
                self._marks_in(number),
                self._fills_in(number),
                self._signs_in(number),
                self._links.of(number),
            )
            self._pictures[number] = picture
            if len(self._pictures) > CACHED:
                self._pictures.popitem(last=False)
        else:
            self._pictures.move_to_end(number)
        return picture

    def at(self, block: int, unit: int) -> list[int]:
        """Marks shown over a character of a block: words before sentences, then as they tell."""
        found = [
            p for p in self._index.of(block) if p.start <= unit < p.end and p.nth in self._shown
        ]
        return sorted((p.nth for p in found), key=self._telling)

    def on_line(self, block: QTextBlock, line: int) -> list[int]:
        """Marks shown in the margin of a line: those that begin on it, in order, then claims
        whose rule passes it."""
        lines = BlockLines(block)
        here = [p for p in self._index.of(block.blockNumber()) if p.nth in self._shown]
        begun = [p.nth for p in here if p.first and lines.line_at(p.start) == line]
        passing = [
            p.nth
            for p in here
            if p.nth in self._runs and lines.line_at(p.start) <= line <= lines.line_at(p.end - 1)
        ]
        return [*begun, *(nth for nth in passing if nth not in begun)]

    def _telling(self, index: int) -> tuple[bool, int, int]:
        kind = self.marks[index].kind
        return kind == "unsourced-claim", TELLING[kind], index

    def _marks_in(self, block: int) -> list[MarkPiece]:
        loud = self._hovered | ({self.selected} if self.selected is not None else set())
        return [
            MarkPiece(
                p,
                self.marks[p.nth].kind,
                p.nth in loud,
                p.nth == self.selected,
                self._runs.get(p.nth, ALONE),
            )
            for p in self._index.of(block)
            if p.nth in self._shown
        ]

    def _fills_in(self, block: int) -> list[FillPiece]:
        return [
            FillPiece(piece, colours[piece.nth])
            for index, colours in self._fills
            for piece in index.of(block)
        ]

    def _signs_in(self, block: int) -> list[SignPiece] | None:
        index, glyphs = self._signs
        if not glyphs:
            return None
        return [SignPiece(piece, glyphs[piece.nth]) for piece in index.of(block)]
