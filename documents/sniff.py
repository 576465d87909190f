"""What kind of file this is: by its name, corrected by its first bytes."""

import re
from collections.abc import Container
from pathlib import PurePath

_HTML = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)


def suffix_of(data: bytes, name: str, known: Container[str]) -> str:
    """The suffix of the reader to use. What no reader claims is taken for plain text."""
    suffix = PurePath(name).suffix.lower()
    if suffix in known:
        return suffix
    return ".html" if _HTML.match(data[:4096]) else ".txt"
