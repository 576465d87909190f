"""Why no window can be opened here, in one line for a reader, and what to do about it.

Most of it is found before Qt is asked. The rest Qt knows only when it gives up.
"""

import ctypes
import re
from collections.abc import Callable, Mapping

NO_DISPLAY = (
    "No window: there is no display here (DISPLAY and WAYLAND_DISPLAY are not set). "
    "For one, start this in a desktop session or through `ssh -X`. In the terminal meanwhile:"
)
NO_REACH = (
    "No window: the display {display} cannot be reached. "
    "For one, start this in a desktop session or through `ssh -X`. In the terminal meanwhile:"
)
NO_LIBRARIES = (
    "No window: system libraries are missing or damaged ({what}). For one, on Debian or Ubuntu: "
    "sudo apt install {packages}. In the terminal meanwhile:"
)
NO_QT = (
    "No window: the package PySide6-Essentials is not installed or cannot be used ({what}). "
    "For one: pip install PySide6-Essentials. In the terminal meanwhile:"
)
NO_PLUGIN = "No window: Qt cannot open one here ({what}). In the terminal meanwhile:"
BASE = "libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0"
XCB = "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
# Qt gives up if one of these is missing on X11, and does not say which.
XCB_FILES = (
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-keysyms.so.1",
    "libxcb-shape.so.0",
    "libxkbcommon-x11.so.0",
)
LONGEST = 160  # characters of Qt's words

Instead = Callable[[str], int]  # given why there is no window; returns the exit status


def what_stands_against(environment: Mapping[str, str], platform: str) -> str:
    """Why no window can be opened here; empty if nothing is known that would."""
    if platform != "linux" or environment.get("QT_QPA_PLATFORM"):
        return ""
    if environment.get("WAYLAND_DISPLAY"):
        return ""
    if not environment.get("DISPLAY"):
        return NO_DISPLAY
    missing = [name for name in XCB_FILES if not _is_there(name)]
    if missing:
        return NO_LIBRARIES.format(what=", ".join(missing), packages=f"{BASE} {XCB}")
    return ""


def what_qt_says(last_words: str, environment: Mapping[str, str]) -> str:
    """Why there is no window, after what Qt said when it gave up."""
    if "could not connect to display" in last_words or "Failed to create wl_display" in last_words:
        shown = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY", "")
        return NO_REACH.format(display=f"“{shown}”")
    what = re.split(r' in ""|\. | even though', " ".join(last_words.split()))[0]
    return NO_PLUGIN.format(what=what[:LONGEST].rstrip(" ."))


def _is_there(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def words_for(error: ImportError) -> str:
    """Empty for an error that is not Qt's nor the system's: that is a fault of ours."""
    said = str(error)
    if re.search(r"\.so\b|\.dylib\b|DLL load failed", said):
        what, packages = said.split(":")[0], f"{BASE} {XCB}"
        return NO_LIBRARIES.format(what=what, packages=packages)
    if (error.name or "").split(".")[0] in ("PySide6", "shiboken6"):
        return NO_QT.format(what=said)
    return ""
