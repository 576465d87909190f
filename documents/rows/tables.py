"""The kinds of tables → their rows as (where, values or a problem), one by one."""

import codecs
import csv
import json
import re
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import chain
from typing import Any, BinaryIO, cast

from bywhom.documents.errors import DocumentError
from bywhom.documents.rows.packed import needs_extra, opened
from bywhom.documents.rows.row import (
    AUTHORS,
    PLACE,
    PUBLISHED,
    PUBLISHER,
    Fields,
    Row,
    row_of,
    value_of,
)

DELIMITERS = (",", ";", "\t", "|")
MAX_LINE = 64_000_000  # bytes, or characters: one article of a table
MOST_COLUMNS = 10_000
LARGEST_LIST = 400_000_000  # bytes of one JSON list, which can only be read as a whole
NOT_JSON = "{}: is not JSON. Each line must be one object."
TOO_MANY = "{}: has more cells than the first line names. Put the text in quotation marks."
TOO_LONG = "{}: is longer than {} MB. Leave it out, or divide it."


def json_lines(place: str, name: str, fields: Fields) -> Iterator[Row]:
    """name: what the file is called in ids and messages."""
    with opened(place) as stream:
        for number, raw in enumerate(_lines(_utf8(stream)), 1):
            where = f"{name}:{number}"
            if raw is None:
                yield Row(where, where, problem=TOO_LONG.format(where, MAX_LINE // 1_000_000))
            elif raw.strip():
                yield _line(raw, where, fields)


def json_table(place: str, name: str, fields: Fields) -> Iterator[Row] | None:
    """A .json file of articles: one object a line, a list of them (also inside an object), or one.
    None if it is neither (it may be a reading list)."""
    with opened(place) as stream:
        plain = _utf8(stream)
        first = plain.readline(MAX_LINE)
        if _has_text(_parsed(first), fields):
            return json_lines(place, name, fields)
        data = first + plain.read(LARGEST_LIST + 1 - len(first))
    if len(data) > LARGEST_LIST:
        raise DocumentError(
            place,
            "a JSON list of this size cannot be read",
            "Write one object a line (.jsonl); jq -c '.[]' does it.",
        )
    found = _parsed(data)
    lists = [v for v in found.values() if isinstance(v, list)] if isinstance(found, dict) else []
    inner = next((v for v in lists if any(_has_text(row, fields) for row in v)), [found])
    rows = found if isinstance(found, list) else inner
    if not any(_has_text(values, fields) for values in rows):
        return None
    return (row_of(values, f"{name}:{n}", fields) for n, values in enumerate(rows, 1))


def columns_of(fields: Fields) -> set[str]:
    """All that is looked at in a row."""
    asked = {fields.text, fields.id, fields.title, "language", *fields.keep}
    outer = {name.partition(".")[0] for name in asked}
    return asked.union(outer, PLACE, PUBLISHED, PUBLISHER, AUTHORS)


def csv_rows(place: str, name: str, fields: Fields, delimiter: str = "") -> Iterator[Row]:
    """The first line names the fields, and tells what stands between cells if that is not given.
    A row is known by the line that it ends on."""
    csv.field_size_limit(min(sys.maxsize, MAX_LINE))
    with opened(place) as stream:
        lines = _Lines(_utf8(stream))
        first = _first_line(place, lines)
        between = delimiter or delimiter_of(first, fields)
        rows = csv.DictReader(chain([first], lines), delimiter=between)
        rows.fieldnames = names = _names(place, rows)
        if fields.text not in names:
            raise no_column(place, fields, names)
        yield from _csv(rows, name, fields)


def delimiter_of(first: str, fields: Fields) -> str:
    """The one that sets the text's column off; else the most frequent."""
    found = {each: [cell.strip() for cell in _cells(first, each)] for each in DELIMITERS}
    fitting = (each for each in DELIMITERS if fields.text in found[each])
    return next(fitting, max(DELIMITERS, key=lambda each: len(found[each])))


def no_column(place: str, fields: Fields, names: Iterable[str]) -> DocumentError:
    listed = ", ".join(f"“{name}”" for name in list(names)[:12]) or "none"
    return DocumentError(
        place,
        f"has no column “{fields.text}”",
        f"It has {listed}; name the one of the text with --text.",
    )


def parquet(place: str, name: str, fields: Fields) -> Iterator[Row]:
    try:
        read = import_module("bywhom.documents.rows.parquet").parquet_rows
    except ModuleNotFoundError:
        raise needs_extra(place) from None
    for number, values in enumerate(read(place, fields), 1):
        yield row_of(values, f"{name}:{number}", fields)


def first_cells(place: str, fields: Fields) -> list[str]:
    """The names that a CSV table's first line has."""
    with opened(place) as stream:
        head = _first_line(place, _Lines(_utf8(stream)))
    return [cell.strip() for cell in _cells(head, delimiter_of(head, fields))]


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line.rstrip("\r\n")], delimiter=delimiter), [])
    except csv.Error:
        return []


