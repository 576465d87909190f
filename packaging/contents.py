"""What is in a bundle beside Python packages: Python itself, and libraries of the system.

Both are told in the list of contents (CycloneDX), and their licences stand with the others.
"""

import json
import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

NOT_BUNDLED = ("pip",)  # asked for by a package that never loads it (bywhom.spec leaves it out)
_OWNED = re.compile(r"([^:,\s]+)(?::\w+)?: (?:/usr)?/lib/[^/]+-linux-gnu/[^/]+")
DOCS = Path("/usr/share/doc")


def system_packages(inside: Path) -> dict[str, str]:
    """Debian's packages that the libraries in a bundle are of, and their versions."""
    names = {f.name for f in inside.glob("lib*.so*") if not f.name.startswith("libpython")}
    if not names or not shutil.which("dpkg-query"):
        return {}
    told = _said("dpkg-query", "--search", *(f"*/{name}" for name in sorted(names)))
    owners = sorted({found[1] for line in told.splitlines() if (found := _OWNED.fullmatch(line))})
    versions = _said("dpkg-query", "--show", "--showformat", "${Package} ${Version}\n", *owners)
    return dict(line.split(" ", 1) for line in versions.splitlines()) if owners else {}


def _said(*words: str) -> str:
    """What could be found; a library of a package for Python is no file of Debian's."""
    done = subprocess.run(
        words,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | {"LC_ALL": "C.UTF-8"},
    )
    return done.stdout


def list_contents(listed: Path, packages: dict[str, str], python: str) -> None:
    """listed: what the Python packages are, in CycloneDX's JSON."""
    found: dict[str, Any] = json.loads(listed.read_text("utf-8"))
    out = {c["bom-ref"] for c in found["components"] if c["name"] in NOT_BUNDLED}
    found["components"] = [c for c in found["components"] if c["bom-ref"] not in out]
    found["dependencies"] = [one for one in found["dependencies"] if one["ref"] not in out]
    for one in found["dependencies"]:
        if "dependsOn" in one:
            one["dependsOn"] = [ref for ref in one["dependsOn"] if ref not in out]
    found["components"].append(_component("CPython", python, f"pkg:generic/cpython@{python}"))
    if packages:
        system = platform.freedesktop_os_release().get("ID", "linux")
        found["components"] += [
            _component(name, version, f"pkg:deb/{system}/{name}@{version}")
            for name, version in sorted(packages.items())
        ]
    listed.write_text(json.dumps(found, indent=2, sort_keys=True) + "\n", "utf-8")


def _component(name: str, version: str, purl: str) -> dict[str, str]:
    kind = "platform" if name == "CPython" else "library"
    return {"type": kind, "name": name, "version": version, "purl": purl, "bom-ref": purl}


def add_licences(packages: dict[str, str], python: Path, licences: Path) -> None:
    """python: the folder of its standard library, or the one where it was installed."""
    for name in sorted(packages):
        shutil.copyfile(DOCS / name / "copyright", licences / f"system-{name}.txt")
    text = next(f for f in (python / "LICENSE.txt", python.parent / "LICENSE.txt") if f.is_file())
    shutil.copyfile(text, licences / "Python.txt")


def of_python(python: Path) -> tuple[str, Path]:
    """The version of an interpreter, and where its standard library lies."""
    asked = "import os, platform; print(platform.python_version(), os.__file__, sep='\\n')"
    done = subprocess.run(
        [str(python), "-c", asked], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    version, standard = done.stdout.splitlines()
    return version, Path(standard).parent


if __name__ == "__main__":
    for name, version in system_packages(Path(sys.argv[1])).items():
        print(name, version)
