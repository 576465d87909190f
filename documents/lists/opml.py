"""OPML: lists of feeds, as feed readers exchange them."""

from dataclasses import dataclass
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
    for outline in root.iter("{*}outline"):
        address = _address(outline)
        if address.startswith(("http://", "https://")):
            above = outline.getparent()
            folder = _label(above) if name_of(above) == "outline" else ""
            found.append(FeedLink(_label(outline) or address, address, folder))
    return tuple(found)


def read_opml(data: bytes, place: str) -> Draft:
    """The list as a page of links."""
    links = parse_opml(data, place)
    if not links:
        raise DocumentError(place, "there is nothing in this list", "Export it again.")
    blocks = tuple(Block((Run(link.title, link.address),), "list") for link in links)
    return Draft(blocks=blocks, title="Feeds")


def _address(outline: Any) -> str:
    """Where the feed is; programs write the attribute in their own way."""
    said = {name.lower(): value.strip() for name, value in outline.attrib.items()}
    is_feed = said.get("type", "rss").lower() in ("rss", "atom", "feed", "")
    address = said.get("xmlurl") or (said.get("url", "") if is_feed else "")
    scheme, separator, rest = address.partition("://")
    if scheme.lower() == "feed" and separator:
        return f"https://{rest}"
    return address.removeprefix("feed:")


def _label(outline: Any) -> str:
    return str(outline.get("title") or outline.get("text") or "")
