"""Tables: plain CSV of everything a note holds, and Readwise's CSV.

A cell that a spreadsheet would take for a formula gets an apostrophe, and loses it again when
the table is read (`sheet_reading`).
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from bywhom.files.csv_injection import guarded
from bywhom.library.notes.note_transfer import Transfer, TransferNote

COLUMNS = (
    "title",
    "place",
    "publisher",
    "authors",
    "published",
    "quote",
    "note",
    "colour",
    "tags",
    "created",
    "changed",
    "start",
    "end",
    "rule",
    "id",
    "annotator",
    "answers",
    "base",
    "known as",
    "text hash",
    "prefix",
    "suffix",
)
# What Readwise's bulk import reads.
READWISE = ("Highlight", "Title", "Author", "URL", "Note", "Location", "Date")

INLINE_TAG = re.compile(r"\.([^\W\d_][^\s]*)(?:\s+|$)")  # ".5 percent" is none


def write(parcels: list[Transfer]) -> str:
    rows = (_row(parcel, slip) for parcel in parcels for slip in parcel.slips)
    return _table(COLUMNS, rows)


def write_readwise(parcels: list[Transfer]) -> str:
    """Readwise takes tags from words with a dot before them at the beginning of a note, and
    rows without a highlight not at all: a note on the whole article quotes its title."""
    rows = (
        (
            slip.quote or parcel.name,
            parcel.title,
            ", ".join(parcel.authors),
            parcel.place if parcel.place.startswith(("http://", "https://")) else "",
            _readwise_note(slip),
            "" if slip.start is None else str(slip.start),
            slip.created,
        )
        for parcel in parcels
        for slip in parcel.slips
    )
    return _table(READWISE, rows)


def listed(values: Iterable[str]) -> str:
    """Several values in one cell, with semicolons between; one that holds a semicolon is quoted."""
    return "; ".join(
        '"' + value.replace('"', '""') + '"' if ";" in value or '"' in value else value
        for value in values
    )


def _row(parcel: Transfer, slip: TransferNote) -> tuple[str, ...]:
    return (
        parcel.title,
        parcel.place,
        parcel.publisher or "",
        listed(parcel.authors),
        parcel.published or "",
        slip.quote,
        slip.body,
        slip.colour,
        listed(slip.tags),
        slip.created,
        slip.changed,
        "" if slip.start is None else str(slip.start),
        "" if slip.end is None else str(slip.end),
        slip.mark_rule or "",
        slip.uid,
        slip.annotator,
        slip.answers,
        slip.base,
        listed(parcel.known_as),
        parcel.text_hash,
        slip.prefix,
        slip.suffix,
    )


def _readwise_note(slip: TransferNote) -> str:
    """A backslash keeps the note's own dot from being read as a tag."""
    body = "\\" + slip.body if slip.body.startswith((".", "\\")) else slip.body
    tags = ["." + re.sub(r"\s+", "_", tag.strip()) for tag in slip.tags]
    return " ".join([*tags, body]).strip() if tags else body


def _table(columns: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    out = io.StringIO(newline="")
    table = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    table.writerow(columns)
    table.writerows([guarded(cell) for cell in row] for row in rows)
    return out.getvalue()
