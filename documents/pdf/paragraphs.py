"""Lines in reading order → paragraphs: breaks found, words joined that a line end cut."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bywhom.analysis.article import Role
from bywhom.documents.draft import Block, block
from bywhom.documents.pdf.page_pieces import HYPHEN
from bywhom.documents.pdf.reading_order import SIGN, Line

LARGER = 1.12  # times the usual size: a heading
ASIDE = ("body", "caption")
SMALLER = 0.92  # times the usual size: a footnote or a caption
_END = frozenset('.!?:”"’»)…')
_BULLET = re.compile(rf"^(?:{SIGN.pattern})\s+\S")
_BARE = re.compile(r"^[^\w(“‘\"'–-]\s+")  # a sign without a number tells no reader anything
_HYPHENS = "-‐" + HYPHEN
_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")


@dataclass(slots=True)
class PdfParagraph:
    """A paragraph in the making, all its lines of one size. left: where its leftmost begins."""

    lines: list[Line]
    left: float

    @property
    def size(self) -> float:
        return self.lines[-1].size


def paragraphs(pages: Sequence[Sequence[Line]]) -> list[Block]:
    """Blocks of the whole document. Footnotes and captions come after the paragraph they
    interrupt."""
    usual = usual_size(line for page in pages for line in page)
    passages = [p for page in pages for p in _passages(page, usual)]
    known = _vocabulary(pages)
    return [_block(p, usual, known) for p in _across(passages, usual)]


def _block(passage: PdfParagraph, usual: float, known: frozenset[str]) -> Block:
    text, role = _text(passage.lines, known), _role(passage, usual)
    return block(_BARE.sub("", text) if role == "list" else text, role)


def usual_size(lines: Iterable[Line]) -> float:
    """The size in which most characters are set."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _passages(lines: Sequence[Line], usual: float) -> list[PdfParagraph]:
    passages: list[PdfParagraph] = []
    pitch, indents = _pitch(lines), _indents(lines)
    for before, line in zip([None, *lines], lines, strict=False):
        if (
            before is None
            or _is_next_indented(before, line, indents)
            or _begins_anew(before, line, pitch, passages[-1], line.size > LARGER * usual)
        ):
            passages.append(PdfParagraph([line], line.left))
        else:
            passages[-1].lines.append(line)
            passages[-1].left = min(passages[-1].left, line.left)
    return passages


def _pitch(lines: Sequence[Line]) -> float:
    """The distance from line to line within paragraphs: the smallest that is no exception.

    Not the middle one: where most paragraphs have two lines, that is the one between them.
    """
    steps = Counter(
        round(a.bottom - b.bottom)
        for a, b in pairwise(lines)
        if a.column == b.column and 0.8 * b.size < a.bottom - b.bottom < 3 * a.size
    )
    often = max(2, steps.total() / 10)
    return min((step for step, count in steps.items() if count >= often), default=0.0)


def _indents(lines: Sequence[Line]) -> dict[tuple[float, float], float]:
    """For each column whose paragraphs begin with an indent: where their first lines begin.

    Seen at least twice: a line that stands a little in, between two that do not.
    """
    seen: Counter[tuple[tuple[float, float], float]] = Counter()
    for before, line, after in zip(lines, lines[1:], lines[2:], strict=False):
        width = line.column[1] - line.column[0]
        if (
            before.column == line.column == after.column
            and abs(before.left - after.left) < 1
            and 0.6 * line.size < line.left - after.left < 0.2 * width
        ):
            seen[line.column, round(line.left)] += 1
    return {column: left for (column, left), count in seen.items() if count > 1}


def _is_next_indented(
    before: Line, line: Line, indents: Mapping[tuple[float, float], float]
) -> bool:
    """A paragraph of one line is followed by another that begins as far in."""
    left = indents.get(line.column)
    return (
        left is not None
        and before.column == line.column
        and abs(line.left - left) < 1
        and before.text[-1] in _END
    )


