"""RSS, Atom and JSON feeds: what they hold, as values to list and as a page to read."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from typing import Any
from urllib.parse import urljoin

from bywhom.analysis.text.word_lists import read_lines
from bywhom.documents.draft import Block, Draft, Run
from bywhom.documents.errors import DocumentError
from bywhom.documents.fetch.fetch import fetch
from bywhom.documents.fetch.site import same_site
from bywhom.documents.lists.feed_xml import parse_sent_xml
from bywhom.documents.lists.list_xml import LISTS, listed
from bywhom.documents.lists.opml import read_opml
from bywhom.documents.lists.reading_list import list_draft
from bywhom.documents.office.odt import read_odt
from bywhom.documents.text.byline import take_date
from bywhom.documents.text.decode import declared_in_html, decode
from bywhom.documents.text.safe_xml import name_of
from bywhom.documents.web.html import disarm, parse, read_html
from bywhom.documents.web.page_blocks import page_blocks

MOST = 2_000  # entries; older ones are left out
_SUMMARY = 600  # characters
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_NAMESAKES = ("search.yahoo.com", "itunes.com", "podcast")  # in the namespaces of media
_MAILBOX = re.compile(r"\S+@\S+ \((.+)\)")
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json")


@dataclass(frozen=True, slots=True)
class Entry:
    """published: ISO 8601 date. address may be empty: some entries are only text."""

    title: str
    address: str
    published: str | None = None
    summary: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    title: str
    address: str  # of the site
    entries: tuple[Entry, ...]
    source: str = ""  # where it was asked for, if it was


def parse_feed(data: bytes, place: str) -> Feed:
    """RSS 0.9 to 2.0, Atom and JSON Feed. Raises DocumentError for what is none of them."""
    if data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{"):
        return _json_feed(data, place)
    root = parse_sent_xml(data, place)
    if name_of(root) not in ("rss", "RDF", "feed"):
        raise DocumentError(
            place, "this is no feed", "Look for the address of the site's RSS feed."
        )
    about = next((e for e in root if name_of(e) == "channel"), root)
    items = list(root.iter("{*}item", "{*}entry"))[:MOST]
    base = place if place.startswith(("http://", "https://")) else ""
    title = _plain(_text(about, "title"))
    own = _link(about, base)
    return Feed(title, own, tuple(_entry(item, base or own) for item in items))


def fetch_feed(
    address: str, *, typed: bool = True, cancelled: Callable[[], bool] | None = None
) -> Feed:
    """Asks for a feed; of a page that is none, for the feed that it names as its own."""
    found = fetch(address, typed=typed, cancelled=cancelled)
    try:
        return replace(parse_feed(found.data, address), source=address)
    except DocumentError:
        named = _named_in(found.data, found.address)
        if not named:
            raise
    typed = typed and same_site(named, address)
    again = fetch(named, typed=typed, cancelled=cancelled)
    return replace(parse_feed(again.data, named), source=named)


def read_feed(data: bytes, place: str) -> Draft:
    """A feed as a page: each entry a heading that links to it, and its summary."""
    return feed_draft(parse_feed(data, place), place)


def feed_draft(feed: Feed, place: str) -> Draft:
    if not feed.entries:
        raise DocumentError(place, "there is nothing in this feed", "Look again later.")
    blocks: list[Block] = []
    for entry in feed.entries:
        blocks.append(Block((Run(entry.title or entry.address, entry.address),), "heading"))
        if entry.summary:
            blocks.append(Block((Run(entry.summary),)))
    return Draft(blocks=tuple(blocks), title=feed.title or "Feed")


def read_xml(data: bytes, place: str) -> Draft:
    """XML says what it is by its root element."""
    tree = parse_sent_xml(data, place)
    root = name_of(tree).lower()
    if root in LISTS:
        return list_draft(listed(tree), place)
    known = {"opml": read_opml, "html": read_html, "document": read_odt}
    return known.get(root, read_feed)(data, place)


def _named_in(data: bytes, address: str) -> str:
    """The address of the first feed that a page names in its head, or nothing."""
    tree = parse(disarm(decode(data, address, declared_in_html(data)).text))
    for link in tree.iter("link") if tree is not None else ():
        is_other_form = "alternate" in link.get("rel", "").lower().split()
        if is_other_form and link.get("type", "").strip().lower() in _FEED_TYPES:
            try:
                return urljoin(address, str(link.get("href", "")).strip())
            except ValueError:
                continue
    return ""


def _json_feed(data: bytes, place: str) -> Feed:
    try:
        found = json.loads(decode(data, place).text)
    except (ValueError, RecursionError):
        found = None
    feed = feed_of_json(found)
    if feed is None:
        raise DocumentError(
            place, "this is no feed", "Look for the address of the site's RSS feed."
        )
    return feed


def feed_of_json(found: Any) -> Feed | None:
    """JSON Feed (jsonfeed.org) 1.0 and 1.1; None for other JSON."""
    said = found.get("version") if isinstance(found, dict) else ""
    items = found.get("items") if isinstance(found, dict) else ()
    if not isinstance(said, str) or "jsonfeed.org/" not in said or not isinstance(items, list):
        return None
    entries = tuple(_json_entry(item) for item in items[:MOST] if isinstance(item, dict))
    return Feed(_said(found, "title"), _web(_said(found, "home_page_url")), entries)


def _json_entry(item: dict[str, Any]) -> Entry:
    by = item.get("authors") or [item.get("author")]
    names = [_said(one, "name") for one in by if isinstance(one, dict)] if type(by) is list else []
    words = (_said(item, name) for name in ("summary", "content_text", "content_html"))
    return Entry(
        title=_said(item, "title"),
        address=_web(_said(item, "url")) or _web(_said(item, "id")),
        published=take_date(_said(item, "date_published") or _said(item, "date_modified"))[0],
        summary=_shortened(next((_plain(text) for text in words if text), "")),
        author=", ".join(name for name in names[:20] if name),
    )


def _said(values: dict[str, Any], name: str) -> str:
    value = values.get(name)
    return value.strip() if isinstance(value, str) else ""


def _web(address: str) -> str:
    return address if address.startswith(("http://", "https://")) else ""


def _entry(item: Any, base: str) -> Entry:
    dates = (_text(item, name) for name in ("pubDate", "published", "date", "issued", "updated"))
    said = next((date for date in dates if date), "")
    words = (_words(item, name) for name in ("description", "summary", "encoded", "content"))
    media = (_words(group, "description") for group in item if name_of(group) == "group")
    return Entry(
        title=_plain(_text(item, "title")),
        address=_link(item, base),
        published=take_date(said)[0],
        summary=_shortened(next((text for text in chain(words, media) if text), "")),
        author=_author(item),
    )


def _child(element: Any, name: str) -> Any:
    """The first child of this name that is not media's or a player's namesake."""
    named = [e for e in element if name_of(e) == name]
    own = [e for e in named if not any(sign in e.tag for sign in _NAMESAKES)]
    return next(iter(own or named), None)


def _text(element: Any, name: str) -> str:
    child = _child(element, name)
    return " ".join("".join(child.itertext()).split()) if child is not None else ""


def _words(item: Any, name: str) -> str:
    """The words of an element that holds HTML written out, or (Atom's xhtml) as elements."""
    child = _child(item, name)
    if child is None:
        return ""
    return _text(item, name) if len(child) else _plain(child.text or "")


def _author(item: Any) -> str:
    """Whom the entry names; Atom's authors hold an address beside the name, RSS's a mailbox."""
    names = [_text(e, "name") for e in item if name_of(e) == "author" and len(e)]
    said = _text(item, "creator") or ", ".join(n for n in names if n) or _text(item, "author")
    mailbox = _MAILBOX.fullmatch(said)
    return mailbox[1] if mailbox else said


def _link(element: Any, base: str) -> str:
    """RSS writes the address as text, Atom as an attribute; what is no web address is none."""
    for child in element:
        if name_of(child) == "link" and child.get("rel", "alternate") == "alternate":
            address = (child.get("href") or child.text or "").strip()
            found = _whole(address, child, base)
            if found:
                return found
    guid = _child(element, "guid")
    is_address = guid is not None and guid.get("isPermaLink", "true") != "false"
    return _whole((guid.text or "").strip(), guid, base) if is_address else ""


def _whole(address: str, element: Any, base: str) -> str:
    """The address as xml:base completes it, if it is a web address then."""
    bases = [e.get(_BASE) for e in (element, *element.iterancestors()) if e.get(_BASE)]
    try:
        for near in reversed((*bases, base) if base else bases):
            base = urljoin(base, near)
        whole = urljoin(base, address) if address else ""
    except ValueError:
        return ""
    return whole if whole.startswith(("http://", "https://")) else ""


def _plain(text: str) -> str:
    """Words out of what may be HTML."""
    if "<" not in text and "&" not in text:
        return text
    tree = parse(disarm(f"<div>{text}</div>"))
    blocks = [b.text for b in page_blocks(tree)] if tree is not None else []
    if len(blocks) > 1 and _first_shown().search(blocks[-1]):
        blocks.pop()
    return " ".join(blocks)


@cache
def _first_shown() -> re.Pattern[str]:
    """What WordPress puts under every entry: "The post … appeared first on …"."""
    return re.compile("|".join(map(re.escape, read_lines("layout", "first_shown"))))


def _shortened(text: str) -> str:
    return text if len(text) <= _SUMMARY else text[:_SUMMARY].rsplit(" ", 1)[0] + "…"
