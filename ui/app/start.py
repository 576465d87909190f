"""Starts the window: what can stand against it is said in plain words, before Qt is asked."""

import ctypes
import os
import sys
from pathlib import Path

NO_DISPLAY = (
    "There is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are not set).\n"
    "To read the analysis in this terminal instead:\n"
    "    python main.py analyse {places}"
)
NO_LIBRARIES = (
    "The window needs system libraries that are not installed ({what}).\n"
    "On Debian or Ubuntu:\n    sudo apt install {packages}\n"
    "Without a window: python main.py analyse {places}"
)
BASE = "libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0"
XCB = "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
# Qt ends the whole program, past any exception, if one of these is missing on X11.
XCB_FILES = (
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-keysyms.so.1",
    "libxcb-shape.so.0",
    "libxkbcommon-x11.so.0",
)


def open_window(places: list[str], library_path: Path | None, rules: Path | None) -> int:
    """Open the window and stay until it is closed. Returns the exit status."""
    against = what_stands_against(os.environ, sys.platform)
    if against:
        print(against.format(places=" ".join(places) or "PLACE"), file=sys.stderr)
        return 1
    try:
        from bywhom.ui.app.application import run_application
    except ImportError as error:
        if not _is_system_library(error):
            raise
        words = NO_LIBRARIES.format(
            what=_name_of(error), packages=f"{BASE} {XCB}", places=" ".join(places) or "PLACE"
        )
        print(words, file=sys.stderr)
        return 1
    return run_application(places, library_path, rules)


def what_stands_against(environment: "os._Environ[str] | dict[str, str]", platform: str) -> str:
    """Why no window can be opened here, with {places} to fill in; empty if nothing does."""
    if platform != "linux" or environment.get("QT_QPA_PLATFORM"):
        return ""
    if environment.get("WAYLAND_DISPLAY"):
        return ""
    if not environment.get("DISPLAY"):
        return NO_DISPLAY
    missing = [name for name in XCB_FILES if not _is_there(name)]
    if missing:
        return NO_LIBRARIES.format(
            what=", ".join(missing), packages=f"{BASE} {XCB}", places="{places}"
        )
    return ""


def _is_there(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _is_system_library(error: ImportError) -> bool:
    return ".so" in str(error) and "cannot open shared object" in str(error)


def _name_of(error: ImportError) -> str:
    return str(error).split(":")[0]
