"""Bytes → text. What cannot be told for sure is said, not hidden."""

import codecs
import re
from typing import NamedTuple

from bywhom.documents.errors import DocumentError

SAMPLE = 200_000  # bytes looked at to guess an encoding
DAMAGE = 0.01  # more broken bytes than this share, and the text is not readable
PLAUSIBLE = 0.9  # share of a guess's non-ASCII characters that must look like writing
COHERENT = 0.2  # least agreement of a guess with the letter frequencies of a language

_IN_PAIRS = frozenset(("cp932", "shift_jis", "euc_jp", "gb18030", "gbk", "big5", "euc_kr", "cp949"))
_MARKS = (  # byte order marks; the longer first, since UTF-32's begins with UTF-16's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_TYPOGRAPHIC = frozenset("“”‘’„‚‹›«»–—…•·€£¥¢§©®™°±×÷½¼¾²³¹ºª†‡¡¿¶\u00a0\xad")
_META = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_XML = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""")
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
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        cut_short = error.start >= len(data) - 3 and error.reason == "unexpected end of data"
    if cut_short:
        return _damaged(data, "utf-8", place)
    for guess in (declared, *_guesses(data)):
        text = _attempt(data, guess)
        if text is not None and (guess == declared or _looks_written(text[:SAMPLE])):
            notice = "" if guess == declared else f"The encoding was guessed to be {guess}."
            return Decoded(text, notice)
    return _damaged(data, "utf-8", place)


def declared_in_html(data: bytes) -> str:
    """The encoding a page says it is in, or nothing."""
    head = data[:4096]
    found = _META.search(head) or _XML.search(head)
    return found[1].decode("ascii", "replace") if found else ""


def is_binary(data: bytes) -> bool:
    """NUL bytes, or many control characters, in the first part of what has no mark."""
    head = data[:SAMPLE]
    if any(head.startswith(mark) for mark, _ in _MARKS):
        return False
    controls = sum(head.count(bytes([c])) for c in range(32) if c not in (9, 10, 12, 13, 27))
    return b"\0" in head[:8192] or controls > 0.01 * len(head)


def _guesses(data: bytes) -> list[str]:
    guesses = ["windows-1252"]
    from charset_normalizer import from_bytes  # only what is not UTF-8 pays for it

    best = from_bytes(data[:SAMPLE]).best()
    if best is not None and best.chaos < 0.1 and _is_credible(best.encoding, best.coherence):
        guesses.append(best.encoding)
    return guesses


def _is_credible(encoding: str, coherence: float) -> bool:
    """Letters as frequent as in a known language; bytes in pairs are evidence by themselves."""
    return coherence >= COHERENT or encoding in _IN_PAIRS


def _attempt(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(codecs.lookup(encoding).name) if encoding else None
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
