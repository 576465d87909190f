"""Names of files made from titles and pseudonyms, good on every system."""

import re
import unicodedata
from pathlib import Path

LONGEST, LONGEST_DASHED = 60, 40  # characters
MOST_BYTES = 200  # of UTF-8: file systems hold 255, and an ending comes after it
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)", re.IGNORECASE)
_DOTS = re.compile(r"\.(?!\w)|(?<!\w)\.")  # those that stand inside no word or number


def file_name(title: str, usual: str = "") -> str:
    """A title as the name of a file without its ending; `usual` if nothing of it can be kept."""
    return _named(title, "-_.", " ", LONGEST) or usual


def dashed_name(title: str, usual: str = "") -> str:
    """The same without blanks, for files that are handed on: words joined by single dashes."""
    return _named(title, ".", "-", LONGEST_DASHED) or usual


def _named(title: str, kept: str, between: str, longest: int) -> str:
    """Letters, digits and the signs `kept` stay, all else divides words."""
    said = "".join(
        c if unicodedata.category(c)[0] in "LMN" or c in kept else " "
        for c in unicodedata.normalize("NFC", title)
    )
    name = _cut(_DOTS.sub(" ", said).split(), between, longest)
    if _RESERVED.match(name):  # such a name is a device on Windows, whatever comes after a dot
        name = f"_{name}"
    return name


def with_ending(path: Path, ending: str, others: tuple[str, ...] = ()) -> Path:
    """The path with this ending (".pdf"), in place of one of the others but of nothing else.

    "Report 3.5" becomes "Report 3.5.pdf", where `Path.with_suffix` would make "Report 3.pdf".
    """
    name = path.name
    if name.lower().endswith(ending):
        return path
    known = (one for one in others if name.lower().endswith(one) and name.lower() != one)
    other = max(known, key=len, default="")
    return path.with_name(name[: len(name) - len(other)] + ending)


def _cut(words: list[str], between: str, longest: int) -> str:
    """As many whole words as there is room for, or the beginning of the first."""

    def fits(name: str) -> bool:
        return len(name) <= longest and len(name.encode("utf-8")) <= MOST_BYTES

    name = words[0][:longest] if words else ""
    while not fits(name):
        name = name[:-1]
    for word in words[1:]:
        if not fits(f"{name}{between}{word}"):
            break
        name = f"{name}{between}{word}"
    return name
