"""The parts of a letter, or of a page saved as one file, in the order in which they are read."""

from email.message import EmailMessage
from typing import NamedTuple

from bywhom.documents.text.decode import declared_in_html, decode

PARTS = 1_000
LARGEST = 20_000_000  # bytes of the part that is read
DEEPEST = 20  # letters within letters, and parts within parts
_SEVEN_BITS = ("utf-7", "unicode-1-1-utf-7", "hz-gb-2312")
_TEXTS = ("text/plain", "text/html")


class Part(NamedTuple):
    """One text of a letter in all its forms, or a letter that it passes on.

    forms: (media type, text), the plainest first. is_flowed: lines that end in a blank go on;
    is_parted: and that blank is none of the text's (RFC 3676, DelSp).
    """

    forms: tuple[tuple[str, str], ...] = ()
    letter: EmailMessage | None = None
    is_flowed: bool = False
    is_parted: bool = False


def parts_of(message: EmailMessage, place: str, depth: int = 0) -> list[Part]:
    """What is shown one below the other: no attachments, of alternatives all forms of one text."""
    kind = message.get_content_type()
    if message.get_content_disposition() == "attachment" and kind != "message/rfc822":
        return []
    if kind == "message/rfc822":
        inner = message.get_payload()
        first = inner[0] if isinstance(inner, list) and inner else None
        return [Part(letter=first)] if isinstance(first, EmailMessage) else []
    if not message.is_multipart():
        return [_text_part(message, place)] if kind in _TEXTS else []
    if depth > DEEPEST:
        return []
    children = children_of(message)
    if kind == "multipart/alternative":
        found = [part for child in children for part in parts_of(child, place, depth + 1)]
        forms = tuple(form for part in found for form in part.forms if form[1].strip())
        flowed = any(part.is_flowed for part in found)
        parted = any(part.is_parted for part in found)
        return [Part(forms, is_flowed=flowed, is_parted=parted)] if forms else []
    if kind == "multipart/related":
        children = children_of_page(message, children)[:1]
    return [part for child in children for part in parts_of(child, place, depth + 1)]


def children_of(message: EmailMessage) -> list[EmailMessage]:
    payload = message.get_payload()
    found = payload[:PARTS] if isinstance(payload, list) else []
    return [child for child in found if isinstance(child, EmailMessage)]


def children_of_page(message: EmailMessage, children: list[EmailMessage]) -> list[EmailMessage]:
    """The parts of one page, that first which is the page; the others are its frames."""
    start = _parameter(message, "start").strip("<> ")
    address = str(message.get("Snapshot-Content-Location") or "").strip()

    def rank(part: EmailMessage) -> int:
        is_named = start and str(part.get("Content-ID") or "").strip("<> ") == start
        is_there = address and str(part.get("Content-Location") or "").strip() == address
        is_text = part.is_multipart() or part.get_content_type() in _TEXTS
        return 0 if is_named else 1 if is_there and is_text else 2 if is_text else 3

    return sorted(children, key=rank)


def _text_part(message: EmailMessage, place: str) -> Part:
    data = message.get_payload(decode=True)
    if not isinstance(data, bytes) or not data.strip():
        return Part()
    kind, data = message.get_content_type(), data[:LARGEST]
    said = message.get_content_charset() or ""
    if kind == "text/html" and not said:
        said = declared_in_html(data)
    text = _seven_bits(data, said) or decode(data, place, said).text
    flowed = _parameter(message, "format").lower() == "flowed"
    parted = _parameter(message, "delsp").lower() == "yes"
    return Part(((kind, text),), is_flowed=flowed, is_parted=parted)


def _seven_bits(data: bytes, said: str) -> str:
    """Text in an encoding of mail that spells every letter in ASCII, and so looks like it."""
    if said.lower() not in _SEVEN_BITS or not data.isascii():
        return ""
    return data.decode(said, "replace")


def _parameter(message: EmailMessage, name: str) -> str:
    return str(message.get_param(name) or "")
