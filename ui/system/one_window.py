"""One window a library: a second start hands what it was to open to the first, and ends.

They meet at a local socket in the reader's own runtime folder (a pipe on Windows), one a library.
A message is a JSON object on one line: `places`, and the `token` by which a desktop lets the
window come forward. The answer is `ok`.
"""

import ctypes
import json
import os
import sys
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 3000  # ms for an answer: a window that has hung is left alone
LONGEST = 1 << 20  # bytes of a message
ANYBODY = -1  # ASFW_ANY: no other program knows that it is allowed
TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


def hand_over(name: str, places: Sequence[str]) -> bool:
    """Have the places opened by the window that is there. False if there is none."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(PATIENCE):
        return False
    if sys.platform == "win32":  # or its button would only blink
        ctypes.windll.user32.AllowSetForegroundWindow(ANYBODY)
    token = next((os.environ[name] for name in TOKENS if os.environ.get(name)), "")
    socket.write(json.dumps({"places": list(places), "token": token}).encode() + b"\n")
    while not socket.canReadLine():
        if not socket.waitForReadyRead(PATIENCE):
            return False
    return bytes(socket.readLine().data()).strip() == b"ok"


class Reception(QObject):
    """Listens for later starts as long as it lives."""

    wanted = Signal(list, str)  # places, and the desktop's token

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        if not self._server.listen(name) and not hand_over(name, ()):
            QLocalServer.removeServer(name)  # of a window that was killed
            self._server.listen(name)

    @property
    def is_listening(self) -> bool:
        return self._server.isListening()

    def close(self) -> None:
        self._server.close()

    def _greet(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        socket.readyRead.connect(self._hear)

    def _hear(self) -> None:
        socket = self.sender()
        if not isinstance(socket, QLocalSocket):
            return
        if not socket.canReadLine():
            if socket.bytesAvailable() > LONGEST:
                socket.abort()
            return
        places, token = _read(bytes(socket.readLine(LONGEST).data()))
        socket.write(b"ok\n")
        socket.flush()
        self.wanted.emit(places, token)


def _read(line: bytes) -> tuple[list[str], str]:
    try:
        message: Any = json.loads(line)
        places, token = message["places"], message["token"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return [], ""
    if not isinstance(places, list) or not isinstance(token, str):
        return [], ""
    is_token = token.isascii() and token.isprintable()  # it goes into the environment
    return [one for one in places if isinstance(one, str)], token if is_token else ""
