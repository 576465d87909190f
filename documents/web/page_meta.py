"""What a web page says about itself: title, authors, outlet, date, language, address."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any
from urllib.parse import urljoin, urlsplit

from bywhom.documents.text.word_count import tokens
from bywhom.documents.web.page_credits import authors_of, published_of

LONGEST = 400  # characters; no title is longer
ROOM = 10 * LONGEST  # of one piece of text, blanks included
PIECES = 1_000  # of an element's text; no title has more
HEADINGS = 50  # h1 elements that are looked at
_ROLES = ("author", "creator", "publisher")
_ARTICLE_TYPES = ("article", "posting", "report", "review", "news", "liveblog")
_SEPARATOR = re.compile(r"\s+[|·•»–—-]\s+|\s*[|»]\s*|\s::\s")
_LAST_COMMA = re.compile(r",\s{0,100}+([}\]])")  # as hand-made templates leave it
_WRAPPED = re.compile(r"(?:/[/*]\s*)?(?:<!\[CDATA\[|\]\]>)(?:\s*\*/)?|^\s*<!--|-->\s*$")


@dataclass(frozen=True, slots=True)
class PageMeta:
    """article_body: the text that the page's own data for search engines holds, if any."""

    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    language: str = ""
    address: str = ""
    article_body: str = ""
    is_behind_paywall: bool = False


def page_meta(tree: Any, address: str = "") -> PageMeta:
    metas = _meta_tags(tree)
    meta = {name: values[0] for name, values in metas.items()}
    data = _article_data(tree)
    site = meta.get("og:site_name") or _name(data.get("publisher")) or ""
    own = _address(tree, meta, address)
    return PageMeta(
        title=_title(tree, meta, data, (site, urlsplit(own or address).hostname or "")),
        authors=authors_of(tree, metas, data),
        publisher=site or None,
        published=published_of(tree, metas, data),
        language=_language(tree, meta, data),
        address=own,
        article_body=_string(data.get("articleBody")),
        is_behind_paywall=str(data.get("isAccessibleForFree", "")).lower() == "false",
    )


def _meta_tags(tree: Any) -> dict[str, list[str]]:
    """Names and contents of the meta elements, in order; an element may have several names."""
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        said = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = (element.get("content") or "").strip()
        names = said.lower().split() if content else ()
        for name in names:
            values = found.setdefault(name, [])
            if content not in values and len(values) < 20:
                values.append(content)
    return found


def _article_data(tree: Any) -> dict[str, Any]:
    """The JSON-LD object that describes an article, the one with most text in it."""
    objects: list[dict[str, Any]] = []
    for element in tree.iter("script"):
        if "ld+json" in (element.get("type") or "").lower():
            try:
                objects += _objects(_json(_bare(element.text or "")))
            except (ValueError, RecursionError):
                continue  # a page with broken data for search engines is still a page
    articles = [o for o in objects if _is_article(o)]
    found = max(articles, key=lambda o: (len(_string(o.get("articleBody"))), len(o)), default={})
    known = {o["@id"]: o for o in objects if isinstance(o.get("@id"), str) and o.get("name")}
    return found | {role: _meant(found[role], known) for role in _ROLES if role in found}


def _meant(value: Any, known: dict[str, Any]) -> Any:
    """Whom a reference means: many pages name people and outlets once, and then by their "@id"."""
    if isinstance(value, list):
        return [_meant(one, known) for one in value[:20] if not isinstance(one, list)]
    is_reference = isinstance(value, dict) and isinstance(value.get("@id"), str)
    return known.get(value["@id"], value) if is_reference and not value.get("name") else value


def _json(source: str) -> Any:
    try:
        return json.loads(source, strict=False)
    except ValueError:
        return json.loads(_LAST_COMMA.sub(r"\1", source), strict=False)


def _bare(source: str) -> str:
    """JSON without the marks of CDATA and comments that old pages wrap it in."""
    return _WRAPPED.sub("", source).strip().rstrip(";")


