"""OpenDocument texts (ODT) → blocks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from bywhom.analysis.article import Role
from bywhom.documents.draft import Block, Draft, Leftover, Run
from bywhom.documents.errors import DocumentError
from bywhom.documents.office.zip_archive import Archive, locked
from bywhom.documents.text.authors import people
from bywhom.documents.text.note_marks import raised
from bywhom.documents.text.safe_xml import first_text, name_of, parse_xml
from bywhom.documents.text.titles import titled
from bywhom.documents.text.word_count import count_words

# Found by libxml2: to list an element's attributes takes lxml the square of their number.
_NAMED = etree.XPath("string(@*[local-name() = $name][1])")
_RAISED = re.compile(r"super|[1-9]\d?(?:\.\d+)?% [1-9]\d?(?:\.\d+)?%")  # higher, and smaller
_MANIFEST = "META-INF/manifest.xml"
_APART = frozenset(
    ("note", "annotation", "frame", "tracked-changes", "p", "h", "ruby-text", "hidden-text")
)
_NOT_TEXT = {  # elements around a paragraph: why it is left out, nothing where that is not said
    "tracked-changes": "",
    "annotation": "",
    "hidden-paragraph": "",
    **dict.fromkeys(("table-of-content", "alphabetical-index"), "a table of contents"),
    **dict.fromkeys(("illustration-index", "table-index"), "a table of contents"),
}
_ROLES: dict[str, Role] = {
    "Title": "title",
    "Quotations": "quote",
    "Caption": "caption",
    "Illustration": "caption",
}


@dataclass(frozen=True, slots=True)
class Styles:
    """parents: automatic style → the named style it changes. The others: names of styles."""

    parents: dict[str, str]
    hidden: frozenset[str]
    raised: frozenset[str]


def read_odt(data: bytes, place: str) -> Draft:
    """The archive, or its flat form: one XML file (FODT)."""
    if data.startswith(b"PK"):
        archive = Archive(data, place)
        if _MANIFEST in archive and b"encryption-data" in archive.read(_MANIFEST):
            raise locked(place)
        content = parse_xml(archive.read("content.xml"), place)
        about = parse_xml(archive.read("meta.xml"), place) if "meta.xml" in archive else content
    else:
        content = about = parse_xml(data, place)
    styles = _styles(content)
    blocks: list[Block] = []
    dropped: list[Leftover] = []
    for paragraph, why in _paragraphs(content):
        found = Block(tuple(_runs(paragraph, styles)), _role(paragraph, styles.parents))
        if why:
            dropped.append(Leftover(found, why, len(blocks)))
        elif found.text.strip():
            blocks.append(found)
    if not any(count_words(b.text) for b in blocks):
        raise DocumentError(place, "there are no words in it", "Choose another file.")
    title, titled_blocks = titled(blocks, first_text(about, "title"))
    # dc:creator is who saved it last
    author = first_text(about, "initial-creator") or first_text(about, "creator")
    return Draft(
        blocks=titled_blocks,
        title=title,
        authors=people(author),
        language=first_text(about, "language").split("-")[0].lower()[:3],
        dropped=tuple(dropped),
    )


def _styles(content: Any) -> Styles:
    parents, hidden, high = {}, set(), set()
    for style in content.iter("{*}style"):
        name = _get(style, "name")
        parents[name] = _get(style, "parent-style-name")
        for properties in style.iter("{*}text-properties"):
            if _get(properties, "display") == "none":
                hidden.add(name)
            if _RAISED.match(_get(properties, "text-position")):
                high.add(name)
    return Styles(parents, frozenset(hidden), frozenset(high))


def _get(element: Any, name: str) -> str:
    """An attribute by its name without a namespace."""
    return str(_NAMED(element, name=name))


def _paragraphs(content: Any) -> Iterator[tuple[Any, str]]:
    """Paragraphs and headings in order, and why they are left out, if that is to be said."""
    body = next(content.iter("{*}body"), content)  # of a flat file, not its styles' running heads
    for element in body.iter("{*}p", "{*}h"):
        around = [_NOT_TEXT[n] for e in element.iterancestors() if (n := name_of(e)) in _NOT_TEXT]
        if all(around):
            yield element, around[0] if around else ""


def _role(element: Any, parents: dict[str, str]) -> Role:
    style = _get(element, "style-name")
    named = _ROLES.get(style) or _ROLES.get(parents.get(style, ""))
    if named:
        return named
    if name_of(element) == "h":
        return "heading"
    return "list" if any(name_of(e) == "list-item" for e in element.iterancestors()) else "body"


def _runs(element: Any, styles: Styles) -> Iterator[Run]:
    """The words of a paragraph, not those of its notes, comments and frames, nor hidden ones."""
    if _get(element, "style-name") in styles.hidden:
        return
    before = element.text or ""
    yield Run(before)
    stack: list[tuple[Any, str, bool, bool]] = [
        (child, "", False, False) for child in reversed(element)
    ]
    while stack:
        child, target, is_raised, is_end = stack.pop()
        name = name_of(child)
        style = _get(child, "style-name")
        if not is_end:
            stack.append((child, target, is_raised, True))
            if name in _APART or (name == "span" and style in styles.hidden):
                continue
        inner = _get(child, "href") if name == "a" else target
        inner = inner if inner.startswith(("http://", "https://", "mailto:")) else ""
        is_high = is_raised or (name == "span" and style in styles.raised)
        text = (child.tail if is_end else child.text) or ""
        text = raised(before, text) if (is_raised if is_end else is_high) else text
        if not is_end and name in ("s", "tab", "line-break"):
            text = f" {text}"
        yield Run(text, target if is_end else inner)
        before = (before + text)[-40:]
        if not is_end:
            stack.extend((e, inner, is_high, False) for e in reversed(child))
