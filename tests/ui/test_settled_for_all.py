"""A window offers nothing that a school has left out (docs/school.md)."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from bywhom.files import policy
from bywhom.ui.app.application import _arrive, build_window
from bywhom.ui.settings import Preferences, Settings


@pytest.mark.parametrize("left_out", [True, False])
def test_samples_and_addresses_are_offered_where_they_are_to_be_had(
    tmp_path: Path, monkeypatch, qtbot, left_out
):
    settled = tmp_path / "defaults.toml"
    settled.write_text("network = false\nsamples = false\n" if left_out else "", "utf-8")
    monkeypatch.setenv("BYWHOM_DEFAULTS", str(settled))
    policy.policy.cache_clear()
    window = build_window(settings=Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(window)
    window.complete()
    said = [*window.findChildren(QLabel), *window.findChildren(QPushButton)]
    words = "\n".join(one.text() for one in said)
    policy.policy.cache_clear()
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
    tmp_path: Path, monkeypatch, qtbot
):
    settled = tmp_path / "defaults.toml"
    settled.write_text(
        'colour = 1\n[reading]\nsize = 999\nnumbers = "no"\nsise = 22\nline_height = 1.8\n', "utf-8"
    )
    monkeypatch.setenv("BYWHOM_DEFAULTS", str(settled))
    policy.policy.cache_clear()
    settings = Settings(tmp_path / "settings.ini")
    window = build_window(settings=settings)
    qtbot.addWidget(window)
    window.complete()
    _arrive(QApplication.instance(), window, [], False)
    policy.policy.cache_clear()
    assert settings.preferences() == Preferences(line_height=1.8)
    for said in (
        "“colour” is not known.",
        "“reading.size” cannot be 999.",
        "“reading.numbers” cannot be 'no'.",
        "“reading.sise” is not known.",
    ):
        assert said in window.bar.words, window.bar.words
    window.close()
