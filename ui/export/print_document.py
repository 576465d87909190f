"""The marked article for paper: marks underlined and numbered, explanations and notes after it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import (
    QFont,
    QPagedPaintDevice,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from bywhom.analysis.article import Article, Span
from bywhom.analysis.html_report import GLYPHS
from bywhom.analysis.marks import Kind, Mark
from bywhom.ui.export.print_pages import PIXELS, print_pages
from bywhom.ui.language.translate import tr
from bywhom.ui.model.page_blocks import PageBlock, page_blocks
from bywhom.ui.model.words import KIND, QUESTION
from bywhom.ui.style.fonts import ATKINSON, LITERATA
from bywhom.ui.style.theme import Theme

if TYPE_CHECKING:
    from bywhom.library import Note

Style = QTextCharFormat.UnderlineStyle
LINES: dict[Kind, Style] = {  # a printed double line is a single one: Qt has no other
    # An unsourced claim has none: long lines under whole sentences tire the eye.
    "hedge": Style.WaveUnderline,
    "unnamed-source": Style.DashUnderline,
    "loaded-language": Style.SingleUnderline,
    "attributed": Style.DashDotLine,
}
CLAIM: Kind = "unsourced-claim"
POINTS = {"title": 20.0, "heading": 14.0, "byline": 8.5, "caption": 9.5}
BODY, SMALL = 11.0, 8.5
DOTS = 150  # an inch
LEADING = 1.5  # from line to line, in sizes of the letters


@dataclass(frozen=True, slots=True)
class MarkedPage:
    """What goes on paper: the marks that are shown, sorted, and all notes."""

    article: Article
    byline: str
    marks: Sequence[Mark]
    notes: "Sequence[Note]"


def pdf_of(page: MarkedPage, theme: Theme) -> bytes:
    """A4. theme: a light one, for paper."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(page.article.title)
    writer.setCreator("Bywhom")
    writer.setResolution(DOTS)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())  # those of `print_pages` are enough
    print_marked(page, theme, writer)
    buffer.close()
    return bytes(buffer.data().data())


def print_marked(page: MarkedPage, theme: Theme, device: QPagedPaintDevice) -> None:
    """On paper: unsourced claims have a rule in the margin."""
    document = QTextDocument()
    claims = _Writer(document, page, theme).write()
    print_pages(document, device, claims, theme.colour(CLAIM))


def document_of(page: MarkedPage, theme: Theme) -> QTextDocument:
    document = QTextDocument()
    _Writer(document, page, theme).write()
    return document


