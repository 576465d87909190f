"""What kind of file this is: by its name, corrected by its first bytes."""

import re
from collections.abc import Container
from pathlib import PurePath

from documents.errors import DocumentError

_HTML = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)

_SIGNATURES = ((b"%PDF-", ".pdf"), (b"{\\rtf", ".rtf"))


def suffix_of(data: bytes, name: str, known: Container[str]) -> str:
    """The suffix of the reader to use. What no reader claims is taken for plain text.

    A signature that only one kind of file begins with outweighs the name.
    """
    for signature, suffix in _SIGNATURES:
        if suffix in known and data.startswith(signature):
            return suffix
    suffix = PurePath(name).suffix.lower()
    if suffix in known:
        return suffix
    return ".html" if _HTML.match(data[:4096]) else ".txt"


TEXTS = frozenset((".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"))
_MEDIA_TYPES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/epub+zip": ".epub",
    "application/rtf": ".rtf",
    "message/rfc822": ".eml",
    "multipart/related": ".mhtml",
}


def suffix_of_fetched(data: bytes, media_type: str, address: str, known: Container[str]) -> str:
    """As suffix_of, where a server has said what it is. Raises DocumentError for pictures."""
    if media_type.split("/")[0] in ("image", "audio", "video", "font"):
        raise DocumentError(
            address, f"this is no article ({media_type})", "Give the address of the page it is on."
        )
    from urllib.parse import urlsplit  # not on the start path

    suffix = _MEDIA_TYPES.get(media_type, "")
    name = f"page{suffix}" if suffix in known else urlsplit(address).path
    return suffix_of(data, name, known)
