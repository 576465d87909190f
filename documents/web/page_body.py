"""Which blocks of a page are its article: trafilatura's opinion, checked against the page.

Trafilatura is right about nearly every page. Where it is not, it stops too early (an article in
several columns), takes the wrong part (a header for print), or keeps what only stands among the
paragraphs (promotions, credits). Each step below mends one of these; each works on the page's own
blocks, so roles, links and order are the page's.
"""

import logging
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from bywhom.documents.text.word_count import extent, tokens
from bywhom.documents.web.page_blocks import PageBlock
from bywhom.documents.web.page_gaps import CELLS, PROSE, Looks, fill_gaps
from bywhom.documents.web.page_signs import Places, is_dateline, link_share, said_of_words
from bywhom.documents.web.page_slides import set_slides_aside

ARTICLE = 6  # words; an article has at least one block as long
WRONG_PART = 0.7  # of the words in the page's densest part; fewer, and that part is the article
UPWARDS = 2  # levels above the kept paragraphs at which further columns are looked for
LONG = 120  # words; an article element that holds as many is the article
ONLY = 0.8  # of the words in all article elements, for one to be the page's only one
POSTS = 0.6  # of an article's words; posts in it that hold as many are its text
HOLDS = 0.6  # of the kept words; a part that holds as many cannot be furniture
ALIKE = 0.6  # share of a paragraph's last elements that the article's have too
COLUMN = 0.15  # of the article's words; elements like those that hold as many hold the article too

LARGEST = 4_000_000  # characters of a page that trafilatura is asked about
MOST_TAGS = 40_000
MOST_REFERENCES = 40_000  # characters written as numbers; they may be accents on one letter
NEXT = "another article or a comment"
GRAM = 4  # words that must follow each other to be taken for the same


def judge(blocks: Sequence[PageBlock], extracted: str) -> list[str | None]:
    """For each block None if it is kept, else in a few words what it is taken for.

    extracted: the article's text by trafilatura's judgement.
    """
    looks = _look(blocks)
    kept = _densest_if_wrong(looks, _said(blocks, extracted))
    _within_its_element(looks, kept)
    _set_next_stories_aside(looks, kept)
    core = [i for i, keep in enumerate(kept) if keep and looks.is_prose(i)]
    if not core:
        return _verdicts(kept, looks)
    container = _common([blocks[i].path for i in core])
    _fill_columns(looks, kept, core, container)
    fill_gaps(looks, kept)
    return _second_thoughts(looks, kept, core, container)


def extract(tree: Any, source: str) -> str:
    """Nothing for a page so large that it would take long: its densest part is taken then.

    Trafilatura's second opinions (`fast` is without them) take half its time, and tell nothing that
    the page's own blocks do not.
    """
    if (
        len(source) > LARGEST
        or source.count("<") > MOST_TAGS
        or source.count("&#") > MOST_REFERENCES
    ):
        return ""
    import trafilatura  # half a second and 60 MB: only pages pay for it

    try:
        found = trafilatura.extract(tree, fast=True, include_comments=False, favor_precision=True)
    except Exception:  # of its many parts, none may cost the reader the page: there is a second way
        logging.getLogger(__name__).debug("trafilatura failed", exc_info=True)
        return ""
    return found or ""


def _look(blocks: Sequence[PageBlock]) -> Looks:
    words = [extent(b.text) for b in blocks]
    links = [link_share(b) for b in blocks]
    by_parent: Counter[tuple[Any, ...]] = Counter()
    for block, count, share in zip(blocks, words, links, strict=True):
        if count >= PROSE and share < 0.5:
            by_parent[block.path[:-1]] += count
    weight: Counter[Any] = Counter()
    for path, count in by_parent.items():
        weight.update(dict.fromkeys(path, count))
    most = max(weight.values(), default=0)
    posts = _posts(blocks, words)
    places = Places({element for element, count in weight.items() if count > most / 2}, posts=posts)
    return Looks(blocks, words, links, [places.said(b) for b in blocks], posts)


def _posts(blocks: Sequence[PageBlock], words: list[int]) -> frozenset[Any]:
    """Articles in the page's first article that make up most of it: posts of a live report."""
    first = next((e for block in blocks for e in block.path if e.tag == "article"), None)
    all_of: Counter[Any] = Counter()
    inner_of: Counter[Any] = Counter()
    inside: dict[Any, set[Any]] = {}
    for block, count in zip(blocks, words, strict=True):
        articles = [element for element in block.path if element.tag == "article"]
        if articles and articles[0] is first and count >= PROSE:
            all_of[articles[0]] += count
            if len(articles) > 1:
                inner_of[articles[0]] += count
                inside.setdefault(articles[0], set()).update(articles[1:])
    return frozenset(
        post
        for outer, posts in inside.items()
        if inner_of[outer] > POSTS * all_of[outer]
        for post in posts
    )


