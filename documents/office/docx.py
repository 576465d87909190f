"""Word documents (DOCX) → blocks."""

import posixpath
import re
from collections.abc import Iterator
from typing import Any

from bywhom.analysis.article import Role
from bywhom.documents.draft import Block, Draft, Leftover, Run
from bywhom.documents.errors import DocumentError
from bywhom.documents.office.docx_chunks import chunk_blocks
from bywhom.documents.office.zip_archive import Archive, beside
from bywhom.documents.text.authors import people
from bywhom.documents.text.note_marks import raised
from bywhom.documents.text.safe_xml import first_text, name_of, parse_xml
from bywhom.documents.text.titles import titled
from bywhom.documents.text.word_count import count_words

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = (  # the names that Word's "Strict Open XML Document" has for the same things
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_ELSEWHERE = frozenset(("Fallback", "del", "moveFrom", "txbxContent", "p", "pPr", "rPr", "rt"))
_CONTENTS = "a table of contents"
_ROLES: tuple[tuple[str, Role], ...] = (  # what a style's English name begins with
    ("heading", "heading"),
    ("title", "title"),
    ("quote", "quote"),
    ("quotation", "quote"),
    ("intense quote", "quote"),
    ("caption", "caption"),
    ("list", "list"),
)
_LINK_FIELD = re.compile(r'\s*HYPERLINK\s+"([^"]{1,2000})"')
_CONTENTS_STYLE = re.compile(r"(?:toc|contents) ?(?:heading|\d+)$", re.IGNORECASE)


def read_docx(data: bytes, place: str) -> Draft:
    archive = Archive(data, place)
    main = _main_part(archive)
    document = _parse(archive, main)
    targets = _targets(archive, main)
    styles = _styles(archive, main)
    notes = _notes(archive, main, targets, styles)
    written: list[Block] = []
    dropped: list[Leftover] = []
    open_runs: tuple[Run, ...] = ()  # of paragraphs whose mark was deleted: the next goes on
    for paragraph in _paragraphs(document):
        if name_of(paragraph) == "altChunk":
            written += chunk_blocks(archive, main, paragraph.get(f"{_R}id", ""))
            continue
        found = _block(paragraph, targets, styles)
        found = found._replace(runs=(*open_runs, *found.runs))
        open_runs = found.runs if _is_mark_deleted(paragraph) else ()
        if open_runs or not found.text.strip():
            continue
        if _is_contents(paragraph, styles):
            dropped.append(Leftover(found, _CONTENTS, len(written)))
            continue
        written.append(found)
        for reference in paragraph.iter(f"{_W}footnoteReference", f"{_W}endnoteReference"):
            key = name_of(reference)[:3], reference.get(f"{_W}id", "")
            written += notes.pop(key, [])  # once, however often it is referred to
    if open_runs:
        written.append(Block(open_runs))
    if not any(count_words(b.text) for b in written):
        raise DocumentError(place, "there are no words in it", "Choose another file.")
    core = _part(archive, "docProps/core.xml")
    about = document if core is None else core
    title, titled_blocks = titled(written, first_text(about, "title"))
    return Draft(
        blocks=titled_blocks,
        title=title,
        authors=people(first_text(about, "creator")),
        dropped=_shifted(dropped, len(titled_blocks) - len(written)),
    )


def _shifted(dropped: list[Leftover], by: int) -> tuple[Leftover, ...]:
    return tuple(left._replace(before=max(0, left.before + by)) for left in dropped)


def _main_part(archive: Archive) -> str:
    """The part that is the document; programs are free to name it."""
    root = _part(archive, "_rels/.rels")
    for link in root.iter("{*}Relationship") if root is not None else ():
        if link.get("Type", "").endswith("/officeDocument"):
            return str(link.get("Target", "")).lstrip("/")
    return "word/document.xml"


def _parse(archive: Archive, name: str) -> Any:
    data = archive.read(name)
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return parse_xml(data, archive.place)


def _part(archive: Archive, name: str) -> Any:
    return _parse(archive, name) if name in archive else None


def _targets(archive: Archive, main: str) -> dict[str, str]:
    """Link id → address."""
    root = _part(archive, beside(main, f"_rels/{posixpath.basename(main)}.rels"))
    if root is None:
        return {}
    links = (e for e in root.iter("{*}Relationship") if e.get("TargetMode") == "External")
    return {e.get("Id", ""): e.get("Target", "") for e in links if _is_web(e.get("Target", ""))}


def _is_web(target: str) -> bool:
    return target.startswith(("http://", "https://", "mailto:"))


def _styles(archive: Archive, main: str) -> dict[str, Role | None]:
    """Style id → role, None for a table of contents. Ids are translated, names are not."""
    root = _part(archive, beside(main, "styles.xml"))
    roles: dict[str, Role | None] = {}
    for style in root.iter(f"{_W}style") if root is not None else ():
        names = style.find(f"{_W}name")
        name = names.get(f"{_W}val", "").lower() if names is not None else ""
        if _CONTENTS_STYLE.match(name):
            roles[style.get(f"{_W}styleId", "")] = None
        for beginning, role in _ROLES:
            if name.startswith(beginning):
                roles[style.get(f"{_W}styleId", "")] = role
    return roles


def _notes(
    archive: Archive, main: str, targets: dict[str, str], styles: dict[str, Role | None]
) -> dict[tuple[str, str], list[Block]]:
    """("foo" or "end", id) → the blocks of a footnote or endnote."""
    notes: dict[tuple[str, str], list[Block]] = {}
    for kind in ("footnote", "endnote"):
        root = _part(archive, beside(main, f"{kind}s.xml"))
        for note in root.iter(f"{_W}{kind}") if root is not None else ():
            own = (p for p in _paragraphs(note) if name_of(p) == "p")
            blocks = [_block(p, targets, styles) for p in own]
            notes[kind[:3], note.get(f"{_W}id", "")] = [b for b in blocks if b.text.strip()]
    return notes


def _paragraphs(root: Any) -> Iterator[Any]:
    """All paragraphs, those in tables and text boxes too; none of them twice. Documents of another
    kind that Word is to take in are among them."""
    for paragraph in root.iter(f"{_W}p", f"{_W}altChunk"):
        if not any(map(_is_away, paragraph.iterancestors())):
            yield paragraph


def _is_away(element: Any) -> bool:
    """Is what stands in it shown elsewhere, deleted, or a prompt to write something?"""
    name = name_of(element)
    if name == "tr":
        return element.find(f"{_W}trPr/{_W}del") is not None
    return name == "Fallback" or (name == "sdt" and _is_prompt(element))


def _is_prompt(control: Any) -> bool:
    return control.find(f"{_W}sdtPr/{_W}showingPlcHdr") is not None


def _block(paragraph: Any, targets: dict[str, str], styles: dict[str, Role | None]) -> Block:
    name = _style(paragraph)
    role = styles.get(name) or _role_by_id(name)
    if role == "body" and paragraph.find(f"{_W}pPr/{_W}numPr") is not None:
        role = "list"
    return Block(tuple(_runs(paragraph, targets)), role)


def _style(paragraph: Any) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return str(style.get(f"{_W}val", "")) if style is not None else ""


def _role_by_id(name: str) -> Role:
    name = re.sub(r"\d+$", "", name).lower()
    return next((role for beginning, role in _ROLES if name == beginning), "body")


def _is_contents(paragraph: Any, styles: dict[str, Role | None]) -> bool:
    name = _style(paragraph)
    if not name:
        return False
    return styles.get(name, "body") is None or bool(_CONTENTS_STYLE.match(name))


def _is_mark_deleted(paragraph: Any) -> bool:
    """Was the end of this paragraph deleted, with changes tracked?"""
    mark = paragraph.find(f"{_W}pPr/{_W}rPr")
    return mark is not None and any(name_of(e) in ("del", "moveFrom") for e in mark)


def _runs(element: Any, targets: dict[str, str], target: str = "") -> Iterator[Run]:
    """The words of a paragraph; not those deleted or hidden, nor those of a box inside it."""
    before = ""
    field = Field()
    stack: list[tuple[Any, str, bool]] = [(child, target, False) for child in reversed(element)]
    while stack:
        child, target, is_raised = stack.pop()
        name = name_of(child)
        if name in _ELSEWHERE or (name == "r" and _is_hidden(child)):
            continue
        if name == "sdt" and _is_prompt(child):
            continue
        if name in ("fldChar", "instrText"):
            field.read(child)
        text = child.text or "" if name == "t" else _SIGNS.get(name, "")
        if text:
            text = raised(before, text) if is_raised else text
            before = (before + text)[-40:]
            yield Run(text, target or field.target)
        elif name == "hyperlink":
            target = targets.get(child.get(f"{_R}id", ""), "")
        elif name == "r":
            is_raised = _is_raised(child)
        stack.extend((grandchild, target, is_raised) for grandchild in reversed(child))


_SIGNS = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-"}


class Field:
    """Fields are marked by where they begin, what they are told, and where their words begin and
    end; of all kinds, a link is the one whose address matters."""

    def __init__(self) -> None:
        self.target = ""
        self._told = ""

    def read(self, mark: Any) -> None:
        if name_of(mark) == "instrText":
            self._told += mark.text or ""
            return
        kind = mark.get(f"{_W}fldCharType")
        found = _LINK_FIELD.match(self._told) if kind == "separate" else None
        self.target = found[1] if found and _is_web(found[1]) else ""
        self._told = ""


def _is_hidden(run: Any) -> bool:
    for name in ("vanish", "webHidden"):
        mark = run.find(f"{_W}rPr/{_W}{name}")
        if mark is not None and mark.get(f"{_W}val", "1") not in ("0", "false", "off"):
            return True
    return False


def _is_raised(run: Any) -> bool:
    align = run.find(f"{_W}rPr/{_W}vertAlign")
    if align is not None:
        return bool(align.get(f"{_W}val") == "superscript")
    height = run.find(f"{_W}rPr/{_W}position")
    is_smaller = run.find(f"{_W}rPr/{_W}sz") is not None
    said = height.get(f"{_W}val", "") if height is not None and is_smaller else ""
    return bool(said.isascii() and said.isdigit() and int(said[:6]) > 0)
