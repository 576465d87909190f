"""The kinds of tables → their rows as (where, values or a problem), one by one."""

import csv
import io
import json
import sys
from collections.abc import Iterator
from importlib import import_module
from typing import Any, BinaryIO

from bywhom.documents.errors import DocumentError
from bywhom.documents.rows.packed import needs_extra, opened
from bywhom.documents.rows.row import AUTHORS, PLACE, PUBLISHED, PUBLISHER, Fields, Row, row_of

MAX_LINE = 64_000_000  # bytes, or characters: one article of a table
MOST_COLUMNS = 10_000
LARGEST_LIST = 400_000_000  # bytes of one JSON list, which can only be read as a whole
NOT_JSON = "{}: is not JSON. Each line must be one object."
TOO_LONG = "{}: is longer than {} MB. Leave it out, or divide it."


def json_lines(place: str, name: str, fields: Fields) -> Iterator[Row]:
    """name: what the file is called in ids and messages."""
    with opened(place) as stream:
        for number, raw in enumerate(_lines(stream), 1):
            where = f"{name}:{number}"
            if raw is None:
                yield Row(where, where, problem=TOO_LONG.format(where, MAX_LINE // 1_000_000))
            elif raw.strip():
                yield _line(raw, where, fields)


def json_table(place: str, name: str, fields: Fields) -> Iterator[Row] | None:
    """A .json file of articles: one object a line, a list of them, or one. None if it is neither
    (it may be a reading list)."""
    with opened(place) as stream:
        first = stream.readline(MAX_LINE)
        if _has_text(_parsed(first), fields):
            return json_lines(place, name, fields)
        data = first + stream.read(LARGEST_LIST + 1 - len(first))
    if len(data) > LARGEST_LIST:
        raise DocumentError(
            place,
            "a JSON list of this size cannot be read",
            "Write one object a line (.jsonl); jq -c '.[]' does it.",
        )
    found = _parsed(data)
    rows = found if isinstance(found, list) else [found]
    if not any(_has_text(values, fields) for values in rows):
        return None
    return (row_of(values, f"{name}:{n}", fields) for n, values in enumerate(rows, 1))


def columns_of(fields: Fields) -> set[str]:
    """All that is looked at in a row."""
    asked = {fields.text, fields.id, fields.title, "language", *fields.keep}
    return asked.union(PLACE, PUBLISHED, PUBLISHER, AUTHORS)


def csv_rows(place: str, name: str, fields: Fields, delimiter: str = ",") -> Iterator[Row]:
    """The first line names the fields. A row is known by the line that it ends on."""
    csv.field_size_limit(min(sys.maxsize, MAX_LINE))
    with opened(place) as stream:
        words = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="replace", newline="")
        rows = csv.DictReader(_Lines(words), delimiter=delimiter, restkey="")
        _check_columns(place, rows)
        if fields.text not in (rows.fieldnames or ()):
            raise DocumentError(
                place,
                f"has no column “{fields.text}”",
                f"It has {_listed(rows.fieldnames or ())}; name the one of the text with --text.",
            )
        yield from _csv(rows, name, fields)


def parquet(place: str, name: str, fields: Fields) -> Iterator[Row]:
    try:
        read = import_module("bywhom.documents.rows.parquet").parquet_rows
    except ModuleNotFoundError:
        raise needs_extra(place) from None
    for number, values in enumerate(read(place, columns_of(fields)), 1):
        yield row_of(values, f"{name}:{number}", fields)


def is_csv_table(place: str, fields: Fields) -> bool:
    with opened(place) as stream:
        head = stream.readline(MAX_LINE).decode("utf-8-sig", errors="replace")
    try:
        return fields.text in next(csv.reader([head.rstrip("\r\n")]), [])
    except csv.Error:
        return False


class _Lines:
    """Lines of a table for csv, which goes on after an error of one: an iterator, and no
    generator, that would be at its end."""

    def __init__(self, words: io.TextIOWrapper) -> None:
        self._words = words

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._words.readline(MAX_LINE)
        if not line:
            raise StopIteration
        if len(line) == MAX_LINE and not line.endswith(("\n", "\r")):
            while (rest := self._words.readline(MAX_LINE)) and not rest.endswith(("\n", "\r")):
                pass
            raise csv.Error(f"longer than {MAX_LINE // 1_000_000} MB")
        return line


def _check_columns(place: str, rows: "csv.DictReader[str]") -> None:
    try:
        number = len(rows.fieldnames or ())
    except csv.Error as error:
        raise DocumentError(
            place, f"its first line is not CSV ({error})", "Mend it, and try again."
        ) from None
    if number > MOST_COLUMNS:
        raise DocumentError(
            place,
            f"it has {number:,} columns, and more than {MOST_COLUMNS:,} are not read",
            "Keep those you need.",
        )


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """None for a line that is too long, the rest of which is passed over."""
    while raw := stream.readline(MAX_LINE):
        if len(raw) == MAX_LINE and not raw.endswith(b"\n"):
            while (rest := stream.readline(MAX_LINE)) and not rest.endswith(b"\n"):
                pass
            yield None
        else:
            yield raw


def _line(raw: bytes, where: str, fields: Fields) -> Row:
    values = _parsed(raw)
    if values is None:
        return Row(where, where, problem=NOT_JSON.format(where))
    return row_of(values, where, fields)


def _parsed(raw: bytes) -> Any:
    """None for what is not JSON; so is null, which is no row either."""
    try:
        return json.loads(raw.decode("utf-8-sig", errors="replace"))
    except (ValueError, RecursionError):
        return None


def _has_text(values: Any, fields: Fields) -> bool:
    return isinstance(values, dict) and isinstance(values.get(fields.text), str)


def _csv(rows: "csv.DictReader[str]", name: str, fields: Fields) -> Iterator[Row]:
    while True:
        try:
            values: dict[str, Any] = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            where = f"{name}:{rows.line_num}"
            yield Row(where, where, problem=f"{where}: is not CSV ({error}). Mend this line.")
            continue
        yield row_of(values, f"{name}:{rows.line_num}", fields)


def _listed(names: Any) -> str:
    return ", ".join(f"“{name}”" for name in list(names)[:12]) or "none"
