"""Writes the tables of docs/library.md from the library's own schema.

    python -m docs.library_tables

The words are the comments in library/database/migrations.py, which SQLite keeps with the schema.
"""

import re
import sqlite3
from pathlib import Path

from bywhom.library.database import migrations

PAGE = Path(__file__).parent / "library.md"
BEGIN, END = "<!-- tables -->\n", "<!-- end of tables -->\n"

_HEAD = re.compile(r"CREATE (?:TABLE|VIEW) (\w+)[^\n]*?--\s*([^\n]+)")
_COLUMN = re.compile(r'^    "?(\w+)"? ([A-Z]+)([^\n]*?)(?:,?\s*--\s*([^\n]+)|,)?$', re.MULTILINE)
_REFERENCE = re.compile(r"REFERENCES (\w+)")


def tables() -> str:
    """Every table with its columns, in Markdown."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrations.migrate(connection)
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'view') AND sql NOTNULL "
        "AND name NOT GLOB '*_search*' AND name NOT GLOB '*_fts*' "
        "AND name NOT GLOB '*sqlite_*' ORDER BY type, name"
    ).fetchall()
    connection.close()
    return "\n".join(described(sql) for _, sql in rows)


def described(sql: str) -> str:
    head = _HEAD.match(sql)
    name = re.match(r"CREATE (?:TABLE|VIEW) (\w+)", sql)
    assert name, sql
    title = f"### {name[1]}\n\n" + (f"{_sentence(head[2])}\n\n" if head else "")
    columns = [c.groups() for c in _COLUMN.finditer(sql) if c[1] not in ("PRIMARY", "UNIQUE")]
    if not columns:
        return title
    lines = [f"| {n} | {t} | {_meaning(rest, said)} |\n" for n, t, rest, said in columns]
    return title + "| column | type | |\n| --- | --- | --- |\n" + "".join(lines)


def _meaning(declared: str, said: str | None) -> str:
    reference = _REFERENCE.search(declared)
    facts = [said or "", f"→ {reference[1]}" if reference else ""]
    return "; ".join(fact for fact in facts if fact)


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:].strip() + "."


def page(now: str) -> str:
    """The page with its tables anew."""
    before, rest = now.split(BEGIN)
    return before + BEGIN + "\n" + tables() + "\n" + END + rest.split(END)[1]


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
