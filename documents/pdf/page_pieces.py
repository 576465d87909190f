"""A page of a PDF → pieces of lines with their places, by pdfium."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pypdfium2 import raw

from bywhom.documents.pdf.note_marks import raise_digits, without_note_marks

WIDE = 1.6  # a gap of as many times the letters' height parts two columns or cells
LARGE = 1.6  # times the height of the letters after it: a drop cap
HYPHEN = "\u00ad"  # what a hyphen that only ends a line is turned into


@dataclass(frozen=True, slots=True)
class PagePiece:
    """Part of a line. Points from the page's lower left corner; size: the letters' height.

    by_picture: it stands right above or below one.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    by_picture: bool = False

    @property
    def size(self) -> float:
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class PageText:
    pieces: list[PagePiece]
    width: float
    height: float


def read_page(page: Any) -> PageText:
    """page: a pypdfium2 PdfPage."""
    width, height = page.get_size()
    text_page = page.get_textpage()
    try:
        pieces = list(_pieces(text_page))
    finally:
        text_page.close()
    return PageText(pieces, width, height)


def _pieces(text_page: Any) -> Iterator[PagePiece]:
    characters = _characters(text_page)
    raise_digits(text_page, characters)
    box = _boxes(text_page)
    start = 0
    for at, character in enumerate([*characters, "\n"]):
        is_end = character in "\r\n"
        if is_end or character == HYPHEN or (character == " " and _is_gap(characters, box, at)):
            piece = _piece(characters, box, start, at + (character == HYPHEN))
            if piece:
                yield piece
            start = at + 1
        elif at - start < 2 and _is_cap(characters, box, at):
            piece = _piece(characters, box, start, at + 1)
            if piece:
                yield piece
            start = at + 1


def _is_cap(characters: list[str], box: Any, at: int) -> bool:
    """Is this letter much larger than the one right after it?"""
    if not characters[at].isupper() or not "".join(characters[at + 1 : at + 2]).isalpha():
        return False
    here, after = box(at), box(at + 1)
    return bool(here[3] - here[2] > LARGE * (after[3] - after[2]))


def _characters(text_page: Any) -> list[str]:
    """One string a character of the page; pdfium says 0xFFFE or 2 for a hyphen at a line's end."""
    count = text_page.count_chars()
    text = text_page.get_text_range()
    if len(text) == count:  # else some characters take two places, or none
        return list(text.replace("\x02", HYPHEN).replace("\ufffe", HYPHEN))
    found = []
    for i in range(count):
        code = raw.FPDFText_GetUnicode(text_page.raw, i)
        found.append(HYPHEN if code in (2, 0xFFFE) else chr(code) if code < 0x110000 else "�")
    return found


def _boxes(text_page: Any) -> Any:
    """A function from a character's index to its (left, right, bottom, top)."""
    rectangle = raw.FS_RECTF()
    reference = ctypes.byref(rectangle)
    handle = text_page.raw

    def box(i: int) -> tuple[float, float, float, float]:
        raw.FPDFText_GetLooseCharBox(handle, i, reference)
        return rectangle.left, rectangle.right, rectangle.bottom, rectangle.top

    return box


def _is_gap(characters: list[str], box: Any, at: int) -> bool:
    """Is the blank so wide that what follows belongs elsewhere?"""
    if at == 0 or at + 1 >= len(characters) or characters[at + 1] in " \r\n":
        return False
    _, right, bottom, top = box(at - 1)
    left, *_ = box(at + 1)
    return bool(abs(left - right) > WIDE * (top - bottom) > 0 and left > right)


def _piece(characters: list[str], box: Any, start: int, end: int) -> PagePiece | None:
    while start < end and characters[start].isspace():
        start += 1
    while end > start and characters[end - 1].isspace():
        end -= 1
    if start == end:
        return None
    text = without_note_marks("".join(characters[start:end]))
    if not text:
        return None
    first, last = box(start), box(end - 1)
    middle = box((start + end - 1) // 2)
    return PagePiece(
        text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
        left=min(first[0], last[0]),
        right=max(first[1], last[1]),
        bottom=min(first[2], middle[2]),
        top=max(first[3], middle[3]),
    )
