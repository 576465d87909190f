"""An article with its marks as lines of a terminal, then who is credited and what the marks ask.

Every marked passage carries the number of its question. On a terminal it is underlined in the
colour of its kind; elsewhere a line of signs stands beneath it, another sign for each kind.
"""

from collections.abc import Iterator
from itertools import groupby
from textwrap import wrap
from unicodedata import combining, east_asian_width

from bywhom.analysis.article import Article, Paragraph
from bywhom.analysis.marks import Analysis, Kind, Mark, Rung
from bywhom.analysis.report import KIND_NAMES
from bywhom.documents.errors import shown

SIGNS: dict[Kind, str] = {
    "hedge": "~",
    "unnamed-source": "=",
    "unsourced-claim": ".",
    "loaded-language": "^",
}
COLOURS: dict[Kind, int] = {  # SGR, ECMA-48
    "hedge": 36,
    "unnamed-source": 35,
    "unsourced-claim": 34,
    "loaded-language": 33,
}
RUNGS: dict[Rung, str] = {
    "named": "named",
    "document": "a document or other outlet",
    "described": "described, not named",
    "unnamed": "unnamed",
    "crowd": "a crowd",
    "passive": "nobody in particular",
}
UNDERLINED, BOLD, PLAIN = "\x1b[4;{}m", "\x1b[1m", "\x1b[0m"
INDENT = {"list": "  ", "quote": "    ", "caption": "    "}
TITLES = ("title", "heading")
GAP = " " * 6  # before what a mark asks: room for its number

Cell = tuple[str, Mark | None]  # one character of the text or of a number


def terminal_page(analysis: Analysis, width: int, colour: bool) -> str:
    """Lines of at most `width` columns. What could steer the terminal is shown, not sent."""
    marks = [mark for mark in analysis.marks if mark.kind in SIGNS]
    lines = [f"Note: {shown(notice)}" for notice in analysis.notices]
    lines += _heading(analysis.article, width, colour)
    for paragraph in analysis.article.paragraphs:
        lines += [*_paragraph(analysis.article, paragraph, marks, width, colour), ""]
    lines += [*_legend(marks, colour), *_credited(analysis, width, colour)]
    lines += _questions(analysis.article, marks, width, colour)
    return "\n".join(lines) + "\n"


def _heading(article: Article, width: int, colour: bool) -> list[str]:
    """The title where the text does not begin with it, and who wrote and published it."""
    origin = article.origin
    said = [*origin.authors, origin.publisher, origin.published]
    byline = " · ".join(shown(one) for one in said if one)
    has_title = any(p.role == "title" for p in article.paragraphs[:2])
    title = "" if has_title else shown(article.title)
    lines = [_loud(line, colour) for line in wrap(title, width)] + wrap(byline, width)
    return [*lines, ""] if lines else []


def _paragraph(
    article: Article, paragraph: Paragraph, marks: list[Mark], width: int, colour: bool
) -> Iterator[str]:
    indent = INDENT.get(paragraph.role, "")
    for line in _wrapped(_cells(article, paragraph, marks), max(20, width - len(indent))):
        if colour:
            yield indent + _coloured(line, loud=paragraph.role in TITLES)
            continue
        yield indent + "".join(c for c, _ in line)
        beneath = "".join(_sign(m) * _columns(c) for c, m in line).rstrip()
        if beneath:
            yield indent + beneath


def _cells(article: Article, paragraph: Paragraph, marks: list[Mark]) -> list[Cell]:
    """The paragraph's characters, each with the shortest mark over it; numbers after marks."""
    owners: list[Mark | None] = [None] * (paragraph.end - paragraph.start)
    numbers: dict[int, list[int]] = {}
    for number, mark in sorted(enumerate(marks, 1), key=lambda m: m[1].start - m[1].end):
        start, end = max(mark.start, paragraph.start), min(mark.end, paragraph.end)
        if start >= end:
            continue
        owners[start - paragraph.start : end - paragraph.start] = [mark] * (end - start)
        if mark.end == end:
            numbers.setdefault(end - 1, []).append(number)
    cells: list[Cell] = []
    for at, owner in enumerate(owners, paragraph.start):
        character = article.text[at]
        cells.append((" " if character.isspace() else shown(character), owner))
        for number in sorted(numbers.get(at, ())):
            cells += [(c, None) for c in f"[{number}]"]
    return cells


def _wrapped(cells: list[Cell], width: int) -> Iterator[list[Cell]]:
    """Lines broken at blanks, and inside a word only where it fills a line by itself."""
    line: list[Cell] = []
    columns, blank = 0, -1
    for cell in cells:
        if cell[0] == " ":
            if not line:
                continue
            blank = len(line)
        line.append(cell)
        columns += _columns(cell[0])
        if columns > width:
            cut = blank if blank > 0 else len(line) - 1
            yield line[:cut]
            line = line[cut:]
            while line and line[0][0] == " ":
                line.pop(0)
            columns, blank = sum(_columns(c) for c, _ in line), -1
    if line:
        yield line


def _columns(character: str) -> int:
    """How many columns a terminal gives to it (Unicode's UAX #11)."""
    if combining(character) or character in "\u200b\u200d\ufe0f":
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def _sign(mark: Mark | None) -> str:
    return SIGNS[mark.kind] if mark else " "


def _coloured(line: list[Cell], loud: bool) -> str:
    usual = BOLD if loud else ""
    said = [usual]
    for mark, cells in groupby(line, key=lambda cell: cell[1]):
        words = "".join(character for character, _ in cells)
        said.append(
            f"{UNDERLINED.format(COLOURS[mark.kind])}{words}{PLAIN}{usual}" if mark else words
        )
    return "".join(said) + (PLAIN if loud else "")


def _loud(words: str, colour: bool) -> str:
    return f"{BOLD}{words}{PLAIN}" if colour else words


def _legend(marks: list[Mark], colour: bool) -> list[str]:
    """The kinds that are there, drawn as above. A mark is a question, not a fault."""
    said = []
    for kind in SIGNS:
        count = sum(mark.kind == kind for mark in marks)
        if count:
            sign = f"{UNDERLINED.format(COLOURS[kind])}abc{PLAIN}" if colour else SIGNS[kind] * 3
            said.append(f"{sign}  {KIND_NAMES[kind]}: {count} possible")
    return [*said, ""] if said else ["Nothing is marked.", ""]


def _credited(analysis: Analysis, width: int, colour: bool) -> list[str]:
    lines = [_loud("Who is credited", colour)]
    for source in analysis.sources:
        if source.attributions:
            times = len(source.attributions)
            often = "once" if times == 1 else f"{times} times"
            words = f"{shown(source.name)} ({RUNGS[source.kind]}), {often}"
            lines += wrap(words, width, initial_indent="  ", subsequent_indent="    ")
    return [*(lines if len(lines) > 1 else [*lines, "  Nobody."]), ""]


def _questions(article: Article, marks: list[Mark], width: int, colour: bool) -> Iterator[str]:
    if not marks:
        return
    yield _loud("What the marks ask", colour)
    for number, mark in enumerate(marks, 1):
        words = shown(" ".join(article.quote(mark.span).split()))
        head = wrap(f"{KIND_NAMES[mark.kind]} “{words}”", width - len(GAP))
        yield f"{f'[{number}]':>5} " + _loud(f"\n{GAP}".join(head), colour)
        for said in (mark.explanation, mark.ask):
            yield from wrap(shown(said), width, initial_indent=GAP, subsequent_indent=GAP)
