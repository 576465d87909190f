"""Kills the program at random moments of what takes long, and looks at what is left.

    python -m tests.library.kill_work --times 40 [import backup restore bin migrate-1 … daily …]

Of each work either nothing is done or all of it, the file is sound, and every note that was in
the library is in it still, or in the file that is kept beside it.
"""

import argparse
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from bywhom.library import open_library
from bywhom.library.archive import restore_archive, write_archive
from bywhom.library.database import checksums
from bywhom.library.database.schema_version import NEWEST
from bywhom.library.exchange.formats import export
from tests.library.kill_files import (
    COLLECTING,
    DAILY,
    SETTINGS,
    after_collecting,
    after_daily,
    after_settings,
    prepare_collecting,
    prepare_daily,
    prepare_settings,
    remains,
)
from tests.library.make_schema import SCHEMAS
from tests.library.samples import make_article

ROOT = Path(__file__).parent.parent.parent
NOTES = 400
MIGRATED = 10_000  # notes
Problem = str


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("works", nargs="*", default=[*WORKS])
    parser.add_argument("--times", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        for work in options.works:
            begun, problems = run(work, Path(folder) / work, options.times, options.seed)
            print(f"{work}: {options.times} kills, {begun} during the work, {problems}", flush=True)
            failed = failed or bool(problems)
    return int(failed)


def run(work: str, folder: Path, times: int, seed: int) -> tuple[int, list[Problem]]:
    """How many kills came before the end, and what was wrong after them."""
    folder.mkdir()
    prepare, code, look = WORKS[work]
    prepare(folder)
    shutil.copytree(folder, folder.with_name(f"{work}-whole"))
    whole, seconds = kill(code, folder, 60.0)
    assert whole, "the work itself fails"
    chance, begun, problems = random.Random(seed), 0, list[Problem]()
    for _ in range(times):
        shutil.rmtree(folder)
        shutil.copytree(folder.with_name(f"{work}-whole"), folder)
        ended, _ = kill(code, folder, chance.uniform(0, seconds))
        begun += not ended
        problems += [*look(folder), *remains(folder)]
    return begun, problems


def kill(code: str, folder: Path, after: float) -> tuple[bool, float]:
    """Runs code that says "ready" first; did it end before the kill, and how long did it take?"""
    script = f"import sys\nfrom pathlib import Path\nhere = Path({str(folder)!r})\n{code}"
    child = subprocess.Popen(
        [sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None and child.stdout.readline() == "ready\n"
    began = time.perf_counter()
    try:
        return child.wait(after) == 0, time.perf_counter() - began
    except subprocess.TimeoutExpired:
        child.send_signal(signal.SIGKILL)
        child.wait()
        return False, after


def fill(path: Path, what: str, notes: int = NOTES) -> None:
    with open_library(path) as library:
        article = library.save_article(make_article(place=f"https://post.example/{what}"))
        for number in range(notes):
            library.add_note(article, (number % 80, number % 80 + 9), f"{what} {number}")


def bodies(path: Path, what: str) -> int:
    """How many notes of a kind a file holds; the file must be sound."""
    with open_library(path) as library:
        found = sum(note.body.startswith(what) for note in library.notes())
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    return found


def prepare_import(folder: Path) -> None:
    fill(folder / "other.db", "came")
    with open_library(folder / "other.db") as other:
        (folder / "notes.md").write_text(export(other, "markdown"), "utf-8")
    fill(folder / "library.db", "mine", 50)


def after_import(folder: Path) -> list[Problem]:
    mine, came = (bodies(folder / "library.db", what) for what in ("mine", "came"))
    return [f"{mine} of 50 of mine, {came} came"] if mine != 50 or came not in (0, NOTES) else []


def prepare_backup(folder: Path) -> None:
    fill(folder / "library.db", "old", 50)
    write_archive(folder / "library.db", folder / "backup.zip")
    fill(folder / "library.db", "new")


def after_backup(folder: Path) -> list[Problem]:
    """The older backup stays until the newer one is whole."""
    restore_archive(folder / "backup.zip", folder / "restored.db")
    old, new = (bodies(folder / "restored.db", what) for what in ("old", "new"))
    here = bodies(folder / "library.db", "new")
    is_right = old == 50 and new in (0, NOTES) and here == NOTES
    return [] if is_right else [f"backup: {old} old, {new} new; library: {here}"]


def prepare_restore(folder: Path) -> None:
    fill(folder / "library.db", "saved")
    write_archive(folder / "library.db", folder / "backup.zip")
    fill(folder / "library.db", "later", 50)


def after_restore(folder: Path) -> list[Problem]:
    """The library of before, or of the backup with that of before beside it."""
    later = bodies(folder / "library.db", "later")
    saved = bodies(folder / "library.db", "saved")
    beside = [bodies(path, "later") for path in folder.glob("library-before-*.db")]
    is_right = saved == NOTES and (later == 50 or 50 in beside)
    return [] if is_right else [f"{saved} saved, {later} later, beside: {beside}"]


def prepare_bin(folder: Path) -> None:
    fill(folder / "library.db", "binned")
    fill(folder / "library.db", "kept", 50)
    with open_library(folder / "library.db") as library:
        rows = {row.place: row.id for row in library.articles()}
        library.delete_article(rows["https://post.example/binned"])


def after_bin(folder: Path) -> list[Problem]:
    kept = bodies(folder / "library.db", "kept")
    with open_library(folder / "library.db") as library:
        binned = library.deleted_articles()
    notes = sum(row.notes for row in binned)
    is_right = kept == 50 and notes in (0, NOTES) and bool(notes) == bool(binned)
    return [] if is_right else [f"{kept} kept, {len(binned)} articles in the bin, {notes} notes"]


def prepare_migrate(schema: int, folder: Path) -> None:
    """With so many notes that bringing it up takes a while."""
    shutil.copy(SCHEMAS / f"schema-{schema}.db", folder / "library.db")
    with closing(sqlite3.connect(folder / "library.db")) as connection:
        connection.executemany(
            "INSERT INTO notes (uid, article, quote, prefix, suffix, start, end, body, "
            "colour, created, changed) SELECT ?, article, quote, prefix, suffix, start, end, "
            "?, colour, created, changed FROM notes WHERE id = 1",
            [(f"uid-{number}", f"mine {number}") for number in range(MIGRATED)],
        )
        if schema >= checksums.SINCE:
            connection.execute("DELETE FROM note_checksums")
            connection.execute("DELETE FROM article_checksums")
            checksums.fill(connection)
        connection.commit()


def after_migrate(folder: Path) -> list[Problem]:
    found = bodies(folder / "library.db", "mine")
    with open_library(folder / "library.db") as library:
        first = min(library.notes(), key=lambda note: note.id)
        problems = [*library.notices]
    if found != MIGRATED or (first.body, set(first.tags)) != ("Which ones?", {"sources", "pier"}):
        problems.append(f"{found} of {MIGRATED}, {first.body}, {first.tags}")
    return problems


_OPEN = "from bywhom.library import open_library, backups, archive\n"
_IMPORT = """from bywhom.library.exchange import import_file
with open_library(here / "library.db") as library:
    library.warm()
    print("ready", flush=True)
    import_file(library, here / "notes.md")
"""
_BACKUP = """print("ready", flush=True)
archive.write_archive(here / "library.db", here / "backup.zip")
"""
_RESTORE = """print("ready", flush=True)
archive.restore_archive(here / "backup.zip", here / "library.db")
"""
_BIN = """with open_library(here / "library.db") as library:
    library.warm()
    print("ready", flush=True)
    library.empty_bin()
"""
_MIGRATE = """from bywhom.library.database import migrations
print("ready", flush=True)
open_library(here / "library.db").close()
"""
WORKS: dict[str, tuple[Callable[[Path], None], str, Callable[[Path], list[Problem]]]] = {
    "import": (prepare_import, _OPEN + _IMPORT, after_import),
    "backup": (prepare_backup, _OPEN + _BACKUP, after_backup),
    "restore": (prepare_restore, _OPEN + _RESTORE, after_restore),
    "bin": (prepare_bin, _OPEN + _BIN, after_bin),
    **{
        f"migrate-{schema}": (partial(prepare_migrate, schema), _OPEN + _MIGRATE, after_migrate)
        for schema in range(1, NEWEST + 1)
    },
    "daily": (prepare_daily, _OPEN + DAILY, after_daily),
    "settings": (prepare_settings, SETTINGS, after_settings),
    "collecting": (prepare_collecting, COLLECTING, after_collecting),
}

if __name__ == "__main__":
    raise SystemExit(main())
