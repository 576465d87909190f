"""What the desktop asks of the window while it is open: to come forward, to open, to end."""

import os
import signal
import socket
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSocketNotifier, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QSessionManager

from bywhom.files.policy import policy
from bywhom.library.library import Library
from bywhom.resources import ICONS
from bywhom.ui.app.window import ReadingWindow
from bywhom.ui.language.translate import tr
from bywhom.ui.open.links import place_of
from bywhom.ui.system.meeting_place import meeting_place
from bywhom.ui.system.one_window import Reception

RAISING = ("xcb", "windows", "cocoa")  # platforms whose windows may come forward by themselves
# How a session on Linux and macOS ends.
ENDINGS = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


def settle_in(window: ReadingWindow, library: Path) -> None:
    """After the first paint: known to the desktop, and there for later starts."""
    icon = QIcon()
    for picture in sorted(ICONS.glob("*.png")):
        icon.addFile(str(picture))
    QGuiApplication.setWindowIcon(icon)
    end_with_the_session(window)
    application = QGuiApplication.instance()
    if isinstance(application, QGuiApplication):
        application.saveStateRequest.connect(partial(_say_how_to_start, library))
    try:
        reception = Reception(meeting_place(library), window)
    except OSError:  # no folder that is safe: every start has a window of its own
        return
    reception.wanted.connect(partial(receive, window))
    window.closing.connect(reception.close)


def receive(window: ReadingWindow, places: Sequence[str], token: str) -> None:
    """What a later start was to open, and the window comes forward."""
    if places:
        open_place_of(window, places[0])
        window.open_controller.add(list(places[1:]))
    if token:
        os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt gives it to the compositor
    front = window.class_kit.open_window or window  # the desk waits behind a lesson
    front.setWindowState(front.windowState() & ~Qt.WindowState.WindowMinimized)
    front.show()
    if QGuiApplication.platformName() in RAISING:
        front.raise_()
    front.activateWindow()


def open_place_of(window: ReadingWindow, place: str) -> None:
    """A link (`bywhom:`) may be anybody's: where it leads is said before anything is fetched."""
    link = place_of(place)
    if link is None:
        window.open_controller.open(place)
    elif link:
        window.offers.link(link)
    else:
        window.bar.error(tr("This link leads to no web page, and was not followed."))


def follow_proposed_feeds(window: ReadingWindow) -> None:
    """Those that whoever looks after the machine proposes; a reader may leave them."""

    def follow() -> None:
        for address in policy().feeds:
            window.desk.change(partial(_add_feed, address), reload=False)

    window.library_file.warmed.connect(follow)


def _add_feed(address: str, library: Library) -> int:
    return library.add_feed(address)


def end_with_the_session(window: ReadingWindow) -> None:
    """A session that ends closes the window, so that all is kept. Qt alone would be killed."""
    if sys.platform == "win32":  # Qt hears it, says that it is about to quit, and is killed
        QGuiApplication.instance().aboutToQuit.connect(partial(_close, window))
        return
    waking, woken = socket.socketpair()
    waking.setblocking(False)
    signal.set_wakeup_fd(waking.fileno(), warn_on_full_buffer=False)
    before = {name: signal.signal(name, lambda *_: None) for name in ENDINGS}
    ear = QSocketNotifier(woken.fileno(), QSocketNotifier.Type.Read, window)
    ear.activated.connect(partial(_end, window, woken, waking))
    window.closing.connect(partial(_be_deaf, ear, before))


def _close(window: ReadingWindow) -> None:
    if window.isVisible() or window.class_kit.open_window is not None:
        window.close()


def _end(window: ReadingWindow, woken: socket.socket, _waking: socket.socket, *_: object) -> None:
    """Both sockets live as long as this may be called."""
    if set(map(int, ENDINGS)) & set(woken.recv(64)):
        window.close()


def _be_deaf(ear: QSocketNotifier, before: Mapping[signal.Signals, Any]) -> None:
    ear.setEnabled(False)
    signal.set_wakeup_fd(-1)
    for name, handler in before.items():
        signal.signal(name, handler)


def _say_how_to_start(library: Path, manager: QSessionManager) -> None:
    """For session managers of X11: the article that was open comes back by itself."""
    manager.setRestartCommand([*_program(), "--library", str(library)])


def _program() -> list[str]:
    frozen = getattr(sys, "frozen", False)
    return [sys.executable] if frozen else [sys.executable, "-m", "bywhom"]
