"""What goes out as Web Annotations keeps what the model demands of each property:
https://www.w3.org/TR/annotation-model/ (the words MUST, and the forms of values)."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from bywhom.library import Library
from bywhom.library.exchange.annotations import iri, uid_of
from bywhom.library.exchange.formats import export
from tests.library.round_trip import fill

IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
UTC = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
MOTIVATIONS = {"commenting", "highlighting", "replying", "tagging"}
KNOWN = {  # the terms of http://www.w3.org/ns/anno.jsonld that are written here
    "page": {"@context", "id", "type", "items", "partOf", "startIndex"},
    "annotation": {"id", "type", "motivation", "created", "modified", "body", "target", "creator"},
    "body": {"type", "purpose", "format", "value"},
    "target": {"source", "selector", "styleClass"},
    "selector": {"type", "exact", "prefix", "suffix", "start", "end"},
}


def test_every_annotation_keeps_the_model(library: Library) -> None:
    fill(library)
    page = json.loads(export(library, "jsonld"))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage" and IRI.fullmatch(page["id"])
    collection = page["partOf"]
    assert collection["type"] == "AnnotationCollection" and collection["id"] != page["id"]
    assert collection["total"] == len(page["items"]) == 9
    assert [*faults("page", page)] == []
    ids = [item["id"] for item in page["items"]]
    assert len(set(ids)) == len(ids)
    for item in page["items"]:
        assert [*faults_of(item)] == []


def faults_of(item: Mapping[str, Any]) -> Iterator[str]:
    yield from faults("annotation", item)
    if item["type"] != "Annotation" or not IRI.fullmatch(item["id"]):
        yield f"type or id: {item['type']}, {item['id']}"
    if not (UTC.fullmatch(item["created"]) and UTC.fullmatch(item["modified"])):
        yield f"a time that is not in UTC with a Z: {item['created']}"
    if item["motivation"] not in MOTIVATIONS:
        yield item["motivation"]
    for body in item.get("body", []):
        yield from faults("body", body)
        if body["type"] != "TextualBody" or not isinstance(body["value"], str):
            yield f"body: {body}"
    target = item["target"]
    yield from faults("target", target)
    if not IRI.fullmatch(target["source"]):
        yield f"source: {target['source']}"
    for selector in target.get("selector", []):
        yield from faults("selector", selector)
        if selector["type"] == "TextQuoteSelector":
            if not selector["exact"]:
                yield "a quotation without words"
        elif not 0 <= selector["start"] < selector["end"]:
            yield f"position: {selector}"


def faults(kind: str, told: Mapping[str, Any]) -> Iterator[str]:
    """Terms that no context declares are dropped by whoever expands them: ours are IRIs."""
    for key, value in told.items():
        if key not in KNOWN[kind] and not IRI.fullmatch(key):
            yield f"{kind} has “{key}”"
        if IRI.fullmatch(key) and isinstance(value, Mapping):
            yield from (f"{key} has “{inner}”" for inner in value if not IRI.fullmatch(inner))


def test_an_id_becomes_an_iri_and_comes_back() -> None:
    ids = ("3f2b8e1c-6a0d-4c57-9a3e-0d1f2b3c4d5e", "of-12ab", "1", "https://a.example/n#1")
    for uid in (*ids, "two words", "zotero:ABCD1234", "urn:uuid:1", "é:ü ", "urn:bywhom:note:x"):
        assert IRI.fullmatch(iri(uid))
        assert uid_of(iri(uid)) == uid
