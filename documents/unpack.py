"""Packed bytes → bytes, never more than a piece at a time."""

import zlib
from collections.abc import Callable, Iterator

from documents.errors import DocumentError


def unpacker(place: str, encoding: str, size: int) -> Callable[[bytes], Iterator[bytes]]:
    """What turns each piece of a Content-Encoding into pieces of at most `size` bytes.

    A small piece may hold gigabytes: whoever asks for the next one can stop at any time.
    """
    encoding = encoding.strip().lower()
    if encoding in ("", "identity"):
        return lambda piece: iter((piece,))
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise DocumentError(
            place, f"the page is packed in an unknown way ({encoding[:40]})", "Open it elsewhere."
        )
    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 32)  # gzip or zlib, by their first bytes

    def unpack(piece: bytes) -> Iterator[bytes]:
        while piece:
            yield unpacking.decompress(piece, size)
            piece = unpacking.unconsumed_tail

    return unpack
