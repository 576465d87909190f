"""A reader who has one version and gets the next: python packaging/try_upgrade.py ARTICLE OLD NEW

OLD and NEW are commands that open a window (in quotes if they have several words). In a home of
its own, on a display of its own: the old one opens the article, a mark is noted with real keys,
and it is ended as a session ends; then the new one opens the same library, which must hold that
note, and another is written. Needs Xvfb and xdotool.
"""

import os
import shlex
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 120  # seconds


@contextmanager
def display(*options: str) -> Iterator[str]:
    read, write = os.pipe()
    server = subprocess.Popen(
        [
            *("Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24"),
            *("-nolisten", "tcp", *options),
        ],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as numbers:
        yield f":{numbers.readline().strip()}"
    server.terminate()
    server.wait()


def until(what: str, there: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not there():
        if time.monotonic() > end:
            sys.exit(f"It did not happen in time: {what}")
        time.sleep(0.2)


def notes(library: Path) -> list[str]:
    """None are there before the library is."""
    try:
        connection = sqlite3.connect(f"{library.as_uri()}?mode=ro", uri=True)
        found = [row[0] for row in connection.execute("SELECT body FROM notes ORDER BY id")]
        connection.close()
    except sqlite3.Error:
        return []
    return found


def form(library: Path) -> int:
    connection = sqlite3.connect(library)
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.close()
    return int(found)


def sit(command: str, article: Path, home: Path, screen: str, words: str) -> None:
    """One sitting: a mark is walked to and noted with these words."""
    environment = os.environ | {"BYWHOM_HOME": str(home), "DISPLAY": screen, "HOME": str(home)}
    environment |= {"QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": str(home)}
    library = home / "library.db"

    def keys(*told: str) -> str:
        done = subprocess.run(
            ["xdotool", *told], env=environment, capture_output=True, text=True, timeout=PATIENCE
        )
        return done.stdout.strip()

    def noted() -> bool:
        """Marks come when the worker is ready; J before that only says so."""
        window = keys("search", "--onlyvisible", "--class", "Bywhom").split()[-1:]
        if not window:
            return False
        keys("windowfocus", window[0])
        for key in ("Escape", "j", "n"):
            keys("key", key)
        time.sleep(0.5)
        keys("type", words)
        keys("key", "Return")
        time.sleep(1)
        return any(words in body for body in notes(library))

    window = subprocess.Popen([*shlex.split(command), str(article)], env=environment)
    until(f"{command}: a note on a mark", noted)
    window.terminate()  # as a session ends
    if window.wait(PATIENCE):
        sys.exit(f"{command} ended with {window.returncode}.")
    print(f"{command}: form {form(library)}, notes {notes(library)}", flush=True)


def main() -> None:
    article, *commands = sys.argv[1:]
    with display() as screen, tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        home = Path(place)
        for number, command in enumerate(commands, start=1):
            before = notes(home / "library.db")
            sit(command, Path(article).absolute(), home, screen, f"sitting {number}")
            after = notes(home / "library.db")
            assert all(any(words in body for body in after) for words in before), after


if __name__ == "__main__":
    main()
