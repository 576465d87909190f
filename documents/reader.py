"""The door: a path, an address or the clipboard in, an Article with its receipt out."""

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

from documents.clean import clean
from documents.draft import Draft, Opened
from documents.errors import DocumentError
from documents.files import read_bytes
from documents.html import html_draft, read_html
from documents.markdown import read_markdown
from documents.plain import read_plain
from documents.sniff import suffix_of

__all__ = ["READERS", "DocumentError", "Opened", "open_html", "open_place", "open_text"]

Reader = Callable[[bytes, str], Draft]
Progress = Callable[[int, int | None], None]  # bytes so far, bytes in all if known
Cancelled = Callable[[], bool]

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": read_plain,
        ".text": read_plain,
        ".md": read_markdown,
        ".markdown": read_markdown,
        ".html": read_html,
        ".htm": read_html,
        ".xhtml": read_html,
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
    if scheme == "file":
        return _open_path(_path_of(place), place)
    if scheme:
        raise DocumentError(
            place,
            "addresses of this kind cannot be opened",
            "Give a file, or an address that begins with http:// or https://.",
        )
    return _open_path(Path(place), place)


def open_text(text: str, title: str = "") -> Opened:
    """Text as given, character for character."""
    if not text.strip():
        raise DocumentError(
            title or "the text", "there are no words in it", "Copy some text first."
        )
    return clean(Draft(verbatim=text, title=title), "")


def open_html(html: str, place: str = "") -> Opened:
    """A page or a part of one, such as the clipboard holds."""
    return clean(html_draft(html, place or "the clipboard"), place)


def _open_path(path: Path, place: str) -> Opened:
    data = read_bytes(path, place)
    reader = READERS[suffix_of(data, path.name, READERS)]
    return clean(reader(data, place), place, name=path.stem)


def _path_of(address: str) -> Path:
    from urllib.request import url2pathname  # 20 ms

    parts = urlsplit(address)
    if parts.netloc not in ("", "localhost") and os.name != "nt":
        raise DocumentError(address, "the file is on another machine", "Copy it to this one first.")
    return Path(url2pathname(parts.path))
