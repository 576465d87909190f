"""Parquet, and files packed by Zstandard. Needs pyarrow, so it is loaded only for these."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

import pyarrow as pa
import pyarrow.parquet as pq

from bywhom.documents.errors import DocumentError
from bywhom.documents.rows.packed import unreadable
from bywhom.documents.rows.row import Fields
from bywhom.documents.rows.tables import columns_of, no_column

AT_ONCE = 500  # rows


def open_zst(path: Path) -> BinaryIO:
    packed = pa.CompressedInputStream(pa.OSFile(str(path), "rb"), "zstd")
    return io.BufferedReader(cast(io.RawIOBase, packed), 1 << 18)


def parquet_rows(place: str, fields: Fields) -> Iterator[dict[str, Any]]:
    """Rows with the columns asked for, as far as they are there; a few hundred are held."""
    wanted = columns_of(fields)
    try:
        with pq.ParquetFile(place) as file:
            names = file.schema_arrow.names
            if not {fields.text, fields.text.partition(".")[0]} & set(names):
                raise no_column(place, fields, names)
            columns = [name for name in names if name in wanted]
            for batch in file.iter_batches(AT_ONCE, columns=columns, use_threads=False):
                yield from batch.to_pylist()
    except pa.ArrowException:
        raise DocumentError(
            place, "is no Parquet file, or breaks off", "Fetch the file again."
        ) from None
    except OSError as error:
        raise unreadable(place, error) from None
