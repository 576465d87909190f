"""The sizes and weights of the panels: four sizes, two faces, two weights."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtGui import QFont

from bywhom.ui.style.fonts import BOLD, REGULAR, spoken, written

Role = Literal["title", "words", "quote", "quote bold", "ui", "strong", "section", "caption"]

_MADE: Mapping[Role, tuple[bool, int, int]] = {  # of the page's face?, pixels, weight
    "title": (False, 15, BOLD),
    "words": (True, 20, REGULAR),
    "quote": (True, 15, REGULAR),
    "quote bold": (True, 15, BOLD),
    "ui": (False, 13, REGULAR),
    "strong": (False, 13, BOLD),
    "section": (False, 12, BOLD),
    "caption": (False, 12, REGULAR),
}


def font(role: Role) -> QFont:
    of_page, pixels, weight = _MADE[role]
    return written(pixels, weight) if of_page else spoken(pixels, weight)
