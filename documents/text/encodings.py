"""Encodings by the names that documents give them, and guesses where they give none."""

import codecs
import re
from typing import NamedTuple

from bywhom.documents.text.language import language_of

SAMPLE = 200_000  # bytes looked at to guess an encoding
CREDIBLE = 0.1  # chardet's confidence; it has less in what is no text
FEW = 0.02  # share of bytes beyond ASCII, for them not to tell what a text is in
WESTERN = "windows-1252"
_PLAIN = bytes((*range(0x80), *range(0x91, 0x98), 0x85, 0xA0, 0xA3))  # ASCII, marks, pound sign
_SWITCH = re.compile(rb"\x1b\$(?:[@B]|\(D|(\)C))")
_SOME_UTF8 = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")

# What browsers take a label for (the table of https://encoding.spec.whatwg.org), where that is not
# what Python takes it for: most are a smaller set that programs use for the larger one.
_LABELS = {
    "windows-1252": "iso-8859-1 iso8859-1 iso_8859-1 latin1 latin-1 l1 cp819 x-cp1252",
    "windows-1254": "iso-8859-9 iso8859-9 latin5 l5",
    "cp874": "iso-8859-11 tis-620 tis620 windows-874 dos-874",
    "gb18030": "gb2312 gb_2312 gb_2312-80 gbk x-gbk chinese csgb2312",
    "cp932": "shift_jis shift-jis sjis x-sjis ms_kanji windows-31j",
    "cp949": "euc-kr euckr ks_c_5601-1987 ksc5601 ksc_5601 korean windows-949",
    "big5hkscs": "big5 big5-hkscs cn-big5 x-x-big5",
    "utf-16-le": "utf-16 unicode ucs-2 iso-10646-ucs-2",
    "iso-8859-8": "iso-8859-8-i logical",
    "utf-8": "utf8 unicode-1-1-utf-8 utf8mb4 x-utf8",
    "mac_roman": "macintosh mac x-mac-roman",
}
_MEANT = {label: name for name, labels in _LABELS.items() for label in labels.split()}
_NOTHING = frozenset(("us-ascii", "ascii", "ansi_x3.4-1968", "unknown", "unknown-8bit"))
_NO_CHARSETS = frozenset(
    "unicode-escape unicode_escape raw-unicode-escape raw_unicode_escape idna punycode utf-7 utf_7 "
    "undefined mbcs oem palmos".split()
)


def encoding_of(label: str) -> str:
    """The encoding that is meant by a label; nothing where it says nothing, or is unknown."""
    label = label.strip().strip("\"'").lower()
    if label in _NOTHING:
        return ""
    name = _MEANT.get(label, label)
    try:
        found = codecs.lookup(name).name if name else ""
        return name if found and found not in _NO_CHARSETS and _is_text(found) else ""
    except (LookupError, ValueError):
        return ""


def _is_text(name: str) -> bool:
    """Python has codecs that are no charsets: of bytes, of escapes, of names."""
    try:
        return isinstance(b"a".decode(name), str)
    except (LookupError, ValueError, TypeError):
        return name.startswith(("utf", "utf_"))  # one byte is too short for the wide ones


def switching(data: bytes) -> str:
    """The encoding of Japanese or Korean mail, which switches between sets of letters by signs of
    escape and so is made of ASCII alone; nothing where those signs are not its."""
    found = _SWITCH.search(data[:SAMPLE])
    if found is None or not data[:SAMPLE].isascii():
        return ""
    return "iso2022_kr" if found[1] else "iso2022_jp_ext"


def wide_without_mark(data: bytes) -> str:
    """The kind of UTF-16 whose byte order mark is missing, or nothing: every other byte is NUL, or
    the number of the one block that the letters of a script other than ours lie in."""
    head = data[:4000]
    half = max(1, len(head) // 2)
    even, odd = head[::2].count(0) / half, head[1::2].count(0) / half
    if len(head) < 4 or min(even, odd) > 0.05 or max(even, odd) < 0.05:
        return ""
    if max(even, odd) < 0.4 and not _is_one_block(head[odd > even :: 2]):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_one_block(high: bytes) -> bool:
    """high: every other byte of a text. Blocks of letters of 256 characters, from Greek on."""
    most = max(range(3, 0x20), key=high.count)
    return high.count(most) + high.count(0) > 0.9 * len(high)


class Guess(NamedTuple):
    """is_likely: the letters speak for it; of another, the text must look written in it."""

    encoding: str
    is_likely: bool


def guesses(data: bytes) -> list[Guess]:
    """Encodings to try, the likeliest first, of bytes that are no UTF-8.

    English needs few letters beyond ASCII, too few to tell one western code page from another.
    """
    import chardet  # only what is not UTF-8 pays for it

    sample = data[:SAMPLE]
    found = chardet.detect(sample, max_bytes=SAMPLE, prefer_superset=False)
    detected = Guess(encoding_of(found["encoding"] or ""), is_likely=True)
    credible = [detected] if found["confidence"] >= CREDIBLE else []
    western = Guess(WESTERN, is_likely=False)
    if language_of(sample.decode(WESTERN, "ignore")) != "en" or _share_beyond(sample) > FEW:
        return [*credible, western]
    last = [] if _SOME_UTF8.search(sample) else [Guess(WESTERN, is_likely=True)]
    return [western, *(guess for guess in credible if guess.encoding != WESTERN), *last]


def _share_beyond(data: bytes) -> float:
    """The share of what is no ASCII; typographic marks, which English has too, left out."""
    marks = data.translate(None, _PLAIN)
    return len(marks) / max(1, len(data))
