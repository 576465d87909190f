"""Raised numbers: marks of notes are no part of the word before them, exponents are."""

import ctypes
import re
from typing import Any

from pypdfium2 import raw

SMALL, RAISED = 0.8, 0.15  # of the letters before it: its size at most, its height at least
DIGITS = "0123456789"
_RAISE = str.maketrans(DIGITS, "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWER = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", DIGITS)
# After a word of four letters, a year or a mark of punctuation; not after "km" or "10".
_NOTE = re.compile(r"((?<=[^\W\d_]{4})|(?<=\b\d{4})|(?<=[.,;:!?)”’»\"']))[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_LABEL = re.compile(r"^[⁰¹²³⁴⁵⁶⁷⁸⁹]+")


def raise_digits(text_page: Any, characters: list[str]) -> None:
    """Digits that stand higher and are smaller than what they follow become raised ones."""
    up, across = ctypes.c_double(), ctypes.c_double()
    to_up, to_across = ctypes.byref(up), ctypes.byref(across)
    handle = text_page.raw

    def place(at: int) -> tuple[float, float]:
        """Size of the letters, and the height they stand on."""
        raw.FPDFText_GetCharOrigin(handle, at, to_across, to_up)
        return float(raw.FPDFText_GetFontSize(handle, at)), up.value

    base: int | None = None  # the letter before that is not raised itself
    for at, character in enumerate(characters):
        if character in DIGITS and base is not None:
            size, height = place(base)
            small, raised = place(at)
            if small < SMALL * size and raised - height > RAISED * size:
                characters[at] = character.translate(_RAISE)
                continue
        base = None if character.isspace() else at


def without_note_marks(text: str) -> str:
    """The line as it is read out; at its beginning, the number of a note is its label."""
    text = _LABEL.sub(lambda found: found[0].translate(_LOWER) + " ", text)
    return _NOTE.sub("", text)
