"""A web page → its article: trafilatura's judgement, and the blocks of the page itself."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from lxml import html

from bywhom.documents.draft import Block, Draft, Leftover, Run
from bywhom.documents.errors import DocumentError
from bywhom.documents.text.combining_marks import thin
from bywhom.documents.text.decode import declared_in_html
from bywhom.documents.text.plain import decode_text
from bywhom.documents.text.word_count import count_words, extent, tokens
from bywhom.documents.web.page_blocks import IN_HEAD, PageBlock, page_blocks
from bywhom.documents.web.page_body import ARTICLE, extract, judge
from bywhom.documents.web.page_meta import PageMeta, page_meta
from bywhom.documents.web.shown_by_script import with_hidden_text

NO_ARTICLE = "no article was found in this page"
COPY_IT = "Open it in a browser, select the text, copy it and paste it here."
BY_SCRIPT = "The page shows its text by a script only; this is what it tells search engines."
LOOKED_AT = 200_000  # characters in which a page has the signs of one
_PAGE_SIGNS = ("<title>", "<title ", "<!doctype", "<script")
LARGEST = 6_000_000  # characters, without what is packed into addresses
SHORT = 120  # words; a page that gives fewer may be cut off
_TAG = re.compile(r"<[^<>]{0,500}>")
_PACKED = re.compile(r"data:[\w/+.;=-]{0,100}+,[\w+/=%.~-]{200,}+")  # pictures and fonts
LONG = 2000  # characters of a tag
_LONG_TAG = re.compile(rf"<([a-zA-Z]\w{{0,30}}+)[^<>]{{{LONG},}}+>")
_NESTED = re.compile(r"(<[a-z]++[^<>]{0,200}+>)(?:\s*+<[a-z]++[^<>]{0,200}+>){7,}+", re.I)
_NAME = re.compile(r"<(/?)([a-zA-Z]\w{0,30})")
_WHOLE_TAG = re.compile(r"<(/?)([a-zA-Z]\w{0,30})\b[^<>]{0,2000}>")
# One class for all elements: lxml's own choice among its classes is made in Python, each time an
# element is looked at.
_ONE_CLASS = html.etree.ElementDefaultClassLookup(element=html.HtmlElement)
DEEP = 200  # openings in a row that no page needs
_OPENINGS = re.compile(rf"[a-zA-Z]{{{DEEP}}}")


def read_html(data: bytes, place: str, declared: str = "") -> Draft:
    """declared: the encoding that a server named."""
    text, notice = decode_text(data, place, declared or declared_in_html(data))
    return html_draft(text, place, (notice,) if notice else ())


def html_draft(text: str, place: str, notices: tuple[str, ...] = ()) -> Draft:
    if len(text) > LARGEST:
        text = _PACKED.sub("", text)
    if len(text) > LARGEST:
        raise DocumentError(place, "this page is too long to be an article", COPY_IT)
    text = disarm(text)
    tree = parse(text)
    if tree is None:
        raise DocumentError(place, NO_ARTICLE, COPY_IT)
    bring_out_of_head(tree)
    address = place if place.startswith(("http://", "https://")) else ""
    meta = page_meta(tree, address)
    blocks, dropped = _article(tree, text, address, meta)
    if not _has_article(blocks) or _words(blocks) < SHORT:
        shown = with_hidden_text(tree, _words(blocks))
        if shown:
            blocks, dropped = _article(tree, text, address, meta)
    if not _has_article(blocks):
        blocks = _told_to_search_engines(meta)
        notices += (BY_SCRIPT,)
    if not _has_article(blocks):
        raise DocumentError(place, NO_ARTICLE, COPY_IT)
    return Draft(
        blocks=blocks,
        title=meta.title,
        authors=meta.authors,
        publisher=meta.publisher,
        published=meta.published,
        language=meta.language,
        address=meta.address,
        dropped=dropped,
        notices=notices + _notices(blocks, dropped, meta),
    )


def _article(
    tree: Any, text: str, address: str, meta: PageMeta
) -> tuple[tuple[Block, ...], tuple[Leftover, ...]]:
    found = page_blocks(tree, address or meta.address)
    return _sort_out(found, judge(found, extract(tree, text)), meta)


def _words(blocks: tuple[Block, ...]) -> int:
    return _extent_up_to(SHORT, (b for b in blocks if b.role != "title"))


def selection_draft(text: str, place: str) -> Draft:
    """Part of a page, as a reader selected and copied it: all of it is kept."""
    tree = parse(disarm(text))
    if tree is not None:
        bring_out_of_head(tree)
    blocks = [b.block for b in page_blocks(tree, place)] if tree is not None else []
    if not any(count_words(b.text) for b in blocks):
        raise DocumentError(place, "there are no words in it", "Copy some text first.")
    first = blocks[0]
    if first.role == "heading" and len(blocks) > 1:
        blocks[0] = Block(first.runs, "title")
    return Draft(blocks=tuple(blocks))


def is_whole_page(text: str) -> bool:
    """A page has what a browser leaves out when it copies a part, and is not marked as one."""
    head = text[:LOOKED_AT].lower()
    return "<!--startfragment" not in head and any(sign in head for sign in _PAGE_SIGNS)


def disarm(text: str) -> str:
    """The page without what only serves to keep a parser busy.

    A page saved in one file has its pictures in it, letter by letter. Attributes by the hundred
    take libxml2 quadratic time, and it stops at a nesting of a few hundred: of a tag with so many,
    the attributes go; of a run of openings, all but the first.
    """
    text = thin(_PACKED.sub("", text))
    pieces = text.split("<")  # tells in no time of nearly every page that it has neither
    if max(map(len, pieces)) > LONG:
        text = _LONG_TAG.sub(lambda tag: f"<{tag[1]}>" if tag[0].count("=") > 150 else tag[0], text)
    if _OPENINGS.search("".join([piece[:1] for piece in pieces])):
        text = _NESTED.sub(lambda run: run[1] if run[0].count("<") >= DEEP else run[0], text)
    return text


def parse(text: str) -> Any:
    """The page's tree, or None where there is none. No entity, file or address is opened.

    libxml2 leaves off where elements nest too deep: such a page is read without the elements
    that do.
    """
    tree, is_whole = _parsed(text)
    return tree if is_whole else _parsed(_flat(text))[0]


def bring_out_of_head(tree: Any) -> None:
    """A page may leave out <head> and <body>; libxml2, which does not know the elements of HTML 5,
    then takes its <article> for a part of the head."""
    head = tree.find("head")
    strays = [child for child in head if child.tag not in IN_HEAD] if head is not None else []
    if not strays:
        return
    body = tree.find("body")
    if body is None:
        body = html.etree.SubElement(tree, "body")
    opening, body.text = body.text, None
    for place, child in enumerate(strays):
        body.insert(place, child)
    strays[-1].tail = (strays[-1].tail or "") + (opening or "")


def _parsed(text: str) -> tuple[Any, bool]:
    """The tree, and whether it holds the page to its end."""
    parser = html.HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        no_network=True,
        huge_tree=True,  # deep nesting is read, not cut off
    )
    parser.set_element_class_lookup(_ONE_CLASS)
    data = text.encode("utf-8", "replace")
    try:
        tree = html.document_fromstring(data, parser=parser)
    except (ValueError, html.etree.ParserError):
        return None, True
    return tree, not any(e.type_name == "ERR_RESOURCE_LIMIT" for e in parser.error_log)


def _flat(text: str) -> str:
    """Each element of a name that nests deep becomes the beginning of a paragraph."""
    now: Counter[str] = Counter()
    deepest: Counter[str] = Counter()
    for closing, name in _NAME.findall(text):
        name = name.lower()
        now[name] += -1 if closing and now[name] else 1 - bool(closing)
        deepest[name] = max(deepest[name], now[name])
    deep = {name for name, depth in deepest.items() if depth > DEEP}
    return _WHOLE_TAG.sub(
        lambda m: m[0] if m[2].lower() not in deep else "" if m[1] else "<p>", text
    )


def _sort_out(
    found: list[PageBlock], reasons: list[str | None], meta: PageMeta
) -> tuple[tuple[Block, ...], tuple[Leftover, ...]]:
    """Blocks of the article, with the title first, and what is left over."""
    title = _key(meta.title)
    blocks = [Block((Run(meta.title),), "title")] if title else []
    dropped: list[Leftover] = []
    for page_block, reason in zip(found, reasons, strict=True):
        is_short = len(page_block.text) < 2 * len(meta.title) + 40
        if title and is_short and _key(page_block.text) == title:
            continue  # shown once, as the title
        if reason is None:
            blocks.append(page_block.block)
        else:
            dropped.append(Leftover(page_block.block, reason, len(blocks)))
    return tuple(blocks), tuple(dropped)


def _has_article(blocks: tuple[Block, ...]) -> bool:
    return any(extent(b.text) >= ARTICLE for b in blocks if b.role != "title")


def _told_to_search_engines(meta: PageMeta) -> tuple[Block, ...]:
    """The article of a page that shows it by script only, from its data for search engines."""
    lines = (_TAG.sub(" ", line) for line in meta.article_body.splitlines())
    body = [Block((Run(line),)) for line in lines if line.strip()]
    title = [Block((Run(meta.title),), "title")] if meta.title else []
    return (*title, *body)


def _notices(
    blocks: tuple[Block, ...], dropped: tuple[Leftover, ...], meta: PageMeta
) -> tuple[str, ...]:
    kept = _extent_up_to(3 * SHORT, (b for b in blocks if b.role != "title"))
    left = _extent_up_to(5 * SHORT, (d.block for d in dropped))
    if meta.is_behind_paywall and kept < 3 * SHORT:
        return ("This page seems to be behind a paywall: only its beginning may be here.",)
    if kept < SHORT and blocks and blocks[-1].text.rstrip().endswith(("...", "…")):
        return ("This page seems cut off: its text ends in an ellipsis.",)
    if kept < SHORT and left > 5 * kept:
        return ("This page is mostly navigation: little of it is an article.",)
    return ()


def _extent_up_to(enough: int, blocks: Iterable[Block]) -> int:
    """The extent of so many of the blocks that it is enough."""
    found = 0
    for block in blocks:
        found += extent(block.text)
        if found > enough:
            break
    return found


def _key(text: str) -> str:
    return "".join(tokens(text))
