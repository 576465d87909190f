"""Tables of notes, whoever wrote them: the columns are known by their names.

Our own, Readwise's two (https://docs.readwise.io), and what spreadsheets make of them: other
signs between the cells, another order, capitals, a first line that names the sign.
"""

import csv
import io
import re
from collections.abc import Iterator
from functools import lru_cache

from bywhom.files.csv_injection import unguarded
from bywhom.library.addresses import told
from bywhom.library.exchange.incoming.unreadable import Unreadable
from bywhom.library.exchange.sheets import INLINE_TAG
from bywhom.library.notes.note_transfer import Transfer, TransferNote, colour, gathered

DIVIDERS = (",", ";", "\t", "|")
MOST_COLUMNS = 1_000
MOST_ABOVE = 20  # rows above the one that names the columns
MOST_WORDS = 100  # different cells of a column that could not be brought in that are told
MOST_SAID = 300  # characters of each
_LARGEST_CELL = 10_000_000
_NAMES_DIVIDER = re.compile(r"\s*\"?sep=(.)\"?\s*(?:\r\n|\r|\n)", re.IGNORECASE)

# Each of our fields, and the columns that hold it in tables of other programs.
FIELDS = {
    "quote": (
        *("quote", "highlight", "quotation", "highlight text", "highlighted text", "text"),
        *("selection", "selected text", "highlights", "quotes"),
    ),
    "note": ("note", "notes", "comment", "comments", "body", "my note", "note text"),
    "title": ("title", "book title", "document title", "article title", "page title"),
    "place": (
        *("place", "url", "source url", "address", "link", "source"),
        *("page url", "uri", "article url", "document url", "website"),
    ),
    "publisher": ("publisher", "outlet"),
    "authors": ("authors", "author", "book author"),
    "published": ("published",),
    "colour": ("colour", "color"),
    "tags": ("tags",),
    "article tags": ("document tags", "article tags"),
    "created": ("created", "date", "highlighted at", "created at", "date created", "timestamp"),
    "changed": ("changed", "updated", "modified", "updated at", "date modified"),
    "start": ("start",),
    "end": ("end",),
    "rule": ("rule",),
    "id": ("id", "uid"),
    "annotator": ("annotator",),
    "answers": ("answers",),
    "base": ("base",),
    "known as": ("known as",),
    "text hash": ("text hash",),
    "prefix": ("prefix",),
    "suffix": ("suffix",),
}
_FIELD_OF = {name: field for field, names in FIELDS.items() for name in names}
Row = dict[str, str]


def read(text: str) -> list[Transfer]:
    """Unreadable if no column holds quotations or notes."""
    rows = _rows(text.removeprefix("\ufeff"))
    first = _first(rows)
    header = [cell.strip() for cell in rows[first]] if rows else []
    if len(header) > MOST_COLUMNS:
        raise Unreadable(f"it has more than {MOST_COLUMNS:,} columns")
    fields = [_FIELD_OF.get(name.casefold(), "") for name in header]
    if "quote" not in fields and "note" not in fields:
        raise Unreadable("it has no column “quote”, “Highlight” or “Note”")
    is_ours = {"quote", "place"} <= {name.casefold() for name in header}
    found: list[Transfer] = []
    spare: dict[str, dict[str, None]] = {}  # what stands in columns that are none of ours
    for cells in rows[first + 1 :]:
        row = _named(fields, cells)
        for name, cell in _unnamed(header, fields, cells):
            spare.setdefault(name, {})[" ".join(cell.split())[:MOST_SAID]] = None
        if row:
            found.append(_parcel(row, is_ours, has_tags="tags" in fields))
    parcels = gathered(found)
    parcels += [_left(name, [*words]) for name, words in sorted(spare.items())]
    above = " ".join(cell for cells in rows[:first] for cell in cells if cell.strip())
    if above:
        parcels.append(Transfer("", "", left_out=(f"what stands above the table: {above}",)))
    return parcels


def _first(rows: list[list[str]]) -> int:
    """The row that names the columns: some programs write a title and their address above it."""
    for number, cells in enumerate(rows[:MOST_ABOVE]):
        fields = {_FIELD_OF.get(cell.strip().casefold(), "") for cell in cells} - {""}
        if fields & {"quote", "note"} and (number == 0 or len(fields) > 1):
            return number
    return 0


