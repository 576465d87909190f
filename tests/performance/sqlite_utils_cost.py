"""What sqlite-utils costs beside plain SQL on a library's own tables.

    python -m tests.performance.sqlite_utils_cost

Prints processor time: of its import, in processes of their own, and of one call, the best of
three rounds within one open transaction. docs/dependencies.md draws the conclusions.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bywhom.library import open_library
from tests.library.samples import make_article

CALLS, ROUNDS = 1000, 3
IMPORT = """
import resource, sys, time
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
began = time.process_time()
{hide}
import sqlite_utils.migrations
used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
print(f"{{(time.process_time() - began) * 1000:.0f}} ms, {{used / 1024:.1f}} MB")
"""
NOTE = {
    "quote": "ferry",
    "prefix": "The ",
    "suffix": " strike",
    "start": 4,
    "end": 9,
    "body": "Who says so? " * 8,
    "colour": "yellow",
    "created": "",
    "changed": "",
}


def imports() -> None:
    for name, hide in (("import", ""), ("import, numpy not there", "sys.modules['numpy'] = None")):
        code = IMPORT.format(hide=hide)
        told = [
            subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout
            for _ in range(ROUNDS)
        ]
        print(f"{name:36} {min(told, key=lambda t: float(t.split()[0])).strip()}")


def timed(name: str, call: Callable[[int], object]) -> None:
    rounds = []
    for number in range(ROUNDS):
        began = time.process_time()
        for i in range(number * CALLS, (number + 1) * CALLS):
            call(i)
        rounds.append((time.process_time() - began) / CALLS)
    print(f"{name:36} {min(rounds) * 1e6:6.0f} µs")


def calls(path: Path) -> None:
    with open_library(path) as library:
        note = {**NOTE, "article": library.save_article(make_article())}
        db = library._store.db
        run, table, feeds = library._store.connection.execute, db.table("notes"), db.table("feeds")
        columns = ", ".join(f'"{name}"' for name in (*note, "uid"))
        insert = f"INSERT INTO notes ({columns}) VALUES ({','.join('?' * (len(note) + 1))})"
        feeds.insert({"address": "a", "title": "", "added": ""})
        run("BEGIN IMMEDIATE")
        timed("insert: SQL", lambda i: run(insert, [*note.values(), f"a{i}"]))
        timed("insert: Table.insert", lambda i: table.insert({**note, "uid": f"b{i}"}))
        timed("one row: SQL", lambda i: run("SELECT * FROM notes WHERE id = ?", [i + 1]).fetchall())
        timed("one row: Table.rows_where", lambda i: [*table.rows_where("id = ?", [i + 1])])
        timed("one row: Table.get", lambda i: table.get(i + 1))
        timed("update: SQL", lambda i: run("UPDATE notes SET start = ? WHERE id = ?", [i, i + 1]))
        timed("update: Table.update", lambda i: table.update(i + 1, {"start": -i}))
        timed("delete: SQL", lambda i: run("DELETE FROM notes WHERE id = ?", [i + 1]))
        timed("delete: Table.delete", lambda i: table.delete(CALLS * ROUNDS + i + 1))
        timed("lookup: SQL", lambda _: run("SELECT id FROM feeds WHERE address = 'a'").fetchone())
        timed("lookup: Table.lookup", lambda _: feeds.lookup({"address": "a"}))
        run("ROLLBACK")


if __name__ == "__main__":
    imports()
    with tempfile.TemporaryDirectory() as folder:
        calls(Path(folder) / "library.db")
