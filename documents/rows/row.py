"""One row of a table of articles, and which of its fields mean what."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bywhom.analysis.article import Article, Origin, Paragraph
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.documents.text.language import language_of

# What a row's other fields are called by those who make them; the first that is there is taken.
PLACE = ("place", "url")
PUBLISHED = ("published", "date")
PUBLISHER = ("publisher", "source")
AUTHORS = ("authors", "author")
TEXTS = ("text", "body", "content", "article", "full_text", "fulltext")  # by other names
NOWHERE = Origin("")


@dataclass(frozen=True, slots=True)
class Fields:
    """Names of the fields that hold the text, the id and the title, and those to be kept as they
    are; `content.body` is a field inside another."""

    text: str = "text"
    id: str = "id"
    title: str = "title"
    keep: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One article: a place to open, a text already here, or a failure in words.

    fields: those that were to be kept, by name; a missing one is empty.
    """

    identity: str
    place: str
    text: str | None = None
    title: str = ""
    origin: Origin = NOWHERE
    language: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    problem: str | None = None


def row_of(values: Any, where: str, fields: Fields) -> Row:
    """where: the file and the line, which stands for an id or a place that is not given."""
    given = value_of(values, fields.id)
    identity = where if given is None or given == "" else settled(_plain(given))
    text = _text(value_of(values, fields.text))
    if text is None:
        return Row(
            identity,
            where,
            problem=f'{where}: has no "{fields.text}". Each line needs one; --text names another.',
        )
    return Row(
        identity,
        where,
        settled(text),
        _words(value_of(values, fields.title)),
        _origin(values, where),
        _words(values.get("language")).lower(),
        tuple((name, _kept(value_of(values, name))) for name in fields.keep),
    )


def value_of(values: Any, name: str) -> Any:
    """A field by its name, or by names with dots between them, one inside the other; else None."""
    if not isinstance(values, dict):
        return None
    if name in values:
        return values[name]
    outer, dot, inner = name.partition(".")
    return value_of(values.get(outer), inner) if dot else None


def _text(value: Any) -> str | None:
    """A list of strings is paragraphs."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
        return "\n\n".join(value)
    return value if isinstance(value, str) else None


def _plain(value: Any) -> str:
    """Dates as ISO 8601 has them, what has parts as JSON."""
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)


def article_of(row: Row) -> Article:
    """The article of a row that has a text: the text as given, character for character."""
    text = row.text or ""
    paragraphs = plain_paragraphs(text)
    title = row.title or _first_title(text, paragraphs)
    language = row.language or language_of(text)
    return Article(title, text, paragraphs, row.origin, language)


def settled(text: str) -> str:
    """The text as given, but for line ends and lone surrogates, which no file can hold."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _origin(values: Mapping[str, Any], where: str) -> Origin:
    authors = _first(values, AUTHORS)
    listed = authors if isinstance(authors, list) else [authors]
    return Origin(
        place=_words(_first(values, PLACE)) or where,
        publisher=_words(_first(values, PUBLISHER)) or None,
        authors=tuple(name for name in map(_words, listed) if name),
        published=_words(_first(values, PUBLISHED)) or None,
    )


def _first(values: Mapping[str, Any], names: Sequence[str]) -> Any:
    return next((values[name] for name in names if values.get(name) not in (None, "")), None)


def _words(value: Any) -> str:
    """A date and a number are words too; of an object, its name; a list is none."""
    if isinstance(value, dict):
        value = value.get("name")
    if value is None or isinstance(value, dict | list | bool):
        return ""
    return settled(_plain(value)).strip()


def _kept(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(filter(None, map(_words, value)))
    return "" if value is None else settled(_plain(value))


def _first_title(text: str, paragraphs: tuple[Paragraph, ...]) -> str:
    return next((text[p.start : p.end] for p in paragraphs[:1] if p.role == "title"), "")
