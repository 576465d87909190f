"""What a Web Annotation says: https://www.w3.org/TR/annotation-model/#bodies-and-targets."""

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from bywhom.library.exchange.incoming.json_values import listed, text
from bywhom.library.notes.note_transfer import words

_BREAK = re.compile(r"<(?:br\b[^>]{0,500}|/(?:p|div|li|h[1-6]|blockquote)\s*)>", re.IGNORECASE)
_TAG = re.compile(r"<(?:/?[a-zA-Z][^<>]{0,2000}|!--.{0,2000}?--)>", re.DOTALL)


def comment_and_tags(item: Mapping[str, Any]) -> tuple[str, tuple[str, ...]]:
    """The comment and the tags, in whichever of their many forms."""
    if "uri" in item:  # Hypothesis
        return text(item, "text"), words(listed(item.get("tags")))
    comments: list[str] = []
    tags: list[str] = []
    if isinstance(item.get("bodyValue"), str):
        comments.append(item["bodyValue"])
    for body in _bodies(item.get("body")):
        said = _said(body)
        is_tag = "tagging" in listed(body.get("purpose")) or body.get("type") == "oa:Tag"
        (tags if is_tag else comments).append(said)
    return "\n\n".join(filter(None, comments)), words(tags)


def _bodies(given: Any) -> list[Mapping[str, Any]]:
    found: list[Mapping[str, Any]] = []
    for body in listed(given):
        if isinstance(body, str):
            found.append({"value": body})
        elif isinstance(body, Mapping) and isinstance(body.get("items"), list):
            found += [b if isinstance(b, Mapping) else {"value": b} for b in body["items"]]
        elif isinstance(body, Mapping):
            found.append(body)
    return found


def _said(body: Mapping[str, Any]) -> str:
    """Its words; of what lies elsewhere, the address."""
    value = text(body, "value") or text(body, "chars")
    if not value:
        source = body.get("source")
        address = text(source, "id") if isinstance(source, Mapping) else text(body, "source")
        return address or text(body, "id")
    return plain_of_html(value) if text(body, "format").endswith("html") else value


def plain_of_html(value: str) -> str:
    """The words of a little HTML, a line for each paragraph."""
    without = _TAG.sub("", _BREAK.sub("\n", value))
    lines = (line.strip() for line in unescape(without).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
