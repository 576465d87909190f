"""W3C Web Annotation (JSON-LD) and Hypothesis's JSON, which grew out of it.

https://www.w3.org/TR/annotation-model/ and https://h.readthedocs.io/en/latest/api-reference/.
W3C counts positions in code points, as we do; Hypothesis counts UTF-16 units, so that its
positions are not taken over: the quotation is looked for again.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from bywhom.library.database.values import now
from bywhom.library.notes.note_transfer import Transfer, TransferNote, colour, gathered, words

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_OURS = "urn:bywhom:"


def write(parcels: list[Transfer]) -> str:
    return json.dumps(page(parcels), ensure_ascii=False, indent=1) + "\n"


def page(parcels: list[Transfer]) -> dict[str, Any]:
    """An AnnotationCollection-like list: one annotation a note."""
    found = [_annotation(parcel, slip) for parcel in parcels for slip in parcel.slips]
    return {"@context": CONTEXT, "type": "AnnotationPage", "items": found}


def write_hypothesis(parcels: list[Transfer]) -> str:
    """As Hypothesis's own export writes it, so that its import reads it."""
    found = [_hypothesis(parcel, slip) for parcel in parcels for slip in parcel.slips]
    content = {
        "export_date": now(),
        "export_userid": "acct:reader@localhost",
        "client_version": "bywhom",
        "annotations": found,
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def read(text: str) -> list[Transfer]:
    """Annotations of either kind, alone, in a list, a page, a collection or a search's answer.

    ValueError if the text is no JSON or holds no annotation.
    """
    try:
        content = json.loads(text.removeprefix("\ufeff"))
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error
    except ValueError as error:
        raise ValueError(f"it is no JSON ({error})") from error
    found = [*_annotations(content)]
    if not found and content not in ([], {}) and not _empty_page(content):
        raise ValueError("it holds no annotations")
    return gathered(found)


def _annotations(content: Any) -> Iterator[Transfer]:
    if isinstance(content, list):
        for item in content:
            if isinstance(item, Mapping) and "target" in item:
                yield _parcel(item)
    elif isinstance(content, Mapping):
        if "target" in content:
            yield _parcel(content)
        for key in ("items", "annotations", "rows", "first", "@graph"):
            yield from _annotations(content.get(key))


def _empty_page(content: Any) -> bool:
    return isinstance(content, Mapping) and any(
        content.get(key) == [] for key in ("items", "annotations", "rows")
    )


def _annotation(parcel: Transfer, slip: TransferNote) -> dict[str, Any]:
    bodies: list[dict[str, str]] = []
    if slip.body:
        comment = {"type": "TextualBody", "purpose": "commenting", "format": "text/markdown"}
        bodies.append(comment | {"value": slip.body})
    bodies += [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in slip.tags]
    selectors = [_quote_selector(slip)]
    if slip.start is not None and slip.end is not None:
        position = {"type": "TextPositionSelector", "start": slip.start, "end": slip.end}
        selectors.append(position)
    return {
        "id": slip.uid if ":" in slip.uid else f"urn:uuid:{slip.uid}",
        "type": "Annotation",
        "motivation": "commenting" if slip.body else "highlighting",
        "created": slip.created,
        "modified": slip.changed,
        "body": bodies,
        "target": {
            "source": parcel.place or "urn:bywhom:pasted",
            "selector": selectors,
            "styleClass": slip.colour,
        },
        _OURS + "rule": slip.mark_rule,
        _OURS + "article": _article(parcel),
    }


def _article(parcel: Transfer) -> dict[str, Any]:
    return {
        "title": parcel.title,
        "publisher": parcel.publisher,
        "authors": list(parcel.authors),
        "published": parcel.published,
    }


def _quote_selector(slip: TransferNote) -> dict[str, Any]:
    return {
        "type": "TextQuoteSelector",
        "exact": slip.quote,
        "prefix": slip.prefix,
        "suffix": slip.suffix,
    }


def _hypothesis(parcel: Transfer, slip: TransferNote) -> dict[str, Any]:
    place = parcel.place or "urn:bywhom:pasted"
    return {
        "id": slip.uid,
        "created": slip.created,
        "updated": slip.changed,
        "user": "acct:reader@localhost",
        "uri": place,
        "text": slip.body,
        "tags": list(slip.tags),
        "group": "__world__",
        "permissions": {"read": ["acct:reader@localhost"]},
        "references": [],
        "target": [{"source": place, "selector": [_quote_selector(slip)]}],
        "document": {"title": [parcel.title]},
    }


def _parcel(item: Mapping[str, Any]) -> Transfer:
    targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
    target = targets[0] if targets and isinstance(targets[0], Mapping) else {}
    selectors = _selectors(target)
    quote = selectors.get("TextQuoteSelector", {})
    position = selectors.get("TextPositionSelector", {})
    hypothesis = "uri" in item
    body, tags = _hypothesis_body(item) if hypothesis else _body(item)
    source = item.get("uri") or _source(target)
    article = item.get(_OURS + "article")
    article = article if isinstance(article, Mapping) else {}
    slip = TransferNote(
        quote=_text(quote, "exact"),
        body=body,
        uid=_text(item, "id").removeprefix("urn:uuid:"),
        prefix=_text(quote, "prefix"),
        suffix=_text(quote, "suffix"),
        start=None if hypothesis else _number(position, "start"),
        end=None if hypothesis else _number(position, "end"),
        colour=colour(target.get("styleClass")),
        tags=tags,
        created=_text(item, "created"),
        changed=_text(item, "updated") or _text(item, "modified"),
        mark_rule=_text(item, _OURS + "rule") or None,
    )
    return Transfer(
        place="" if source == "urn:bywhom:pasted" or not isinstance(source, str) else source,
        title=_text(article, "title") or _hypothesis_title(item),
        publisher=_text(article, "publisher") or None,
        authors=words(_list(article.get("authors"))),
        published=_text(article, "published") or None,
        slips=(slip,),
    )


def _source(target: Mapping[str, Any]) -> Any:
    """An address, or an object that has one."""
    source = target.get("source") or ""
    return source.get("id") if isinstance(source, Mapping) else source


def _selectors(target: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    given = target.get("selector")
    listed = [s for s in _list(given) if isinstance(s, Mapping)]
    # A position within what another selector chose is none in the whole text; a quotation is.
    within = [s["refinedBy"] for s in listed if isinstance(s.get("refinedBy"), Mapping)]
    quotes = [s for s in within if s.get("type") == "TextQuoteSelector"]
    return {str(s.get("type")): s for s in [*quotes, *listed]}


def _body(item: Mapping[str, Any]) -> tuple[str, tuple[str, ...]]:
    """The comment and the tags of a W3C annotation, whose body takes many forms."""
    if isinstance(item.get("bodyValue"), str):
        return item["bodyValue"], ()
    given = item.get("body")
    bodies = [b if isinstance(b, Mapping) else {"value": b} for b in _list(given)]
    texts = [_text(b, "value") for b in bodies if b.get("purpose") != "tagging"]
    tags = [b.get("value") for b in bodies if b.get("purpose") == "tagging"]
    return "\n\n".join(text for text in texts if text), words(tags)


def _hypothesis_body(item: Mapping[str, Any]) -> tuple[str, tuple[str, ...]]:
    return _text(item, "text"), words(_list(item.get("tags")))


def _hypothesis_title(item: Mapping[str, Any]) -> str:
    document = item.get("document")
    titles = words(_list(document.get("title"))) if isinstance(document, Mapping) else ()
    return titles[0] if titles else ""


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _text(item: Mapping[str, Any], key: str) -> str:
    value = item.get(key)
    return value if isinstance(value, str) else ""


def _number(item: Mapping[str, Any], key: str) -> int | None:
    value = item.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else None
