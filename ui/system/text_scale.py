"""What a desktop says of letters, and how it is asked. What it says of motion: less_motion."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

INTERFACE = "interface-scale"  # property of the application: what it was started with
GNOME = "org.gnome.desktop.interface"
PATIENCE = 1.0  # seconds for a desktop's answer


def text_scale(platform: str, environment: Mapping[str, str]) -> float:
    """How much larger than usual letters are to be. Where Qt sees to it itself (X11), 1."""
    if platform == "win32":
        return _registered("Software\\Microsoft\\Accessibility", "TextScaleFactor", 100) / 100
    if environment.get("WAYLAND_DISPLAY"):
        return number(gnome_says("text-scaling-factor"), 1.0)
    return 1.0


def interface_scale() -> float:
    """How much larger than usual this sitting's interface is by the reader's own wish."""
    app = QCoreApplication.instance()
    found = app.property(INTERFACE) if app is not None else None
    return float(found) if isinstance(found, int | float) and found > 0 else 1.0


def gnome_says(key: str) -> str:
    import subprocess

    try:
        done = subprocess.run(
            ["gsettings", "get", GNOME, key], capture_output=True, text=True, timeout=PATIENCE
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def number(text: str, usual: float) -> float:
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
