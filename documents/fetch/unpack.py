"""Packed bytes → bytes, never more than a piece at a time."""

import zlib
from collections.abc import Iterator

from bywhom.documents.errors import DocumentError

GZIP = b"\x1f\x8b"


class Unpacker:
    """Turns each piece of a Content-Encoding into pieces of at most `size` bytes.

    A small piece may hold gigabytes: whoever asks for the next one can stop at any time.
    """

    def __init__(self, place: str, encoding: str, size: int) -> None:
        encoding = encoding.strip().lower()
        if encoding not in ("", "identity", "gzip", "x-gzip", "deflate"):
            said = f"the page is packed in an unknown way ({encoding[:40]})"
            raise DocumentError(place, said, "Open it elsewhere.")
        self._size = size
        self._unpacking = None if encoding in ("", "identity") else _unpacking()

    def __call__(self, piece: bytes) -> Iterator[bytes]:
        if self._unpacking is None:
            yield piece
            return
        while piece:
            if self._unpacking.eof:
                if not piece.startswith(GZIP):
                    return  # what follows is no part of the page
                self._unpacking = _unpacking()
            yield self._unpacking.decompress(piece, self._size)
            piece = self._unpacking.unconsumed_tail or self._unpacking.unused_data

    @property
    def is_cut_off(self) -> bool:
        """Did it end before its own end?"""
        return self._unpacking is not None and not self._unpacking.eof


def _unpacking() -> "zlib._Decompress":
    return zlib.decompressobj(zlib.MAX_WBITS | 32)  # gzip or zlib, by their first bytes
