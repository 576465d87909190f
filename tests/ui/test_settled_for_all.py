"""A window offers nothing that a school has left out (docs/school.md)."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from bywhom.files import policy
from bywhom.ui.app.application import build_window
from bywhom.ui.settings import Settings


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
