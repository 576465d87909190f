"""What nobody expected is written down and said; the window stays."""

import sys

import pytest

from bywhom.ui.app.application import watch_for_bugs


@pytest.fixture
def restored_hook():
    before = sys.excepthook
    yield
    sys.excepthook = before


def test_a_bug_is_logged_and_said_and_the_note_is_still_there(
    window, tmp_path, restored_hook, capsys
):
    log = tmp_path / "bywhom.log"
    watch_for_bugs(window, log)
    try:
        raise ZeroDivisionError("a bug of ours")
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert "ZeroDivisionError: a bug of ours" in window.bar.words
    assert str(log) in window.bar.words
    assert "a bug of ours" in capsys.readouterr().err
    assert window.isVisible()
