"""What stands among the paragraphs of an article that were found is the article's too.

Headings, items, quoted posts, one-line paragraphs: too short or too full of links to be known for
what they are by themselves, they are known by where they stand.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bywhom.documents.web.page_blocks import HEADINGS, PageBlock

PROSE = 10  # words; a block as long, with few links, is taken for a paragraph
HOME = 0.15  # of the article's words; an element whose own paragraphs hold as many is a home of it
CELLS = frozenset(("td", "th", "dt", "dd"))
ITEMS = frozenset(("li", "pre", *CELLS))
_LISTS = frozenset(("ul", "ol", "dl", "table"))


@dataclass(frozen=True, slots=True)
class Looks:
    """What is measured of each block; lists run parallel to `blocks`.

    place: what the elements around a block say it is, those left out that hold half the page.
    """

    blocks: Sequence[PageBlock]
    words: list[int]
    links: list[float]
    place: list[str]
    posts: frozenset[Any] = frozenset()

    def is_prose(self, i: int) -> bool:
        return self.words[i] >= PROSE and self.links[i] < 0.5


def fill_gaps(looks: Looks, kept: list[bool]) -> None:
    """Keeps what stands between kept paragraphs, or in the very element that holds them."""
    prose = [i for i, keep in enumerate(kept) if keep and looks.is_prose(i)]
    parents = {e for i in prose for e in looks.blocks[i].path[-2:]}
    homes = _homes(looks, prose)
    alike = {_likeness(looks.blocks[i]) for i in prose}
    bare = {looks.blocks[i].path for i in prose if looks.blocks[i].tag != "p"}
    for i, block in enumerate(looks.blocks):
        if kept[i]:
            continue
        is_between = prose[0] < i < prose[-1]
        is_quiet = looks.links[i] < 0.5 and not looks.place[i]
        kept[i] = (
            (block.path in bare and not looks.place[i])
            or (is_between and _is_heading(looks, i, parents))
            or (is_between and _is_item(looks, i, parents))
            or (is_between and is_quiet and _is_line(block, homes, alike))
            or (is_between and not looks.place[i] and _is_quoted(block, homes))
        )


def _homes(looks: Looks, prose: Sequence[int]) -> set[Any]:
    """The elements in which much of the article stands as paragraph beside paragraph."""
    weight: Counter[Any] = Counter()
    for i in prose:
        if len(looks.blocks[i].path) > 1:
            weight[looks.blocks[i].path[-2]] += looks.words[i]
    return {element for element, count in weight.items() if count > HOME * weight.total()}


def _is_heading(looks: Looks, i: int, parents: set[Any]) -> bool:
    block = looks.blocks[i]
    is_heading = block.tag in HEADINGS and looks.links[i] < 0.5
    return is_heading and len(block.path) > 1 and block.path[-2] in parents


def _is_item(looks: Looks, i: int, parents: set[Any]) -> bool:
    """An item or cell of a list or table that stands among the article's paragraphs."""
    block = looks.blocks[i]
    if block.tag not in ITEMS or looks.place[i]:
        return False
    outer = [e for e in block.path if e.tag in _LISTS]
    is_among = any(e.getparent() in parents for e in outer)
    return is_among and (looks.links[i] < 0.5 or block.tag in CELLS)


def _is_line(block: PageBlock, homes: set[Any], alike: set[tuple[Any, ...]]) -> bool:
    """A short paragraph among paragraphs of its kind, as of dialogue."""
    return len(block.path) > 1 and block.path[-2] in homes and _likeness(block) in alike


def _likeness(block: PageBlock) -> tuple[Any, ...]:
    return (block.tag, None if block.tag == "p" else block.path[-1].get("class"))


def _is_quoted(block: PageBlock, homes: set[Any]) -> bool:
    if any("twitter-tweet" in (e.get("class") or "") for e in block.path[-2:]):
        return True
    return any(e.tag == "blockquote" and e.getparent() in homes for e in block.path[-5:])
