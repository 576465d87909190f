"""Why no window can be opened here, in one line for a reader, and what to do about it.

Most of it is found before Qt is asked. The rest Qt knows only when it gives up.
"""

import ctypes
import platform
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

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
# What the loader of the system maps before Qt or Python could say anything: a file that was cut
# off, as by a full disk, ends the program there and then.
LOADED = (
    *("libEGL.so.1", "libGL.so.1", "libGLX.so.0", "libGLdispatch.so.0", "libfontconfig.so.1"),
    *("libdbus-1.so.3", "libglib-2.0.so.0", "libxkbcommon.so.0", *XCB_FILES),
)
IN_TERMINAL = " In the terminal meanwhile:"
WARNING = 0x30  # MB_ICONWARNING
LONGEST = 160  # characters of Qt's words

Instead = Callable[[str], int]  # given why there is no window; returns the exit status


def what_stands_against(environment: Mapping[str, str], platform: str) -> str:
    """Why no window can be opened here; empty if nothing is known that would."""
    if platform != "linux" or environment.get("QT_QPA_PLATFORM"):
        return ""
    if not environment.get("WAYLAND_DISPLAY") and not environment.get("DISPLAY"):
        return NO_DISPLAY
    cut = cut_off(LOADED, environment.get("LD_LIBRARY_PATH", ""))
    if cut:
        return _without(cut)
    if environment.get("WAYLAND_DISPLAY"):
        return ""
    missing = [name for name in XCB_FILES if not _is_there(name)]
    return _without(missing) if missing else ""


def in_a_box(why: str) -> int:
    """For a windowed program of Windows, which has no terminal. Returns the exit status."""
    if sys.platform == "win32":
        words = why.replace(IN_TERMINAL, "")
        ctypes.windll.user32.MessageBoxW(None, words, "Bywhom", WARNING)
    return 1


def _without(libraries: Sequence[str]) -> str:
    return NO_LIBRARIES.format(what=", ".join(libraries), packages=f"{BASE} {XCB}")


def what_qt_says(last_words: str, environment: Mapping[str, str]) -> str:
    """Why there is no window, after what Qt said when it gave up."""
    if "could not connect to display" in last_words or "Failed to create wl_display" in last_words:
        shown = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY", "")
        return NO_REACH.format(display=f"“{shown}”")
    what = re.split(r' in ""|\. | even though', " ".join(last_words.split()))[0]
    return NO_PLUGIN.format(what=what[:LONGEST].rstrip(" ."))


def cut_off(names: Sequence[str], first: str = "") -> list[str]:
    """Those libraries of the system whose file is shorter than it says itself.

    first: folders the loader looks into before its own, divided by colons.
    """
    own = (f"/usr/lib/{platform.machine()}-linux-gnu", "/usr/lib64", "/usr/lib")
    folders = [Path(folder) for folder in (*first.split(":"), *own) if folder]
    found = (next((p for f in folders if (p := f / name).is_file()), None) for name in names)
    return [str(path) for path in found if path and _is_cut_off(path)]


def _is_cut_off(path: Path) -> bool:
    """ELF of 64 bits: the table of sections is the last thing in a file, and its header says
    where (byte 40) that is, and how many rows (60) of which size (58) it has."""
    try:
        with path.open("rb") as file:
            head = file.read(64)
        size = path.stat().st_size
    except OSError:
        return False
    if not head.startswith(b"\x7fELF\x02\x01"):
        return not head.startswith(b"\x7fELF")  # or it is of another kind of machine
    if len(head) < 64:
        return True
    begin, (rows, each) = int.from_bytes(head[40:48], "little"), (head[60:62], head[58:60])
    return begin + int.from_bytes(rows, "little") * int.from_bytes(each, "little") > size


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
        return _without([said.split(":")[0]])
    if (error.name or "").split(".")[0] in ("PySide6", "shiboken6"):
        return NO_QT.format(what=said)
    return ""
