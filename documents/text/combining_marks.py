"""Accents piled on one letter: no writing has as many as slow down what puts them in order."""

import re
import unicodedata

MOST = 30  # on one letter
SHORT = 1_000  # characters
_BLANKED = bytes(32 if byte < 0x80 else byte for byte in range(256))
# No accent is a letter or a blank: only runs of other characters are looked at one by one.
_FAR = re.compile(f"[\u0300-\U0010ffff]{{{MOST + 1}}}")  # quick to look for, and rarely there
_RUN = re.compile(rf"[^\w\s\x00-\u02ff]{{{MOST + 1},}}+")


def thin(text: str) -> str:
    """The text without the accents of a letter beyond the first MOST.

    Unicode normalisation sorts the accents of a letter in quadratic time.
    """
    if len(text) <= MOST or text.isascii() or not _may_pile(text):
        return text
    return _RUN.sub(_thinned, text)


def _may_pile(text: str) -> bool:
    """A whole page is looked at by its bytes first: what is ASCII there becomes blank, and what is
    left between blanks is too short for a pile of accents on nearly every page."""
    if len(text) > SHORT:
        data = text.encode("utf-8", "surrogatepass").translate(_BLANKED)
        if max(map(len, data.split()), default=0) <= 2 * MOST:  # an accent takes two bytes
            return False
    return bool(_FAR.search(text))


def _thinned(run: re.Match[str]) -> str:
    kept: list[str] = []
    piled = 0
    for character in run[0]:
        piled = piled + 1 if unicodedata.combining(character) else 0
        if piled <= MOST:
            kept.append(character)
    return "".join(kept)
