"""The line under a headline: "By ADA HOLM, THE HARBOUR POST, 12 March 2026"."""

import re
from functools import cache
from typing import NamedTuple

from bywhom.analysis.article import Paragraph
from bywhom.analysis.text.word_lists import read_lines

LONGEST = 160  # characters; a longer line is a paragraph that happens to begin with "By"

_ISO = re.compile(r"\b(\d{4})-(\d\d)(?:-(\d\d))?(?!\d)")
_DAY_MONTH = re.compile(
    r"\b(\d{1,2})(?:er|º|st|nd|rd|th)?\.?\s+(?:de\s+)?([^\W\d_]+)\.?,?\s+(?:de\s+)?(\d{4})\b"
)
_MONTH_DAY = re.compile(r"\b([^\W\d_]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_MONTH = re.compile(r"\b([^\W\d_]+)\.?,?\s+(?:de\s+)?(\d{4})\b")
_SIGNS = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_YEAR = re.compile(r"^\s*(\d{4})\s*$")
_AND = re.compile(r"\s+and\s+|\s*&\s*")


class Byline(NamedTuple):
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None


def read_byline(text: str, paragraphs: tuple[Paragraph, ...]) -> Byline | None:
    """The byline of a plain text, looked for in its second and third paragraph."""
    for paragraph in paragraphs[1:3]:
        line = text[paragraph.start : paragraph.end]
        if len(line) <= LONGEST and line[:3].lower() == "by " and line[-1] not in "!?:;":
            return parse_byline(line[3:])
    return None


def parse_byline(line: str) -> Byline | None:
    """ "NAME[ and NAME], OUTLET, DATE", outlet or date or both may be missing."""
    published, line = take_date(line)
    parts = [part.strip(" .") for part in line.split(",")]
    parts = [part for part in parts if part]
    if not parts or len(parts) > 4 or not all(_is_name(part) for part in parts):
        return None
    authors = tuple(name for name in _AND.split(parts[0]) if name)
    return Byline(authors, parts[-1] if len(parts) > 1 else None, published)


def take_date(line: str) -> tuple[str | None, str]:
    """The first date in the line as ISO 8601, and the line without it."""
    for pattern, read in (
        (_ISO, lambda m: (m[1], m[2], m[3])),
        (_SIGNS, lambda m: (m[1], m[2], m[3])),
        (_DAY_MONTH, lambda m: (m[3], m[2], m[1])),
        (_MONTH_DAY, lambda m: (m[3], m[1], m[2])),
        (_MONTH, lambda m: (m[2], m[1], None)),
        (_YEAR, lambda m: (m[1], None, None)),
    ):
        for found in pattern.finditer(line):
            date = _iso(*read(found))
            if date:
                return date, line[: found.start()] + line[found.end() :]
    return None, line


@cache
def _months() -> dict[str, int]:
    return {
        name: number
        for number in range(1, 13)
        for line in read_lines("months", f"{number:02}")
        for name in line.split()
    }


def _iso(year: str, month: str | None, day: str | None) -> str | None:
    if month is None:
        return year
    number = int(month) if month.isdigit() else _months().get(month.lower(), 0)
    if not 1 <= number <= 12 or not 1 <= int(day or 1) <= 31:
        return None
    return f"{year}-{number:02}" + (f"-{int(day):02}" if day else "")


def _is_name(part: str) -> bool:
    """Every longer word begins with a capital, as in a name or an outlet."""
    return len(part) < 80 and all(w[0].isupper() for w in part.split() if len(w) > 3)