def _begins_anew(
    before: Line, line: Line, pitch: float, current: PdfParagraph, is_large: bool
) -> bool:
    """Does a paragraph begin with this line? Only what is sure from its place and size.

    pitch: the page's usual distance between lines, which is not that of large ones.
    """
    is_below = abs(before.left - line.left) < 1 and line.bottom < before.bottom
    if line.bottom > before.bottom or (before.column != line.column and not is_below):
        return True  # another column or page: joined again where the sentence goes on
    if max(before.cells, line.cells) > 1 and not is_large:
        return True  # a table: each row by itself
    if abs(line.size - before.size) > 0.08 * before.size:
        return True
    step = before.bottom - line.bottom
    usual_step = 1.6 * line.size if is_large else 1.15 * line.size
    if step > max(1.3 * pitch, usual_step) or _BULLET.match(line.text):
        return True
    if _BULLET.match(current.lines[0].text) and line.left > current.left:
        return False  # an item of a list hangs below its own words
    width = line.column[1] - line.column[0]
    indent = line.left - current.left
    first_indent = current.lines[0].left - before.left if len(current.lines) > 1 else 0.0
    if indent > 0.6 * line.size and indent < 0.2 * width and first_indent >= 0:
        return True
    is_short = before.right < line.column[1] - 0.18 * width
    return is_short and before.text[-1] in _END and line.text[:1].isupper()


def _across(passages: list[PdfParagraph], usual: float) -> list[PdfParagraph]:
    """Joins what a column's or page's end cut; footnotes in between follow the paragraph."""
    joined: list[PdfParagraph] = []
    waiting: list[PdfParagraph] = []
    for passage in passages:
        is_note = passage.size < SMALLER * usual and _role(passage, usual) in ASIDE
        if is_note and joined and _is_open(joined[-1], usual):
            waiting.append(passage)
        elif joined and _is_open(joined[-1], usual) and _goes_on(joined[-1], passage, usual):
            joined[-1].lines += passage.lines
        else:
            joined += waiting
            waiting = []
            joined.append(passage)
    return joined + waiting


def _is_open(passage: PdfParagraph, usual: float) -> bool:
    return passage.lines[-1].text[-1] not in _END and abs(passage.size - usual) < 0.1 * usual


def _goes_on(before: PdfParagraph, passage: PdfParagraph, usual: float) -> bool:
    first = passage.lines[0].text.lstrip("“‘\"'(")
    last = before.lines[-1]
    other_place = last.column != passage.lines[0].column or passage.lines[0].bottom > last.bottom
    return (
        other_place
        and abs(passage.size - before.size) < 0.1 * usual
        and (first[:1].islower() or first[:1].isdigit() or last.text[-1] in _HYPHENS + ",;")
    )


def _role(passage: PdfParagraph, usual: float) -> Role:
    if passage.size < SMALLER * usual and passage.lines[0].by_picture:
        return "caption"
    if passage.size > LARGER * usual and sum(len(line.text) for line in passage.lines) < 300:
        return "heading"
    return "list" if _BULLET.match(passage.lines[0].text) else "body"


def _vocabulary(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """All words that stand within lines: evidence for how a cut word is written."""
    found: set[str] = set()
    for page in pages:
        for line in page:
            found.update(word.lower() for word in _WORD.findall(line.text)[:-1])
    return frozenset(found)


def _text(lines: list[Line], known: frozenset[str]) -> str:
    pieces = [_up_to(line.text, after.text, known) for line, after in pairwise(lines)]
    return "".join([*pieces, lines[-1].text]).replace(HYPHEN, "-")


def _up_to(text: str, line: str, known: frozenset[str]) -> str:
    """A line as it stands before the next one, the word that a hyphen cut made whole."""
    if text[-1] not in _HYPHENS or not text[:-1] or not line[:1].islower():
        return text if text[-1] in _HYPHENS else f"{text} "
    head = re.split(r"\s", text[:-1])[-1].lower().lstrip("“‘\"'(")
    tail = re.split(r"[^\w-]", line)[0].lower()
    is_compound = f"{head}-{tail}" in known and head + tail not in known
    return f"{text[:-1]}-" if is_compound else text[:-1]
