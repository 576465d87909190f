"""What ends a connection whose time is up, or that the reader no longer wants."""

import contextlib
import socket
import threading
import time
from collections.abc import Callable

Cancelled = Callable[[], bool]
LOOK_EVERY = 0.05  # seconds


class Guard:
    """Watches from a thread of its own, since a read that blocks cannot be interrupted otherwise.

    is_cancelled and is_late say afterwards why the connection was ended. socket is to be set as
    soon as there is one.
    """

    def __init__(self, deadline: float, cancelled: Cancelled) -> None:
        self.socket: socket.socket | None = None
        self.is_cancelled = False
        self.is_late = False
        self._deadline = deadline
        self._cancelled = cancelled
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="fetch guard", daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._done.wait(LOOK_EVERY):
            self.is_cancelled = self.is_cancelled or self._cancelled()
            self.is_late = time.monotonic() > self._deadline
            if (self.is_cancelled or self.is_late) and self.socket is not None:
                # Again and again: a socket that is put around it for TLS may come later.
                with contextlib.suppress(OSError):  # it may have been closed by itself
                    self.socket.shutdown(socket.SHUT_RDWR)
