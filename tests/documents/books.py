"""Makes EPUB, DOCX and ODT files for the tests, by hand, part by part."""

import io
import zipfile
from html import escape

CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
)


def zipped(parts: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def chapter(title: str, paragraphs: list[str]) -> str:
    body = "".join(f"<p>{escape(text)}</p>" for text in paragraphs)
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>{escape(title)}</title></head><body><h2>{escape(title)}</h2>{body}</body></html>"
    )


def epub(
    chapters: dict[str, str], more: dict[str, str | bytes] | None = None, listed: str = ""
) -> bytes:
    """chapters: part's name → its XHTML, in reading order. listed: further items."""
    items = "".join(f'<item id="{n}" href="{n}"/>' for n in chapters)
    spine = "".join(f'<itemref idref="{n}"/>' for n in chapters)
    about = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<metadata><dc:title>The Harbour Year</dc:title><dc:creator>Ada Holm</dc:creator>"
        "<dc:language>en-GB</dc:language><dc:date>2026-03-12</dc:date></metadata>"
        f"<manifest>{items}{listed}"
        '<item id="toc" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
        f"</manifest><spine>{spine}</spine></package>"
    )
    parts = {f"OPS/{name}": source for name, source in chapters.items()}
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": CONTAINER,
            "OPS/book.opf": about,
            **parts,
            **(more or {}),
        }
    )
