"""Bytes of a file of notes into text: never a letter that was not meant.

Programs write UTF-8; spreadsheets also write the code page of Windows ("CSV" of Excel) and
UTF-16 ("Unicode text"). What is none of them is refused: a wrong letter would stay for good.
"""

import codecs
import re

from bywhom.library.exchange.incoming.unreadable import Unreadable

_MARKS = (  # what a file begins with that says how it is encoded
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FOREIGN_RUN = re.compile("[\u00c0-\u00ff\u0192\u0152\u0153\u0160\u0161\u0178\u017d\u017e]{4}")
# What another code page looks like when it is taken for Windows-1252: signs within words or
# stuck to their end, capitals after small letters, words of accented letters alone.
_SIGN = "ƒ†‡ˆ‰‹›•˜™¡-¬®-¶¸¹»-¿×÷“”‚„"
_MISREAD = re.compile(
    f"[A-Za-z][{_SIGN}]+[a-z]|[A-Za-z][‚„ˆ˜‹ƒ¼-¾]|¤|Ÿ[a-z]|[a-z][À-ÖØ-ÞŠŒŽŸ](?![A-Z])"
    r"|(?<![^\W\d_])[À-ÖØ-öø-ÿ]{2,}(?![^\W\d_])"
)
_MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_HIGH = re.compile(rb"[\x80-\xff]")
SAVE_AS = "save it as UTF-8 (“CSV UTF-8” in Excel)"


def decoded(content: bytes) -> str:
    """The text, without a mark at its beginning. Unreadable where that is not certain."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _by(content.removeprefix(mark) if name == "utf-8" else content, name)
    if content[1:2] == b"\0" or content[:1] == b"\0":
        return _by(content, "utf-16-be" if content[:1] == b"\0" else "utf-16-le")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(content):
            line = content.count(b"\n", 0, error.start) + 1
            raise Unreadable(f"its text is damaged in line {line}") from error
    text = _by(content, "windows-1252")
    if _FOREIGN_RUN.search(text) or _MISREAD.search(text):
        raise Unreadable(f"its letters are of a code page that it does not name; {SAVE_AS}")
    return text


def _by(content: bytes, name: str) -> str:
    try:
        return content.decode(name)
    except UnicodeDecodeError as error:
        raise Unreadable(f"its letters cannot be told; {SAVE_AS}") from error


def _is_damaged_utf8(content: bytes) -> bool:
    """Mostly UTF-8, which no text in a code page is by chance."""
    whole = sum(len(match[0]) for match in _MULTIBYTE.finditer(content))
    return 2 * whole > len(_HIGH.findall(content))
