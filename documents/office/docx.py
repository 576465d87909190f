"""Word documents (DOCX) → blocks."""

import re
from collections.abc import Iterator
from typing import Any

from bywhom.analysis.article import Role
from bywhom.documents.draft import Block, Draft, Run
from bywhom.documents.errors import DocumentError
from bywhom.documents.office.zip_archive import Archive
from bywhom.documents.text.safe_xml import first_text, name_of, parse_xml
from bywhom.documents.text.titles import titled
from bywhom.documents.text.word_count import count_words

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ELSEWHERE = frozenset(("Fallback", "del", "moveFrom", "txbxContent", "p", "pPr", "rPr"))
_ROLES: tuple[tuple[str, Role], ...] = (  # what a style's English name begins with
    ("heading", "heading"),
    ("title", "title"),
    ("quote", "quote"),
    ("intense quote", "quote"),
    ("caption", "caption"),
    ("list", "list"),
)


def read_docx(data: bytes, place: str) -> Draft:
    archive = Archive(data, place)
    document = parse_xml(archive.read("word/document.xml"), place)
    targets = _targets(archive)
    styles = _styles(archive)
    notes = _notes(archive, targets, styles)
    blocks: list[Block] = []
    for paragraph in _paragraphs(document):
        blocks.append(_block(paragraph, targets, styles))
        for reference in paragraph.iter(f"{_W}footnoteReference", f"{_W}endnoteReference"):
            key = name_of(reference)[:3], reference.get(f"{_W}id", "")
            blocks += notes.pop(key, [])  # once, however often it is referred to
    if not any(count_words(b.text) for b in blocks):
        raise DocumentError(place, "there are no words in it", "Choose another file.")
    core = _part(archive, "docProps/core.xml")
    about = document if core is None else core
    written = [b for b in blocks if b.text.strip()]
    title, titled_blocks = titled(written, first_text(about, "title"))
    author = first_text(about, "creator")
    return Draft(
        blocks=titled_blocks,
        title=title,
        authors=(author,) if author else (),
    )


def _part(archive: Archive, name: str) -> Any:
    return parse_xml(archive.read(name), archive.place) if name in archive else None


def _targets(archive: Archive) -> dict[str, str]:
    """Link id → address."""
    root = _part(archive, "word/_rels/document.xml.rels")
    if root is None:
        return {}
    links = (e for e in root.iter("{*}Relationship") if e.get("TargetMode") == "External")
    return {e.get("Id", ""): e.get("Target", "") for e in links if _is_web(e.get("Target", ""))}


def _is_web(target: str) -> bool:
    return target.startswith(("http://", "https://", "mailto:"))


def _styles(archive: Archive) -> dict[str, Role]:
    """Style id → role. Ids are translated in other languages, names are not."""
    root = _part(archive, "word/styles.xml")
    roles: dict[str, Role] = {}
    for style in root.iter(f"{_W}style") if root is not None else ():
        names = style.find(f"{_W}name")
        name = names.get(f"{_W}val", "").lower() if names is not None else ""
        for beginning, role in _ROLES:
            if name.startswith(beginning):
                roles[style.get(f"{_W}styleId", "")] = role
    return roles


def _notes(
    archive: Archive, targets: dict[str, str], styles: dict[str, Role]
) -> dict[tuple[str, str], list[Block]]:
    """("foo" or "end", id) → the blocks of a footnote or endnote."""
    notes: dict[tuple[str, str], list[Block]] = {}
    for kind in ("footnote", "endnote"):
        root = _part(archive, f"word/{kind}s.xml")
        for note in root.iter(f"{_W}{kind}") if root is not None else ():
            blocks = [_block(p, targets, styles) for p in _paragraphs(note)]
            notes[kind[:3], note.get(f"{_W}id", "")] = [b for b in blocks if b.text.strip()]
    return notes


def _paragraphs(root: Any) -> Iterator[Any]:
    """All paragraphs, those in tables and text boxes too; none of them twice."""
    for paragraph in root.iter(f"{_W}p"):
        if not any(name_of(e) == "Fallback" for e in paragraph.iterancestors()):
            yield paragraph


def _block(paragraph: Any, targets: dict[str, str], styles: dict[str, Role]) -> Block:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = style.get(f"{_W}val", "") if style is not None else ""
    role = styles.get(name) or _role_by_id(name)
    if role == "body" and paragraph.find(f"{_W}pPr/{_W}numPr") is not None:
        role = "list"
    return Block(tuple(_runs(paragraph, targets)), role)


def _role_by_id(name: str) -> Role:
    name = re.sub(r"\d+$", "", name).lower()
    return next((role for beginning, role in _ROLES if name == beginning), "body")


def _runs(element: Any, targets: dict[str, str], target: str = "") -> Iterator[Run]:
    """The words of a paragraph; not those that were deleted, nor those of a box inside it."""
    stack: list[tuple[Any, str]] = [(child, target) for child in reversed(element)]
    while stack:
        child, target = stack.pop()
        name = name_of(child)
        if name in _ELSEWHERE:
            continue
        if name == "t":
            yield Run(child.text or "", target)
        elif name in ("tab", "br", "cr"):
            yield Run(" ", target)
        elif name == "noBreakHyphen":
            yield Run("-", target)
        elif name == "hyperlink":
            target = targets.get(child.get(f"{_R}id", ""), "")
        stack.extend((grandchild, target) for grandchild in reversed(child))
