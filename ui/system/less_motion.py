"""Does the desktop ask for less motion? Qt does not tell."""

import ctypes
import plistlib
from configparser import ConfigParser, Error
from pathlib import Path
from typing import Any

from bywhom.ui.system.text_scale import gnome_says, number

CLIENT_AREA_ANIMATION = 0x1042  # of SystemParametersInfo


def wants_less_motion(platform: str, home: Path) -> bool:
    if platform == "win32":
        return not _windows_animates()
    if platform == "darwin":
        return bool(_property(home / "Library/Preferences/com.apple.universalaccess.plist"))
    return _kde_is_still(home / ".config/kdeglobals") or gnome_says("enable-animations") == "false"


def _kde_is_still(path: Path) -> bool:
    settings = ConfigParser(strict=False, interpolation=None)
    try:
        settings.read(path, encoding="utf-8")
    except (Error, UnicodeDecodeError, OSError):
        return False
    return number(settings.get("KDE", "AnimationDurationFactor", fallback=""), 1.0) == 0


def _property(path: Path) -> Any:
    try:
        return plistlib.loads(path.read_bytes()).get("reduceMotion", False)
    except (OSError, ValueError, AttributeError, plistlib.InvalidFileException):
        return False


def _windows_animates() -> bool:  # pragma: no cover
    answer = ctypes.c_int(1)
    windows: Any = ctypes
    windows.windll.user32.SystemParametersInfoW(CLIENT_AREA_ANIMATION, 0, ctypes.byref(answer), 0)
    return bool(answer.value)
