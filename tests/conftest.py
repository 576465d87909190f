import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest


UNCOUNTED = ("tests/ui/", "tests/smoke/", "tests/packaging/", "hostile", "test_kill")


def pytest_collection_modifyitems(items):
    """What drives windows and processes, or asks how work grows with the text, is run without
    counting lines: that makes it up to twice as slow, and the lines are others' to show."""
    for item in items:
        if any(place in item.nodeid for place in UNCOUNTED):
            item.add_marker(pytest.mark.no_cover)


@pytest.fixture(autouse=True)
def a_library_of_its_own(tmp_path, monkeypatch):
    """No test ever touches the library or the settings of whoever runs it."""
    monkeypatch.setenv("BYWHOM_LIBRARY", str(tmp_path / "library" / "library.db"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    for name in ("BYWHOM_HOME", "BYWHOM_DEFAULTS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def root() -> Path:
    return Path(__file__).parent.parent


@pytest.fixture(scope="session")
def analyser():
    from bywhom.analysis.analyse import load_analyser

    return load_analyser()
