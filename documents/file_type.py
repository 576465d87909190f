"""What kind of file this is: by its name, corrected by its first bytes."""

import re
from collections.abc import Container
from pathlib import PurePath

from bywhom.documents.errors import DocumentError

HEAD = 4096  # bytes that are looked at

_SIGNATURES = ((b"%PDF-", ".pdf"), (b"{\\rtf", ".rtf"))
_BEGINNINGS = (
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*+<(?:!doctype\s+html|html)\b", re.IGNORECASE), ".html"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*+(?:<\?xml[^>]*+>\s*+)?<(?:rss|feed|opml)\b"), ".xml"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*+(?:<\?xml[^>]*+>\s*+)?<office:document\b"), ".fodt"),
)
_LETTER = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:From \S{1,200} {1,3}\w{3},? [^\n]{8,60}\r?\n)?+"
    rb"(?:Return-Path|Received|Delivered-To|MIME-Version|From|To|Date|Subject): [^\n]{1,990}\n"
    rb"(?:[\w-]{1,60}:|[ \t])[^\n]{0,990}\n(?:[\w-]{1,60}:|[ \t])"
)
_IN_ZIP = (
    (b"application/epub+zip", ".epub"),
    (b"application/vnd.oasis.opendocument.text", ".odt"),
    (b"[Content_Types].xml", ".docx"),
)
_MEDIA_TYPES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/epub+zip": ".epub",
    "application/rtf": ".rtf",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "message/rfc822": ".eml",
    "application/mbox": ".mbox",
    "application/feed+json": ".json",
    "application/json": ".json",
    "multipart/related": ".mhtml",
}
TEXTS = frozenset((".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"))


def suffix_of(data: bytes, name: str, known: Container[str]) -> str:
    """The suffix of the reader to use. What no reader claims is taken for plain text.

    A signature that only one kind of file begins with outweighs the name.
    """
    for signature, suffix in _SIGNATURES:
        if data.startswith(signature) and suffix in known:
            return suffix
    named = PurePath(name).suffix.lower()
    if named in known:
        return named
    if data.startswith(b"PK\x03\x04"):
        head = data[:HEAD]
        return next((suffix for sign, suffix in _IN_ZIP if sign in head), ".txt")
    beginnings = (*_BEGINNINGS, (_LETTER, ".eml"))
    return next((suffix for sign, suffix in beginnings if sign.match(data[:HEAD])), ".txt")


def suffix_of_fetched(data: bytes, media_type: str, address: str, known: Container[str]) -> str:
    """As suffix_of, where a server has said what it is. Raises DocumentError for pictures."""
    if media_type.split("/")[0] in ("image", "audio", "video", "font"):
        raise DocumentError(
            address, f"this is no article ({media_type})", "Give the address of the page it is on."
        )
    from urllib.parse import urlsplit  # not on the start path

    suffix = _MEDIA_TYPES.get(media_type, "")
    return suffix_of(data, f"page{suffix}" if suffix else urlsplit(address).path, known)
