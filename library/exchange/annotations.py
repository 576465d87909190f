"""W3C Web Annotation (JSON-LD) and Hypothesis's JSON, which grew out of it, written.

https://www.w3.org/TR/annotation-model/ and https://h.readthedocs.io/en/latest/api-reference/.
"""

import json
import re
from typing import Any
from urllib.parse import quote, unquote
from uuid import NAMESPACE_URL, UUID, uuid5

from bywhom.library.addresses import PASTED, TEXT
from bywhom.library.database.values import now
from bywhom.library.notes.note_transfer import Transfer, TransferNote

# Terms of our own are whole IRIs: what is none is dropped by programs that expand JSON-LD.
OURS = "urn:bywhom:"
_NOTE = OURS + "note:"  # an id that is neither a UUID nor an IRI
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`\x00-\x1f]+")
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
READER = "acct:reader@localhost"


def write(parcels: list[Transfer]) -> str:
    return json.dumps(page(parcels), ensure_ascii=False, indent=1) + "\n"


def page(parcels: list[Transfer]) -> dict[str, Any]:
    """An AnnotationPage: one annotation a note."""
    found = [_annotation(parcel, slip) for parcel in parcels for slip in parcel.slips]
    told = "\n".join(item["id"] for item in found)
    collection = {"id": _made_id(f"all {told}"), "type": "AnnotationCollection"}
    return {
        "@context": CONTEXT,
        "id": _made_id(told),
        "type": "AnnotationPage",
        "partOf": collection | {"total": len(found)},
        "startIndex": 0,
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
    """An id as the model wants it; `uid_of` is its way back."""
    try:
        return UUID(uid).urn if str(UUID(uid)) == uid else _NOTE + quote(uid, safe="")
    except ValueError:
        is_iri = _IRI.fullmatch(uid) and not uid.startswith((_NOTE, "urn:uuid:"))
        return uid if is_iri else _NOTE + quote(uid, safe="", errors="replace")


def uid_of(identity: str) -> str:
    if identity.startswith(_NOTE):
        return unquote(identity.removeprefix(_NOTE))
    return identity.removeprefix("urn:uuid:")


def _made_id(told: str) -> str:
    return uuid5(NAMESPACE_URL, told).urn


def _utc(moment: str) -> str:
    """The model wants Z where we write +00:00."""
    return f"{moment[:-6]}Z" if moment.endswith("+00:00") else moment


def _annotation(parcel: Transfer, slip: TransferNote) -> dict[str, Any]:
    bodies: list[dict[str, str]] = []
    if slip.body:
        comment = {"type": "TextualBody", "purpose": "commenting", "format": "text/markdown"}
        bodies.append(comment | {"value": slip.body})
    bodies += [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in slip.tags]
    annotation: dict[str, Any] = {
        "id": iri(slip.uid),
        "type": "Annotation",
        "motivation": _motivation(slip),
        "created": _utc(slip.created),
        "modified": _utc(slip.changed),
        "target": _target(parcel, slip),
        OURS + "article": _article(parcel),
    }
    if bodies:
        annotation["body"] = bodies
    if slip.annotator:
        annotation["creator"] = {"type": "Person", "name": slip.annotator}
    told = {"rule": slip.mark_rule, "answers": slip.answers, "base": slip.base}
    return annotation | {OURS + key: value for key, value in told.items() if value}


def with_offset(moment: str) -> str:
    return f"{moment[:-1]}+00:00" if moment.endswith("Z") else moment


def _motivation(slip: TransferNote) -> str:
    if slip.answers:
        return "replying"
    return "commenting" if slip.body else "tagging" if slip.tags else "highlighting"


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
    return {OURS + key: value for key, value in told.items() if value}


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
