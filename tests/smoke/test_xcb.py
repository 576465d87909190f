"""The program as started by hand on an X display: real keys, real window, real library."""

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from itertools import count
from pathlib import Path

import pytest

from bywhom.ui.system.meeting_place import meeting_place

ROOT = Path(__file__).resolve().parent.parent.parent
TEXT = "Pier to close\n\nSources say the pier may close.\n\nIt reportedly leaks."
PATIENCE = 60  # seconds

needs_display = pytest.mark.skipif(
    not shutil.which("Xvfb") or not shutil.which("xdotool"),
    reason="needs Xvfb and xdotool",
)


@pytest.fixture
def display(server: tuple[str, subprocess.Popen]) -> str:
    return server[0]


@pytest.fixture
def server() -> Iterator[tuple[str, subprocess.Popen]]:
    """A display of its own, and the program behind it."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as numbers:
        yield f":{numbers.readline().strip()}", server
    server.terminate()
    server.wait()


def until(there: Callable[[], object], seen: Callable[[], str] = str) -> object:
    """seen: what there is to see when it does not come."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := there():
            return found
        time.sleep(0.1)
    raise AssertionError(f"it did not happen in time\n{seen()}")


def xdotool(display: str, *words: str) -> str:
    environment = os.environ | {"DISPLAY": display}
    done = subprocess.run(["xdotool", *words], env=environment, capture_output=True, text=True)
    return done.stdout.strip()


def notes_in(library: Path) -> list[str]:
    if not library.exists():
        return []
    with sqlite3.connect(f"file:{library}?mode=ro", uri=True) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master")]
        bodies = connection.execute("SELECT body FROM notes") if "notes" in tables else []
        found = [row[0] for row in bodies]
    connection.close()
    return found


@pytest.fixture
def start(tmp_path: Path, display: str) -> Iterator[Callable[[Path], subprocess.Popen]]:
    """Opens a short article on the display, with the given library; title: another article."""
    programs = []

    def starter(library: Path, title: str = "Pier to close") -> subprocess.Popen:
        article = tmp_path / f"{title}.txt"
        article.write_text(TEXT.replace("Pier to close", title), "utf-8")
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "WAYLAND"))}
        config = {"DISPLAY": display, "XDG_CONFIG_HOME": str(tmp_path / "config")}
        program = subprocess.Popen(
            [sys.executable, "main.py", str(article), "--library", str(library)],
            cwd=ROOT,
            env=clean | config,
            stderr=subprocess.PIPE,
            text=True,
        )
        programs.append(program)
        return program

    yield starter
    for program in programs:
        program.kill()


def note_a_mark(display: str, library: Path, *end: str) -> None:
    """Walk to a mark and write a note on it; end: the keys that finish it."""
    window = until(lambda: xdotool(display, "search", "--onlyvisible", "--name", "Pier"))
    window = str(window).splitlines()[-1]
    until(library.exists)
    waits = count(1)

    def marked_and_noted() -> bool:
        """The marks come when the worker is ready; J before that only says so, and what is typed
        then are commands (G opens a sheet), which Escape takes back. A busy machine takes longer
        to open the note: each time waits longer."""
        sheets = xdotool(display, "search", "--onlyvisible", "--name", "Go to").split()
        for one in [*sheets, window]:
            xdotool(display, "windowfocus", one)  # there is no window manager to do it
            xdotool(display, "key", "Escape")
        xdotool(display, "key", "j")
        xdotool(display, "key", "n")
        time.sleep(0.3 * next(waits))
        xdotool(display, "type", "Vague")
        for key in end:
            xdotool(display, "key", key)
        time.sleep(0.5 if end else 3)
        return any("Vague" in body for body in notes_in(library))

    until(marked_and_noted, lambda: windows_and_logs(display, library))


def quit_by_key(display: str, program: subprocess.Popen) -> int:
    """Ctrl+Q to the one window until the program ends: its exit status."""

    def ended() -> bool:
        for window in xdotool(display, "search", "--onlyvisible", "--class", "Bywhom").split():
            xdotool(display, "windowfocus", window)
            xdotool(display, "key", "ctrl+q")
        with suppress(subprocess.TimeoutExpired):
            program.wait(2)
        return program.poll() is not None

    until(ended, lambda: windows_in(display))
    return program.returncode


def windows_in(display: str) -> str:
    found = xdotool(display, "search", "--onlyvisible", "--name", ".").split()
    return "\n".join(xdotool(display, "getwindowname", window) for window in found)


def windows_and_logs(display: str, library: Path) -> str:
    seen = [windows_in(display), f"notes: {notes_in(library)}"]
    logs = [*library.parent.rglob("*.log")]
    return "\n".join([*seen, *(f"{log.name}:\n{log.read_text('utf-8')[-2000:]}" for log in logs)])


@needs_display
def test_open_walk_to_a_mark_and_note_it_with_real_keys(display, start, tmp_path):
    library = tmp_path / "library.db"
    program = start(library)
    note_a_mark(display, library, "Return")
    assert quit_by_key(display, program) == 0
    assert program.stderr.read() == ""


@needs_display
def test_a_display_that_goes_away_is_said_and_the_note_being_written_is_kept(
    server, start, tmp_path
):
    display, xserver = server
    library = tmp_path / "library.db"
    program = start(library)
    note_a_mark(display, library)  # written, and not yet closed
    xserver.kill()
    assert program.wait(20) != 0
    said = program.stderr.read()
    assert "X11" in said and "Traceback" not in said
    assert any("Vague" in body for body in notes_in(library))


@needs_display
def test_a_second_start_opens_its_article_in_the_window_that_is_there(display, start, tmp_path):
    library = tmp_path / "library.db"

    def windows() -> list[str]:
        found = xdotool(display, "search", "--onlyvisible", "--class", "Bywhom").split()
        return [xdotool(display, "getwindowname", window) for window in found]

    first = start(library)
    until(lambda: any("Pier" in name for name in windows()))
    until(lambda: os.path.lexists(meeting_place(library)))  # from then on it can be asked
    second = start(library, "Tram comes")
    assert second.wait(PATIENCE) == 0 and second.stderr.read() == ""
    until(lambda: any("Tram" in name for name in windows()), lambda: str(windows()))
    assert len(windows()) == 1 and first.poll() is None
    assert quit_by_key(display, first) == 0
    with closing(sqlite3.connect(library)) as connection:
        titles = {row[0] for row in connection.execute("SELECT title FROM articles")}
    assert {"Pier to close", "Tram comes"} <= titles
