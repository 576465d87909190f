"""What stands against a window is said in plain words, and the article is read without one."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bywhom import main
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


def test_an_old_python_is_told_so(monkeypatch, capsys):
    monkeypatch.setattr(sys, "version_info", (3, 8, 10))
    assert main.run() == 1
    said = capsys.readouterr().out
    assert "3.11 or newer; this is Python 3.8" in said and "pip install uv" in said


@pytest.mark.parametrize("version", [(3, 7), (3, 8), (3, 10)])
def test_an_old_python_gets_as_far_as_being_told(version):
    ast.parse((ROOT / "main.py").read_text("utf-8"), feature_version=version)
