"""Lists of numbered slides, as pages set them among an article's paragraphs."""

import re
from collections import Counter
from typing import Any

from bywhom.documents.web.page_blocks import PageBlock
from bywhom.documents.web.page_gaps import Looks

GALLERY = "a gallery"
SLIDES = 3  # numbered slides, for a list to be a gallery
OWN = 100  # words beside the gallery, for it not to be the article
_NUMBERED = re.compile(r"(\d{1,3}) ?(?:/|of) ?(\d{1,3})\b")


def set_slides_aside(looks: Looks, reasons: list[str | None]) -> None:
    """Slides that are numbered "3/50" in one list, beside an article that has words of its own."""
    kept = [i for i, reason in enumerate(reasons) if reason is None]
    slides = Counter(_list_of_slides(looks.blocks[i]) for i in kept)
    lists = {around for around, count in slides.items() if around is not None and count >= SLIDES}
    if not lists:
        return
    inside: dict[Any, list[int]] = {}
    for i in kept:
        for element in lists.intersection(looks.blocks[i].path):
            inside.setdefault(element, []).append(i)
    every = sum(looks.words[i] for i in kept)
    for held in inside.values():
        if every - sum(looks.words[i] for i in held) >= OWN:
            for i in held:
                reasons[i] = GALLERY


def _list_of_slides(block: PageBlock) -> Any:
    """The list that a numbered slide begins an item of."""
    found = _NUMBERED.match(block.text)
    if found is None or not 0 < int(found[1]) <= int(found[2]):
        return None
    return next((e for e in reversed(block.path) if e.tag in ("ul", "ol")), None)
