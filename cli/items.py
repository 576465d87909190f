"""What `analyse` is asked for: places, and the lines of batches."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

MAX_LINE = 64_000_000  # bytes: one article of a batch


@dataclass(frozen=True, slots=True)
class Item:
    """One article to be analysed: a place to open, a text already here, or a failure."""

    identity: str
    place: str
    text: str | None = None
    title: str = ""
    problem: str | None = None


def items_of(places: Iterable[str]) -> Iterator[Item]:
    for place in places:
        if place.lower().endswith(".jsonl") and "://" not in place:
            yield from _batch(place)
        else:
            yield Item(settled(place), place)


def _batch(place: str) -> Iterator[Item]:
    try:
        with Path(place).open("rb") as lines:
            number = 0
            while raw := lines.readline(MAX_LINE):
                number += 1
                if raw.strip():
                    yield _line(raw, place, f"{settled(place)}:{number}")
    except OSError as error:
        problem = f"{place}: cannot be read: {error.strerror}. Check the path and try again."
        yield Item(place, place, problem=problem)


def _line(raw: bytes, place: str, where: str) -> Item:
    try:
        row = json.loads(raw.decode("utf-8-sig", errors="replace"))
    except (ValueError, RecursionError):
        return Item(where, place, problem=f"{where}: is not JSON. Each line must be one object.")
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        return Item(where, place, problem=f'{where}: has no "text". Each line needs one.')
    identity = settled(str(row["id"])) if row.get("id") is not None else where
    title = row.get("title")
    return Item(
        identity, where, settled(row["text"]), settled(title) if isinstance(title, str) else ""
    )


def settled(text: str) -> str:
    """The text as given, but for line ends and lone surrogates, which no file can hold."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
