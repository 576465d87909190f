"""Encodings by the names that documents give them, and guesses where they give none."""

import codecs

from bywhom.documents.text.language import language_of

SAMPLE = 200_000  # bytes looked at to guess an encoding
COHERENT = 0.2  # least agreement of a guess with the letter frequencies of a language
FREQUENT = 0.4  # share of a script's letters that its ten or so commonest make up, at the least

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
_IN_PAIRS = frozenset(
    ("cp932", "shift_jis", "euc_jp", "gb18030", "gbk", "gb2312", "big5", "euc_kr", "cp949")
)

# Latin scripts beside the western one: the letters of each language tell its code pages apart.
_LATIN = {
    "pl": ("ąćęłńóśźż", "windows-1250 iso-8859-2"),
    "cs": ("áčďéěíňóřšťúůýž", "windows-1250 iso-8859-2"),
    "hu": ("áéíóöőúüű", "windows-1250 iso-8859-2"),
    "ro": ("ăâîşţșț", "windows-1250 iso-8859-2 iso-8859-16"),
    "tr": ("çğıöşüâî", "windows-1254"),
    "vi": ("ăâđêôơư", "windows-1258"),
}
_OTHER_SCRIPTS = (  # code page, and the commonest small letters of its script
    ("windows-1251", "оеаинтсрвлкі"),
    ("koi8-r", "оеаинтсрвлк"),
    ("iso-8859-5", "оеаинтсрвлк"),
    ("windows-1253", "αοιετσνηυρ"),
    ("windows-1255", "יוהלאשמרתב"),
    ("windows-1256", "اليمنوتربه"),
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


def wide_without_mark(data: bytes) -> str:
    """The kind of UTF-16 whose byte order mark is missing, or nothing: every other byte is NUL."""
    head = data[:4000]
    half = max(1, len(head) // 2)
    even, odd = head[::2].count(0) / half, head[1::2].count(0) / half
    if len(head) < 4 or min(even, odd) > 0.05 or max(even, odd) < 0.4:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def guesses(data: bytes) -> list[str]:
    """Encodings to try, the likeliest first, of bytes that are no UTF-8."""
    sample = data[:SAMPLE]
    language = language_of(sample.decode("windows-1252", "ignore"))
    found = [*_by_language(sample, language), "windows-1252", *_by_script(sample)]
    from charset_normalizer import from_bytes  # only what is not UTF-8 pays for it

    best = from_bytes(sample).best()
    if best is not None and best.chaos < 0.1 and _is_credible(best.encoding, best.coherence):
        found.append(best.encoding)
    return found


def _by_language(data: bytes, language: str) -> list[str]:
    """The code pages of a language whose smallest words were found, the one that fits first.

    Those words are ASCII for the larger part, so they are found whatever the encoding is.
    """
    letters, pages = _LATIN.get(language, ("", ""))
    return sorted(pages.split(), key=lambda page: -_share(data, page, letters + letters.upper()))


def _by_script(data: bytes) -> list[str]:
    shares = {page: _share(data, page, letters) for page, letters in _OTHER_SCRIPTS}
    best = max(shares, key=lambda page: shares[page])
    return [best] if shares[best] > FREQUENT else []


def _share(data: bytes, encoding: str, letters: str) -> float:
    """The share of the characters beyond ASCII that are these letters."""
    odd = [c for c in data.decode(encoding, "replace") if c > "\x7f"]
    return sum(c in letters for c in odd) / max(1, len(odd))


def _is_credible(encoding: str, coherence: float) -> bool:
    """Letters as frequent as in a known language; bytes in pairs are evidence by themselves."""
    return coherence >= COHERENT or encoding in _IN_PAIRS
