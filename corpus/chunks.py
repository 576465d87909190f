"""Rows of a table cut into parts, each part into chunks; a chunk → its tables, in any process."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from bywhom.corpus.batches import fault
from bywhom.corpus.columns import LISTS, record, schema
from bywhom.documents.errors import DocumentError
from bywhom.documents.reader import open_place
from bywhom.documents.rows.row import Row, article_of
from bywhom.documents.text_analysis import analyser

CHUNK = 25  # articles: a second of work, so that Ctrl-C need not wait for long

Tables = dict[str, "pa.Table"]


@dataclass(frozen=True, slots=True)
class Part:
    """first: the number of its first row in the whole, from 0; digest: of all its rows."""

    number: int
    first: int
    rows: tuple[Row, ...]

    @property
    def digest(self) -> str:
        """Two parts with the same digest give the same tables."""
        found = sha256()
        for row in self.rows:
            found.update(repr(row).encode("utf-8", "replace"))
        return found.hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Chunk:
    """last: of its part, whose tables can be written when this one is done."""

    part: int
    first: int
    rows: tuple[Row, ...]
    last: bool
    rules: str | None
    keep: tuple[str, ...]
    texts: bool


@dataclass(frozen=True, slots=True)
class Done:
    """tables: by name, with the number of the article in each; errors: lines of errors.jsonl."""

    chunk: Chunk
    tables: Tables
    errors: tuple[dict[str, Any], ...]


def parts_of(rows: Iterable[Row], size: int) -> Iterator[Part]:
    rest, number = iter(rows), 0
    while some := tuple(islice(rest, size)):
        yield Part(number, number * size, some)
        number += 1


def chunks_of(part: Part, rules: str | None, keep: tuple[str, ...], texts: bool) -> Iterator[Chunk]:
    for at in range(0, len(part.rows), CHUNK):
        some, last = part.rows[at : at + CHUNK], at + CHUNK >= len(part.rows)
        yield Chunk(part.number, part.first + at, some, last, rules, keep, texts)


def analysed(chunk: Chunk) -> Done:
    records: list[dict[str, Any]] = []
    numbers: list[int] = []
    texts: list[str] = []
    errors: list[dict[str, Any]] = []
    for number, row in enumerate(chunk.rows, chunk.first):
        try:
            if row.problem:
                raise DocumentError(row.place, row.problem, "")
            article = article_of(row) if row.text is not None else open_place(row.place).article
            records.append(record(row, analyser(chunk.rules).analyse(article)))
            numbers.append(number)
            texts.append(article.text)
        except Exception as error:
            told = str(error) if isinstance(error, DocumentError) else fault(error)
            said = row.problem or told
            errors.append({"row": number, "where": row.place, "id": row.identity, "error": said})
    tables = _tables(records, numbers, chunk.keep)
    if chunk.texts:
        tables["texts"] = pa.table({"article": pa.array(numbers, pa.int64()), "text": texts})
    return Done(chunk, tables, tuple(errors))


def _tables(records: list[dict[str, Any]], numbers: list[int], keep: tuple[str, ...]) -> Tables:
    whole = pa.Table.from_pylist(records, schema=schema(keep)).combine_chunks()
    article = pa.array(numbers, pa.int64())
    single = whole.drop_columns([*LISTS, "error"])
    found = {"articles": single.add_column(0, "article", article)}
    for name in LISTS:
        column = whole.column(name)
        column = column.chunk(0) if column.num_chunks else pa.array([], column.type)
        inner = pa.Table.from_batches([pa.RecordBatch.from_struct_array(column.flatten())])
        found[name] = inner.add_column(0, "article", article.take(pc.list_parent_indices(column)))
    return found
