"""EPUB → blocks: the chapters in the order of the spine, their titles as headings."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bywhom.documents.draft import Block, Draft, Leftover, block
from bywhom.documents.errors import DocumentError
from bywhom.documents.office.book_meta import authors, main_title, published
from bywhom.documents.office.zip_archive import Archive, beside
from bywhom.documents.text.decode import declared_in_html, decode
from bywhom.documents.text.safe_xml import first_text, name_of, parse_xml
from bywhom.documents.text.word_count import count_words, tokens
from bywhom.documents.web.html import disarm, parse
from bywhom.documents.web.page_blocks import page_blocks
from bywhom.documents.web.page_meta import LONGEST, beginning

_NO_TEXT = ("image/", "audio/", "video/")
_LOCKS = ("Adobe DRM", "aes", "kindle")  # in the names of algorithms that lock text, not fonts


@dataclass(frozen=True, slots=True)
class Book:
    """about: the package's root element. chapters: names of the parts in reading order."""

    about: Any
    chapters: tuple[str, ...]
    titles: dict[str, str]
    missing: int = 0  # parts that it names and does not hold


def read_epub(data: bytes, place: str) -> Draft:
    archive = Archive(data, place)
    if "META-INF/encryption.xml" in archive and _is_locked(archive):
        raise DocumentError(
            place,
            "this book is locked by its seller (DRM)",
            "Read it in the seller's own program, or ask for a copy without a lock.",
        )
    book = _book(archive)
    known = frozenset(tuple(tokens(title)) for title in book.titles.values())
    blocks: list[Block] = []
    dropped: list[Leftover] = []
    for name in book.chapters:
        chapter = list(_chapter(archive, name))
        title = book.titles.get(name, "")
        if title and chapter and not any(b.role == "heading" for b in chapter[:3]):
            chapter.insert(0, block(title, "heading"))
        if _is_contents(chapter, known):
            dropped += [Leftover(b, "a table of contents", len(blocks)) for b in chapter]
        else:
            blocks += chapter
    if not any(count_words(b.text) for b in blocks):
        raise DocumentError(place, "there are no words in this book", "Choose another file.")
    return Draft(
        blocks=tuple(blocks),
        title=main_title(book.about),
        authors=authors(book.about),
        publisher=first_text(book.about, "publisher") or None,
        published=published(book.about),
        language=first_text(book.about, "language").split("-")[0].lower()[:3],
        dropped=tuple(dropped),
        notices=_notices(book.missing),
    )


def _notices(missing: int) -> tuple[str, ...]:
    if not missing:
        return ()
    parts = "1 part" if missing == 1 else f"{missing} parts"
    return (f"The book names {parts} that it does not hold: some of its text is missing.",)


def _is_locked(archive: Archive) -> bool:
    root = parse_xml(archive.read("META-INF/encryption.xml"), archive.place)
    methods = (str(e.get("Algorithm", "")) for e in root.iter("{*}EncryptionMethod"))
    return any(lock in method for method in methods for lock in _LOCKS)


def _book(archive: Archive) -> Book:
    roots = _packages(archive)
    if not roots:
        raise archive.damaged()
    about = parse_xml(archive.read(roots[0]), archive.place)
    items = {e.get("id"): e for e in about.iter("{*}item")}
    spine = [e for e in about.iter("{*}itemref") if e.get("idref") in items]
    spine.sort(key=lambda e: e.get("linear") == "no")  # notes and the like come last
    parts = [items[e.get("idref")] for e in spine]
    parts = [e for e in parts if not e.get("media-type", "").startswith(_NO_TEXT)]
    chapters = [beside(roots[0], e.get("href", "")) for e in parts if not _is_nav(e)]
    contents = (e for e in items.values() if _is_nav(e) or "ncx" in e.get("media-type", ""))
    titles: dict[str, str] = {}
    for name in dict.fromkeys(beside(roots[0], e.get("href", "")) for e in contents):
        for part, title in _titles(archive, name).items():
            titles.setdefault(part, title)
    known = tuple(dict.fromkeys(name for name in chapters if name in archive))
    return Book(about, known, titles, len(set(chapters) - set(known)))


def _packages(archive: Archive) -> list[str]:
    """The books in the archive: those it names, else what by its ending is one, as in an archive
    that somebody packed anew."""
    named: list[str] = []
    if "META-INF/container.xml" in archive:
        container = parse_xml(archive.read("META-INF/container.xml"), archive.place)
        named = [str(e.get("full-path", "")) for e in container.iter("{*}rootfile")]
    found = [name for name in named if name in archive]
    return found or [name for name in archive.names() if name.lower().endswith(".opf")]


def _is_nav(item: Any) -> bool:
    return "nav" in item.get("properties", "").split()


def _titles(archive: Archive, name: str) -> dict[str, str]:
    """Part → chapter title, from a navigation document or its predecessor (ncx)."""
    if name not in archive:
        return {}
    root = parse_xml(archive.read(name), archive.place)
    titles: dict[str, str] = {}
    for element in root.iter("{*}a", "{*}navPoint"):
        if name_of(element) == "a":
            target, title = element.get("href", ""), beginning(element)
        else:
            content = next(element.iter("{*}content"), None)
            target = content.get("src", "") if content is not None else ""
            title = first_text(element, "text")
        if target and title:
            titles.setdefault(beside(name, target), title[:LONGEST])
    return titles


def _chapter(archive: Archive, name: str) -> Iterator[Block]:
    data = archive.read(name)
    text = decode(data, archive.place, declared_in_html(data)).text
    tree = parse(disarm(text))
    if tree is not None:
        for page_block in page_blocks(tree):
            yield page_block.block


def _is_contents(chapter: list[Block], known: frozenset[tuple[str, ...]]) -> bool:
    """Is this mostly the chapters' titles over again? known: their words."""
    return len(chapter) > 3 and (
        sum(tuple(tokens(b.text)) in known for b in chapter) > 0.7 * len(chapter)
    )
