"""Tables: plain CSV of everything a note holds, and Readwise's CSV, in and out.

A cell that a spreadsheet would take for a formula gets an apostrophe, and loses it again when
the table is read.
"""

import csv
import io
import re
from collections.abc import Iterator

from bywhom.files.csv_injection import guarded, unguarded
from bywhom.library.notes.note_transfer import Transfer, TransferNote, colour, gathered

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
)
# What Readwise's bulk import reads, and what its export of a library writes.
READWISE = ("Highlight", "Title", "Author", "URL", "Note", "Location", "Date")

_INLINE_TAG = re.compile(r"\.([^\s.]+)\s*")
_LARGEST_CELL = 10_000_000


def write(parcels: list[Transfer]) -> str:
    rows = (
        (
            parcel.title,
            parcel.place,
            parcel.publisher or "",
            "; ".join(parcel.authors),
            parcel.published or "",
            slip.quote,
            slip.body,
            slip.colour,
            "; ".join(slip.tags),
            slip.created,
            slip.changed,
            "" if slip.start is None else str(slip.start),
            "" if slip.end is None else str(slip.end),
            slip.mark_rule or "",
            slip.uid,
        )
        for parcel in parcels
        for slip in parcel.slips
    )
    return _table(COLUMNS, rows)


def write_readwise(parcels: list[Transfer]) -> str:
    """Readwise takes tags from words with a dot before them at the beginning of a note."""
    rows = (
        (
            slip.quote,
            parcel.title,
            ", ".join(parcel.authors),
            parcel.place if parcel.place.startswith(("http://", "https://")) else "",
            " ".join([*("." + re.sub(r"[\s.]+", "_", tag) for tag in slip.tags), slip.body]),
            "" if slip.start is None else str(slip.start),
            slip.created,
        )
        for parcel in parcels
        for slip in parcel.slips
    )
    return _table(READWISE, rows)


def read(text: str) -> list[Transfer]:
    """Our own table or one of Readwise's two, told apart by their columns.

    ValueError if it has no column of quotations.
    """
    csv.field_size_limit(_LARGEST_CELL)
    try:
        rows = [*csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))]
    except csv.Error as error:
        raise ValueError(f"it is no table of comma-separated values ({error})") from error
    columns = set(rows[0]) if rows else set()
    if "quote" in columns:
        return gathered(_ours(row) for row in map(_cells, rows))
    if "Highlight" in columns:
        return gathered(_readwise(row) for row in map(_cells, rows))
    raise ValueError("it has no column “quote” or “Highlight”")


def _table(columns: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    out = io.StringIO(newline="")
    table = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    table.writerow(columns)
    table.writerows([guarded(cell) for cell in row] for row in rows)
    return out.getvalue()


def _cells(row: dict[str, str | None]) -> dict[str, str]:
    """A row without guards; a row too short lacks cells, one too long has some without a name."""
    held = {k: v for k, v in row.items() if isinstance(k, str) and isinstance(v, str)}
    return {k: unguarded(v) for k, v in held.items()}


def _ours(row: dict[str, str]) -> Transfer:
    slip = TransferNote(
        quote=row.get("quote", ""),
        body=row.get("note", ""),
        uid=row.get("id", ""),
        start=_number(row.get("start", "")),
        end=_number(row.get("end", "")),
        colour=colour(row.get("colour")),
        tags=_split(row.get("tags", ""), ";"),
        created=row.get("created", ""),
        changed=row.get("changed", ""),
        mark_rule=row.get("rule") or None,
    )
    return Transfer(
        place=row.get("place", ""),
        title=row.get("title", ""),
        publisher=row.get("publisher") or None,
        authors=_split(row.get("authors", ""), ";"),
        published=row.get("published") or None,
        slips=(slip,),
    )


def _readwise(row: dict[str, str]) -> Transfer:
    note, inline = row.get("Note", ""), []
    while match := _INLINE_TAG.match(note):
        inline.append(match[1])
        note = note[match.end() :]
    slip = TransferNote(
        quote=row.get("Highlight", ""),
        body=note,
        colour=colour(row.get("Color")),
        tags=(*inline, *_split(row.get("Tags", ""), ",")),
        created=row.get("Date") or row.get("Highlighted at") or "",
    )
    return Transfer(
        place=row.get("URL", ""),
        title=row.get("Title") or row.get("Book Title") or "",
        authors=_split(row.get("Author") or row.get("Book Author") or "", ","),
        tags=_split(row.get("Document tags", ""), ","),
        slips=(slip,),
    )


def _split(cell: str, between: str) -> tuple[str, ...]:
    return tuple(part for piece in cell.split(between) if (part := piece.strip()))


def _number(cell: str) -> int | None:
    return int(cell) if cell.isascii() and cell.isdigit() and len(cell) < 12 else None
