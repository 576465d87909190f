"""Lists of numbered slides, as pages set them among an article's paragraphs."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from bywhom.documents.web.page_blocks import PageBlock
from bywhom.documents.web.page_gaps import Looks

GALLERY = "a gallery"
SLIDES = 3  # numbered slides, for a list to be a gallery
OWN = 100  # words beside the gallery, for it not to be the article
_NUMBERED = re.compile(r"(\d{1,3}) ?(?:/|of) ?(\d{1,3})\b")


def set_slides_aside(looks: Looks, reasons: list[str | None]) -> None:
    """Slides that are numbered "3/50" in one list, beside an article that has words of its own."""
    lists: Counter[Any] = Counter()
    for i, block in enumerate(looks.blocks):
        if reasons[i] is None and (around := _list_of_slides(block)) is not None:
            lists[around] += 1
    for gallery, count in lists.items():
        inside = [i for i, b in enumerate(looks.blocks) if gallery in b.path]
        own = _kept_words(looks, reasons) - _kept_words(looks, reasons, inside)
        if count >= SLIDES and own >= OWN:
            for i in inside:
                reasons[i] = reasons[i] or GALLERY


def _list_of_slides(block: PageBlock) -> Any:
    """The list that a numbered slide begins an item of."""
    found = _NUMBERED.match(block.text)
    if found is None or not 0 < int(found[1]) <= int(found[2]):
        return None
    return next((e for e in reversed(block.path) if e.tag in ("ul", "ol")), None)


def _kept_words(
    looks: Looks, reasons: Sequence[str | None], among: Sequence[int] | None = None
) -> int:
    at = range(len(reasons)) if among is None else among
    return sum(looks.words[i] for i in at if reasons[i] is None)
