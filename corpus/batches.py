"""rows(batch): Arrow in, Arrow out, for engines that hand out batches of articles.

A function of a module, so it can be pickled; rules and models are loaded once a process; it opens
no file but these, and asks for no working folder and no window.
"""

from collections.abc import Sequence
from typing import Any, TypeVar

import pyarrow as pa

from bywhom.corpus.columns import failed, record, schema
from bywhom.documents.rows.row import Fields, article_of, row_of
from bywhom.documents.rows.tables import columns_of
from bywhom.documents.text_analysis import analyser

Batch = TypeVar("Batch", pa.RecordBatch, pa.Table)


def rows(
    batch: Batch,
    *,
    text: str = "text",
    id: str = "id",
    title: str = "title",
    keep: Sequence[str] = (),
    rules: str | None = None,
) -> Batch:
    """A batch or a table of articles → one of the same kind, a row for each row, of
    `schema(keep)`.

    What cannot be analysed has a sentence in `error` and empty columns; nothing is raised for it.
    rules: a folder of further rule files, which every process must be able to read.
    """
    fields = Fields(text, id, title, tuple(keep))
    wanted = columns_of(fields)
    given = batch.select([name for name in batch.schema.names if name in wanted])
    records = [_record(values, fields, rules) for values in given.to_pylist()]
    return type(batch).from_pylist(records, schema=schema(fields.keep))


def _record(values: dict[str, Any], fields: Fields, rules: str | None) -> dict[str, Any]:
    row = row_of(values, "", fields)
    if row.problem:
        return failed(row, f"There is no “{fields.text}” in this row.")
    try:
        return record(row, analyser(rules).analyse(article_of(row)))
    except Exception as error:
        return failed(row, fault(error))


def fault(error: Exception) -> str:
    """One article is never to end the reading of a million; the fault is told where it belongs."""
    return (
        f"Could not be analysed ({type(error).__name__}: {error}). "
        "This is a fault of the program: please report it with the article."
    )
