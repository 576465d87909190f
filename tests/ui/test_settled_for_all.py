"""A window offers nothing that a school has left out (docs/school.md)."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from bywhom.files import policy
from bywhom.ui.app.application import build_window, say_wrong_defaults
from bywhom.ui.settings import Preferences, Settings


@pytest.fixture
def settle(tmp_path: Path, monkeypatch):
    def settle(words: str) -> None:
        path = tmp_path / "defaults.toml"
        path.write_text(words, "utf-8")
        monkeypatch.setenv("BYWHOM_DEFAULTS", str(path))
        policy.policy.cache_clear()

    yield settle
    policy.policy.cache_clear()


@pytest.mark.parametrize("left_out", [True, False])
def test_samples_and_addresses_are_offered_where_they_are_to_be_had(
    tmp_path: Path, settle, qtbot, left_out
):
    settle("network = false\nsamples = false\n" if left_out else "")
    window = build_window(settings=Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(window)
    window.complete()
    said = [*window.findChildren(QLabel), *window.findChildren(QPushButton)]
    words = "\n".join(one.text() for one in said)
    assert "Drop a web page" in words and "Drop one here" in words
    for offer in (
        "begin with a sample",
        "Open an address…",
        "its address (Ctrl+L)",
        "from your browser",
    ):
        assert (offer in words) is not left_out, offer
    window.close()


def test_how_a_window_begins_is_looked_at_and_all_that_is_wrong_is_said(
    tmp_path: Path, settle, qtbot
):
    settle('colour = 1\n[reading]\nsize = 999\nnumbers = "no"\nsise = 22\nline_height = 1.8\n')
    settings = Settings(tmp_path / "settings.ini")
    window = build_window(settings=settings)
    qtbot.addWidget(window)
    window.complete()
    say_wrong_defaults(window)
    assert settings.preferences() == Preferences(line_height=1.8)
    for said in (
        "“colour” is not known.",
        "“reading.size” cannot be 999.",
        "“reading.numbers” cannot be 'no'.",
        "“reading.sise” is not known.",
    ):
        assert said in window.bar.words, window.bar.words
    window.close()
