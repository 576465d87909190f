"""Who wrote a page and when it was published, by every way in which pages say so."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from html import unescape
from itertools import islice
from typing import Any

from bywhom.analysis.text.word_lists import word_lists
from bywhom.documents.text.byline import take_date
from bywhom.documents.text.dates import iso_date

LONGEST = 90  # characters; a longer text is no line of names
LOOKED_AT = 4_000  # elements with a class that are looked at for a byline
_META_AUTHORS = (  # the first kind that a page has
    *("dc:creator", "dc.creator", "dcterms.creator", "dcterm:creator"),
    *("author", "article:author", "parsely-author", "sailthru.author", "byl", "citation_author"),
    *("cxenseparse:author", "og:article:author", "authors", "byline"),
)
_META_DATES = (
    *("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date"),
    *("dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date"),
    *("dc.date.published", "dcterms.date", "sailthru.date", "citation_publication_date"),
    *("cxenseparse:publishtime", "pubdate", "publishdate", "publish-date", "publish_date"),
    *("article.published", "date", "ptime", "og:pubdate", "originalpublicationdate"),
)
_BY = re.compile(r"^\W*(?:(?:written|posted|reported|published)\s+)?by\b[\s:]*", re.IGNORECASE)
_AND = re.compile(r"\s*(?:;|,|\||\band\b|&)\s*")
_PAIR = re.compile(r"\s+(?:and|&)\s+")  # no comma: "Holm, Ada" is one
_CLOCK = re.compile(r"\b(?:at )?\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?", re.IGNORECASE)
_ROLE = re.compile(r"\b(?:reporter|editor|correspondent|writer|contributor)s?$", re.I)
_NO_NAME = re.compile(r"[@/<>{}=]|\d{3}|https?:|^\W*$|\b(?:follow|share|comments?|updated)\b", re.I)
_BYLINE = re.compile(
    r"(?:^|[\s_-])(?:byline|by-line|writtenby|authors?|author-?names?)(?:$|[\s_-])"
    r"|byline|AuthorName|author_name",
    re.IGNORECASE,
)
_NOT_BYLINE = re.compile(r"bio|avatar|image|photo|about|comment|related|social|follow", re.I)
_DATELINE = re.compile(
    r"(?:^|[\s_-])(?:date|dateline|published|pubdate|timestamp|posted-on)(?:$|[\s_-])",
    re.IGNORECASE,
)


def authors_of(
    tree: Any, metas: Mapping[str, Sequence[str]], data: Mapping[str, Any]
) -> tuple[str, ...]:
    """The names that the surest source has: data for search engines, meta elements, the page."""
    sources: Iterable[Iterable[str]] = (
        _of_data(data.get("author") or data.get("creator")),
        *(_split(metas.get(name, ())) for name in _META_AUTHORS),
        _by_property(tree),
        _by_link(tree),
        _by_class(tree),
    )
    for names in sources:
        found = tuple(dict.fromkeys(name for said in names if (name := _name(said))))
        if found:
            return found
    return ()


def published_of(
    tree: Any, metas: Mapping[str, Sequence[str]], data: Mapping[str, Any]
) -> str | None:
    """The day of publication; a time element that is only a clock, or says when a page was changed,
    is none."""
    said = data.get("datePublished")
    sources = (
        [said] if isinstance(said, str) else [],
        (value for name in _META_DATES for value in metas.get(name, ())),
        _dates_by_property(tree),
        _dates_of_times(tree),
        _dates_by_class(tree),
        [data["dateCreated"]] if isinstance(data.get("dateCreated"), str) else [],
    )
    for source in sources:
        for written in source:
            date = iso_date(written)
            if date and len(date) >= 10:
                return date
    return None


def _of_data(author: Any, depth: int = 0) -> Iterator[str]:
    if isinstance(author, list) and depth < 4:
        for item in author[:20]:
            yield from _of_data(item, depth + 1)
    elif isinstance(author, dict):
        yield from _of_data(author.get("name", ""), depth + 1)
    elif isinstance(author, str):
        yield from [author] if depth else _PAIR.split(from_line(author))


def from_line(line: str) -> str:
    return _BY.sub("", " ".join(line.split()))


def _split(values: Sequence[str]) -> Iterator[str]:
    for value in values:
        line = from_line(value)
        if "://" not in line:
            yield from _AND.split(line) if len(values) == 1 else [line]


def _by_property(tree: Any) -> Iterator[str]:
    for element in islice(tree.iter(), 50_000):
        said = element.get("itemprop") if isinstance(element.tag, str) else None
        if said and "author" in said.split() and element.tag != "meta":
            inner = next((e for e in element.iter() if "name" in (e.get("itemprop") or "")), None)
            yield _words(element if inner is None else inner) or _content(inner)


def _content(element: Any) -> str:
    return str(element.get("content") or "") if element is not None else ""


def _by_link(tree: Any) -> Iterator[str]:
    for element in tree.iter("a", "span", "address"):
        if "author" in (element.get("rel") or "").lower().split():
            yield _words(element)


def _by_class(tree: Any) -> Iterator[str]:
    """The first short line in an element that calls itself a byline."""
    by, apart = _words_of_bylines(_language(tree))
    for element in _classed(tree, _BYLINE):
        if _NOT_BYLINE.search(f"{element.get('class', '')} {element.get('id', '')}"):
            continue
        line = _words(element)
        if 2 < len(line) <= LONGEST:
            _, without = take_date(_CLOCK.sub(" ", line))
            parts = apart.split(by.sub("", from_line(without)))
            names = [part for part in parts if _name(part)]
            if names:
                yield from names[:4]
                return


def _language(tree: Any) -> str:
    root = next(tree.iter("html"), None)
    return str(root.get("lang") or "")[:2].lower() if root is not None else ""


@cache
def _words_of_bylines(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before names, and between them; of a language only on its own pages, where "Von"
    is no part of a name."""
    listed = word_lists("bylines")
    by, apart = ("|".join(listed.get(f"{language}_{key}", ())) for key in ("by", "and"))
    if not by:
        return _BY, _AND
    return (
        re.compile(rf"^\W*(?:{by})\b[\s:]*", re.IGNORECASE),
        re.compile(rf"{_AND.pattern}|\s+(?:{apart})\s+"),
    )


