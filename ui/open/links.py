"""`bywhom:` links: a page elsewhere offers an address to be read here."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

SCHEME = "bywhom:"


def from_here(place: str) -> str:
    """The place as a program in any other folder understands it."""
    if "://" in place or place.lower().startswith(("file:", SCHEME)):
        return place
    return str(Path(place).absolute())


def place_of(link: str) -> str | None:
    """The address that `bywhom:https://…` names; empty if it names none, None if it is no link.

    Only web addresses: a page is not to have files of the reader opened.
    """
    if not link.lower().startswith(SCHEME):
        return None
    rest = link[len(SCHEME) :].strip()
    address = unquote(rest) if "%3a" in rest[:8].lower() else rest
    address = address.removeprefix("//") if address.startswith("//http") else address
    if not address.isprintable():  # what is shown would not be what is asked
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in ("http", "https") and parts.hostname else ""
