"""What a command is given: tables, folders, standard input and single documents, row by row."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from bywhom.documents.errors import DocumentError
from bywhom.documents.files import page_in
from bywhom.documents.formats import READERS
from bywhom.documents.rows.packed import PACKED, STDIN, kind_of
from bywhom.documents.rows.row import TEXTS, Fields, Row, row_of, settled
from bywhom.documents.rows.tables import (
    csv_rows,
    delimiter_of,
    first_cells,
    json_lines,
    json_table,
    parquet,
)

Read = Callable[[str, str, Fields], Iterator[Row]]


def _json(place: str, name: str, fields: Fields) -> Iterator[Row]:
    yield from json_table(place, name, fields) or _document(place, name)


def _csv(place: str, name: str, fields: Fields) -> Iterator[Row]:
    names = [cell.lower() for cell in first_cells(place, fields)]
    is_list = fields.text == Fields().text and "url" in names and not {*names} & {*TEXTS}
    yield from _document(place, name) if is_list else csv_rows(place, name, fields)


def _tsv(place: str, name: str, fields: Fields) -> Iterator[Row]:
    yield from csv_rows(place, name, fields, "\t")


def _document(place: str, name: str) -> Iterator[Row]:
    if Path(place).suffix.lower() in PACKED:
        raise DocumentError(
            place,
            "only tables are read packed",
            "Unpack it, or give a table of articles (.jsonl.gz, .csv.gz, .jsonl.zst …).",
        )
    yield Row(name, place)


TABLES: Mapping[str, Read] = {
    ".jsonl": json_lines,
    ".ndjson": json_lines,
    ".json": _json,
    ".csv": _csv,
    ".tsv": _tsv,
    ".parquet": parquet,
}


def rows_of(places: Iterable[str], fields: Fields) -> Iterator[Row]:
    """Every article of every place, in the order given. What cannot be read is a row that says so;
    nothing is held but the row at hand (and a JSON list, which has no lines)."""
    for place in places:
        name = settled(place)
        try:
            yield from _rows(place, name, fields)
        except DocumentError as error:
            yield Row(name, place, problem=str(error))


def _rows(place: str, name: str, fields: Fields) -> Iterator[Row]:
    if place == STDIN:
        return _from_stdin(fields)
    if "://" in place:
        return iter([Row(name, place)])
    kind = kind_of(place)
    if kind in TABLES:
        return TABLES[kind](place, name, fields)
    if Path(place).is_dir() and page_in(Path(place)) is None:
        return _in_folder(place, fields)
    return _document(place, name)


def _in_folder(place: str, fields: Fields) -> Iterator[Row]:
    files = _files(Path(place))
    first = next(files, None)
    if first is None:
        raise DocumentError(place, "no document is in this folder", "Choose another one.")
    yield from rows_of(chain([first], files), fields)


def _files(folder: Path) -> Iterator[str]:
    """The documents and tables in a folder and those below it, by name; hidden ones are not."""
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_dir():
            yield from _files(path)
        elif kind_of(path.name) in TABLES or path.suffix.lower() in READERS:
            yield str(path)


def _from_stdin(fields: Fields) -> Iterator[Row]:
    """Objects in lines, a CSV table with the field of the text, or else one article."""
    head = sys.stdin.buffer.peek(1) if hasattr(sys.stdin.buffer, "peek") else b""
    text = head.decode("utf-8-sig", errors="replace").lstrip()
    if text.startswith("{"):
        return json_lines(STDIN, STDIN, fields)
    first = text.partition("\n")[0]
    cells = first.split(delimiter_of(first, fields))
    if fields.text in [word.strip().strip('"') for word in cells]:
        return csv_rows(STDIN, STDIN, fields)
    whole = sys.stdin.buffer.read().decode("utf-8-sig", errors="replace")
    return iter([row_of({fields.text: whole}, STDIN, fields)])
