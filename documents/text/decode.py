"""Bytes → text. What cannot be told for sure is said, not hidden."""

import codecs
import re
from typing import NamedTuple

from bywhom.documents.errors import DocumentError
from bywhom.documents.text.encodings import (
    SAMPLE,
    encoding_of,
    guesses,
    switching,
    wide_without_mark,
)

DAMAGE = 0.01  # more broken bytes than this share, and the text is not readable
PLAUSIBLE = 0.9  # share of a guess's non-ASCII characters that must look like writing
REPAIRED = 3  # characters of UTF-8 for each byte that is none, for a text to be UTF-8
HEAD = 200_000  # bytes of a page in which it says its encoding; scripts may stand before it

_MARKS = (  # byte order marks; the longer first, since UTF-32's begins with UTF-16's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_TYPOGRAPHIC = frozenset("“”‘’„‚‹›«»–—…•·€£¥¢§©®™°±×÷½¼¾²³¹ºª†‡¡¿¶\u00a0\xad")
_CONTROLS = bytes(c for c in range(32) if c not in (9, 10, 12, 13, 27))
_META = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_XML = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""")
_BEYOND = re.compile(r"[^\x00-\x7f\udc80-\udcff]")  # what was read as UTF-8 beyond ASCII
_STRAY = re.compile("[\udc80-\udcff]")  # bytes that were not, as Python marks them
_UNKNOWN = "Open it in an editor that can show it, and save it as UTF-8."


class Decoded(NamedTuple):
    text: str
    notice: str = ""


def decode(data: bytes, place: str, declared: str = "") -> Decoded:
    """Byte order mark, then UTF-8, then the declared encoding, then a guess.

    UTF-8 goes before what a server or a page declares: text that happens to be valid UTF-8 with
    characters beyond ASCII in it is hardly ever anything else, and declarations are often wrong.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _damaged(data[len(mark) :], encoding, place)
    wide = wide_without_mark(data)
    if wide:
        return _damaged(data, wide, place)
    if b"\x1b$" in data:
        switched = switching(data)
        if switched:
            return _damaged(data, switched, place)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        cut_short = error.start >= len(data) - 3 and error.reason == "unexpected end of data"
    if cut_short:
        return _damaged(data, "utf-8", place)
    repaired = _repaired(data)
    if repaired is not None:
        return repaired
    said = encoding_of(declared)
    if said == "windows-1252":
        return Decoded(data.decode(said, "ignore"))  # five bytes mean nothing in it
    text = _attempt(data, said)
    if text is not None:
        return Decoded(text)
    for guess in guesses(data):
        text = _attempt(data, guess.encoding)
        if text is not None and (guess.is_likely or _looks_written(text[:SAMPLE])):
            return Decoded(text, f"The encoding was guessed to be {guess.encoding}.")
    return _damaged(data, said or "utf-8", place)


def declared_in_html(data: bytes) -> str:
    """The encoding a page says it is in, or nothing."""
    head = data[:HEAD]
    found = _META.search(head) or _XML.search(head)
    return found[1].decode("ascii", "replace") if found else ""


def is_binary(data: bytes) -> bool:
    """NUL bytes, or many control characters, in the first part of what has no mark."""
    head = data[:SAMPLE]
    if any(head.startswith(mark) for mark, _ in _MARKS) or wide_without_mark(head):
        return False
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return b"\0" in head[:8192] or controls > 0.01 * len(head)


def _repaired(data: bytes) -> Decoded | None:
    """UTF-8 with a few bytes of windows-1252 among it, as texts pasted together have them."""
    text = data.decode("utf-8", "surrogateescape")
    stray = len(_STRAY.findall(text))
    if len(_BEYOND.findall(text)) < REPAIRED * stray:
        return None
    fixed = _STRAY.sub(lambda found: _western(ord(found[0]) - 0xDC00), text)
    many = "1 byte is" if stray == 1 else f"{stray} bytes are"
    return Decoded(fixed, f"{many} no UTF-8, as the rest is, and read as windows-1252.")


def _western(byte: int) -> str:
    return bytes([byte]).decode("windows-1252", "replace")


def _attempt(data: bytes, encoding: str) -> str | None:
    """The text, if it is in this encoding."""
    try:
        return data.decode(encoding) if encoding else None
    except (LookupError, UnicodeError, ValueError):
        return None


def _looks_written(text: str) -> bool:
    """Are the characters beyond ASCII letters next to letters, or typographic marks?"""
    odd = [i for i, c in enumerate(text) if c > "\x7f"]
    fine = 0
    for i in odd:
        around = text[i - 1 : i] + text[i + 1 : i + 2]
        fine += text[i] in _TYPOGRAPHIC or (text[i].isalpha() and _letter_beside(text[i], around))
    return fine >= PLAUSIBLE * len(odd)


def _letter_beside(letter: str, around: str) -> bool:
    if not around.strip():
        return True  # a word of one letter
    if letter < "\u0250":  # Latin: stands among plain letters
        return any(c.isascii() and c.isalpha() for c in around)
    return any(c.isalpha() for c in around)


def _damaged(data: bytes, encoding: str, place: str) -> Decoded:
    text = data.decode(encoding, "replace")
    broken = text.count("�")
    if broken > DAMAGE * len(text):
        raise DocumentError(place, "the encoding of its text is unknown or broken", _UNKNOWN)
    if not broken:
        return Decoded(text)
    characters = "1 character" if broken == 1 else f"{broken} characters"
    return Decoded(text, f"{characters} could not be read and are shown as �.")
