"""Annotations and notes of Zotero: its items as JSON (web API, "Better BibTeX JSON").

https://www.zotero.org/support/dev/web_api/v3/basics. An annotation belongs to an attachment,
that to an item: by `parentItem`, or because it stands within it.
"""

import colorsys
from collections.abc import Iterator, Mapping
from typing import Any

from bywhom.library.exchange.annotation_body import plain_of_html
from bywhom.library.exchange.incoming.json_values import listed, text
from bywhom.library.notes.note_transfer import Transfer, TransferNote, gathered, words
from bywhom.library.notes.notes import COLOURS

Item = Mapping[str, Any]
_WITHIN = ("items", "attachments", "annotations", "notes")
_DEEPEST = 20


def is_zotero(content: Any) -> bool:
    return any(True for _ in _items(content, None, 0))


def read(content: Any) -> list[Transfer]:
    """Annotations and notes, by the article they belong to."""
    items = [*_items(content, None, 0)]
    known = {text(item, "key"): item for item, _ in items if text(item, "key")}
    found = []
    for item, outer in items:
        if text(item, "itemType") in ("annotation", "note"):
            found.append(_parcel(item, _ancestors(item, outer, known)))
    return gathered(found)


def _items(content: Any, outer: Item | None, depth: int) -> Iterator[tuple[Item, Item | None]]:
    """Each item with the one it stands in."""
    if depth > _DEEPEST:
        return
    for given in listed(content):
        if not isinstance(given, Mapping):
            continue
        item = given["data"] if isinstance(given.get("data"), Mapping) else given
        kind = text(item, "itemType")
        if not kind and "annotationType" in item:
            item = {**item, "itemType": "annotation"}
        elif not kind and outer is not None and "note" in item:
            item = {**item, "itemType": "note"}
        if text(item, "itemType"):
            yield item, outer
        for key in _WITHIN:
            inner = item if text(item, "itemType") else None
            yield from _items(item.get(key), inner, depth + 1)


def _ancestors(item: Item, outer: Item | None, known: Mapping[str, Item]) -> list[Item]:
    """What the item belongs to, the nearest first."""
    found: list[Item] = []
    parent = known.get(text(item, "parentItem")) or outer
    while parent is not None and parent not in found and len(found) < _DEEPEST:
        found.append(parent)
        parent = known.get(text(parent, "parentItem"))
    return found


def _parcel(item: Item, ancestors: list[Item]) -> Transfer:
    def told(*keys: str) -> str:
        # The item itself says more of an article than the file that hangs on it.
        values = (text(a, key) for key in keys for a in reversed(ancestors))
        return next((value for value in values if value), "")

    addresses = [told("url"), *(text(a, "url") for a in ancestors)]
    doi = told("DOI")
    addresses += [f"https://doi.org/{doi}"] if doi else []
    place, *others = [a for a in dict.fromkeys(addresses) if a] or [""]
    creators = [c for a in reversed(ancestors) for c in listed(a.get("creators"))]
    return Transfer(
        place=place,
        title=told("title"),
        publisher=told("publicationTitle", "websiteTitle", "blogTitle", "publisher") or None,
        authors=tuple(dict.fromkeys(filter(None, map(_name, creators)))),
        published=told("date") or None,
        slips=(_slip(item),),
        known_as=tuple(others),
    )


def _slip(item: Item) -> TransferNote:
    tags = [tag.get("tag") if isinstance(tag, Mapping) else tag for tag in listed(item.get("tags"))]
    is_note = text(item, "itemType") == "note"
    return TransferNote(
        quote="" if is_note else text(item, "annotationText"),
        body=plain_of_html(text(item, "note") if is_note else text(item, "annotationComment")),
        uid=f"zotero:{text(item, 'key')}" if text(item, "key") else "",
        colour="" if is_note else nearest_colour(text(item, "annotationColor")),
        tags=words(tags),
        created=text(item, "dateAdded"),
        changed=text(item, "dateModified"),
        annotator=text(item, "annotationAuthorName"),
    )


def _name(creator: Any) -> str:
    if not isinstance(creator, Mapping):
        return ""
    parts = (text(creator, "firstName"), text(creator, "lastName"))
    return " ".join(filter(None, parts)) or text(creator, "name")


def nearest_colour(told: str) -> str:
    """One of our colours for a #rrggbb, by its hue; nothing for what is none."""
    digits = told.removeprefix("#")
    try:
        red, green, blue = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    except ValueError:
        return ""
    hue = 360 * colorsys.rgb_to_hsv(red, green, blue)[0]
    yellow, green_, blue_, rose = COLOURS
    bounds = ((20, rose), (70, yellow), (165, green_), (265, blue_))
    return next((name for bound, name in bounds if hue < bound), rose)
