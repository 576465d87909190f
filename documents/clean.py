"""Draft → Article. The text is settled here once, before any offset exists."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

from bywhom.analysis.article import Article, Link, Origin, Paragraph, Span
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.documents.draft import Block, Draft, DroppedBlock, Opened, Receipt, Run
from bywhom.documents.fetch.site import same_site
from bywhom.documents.text.byline import Byline, read_byline
from bywhom.documents.text.combining_marks import thin
from bywhom.documents.text.dates import iso_date
from bywhom.documents.text.language import language_notice, language_of
from bywhom.documents.text.word_count import count_words

BETWEEN = "\n\n"  # what stands between two paragraphs of Article.text
TITLE_WORDS = 14  # of a text without a title, the first words stand for one

_SURROGATE = re.compile("[\ud800-\udfff]")
_UNSEEN = (  # control, zero-width, reading-order and non-characters; soft hyphens
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069"
    "\ufdd0-\ufdef\ufff9-\ufffc\ufffe\uffff]"
)
_SPACE = re.compile(r"\s{2,}|[^\S \u00a0\u202f]")  # a no-break space by itself stays
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)


def clean(draft: Draft, place: str, name: str = "") -> Opened:
    """The draft as an immutable Article, with its receipt.

    name stands for the title of a text that has none.
    """
    if draft.verbatim is not None:
        return _verbatim(draft, draft.verbatim, place, name)
    kept: list[Block] = []
    index_of: list[int] = []  # for each block of the draft, how many were kept before it
    for block in _titled(draft):
        settled = settle(block)
        index_of.append(len(kept))
        if settled.runs:
            kept.append(settled)
    offset = len(_titled(draft)) - len(draft.blocks)
    index_of.append(len(kept))
    dropped = tuple(
        DroppedBlock(text, left.why, index_of[left.before + offset], left.block.role)
        for left in draft.dropped
        if (text := settle(left.block).text)
    )
    text, paragraphs, links = _join(kept)
    article = Article(
        title=_title(draft, text, paragraphs, name),
        text=text,
        paragraphs=paragraphs,
        origin=_origin(draft, place),
        language=language_of(text, draft.language),
        links=links,
    )
    return Opened(article, _receipt(article, dropped, draft.notices))


def take_back(opened: Opened, dropped: DroppedBlock) -> Opened:
    """The same document with one dropped block put back where it stood: a new Article."""
    article, receipt = opened.article, opened.receipt
    blocks = list(_blocks(article))
    blocks.insert(dropped.before, Block((Run(dropped.text),), dropped.role))
    at = receipt.dropped.index(dropped)
    later = receipt.dropped[at + 1 :]  # they stood after it, and one paragraph more before them
    moved = receipt.dropped[:at] + tuple(d._replace(before=d.before + 1) for d in later)
    text, paragraphs, links = _join(blocks)
    article = article._replace(text=text, paragraphs=paragraphs, links=links)
    return Opened(article, _receipt(article, moved, receipt.notices))


def settle(block: Block) -> Block:
    """A block with its white space, ligatures and unseen characters settled."""
    runs: list[Run] = []
    ends_in_space = True  # white space at the start is dropped
    for run in block.runs:
        text = settle_text(run.text)
        if ends_in_space:
            text = text.lstrip(" ")
        if text:
            runs.append(Run(text, run.target))
            ends_in_space = text[-1] == " "
    while runs and not runs[-1].text.rstrip():
        runs.pop()
    if runs and runs[-1].text[-1].isspace():
        runs[-1] = runs[-1]._replace(text=runs[-1].text.rstrip())
    return Block(tuple(runs), block.role)


def settle_text(text: str) -> str:
    if text.isascii() and text.isprintable():
        return _SPACE.sub(" ", text) if "  " in text else text
    if not text.isspace():
        text = _unseen().sub("", _SURROGATE.sub("�", text))
        text = unicodedata.normalize("NFC", thin(text).translate(_LIGATURES))
    return _SPACE.sub(" ", text)


@cache
def _unseen() -> re.Pattern[str]:
    return re.compile(_UNSEEN)  # takes milliseconds: not at the start of the program


def plain(text: str) -> str:
    """Plain text keeps every character but foreign line ends and lone surrogates."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        text.encode()  # ten times as fast as to look for one
    except UnicodeEncodeError:
        return _SURROGATE.sub("�", text)
    return text