def _rows(text: str) -> list[list[str]]:
    csv.field_size_limit(_LARGEST_CELL)
    named = _NAMES_DIVIDER.match(text)
    text = text[named.end() :] if named else text
    divider = named[1] if named else _divider(text)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=divider)
    rows, last, end = [], 0, 0  # the number of the line above the last row, and of its end
    try:
        for row in lines:
            last, end = end, lines.line_num
            if row:
                rows.append(row)
    except csv.Error as error:
        raise Unreadable("it is no table of values with commas or semicolons between") from error
    if text.count('"') % 2 and _is_open(text, divider):  # the last cell holds all that follows
        raise Unreadable(f"a quotation mark in line {last + 1} is never closed")
    return rows


def _is_open(text: str, divider: str) -> bool:
    """Does the text end within a cell?"""
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=divider, strict=True):
            pass
    except csv.Error as error:
        return "end of data" in str(error)
    return False


def _divider(text: str) -> str:
    """The sign between the cells: the one by which a line has most columns we know."""

    def known(sign: str) -> int:
        try:
            lines = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
            above = [row for row, _ in zip(lines, range(MOST_ABOVE), strict=False)]
        except csv.Error:
            return 0
        return max((sum(n.strip().casefold() in _FIELD_OF for n in r) for r in above), default=0)

    return max(DIVIDERS, key=known)


def _named(fields: list[str], cells: list[str]) -> Row:
    """What a row says; the first of two columns for the same that says something."""
    row: Row = {}
    for field, cell in zip(fields, cells, strict=False):  # rows may be short or long
        if cell and field and field not in row:
            row[field] = unguarded(cell)
    return row


def _unnamed(header: list[str], fields: list[str], cells: list[str]) -> Iterator[tuple[str, str]]:
    """Columns that say something here and are none of ours, with what they say."""
    if len(cells) <= len(fields) and all(fields):
        return
    for number, cell in enumerate(cells):
        is_known = number < len(fields) and bool(fields[number])
        if not is_known and cell.strip():
            named = header[number] if number < len(header) else f"number {number + 1}"
            yield named or "without a name", cell


def _left(column: str, words: list[str]) -> Transfer:
    more = f"; and {len(words) - MOST_WORDS:,} more" if len(words) > MOST_WORDS else ""
    said = f"what stands in the column “{column}”: {'; '.join(words[:MOST_WORDS])}{more}"
    return Transfer("", "", left_out=(said,))


def _parcel(row: Row, is_ours: bool, has_tags: bool) -> Transfer:
    between = ";" if is_ours else ","
    note = row.get("note", "")
    inline: list[str] = []
    if not is_ours and not has_tags:
        note, inline = _without_tags(note)
    slip = TransferNote(
        quote=row.get("quote", ""),
        body=note,
        uid=row.get("id", ""),
        prefix=row.get("prefix", ""),
        suffix=row.get("suffix", ""),
        start=_number(row.get("start", "")),
        end=_number(row.get("end", "")),
        colour=colour(row.get("colour")),
        tags=(*inline, *_split(row.get("tags", ""), between)),
        created=row.get("created", ""),
        changed=row.get("changed", ""),
        mark_rule=row.get("rule") or None,
        annotator=row.get("annotator", ""),
        answers=row.get("answers", ""),
        base=row.get("base", ""),
    )
    return Transfer(
        place=told(row.get("place", "").strip() if not is_ours else row.get("place", "")),
        title=row.get("title", ""),
        publisher=row.get("publisher") or None,
        authors=_split(row.get("authors", ""), between),
        published=row.get("published") or None,
        tags=_split(row.get("article tags", ""), ","),
        slips=(slip,),
        known_as=_split(row.get("known as", ""), ";"),
        text_hash=row.get("text hash", ""),
    )


def _without_tags(note: str) -> tuple[str, list[str]]:
    """A note as Readwise's import takes it: words with a dot before them come first, as tags."""
    inline, at = [], 0
    while match := INLINE_TAG.match(note, at):
        inline.append(match[1])
        at = match.end()
    note = note[at:]
    return (note[1:] if note.startswith(("\\.", "\\\\")) else note), inline


@lru_cache(maxsize=4096)  # authors and tags come again in row after row
def _split(cell: str, between: str) -> tuple[str, ...]:
    """The values in one cell; one in quotation marks may hold the sign between them."""
    if between == "," and ";" in cell:
        between = ";"
    if between not in cell and '"' not in cell:
        return (cell.strip(),) if cell.strip() else ()
    try:
        rows: Iterator[list[str]] = csv.reader([cell], delimiter=between, skipinitialspace=True)
        pieces = [piece for row in rows for piece in row]
    except csv.Error:
        pieces = cell.split(between)
    return tuple(part for piece in pieces if (part := piece.strip()))


def _number(cell: str) -> int | None:
    return int(cell) if cell.isascii() and cell.isdigit() and len(cell) < 12 else None
