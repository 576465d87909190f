"""Writes notes without pause, kills the writer at random moments, and counts what is left.

    python -m tests.library.kill --times 200              the full run
    python -m tests.library.kill --times 50 --writers 2   two programs on one library
    python -m tests.library.kill --times 50 --room 300000 with a disk that soon is full
    python -m tests.library.kill --times 50 --window      the whole window, typed into

Every note the writer had confirmed must be there, whole, and the file must be sound.
"""

import argparse
import hashlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from bywhom.library import LibraryError, open_library

UID = 36  # characters; a line cut short by the kill is no confirmation
ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True, slots=True)
class Outcome:
    """Notes confirmed before the kill, of those missing or not whole, and the file's state."""

    confirmed: int
    missing: int
    half: int
    sound: bool


def body_of(number: int) -> str:
    """A long body that carries its own checksum."""
    words = f"note {number} " * (20 + number % 200)
    return words + hashlib.sha256(words.encode()).hexdigest()


def is_whole(body: str, tags: tuple[str, ...]) -> bool:
    words, digest = body[:-64], body[-64:]
    return hashlib.sha256(words.encode()).hexdigest() == digest and tags == ("one", "two")


def write_without_pause(path: Path, room: int) -> None:
    """The child: prints a note's uid when it is saved, as the window says “saved”.

    With `room`, no file may grow beyond so many bytes, as on a full disk.
    """
    with open_library(path) as library:
        library.warm()
        article = library.articles()[0].id
        if room:
            import resource  # which Windows lacks

            resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
        print("ready", flush=True)
        number = 0
        while True:
            number += 1
            try:
                note = library.add_note(article, (0, 4), body_of(number), tags=("one", "two"))
            except LibraryError:
                continue  # said to the reader, and tried again
            print(note.uid, flush=True)


def kill_once(
    path: Path, writers: int, moment: float, room: int = 0, window: bool = False
) -> Outcome:
    """Starts writers, and kills them `moment` seconds after the last of them was ready."""
    module = "tests.ui.type_without_pause" if window else "tests.library.kill"
    command = [sys.executable, "-m", module, "--write", str(path), "--room", str(room)]
    children = [
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        for _ in range(writers)
    ]
    for child in children:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
    time.sleep(moment)
    for child in children:
        child.send_signal(signal.SIGKILL)
    confirmed: set[str] = set()
    for child in children:
        said = child.communicate()[0]
        confirmed |= {line for line in said.splitlines() if len(line) == UID}
    return look(path, confirmed)


def look(path: Path, confirmed: set[str]) -> Outcome:
    with open_library(path) as library:
        notes = library.notes()
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("PRAGMA integrity_check").fetchall()
    return Outcome(
        confirmed=len(confirmed),
        missing=len(confirmed - {note.uid for note in notes}),
        half=sum(not is_whole(note.body, note.tags) for note in notes),
        sound=found == [("ok",)],
    )


def new_library(path: Path) -> None:
    from tests.library.samples import make_article

    with open_library(path) as library:
        library.save_article(make_article())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--writers", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--room", type=int, default=0, help="bytes a file may have")
    parser.add_argument("--window", action="store_true", help="kill the whole window")
    parser.add_argument("--write", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.write:
        write_without_pause(options.write, options.room)
    moments = random.Random(options.seed)
    outcomes = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(options.times):
            # A new library now and then keeps the looking short, and a full one is of no use.
            if number % (5 if options.room else 20) == 0:
                path = Path(folder) / f"library-{number}.db"
                new_library(path)
            moment = moments.uniform(0, 5.0 if options.window else 0.25)
            outcome = kill_once(path, options.writers, moment, options.room, options.window)
            outcomes.append(outcome)
    missing, half = sum(o.missing for o in outcomes), sum(o.half for o in outcomes)
    unsound = sum(not o.sound for o in outcomes)
    print(f"{len(outcomes)} kills, {sum(o.confirmed for o in outcomes)} notes confirmed:", end=" ")
    print(f"{missing} missing, {half} half, {unsound} files not sound")
    return int(bool(missing or half or unsound))


if __name__ == "__main__":
    raise SystemExit(main())
