"""Documents of another kind within a Word document (altChunk), as programs that make Word out of
web pages write them."""

import posixpath
from email.errors import MessageError

from bywhom.documents.draft import Block
from bywhom.documents.errors import DocumentError
from bywhom.documents.mail.letter import open_letter
from bywhom.documents.mail.parts import parts_of
from bywhom.documents.office.zip_archive import Archive, beside
from bywhom.documents.text.decode import declared_in_html, decode
from bywhom.documents.text.safe_xml import parse_xml
from bywhom.documents.web.html import selection_draft

_PAGES = (".html", ".htm", ".xhtml")


def chunk_blocks(archive: Archive, main: str, link: str) -> tuple[Block, ...]:
    """The blocks of a web page, alone or as MHTML; nothing for other kinds, as they are rare."""
    part = _part(archive, main, link)
    if part not in archive:
        return ()
    page = _page(archive.read(part), part, archive.place)
    try:
        return selection_draft(page, archive.place).blocks if page.strip() else ()
    except DocumentError:
        return ()  # no words in it; those around it may be


def _part(archive: Archive, main: str, link: str) -> str:
    named = beside(main, f"_rels/{posixpath.basename(main)}.rels")
    if named not in archive:
        return ""
    root = parse_xml(archive.read(named), archive.place)
    targets = {e.get("Id"): str(e.get("Target", "")) for e in root.iter("{*}Relationship")}
    target = targets.get(link, "")
    return target.lstrip("/") if target.startswith("/") else beside(main, target)


def _page(data: bytes, part: str, place: str) -> str:
    if part.lower().endswith(_PAGES):
        return decode(data, place, declared_in_html(data)).text
    if not part.lower().endswith((".mht", ".mhtml")):
        return ""
    try:
        forms = [
            form for found in parts_of(open_letter(data, place), place) for form in found.forms
        ]
    except (ValueError, LookupError, MessageError):
        return ""
    return next((text for kind, text in forms if kind == "text/html"), "")
