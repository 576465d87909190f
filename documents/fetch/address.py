"""Which addresses may be asked, and which of the machines behind them."""

import ipaddress
import socket
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

from bywhom.documents.errors import DocumentError

_SAFE = "/:@!$&'()*+,;=~-._%?"
_CHECK = "Check its spelling."


class Address(NamedTuple):
    """An http(s) address taken apart. target is what is sent to the host: path and query."""

    whole: str
    scheme: str
    host: str
    port: int
    target: str

    @property
    def is_secure(self) -> bool:
        return self.scheme == "https"

    @property
    def authority(self) -> str:
        """Host and, where it is not the usual one, port, for the Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == (443 if self.is_secure else 80) else f"{host}:{self.port}"


def read_address(text: str) -> Address:
    """Raises DocumentError for what is not a plain http(s) address."""
    try:
        parts = urlsplit(text.strip())
        host = _ascii_host(parts)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        raise DocumentError(text, "this is not a web address", _CHECK) from None
    if parts.scheme not in ("http", "https") or not host:
        raise DocumentError(
            text,
            "only http and https addresses can be opened",
            "Give a file, or an address that begins with http:// or https://.",
        )
    if parts.username is not None:
        raise DocumentError(
            text, "the address holds a user name", "Leave out what stands before the @."
        )
    target = quote(parts.path or "/", safe=_SAFE) + (
        "?" + quote(parts.query, safe=_SAFE) if parts.query else ""
    )
    whole = urlunsplit((parts.scheme, parts.netloc, parts.path, parts.query, ""))
    return Address(whole, parts.scheme, host, port, target)


def resolve(address: Address, *, private: bool) -> list[str]:
    """The host's IP addresses. private: may it be this machine or the private network?

    The page is then asked of one of these, so that a second look-up cannot give another answer.
    """
    try:
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError):
        raise DocumentError(
            address.whole,
            f"the host {address.host} is not known",
            "Check the spelling, and whether you are online.",
        ) from None
    ips = [str(entry[4][0]) for entry in found]
    if not private and not all(map(is_public, ips)):
        raise DocumentError(
            address.whole,
            "the address leads to this machine or the private network",
            "If you want to read it, type it yourself.",
        )
    return list(dict.fromkeys(ips))


def is_public(ip: str) -> bool:
    """Is this an address of the open internet? What is special in any way is none."""
    found = ipaddress.ip_address(ip.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped is not None:
            return is_public(str(found.ipv4_mapped))
        if found in _NAT64:  # how a network without IPv4 reaches the hosts that have nothing else
            return is_public(str(ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)))
        if found.is_site_local or found not in _GIVEN_OUT:
            return False
    is_special = found.is_multicast or found.is_reserved or any(found in net for net in _SPECIAL)
    return found.is_global and not is_special


# https://www.iana.org/assignments/iana-ipv4-special-registry and …-ipv6-special-registry, where
# `ipaddress` does not know them, or calls global what no page stands on.
_SPECIAL = tuple(
    map(
        ipaddress.ip_network,
        (
            "0.0.0.0/8",
            "100.64.0.0/10",
            "192.0.0.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "2620:4f:8000::/48",
            "3fff::/20",
        ),
    )
)
_GIVEN_OUT = ipaddress.IPv6Network("2000::/3")  # all that is in use on the internet today
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def _ascii_host(parts: SplitResult) -> str:
    host = parts.hostname or ""
    return host if host.isascii() else host.encode("idna").decode("ascii")
