"""Reading JSON that anybody may have written: every value checked, every fault said in words."""

import json
from typing import Any

from bywhom.analysis.article import Span

LONGEST = 300  # characters of a complaint: it may quote what somebody put into the file


class Unfit(Exception):
    """What is wrong with the contents of a file, in words that are safe to show anywhere."""

    def __init__(self, words: str) -> None:
        super().__init__("".join(c if c.isprintable() else "?" for c in words[:LONGEST]))


def parsed(raw: bytes, what: str) -> dict[str, Any]:
    """The JSON object in these bytes."""
    try:
        value = json.loads(raw.decode("utf-8"), parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise Unfit(f"{what} is damaged: it is not JSON") from error
    if not isinstance(value, dict):
        raise Unfit(f"{what} is damaged: it is not a JSON object")
    return value


def text(row: dict[str, Any], key: str, most: int, default: str | None = None) -> str:
    """A string of at most so many characters; lone surrogates, which no file can hold, refused."""
    value = row.get(key, default)
    if not isinstance(value, str):
        raise Unfit(f"its “{key}” is missing or no text")
    if len(value) > most:
        raise Unfit(f"its “{key}” is longer than {most:,} characters")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise Unfit(f"its “{key}” holds characters that are no text") from error
    return value


def whole(row: dict[str, Any], key: str, low: int, high: int) -> int:
    value = row.get(key)
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise Unfit(f"its “{key}” is no whole number from {low} to {high:,}")
    return value


def one_of(row: dict[str, Any], key: str, allowed: tuple[str, ...], default: str = "") -> str:
    value = row.get(key, default)
    if not isinstance(value, str) or value not in allowed:
        raise Unfit(f"its “{key}” is none of: {', '.join(allowed)}")
    return value


def rows(row: dict[str, Any], key: str, most: int) -> list[dict[str, Any]]:
    """A list of objects; none if the key is missing."""
    value = items(row, key, most)
    if not all(isinstance(item, dict) for item in value):
        raise Unfit(f"its “{key}” holds something that is no object")
    return value


def items(row: dict[str, Any], key: str, most: int) -> list[Any]:
    value = row.get(key, [])
    if not isinstance(value, list):
        raise Unfit(f"its “{key}” is no list")
    if len(value) > most:
        raise Unfit(f"its “{key}” has more than {most:,} entries")
    return value


def texts(row: dict[str, Any], key: str, most: int, longest: int) -> tuple[str, ...]:
    """A list of strings; none if the key is missing."""
    return tuple(text({key: item}, key, longest) for item in items(row, key, most))


def mapping(row: dict[str, Any], key: str, most: int) -> dict[str, Any]:
    """An object within the object; empty if the key is missing."""
    value = row.get(key, {})
    if not isinstance(value, dict):
        raise Unfit(f"its “{key}” is no object")
    if len(value) > most:
        raise Unfit(f"its “{key}” has more than {most:,} entries")
    return value


def span(row: dict[str, Any], length: int) -> Span:
    """`start` and `end` of some words of a text of that length."""
    start = whole(row, "start", 0, length)
    return Span(start, whole(row, "end", start + 1, length))


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number of JSON")
