"""Letters (EML: newsletters) and pages saved as one file (MHTML) → blocks."""

from email.errors import MessageError
from email.message import EmailMessage
from email.policy import EmailPolicy
from typing import TYPE_CHECKING

from bywhom.documents.draft import Draft, block
from bywhom.documents.errors import DocumentError
from bywhom.documents.text.decode import decode
from bywhom.documents.text.word_count import count_words

PARTS = 1_000
LARGEST = 20_000_000  # bytes of the part that is read
LONGEST = 2_000  # characters of a header that are read: Python's parser is quadratic in them
_BROKEN = (  # what Python's parser raises, besides what it says it does
    *(ValueError, LookupError, AttributeError, TypeError),
    *(RecursionError, OverflowError, MessageError),
)

if TYPE_CHECKING:
    _Usual = EmailPolicy[EmailMessage]
else:
    _Usual = EmailPolicy  # not to be subscripted when it runs


class _Brief(_Usual):
    """Python's usual rules, for the beginning of each header."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:LONGEST]


def read_mail(data: bytes, place: str) -> Draft:
    """The letter's HTML if it has an article in it, else its plain text."""
    message, texts = _opened(data, place)
    draft = None
    if "text/html" in texts:
        draft = _page(texts["text/html"], _address(message) or place)
    if draft is None and count_words(texts.get("text/plain", "")):
        paragraphs = texts["text/plain"].replace("\r\n", "\n").split("\n\n")
        draft = Draft(blocks=tuple(block(text) for text in paragraphs if text.strip()))
    if draft is None:
        raise DocumentError(
            place, "there is no text in this letter", "Open it in your mail program."
        )
    return draft._replace(
        title=_header(message, "Subject") or draft.title,
        authors=draft.authors or _senders(message),
        published=_date(message) or draft.published,
    )


def _opened(data: bytes, place: str) -> tuple[EmailMessage, dict[str, str]]:
    """The letter and its texts."""
    from email import message_from_bytes

    if data.count(b"\n--") > 2 * PARTS:
        raise DocumentError(
            place, "this letter has far too many parts", "Open it in your mail program."
        )
    try:
        message = message_from_bytes(data, EmailMessage, policy=_Brief())
        return message, _texts(message, place)
    except _BROKEN:
        raise DocumentError(
            place, "the letter is damaged", "Save it again from your mail program."
        ) from None


def _texts(message: EmailMessage, place: str) -> dict[str, str]:
    """The first text of each kind: {"text/html": ..., "text/plain": ...}."""
    texts: dict[str, str] = {}
    for number, part in enumerate(message.walk()):
        kind = part.get_content_type()
        if number > PARTS:
            break
        if kind not in ("text/html", "text/plain") or kind in texts or part.is_multipart():
            continue
        if part.get_content_disposition() == "attachment":
            continue
        data = part.get_payload(decode=True)
        if isinstance(data, bytes) and data:
            charset = part.get_content_charset() or ""
            texts[kind] = decode(data[:LARGEST], place, charset).text
    return texts


def _page(text: str, place: str) -> Draft | None:
    from bywhom.documents.web.html import html_draft

    try:
        return html_draft(text, place)
    except DocumentError:
        return None  # a letter without an article may still have a plain text


def _address(message: EmailMessage) -> str:
    """Where a saved page was saved from."""
    for name in ("Snapshot-Content-Location", "Content-Location"):
        said = _header(message, name)
        if said.startswith(("http://", "https://")):
            return said
    return ""


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except _BROKEN:
        return ""  # a header that breaks the rules says nothing


def _senders(message: EmailMessage) -> tuple[str, ...]:
    from email.utils import getaddresses

    try:
        return tuple(name for name, _ in getaddresses([_header(message, "From")]) if name)
    except _BROKEN:
        return ()


def _date(message: EmailMessage) -> str | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(_header(message, "Date")).date().isoformat()
    except _BROKEN:
        return None
