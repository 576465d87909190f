"""Small values every table needs: the time, and text that SQLite can hold."""

import re
from datetime import UTC, datetime
from functools import lru_cache

_SURROGATE = re.compile("[\ud800-\udfff]")


def now() -> str:
    """UTC, ISO 8601, to the millisecond, so that sorting by text is sorting by time."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


@lru_cache(maxsize=1024)
def moment(told: str) -> str:
    """An ISO 8601 time as `now` writes it (UTC where it names no zone); empty for other words."""
    try:
        found = datetime.fromisoformat(told.strip())
        known = found if found.tzinfo else found.replace(tzinfo=UTC)
        return known.astimezone(UTC).isoformat(timespec="milliseconds")
    except (ValueError, OverflowError):
        return ""


def storable(text: str) -> str:
    """The text with lone surrogates, which UTF-8 cannot say, as U+FFFD. No offset moves.

    A copy: SQLite leaves its UTF-8 with the string it is given, as long as that lives.
    """
    if text.isascii():  # which is its own UTF-8
        return text
    try:
        return str.encode(text).decode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
