"""What stands among the paragraphs of an article that were found is the article's too.

Headings, items, quoted posts, one-line paragraphs: too short or too full of links to be known for
what they are by themselves, they are known by where they stand.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bywhom.documents.web.page_blocks import HEADINGS, PageBlock

PROSE = 10  # words; a block as long, with few links, is taken for a paragraph
HOME = 0.15  # of the article's words; an element whose own paragraphs hold as many is a home of it
WRAPPERS = 4  # paragraphs, each in an element of its own, for that to be how the page writes them
CELLS = frozenset(("td", "th", "dt", "dd"))
ITEMS = frozenset(("li", "pre", *CELLS))
STANDFIRST = 12  # blocks before the first paragraph; there a standfirst is looked for
_SUBHEADING = re.compile(r"sub-?_?head|headline|heading|subtitle|crosshead|intertitle", re.I)
_SUMS_UP = re.compile(
    r"standfirst|stand-first|summary|subtitle|sub-title|subline|\bdek\b|\bdeck\b|lead\b|\blede\b"
    r"|perex|bajada|chapo|teaser|abstract|intro|strapline|excerpt",
    re.I,
)
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
    wrapped = _wrapped_homes(looks, prose)
    bare = {looks.blocks[i].path for i in prose if looks.blocks[i].tag != "p"}
    for i, block in enumerate(looks.blocks):
        if kept[i]:
            continue
        is_between = prose[0] < i < prose[-1]
        is_quiet = looks.links[i] < 0.5 and not looks.place[i]
        kept[i] = (
            (block.path in bare and not looks.place[i])
            or (block.path[-1] in homes and _is_bare(looks, i, is_between))
            or (i > prose[-1] and is_quiet and _is_last_line(looks, i, homes))
            or (is_between and _is_heading(looks, i, parents, homes))
            or (is_between and _is_item(looks, i, parents))
            or (is_between and is_quiet and _is_line(block, homes, alike))
            or (is_between and is_quiet and _wrapping(block) in wrapped)
            or (is_between and not looks.place[i] and _is_quoted(block, homes))
            or (is_between and is_quiet and _is_subheading(looks, i, homes))
        )
    _keep_standfirst(looks, kept, prose[0])


def _homes(looks: Looks, prose: Sequence[int]) -> set[Any]:
    """The elements in which much of the article stands as paragraph beside paragraph."""
    weight: Counter[Any] = Counter()
    for i in prose:
        if len(looks.blocks[i].path) > 1:
            weight[looks.blocks[i].path[-2]] += looks.words[i]
    return {element for element, count in weight.items() if count > HOME * weight.total()}


def _wrapped_homes(looks: Looks, prose: Sequence[int]) -> set[tuple[Any, ...]]:
    """As homes, where each paragraph has a wrapper of its own around it, as editors of mail and of
    stories write them."""
    weight: Counter[tuple[Any, ...]] = Counter()
    wrappers: Counter[tuple[Any, ...]] = Counter()
    for i in prose:
        weight[_wrapping(looks.blocks[i])] += looks.words[i]
        wrappers[_wrapping(looks.blocks[i])] += 1
    return {
        home
        for home, count in weight.items()
        if home and count > 2 * HOME * weight.total() and wrappers[home] > WRAPPERS
    }


def _wrapping(block: PageBlock) -> tuple[Any, ...]:
    """Where a wrapper stands, and how it and its paragraph are called; nothing for paragraphs that
    stand beside others."""
    own = block.path[-1]
    if len(block.path) < 3 or own.getnext() is not None or own.getprevious() is not None:
        return ()  # not by the wrapper's length: to count children takes lxml their number
    return (block.path[-3], block.path[-2].tag, block.path[-2].get("class"), block.tag)


def _is_bare(looks: Looks, i: int, is_between: bool) -> bool:
    """Text beside paragraphs, in no paragraph of its own."""
    is_text = looks.is_prose(i) or (is_between and looks.links[i] < 0.5)
    return is_text and not looks.place[i]


def _is_heading(looks: Looks, i: int, parents: set[Any], homes: set[Any]) -> bool:
    block = looks.blocks[i]
    if block.tag not in HEADINGS or len(block.path) < 2:
        return False
    around = block.path[-2]
    return around in homes if looks.links[i] >= 0.5 else around in parents


def _is_item(looks: Looks, i: int, parents: set[Any]) -> bool:
    """An item or cell of a list or table that stands among the article's paragraphs."""
    block = looks.blocks[i]
    if block.tag not in ITEMS or looks.place[i]:
        return False
    return any(e.getparent() in parents for e in block.path if e.tag in _LISTS)


def _is_subheading(looks: Looks, i: int, homes: set[Any]) -> bool:
    """A short line that is a heading in all but its element."""
    path = looks.blocks[i].path
    is_short = looks.words[i] < 3 * PROSE and len(path) > 1 and path[-2] in homes
    return is_short and bool(_SUBHEADING.search(path[-1].get("class") or ""))


def _keep_standfirst(looks: Looks, kept: list[bool], first: int) -> None:
    """The lines between an article's headline and its first paragraph that sum it up."""
    article = next((e for e in looks.blocks[first].path if e.tag in ("article", "main")), None)
    said = {looks.blocks[first].text}
    for i in range(first - 1, max(-1, first - STANDFIRST), -1):
        block = looks.blocks[i]
        if block.tag == "h1":
            return
        is_near = article in block.path or _is_header(block, looks.blocks[first])
        if looks.is_prose(i) and not looks.place[i] and block.tag in ("p", "div", "h2") and is_near:
            named = " ".join(e.get("class") or "" for e in block.path[-2:])
            if block.text in said:
                continue
            said.add(block.text)
            kept[i] = kept[i] or bool(_SUMS_UP.search(named)) or block.path[-2].tag == "header"


def _is_header(block: PageBlock, first: PageBlock) -> bool:
    """Does it lie in an element just around the first paragraph?"""
    around = first.path[-4:-1]
    return any(e in around for e in block.path[-4:-1])


def _is_line(block: PageBlock, homes: set[Any], alike: set[tuple[Any, ...]]) -> bool:
    """A short paragraph among paragraphs of its kind, as of dialogue."""
    return len(block.path) > 1 and block.path[-2] in homes and _likeness(block) in alike


def _likeness(block: PageBlock) -> tuple[Any, ...]:
    return (block.tag, None if block.tag == "p" else block.path[-1].get("class"))


def _is_quoted(block: PageBlock, homes: set[Any]) -> bool:
    if any("twitter-tweet" in (e.get("class") or "") for e in block.path[-2:]):
        return True
    quote = next((at for at, e in enumerate(block.path) if e.tag == "blockquote"), 0)
    return not homes.isdisjoint(block.path[:quote])


def _is_last_line(looks: Looks, i: int, homes: set[Any]) -> bool:
    block = looks.blocks[i]
    is_sentence = block.text.rstrip('”"’)»').endswith((".", "!", "?")) and looks.words[i] > 4
    is_own = block.tag == "p" and len(block.path) > 1 and block.path[-2] in homes
    return is_own and is_sentence and not looks.links[i]
