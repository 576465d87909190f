"""The door: a path, an address or the clipboard in, an Article with its receipt out."""

import os
import re
from codecs import BOM_UTF8
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from bywhom.documents.clean import clean
from bywhom.documents.draft import Draft, Opened
from bywhom.documents.errors import DocumentError
from bywhom.documents.file_type import TEXTS, suffix_of, suffix_of_fetched
from bywhom.documents.files import read_bytes
from bywhom.documents.text.decode import decode
from bywhom.documents.text.plain import read_plain

__all__ = ["READERS", "DocumentError", "Opened", "open_html", "open_place", "open_text"]

Reader = Callable[[bytes, str], Draft]
Progress = Callable[[int, int | None], None]  # bytes so far, bytes in all if known
Cancelled = Callable[[], bool]


def _later(module: str, function: str) -> Reader:
    """A reader whose module is loaded when the first document asks for it."""

    def read(data: bytes, place: str) -> Draft:
        found: Reader = getattr(import_module(module), function)
        return found(data, place)

    return read


_html = _later("bywhom.documents.lists.bookmarks", "read_page")
_markdown = _later("bywhom.documents.text.markdown", "read_markdown")
_pdf = _later("bywhom.documents.pdf.document", "read_pdf")
_epub = _later("bywhom.documents.office.epub", "read_epub")
_odt = _later("bywhom.documents.office.odt", "read_odt")
_mail = _later("bywhom.documents.mail.letter", "read_mail")

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": read_plain,
        ".text": read_plain,
        ".md": _markdown,
        ".markdown": _markdown,
        ".html": _html,
        ".htm": _html,
        ".xhtml": _html,
        ".pdf": _pdf,
        ".epub": _epub,
        ".docx": _later("bywhom.documents.office.docx", "read_docx"),
        ".odt": _odt,
        ".fodt": _odt,
        ".rtf": _later("bywhom.documents.office.rtf", "read_rtf"),
        ".eml": _mail,
        ".mhtml": _mail,
        ".mht": _mail,
        ".rss": _later("bywhom.documents.lists.feed", "read_feed"),
        ".atom": _later("bywhom.documents.lists.feed", "read_feed"),
        ".opml": _later("bywhom.documents.lists.opml", "read_opml"),
        ".xml": _later("bywhom.documents.lists.feed", "read_xml"),
        ".json": _later("bywhom.documents.lists.bookmarks", "read_json"),
        ".csv": _later("bywhom.documents.lists.reading_list", "read_reading_list"),
    }
)

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:(?=//)|(?:javascript|data|mailto|about):")


def open_place(
    place: str,
    *,
    typed: bool = True,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Opened:
    """A path, a file: address or an http(s) address, opened. Raises DocumentError.

    typed: the reader wrote the address, so it may name this machine or the private network.
    """
    found = _SCHEME.match(place)
    scheme = found[0].rstrip(":").lower() if found else ""
    if scheme in ("http", "https"):
        return _open_address(place, typed, progress, cancelled)
    if scheme == "file":
        return _open_path(_path_of(place), place)
    if scheme:
        raise DocumentError(
            place,
            "addresses of this kind cannot be opened",
            "Give a file, or an address that begins with http:// or https://.",
        )
    return _open_path(Path(place).expanduser() if place.startswith("~/") else Path(place), place)


def open_text(text: str, title: str = "") -> Opened:
    """Text as given, character for character."""
    if not text.strip():
        raise DocumentError(
            title or "the text", "there are no words in it", "Copy some text first."
        )
    return clean(Draft(verbatim=text, title=title), "")


def open_html(html: str, place: str = "") -> Opened:
    """A page, or the part of one that a reader copied. place: its address, if known."""
    from bywhom.documents.web.html import html_draft, is_whole_page, selection_draft

    try:
        draft = (html_draft if is_whole_page(html) else selection_draft)(html, place)
    except DocumentError:
        draft = selection_draft(html, place or "the clipboard")
    return clean(draft, place)


def _open_address(
    place: str, typed: bool, progress: Progress | None, cancelled: Cancelled | None
) -> Opened:
    from bywhom.documents.fetch.fetch import (
        fetch,  # the network is not loaded until it is asked for
    )

    found = fetch(place, typed=typed, progress=progress, cancelled=cancelled)
    suffix = suffix_of_fetched(found.data, found.media_type, found.address, READERS)
    data = found.data
    if suffix in TEXTS and found.charset:
        text = decode(data, found.address, found.charset).text
        data = BOM_UTF8 + text.encode("utf-8")
    return clean(READERS[suffix](data, found.address), found.address, name=found.address)


def _open_path(path: Path, place: str) -> Opened:
    data = read_bytes(path, place)
    reader = READERS[suffix_of(data, path.name, READERS)]
    return clean(reader(data, place), place, name=path.stem)


def _path_of(address: str) -> Path:
    from urllib.parse import urlsplit
    from urllib.request import url2pathname  # 20 ms

    parts = urlsplit(address)
    if parts.netloc not in ("", "localhost") and os.name != "nt":
        raise DocumentError(address, "the file is on another machine", "Copy it to this one first.")
    return Path(url2pathname(parts.path))
