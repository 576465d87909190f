"""Files and folders → bytes, with every way in which that can fail said plainly."""

import re
import stat
from pathlib import Path

from bywhom.documents.errors import DocumentError

LARGEST = 50_000_000  # bytes; refused by size, before anything is read

_TROUBLES = (
    (FileNotFoundError, "there is no such file", "Check the name, or look whether it was moved."),
    (PermissionError, "you may not read this file", "Ask its owner, or copy it to your folder."),
    (ValueError, "this is not the name of a file", "Check the name."),
)
_SCHEME = "If it is a web address, write https:// in front of it."
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/|www\.", re.IGNORECASE)
_PAGES = (".html", ".htm", ".xhtml")


def read_bytes(path: Path, place: str) -> bytes:
    """The bytes of a file, or of the one page in a folder. Raises DocumentError."""
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            return _read_folder(path, place)
        _check(found.st_mode, found.st_size, place)
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise _explain(error, place) from None
    _check_size(len(data), place)
    return data


def page_in(folder: Path) -> Path | None:
    """The page of a saved-page folder: its index, or the only page in it."""
    pages = sorted(p for p in folder.iterdir() if p.suffix.lower() in _PAGES and p.is_file())
    named = [p for p in pages if p.stem.lower() == "index"]
    if named:
        return named[0]
    return pages[0] if len(pages) == 1 else None


def _read_folder(folder: Path, place: str) -> bytes:
    page = page_in(folder)
    if page is None:
        raise DocumentError(place, "this is a folder", "Choose a file in it.")
    return read_bytes(page, place)


def _check(mode: int, size: int, place: str) -> None:
    if not stat.S_ISREG(mode):
        raise DocumentError(place, "this is a device, not a file", "Choose a file.")
    _check_size(size, place)


def _check_size(size: int, place: str) -> None:
    if size == 0:
        raise DocumentError(place, "the file is empty", "Choose another file.")
    if size > LARGEST:
        raise DocumentError(
            place,
            f"the file is too large ({_megabytes(size)}; up to {_megabytes(LARGEST)} can be read)",
            "Open a part of it.",
        )


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:,.0f} MB"


def _explain(error: Exception, place: str) -> DocumentError:
    for kind, problem, remedy in _TROUBLES:
        if isinstance(error, kind):
            is_missing_host = kind is FileNotFoundError and _HOST.match(place)
            return DocumentError(place, problem, _SCHEME if is_missing_host else remedy)
    said = getattr(error, "strerror", None) or str(error)
    return DocumentError(
        place, f"the file cannot be read ({said})", "Check that its disk is there, and try again."
    )