class _Writer:
    def __init__(self, document: QTextDocument, page: MarkedPage, theme: Theme) -> None:
        document.setDefaultFont(QFont(LITERATA, int(BODY)))
        self._cursor = QTextCursor(document)
        self._page, self._theme = page, theme
        self._starts = [mark.start for mark in page.marks]
        self._is_first = True
        self._claims: list[Span] = []

    def write(self) -> Sequence[Span]:
        """Writes all; where in the document unsourced claims stand."""
        for block in page_blocks(self._page.article, self._page.byline):
            points = POINTS.get(block.role, BODY)
            self._begin(6.0 if block.role == "byline" else 8.0, points=points)
            plain = self._plain(POINTS.get(block.role, BODY), block.role)
            if block.start == block.end or block.role == "byline":
                self._cursor.insertText(block.text, plain)
            else:
                self._write_marked(block, plain)
        self._write_explanations()
        self._write_notes()
        return self._claims

    def _write_marked(self, block: PageBlock, plain: QTextCharFormat) -> None:
        for words, open_marks, ended, fill in self._pieces(block):
            letters = QTextCharFormat(plain)
            if fill:
                letters.setBackground(self._theme.colour(f"hl_{fill}"))
            for mark in [m for m in open_marks if m.kind in LINES][:1]:
                letters.setUnderlineStyle(LINES[mark.kind])
                letters.setUnderlineColor(self._theme.colour(mark.kind))
            start = self._cursor.position()
            self._cursor.insertText(words, letters)
            if any(mark.kind == CLAIM for mark in open_marks):
                self._claims.append(Span(start, self._cursor.position()))
            for number, mark in ended:
                raised = QTextCharFormat(plain)
                raised.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
                raised.setForeground(self._theme.colour(mark.kind))
                self._cursor.insertText(f"{GLYPHS[mark.kind]}{number}", raised)

    def _pieces(
        self, block: PageBlock
    ) -> Iterator[tuple[str, list[Mark], list[tuple[int, Mark]], str]]:
        """Words between two cuts, the marks over them, those that end there, the fill's colour."""
        here = Span(block.start, block.end)
        starts = self._starts
        first, last = bisect_left(starts, block.start), bisect_left(starts, block.end)
        inside = [(n + 1, self._page.marks[n]) for n in range(first, last)]
        fills = [
            (note.placement.span, note.colour)
            for note in self._page.notes
            if note.placement.state == "sure"
            and note.placement.span
            and note.placement.span.overlaps(here)
        ]
        edges = {edge for _, mark in inside for edge in mark.span}
        edges |= {edge for span, _ in fills if span for edge in span}
        cuts = {block.start, block.end, *(e for e in edges if block.start < e < block.end)}
        for start, end in pairwise(sorted(cuts)):
            over = [mark for _, mark in inside if mark.start <= start and end <= mark.end]
            ended = [(number, mark) for number, mark in inside if min(mark.end, block.end) == end]
            fill = next((c for s, c in fills if s and s.start <= start and end <= s.end), "")
            yield block.text[start - block.start : end - block.start], over, ended, fill

    def _write_explanations(self) -> None:
        if not self._page.marks:
            return
        self._heading(tr("What the marks ask"))
        self._begin(6.0)
        kinds = dict.fromkeys(mark.kind for mark in self._page.marks)
        legend = "   ".join(
            f"{GLYPHS[kind]} {tr(KIND[kind])}: {tr(QUESTION[kind])}" for kind in kinds
        )
        self._cursor.insertText(legend, self._said())
        for number, mark in enumerate(self._page.marks, 1):
            self._begin(4.0)
            words = " ".join(self._page.article.quote(mark.span).split())
            self._cursor.insertText(
                f"{GLYPHS[mark.kind]}{number} “{words}”  ", self._said(bold=True)
            )
            self._cursor.insertText(f"{mark.explanation} {mark.ask}", self._said())

    def _write_notes(self) -> None:
        if not self._page.notes:
            return
        self._heading(tr("Notes"))
        for note in self._page.notes:
            self._begin(4.0)
            words = " ".join(note.selector.quote.split())
            tags = f"  ({', '.join(note.tags)})" if note.tags else ""
            about = f"“{words}”  " if words else tr("On the whole article") + "  "
            self._cursor.insertText(about, self._said(bold=True))
            whose = f"{note.annotator}: " if note.annotator else ""
            self._cursor.insertText(f"{whose}{note.body}{tags}", self._said())

    def _heading(self, words: str) -> None:
        self._begin(4.0, above=18.0, points=12)
        letters = self._said(bold=True)
        letters.setFontPointSize(12)
        self._cursor.insertText(words, letters)

    def _begin(self, below: float, above: float = 0.0, points: float = SMALL) -> None:
        """A block whose lines are equally far apart, whatever is raised in them."""
        layout = QTextBlockFormat()
        layout.setBottomMargin(below)
        layout.setTopMargin(above)
        height = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        layout.setLineHeight(LEADING * points * PIXELS / 72, height)
        if self._is_first:
            self._cursor.setBlockFormat(layout)
            self._is_first = False
        else:
            self._cursor.insertBlock(layout, QTextCharFormat())

    def _plain(self, points: float, role: str) -> QTextCharFormat:
        letters = self._said() if role == "byline" else QTextCharFormat()
        letters.setFontPointSize(points)
        if role != "byline":
            letters.setFontFamilies([LITERATA])
            heavy = role in ("title", "heading")
            letters.setFontWeight(QFont.Weight.DemiBold if heavy else QFont.Weight.Normal)
        return letters

    def _said(self, bold: bool = False) -> QTextCharFormat:
        letters = QTextCharFormat()
        letters.setFontFamilies([ATKINSON])
        letters.setFontPointSize(SMALL)
        letters.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        return letters
