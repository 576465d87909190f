"""The properties at the head of a Markdown file: flat YAML, which is all Obsidian's can be."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from bywhom.library.notes.note_transfer import Transfer, TransferNote, words

FRONT = re.compile(r"---\n((?:[^\n]*\n)*?)---(?:\n|$)")
# What ends a line or begins an element, an image or a link, where a program shows it as a text.
_RISKY = re.compile(r"[<>\x85\u2028\u2029]|(?<=!)\[|\](?=[(\[:])")


def read_front_matter(front: str) -> dict[str, Any]:
    """Texts and lists of texts, by their keys in small letters."""
    found: dict[str, Any] = {}
    key = ""
    for line in front.split("\n"):
        item = re.match(r"\s+- (.*)|- (.*)", line)
        pair = re.match(r"([\w-]+):(?:\s+(.*))?$", line)
        if item and key:
            held = found[key] if isinstance(found.get(key), list) else []
            found[key] = [*held, _scalar(item[1] or item[2] or "")]
        elif pair:
            key = pair[1].lower()
            found[key] = _value((pair[2] or "").strip())
    return found


def article_told(front_matter: str, heading: str, slips: Iterable[TransferNote]) -> Transfer:
    """The article as the properties of its file tell it; without a title there, by the heading."""
    front = read_front_matter(front_matter)
    authors = front.get("author") or front.get("authors") or ()
    return Transfer(
        place=str(front.get("source") or front.get("url") or ""),
        title=str(front.get("title") or heading).strip(),
        publisher=str(front["publisher"]) if front.get("publisher") else None,
        authors=words([authors] if isinstance(authors, str) else list(authors)),
        published=str(front["published"]) if front.get("published") else None,
        tags=words(front["tags"]) if isinstance(front.get("tags"), list) else (),
        slips=tuple(slips),
    )


def write_front_matter(values: Mapping[str, Any]) -> str:
    """The lines between the dashes, without what is empty."""
    return "".join(f"{key}: {as_json(value)}\n" for key, value in values.items() if value)


def foreign_lines(front: str, ours: Mapping[str, Any]) -> str:
    """The lines of properties that somebody else wrote, as they are."""
    kept: list[str] = []
    is_ours = False
    for line in front.splitlines(keepends=True):
        pair = re.match(r"([\w-]+):", line)
        if pair:
            is_ours = pair[1].lower() in ours
        if not is_ours:
            kept.append(line)
    return "".join(kept)


def as_json(value: Any) -> str:
    """JSON, which is YAML too, that cannot end a comment or a line."""
    told = json.dumps(value, ensure_ascii=False).replace("--", "-\\u002d")
    return _RISKY.sub(lambda m: f"\\u{ord(m[0]):04x}", told)


def _value(text: str) -> Any:
    if text.startswith("[") and text.endswith("]"):
        try:
            listed = json.loads(text)
        except ValueError:
            listed = [_scalar(part) for part in text[1:-1].split(",") if part.strip()]
        return [str(value) for value in listed]
    return _scalar(text)


def _scalar(text: str) -> str:
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        try:
            return str(json.loads(text))
        except ValueError:
            return text[1:-1]
    if len(text) > 1 and text[0] == text[-1] == "'":
        return text[1:-1].replace("''", "'")
    return text
