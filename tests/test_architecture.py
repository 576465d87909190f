"""One direction of imports: main → cli, ui → documents, library → analysis."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
QT = {"PySide6", "shiboken6"}
NETWORK = {"urllib.request", "urllib3", "http.client", "httpx", "requests"}

FORBIDDEN = {
    "analysis": {"documents", "library", "ui", "cli", "sqlite3", "sqlite_utils", *NETWORK, *QT},
    "documents": {"library", "ui", "cli", "sqlite3", "sqlite_utils", *QT},
    "library": {"documents", "ui", "cli", *NETWORK, *QT},
    "cli": {"ui", *QT},
}

HEAVY = {"textblob", "nltk", "numpy", "nupunkt", "sqlite_utils", "trafilatura", "lxml"}


def modules_of(package: str) -> list[str]:
    files = (ROOT / package).rglob("*.py")
    names = (".".join(f.relative_to(ROOT).with_suffix("").parts) for f in files)
    return sorted(n.removesuffix(".__init__") for n in names if not n.endswith("__main__"))


def loaded_after(code: str) -> set[str]:
    """Names of all modules a fresh interpreter has loaded after running the code."""
    script = f"import sys\nsys.path.insert(0, {str(ROOT)!r})\n{code}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def touched(loaded: set[str], names: set[str]) -> set[str]:
    return {n for n in names if n in loaded or any(m.startswith(n + ".") for m in loaded)}


@pytest.mark.parametrize("package", sorted(FORBIDDEN))
def test_a_package_imports_only_what_lies_below_it(package):
    modules = [m for m in modules_of(package) if not m.startswith("analysis.training")]
    assert modules
    loaded = loaded_after("\n".join(f"import {module}" for module in modules))
    assert touched(loaded, FORBIDDEN[package]) == set()


def test_analyse_never_loads_qt_nor_the_library(tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("Critics say the pier may close.", encoding="utf-8")
    run = f"import main, io\nsys.stdout = io.StringIO()\nmain.main(['analyse', {str(article)!r}])"
    loaded = loaded_after(run + "\nsys.stdout = sys.__stdout__")
    assert touched(loaded, {"ui", "sqlite3", *QT}) == set()


def test_the_window_is_built_without_the_heavy_libraries():
    loaded = loaded_after("import ui.start, ui.window, library.library, documents.reader")
    assert touched(loaded, HEAVY) == set()
