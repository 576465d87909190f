"""A program killed while it saves loses nothing it had said was saved. The full run: kill.py."""

import sys
from pathlib import Path

import pytest

from tests.library.kill import kill_once, new_library

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")


def test_every_confirmed_note_outlives_a_kill(path: Path) -> None:
    new_library(path)
    for moment in (0.0, 0.003, 0.01, 0.02, 0.05, 0.09):
        outcome = kill_once(path, 1, moment)
        assert outcome.confirmed >= 1
        assert (outcome.missing, outcome.half, outcome.sound) == (0, 0, True)


def test_two_programs_may_write_at_once_and_be_killed_at_once(path: Path) -> None:
    new_library(path)
    for moment in (0.02, 0.06):
        outcome = kill_once(path, 2, moment)
        assert outcome.confirmed >= 2
        assert (outcome.missing, outcome.half, outcome.sound) == (0, 0, True)
