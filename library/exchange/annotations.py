"""W3C Web Annotation (JSON-LD) and Hypothesis's JSON, which grew out of it, written.

https://www.w3.org/TR/annotation-model/ and https://h.readthedocs.io/en/latest/api-reference/.
"""

import json
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from bywhom.library.addresses import PASTED, TEXT
from bywhom.library.database.values import now
from bywhom.library.notes.note_transfer import Transfer, TransferNote

# Ours are terms of our own, which JSON-LD wants declared.
OURS = "urn:bywhom:"
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
READER = "acct:reader@localhost"


def write(parcels: list[Transfer]) -> str:
    return json.dumps(page(parcels), ensure_ascii=False, indent=1) + "\n"


def page(parcels: list[Transfer]) -> dict[str, Any]:
    """An AnnotationPage: one annotation a note."""
    found = [_annotation(parcel, slip) for parcel in parcels for slip in parcel.slips]
    told = "\n".join(item["id"] for item in found)
    return {
        "@context": CONTEXT,
        "id": _page_id(told),
        "type": "AnnotationPage",
        "items": found,
    }


def write_hypothesis(parcels: list[Transfer]) -> str:
    """As Hypothesis's own export writes it, so that its import reads it."""
    found = [_hypothesis(parcel, slip) for parcel in parcels for slip in parcel.slips]
    content = {
        "export_date": now(),
        "export_userid": READER,
        "client_version": "bywhom",
        "annotations": found,
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def source_of(parcel: Transfer) -> str:
    """The article's address; what has none is told apart by its text."""
    return parcel.place or (TEXT + parcel.text_hash if parcel.text_hash else PASTED)


def iri(uid: str) -> str:
    return uid if ":" in uid else f"urn:uuid:{uid}"


def _page_id(told: str) -> str:
    return uuid5(NAMESPACE_URL, told).urn


def _annotation(parcel: Transfer, slip: TransferNote) -> dict[str, Any]:
    bodies: list[dict[str, str]] = []
    if slip.body:
        comment = {"type": "TextualBody", "purpose": "commenting", "format": "text/markdown"}
        bodies.append(comment | {"value": slip.body})
    bodies += [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in slip.tags]
    annotation: dict[str, Any] = {
        "id": iri(slip.uid),
        "type": "Annotation",
        "motivation": "commenting" if slip.body else "highlighting",
        "created": slip.created,
        "modified": slip.changed,
        "body": bodies,
        "target": _target(parcel, slip),
        OURS + "article": _article(parcel),
    }
    if slip.annotator:
        annotation["creator"] = {"type": "Person", "name": slip.annotator}
    told = {"rule": slip.mark_rule, "answers": slip.answers, "base": slip.base}
    return annotation | {OURS + key: value for key, value in told.items() if value}


def _target(parcel: Transfer, slip: TransferNote) -> dict[str, Any]:
    """Of a note on the whole article: its address alone."""
    target: dict[str, Any] = {"source": source_of(parcel)}
    if slip.quote:
        target["selector"] = [_quote_selector(slip)]
        if slip.start is not None and slip.end is not None:
            position = {"type": "TextPositionSelector", "start": slip.start, "end": slip.end}
            target["selector"].append(position)
    if slip.colour:
        target["styleClass"] = slip.colour
    return target


def _article(parcel: Transfer) -> dict[str, Any]:
    told = {
        "title": parcel.title,
        "publisher": parcel.publisher,
        "authors": list(parcel.authors),
        "published": parcel.published,
        "knownAs": list(parcel.known_as),
        "textHash": parcel.text_hash,
    }
    return {key: value for key, value in told.items() if value}


def _quote_selector(slip: TransferNote) -> dict[str, Any]:
    return {
        "type": "TextQuoteSelector",
        "exact": slip.quote,
        "prefix": slip.prefix,
        "suffix": slip.suffix,
    }


def _hypothesis(parcel: Transfer, slip: TransferNote) -> dict[str, Any]:
    place = source_of(parcel)
    selectors = {"selector": [_quote_selector(slip)]} if slip.quote else {}
    user = f"acct:{quote(slip.annotator)}@localhost" if slip.annotator else READER
    links = [{"href": address} for address in (place, *parcel.known_as)]
    return {
        "id": slip.uid,
        "created": slip.created,
        "updated": slip.changed,
        "user": user,
        "user_info": {"display_name": slip.annotator or None},
        "uri": place,
        "text": slip.body,
        "tags": list(slip.tags),
        "group": "__world__",
        "permissions": {"read": [user]},
        "references": [slip.answers] if slip.answers else [],
        "target": [{"source": place, **selectors}],
        "document": {"title": [parcel.title], "link": links},
    }
