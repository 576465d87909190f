"""A comparison as one self-contained web page: no scripts, nothing fetched; made to be printed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bywhom.analysis.article import Span
from bywhom.analysis.comparison.reports import Side
from bywhom.resources.html_templates import filled
from bywhom.ui.compare.compare_rows import NOT_HERE, CompareRow
from bywhom.ui.language.translate import tr


@dataclass(frozen=True, slots=True)
class Cell:
    """pieces: words of a sentence, and whether they are bold; none: what stands there instead."""

    pieces: tuple[tuple[str, bool], ...] = ()
    none: str = ""
    is_words: bool = False


@dataclass(frozen=True, slots=True)
class HtmlRow:
    cells: tuple[Cell, ...]
    title: str
    words: str
    is_title: bool
    heading: str


def comparison_page(rows: Sequence[CompareRow], heads: Sequence[str]) -> str:
    """heads: the bylines of the reports."""
    shown = [_row(row) for row in rows]
    return filled("comparison", title=" · ".join(heads), heads=list(heads), rows=shown)


def _row(row: CompareRow) -> HtmlRow:
    cells = tuple(Cell(none=words, is_words=True) for words in row.cells)
    bold = row.bold or ((),) * len(row.sides)
    cells = cells or tuple(
        _cell(side, spans, row.in_overview) for side, spans in zip(row.sides, bold, strict=True)
    )
    return HtmlRow(cells, row.title, row.words, row.is_title, row.heading)


def _cell(side: Side | None, bold: Sequence[Span], in_overview: bool) -> Cell:
    if side is None:
        return Cell(none="" if in_overview else tr(NOT_HERE))
    return Cell(tuple(_pieces(side.text, sorted(bold))))


def _pieces(text: str, bold: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    at = 0
    for start, end in bold:
        if start < at:
            continue
        yield text[at:start], False
        yield text[start:end], True
        at = end
    yield text[at:], False
