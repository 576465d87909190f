"""Letters (EML: newsletters) and pages saved as one file (MHTML) → blocks."""

from dataclasses import replace
from email.message import EmailMessage

from documents.decode import decode
from documents.draft import Draft, block
from documents.errors import DocumentError
from documents.words import count_words

PARTS = 1_000
LARGEST = 20_000_000  # bytes of the part that is read


def read_mail(data: bytes, place: str) -> Draft:
    """The letter's HTML if it has an article in it, else its plain text."""
    message = _message(data, place)
    texts = _texts(message, place)
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
    return replace(
        draft,
        title=_header(message, "Subject") or draft.title,
        authors=draft.authors or _senders(message),
        published=_date(message) or draft.published,
    )


def _message(data: bytes, place: str) -> EmailMessage:
    from email import message_from_bytes, policy

    if data.count(b"\n--") > 2 * PARTS:
        raise DocumentError(
            place, "this letter has far too many parts", "Open it in your mail program."
        )
    try:
        return message_from_bytes(data, policy=policy.default)
    except (ValueError, RecursionError, LookupError, IndexError):
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
    from documents.html import html_draft

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
    except (ValueError, IndexError, LookupError, AttributeError):
        return ""  # a header that breaks the rules says nothing


def _senders(message: EmailMessage) -> tuple[str, ...]:
    from email.utils import getaddresses

    return tuple(name for name, _ in getaddresses([_header(message, "From")]) if name)


def _date(message: EmailMessage) -> str | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(_header(message, "Date")).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return None