def _objects(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if isinstance(data, list) and depth < 5:
        for item in data[:200]:
            yield from _objects(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        yield from _objects(data.get("@graph", []), depth + 1)
        yield from _objects(data.get("mainEntity", []), depth + 1)


def _is_article(data: dict[str, Any]) -> bool:
    kinds = data.get("@type", "")
    text = " ".join(map(str, kinds)) if isinstance(kinds, list) else str(kinds)
    return any(kind in text.lower() for kind in _ARTICLE_TYPES)


def _title(tree: Any, meta: dict[str, str], data: dict[str, Any], sites: tuple[str, str]) -> str:
    """The heading that agrees with what the page calls itself, else the better of its names.

    A page's names (og:title, <title>) are often shortened, or carry the outlet's name; its
    visible heading is what a reader calls the title, if it is the article's and not the site's.
    """
    names = [
        meta.get("og:title", ""),
        _string(data.get("headline")),
        meta.get("twitter:title", ""),
        beginning(next(tree.iter("title"), None)),
    ]
    if not names[-1]:
        names.pop()
    names = [without_site(name, *sites)[:LONGEST] for name in names if name]
    headings = [beginning(h) for h in islice(tree.iter("h1"), HEADINGS)]
    headings = [h for h in headings if 0 < len(h) <= LONGEST]
    own = names[:-1] or names  # <title> may name the site, as its first heading does
    for heading in headings:
        if any(_agree(heading, name) for name in own):
            return heading
    if names:
        return names[0]
    return headings[0] if headings else ""


def without_site(title: str, site: str, host: str = "") -> str:
    """The title without " | The Harbour Post" at its end or start, by the outlet's name or host."""
    title = " ".join(title.split())
    parts = _SEPARATOR.split(title)
    if len(parts) < 2:
        return title
    if _is_site(parts[-1], site, host):
        return title[: title.rindex(parts[-1])].rstrip(" |·•»–—-:")
    if _is_site(parts[0], site, host):
        return title[title.index(parts[0]) + len(parts[0]) :].lstrip(" |·•»–—-:")
    if ("|" in title or "»" in title) and len(parts[0].split()) >= 3:
        return re.split(r"\s*[|»]\s*", title)[0]
    return title


def _is_site(part: str, site: str, host: str) -> bool:
    key = _key(part).removeprefix("the")
    named = key == _key(site).removeprefix("the")
    return bool(key) and (named or (len(key) > 3 and key in host.replace("-", "")))


def _agree(heading: str, name: str) -> bool:
    """Do both begin alike, or share most of their words?"""
    a, b = set(tokens(heading)), set(tokens(name))
    return (
        bool(a and b) and len(a & b) >= 0.5 * min(len(a), len(b)) and len(a & b) >= min(2, len(b))
    )


def _language(tree: Any, meta: dict[str, str], data: dict[str, Any]) -> str:
    root = next(tree.iter("html"), None)
    said = str((root.get("lang") if root is not None else "") or "")
    said = said or _string(data.get("inLanguage")) or meta.get("og:locale", "")
    return re.split("[-_]", said)[0].lower()[:3]


def _address(tree: Any, meta: dict[str, str], address: str) -> str:
    """The canonical address, if it is a whole one; a front page is not an article's address."""
    links = (str(e.get("href") or "") for e in tree.iter("link") if e.get("rel") == "canonical")
    for said in (next(links, ""), meta.get("og:url", "")):
        try:
            whole = urljoin(address, said.strip())
            parts = urlsplit(whole)
        except ValueError:
            continue
        if said and parts.scheme in ("http", "https") and parts.path.strip("/"):
            return whole
    return ""


def _name(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name", "")
    if isinstance(value, list):
        value = ", ".join(map(str, value))
    text = str(value or "").strip()
    return "" if "://" in text else text


def _string(value: Any) -> str:
    return value if isinstance(value, str) else ""


def beginning(element: Any) -> str:
    """The words of an element; of one that holds more than any title, only the first of them."""
    pieces: list[str] = []
    length = 0
    for piece in islice(element.itertext(), PIECES) if element is not None else ():
        pieces.append(piece[:ROOM])
        length += len("".join(pieces[-1].split()))
        if length > LONGEST:
            break
    return " ".join("".join(pieces).split())


def _key(text: str) -> str:
    return "".join(tokens(text))
