"""Takes from a bundle for Linux what nothing in it needs: symbols, and libraries of the system.

PyInstaller brings in each library that anything it found asks for, and leaves it there when the
one that asked is left out. Needs binutils.
"""

import subprocess
from pathlib import Path

# Not built with patched headers, as the libraries of numpy are, which `strip` would spoil.
STRIPPED = (
    "libpython*",
    "python3*/**/*.so",
    "cryptography/**/*.so",
    "regex/*.so",
    "pypdfium2_raw/*.so",
    "PySide6/Qt/lib/libicu*",
)


def lighten(folder: Path) -> None:
    """`folder` has both programs, which are one on Linux, and `_internal`."""
    window = folder / "bywhom-window"
    window.unlink()
    window.symlink_to("bywhom")
    inside = folder / "_internal"
    for one in unneeded(inside):
        one.unlink()
    heavy = [path for pattern in STRIPPED for path in inside.glob(pattern) if not path.is_symlink()]
    subprocess.run(["strip", "--strip-unneeded", *heavy], check=True)


def unneeded(inside: Path) -> list[Path]:
    """Libraries of the system that nothing left in the bundle asks for, and links to them."""
    needs = {path: needed_by(path) for path in inside.rglob("*.so*") if path.is_file()}
    found: list[Path] = []
    while True:
        asked = {name for path, names in needs.items() if path not in found for name in names}
        more = [
            path
            for path in needs
            if path.parent == inside and _of_the_system(path) and path.name not in asked
            if path not in found
        ]
        if not more:
            return found
        found += more


def _of_the_system(path: Path) -> bool:
    """Not Python itself, nor a part of it that stands there."""
    return path.name.startswith("lib") and not path.name.startswith("libpython")


def needed_by(library: Path) -> set[str]:
    """Names of the libraries that one asks for itself."""
    words = ["readelf", "--dynamic", "--wide", str(library)]
    told = subprocess.run(words, capture_output=True, text=True).stdout
    return {line.split("[")[1].rstrip("] ") for line in told.splitlines() if "(NEEDED)" in line}
