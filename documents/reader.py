"""The door: a path, an address or the clipboard in, an Article with its receipt out."""

import os
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from bywhom.documents.clean import clean
from bywhom.documents.draft import Draft, Opened
from bywhom.documents.errors import DocumentError
from bywhom.documents.file_type import suffix_of
from bywhom.documents.files import read_bytes
from bywhom.documents.formats import READERS, read_file
from bywhom.documents.process.reading_process import ReadingProcess

__all__ = [
    "QUICK",
    "READERS",
    "DocumentError",
    "Opened",
    "ReadingProcess",
    "is_quick",
    "open_html",
    "open_place",
    "open_text",
]

QUICK = 400_000  # bytes of plain text that are read here and at once, in a few milliseconds
PLAIN = (".txt", ".text")

Progress = Callable[[int, int | None], None]  # bytes so far, bytes in all if known
Cancelled = Callable[[], bool]

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:(?=//)|(?:javascript|data|mailto|about):")


def open_place(
    place: str,
    *,
    typed: bool = True,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    process: ReadingProcess | None = None,
) -> Opened:
    """A path, a file: address or an http(s) address, opened. Raises DocumentError.

    typed: the reader wrote the address, so it may name this machine or the private network.
    process: who reads it; without one, the one that all such callers share.
    """
    by = process or _shared()
    found = _SCHEME.match(place)
    scheme = found[0].rstrip(":").lower() if found else ""
    if scheme in ("http", "https"):
        return _open_address(place, typed, progress, cancelled, by)
    if scheme == "file":
        return _open_path(_path_of(place), place, cancelled, by)
    if scheme:
        raise DocumentError(
            place,
            "addresses of this kind cannot be opened",
            "Give a file, or an address that begins with http:// or https://.",
        )
    path = Path(place).expanduser() if place.startswith("~/") else Path(place)
    return _open_path(path, place, cancelled, by)


def open_text(text: str, title: str = "") -> Opened:
    """Text as given, character for character."""
    if not text.strip():
        raise DocumentError(
            title or "the text", "there are no words in it", "Copy some text first."
        )
    return clean(Draft(verbatim=text, title=title), "")


def open_html(
    html: str,
    place: str = "",
    *,
    cancelled: Cancelled | None = None,
    process: ReadingProcess | None = None,
) -> Opened:
    """A page, or the part of one that a reader copied. place: its address, if known."""
    data = html.encode("utf-8", "replace")
    return (process or _shared()).read("copied", data, (place,), cancelled)


def is_quick(place: str) -> bool:
    """Plain text on this machine, short enough to be read without anybody noticing."""
    path = Path(place)
    try:
        if path.suffix.lower() not in PLAIN or path.stat().st_size > QUICK or not path.is_file():
            return False
        with path.open("rb") as file:
            return suffix_of(file.read(16), path.name, READERS) in PLAIN
    except (OSError, ValueError):
        return False


@cache
def _shared() -> ReadingProcess:
    """It ends with the program, when its input ends."""
    return ReadingProcess()


def _open_address(
    place: str,
    typed: bool,
    progress: Progress | None,
    cancelled: Cancelled | None,
    process: ReadingProcess,
) -> Opened:
    from bywhom.documents.fetch.fetch import (
        fetch,  # the network is not loaded until it is asked for
    )

    found = fetch(place, typed=typed, progress=progress, cancelled=cancelled)
    words = (found.address, found.media_type, found.charset)
    return process.read("fetched", found.data, words, cancelled)


def _open_path(
    path: Path, place: str, cancelled: Cancelled | None, process: ReadingProcess
) -> Opened:
    data = read_bytes(path, place)
    words = (place, path.name, path.stem)
    if len(data) <= QUICK and suffix_of(data, path.name, READERS) in PLAIN:
        return read_file(data, *words)
    return process.read("file", data, words, cancelled)


def _path_of(address: str) -> Path:
    import urllib.request  # 20 ms

    parts = urllib.parse.urlsplit(address)
    if parts.netloc not in ("", "localhost") and os.name != "nt":
        raise DocumentError(address, "the file is on another machine", "Copy it to this one first.")
    return Path(urllib.request.url2pathname(parts.path))
