"""Which addresses lead to the same article: `key_of` is equal for them. Nothing is fetched."""

import re
import unicodedata
from functools import lru_cache
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from bywhom.analysis.text.word_lists import read_lines

PASTED = "urn:bywhom:pasted"  # the address of what has none, where a format wants one
TEXT = "urn:bywhom:text:"  # … with the SHA-256 of the text after it

_DOI = re.compile(r"(?:doi:|(?:https?://)?(?:dx\.)?doi\.org/)(10\.\d{4,9}/\S+)", re.IGNORECASE)
# What shows a page of others under an address of its own: proxies, archives, caches.
_SHOWN_BY = re.compile(
    r"https?://(?:via\.hypothes\.is|web\.archive\.org/web/[\w*]+|(?:www\.)?google\.[\w.]+/amp(?:/s)?"
    r"|[\w-]+\.cdn\.ampproject\.org/[cv](?:/s)?)/(?:(https?):/{1,2})?(?=[\w-]+\.)",
    re.IGNORECASE,
)
_SAME_HOST = re.compile(r"(?:www|m|mobile|amp)\.(?=[^.]+\.)")
_SAME_PAGE = re.compile(r"(?:/amp|/index\.(?:html?|php))?/*$", re.IGNORECASE)
_PORTS = {"http": 80, "https": 443}
_SAME_SIGNS = str.maketrans("‘’“”–—", "''\"\"--")
_SITE = re.compile(r"(.*\S)\s+[|\-–—·•:]\s+[^|–—·•]{1,60}", re.DOTALL)
_KEPT = "!$&'()*+,;=:@/~-._"  # characters of a path that need no escape: RFC 3986


def key_of(place: str) -> str:
    """What two addresses of one article have in common; the place itself where it is no address.

    http and https, `www.`, a form for telephones, a usual port, a slash at the end, a fragment,
    what a campaign put into the query, a proxy or an archive before it, and how letters are
    escaped make no difference.
    """
    place = _SHOWN_BY.sub(lambda m: f"{m[1] or 'https'}://", place.strip(), count=1)
    doi = _DOI.fullmatch(place)
    if doi:
        return f"doi:{unquote(doi[1]).casefold()}"
    scheme = place.partition(":")[0].lower()
    if scheme in _PORTS:
        return _web_key(place) or place
    if scheme == "file":
        return _path_of(place) or place
    return place.casefold() if scheme == "urn" else place


def told(place: str) -> str:
    """An address as another program told it; empty for the stand-ins of what has none."""
    return "" if place == PASTED or place.startswith(TEXT) else place


@lru_cache(maxsize=4096)  # a table of notes tells the title with each of them
def title_key(title: str) -> str:
    """Titles that differ by blanks, capitals or the shape of quotation marks and dashes alone
    have the same."""
    plain = unicodedata.normalize("NFKC", title).translate(_SAME_SIGNS)
    return " ".join(plain.split()).casefold()


def short_title_key(title: str) -> str:
    """The same without the name of the site, which browsers tell after a title; or nothing."""
    short = _SITE.match(unicodedata.normalize("NFKC", title))
    return title_key(short[1]) if short else ""


def _web_key(place: str) -> str:
    try:
        parts = urlsplit(place)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return ""
    if not host:
        return ""
    host = _SAME_HOST.sub("", host, count=1) if _SAME_HOST.match(host) else host
    where = host if port in (None, *_PORTS.values()) else f"{host}:{port}"
    path = re.sub(r"/{2,}", "/", quote(unquote(parts.path), safe=_KEPT))
    path = _SAME_PAGE.sub("", path, count=1)
    asked = "&".join(f"{k}={v}" for k, v in _asked(parts.query))
    # What some sites show depends on the fragment; elsewhere it is a place on the page.
    within = f"#{parts.fragment}" if parts.fragment.startswith(("!", "/")) else ""
    return f"//{where}{path}{f'?{asked}' if asked else ''}{within}"


def _asked(query: str) -> list[tuple[str, str]]:
    try:
        pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=200)
    except ValueError:
        return [(query, "")]
    return sorted((k, v) for k, v in pairs if not _is_tracking(k.lower()))


def _is_tracking(name: str) -> bool:
    whole, beginnings = _tracking()
    return name in whole or name.startswith(beginnings)


@lru_cache(maxsize=1)
def _tracking() -> tuple[frozenset[str], tuple[str, ...]]:
    return frozenset(read_lines("tracking", "names")), tuple(read_lines("tracking", "beginnings"))


def _path_of(place: str) -> str:
    try:
        path = unquote(urlsplit(place).path)
    except ValueError:
        return ""
    return path[1:] if re.match(r"/[A-Za-z]:", path) else path
