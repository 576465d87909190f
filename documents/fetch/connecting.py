"""A connection that can be given up at any moment, while it is being made, too."""

import errno
import os
import select
import socket
import time

from bywhom.documents.fetch.fetch_guard import LOOK_EVERY, Guard

_UNDER_WAY = {0, errno.EINPROGRESS, errno.EWOULDBLOCK, getattr(errno, "WSAEWOULDBLOCK", 0)}


def opened(ips: list[str], port: int, seconds: float, guard: Guard) -> socket.socket:
    """To the first that answers, `seconds` for each. guard: says when nobody wants it any more.

    Raises ConnectionRefusedError if none does, TimeoutError if the last is silent.
    """
    for number, ip in enumerate(ips):
        try:
            return _opened(ip, port, seconds, guard)
        except OSError:
            if guard.is_cancelled or guard.is_late or number == len(ips) - 1:
                raise
    raise ConnectionRefusedError


def _opened(ip: str, port: int, seconds: float, guard: Guard) -> socket.socket:
    family = socket.AF_INET6 if ":" in ip else socket.AF_INET
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        sock.setblocking(False)
        error = sock.connect_ex((ip, port))
        until = time.monotonic() + seconds
        while error in _UNDER_WAY and not select.select([], [sock], [sock], LOOK_EVERY)[1]:
            if guard.is_cancelled or guard.is_late or time.monotonic() > until:
                raise TimeoutError
            error = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        error = error if error not in _UNDER_WAY else 0
        error = error or sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if error:
            raise ConnectionRefusedError(error, os.strerror(error))
    except BaseException:
        sock.close()
        raise
    guard.socket = sock
    return sock
