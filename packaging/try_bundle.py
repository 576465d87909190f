"""Tries a bundle as a reader would: python packaging/try_bundle.py FOLDER

In a home of its own: the sample in the terminal, an analysis in two processes, and the window on
the display that is there, until a library with the sample in it has been made. Says how long each
took.
"""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

PATIENCE = 180  # seconds
ARTICLE = "Critics say the pier may close.\n\nIt reportedly leaks, and nobody knows why."


def timed(what: str, run: Callable[[], None]) -> None:
    before = time.monotonic()
    run()
    print(f"{what}: {time.monotonic() - before:.1f} s", flush=True)


def try_all(folder: Path, home: Path) -> None:
    ending = ".exe" if sys.platform == "win32" else ""
    program, desk = (str(folder / f"{name}{ending}") for name in ("bywhom", "bywhom-window"))
    environment = os.environ | {"BYWHOM_HOME": str(home), "PATH": "/usr/bin:/bin"}
    if sys.platform == "win32":
        environment["PATH"] = os.environ["PATH"]
    article = home / "pier.txt"
    article.write_text(ARTICLE, "utf-8")

    def said(*words: str) -> str:
        done = subprocess.run(
            [program, *words], env=environment, capture_output=True, timeout=PATIENCE
        )
        assert (done.returncode, done.stderr) == (0, b""), done.stderr.decode("utf-8", "replace")
        return done.stdout.decode("utf-8")

    def reads() -> None:
        assert "Bell buoy" in said("read")

    def analyses() -> None:
        lines = said("analyse", "--jobs", "2", "--format", "jsonl", str(article), str(article))
        kinds = [{m["kind"] for m in json.loads(line)["marks"]} for line in lines.splitlines()]
        assert len(kinds) == 2 and all({"hedge", "unnamed-source"} <= k for k in kinds)

    def keeps() -> None:
        window = subprocess.Popen([desk, str(article)], env=environment)
        end = time.monotonic() + PATIENCE
        while not kept(home / "library.db") and time.monotonic() < end:
            assert window.poll() is None, "the window ended"
            time.sleep(0.2)
        window.terminate()
        window.wait(PATIENCE)
        assert kept(home / "library.db")

    timed("the sample in the terminal", reads)
    timed("an analysis in two processes", analyses)
    timed("the window, until the article is in the library", keeps)


def kept(library: Path) -> bool:
    if not library.exists():
        return False
    try:
        with closing(sqlite3.connect(f"{library.as_uri()}?mode=ro", uri=True)) as connection:
            found = connection.execute("SELECT count(*) FROM articles").fetchone()[0]
    except sqlite3.Error:
        return False
    return bool(found)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        try_all(Path(sys.argv[1]).absolute(), Path(place))
