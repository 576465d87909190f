"""A program killed while it saves loses nothing it had said was saved. The full run: kill.py."""

import sys
from pathlib import Path

import pytest

from tests.library import kill_work
from tests.library.kill import kill_once, new_library

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")


@pytest.mark.parametrize(
    ("moments", "writers", "room", "window"),
    [
        pytest.param((0.0, 0.01, 0.03, 0.08, 0.15), 1, 0, False, id="one program"),
        pytest.param((0.05, 0.2), 2, 0, False, id="two programs on one library"),
        pytest.param((0.05, 0.3), 1, 400_000, False, id="a disk that is soon full"),
        pytest.param((4.0,), 1, 0, True, id="the whole window, typed into"),
    ],
)
def test_every_confirmed_note_outlives_a_kill(
    path: Path, moments: tuple[float, ...], writers: int, room: int, window: bool
) -> None:
    if window:
        pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError)
    new_library(path)
    outcomes = [kill_once(path, writers, moment, room, window) for moment in moments]
    assert sum(outcome.confirmed for outcome in outcomes) > 0
    for outcome in outcomes:
        assert (outcome.missing, outcome.half, outcome.sound) == (0, 0, True)


MIGRATIONS = [work for work in kill_work.WORKS if work.startswith("migrate")]


@pytest.mark.parametrize("work", [work for work in kill_work.WORKS if work not in MIGRATIONS])
def test_what_is_killed_is_done_or_not_begun(tmp_path: Path, work: str) -> None:
    if work == "settings":  # which Qt keeps
        pytest.importorskip("PySide6.QtCore", exc_type=ImportError)
    _, problems = kill_work.run(work, tmp_path / work, times=2, seed=3)
    assert problems == []


@pytest.mark.parametrize("work", MIGRATIONS)
def test_a_library_of_every_schema_is_brought_up_or_left(
    tmp_path: Path, work: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kill_work, "MIGRATED", 1_000)  # a tenth: this is the gate
    _, problems = kill_work.run(work, tmp_path / work, times=1, seed=5)
    assert problems == []
