"""OpenDocument texts (ODT) → blocks."""

from collections.abc import Iterator
from typing import Any

from bywhom.analysis.article import Role
from bywhom.documents.draft import Block, Draft, Run
from bywhom.documents.errors import DocumentError
from bywhom.documents.office.zip_archive import Archive
from bywhom.documents.text.safe_xml import first_text, name_of, parse_xml
from bywhom.documents.text.titles import titled
from bywhom.documents.text.word_count import count_words

_APART = frozenset(("note", "annotation", "frame", "tracked-changes", "p", "h"))
_ROLES: dict[str, Role] = {
    "Title": "title",
    "Quotations": "quote",
    "Caption": "caption",
    "Illustration": "caption",
}


def read_odt(data: bytes, place: str) -> Draft:
    archive = Archive(data, place)
    content = parse_xml(archive.read("content.xml"), place)
    parents = _parents(content)
    blocks = [_block(p, parents) for p in _paragraphs(content)]
    if not any(count_words(b.text) for b in blocks):
        raise DocumentError(place, "there are no words in it", "Choose another file.")
    about = parse_xml(archive.read("meta.xml"), place) if "meta.xml" in archive else content
    title, titled_blocks = titled([b for b in blocks if b.text.strip()], first_text(about, "title"))
    author = first_text(about, "creator") or first_text(about, "initial-creator")
    return Draft(
        blocks=titled_blocks,
        title=title,
        authors=(author,) if author else (),
        language=first_text(about, "language").split("-")[0].lower()[:3],
    )


def _parents(content: Any) -> dict[str, str]:
    """Automatic style → the named style it changes."""
    styles = content.iter("{*}style")
    return {_get(e, "name"): _get(e, "parent-style-name") for e in styles}


def _get(element: Any, name: str) -> str:
    """An attribute by its name without a namespace."""
    found = (v for k, v in element.attrib.items() if k.rpartition("}")[2] == name)
    return str(next(found, ""))


def _paragraphs(content: Any) -> Iterator[Any]:
    """Paragraphs and headings in order; deleted text and comments are left out."""
    for element in content.iter("{*}p", "{*}h"):
        around = {name_of(e) for e in element.iterancestors()}
        if not around & {"tracked-changes", "annotation"}:
            yield element


def _block(element: Any, parents: dict[str, str]) -> Block:
    return Block(tuple(_runs(element)), _role(element, parents))


def _role(element: Any, parents: dict[str, str]) -> Role:
    style = _get(element, "style-name")
    named = _ROLES.get(style) or _ROLES.get(parents.get(style, ""))
    if named:
        return named
    if name_of(element) == "h":
        return "heading"
    return "list" if any(name_of(e) == "list-item" for e in element.iterancestors()) else "body"


def _runs(element: Any) -> Iterator[Run]:
    """The words of a paragraph, not those of its notes, comments and frames."""
    yield Run(element.text or "")
    stack: list[tuple[Any, str, bool]] = [(child, "", False) for child in reversed(element)]
    while stack:
        child, target, is_end = stack.pop()
        if is_end:
            yield Run(child.tail or "", target)
            continue
        name = name_of(child)
        stack.append((child, target, True))
        if name in _APART:
            continue
        if name in ("s", "tab", "line-break"):
            yield Run(" ", target)
        inner = _get(child, "href") if name == "a" else target
        inner = inner if inner.startswith(("http://", "https://", "mailto:")) else ""
        yield Run(child.text or "", inner)
        stack.extend((grandchild, inner, False) for grandchild in reversed(child))
