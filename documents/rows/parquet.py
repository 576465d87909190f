"""Parquet, and files packed by Zstandard. Needs pyarrow, so it is loaded only for these."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

import pyarrow as pa
import pyarrow.parquet as pq

from bywhom.documents.errors import DocumentError

AT_ONCE = 500  # rows


def open_zst(path: Path) -> BinaryIO:
    packed = pa.CompressedInputStream(pa.OSFile(str(path), "rb"), "zstd")
    return io.BufferedReader(cast(io.RawIOBase, packed), 1 << 18)


def parquet_rows(place: str, wanted: set[str]) -> Iterator[dict[str, Any]]:
    """Rows with the wanted columns only, as far as they are there; a few hundred are held."""
    try:
        with pq.ParquetFile(place) as file:
            columns = [name for name in file.schema_arrow.names if name in wanted]
            for batch in file.iter_batches(AT_ONCE, columns=columns, use_threads=False):
                yield from batch.to_pylist()
    except (pa.ArrowException, OSError) as error:
        raise DocumentError(place, f"cannot be read: {error}", "Check the path.") from None
