"""What a desktop asks of every program and Qt does not tell: larger letters, less motion."""

import ctypes
from collections.abc import Mapping
from pathlib import Path
from typing import Any

GNOME = "org.gnome.desktop.interface"
PATIENCE = 1.0  # seconds for a desktop's answer
CLIENT_AREA_ANIMATION = 0x1042  # of SystemParametersInfo


def text_scale(platform: str, environment: Mapping[str, str]) -> float:
    """How much larger than usual letters are to be. Where Qt sees to it itself (X11), 1."""
    if platform == "win32":
        return _registered("Software\\Microsoft\\Accessibility", "TextScaleFactor", 100) / 100
    if environment.get("WAYLAND_DISPLAY"):
        return _number(_gnome_says("text-scaling-factor"), 1.0)
    return 1.0


def wants_less_motion(platform: str, home: Path) -> bool:
    if platform == "win32":
        return not _windows_animates()
    if platform == "darwin":
        return bool(_property(home / "Library/Preferences/com.apple.universalaccess.plist"))
    return _kde_is_still(home / ".config/kdeglobals") or _gnome_says("enable-animations") == "false"


def _gnome_says(key: str) -> str:
    import subprocess

    try:
        done = subprocess.run(
            ["gsettings", "get", GNOME, key], capture_output=True, text=True, timeout=PATIENCE
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _kde_is_still(path: Path) -> bool:
    from configparser import ConfigParser, Error

    settings = ConfigParser(strict=False, interpolation=None)
    try:
        settings.read(path, encoding="utf-8")
    except (Error, UnicodeDecodeError, OSError):
        return False
    return _number(settings.get("KDE", "AnimationDurationFactor", fallback=""), 1.0) == 0


def _property(path: Path) -> Any:
    import plistlib

    try:
        return plistlib.loads(path.read_bytes()).get("reduceMotion", False)
    except (OSError, ValueError, AttributeError, plistlib.InvalidFileException):
        return False


def _number(text: str, usual: float) -> float:
    try:
        return float(text)
    except ValueError:
        return usual


def _registered(key: str, name: str, usual: int) -> int:  # pragma: no cover
    import winreg  # type: ignore[import-not-found, unused-ignore]

    registry: Any = winreg
    try:
        with registry.OpenKey(registry.HKEY_CURRENT_USER, key) as opened:
            return int(registry.QueryValueEx(opened, name)[0])
    except (OSError, ValueError):
        return usual


def _windows_animates() -> bool:  # pragma: no cover
    answer = ctypes.c_int(1)
    windows: Any = ctypes
    windows.windll.user32.SystemParametersInfoW(CLIENT_AREA_ANIMATION, 0, ctypes.byref(answer), 0)
    return bool(answer.value)
