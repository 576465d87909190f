"""One form for every date: ISO 8601, as precise as what was said."""

import re
from datetime import datetime

from bywhom.documents.text.byline import take_date

OLDEST = 1400  # years before stand for "none"
_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ]\s?(\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?\s?(Z|[+-]\d\d:?\d\d)?)?"
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?")
_SLASHED = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b")


def iso_date(said: str | None) -> str | None:
    """ "12 March 2026", "2026-03-12 08:00:00 +0100" and their like; None for what is no date."""
    said = (said or "").strip()[:200]
    found = _ISO.match(said)
    if found:
        year, month, day, clock, seconds, zone = found.groups()
        time = f"T{clock}{seconds or ''}{_zone(zone)}" if clock else ""
        return _valid(f"{year}-{month}-{day}{time}")
    found = _COMPACT.fullmatch(said)
    if found:
        return _valid(f"{found[1]}-{found[2]}-{found[3]}")
    found = _SLASHED.match(said)
    if found:
        return _valid(f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}")
    date, _ = take_date(said)
    return date if date and int(date[:4]) >= OLDEST else None


def _zone(zone: str | None) -> str:
    if not zone or zone == "Z":
        return zone or ""
    return zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"


def _valid(written: str) -> str | None:
    try:
        found = datetime.fromisoformat(written)
    except ValueError:
        return _valid(written[:10]) if len(written) > 10 else None
    return written if found.year >= OLDEST else None
