"""One page for one reader: the only code that asks the network for anything.

No cookies, no referrer, nothing that the page would load. Every limit is a constant here.
"""

import ssl
import time
from collections.abc import Callable, Iterator
from importlib.metadata import version
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

import certifi
from urllib3.connection import HTTPConnection

from bywhom.documents.errors import DocumentError
from bywhom.documents.fetch.address import Address, read_address, resolve
from bywhom.documents.fetch.connecting import opened
from bywhom.documents.fetch.fetch_errors import explained, refused, too_large
from bywhom.documents.fetch.fetch_guard import Cancelled, Guard
from bywhom.documents.fetch.unpack import Unpacker
from bywhom.files.policy import NO_NETWORK, policy

if TYPE_CHECKING:
    from urllib3.response import BaseHTTPResponse

REDIRECTS = 5
LARGEST = 20_000_000  # bytes, as they come and after unpacking
CONNECT_SECONDS = 10.0
TRIED = 3  # addresses of a host, if the first does not answer
SILENT_SECONDS = 20.0  # between two pieces
WHOLE_SECONDS = 60.0
PIECE = 65_536
USER_AGENT = f"Bywhom/{version('bywhom')} (reading desk; one page for one reader)"
HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip",
    "Accept-Language": "en,*;q=0.5",
    "Connection": "close",
}

Progress = Callable[[int, int | None], None]


class Fetched(NamedTuple):
    """address: where the data came from in the end. charset: as the server said, or nothing."""

    data: bytes
    address: str
    media_type: str
    charset: str


def fetch(
    place: str,
    *,
    typed: bool = True,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Fetched:
    """The bytes at an http(s) address. Raises DocumentError."""
    if not policy().network:
        raise DocumentError(place, *NO_NETWORK)
    address = first = read_address(place)
    ips = looked_up = resolve(address, private=typed)
    deadline = time.monotonic() + WHOLE_SECONDS
    for _ in range(REDIRECTS + 1):
        answer = _ask(address, ips, deadline, progress, cancelled or _never)
        if isinstance(answer, Fetched):
            return answer
        address = read_address(answer)
        # What the reader typed may be near; what that sends us on to may not.
        is_same = (address.host, address.port) == (first.host, first.port)
        ips = looked_up if is_same else resolve(address, private=False)
    raise DocumentError(
        place,
        f"the site sent us on more than {REDIRECTS} times",
        "Open the page in a browser, and give the address it ends at.",
    )


def _ask(
    address: Address,
    ips: list[str],
    deadline: float,
    progress: Progress | None,
    cancelled: Cancelled,
) -> Fetched | str:
    """What the address holds, or the address it sends us on to."""
    guard = Guard(deadline, cancelled)
    with explained(address.whole, guard), guard:
        connection = _connected(address, ips[:TRIED], guard)
        try:
            connection.request(
                "GET",
                address.target,
                headers={**HEADERS, "Host": address.authority},
                preload_content=False,
                decode_content=False,
            )
            response = connection.getresponse()
            location = response.headers.get("Location")
            if response.status in (301, 302, 303, 307, 308) and location:
                return urljoin(address.whole, location)
            _check(address, response)
            data = b"".join(_pieces(address, response, progress))
        finally:
            connection.close()
    media_type, charset = _media_type(response.headers.get("Content-Type", ""))
    return Fetched(data, address.whole, media_type, charset)


def _connected(address: Address, ips: list[str], guard: Guard) -> HTTPConnection:
    """A connection to the first of the addresses that answers, and to none but these."""
    sock = opened(ips, address.port, CONNECT_SECONDS, guard)
    try:
        sock.settimeout(SILENT_SECONDS)
        if address.is_secure:
            sock = guard.socket = _trust().wrap_socket(
                sock, server_hostname=address.host, do_handshake_on_connect=False
            )
            sock.do_handshake()  # apart: the guard can end it, as it knows this socket by now
    except BaseException:
        sock.close()
        raise
    connection = HTTPConnection(address.host, address.port, timeout=SILENT_SECONDS)
    connection.sock = sock
    return connection


def _trust() -> ssl.SSLContext:
    """What this machine trusts, and the common authorities where it has no list of its own."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _check(address: Address, response: "BaseHTTPResponse") -> None:
    if response.status != 200:
        raise refused(address.whole, response.status)
    length = response.headers.get("Content-Length", "")
    if length.isdigit() and int(length) > LARGEST:
        raise too_large(address.whole, LARGEST)


def _pieces(
    address: Address, response: "BaseHTTPResponse", progress: Progress | None
) -> Iterator[bytes]:
    """The page piece by piece, unpacked; never more than LARGEST of either."""
    unpack = Unpacker(address.whole, response.headers.get("Content-Encoding", ""), PIECE)
    length = response.headers.get("Content-Length", "")
    total = int(length) if length.isdigit() else None
    come = kept = 0
    while piece := response.read(PIECE, decode_content=False):
        come += len(piece)
        for part in unpack(piece):
            kept += len(part)
            if max(come, kept) > LARGEST:
                raise too_large(address.whole, LARGEST)
            yield part
        if progress:
            progress(come, total)
    if come and unpack.is_cut_off:
        raise EOFError


def _media_type(said: str) -> tuple[str, str]:
    """("text/html", "utf-8") of "text/html; charset=UTF-8"."""
    media_type, _, rest = said.partition(";")
    charset = rest.lower().partition("charset=")[2].split(";")[0].strip("\"' \t")
    return media_type.strip().lower(), charset


def _never() -> bool:
    return False
