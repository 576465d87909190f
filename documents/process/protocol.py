"""What passes between the program and the process that reads documents.

To the process: one line of JSON, then as many bytes as it tells
    {"do": "file" | "fetched" | "copied", "with": ["harbour.pdf", ...], "bytes": 81234}
From the process: eight bytes that tell the length of the JSON after them
    {"kind": "opened", "article": {...}, "receipt": {...}}
    {"kind": "refused", "place": "...", "problem": "...", "remedy": "..."}
    {"kind": "fault", "error": "ValueError", "where": "document.py:12, ..."}
"""

import json
from typing import Any, BinaryIO, cast, get_args

from bywhom.analysis.article import Article, Link, Origin, Paragraph, Role
from bywhom.documents.draft import Opened
from bywhom.documents.receipt import read_receipt, receipt_values

LENGTH = 8  # bytes
MOST = 200_000_000  # bytes of an answer: no file that is read holds as much text
ROLES = frozenset(get_args(Role))

Message = dict[str, Any]


class BrokenAnswer(Exception):
    """What came from the process is no answer."""


def opened_message(opened: Opened) -> Message:
    article = opened.article
    return {
        "kind": "opened",
        "article": {
            "title": article.title,
            "text": article.text,
            "language": article.language,
            "paragraphs": article.paragraphs,
            "links": article.links,
            "origin": article.origin,
        },
        "receipt": receipt_values(opened.receipt),
    }


def opened_from(message: Message) -> Opened:
    """The process may have been taken over by what it read: everything is looked at."""
    try:
        told = message["article"]
        place, publisher, authors, published, known_as = told["origin"]
        text = _text(told["text"])
        article = Article(
            title=_text(told["title"]),
            text=text,
            paragraphs=tuple(_paragraph(row, len(text)) for row in told["paragraphs"]),
            origin=Origin(
                _text(place),
                _some(publisher),
                tuple(map(_text, authors)),
                _some(published),
                tuple(map(_text, known_as)),
            ),
            language=_text(told["language"]),
            links=tuple(Link(*_span(row, len(text)), _text(row[2])) for row in told["links"]),
        )
        receipt = read_receipt(message["receipt"])
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise BrokenAnswer from error
    if receipt is None:
        raise BrokenAnswer
    return Opened(article, receipt)


def write_answer(stream: BinaryIO, message: Message) -> None:
    # Names of files may hold what is no text; the escape for it stays within ASCII.
    told = json.dumps(message, ensure_ascii=False).encode("utf-8", "surrogatepass")
    stream.write(len(told).to_bytes(LENGTH))
    stream.write(told)
    stream.flush()


def read_answer(stream: BinaryIO) -> Message:
    """BrokenAnswer if the process ended before it had said all, or says too much."""
    length = int.from_bytes(stream.read(LENGTH))
    if not 0 < length <= MOST:
        raise BrokenAnswer
    told = stream.read(length)
    try:
        message = json.loads(told.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError) as error:
        raise BrokenAnswer from error
    if len(told) != length or not isinstance(message, dict) or "kind" not in message:
        raise BrokenAnswer
    return message


def _paragraph(row: list[Any], length: int) -> Paragraph:
    start, end = _span(row, length)
    if row[2] not in ROLES:
        raise ValueError(row[2])
    return Paragraph(start, end, cast(Role, row[2]))


def _span(row: list[Any], length: int) -> tuple[int, int]:
    start, end = row[0], row[1]
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= length):
        raise ValueError((start, end))
    return start, end


def _some(value: Any) -> str | None:
    return None if value is None else _text(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(type(value))
    return value
