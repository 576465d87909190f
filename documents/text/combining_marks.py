"""Accents piled on one letter: no writing has as many as slow down what puts them in order."""

import re
import unicodedata

MOST = 30  # on one letter
# No accent is a letter or a blank: only runs of other characters are looked at one by one.
_FAR = re.compile(f"[\u0300-\U0010ffff]{{{MOST + 1}}}")  # quick to look for, and rarely there
_RUN = re.compile(rf"[^\w\s\x00-\u02ff]{{{MOST + 1},}}+")


def thin(text: str) -> str:
    """The text without the accents of a letter beyond the first MOST.

    Unicode normalisation sorts the accents of a letter in quadratic time.
    """
    if len(text) <= MOST or text.isascii() or not _FAR.search(text):
        return text
    return _RUN.sub(_thinned, text)


def _thinned(run: re.Match[str]) -> str:
    kept: list[str] = []
    piled = 0
    for character in run[0]:
        piled = piled + 1 if unicodedata.combining(character) else 0
        if piled <= MOST:
            kept.append(character)
    return "".join(kept)
