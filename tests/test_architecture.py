"""One direction of imports: main → cli, ui → documents, library, classroom → files → analysis."""

import subprocess
import sys

import pytest

from tests.house import PACKAGES, circles, graph, late_statements, modules, rooms

QT = {"PySide6", "shiboken6"}
NETWORK = {"urllib.request", "urllib3", "http.client", "httpx", "requests"}
DATABASE = {"sqlite3", "sqlite_utils"}

OUTSIDE = {  # what of the world a package must not load
    "analysis": {*DATABASE, *NETWORK, *QT},
    "files": {*DATABASE, *NETWORK, *QT},
    "classroom": {*DATABASE, *NETWORK, *QT},
    "documents": {*DATABASE, *QT},
    "library": {*NETWORK, *QT},
    "cli": QT,
    "corpus": {*DATABASE, *NETWORK, *QT},
}
HEAVY = {"textblob", "nltk", "numpy", "nupunkt", "sqlite_utils", "trafilatura", "lxml", "jinja2"}

# Floors from the ground up: what stands on a floor imports from floors below it, never from its
# neighbours. A name is a module or a whole room.
FLOORS = {
    "": (
        "resources",
        "analysis",
        "files",
        "documents library classroom",
        "corpus",
        "cli ui",
        "main",
    ),
    "analysis": (
        "article imvain one_core",
        "marks",
        "text",
        "reader",
        "page",
        "rules",
        "judging",
        "coreference",
        "sources",
        "status",
        "comparison agreement depth",
        "analyse report",
        "html_report process",
        "training",
    ),
    "documents": (
        "errors draft",
        "text",
        "fetch",
        "web",
        "mail",
        "office pdf",
        "lists",
        "clean files file_type receipt",
        "formats",
        "process rows",
        "reader text_analysis",
        "page",
    ),
    "library": (
        "errors dismissals addresses",
        "database",
        "soundness",
        "article_list articles judgements bookmarks feeds",
        "notes",
        "search shelves",
        "backups",
        "opening archive sitting",
        "library",
        "exchange",
    ),
    "classroom": ("lesson", "answers", "teacher", "school"),
    "ui": (
        "language",
        "model",
        "system",
        "style",
        "settings",
        "painting",
        "parts",
        "page",
        "appearance",
        "panels",
        "commands",
        "marks",
        "notes library",
        "open",
        "export compare classroom places",
        "app",
    ),
    "ui.classroom": ("lesson_window", "maker practice results", "kit"),
}
MOST_FILES = 20  # of one room
MOST_LATE = 66  # imports inside functions

KNOWN = modules()
EDGES = graph(KNOWN)


def part_of(module: str, package: str) -> str | None:
    """The module or room of a package that a module belongs to; None if it is outside."""
    rest = module.removeprefix(package + ".") if package else module
    return None if package and rest == module else rest.split(".")[0]


@pytest.mark.parametrize("package", sorted(FLOORS))
def test_imports_only_go_down(package):
    floor = {part: n for n, parts in enumerate(FLOORS[package]) for part in parts.split()}
    upwards = []
    for module, targets in EDGES.items():
        here = part_of(module, package)
        for target in targets if here else ():
            there = part_of(target, package)
            if there and there != here and floor[there] >= floor[here]:
                upwards.append(f"{module} → {target}")
    assert upwards == []


def test_no_two_files_import_each_other():
    assert circles(EDGES) == []


def test_a_room_can_be_seen_at_a_glance():
    assert {r: len(files) for r, files in rooms(KNOWN).items() if len(files) > MOST_FILES} == {}


def test_imports_inside_functions_stay_few():
    assert sum(late_statements(path) for path in KNOWN.values()) <= MOST_LATE


def loaded_after(code: str) -> set[str]:
    """Names of all modules a fresh interpreter has loaded after running the code."""
    script = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def touched(loaded: set[str], names: set[str]) -> set[str]:
    return {n for n in names if n in loaded or any(m.startswith(n + ".") for m in loaded)}


@pytest.mark.parametrize("package", sorted(OUTSIDE))
def test_a_package_loads_only_what_it_may(package):
    own = [m for m in KNOWN if m.split(".")[0] == package]
    wanted = [m for m in own if not m.startswith("analysis.training") and "__main__" not in m]
    assert wanted
    loaded = loaded_after("\n".join(f"import bywhom.{module}" for module in wanted))
    assert touched(loaded, OUTSIDE[package]) == set()


def test_the_house_is_reached_by_its_own_name_only():
    """`import analysis` would load a second copy wherever a checkout is the working folder."""
    stray = [
        f"{module}: {line.strip()}"
        for module, path in KNOWN.items()
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip().startswith(tuple(f"{w} {p}" for w in ("from", "import") for p in PACKAGES))
        and line.split()[1].split(".")[0] in PACKAGES
    ]
    assert stray == []


def test_analyse_never_loads_qt_nor_the_library(tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("Critics say the pier may close.", encoding="utf-8")
    run = (
        "import io\nfrom bywhom.main import main\nsys.stdout = io.StringIO()\n"
        f"main(['analyse', {str(article)!r}])\nsys.stdout = sys.__stdout__"
    )
    assert touched(loaded_after(run), {"bywhom.ui", "sqlite3", *QT}) == set()


def test_the_window_is_built_without_the_heavy_libraries():
    pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError)
    window = "bywhom.ui.app.start, bywhom.ui.app.window"
    loaded = loaded_after(f"import {window}, bywhom.library.library, bywhom.documents.reader")
    assert touched(loaded, HEAVY) == set()
