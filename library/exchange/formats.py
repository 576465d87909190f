"""Notes out of the library and into it: every format in one table."""

import re
import stat
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from bywhom.analysis.article import Article
from bywhom.analysis.text.paragraph_numbers import shown_numbers
from bywhom.library.article_list import ArticleRow
from bywhom.library.articles import text_hash
from bywhom.library.errors import LibraryError, in_plain_words
from bywhom.library.exchange import (
    annotations,
    citation,
    json_reading,
    markdown,
    markdown_reading,
    notes_page,
    opml,
    sheet_reading,
    sheets,
)
from bywhom.library.exchange.incoming.decoding import decoded
from bywhom.library.exchange.incoming.unreadable import Unreadable
from bywhom.library.library import Library
from bywhom.library.notes.note_transfer import Transfer, TransferNote, Unpacked, as_slip

T = TypeVar("T")

_LOCAL = re.compile(r"/(?!/)|[\\~]|[A-Za-z]:[/\\]|file:", re.IGNORECASE)  # and no address

LARGEST = 64_000_000  # bytes of a file of notes; a library of 50,000 notes makes about half

EXPORTS: dict[str, Callable[[list[Transfer]], str]] = {
    "markdown": markdown.write,
    "csv": sheets.write,
    "readwise": sheets.write_readwise,
    "jsonld": annotations.write,
    "hypothesis": annotations.write_hypothesis,
    "html": notes_page.write,
    "ris": citation.write_ris,
    "csl": citation.write_csl,
}
CITATIONS = frozenset({"csl"})  # of the articles, without their notes

# By the end of the file's name. A reader raises Unreadable for what is not its format.
IMPORTS: dict[str, Callable[[str], list[Transfer]]] = {
    ".md": markdown_reading.read,
    ".markdown": markdown_reading.read,
    ".csv": sheet_reading.read,
    ".tsv": sheet_reading.read,
    ".json": json_reading.read,
    ".jsonld": json_reading.read,
    ".html": notes_page.read,
    ".htm": notes_page.read,
    ".ris": citation.read_ris,
}


def export(
    library: Library, form: str, article_ids: Iterable[int] | None = None, *, paths: bool = False
) -> str:
    """The notes of some articles, or of all that have notes, as text in a format of EXPORTS.

    paths: where files lie on this machine goes along; it tells who the reader is.
    """
    parcels = parcels_of(library, article_ids)
    return EXPORTS[form](parcels if paths else [*map(without_path, parcels)])


def without_path(parcel: Transfer) -> Transfer:
    """An article that was a file is known by its text and its title then."""
    known_as = tuple(key for key in parcel.known_as if not _LOCAL.match(key))
    place = "" if _LOCAL.match(parcel.place) else parcel.place
    return replace(parcel, place=place, known_as=known_as)


def export_markdown(library: Library, article_ids: Iterable[int] | None = None) -> str:
    return export(library, "markdown", article_ids)


def parcels_of(library: Library, article_ids: Iterable[int] | None = None) -> list[Transfer]:
    """Notes by article, in the order of the list, each as it sits in the newest version."""
    rows = [row for row in library.articles() if row.notes]
    if article_ids is not None:
        works = {version.work for i in article_ids for version in library.versions(i)}
        rows = [row for row in rows if row.work in works]
    return [parcel_of(library, row) for row in rows]


def parcel_of(library: Library, row: ArticleRow) -> Transfer:
    """One article of the list with its notes."""
    article = library.article(row.id)
    numbers = shown_numbers(article)
    starts = [paragraph.start for paragraph in article.paragraphs]

    def numbered(slip: TransferNote) -> TransferNote:
        if slip.start is None or not starts:
            return slip
        at = max(0, bisect_right(starts, slip.start) - 1)
        number = next((n for n in reversed(numbers[: at + 1]) if n), 0)
        return replace(slip, paragraph=number)

    return Transfer(
        place=row.place,
        title=row.title,
        publisher=row.publisher,
        authors=row.authors,
        published=row.published,
        tags=row.tags,
        slips=tuple(numbered(as_slip(note)) for note in library.notes(row.id)),
        known_as=library.known_as(row.id),
        text_hash=text_hash(article.text) if article.text else "",
    )


def citation_of(article: Article) -> Transfer:
    """What an article is cited by."""
    origin = article.origin
    return Transfer(origin.place, article.title, origin.publisher, origin.authors, origin.published)


def import_file(
    library: Library, path: Path, between: Callable[[int, int], None] | None = None
) -> Unpacked:
    """Takes the notes of a file in; nothing of it is kept if it cannot be read to its end.

    between: as for `Library.take_in`.
    """
    read = IMPORTS.get(path.suffix.lower())
    if read is None:
        raise LibraryError(
            path,
            "notes cannot be read from a file of this kind",
            f"Choose one that ends in {', '.join(IMPORTS)}.",
        )
    return library.take_in(_read(path, read, "notes"), between)


def export_feeds(library: Library) -> str:
    """The feeds as OPML, which every feed reader takes."""
    return opml.write([(feed.title, feed.address) for feed in library.feeds()])


def import_feeds(library: Library, path: Path) -> int:
    """Adds the feeds of an OPML file; how many of them are new."""
    before = len(library.feeds())
    for title, address in _read(path, opml.read, "feeds"):
        library.add_feed(address, title)
    return len(library.feeds()) - before


def _read(path: Path, read: Callable[[str], list[T]], what: str) -> list[T]:
    if not path.is_file():
        raise LibraryError(path, "there is no such file", "Check the path.")
    with in_plain_words(path):
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise LibraryError(path, "this is no file", "Choose a file of notes.")
        if found.st_size > LARGEST:
            raise LibraryError(
                path,
                f"this file is larger than {LARGEST // 1_000_000} MB",
                "Split it into smaller files.",
            )
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    try:
        return read(decoded(content))
    except Unreadable as error:
        raise LibraryError(
            path,
            f"no {what} can be read from it: {error}",
            "Nothing was taken in; export it again from the program it comes from.",
        ) from error