def _classed(tree: Any, pattern: re.Pattern[str]) -> Iterator[Any]:
    count = 0
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in ("body", "html", "meta", "script"):
            continue
        names = element.get("class") or element.get("id")
        if not names:
            continue
        count += 1
        if count > LOOKED_AT:
            return
        if pattern.search(f"{element.get('class', '')[:200]} {element.get('id', '')[:60]}"):
            yield element


def _dates_by_property(tree: Any) -> Iterator[str]:
    for element in tree.iter():
        if isinstance(element.tag, str) and element.get("itemprop") == "datePublished":
            yield str(element.get("content") or element.get("datetime") or _words(element))


def _dates_of_times(tree: Any) -> Iterator[str]:
    """Those of the article's own; a page's other times are those of other articles and comments."""
    times = list(islice(tree.iter("time"), 40))
    marked = [e for e in times if e.get("pubdate") is not None or "publ" in e.get("class", "")]
    for element in (*marked, *times):
        if "updat" not in element.get("class", "") and "modif" not in element.get("class", ""):
            yield str(element.get("datetime") or _words(element))


def _dates_by_class(tree: Any) -> Iterator[str]:
    for element in islice(_classed(tree, _DATELINE), 10):
        for line in (str(element.get("title") or ""), _words(element)):  # hAtom's is in the title
            if 5 < len(line) <= LONGEST:
                yield line


def _words(element: Any) -> str:
    if element is None:
        return ""
    pieces = islice(element.itertext(), 60)
    return " ".join("".join(piece[:400] for piece in pieces).split())[:400]


def _name(said: str) -> str:
    """A name as it is written, or nothing for what can be none."""
    name = _ROLE.sub("", from_line(unescape(said))).strip(" .,;|·•–-")
    if not 2 < len(name) < 60 or _NO_NAME.search(name) or len(name.split()) > 9:
        return ""
    return name
