"""Reading lists: the tables that Pocket, Instapaper, Readwise and others export."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, islice

from bywhom.documents.draft import Block, Draft, Run, block
from bywhom.documents.errors import DocumentError
from bywhom.documents.text.byline import take_date
from bywhom.documents.text.plain import decode_text

MOST = 50_000  # rows
ABOVE = 10  # rows in which the heading is looked for
HEAD = 20_000  # characters of them
_DELIMITERS = ",;\t"
_COLUMNS = {  # what we call it → what the programs call it, in lower case
    "title": ("title", "book title", "resolved_title", "given_title", "name", "description"),
    "address": (
        "url",
        "source url",
        "link",
        "href",
        "originalurl",
        "source_url",
        "given_url",
        "resolved_url",
        "uri",
    ),
    "author": ("book author", "author", "authors", "published by"),
    "added": (
        *("time_added", "timestamp", "saved date", "saved at", "savedat", "highlighted at"),
        *("creation date", "created", "created_at", "date added", "date_added", "added", "addedat"),
        *("createdat", "dateadded", "time"),
    ),
    "tags": ("document tags", "tags", "labels", "folder"),
    "quote": ("highlight", "highlights", "selection", "excerpt"),
    "note": ("note", "notes", "document note"),
    "state": ("status", "state", "is_archived", "folder", "location"),
}
_ARCHIVED = frozenset(
    ("archive", "archived", "read archive", "read", "1", "true", "finished", "completed")
)


@dataclass(frozen=True, slots=True)
class ListItem:
    """added: ISO 8601 date. quote, note: of a highlight, where the list holds highlights."""

    title: str
    address: str = ""
    author: str = ""
    added: str | None = None
    tags: tuple[str, ...] = ()
    is_read: bool = False
    quote: str = ""
    note: str = ""


def parse_reading_list(data: bytes, place: str) -> tuple[ListItem, ...]:
    """A table with a heading row that names a title or an address, and anything else of ours."""
    text, _ = decode_text(data, place)
    try:
        rows = _rows(text.lstrip("\ufeff"))
        first = list(islice(rows, ABOVE))
        columns, after = _heading(first)
        if not columns:
            raise DocumentError(
                place,
                "this table is no reading list",
                "Its first row must name a column Title or URL.",
            )
        rows = chain(first[after:], rows)
        items = [_item(row, columns) for row in islice(rows, MOST)]
    except csv.Error:
        raise DocumentError(place, "this table is damaged", "Export it again.") from None
    return tuple(item for item in items if item.title or item.address)


def _heading(rows: Sequence[Sequence[str]]) -> tuple[dict[str, int], int]:
    """Where each column is, and how many rows stand above the list. A list without a heading has
    addresses in its first row."""
    for i, row in enumerate(rows):
        columns = {name.strip().lower(): at for at, name in enumerate(row) if name}
        if set(columns) & {*_COLUMNS["title"], *_COLUMNS["address"]}:
            return columns, i + 1
    first = rows[0] if rows else ()
    address = next((at for at, cell in enumerate(first) if _is_web(cell.strip())), None)
    if address is None:
        return {}, 0
    title = next((at for at, cell in enumerate(first) if _is_words(cell)), None)
    return {"url": address} | ({} if title is None else {"title": title}), 0


def _is_words(cell: str) -> bool:
    return not _is_web(cell.strip()) and any(c.isalpha() for c in cell)


def _rows(text: str) -> Iterator[list[str]]:
    """The table's rows; what parts its cells is what the first row with several has most of."""
    head, _, rest = text.partition("\n")
    if head.lower().startswith("sep=") and len(head.strip()) == 5:  # a line that Excel reads
        return csv.reader(io.StringIO(rest, newline=""), delimiter=head[4])
    above = text[:HEAD].split("\n")[:ABOVE]
    head = next((line for line in above if any(map(line.count, _DELIMITERS))), head)
    delimiter = max(_DELIMITERS, key=head.count)
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def read_reading_list(data: bytes, place: str) -> Draft:
    return list_draft(parse_reading_list(data, place), place)


def list_draft(items: Iterable[ListItem], place: str) -> Draft:
    """A reading list as a page: titles that link, highlights as quotations."""
    blocks: list[Block] = []
    for item in items:
        if item.title or item.address:
            blocks.append(Block((Run(item.title or item.address, item.address),), "list"))
        if item.quote:
            blocks.append(block(item.quote, "quote"))
    if not blocks:
        raise DocumentError(place, "there is nothing in this list", "Export it again.")
    return Draft(blocks=tuple(blocks), title="Reading list")


def item_of(values: Mapping[str, str]) -> ListItem:
    """values: by the names of columns, in lower case, as some program calls them."""

    def cell(column: str) -> str:
        return next((v for name in _COLUMNS[column] if (v := values.get(name, "").strip())), "")

    address = cell("address")
    tags = cell("tags").replace("|", ",").replace(";", ",").strip("[]").replace('"', "")
    return ListItem(
        title=" ".join(cell("title").split()),
        address=address if _is_web(address) else "",
        author=cell("author"),
        added=_day(cell("added")),
        tags=tuple(tag.strip() for tag in tags.split(",") if tag.strip()),
        is_read=cell("state").lower() in _ARCHIVED,
        quote=cell("quote"),
        note=cell("note"),
    )


def _item(row: Sequence[str], columns: Mapping[str, int]) -> ListItem:
    return item_of({name: row[at] for name, at in columns.items() if at < len(row)})


def _day(said: str) -> str | None:
    """The day of seconds since 1970, or of a date as it is written."""
    if said.isascii() and said.isdigit() and len(said) == 13:
        said = said[:10]  # thousandths of seconds
    if said.isascii() and said.isdigit() and 5 < len(said) < 12:
        return datetime.fromtimestamp(int(said), UTC).date().isoformat()
    return take_date(said)[0]


def _is_web(address: str) -> bool:
    return address.startswith(("http://", "https://"))
