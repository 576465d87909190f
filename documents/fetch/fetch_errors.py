"""Everything that can go wrong with a page on the network, in words."""

import ssl
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException

from urllib3 import exceptions as web
from urllib3.exceptions import HTTPError
from urllib3.util.ssl_match_hostname import CertificateError

from bywhom.documents.errors import DocumentError
from bywhom.documents.fetch.fetch_guard import Guard

_REFUSALS = {
    401: ("the site asks for a password", "Open it in a browser and save the page as a file."),
    402: ("the site asks for payment", "Open it in a browser and save the page as a file."),
    403: ("the site does not let us read this", "Open it in a browser and save the page."),
    404: ("there is no such page", "Check the address."),
    410: ("the page was taken away", "Look for a copy in a web archive."),
    429: ("the site asks to wait", "Try again in some minutes."),
    451: ("the page is blocked for legal reasons", "Look for the article elsewhere."),
    503: ("the site is too busy or being mended", "Try again later."),
}
_CANCELLED = ("you stopped it", "Open it again when you like.")
_LATER = "Try again later, or save the page from a browser."


def refused(place: str, status: int) -> DocumentError:
    if status in _REFUSALS:
        problem, remedy = _REFUSALS[status]
    elif status >= 500:
        problem, remedy = "the site has a fault of its own", "Try again later."
    else:
        problem, remedy = "the site did not give the page", "Open it in a browser."
    return DocumentError(place, f"{problem} ({status})", remedy)


def too_large(place: str, largest: int) -> DocumentError:
    return DocumentError(
        place,
        f"the page is too large (more than {largest // 1_000_000} MB)",
        "Save it from a browser, and open a part of it.",
    )


@contextmanager
def explained(place: str, guard: Guard) -> Iterator[None]:
    """Turns whatever happens inside into a DocumentError."""
    try:
        yield
    except (OSError, EOFError, HTTPError, HTTPException, zlib.error, ValueError) as error:
        raise DocumentError(place, *_trouble(error, guard)) from None
    if guard.is_cancelled or guard.is_late:  # what came was cut off, though nothing failed
        raise DocumentError(place, *_trouble(EOFError(), guard))


def _trouble(error: Exception, guard: Guard) -> tuple[str, str]:
    if guard.is_cancelled:
        return _CANCELLED
    if guard.is_late:
        return "the page took too long to come", _LATER
    reason = _distrust(error)
    if reason:
        return (
            f"the site cannot prove that it is the one it says ({reason})",
            "Do not trust the page; look whether the address is right, or try later.",
        )
    for kinds, problem, remedy in (
        (zlib.error, "the page is packed in a broken way", _LATER),
        (
            (ConnectionRefusedError, web.NewConnectionError),
            "the host does not answer",
            "Check the address, and whether you are online.",
        ),
        ((TimeoutError, web.TimeoutError), "the site is silent", _LATER),
        (
            (web.IncompleteRead, web.ProtocolError, ConnectionError, EOFError),
            "the connection broke off half way",
            "Try again.",
        ),
    ):
        if isinstance(error, kinds):
            return problem, remedy
    return f"the site's answer makes no sense ({type(error).__name__})", _LATER


def _distrust(error: BaseException | None) -> str:
    """Why a certificate was not believed, or nothing."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return error.verify_message or "its certificate is not valid"
        if isinstance(error, CertificateError):
            return "its certificate is for another name"
        if isinstance(error, ssl.SSLError):
            return error.reason or "its encryption is broken"
        error = error.__cause__ or error.__context__
    return ""
