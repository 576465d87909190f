"""PDF → blocks in reading order. pdfium (by pypdfium2) reads; the order is found here."""

import ctypes
import hashlib
import re
import threading
import time
from dataclasses import replace
from typing import Any

import pypdfium2

from bywhom.documents.draft import Draft, Leftover, block
from bywhom.documents.errors import DocumentError
from bywhom.documents.pdf.drop_caps import with_whole_words
from bywhom.documents.pdf.furniture import without_furniture
from bywhom.documents.pdf.page_pieces import PageText, read_page
from bywhom.documents.pdf.paragraphs import paragraphs
from bywhom.documents.pdf.pictures import beside_pictures
from bywhom.documents.pdf.reading_order import lines_in_order
from bywhom.documents.text.titles import titled

SECONDS = 8.0  # a longer document is read as far as the time goes
_LOCK = threading.Lock()  # pdfium may be used by one thread at a time
_PROBLEMS = {
    "password": (
        "it is locked with a password",
        "Open it in a PDF program with its password, and save a copy without one.",
    ),
    "damaged": ("this PDF is damaged", "Download it again, or ask for another copy."),
}


def read_pdf(data: bytes, place: str) -> Draft:
    with _LOCK:
        pages, count, about = _read(data, place)
    kept, furniture = without_furniture(pages)
    blocks = paragraphs([lines_in_order(with_whole_words(pieces)) for pieces in kept])
    if not blocks:
        raise DocumentError(
            place,
            "there is no text in it, only pictures of pages",
            "Have the text recognised (OCR) first, and open the result.",
        )
    title, titled_blocks = titled(blocks, about["Title"])
    return Draft(
        blocks=titled_blocks,
        title=title,
        authors=_authors(about["Author"]),
        dropped=tuple(
            Leftover(block(piece.text), "a running head or page number", 0)
            for pieces in furniture
            for piece in pieces
        ),
        notices=_notices(pages, count),
        known_as=(f"urn:x-pdf:{about['Fingerprint']}",),
    )


def _read(data: bytes, place: str) -> tuple[list[PageText], int, dict[str, str]]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        kind = "password" if "password" in str(error).lower() else "damaged"
        raise DocumentError(place, *_PROBLEMS[kind]) from None
    try:
        pages = _pages(document)
        if len(document) and not pages:
            raise DocumentError(place, *_PROBLEMS["damaged"])
        about = {key: _about(document, key) for key in ("Title", "Author")}
        about["Fingerprint"] = _fingerprint(document, data)
        return pages, len(document), about
    finally:
        document.close()


def _fingerprint(document: Any, data: bytes) -> str:
    """By which PDF.js, and so Hypothesis, knows a file: its own identifier, or else the MD5 of
    its beginning (https://github.com/mozilla/pdf.js, `fingerprints`)."""
    kind = pypdfium2.raw.FILEIDTYPE_PERMANENT
    length = pypdfium2.raw.FPDF_GetFileIdentifier(document.raw, kind, None, 0)
    if length == 17:  # 16 bytes and one more that ends them
        buffer = ctypes.create_string_buffer(length)
        pypdfium2.raw.FPDF_GetFileIdentifier(document.raw, kind, buffer, length)
        if any(buffer.raw[:16]):
            return buffer.raw[:16].hex()
    return hashlib.md5(data[:1024], usedforsecurity=False).hexdigest()


def _about(document: Any, key: str) -> str:
    try:
        return str(document.get_metadata_value(key))
    except UnicodeDecodeError:
        return ""  # what a broken file says of itself is not needed


def _pages(document: Any) -> list[PageText]:
    """As many pages as can be read in time; those that are broken are left out."""
    began = time.monotonic()
    pages: list[PageText] = []
    for number in range(len(document)):
        if time.monotonic() - began > SECONDS:
            break
        try:
            page = document[number]
            text = read_page(page)
            pages.append(replace(text, pieces=beside_pictures(page, text.pieces)))
            page.close()
        except pypdfium2.PdfiumError:
            continue
    return pages


def _authors(said: str) -> tuple[str, ...]:
    said = " ".join(said.split())  # else a long run of blanks is tried from each of them
    names = re.split(" ?(?:;|,| and ) ?", said)
    is_people = all(1 < len(name.split()) < 5 for name in names)
    return tuple(names) if said and is_people else ()


def _notices(pages: list[PageText], count: int) -> tuple[str, ...]:
    said = []
    if len(pages) < count:
        said.append(f"Only {len(pages)} of {count} pages could be read in time.")
    empty = sum(not page.pieces for page in pages)
    if empty and empty < len(pages):
        said.append(f"{empty} of its pages hold no text, perhaps only pictures.")
    return tuple(said)
