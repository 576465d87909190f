"""The heads of a letter, read only to a length."""

from email.errors import MessageError
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import getaddresses, parsedate_to_datetime
from typing import TYPE_CHECKING

from bywhom.documents.mail.inner import subject_of

LONGEST = 2_000  # characters of a header that are read: Python's parser is quadratic in them
BROKEN = (  # what Python's parser raises, besides what it says it does
    *(ValueError, LookupError, AttributeError, TypeError),
    *(RecursionError, OverflowError, MessageError),
)

if TYPE_CHECKING:
    _Usual = EmailPolicy[EmailMessage]
else:
    _Usual = EmailPolicy  # not to be subscripted when it runs


class BriefHeads(_Usual):
    """Python's usual rules, for the beginning of each header."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, _eight_bits(value[:LONGEST])


def subject(message: EmailMessage) -> str:
    return subject_of(header(message, "Subject"))


def saved_from(message: EmailMessage) -> str:
    """Where a saved page was saved from."""
    for name in ("Snapshot-Content-Location", "Content-Location"):
        said = header(message, name)
        if said.startswith(("http://", "https://")):
            return said
    return ""


def header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except BROKEN:
        return ""  # a header that breaks the rules says nothing


def _eight_bits(said: str) -> str:
    """A head with bytes beyond ASCII in it, which are not allowed and often sent."""
    if said.isascii():
        return said
    data = said.encode("utf-8", "surrogateescape")
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("windows-1252", "replace")


def senders(message: EmailMessage) -> tuple[str, ...]:
    try:
        return tuple(name for name, _ in getaddresses([header(message, "From")]) if name)
    except BROKEN:
        return ()


def sent_on(message: EmailMessage) -> str | None:
    try:
        return parsedate_to_datetime(header(message, "Date")).date().isoformat()
    except BROKEN:
        return None
