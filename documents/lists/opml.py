"""OPML: lists of feeds, as feed readers exchange them."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from bywhom.documents.draft import Block, Draft, Run
from bywhom.documents.errors import DocumentError
from bywhom.documents.lists.feed_xml import parse_sent_xml
from bywhom.documents.text.safe_xml import name_of


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that somebody subscribes to. folder: as the list groups it, or nothing."""

    title: str
    address: str
    folder: str = ""


def parse_opml(data: bytes, place: str) -> tuple[FeedLink, ...]:
    root = parse_sent_xml(data, place)
    if name_of(root).lower() != "opml":
        raise DocumentError(place, "this is no list of feeds (OPML)", "Export it again.")
    found = []
    for outline in _outlines(root):
        address = _address(outline)
        if _is_web(address):
            above = outline.getparent()
            folder = _label(above) if name_of(above).lower() == "outline" else ""
            found.append(FeedLink(_label(outline) or address, address, folder))
    return tuple(found)


def read_opml(data: bytes, place: str) -> Draft:
    """The list as a page of links; outlines may hold links to pages beside feeds, or no feed."""
    links = [(link.title, link.address) for link in parse_opml(data, place)]
    for outline in () if links else _outlines(parse_sent_xml(data, place)):
        said = _said(outline)
        address = said.get("url") or said.get("htmlurl", "")
        if _is_web(address):
            links.append((_label(outline) or address, address))
    if not links:
        raise DocumentError(place, "there is nothing in this list", "Export it again.")
    blocks = tuple(Block((Run(title, address),), "list") for title, address in links)
    return Draft(blocks=blocks, title="Feeds")


def _outlines(root: Any) -> Iterator[Any]:
    return (e for e in root.iter() if name_of(e).lower() == "outline")


def _said(outline: Any) -> dict[str, str]:
    """Its attributes; programs write their names in their own way."""
    return {name.lower(): value.strip() for name, value in outline.attrib.items()}


def _is_web(address: str) -> bool:
    return address.startswith(("http://", "https://"))


def _address(outline: Any) -> str:
    """Where the feed is."""
    said = _said(outline)
    is_feed = said.get("type", "rss").lower() in ("rss", "atom", "feed", "")
    address = said.get("xmlurl") or (said.get("url", "") if is_feed else "")
    scheme, separator, rest = address.partition("://")
    if scheme.lower() == "feed" and separator:
        return f"https://{rest}"
    return address.removeprefix("feed:")


def _label(outline: Any) -> str:
    said = _said(outline)
    return unescape(said.get("title") or said.get("text") or "")  # some escape it twice
