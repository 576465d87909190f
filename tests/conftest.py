import os
import re
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

OF_THE_WINDOW = ("ui", "smoke")
ASKS_FOR_QT = re.compile(r"^(?:from|import) (?:PySide6|bywhom\.ui|tests\.ui)\b", re.MULTILINE)
NO_QT = (
    "no tests of the window: Qt cannot be loaded here ({why}); on Debian or Ubuntu: sudo apt "
    "install libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0"
)


def _why_no_qt() -> str:
    try:
        import PySide6.QtTest
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        return str(error).split(":")[0]
    return ""


WHY_NO_QT = _why_no_qt()
collect_ignore = list(OF_THE_WINDOW) if WHY_NO_QT else []


def pytest_ignore_collect(collection_path):
    """Elsewhere, too, a test may need the window's files."""
    if WHY_NO_QT and collection_path.suffix == ".py":
        return bool(ASKS_FOR_QT.search(collection_path.read_text("utf-8"))) or None
    return None


def pytest_addoption(parser, pluginmanager):
    """pytest-qt ends the run where Qt cannot be loaded; all but the window can be tested there."""
    if WHY_NO_QT:
        pluginmanager.unregister(name="pytest-qt")


def pytest_terminal_summary(terminalreporter):
    """At the end, where it is read: -q leaves out what is said at the beginning."""
    if WHY_NO_QT:
        terminalreporter.write_line(NO_QT.format(why=WHY_NO_QT))


UNCOUNTED = ("tests/ui/", "tests/smoke/", "tests/packaging/", "hostile", "test_kill")
COUNTED = ("class", "lesson", "practice")  # windows whose tests are those of the class kit too


def pytest_collection_modifyitems(items):
    """What drives windows and processes, or asks how work grows with the text, is run without
    counting lines: that makes it up to twice as slow, and the lines are others' to show."""
    for item in items:
        place = item.nodeid.partition("::")[0]
        counted = place.startswith("tests/ui/") and any(name in place for name in COUNTED)
        if not counted and any(name in place for name in UNCOUNTED):
            item.add_marker(pytest.mark.no_cover)


@pytest.fixture(autouse=True)
def a_library_of_its_own(tmp_path, monkeypatch):
    """No test ever touches the library or the settings of whoever runs it."""
    monkeypatch.setenv("BYWHOM_LIBRARY", str(tmp_path / "library" / "library.db"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("LANGUAGE", "en")  # of windows that a test starts
    for name in ("BYWHOM_HOME", "BYWHOM_DEFAULTS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def root() -> Path:
    return Path(__file__).parent.parent


@pytest.fixture(scope="session")
def analyser():
    from bywhom.analysis.analyse import load_analyser

    return load_analyser()
