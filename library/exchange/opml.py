"""Lists of feeds as feed readers exchange them: http://opml.org/spec2.opml."""

import re
from html import escape
from xml.etree import ElementTree

from bywhom.library.exchange.incoming.unreadable import Unreadable

_DECLARES = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def write(feeds: list[tuple[str, str]]) -> str:
    """`feeds`: title and address of each."""
    lines = (
        f'    <outline type="rss" text={_attribute(title)} xmlUrl={_attribute(address)}/>\n'
        for title, address in feeds
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n'
        "  <head><title>Feeds</title></head>\n  <body>\n" + "".join(lines) + "  </body>\n</opml>\n"
    )


def read(text: str) -> list[tuple[str, str]]:
    """Title and address of every feed, whatever folder it is in. Unreadable for other files."""
    if _DECLARES.search(text):
        raise Unreadable("it declares entities, which no list of feeds needs")
    try:
        root = ElementTree.fromstring(text.removeprefix("\ufeff").encode("utf-8", "replace"))
    except ElementTree.ParseError as error:
        raise Unreadable(f"it is no OPML (line {error.position[0]})") from error
    if root.tag != "opml":
        raise Unreadable("it is no OPML")
    found = {
        address: outline.get("text") or outline.get("title") or address
        for outline in root.iter("outline")
        if (address := (outline.get("xmlUrl") or "").strip()).startswith(("http://", "https://"))
    }
    return [(title, address) for address, title in found.items()]


def _attribute(value: str) -> str:
    plain = _NO_XML.sub("\N{REPLACEMENT CHARACTER}", value)
    return f'"{escape(plain)}"'
