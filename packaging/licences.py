"""Gathers the licence texts of everything in a bundle: python packaging/licences.py FOLDER

Run by the Python whose packages are bundled. What a package does not carry itself is named by
its metadata; those of Python and of the system's libraries come from contents.py.
"""

import shutil
import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path

WORDS = ("licen", "copying", "notice", "authors")
LEFT_OUT = ("pip", "setuptools", "altgraph", "packaging")  # of building, not in the bundle
QT = """\
Qt and Qt for Python (PySide6, shiboken6) are used under the GNU Lesser General Public License,
version 3, unmodified, as shared libraries that are files of their own: the folder
_internal/PySide6 and _internal/shiboken6. You may replace them by versions of your own that have
the same interface: put your libraries in the place of those files and start the program again.
Nothing in the program keeps you from it, and you may take it apart to find faults in such a
change. Their sources: the release of the same version at https://download.qt.io and
https://code.qt.io. The texts of the LGPL and the GPL it refers to stand beside this file.
"""


def texts(found: Distribution) -> list[Path]:
    """Files of a package that tell of its licence."""
    listed = [file for file in found.files or () if _tells(file.name)]
    return [path for file in listed if (path := Path(str(found.locate_file(file)))).is_file()]


def _tells(name: str) -> bool:
    return name.lower().startswith(WORDS) and not name.endswith((".py", ".pyc"))


def gather(out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    rows = []
    for found in sorted(distributions(), key=lambda one: one.metadata["Name"].lower()):
        name = found.metadata["Name"]
        if name.lower() in LEFT_OUT or name.lower().startswith("pyinstaller"):
            continue
        said = found.metadata.get("License-Expression") or found.metadata.get("License") or ""
        classes = [c for c in found.metadata.get_all("Classifier", []) if c.startswith("License")]
        first = said.strip().splitlines()[0] if said.strip() else "; ".join(classes)
        rows.append(f"{name} {found.version}: {first or 'see its texts'}")
        for number, text in enumerate(texts(found)):
            shutil.copyfile(text, out / f"{name}-{number}-{text.name}")
    for text in ("LGPL-3", "GPL-3"):
        known = Path("/usr/share/common-licenses") / text
        if known.is_file():
            shutil.copyfile(known, out / f"{text}.txt")
    (out / "Qt.txt").write_text(QT, "utf-8")
    (out / "README.txt").write_text("\n".join(rows) + "\n", "utf-8")


if __name__ == "__main__":
    gather(Path(sys.argv[1]))
