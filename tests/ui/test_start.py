"""What stands against a window is said in plain words, and the article is read without one."""

import ast
import ctypes
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from bywhom import main
from bywhom.ui.app import no_window
from bywhom.ui.app.no_window import what_stands_against

ROOT = Path(__file__).resolve().parent.parent.parent


def run_main(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess:
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "DISPLAY", "WAYLAND"))}
    return subprocess.run(
        [sys.executable, "main.py", *arguments],
        cwd=ROOT,
        env=clean | environment,
        capture_output=True,
        text=True,
        timeout=240,
    )


def one_line_and_the_article(done: subprocess.CompletedProcess, words: str) -> None:
    assert done.returncode == 0, done.stderr
    assert words in done.stderr and len(done.stderr.splitlines()) == 1
    assert "Critics[1] say the pier may[2] close" in done.stdout
    assert "======= " in done.stdout and "~~~" in done.stdout
    assert "Critics (a crowd), once" in done.stdout
    assert "[1] Unnamed source “Critics”" in done.stdout


@pytest.fixture
def pier(tmp_path: Path) -> str:
    path = tmp_path / "pier.txt"
    path.write_text("Critics say the pier may close before the regatta.", "utf-8")
    return str(path)


def test_without_a_display_the_article_is_read_in_the_terminal(pier):
    one_line_and_the_article(run_main({}, pier), "there is no display")


def test_without_a_place_the_sample_is_read_there():
    done = run_main({})
    assert done.returncode == 0 and "Bell buoy falls silent off Farholm" in done.stdout


def test_a_display_that_nobody_answers_at_is_named(pier):
    """Qt would abort here."""
    one_line_and_the_article(run_main({"DISPLAY": ":4711"}, pier), "display “:4711” cannot")


def test_a_platform_that_qt_does_not_know_is_named(pier):
    done = run_main({"QT_QPA_PLATFORM": "sundial"}, pier)
    one_line_and_the_article(done, 'Could not find the Qt platform plugin "sundial")')


def test_a_place_that_cannot_be_read_there_is_told_and_counted():
    done = run_main({}, "no-such-file.txt")
    assert done.returncode == 1 and "no-such-file.txt" in done.stderr
    assert "Traceback" not in done.stderr


def test_qt_may_be_told_to_draw_offscreen():
    assert what_stands_against({"QT_QPA_PLATFORM": "offscreen"}, "linux") == ""


def test_other_systems_have_their_own_displays():
    assert what_stands_against({}, "darwin") == ""
    assert what_stands_against({}, "win32") == ""


def test_missing_libraries_of_x11_are_named_with_the_packages_that_hold_them(monkeypatch):
    monkeypatch.setattr("bywhom.ui.app.no_window._is_there", lambda name: "cursor" not in name)
    said = what_stands_against({"DISPLAY": ":0"}, "linux")
    assert "libxcb-cursor.so.0" in said and "libxcb-cursor0" in said and "apt" in said


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("'libEGL.so.1: cannot open shared object file: No such file'", "sudo apt install libegl1"),
        ("'/usr/lib/libEGL.so.1: file too short'", "missing or damaged (/usr/lib/libEGL.so.1)"),
        ("'DLL load failed while importing QtCore: not found.'", "DLL load failed"),
        ("'no package', name='PySide6'", "pip install PySide6-Essentials"),
    ],
)
def test_qt_that_cannot_be_loaded_is_named_with_the_remedy(tmp_path, pier, fault, said):
    """A stand-in for PySide6 that fails as the real one does on a bare machine."""
    fake = tmp_path / "PySide6"
    fake.mkdir()
    (fake / "__init__.py").write_text(f"raise ImportError({fault})", "utf-8")
    done = run_main({"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(tmp_path)}, pier)
    one_line_and_the_article(done, said)


def test_a_missing_package_is_named_with_the_line_that_gets_it(tmp_path):
    """-I -S: a Python without anything installed."""
    command = [sys.executable, "-I", "-S", str(ROOT / "main.py"), "analyse", "a.txt"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, timeout=60)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "“bywhom”" in done.stderr and "uv run --no-dev main.py" in done.stderr


def test_a_windowed_program_of_windows_says_it_in_a_box(monkeypatch):
    """It has no standard error: what is printed nobody sees."""
    shown = []
    user32 = SimpleNamespace(MessageBoxW=lambda owner, words, *_: shown.append(words))
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(user32=user32), raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "stderr", None)

    monkeypatch.setattr(
        "bywhom.ui.app.start.what_stands_against", lambda *_: no_window.NO_PLUGIN.format(what="x")
    )
    assert main.main(["a.txt"]) == 1
    assert shown == ["No window: Qt cannot open one here (x)."]


OLD = """
import runpy, sys
sys.version_info = (3, {}, 10)
runpy.run_path({!r}, run_name="__main__")
"""


@pytest.mark.parametrize("minor", [6, 10])
def test_an_old_python_is_told_so(minor):
    words = [sys.executable, "-I", "-S", "-c", OLD.format(minor, str(ROOT / "main.py"))]
    done = subprocess.run(words, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert f"3.11 or newer; this is Python 3.{minor}" in done.stderr
    assert "pip install uv" in done.stderr


@pytest.mark.parametrize("version", [(3, 6), (3, 7), (3, 8), (3, 10)])
def test_an_old_python_gets_as_far_as_being_told(version):
    """What is run before the check, it can run; the rest it can read."""
    tree = ast.parse((ROOT / "main.py").read_text("utf-8"), feature_version=version)
    check = next(n for n, row in enumerate(tree.body) if isinstance(row, ast.If))
    before = tree.body[1:check]
    assert all(isinstance(row, ast.Import | ast.ImportFrom | ast.Assign) for row in before)
    assert "__future__" not in {getattr(row, "module", "") for row in tree.body}


def test_a_library_of_the_system_that_was_cut_off_is_named(tmp_path):
    """Mapped, it would end the program with a bus error before anybody could say a word."""
    whole = Path("/proc/self/exe").resolve().read_bytes()
    for name, content in (("libEGL.so.1", whole[:9000]), ("libGL.so.1", whole), ("a", b"")):
        (tmp_path / name).write_bytes(content)
    names = ("libEGL.so.1", "libGL.so.1", "a", "libnowhere.so.1")
    found = no_window.cut_off(names, str(tmp_path))
    assert found == [str(tmp_path / "libEGL.so.1"), str(tmp_path / "a")]
    assert no_window.cut_off(no_window.LOADED) == []


def test_a_part_of_python_that_is_damaged_is_named(tmp_path):
    (tmp_path / "sqlite3.py").write_text("raise ImportError('/lib/libsqlite3.so.0: too short')")
    done = run_main({"PYTHONPATH": str(tmp_path)}, "library", "list")
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "/lib/libsqlite3.so.0" in done.stderr and "Install it again" in done.stderr


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="needs a user without a name")
def test_a_user_without_a_home_is_told_what_to_set(tmp_path):
    """As in a container: no entry in the list of users, and HOME not set."""
    environment = {k: v for k, v in os.environ.items() if k not in ("HOME", "BYWHOM_LIBRARY")}
    environment.pop("XDG_DATA_HOME")
    code = (  # all is loaded while it may be read
        "import bywhom.cli.library_commands, os, platformdirs.unix, sys\n"
        "from bywhom.main import main\n"
        "os.setuid(54321)\n"
        "sys.exit(main(['library', 'list']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, cwd="/"
    )
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "HOME is not set" in done.stderr and "BYWHOM_HOME" in done.stderr
