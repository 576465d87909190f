"""Files and standard input as a stream of bytes, unpacked on the way."""

import gzip
import sys
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, cast

from bywhom.documents.errors import DocumentError

STDIN = "-"
BROKEN = (EOFError, zlib.error)


def _gz(path: Path) -> BinaryIO:
    return cast(BinaryIO, gzip.open(path, "rb"))


def _zst(path: Path) -> BinaryIO:
    """Loaded when the first such file is asked for: it needs the extra `corpus`."""
    return cast(BinaryIO, import_module("bywhom.documents.rows.parquet").open_zst(path))


PACKED: Mapping[str, Callable[[Path], BinaryIO]] = {".gz": _gz, ".zst": _zst}


def kind_of(place: str) -> str:
    """The ending that tells the kind of table, without what packs it: ".jsonl" of a.jsonl.gz."""
    path = Path(place.lower())
    return Path(path.stem).suffix if path.suffix in PACKED else path.suffix


@contextmanager
def opened(place: str) -> Iterator[BinaryIO]:
    """The bytes of a file as they come. DocumentError if they cannot be had, or break off."""
    if place == STDIN:
        yield sys.stdin.buffer
        return
    path = Path(place)
    try:
        with PACKED.get(path.suffix.lower(), _plain)(path) as stream:
            yield stream
    except ModuleNotFoundError:
        raise needs_extra(place) from None
    except gzip.BadGzipFile:
        raise DocumentError(
            place, "is not packed by gzip, as its name says, or damaged", "Fetch the file again."
        ) from None
    except BROKEN as error:
        raise DocumentError(
            place, f"what is packed in it breaks off ({error})", "Fetch the file again."
        ) from None
    except OSError as error:
        raise unreadable(place, error) from None


def needs_extra(place: str) -> DocumentError:
    return DocumentError(
        place,
        "reading this kind of file needs the package “pyarrow”",
        "Install it: pip install 'bywhom[corpus]'.",
    )


def unreadable(place: str, error: OSError) -> DocumentError:
    said = error.strerror or str(error)
    return DocumentError(place, f"cannot be read: {said}", "Check the path and try again.")


def _plain(path: Path) -> BinaryIO:
    return path.open("rb")