def _verbatim(draft: Draft, text: str, place: str, name: str) -> Opened:
    text = plain(text)
    paragraphs = plain_paragraphs(text)
    byline = read_byline(text, paragraphs)
    article = Article(
        title=_title(draft, text, paragraphs, name),
        text=text,
        paragraphs=paragraphs,
        origin=_origin(draft, place, byline),
        language=language_of(text, draft.language),
    )
    return Opened(article, _receipt(article, (), draft.notices))


def _titled(draft: Draft) -> Sequence[Block]:
    """The blocks, headed by the title where the document gives it apart from its text."""
    if not draft.title or any(b.role == "title" for b in draft.blocks):
        return draft.blocks
    return (Block((Run(draft.title),), "title"), *draft.blocks)


def _title(draft: Draft, text: str, paragraphs: tuple[Paragraph, ...], name: str) -> str:
    if draft.title:
        return settle_text(draft.title).strip()
    heads = [p for p in paragraphs[:3] if p.role == "title"]
    if heads:
        return settle_text(text[heads[0].start : heads[0].end])
    if name or not paragraphs:
        return settle_text(name).strip()
    first = settle_text(text[paragraphs[0].start : paragraphs[0].end][:400]).split()
    return " ".join(first[:TITLE_WORDS]) + ("…" if len(first) > TITLE_WORDS else "")


def _origin(draft: Draft, place: str, byline: Byline | None = None) -> Origin:
    found = byline or Byline()
    where = _place(draft.address, place)
    # What a page of another site says of itself is no proof: anybody may claim an address.
    is_web = place.startswith(("http://", "https://"))
    own = draft.address if not is_web or same_site(draft.address, place) else ""
    others = (place, own, *draft.known_as)
    return Origin(
        place=_SURROGATE.sub("�", where),  # of a file whose name is no text
        known_as=tuple(
            dict.fromkeys(_SURROGATE.sub("�", k) for k in others if k not in ("", where))
        ),
        publisher=draft.publisher or found.publisher,
        authors=draft.authors or found.authors,
        published=iso_date(draft.published) or found.published,
    )


def _place(address: str, place: str) -> str:
    """Where it came from: a page's own address for itself, if it lies on the same site."""
    if not place or (place.startswith(("http://", "https://")) and same_site(address, place)):
        return address or place
    return place


def _join(blocks: Iterable[Block]) -> tuple[str, tuple[Paragraph, ...], tuple[Link, ...]]:
    pieces: list[str] = []
    paragraphs: list[Paragraph] = []
    links: list[Link] = []
    at = 0
    for block in blocks:
        if pieces:
            pieces.append(BETWEEN)
            at += len(BETWEEN)
        start = at
        for run in block.runs:
            pieces.append(run.text)
            if run.target:
                a, b = _trimmed(run.text, at)
                links.append(Link(a, b, run.target))
            at += len(run.text)
        paragraphs.append(Paragraph(start, at, block.role))
    return (
        "".join(pieces),
        tuple(paragraphs),
        tuple(link for link in links if link.start < link.end),
    )


def _trimmed(text: str, at: int) -> Span:
    left = len(text) - len(text.lstrip())
    return Span(at + left, at + max(left, len(text.rstrip())))


def _blocks(article: Article) -> Iterable[Block]:
    """The article's paragraphs as blocks of runs, links kept."""
    links = iter(article.links)
    link = next(links, None)
    for paragraph in article.paragraphs:
        runs: list[Run] = []
        at = paragraph.start
        while link and link.start < paragraph.end:
            runs.append(Run(article.text[at : link.start]))
            runs.append(Run(article.text[link.start : link.end], link.target))
            at, link = link.end, next(links, None)
        runs.append(Run(article.text[at : paragraph.end]))
        yield Block(tuple(run for run in runs if run.text), paragraph.role)


def _receipt(
    article: Article, dropped: tuple[DroppedBlock, ...], notices: tuple[str, ...]
) -> Receipt:
    return Receipt(
        kept_words=count_words(article.text),
        dropped_words=sum(count_words(d.text) for d in dropped),
        kept_blocks=len(article.paragraphs),
        dropped=dropped,
        notices=tuple(dict.fromkeys((*notices, *_language_notices(article)))),
    )


def _language_notices(article: Article) -> tuple[str, ...]:
    notice = language_notice(article.language)
    return (notice,) if notice else ()
