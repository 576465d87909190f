"""Which function reads which kind of file, and from bytes to an Article in this process."""

from codecs import BOM_UTF8
from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType

from bywhom.documents.clean import clean
from bywhom.documents.draft import Draft, Opened
from bywhom.documents.errors import DocumentError
from bywhom.documents.file_type import TEXTS, suffix_of, suffix_of_fetched
from bywhom.documents.text.decode import decode
from bywhom.documents.text.plain import read_plain

Reader = Callable[[bytes, str], Draft]


def _later(module: str, function: str) -> Reader:
    """A reader whose module is loaded when the first document asks for it."""

    def read(data: bytes, place: str) -> Draft:
        found: Reader = getattr(import_module(module), function)
        return found(data, place)

    return read


_html = _later("bywhom.documents.lists.bookmarks", "read_page")
_markdown = _later("bywhom.documents.text.markdown", "read_markdown")
_pdf = _later("bywhom.documents.pdf.document", "read_pdf")
_epub = _later("bywhom.documents.office.epub", "read_epub")
_odt = _later("bywhom.documents.office.odt", "read_odt")
_mail = _later("bywhom.documents.mail.letter", "read_mail")

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": read_plain,
        ".text": read_plain,
        ".md": _markdown,
        ".markdown": _markdown,
        ".html": _html,
        ".htm": _html,
        ".xhtml": _html,
        ".pdf": _pdf,
        ".epub": _epub,
        ".docx": _later("bywhom.documents.office.docx", "read_docx"),
        ".odt": _odt,
        ".fodt": _odt,
        ".rtf": _later("bywhom.documents.office.rtf", "read_rtf"),
        ".eml": _mail,
        ".mhtml": _mail,
        ".mht": _mail,
        ".mbox": _mail,
        ".rss": _later("bywhom.documents.lists.feed", "read_feed"),
        ".atom": _later("bywhom.documents.lists.feed", "read_feed"),
        ".opml": _later("bywhom.documents.lists.opml", "read_opml"),
        ".xml": _later("bywhom.documents.lists.feed", "read_xml"),
        ".json": _later("bywhom.documents.lists.bookmarks", "read_json"),
        ".csv": _later("bywhom.documents.lists.reading_list", "read_reading_list"),
    }
)


def read_file(data: bytes, place: str, name: str, stem: str) -> Opened:
    """The bytes of a file. name: with its ending; stem: its title, if it gives itself none."""
    return clean(READERS[suffix_of(data, name, READERS)](data, place), place, name=stem)


def read_fetched(data: bytes, address: str, media_type: str, charset: str) -> Opened:
    """What a server sent, and what it said of it."""
    suffix = suffix_of_fetched(data, media_type, address, READERS)
    if suffix in TEXTS and charset:
        data = BOM_UTF8 + decode(data, address, charset).text.encode("utf-8", "replace")
    return clean(READERS[suffix](data, address), address, name=address)


def read_copied(data: bytes, place: str) -> Opened:
    """A page, or the part of one that a reader copied, as UTF-8."""
    web = import_module("bywhom.documents.web.html")
    html = data.decode("utf-8", "replace")
    try:
        draft = (web.html_draft if web.is_whole_page(html) else web.selection_draft)(html, place)
    except DocumentError:
        draft = web.selection_draft(html, place or "the clipboard")
    return clean(draft, place)
