"""Reading lists that are exported as a page or as JSON, and pages that are none."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from bywhom.documents.draft import Draft
from bywhom.documents.errors import DocumentError
from bywhom.documents.lists.feed import feed_draft, feed_of_json
from bywhom.documents.lists.reading_list import MOST, ListItem, item_of, list_draft
from bywhom.documents.text.decode import declared_in_html
from bywhom.documents.text.plain import decode_text
from bywhom.documents.web.html import disarm, parse, read_html

HEAD = 20_000  # bytes in which an export says what it is
_EXPORT = re.compile(
    rb"<!DOCTYPE NETSCAPE-Bookmark-file"
    rb"|<title>(?:Pocket Export|Instapaper: Export|Bookmarks)</title>"
    rb'|<a [^>]{0,2000}\stime_added="\d',
    re.IGNORECASE,
)
_OTHER_NAMES = ("originalurl", "source_url", "given_url", "resolved_url", "uri")
_INNER = ("content", "canonical", "alternate", "article", "link")  # hold an item's address
_DEEPEST = 6  # levels of folders in JSON


def read_page(data: bytes, place: str) -> Draft:
    """A web page; of a reading list exported as one (Pocket, Instapaper, browsers), the list."""
    if not _EXPORT.search(data[:HEAD]):
        return read_html(data, place)
    text, _ = decode_text(data, place, declared_in_html(data))
    tree = parse(disarm(text))
    return list_draft(_links(tree) if tree is not None else (), place)


def read_json(data: bytes, place: str) -> Draft:
    """Omnivore, Wallabag, Readwise Reader, Raindrop: a list of objects with title and address."""
    text, _ = decode_text(data, place)
    found = _values(text.lstrip("\ufeff"), place)
    feed = feed_of_json(found)
    if feed is not None:
        return feed_draft(feed, place)
    items = [item_of(values) for values in _objects(found)][:MOST]
    is_list = any(item.title and item.address for item in items)
    return list_draft([item for item in items if is_list and item.address], place)


def _values(text: str, place: str) -> Any:
    """One value, or a value in each line."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        lines = [line for line in text.split("\n", MOST)[:MOST] if line.strip()]
        try:
            if len(lines) > 1:
                return [json.loads(line) for line in lines]
        except (ValueError, RecursionError):
            pass
        raise DocumentError(place, "this JSON is damaged", "Export it again.") from error


def _links(tree: Any) -> Iterator[ListItem]:
    """The links in order, with the heading they stand under as their state or folder."""
    heading = ""
    for element in tree.iter("a", "h1", "h3"):
        words = " ".join("".join(element.itertext()).split())
        if element.tag != "a":
            heading = words
            continue
        said = {**element.attrib, "title": words, "url": element.get("href", ""), "state": heading}
        said["added"] = element.get("add_date", element.get("time_added", ""))
        yield item_of(said)


def _objects(found: Any, depth: int = 0) -> Iterator[Mapping[str, str]]:
    """Objects that have an address, however deep the lists are that hold them."""
    if isinstance(found, list):
        for item in found if depth < _DEEPEST else ():
            yield from _objects(item, depth + 1)
    elif isinstance(found, dict):
        if depth > _DEEPEST:
            return
        values = {str(key).lower(): _written(value) for key, value in found.items()}
        if any(values.get(name) for name in ("url", "link", "href", *_OTHER_NAMES)):
            yield values
            return
        inner = _inner_address(found) if values.get("title") else ""
        if inner:
            yield values | {"url": inner}
            return
        for value in found.values():
            yield from _objects(value, depth + 1)


def _inner_address(found: dict[str, Any]) -> str:
    """The address of an item that keeps it in an object of its own."""
    for name in _INNER:
        inner = found.get(name)
        inner = inner[0] if isinstance(inner, list) and inner else inner
        if isinstance(inner, dict):
            return _written(inner.get("url") or inner.get("href") or "")
    return ""


def _written(value: Any) -> str:
    """A value as a table would have it: lists of names (or of objects with one) by commas."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_written, value[:100])))
    if isinstance(value, dict):
        return str(value.get("name") or value.get("label") or value.get("title") or "")
    return str(value) if isinstance(value, str | int | float) else ""
