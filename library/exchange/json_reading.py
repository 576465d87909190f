"""What a file of JSON holds: annotations, or a library of Zotero."""

import json
from typing import Any

from bywhom.library.exchange import annotation_reading, zotero
from bywhom.library.exchange.incoming.unreadable import Unreadable
from bywhom.library.notes.note_transfer import Transfer


def read(source: str) -> list[Transfer]:
    """Unreadable if the text is no JSON or holds nothing of the kind."""
    content = parsed(source)
    if zotero.is_zotero(content):
        return zotero.read(content)
    if annotation_reading.is_annotations(content):
        return annotation_reading.read(content)
    raise Unreadable("it holds no annotations")


def parsed(source: str) -> Any:
    try:
        return json.loads(source.removeprefix("\ufeff"))
    except RecursionError as error:
        raise Unreadable("it is nested too deep") from error
    except json.JSONDecodeError as error:
        lines = _by_line(source) if error.msg == "Extra data" else []
        if lines:
            return lines
        raise Unreadable(f"it is no JSON (line {error.lineno})") from error
    except ValueError as error:
        raise Unreadable("it is no JSON") from error


def _by_line(source: str) -> list[Any]:
    """JSON Lines: a value on every line. Nothing if it is not that."""
    try:
        return [json.loads(line) for line in source.splitlines() if line.strip()]
    except (ValueError, RecursionError):
        return []
