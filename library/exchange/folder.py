"""A folder of Markdown files, one an article, kept in step with the library on request.

What was changed in a file comes in; what was changed here goes out. A file is known by what
stands in it: it may be renamed and moved within the folder. Nobody's words are overwritten:
properties, and what stands above and below the notes, stay as they are, a file that was changed
meanwhile is left, and nothing is deleted.
"""

import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from bywhom.files.atomic_write import write_whole
from bywhom.files.errors import FileError
from bywhom.files.file_names import file_name
from bywhom.library.addresses import key_of, title_key
from bywhom.library.errors import LibraryError, in_plain_words
from bywhom.library.exchange import markdown
from bywhom.library.exchange.formats import LARGEST, parcels_of
from bywhom.library.exchange.front_matter import foreign_lines, write_front_matter
from bywhom.library.exchange.incoming.decoding import decoded
from bywhom.library.exchange.incoming.unreadable import Unreadable
from bywhom.library.exchange.markdown_reading import Document, documents, is_ours, parcel_of
from bywhom.library.library import Library
from bywhom.library.notes.note_transfer import Transfer, Unpacked

ENDING = ".md"


@dataclass(frozen=True, slots=True)
class InStep:
    """came: what was taken in from the files. written: how many files. left: why others not."""

    came: Unpacked
    written: int
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """A file of the folder that holds the notes of one article."""

    path: Path
    content: bytes
    document: Document
    parcel: Transfer


def in_step(
    library: Library, folder: Path, between: Callable[[int, int], None] | None = None
) -> InStep:
    """Takes in what was changed in the folder, then writes what differs. LibraryError if the
    folder cannot be read; what goes wrong with one file is told, and the others go on.

    between: told how many notes were taken in, then how many files of how many were looked at;
    it may raise to end it, and what was written until then is whole.
    """
    tell = between or (lambda done, total: None)
    if not folder.is_dir():
        raise LibraryError(folder, "there is no such folder", "Choose another one.")
    left: list[str] = []
    kept = [*_kept(folder, left, tell)]
    changed = [_changed_by_hand(one.parcel) for one in kept]
    came = library.take_in([parcel for parcel in changed if parcel.slips], between)
    files = {_key(one.parcel): one for one in kept}
    taken = {one.path.name.casefold() for one in kept if one.path.parent == folder}
    written, parcels = 0, parcels_of(library)
    for number, parcel in enumerate(parcels):
        tell(number, len(parcels))
        file = files.get(_key(parcel))
        path = file.path if file else _free(folder, parcel, taken)
        try:
            written += _write(path, parcel, file)
        except FileError as error:
            left.append(str(error))
    return InStep(came, written, tuple(left))


def _kept(folder: Path, left: list[str], tell: Callable[[int, int], None]) -> Iterator[Kept]:
    for path in sorted(folder.rglob(f"*{ENDING}")):
        if any(part.startswith(".") for part in path.relative_to(folder).parts):
            continue  # the program's own folders (.obsidian, .trash)
        tell(0, 0)
        try:
            with in_plain_words(path):
                found = path.stat()
                is_read = stat.S_ISREG(found.st_mode) and found.st_size <= LARGEST
                content = path.read_bytes() if is_read else b""  # a pipe would keep us for ever
            source = decoded(content).replace("\r\n", "\n")
        except (LibraryError, Unreadable) as error:
            left.append(str(error) if isinstance(error, LibraryError) else f"{path}: {error}")
            continue
        if is_ours(source):
            pages = [*documents(source)]
            if len(pages) == 1:
                yield Kept(path, content, pages[0], parcel_of(pages[0]))
            else:
                left.append(f"{path}: it holds several articles; bring it in as a file")


def _changed_by_hand(parcel: Transfer) -> Transfer:
    """What is new in the file. The rest was written from here, and may lie in the bin by now;
    words beside the notes stay in the file, so they are no loss."""
    slips = tuple(slip for slip in parcel.slips if slip.by_hand or not slip.uid)
    return replace(parcel, slips=slips, left_out=())


def _key(parcel: Transfer) -> str:
    """The same for one article, wherever it is written down."""
    return key_of(parcel.place) or parcel.text_hash or title_key(parcel.title)


def _free(folder: Path, parcel: Transfer, taken: set[str]) -> Path:
    """A name that is safe everywhere; a number after it where another article has it."""
    stem = file_name(parcel.title, "Untitled")
    for number in range(1, 10_000):
        name = f"{stem}{f' {number}' if number > 1 else ''}{ENDING}"
        if name.casefold() not in taken and not (folder / name).exists():
            taken.add(name.casefold())
            return folder / name
    raise LibraryError(folder, "too many files of one name are there", "Choose another folder.")


def _write(path: Path, parcel: Transfer, file: Kept | None) -> bool:
    """Writes what differs; was it anything?"""
    if file is None:
        write_whole(path, markdown.write_one(parcel, in_vault=True).encode("utf-8"), replace=False)
        return True
    content = _renewed(parcel, file.document).encode("utf-8")
    if content == file.content:
        return False
    with in_plain_words(path):
        if path.read_bytes() != file.content:
            raise LibraryError(
                path, "it was changed while the notes were read", "Do it again; it was left."
            )
    write_whole(path, content)
    return True


def _renewed(parcel: Transfer, document: Document) -> str:
    """The file with today's notes, and with everything in it that is the reader's own."""
    ours = markdown.properties(parcel)
    front = write_front_matter(ours) + foreign_lines(document.front, ours)
    preface = document.preface.strip("\n") or markdown.heading(parcel)
    return (
        f"---\n{front}---\n\n{preface}\n\n{markdown.body_of(parcel, in_vault=True)}{document.tail}"
    )
