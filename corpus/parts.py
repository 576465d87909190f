"""The files of a corpus: TABLE/part-000000.parquet for each table and part, whole or not there.

Of a part the file in `articles` is written last: where it stands, the part is whole. In its
metadata are what made it, the digest of the rows it was made of, and the rows that failed.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from bywhom.corpus.chunks import Tables
from bywhom.files.atomic_write import whole_file
from bywhom.files.leftovers import clear

ARTICLES = "articles"
TABLES = ("sentences", "marks", "attributions", "sources", "texts", ARTICLES)
RUNNING = ("start", "end", "source_start", "source_end", "cue_start", "cue_end", "article")
MADE_BY, INPUT, ERRORS = b"bywhom.made_by", b"bywhom.input", b"bywhom.errors"


def file_of(folder: Path, table: str, part: int) -> Path:
    return folder / table / f"part-{part:06}.parquet"


def sweep(folder: Path) -> None:
    """Clears away what a program that was killed left."""
    for name in TABLES:
        clear(folder / name)


def write_part(folder: Path, part: int, tables: Tables, about: Mapping[bytes, str]) -> None:
    """about: MADE_BY, INPUT and ERRORS."""
    for name in TABLES:
        if name in tables:
            told = about if name == ARTICLES else {MADE_BY: about[MADE_BY]}
            write_table(file_of(folder, name, part), tables[name], told)


def write_table(path: Path, table: "pa.Table", about: Mapping[bytes, str]) -> None:
    """The same table gives the same bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    leaves = _leaves(table.schema)
    running = {name: "DELTA_BINARY_PACKED" for name in leaves if name.split(".")[-1] in RUNNING}
    with whole_file(path, swept=True) as stream:
        pq.write_table(
            table.replace_schema_metadata(dict(about)),
            stream,
            compression="zstd",
            compression_level=9,
            use_dictionary=[name for name in leaves if name not in running],
            column_encoding=running or None,
            write_statistics=["article"] if "article" in leaves else False,
        )


def about_part(folder: Path, part: int) -> dict[bytes, str]:
    """What is told of a part that is whole; empty if there is none."""
    try:
        found = pq.read_schema(file_of(folder, ARTICLES, part)).metadata or {}
    except (OSError, pa.ArrowException):
        return {}
    return {key: found[key].decode() for key in (MADE_BY, INPUT, ERRORS) if key in found}


def is_whole(folder: Path, part: int, texts: bool) -> bool:
    """Can each of its files be read? (What was cut short has no end that tells what is in it.)"""
    try:
        for table in TABLES:
            if table != "texts" or texts:
                pq.read_metadata(file_of(folder, table, part))
    except (OSError, pa.ArrowException):
        return False
    return True


def parts_in(folder: Path) -> list[int]:
    """The numbers of the parts that are whole, in order."""
    names = sorted((folder / ARTICLES).glob("part-*.parquet"))
    return [int(path.stem.removeprefix("part-")) for path in names]


def tidy(folder: Path, parts: int | None = None) -> None:
    """Take away what belongs to no whole part, or to one from number `parts` on."""
    for path in (folder / ARTICLES).glob("part-*.parquet"):
        if parts is not None and int(path.stem.removeprefix("part-")) >= parts:
            path.unlink()
    whole = {path.name for path in (folder / ARTICLES).glob("part-*.parquet")}
    for name in TABLES:
        for path in (folder / name).glob("part-*.parquet"):
            if path.name not in whole:
                path.unlink()


def errors_of(folder: Path, parts: Iterable[int]) -> Iterator[dict[str, Any]]:
    for part in parts:
        yield from json.loads(about_part(folder, part).get(ERRORS, "[]"))


def _leaves(schema: "pa.Schema") -> list[str]:
    """Columns as Parquet names them, those inside lists with their whole path."""
    sink = pa.BufferOutputStream()
    pq.write_table(schema.empty_table(), sink)
    columns = pq.ParquetFile(pa.BufferReader(sink.getvalue())).schema
    return [columns.column(i).path for i in range(len(columns))]
