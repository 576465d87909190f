"""Zip archives that hold documents, read in memory: nothing is ever unpacked to a disk."""

import io
import posixpath
import zipfile
import zlib
from urllib.parse import unquote, urlsplit

from bywhom.documents.errors import DocumentError
from bywhom.documents.text.other_kinds import other_kind

PARTS = 10_000
PART = 20_000_000  # bytes of one part, unpacked
WHOLE = 30_000_000  # bytes of all parts that are read
BOMB = 300  # times its size that a part may grow, from a size where it matters
SMALL = 1_000_000
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # others unpack more than they are asked for

_AGAIN = "Download it again, or ask for another copy."


class Archive:
    """The parts of a zip file by their names. Every read is bounded."""

    def __init__(self, data: bytes, place: str) -> None:
        self.place = place
        other = other_kind(data)
        if other:
            raise DocumentError(place, *other)
        self._left = WHOLE
        if data.count(b"PK\x01\x02") > PARTS:  # each begins an entry of the list of parts
            raise DocumentError(place, "it has far too many parts for a document", _AGAIN)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._infos = {info.filename: info for info in self._zip.infolist()}
            self._folded = {_folded(name): name for name in reversed(self._infos)}
        except (zipfile.BadZipFile, OSError, ValueError, RuntimeError) as error:
            raise self.damaged() from error

    def __contains__(self, name: str) -> bool:
        return self._name(name) in self._infos

    def names(self) -> tuple[str, ...]:
        return tuple(self._infos)

    def read(self, name: str) -> bytes:
        """A part's bytes. Raises DocumentError for one that is missing, locked or a bomb."""
        info = self._infos.get(self._name(name))
        if info is None:
            raise self.damaged()
        if info.flag_bits & 1:
            raise locked(self.place)
        if info.compress_type not in METHODS:
            raise DocumentError(self.place, "it is packed in an unknown way", _AGAIN)
        limit = min(PART, self._left)
        try:
            with self._zip.open(info) as part:
                data = part.read(limit + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            OSError,
            EOFError,
            ValueError,
            RuntimeError,
        ) as error:
            raise self.damaged() from error
        if len(data) > limit or (len(data) > SMALL and len(data) > BOMB * info.compress_size):
            raise DocumentError(
                self.place,
                "it unpacks to far more than a document holds",
                "Do not open it unless you trust where it came from.",
            )
        self._left -= len(data)
        return data

    def _name(self, name: str) -> str:
        """A part's name as the archive has it; programs differ in capitals and a first slash."""
        return name if name in self._infos else self._folded.get(_folded(name), name)

    def damaged(self) -> DocumentError:
        return DocumentError(self.place, "the file is damaged or not what its name says", _AGAIN)


def locked(place: str) -> DocumentError:
    return DocumentError(place, "it is locked with a password", "Save a copy without one first.")


def _folded(name: str) -> str:
    return name.replace("\\", "/").lstrip("./").lower()


def beside(part: str, reference: str) -> str:
    """The name of the part that another part refers to; a name outside is never found."""
    path = unquote(urlsplit(reference).path)
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), path))