class _Lines:
    """Lines of a table for csv, which goes on after an error of one: an iterator, and no
    generator, that would be at its end. A lone carriage return ends a line too."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._pieces: deque[str] = deque()

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if not self._pieces:
            raw = self._stream.readline(MAX_LINE)
            if not raw:
                raise StopIteration
            if len(raw) == MAX_LINE and not raw.endswith(b"\n"):
                while (rest := self._stream.readline(MAX_LINE)) and not rest.endswith(b"\n"):
                    pass
                raise csv.Error(f"longer than {MAX_LINE // 1_000_000} MB")
            words = _decoded(raw)
            self._pieces += re.split(r"(?<=\r)(?!\n)", words) if "\r" in words[:-2] else [words]
        return self._pieces.popleft()


def _first_line(place: str, lines: _Lines) -> str:
    try:
        return next(lines, "")
    except csv.Error as error:
        raise _no_head(place, error) from None


def _names(place: str, rows: "csv.DictReader[str]") -> list[str]:
    try:
        names = [cell.strip() for cell in rows.fieldnames or ()]
    except csv.Error as error:
        raise _no_head(place, error) from None
    if len(names) > MOST_COLUMNS:
        raise DocumentError(
            place,
            f"it has {len(names):,} columns, and more than {MOST_COLUMNS:,} are not read",
            "Keep those you need.",
        )
    return names


def _no_head(place: str, error: csv.Error) -> DocumentError:
    return DocumentError(place, f"its first line is not CSV ({error})", "Mend it, and try again.")


def _utf8(stream: BinaryIO) -> BinaryIO:
    """A table in UTF-16, which spreadsheets write, as UTF-8."""
    head: bytes = stream.peek(2)[:2] if hasattr(stream, "peek") else b""
    if head in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return cast(BinaryIO, codecs.EncodedFile(stream, "utf-8", "utf-16", "replace"))
    return stream


def _decoded(raw: bytes) -> str:
    """UTF-8, or else the old encoding of Windows: archives have both, even in one file."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


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
        return json.loads(_decoded(raw))
    except (ValueError, RecursionError):
        return None


def _has_text(values: Any, fields: Fields) -> bool:
    return isinstance(value_of(values, fields.text), str | list)


def _csv(rows: "csv.DictReader[str]", name: str, fields: Fields) -> Iterator[Row]:
    while True:
        try:
            values: dict[Any, Any] = dict(next(rows))
        except StopIteration:
            return
        except csv.Error as error:
            where = f"{name}:{rows.line_num}"
            yield Row(where, where, problem=f"{where}: is not CSV ({error}). Mend this line.")
            continue
        where = f"{name}:{rows.line_num}"
        if any(values.pop(None, ())):  # cells beyond those that have a name
            yield Row(where, where, problem=TOO_MANY.format(where))
        else:
            yield row_of(values, where, fields)
