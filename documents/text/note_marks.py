"""Raised signs: the mark of a note is no part of its sentence, a power is part of its number."""

import re

_MARK = re.compile(
    r"[\[(]?\s*(?:\d{1,3}|[*†‡§¶#]{1,3}|[a-z]{1,2}|[ivx]{1,5})\s*[\])]?", re.IGNORECASE
)
_SEVERAL = re.compile(r"(?:\[?\d{1,3}\]?\s*[,–-]?\s*)+")
_LETTERS = re.compile(r"[a-z]|[ivx]{2,5}")
_UNIT = re.compile(r"(?:^|[\s\d(/·])(?:[kcmdµ]?m|ft|in|yd|mi|s|h|[a-zA-Z])$")
_NUMBER = re.compile(r"(?:^|[^\d.,])\d+(?:[.,]\d+)?$")
_YEAR = re.compile(r"(?:^|\D)(?:1[5-9]|20)\d\d$")
_POWERS = str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")


def raised(before: str, text: str) -> str:
    """What raised text is read as, after the words before it: nothing if it marks a note.

    "board¹" loses its mark, "m²" and "10⁶" keep their powers, "20th" its ending.
    """
    sign = text.strip()
    if not sign or not (_MARK.fullmatch(sign) or _SEVERAL.fullmatch(sign)):
        return text
    last = before.rstrip()[-20:]
    if sign.isalpha():  # "20th", "Mme" and "M^r" keep their letters
        is_mark = _LETTERS.fullmatch(sign) and not last[-1:].isdigit() and not last[-1:].isupper()
        return "" if is_mark else text
    if not sign.isdigit():
        return ""
    is_power = _UNIT.search(last) or (_NUMBER.search(last) and not _YEAR.search(last))
    return sign.translate(_POWERS) if is_power else ""
