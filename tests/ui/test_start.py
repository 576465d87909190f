"""What stands against a window is said in plain words, before Qt is asked."""

import os
import subprocess
import sys
from pathlib import Path

from bywhom.ui.app.start import what_stands_against

ROOT = Path(__file__).resolve().parent.parent.parent


def run_main(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess:
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "DISPLAY", "WAYLAND"))}
    return subprocess.run(
        [sys.executable, "main.py", *arguments],
        cwd=ROOT,
        env=clean | environment,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_without_a_display_analyse_is_named_and_nothing_breaks():
    done = run_main({}, "harbour.txt")
    assert done.returncode == 1
    assert "There is no display" in done.stderr
    assert "python main.py analyse harbour.txt" in done.stderr
    assert "Traceback" not in done.stderr


def test_qt_may_be_told_to_draw_offscreen():
    assert what_stands_against({"QT_QPA_PLATFORM": "offscreen"}, "linux") == ""


def test_other_systems_have_their_own_displays():
    assert what_stands_against({}, "darwin") == ""
    assert what_stands_against({}, "win32") == ""


def test_missing_libraries_of_x11_are_named_with_the_packages_that_hold_them(monkeypatch):
    monkeypatch.setattr("bywhom.ui.app.start._is_there", lambda name: "cursor" not in name)
    said = what_stands_against({"DISPLAY": ":0"}, "linux")
    assert "libxcb-cursor.so.0" in said and "libxcb-cursor0" in said and "apt" in said


def test_libraries_that_qt_needs_to_be_imported_are_named_too(tmp_path):
    """A stand-in for PySide6 that fails as the real one does on a bare machine."""
    fake = tmp_path / "PySide6"
    fake.mkdir()
    (fake / "__init__.py").write_text(
        "raise ImportError('libEGL.so.1: cannot open shared object file: No such file')", "utf-8"
    )
    done = run_main({"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(tmp_path)}, "a.txt")
    assert done.returncode == 1
    assert "libEGL.so.1" in done.stderr and "libegl1" in done.stderr
    assert "Traceback" not in done.stderr
