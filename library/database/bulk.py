"""Many rows at once into a table that a search index follows.

A trigger is a transaction within the transaction for SQLite, and at each of them its search
writes out what it had in mind: 20,000 notes took 6 s, and take 0.3 s where the index is told of
all of them in one statement. Changes of the schema are undone with the rest if the whole is.
"""

import sqlite3
from collections.abc import Sequence
from typing import Any

WORTH_IT = 200  # rows; for fewer the schema is left alone
# By table: the trigger that tells the index of one row, and what tells it of many.
INDEXED = {
    "notes": (
        "notes_ai",
        "INSERT INTO notes_fts (rowid, body, quote) "
        "SELECT id, body, quote FROM notes WHERE id BETWEEN ? AND ?",
    )
}


def insert_many(
    connection: sqlite3.Connection,
    table: str,
    columns: Sequence[str],
    rows: Sequence[tuple[Any, ...]],
) -> None:
    """Rows of a table with an index come in the order of their ids, larger than any there."""
    marks = ",".join("?" * len(columns))
    sql = f"INSERT INTO [{table}] ([{'],['.join(columns)}]) VALUES ({marks})"
    trigger, at_once = INDEXED.get(table, ("", ""))
    if len(rows) < WORTH_IT or not trigger:
        connection.executemany(sql, rows)
        return
    told = "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?"
    made = connection.execute(told, [trigger]).fetchone()[0]
    connection.execute(f"DROP TRIGGER [{trigger}]")
    connection.executemany(sql, rows)
    key = columns.index("id")
    connection.execute(at_once, [rows[0][key], rows[-1][key]])
    connection.execute(made)
