"""Reading lists: the tables that Pocket, Instapaper, Readwise and others export."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice

from bywhom.documents.draft import Block, Draft, Run, block
from bywhom.documents.errors import DocumentError
from bywhom.documents.text.byline import take_date
from bywhom.documents.text.plain import decode_text

MOST = 50_000  # rows
_COLUMNS = {  # what we call it → what the programs call it, in lower case
    "title": ("title", "book title"),
    "address": ("url", "source url", "link"),
    "author": ("book author", "author"),
    "added": ("time_added", "timestamp", "saved date", "highlighted at"),
    "tags": ("document tags", "tags", "folder"),
    "quote": ("highlight", "selection"),
    "note": ("note",),
    "state": ("status", "folder", "location"),
}
_DONE = frozenset(("archive", "archived"))


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
        rows = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""))
        columns = {name.strip().lower(): at for at, name in enumerate(next(rows, ())) if name}
        if not {"url", "title", "book title"} & set(columns):
            raise DocumentError(
                place,
                "this table is no reading list",
                "Its first row must name a column Title or URL.",
            )
        items = [_item(row, columns) for row in islice(rows, MOST)]
    except csv.Error:
        raise DocumentError(place, "this table is damaged", "Export it again.") from None
    return tuple(item for item in items if item.title or item.address)


def read_reading_list(data: bytes, place: str) -> Draft:
    """A reading list as a page: titles that link, highlights as quotations."""
    blocks: list[Block] = []
    for item in parse_reading_list(data, place):
        blocks.append(Block((Run(item.title or item.address, item.address),), "list"))
        if item.quote:
            blocks.append(block(item.quote, "quote"))
    if not blocks:
        raise DocumentError(place, "there is nothing in this list", "Export it again.")
    return Draft(blocks=tuple(blocks), title="Reading list")


def _item(row: Sequence[str], columns: Mapping[str, int]) -> ListItem:
    def cell(column: str) -> str:
        for known in _COLUMNS[column]:
            at = columns.get(known, len(row))
            value = row[at].strip() if at < len(row) else ""
            if value:
                return value
        return ""

    address = cell("address")
    tags = cell("tags").replace("|", ",").strip("[]").replace('"', "")
    return ListItem(
        title=cell("title"),
        address=address if _is_web(address) else "",
        author=cell("author"),
        added=_day(cell("added")),
        tags=tuple(tag.strip() for tag in tags.split(",") if tag.strip()),
        is_read=cell("state").lower() in _DONE,
        quote=cell("quote"),
        note=cell("note"),
    )


def _day(said: str) -> str | None:
    """The day of seconds since 1970, or of a date as it is written."""
    if said.isascii() and said.isdigit() and len(said) < 12:
        return datetime.fromtimestamp(int(said), UTC).date().isoformat()
    return take_date(said)[0]


def _is_web(address: str) -> bool:
    return address.startswith(("http://", "https://"))