def _said(blocks: Sequence[PageBlock], text: str) -> list[bool]:
    """Which blocks does the text hold?"""
    if not text:
        return [False] * len(blocks)
    said = set(_grams(tokens(text)))
    said |= {tuple(words) for line in text.splitlines() if len(words := tokens(line)) < GRAM}
    whole = " ".join(text.split())
    long = 8 * GRAM  # characters; fewer may stand anywhere
    return [
        (len(b.text) > long and b.text in whole) or _share(tokens(b.text), said) > 0.5
        for b in blocks
    ]


def _densest_if_wrong(looks: Looks, kept: list[bool]) -> list[bool]:
    """The part of the page with most prose, where `kept` has much less than that."""
    weight: dict[Any, float] = {}
    for i, block in enumerate(looks.blocks):
        if looks.is_prose(i) and not looks.place[i]:
            for element, share in zip(block.path[-2:-4:-1], (1.0, 0.5), strict=False):
                weight[element] = weight.get(element, 0) + looks.words[i] * share
    if not weight:
        return kept
    densest = max(weight, key=lambda element: weight[element])
    around = densest.getparent()
    dense = [
        looks.is_prose(i)
        and not looks.place[i]
        and (densest in block.path[-3:] or around in block.path[-2:-1])
        for i, block in enumerate(looks.blocks)
    ]
    enough = WRONG_PART * sum(n for n, d in zip(looks.words, dense, strict=True) if d)
    has = sum(n for i, n in enumerate(looks.words) if kept[i] and looks.is_prose(i))
    return kept if has >= enough else dense


def _within_its_element(looks: Looks, kept: list[bool]) -> None:
    """Where the page's one article element is long, it holds the article and nothing else does.

    What was kept beside it is a gallery or a list of other articles; what was not kept in it,
    though most of it, was mistaken for furniture.
    """
    inside: dict[Any, list[int]] = {}
    for i, block in enumerate(looks.blocks):
        first = next((e for e in block.path if e.tag == "article"), None)
        if first is not None and looks.is_prose(i) and block.tag == "p":
            inside.setdefault(first, []).append(i)
    sizes = {element: sum(looks.words[i] for i in held) for element, held in inside.items()}
    if not sizes:
        return
    article = max(sizes, key=lambda element: sizes[element])
    size = sizes[article]
    if size < LONG or size < ONLY * sum(sizes.values()):
        return
    held = sum(looks.words[i] for i in inside[article] if kept[i])
    beside = sum(n for i, n in enumerate(looks.words) if kept[i]) - held
    if held < 0.3 * size and beside > 0:
        for i in inside[article]:
            kept[i] = True
    if beside > held:
        for i, block in enumerate(looks.blocks):
            kept[i] = kept[i] and article in block.path


def _set_next_stories_aside(looks: Looks, kept: list[bool]) -> None:
    """Of long articles one after another, each with a headline of its own, the first was asked for;
    sites add the next as a reader scrolls."""
    size: Counter[Any] = Counter()
    headed: list[Any] = []
    outermost = [next((e for e in b.path if e.tag == "article"), None) for b in looks.blocks]
    for i, article in enumerate(outermost):
        if article is None:
            continue
        size[article] += looks.words[i] if looks.is_prose(i) else 0
        if looks.blocks[i].tag == "h1" and article not in headed:
            headed.append(article)
    if len(headed) < 2 or size[headed[0]] < LONG:
        return
    for i, article in enumerate(outermost):
        if article in headed[1:]:
            kept[i] = False
            looks.place[i] = NEXT


