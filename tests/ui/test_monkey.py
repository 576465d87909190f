"""A bounded run of monkey.py; the whole one has 2,000 actions."""

import pytest

from tests.ui.monkey import is_whole, play

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_random_actions_break_nothing(open_window, tmp_path, qtbot):
    library = tmp_path / "library.db"
    window = open_window(library=library)
    monkey = play(window, tmp_path, actions=150, seed=7)
    assert monkey.done.total() == 150 and monkey.sheets
    window.close()
    assert is_whole(library)