def _fill_columns(
    looks: Looks, kept: list[bool], core: list[int], container: tuple[Any, ...]
) -> None:
    """Keep paragraphs that stand in elements of the same kind as much of the article does."""
    weight: Counter[tuple[Any, ...]] = Counter()
    for i in core:
        weight[_kind(looks.blocks[i])] += looks.words[i]
    columns = {kind for kind, count in weight.items() if count > COLUMN * weight.total()}
    looks_like = {sign for kind in columns for sign in kind}
    inner = container[-1 - UPWARDS :][0] if container else None
    far = container[-1 - 2 * UPWARDS :][0] if container else None
    outer = next((e for e in reversed(container) if e.tag in ("article", "main")), None)
    for i, block in enumerate(looks.blocks):
        kind = _kind(block)
        is_row = block.tag == "p" and _is_row(kind, columns)
        is_near = (
            inner in block.path
            or (kind in columns and outer in block.path and kind[-2][1])
            or (is_row and far in block.path)
        )
        if not kept[i] and looks.is_prose(i) and is_near and not looks.place[i]:
            is_between = core[0] < i < core[-1] or _shared(kind, looks_like) > ALIKE
            is_like = kind in columns or (is_between and _tags(kind) in map(_tags, columns))
            kept[i] = (is_like or is_row) and block.tag in ("p", "div", "section")


def _is_row(kind: tuple[Any, ...], columns: set[tuple[Any, ...]]) -> bool:
    """Paragraphs whose parent is named as another's is, and something more or less besides."""
    parent = _names(kind)
    return bool(parent) and any(
        _tags(kind) == _tags(other) and (parent <= _names(other) or _names(other) <= parent)
        for other in columns
        if _names(other)
    )


def _names(kind: tuple[Any, ...]) -> frozenset[str]:
    return frozenset((kind[-2][1] or "").split()) if len(kind) > 1 else frozenset()


def _shared(kind: tuple[Any, ...], others: set[Any]) -> float:
    return sum(sign in others for sign in kind) / len(kind)


def _tags(kind: tuple[Any, ...]) -> tuple[str, ...]:
    return tuple(tag for tag, _ in kind)


def _second_thoughts(
    looks: Looks, kept: list[bool], core: Sequence[int], container: tuple[Any, ...]
) -> list[str | None]:
    """Why each block is dropped, or None: signs of words and place against what was kept."""
    weight: Counter[Any] = Counter()
    for i, keep in enumerate(kept):
        if keep and looks.is_prose(i):
            weight.update(dict.fromkeys(looks.blocks[i].path, looks.words[i]))
    most = max(weight.values(), default=0)
    much = {element for element, count in weight.items() if count > HOLDS * most}
    places = Places(set(container), much, looks.posts)
    rows = {
        b.path[-2]
        for i, b in enumerate(looks.blocks)
        if kept[i] and b.path[-2:-1] and looks.is_prose(i)
    }
    mixed = {  # lists with items that say something
        _around(b)
        for i, b in enumerate(looks.blocks)
        if kept[i] and b.tag == "li" and looks.is_prose(i)
    }
    reasons = _verdicts(kept, looks)
    for i, block in enumerate(looks.blocks):
        if not kept[i]:
            continue
        reason = said_of_words(block) or places.said(block)
        is_cell = block.tag in CELLS and len(block.path) > 1 and block.path[-2] in rows
        is_item = is_cell or (
            block.tag == "li" and (core[0] < i < core[-1] or _around(block) in mixed)
        )
        if not reason and looks.links[i] > 0.9 and looks.words[i] >= 4 and not is_item:
            reason = "links"
        if not reason and i < core[0] and is_dateline(block):
            reason = "the byline"
        reasons[i] = reason or None
    set_slides_aside(looks, reasons)
    return reasons


def _around(block: PageBlock) -> Any:
    return block.path[-2] if len(block.path) > 1 else None


def _verdicts(kept: list[bool], looks: Looks) -> list[str | None]:
    return [
        None if keep else place or ("links" if share > 0.5 else "not part of the article")
        for keep, place, share in zip(kept, looks.place, looks.links, strict=True)
    ]


def _common(paths: Sequence[tuple[Any, ...]]) -> tuple[Any, ...]:
    """The elements that all paths begin with."""
    shared = paths[0]
    for path in paths:
        while path[: len(shared)] != shared:
            shared = shared[:-1]
    return shared


def _kind(block: PageBlock) -> tuple[Any, ...]:
    return tuple((element.tag, element.get("class")) for element in block.path[-3:])


def _grams(words: list[str]) -> Iterable[tuple[str, ...]]:
    n = min(GRAM, len(words))
    return zip(*(words[i:] for i in range(n)), strict=False) if n else ()


def _share(words: list[str], said: set[tuple[str, ...]]) -> float:
    """Share of the words' four-grams that were said; shorter blocks must be said whole."""
    grams = list(_grams(words))
    return sum(g in said for g in grams) / len(grams) if grams else 0.0
