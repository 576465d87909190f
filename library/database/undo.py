"""Changes to rows that remember how to be undone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from bywhom.library.database.bulk import insert_many
from bywhom.library.database.values import storable

if TYPE_CHECKING:
    from sqlite_utils import Database

Row = Mapping[str, Any]


class Conflict(Exception):
    """A row is no longer as the change left it: somebody else has changed it."""


@dataclass(frozen=True, slots=True)
class Step:
    """What was done, and the actions that undo it, in order."""

    what: str
    actions: tuple[Callable[["Change"], object], ...]
    joins: str = ""


class Change:
    """Row changes within one transaction; `inverses` collects what would undo each.

    They are told in SQL: `Table.insert` looks at the schema for each row, `Table.update` and
    `Table.delete` ask for the row a second time and open a savepoint (docs/dependencies.md).
    """

    def __init__(self, db: "Database") -> None:
        self._db = db
        self.connection = db.conn
        self._execute = db.conn.execute
        self._keys: dict[str, list[str]] = {}  # each table's key columns, asked once
        self._later: dict[tuple[str, tuple[str, ...]], list[tuple[Any, ...]]] = {}
        self._ids: dict[str, int] = {}  # of tables whose rows are put off: the last one given
        self._inserts: dict[tuple[str, tuple[str, ...]], str] = {}
        self.inverses: list[Callable[[Change], object]] = []
        self.joins = ""  # may be known only once a row has its id

    def insert(self, table: str, row: Row) -> int:
        """Adds a row; the id it got (its rowid, 0 for a table without)."""
        row = _storable(row)
        sql = self._insertion(table, tuple(row))
        rowid = self._execute(sql, (*row.values(),)).lastrowid or 0
        key = {name: row.get(name, rowid) for name in self._key_of(table)}
        self.inverses.append(partial(Change.delete, table=table, key=key, seen=row))
        return rowid

    def next_id(self, table: str) -> int:
        """An id that no row of the table ever had, for `insert_later`; nobody else may write."""
        if table not in self._ids:
            sql = "SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?), 0), "
            last = self._execute(f"{sql}coalesce((SELECT max(id) FROM [{table}]), 0))", [table])
            self._ids[table] = int(last.fetchone()[0])
        self._ids[table] += 1
        return self._ids[table]

    def insert_later(self, table: str, columns: tuple[str, ...], *rows: tuple[Any, ...]) -> None:
        """Adds rows that nobody asks for before `flush`: thousands at once are quicker.

        The table has a key of its own, and the values are storable. What is left is written
        when the change ends.
        """
        self._later.setdefault((table, columns), []).extend(rows)

    def flush(self) -> None:
        """Writes the rows that were put off."""
        waiting, self._later = self._later, {}
        for (table, columns), rows in waiting.items():
            insert_many(self.connection, table, columns, rows)
            self.inverses.append(
                partial(Change._delete_all, table=table, columns=columns, rows=rows)
            )

    def _delete_all(
        self, table: str, columns: tuple[str, ...], rows: Sequence[tuple[Any, ...]]
    ) -> None:
        names = self._key_of(table)
        for values in reversed(rows):
            row = dict(zip(columns, values, strict=True))
            self.delete(table, {name: row[name] for name in names}, row)

    def _insertion(self, table: str, columns: tuple[str, ...]) -> str:
        sql = self._inserts.get((table, columns))
        if sql is None:
            marks = ",".join("?" * len(columns))
            sql = f"INSERT INTO [{table}] ([{'],['.join(columns)}]) VALUES ({marks})"
            self._inserts[table, columns] = sql
        return sql

    def _key_of(self, table: str) -> list[str]:
        if table not in self._keys:
            self._keys[table] = list(self._db.table(table).pks)
        return self._keys[table]

    def lookup(self, table: str, row: Row, more: Row) -> int:
        """The id of the row with these unique values; if there is none, it is added with `more`."""
        row, more = _storable(row), _storable(more)
        before = self._db.conn.total_changes
        found = int(self._db.table(table).lookup(row, more))
        if self._db.conn.total_changes > before:
            key, seen = {"id": found}, {**row, **more}
            self.inverses.append(partial(Change.delete, table=table, key=key, seen=seen))
        return found

    def update(self, table: str, key: Row, values: Row, seen: Row | None = None) -> None:
        """Sets columns of the one row of that key. Conflict if it is gone or not as `seen`."""
        values = _storable(values)
        before = self._find(table, key, seen)
        self._db.execute(
            f"UPDATE [{table}] SET {_assignments(values, ', ')} WHERE {_assignments(key, ' AND ')}",
            [*values.values(), *key.values()],
        )
        old = {name: before[name] for name in values}
        self.inverses.append(
            partial(Change.update, table=table, key=dict(key), values=old, seen=values)
        )

    def delete(self, table: str, key: Row, seen: Row | None = None) -> None:
        """Removes the one row of that key. Conflict if it is gone or not as `seen`."""
        before = self._find(table, key, seen)
        self._must_be_bare(table, before)
        self._db.execute(
            f"DELETE FROM [{table}] WHERE {_assignments(key, ' AND ')}", [*key.values()]
        )
        self.inverses.append(partial(Change.insert, table=table, row=before))

    def _must_be_bare(self, table: str, row: Row) -> None:
        """Undoing an import would take along notes that came to its article since."""
        if (
            table == "articles"
            and self._db.execute("SELECT 1 FROM notes WHERE article = ?", [row["id"]]).fetchone()
        ):
            raise Conflict(f"article {row['id']} has notes")

    def _find(self, table: str, key: Row, seen: Row | None) -> dict[str, Any]:
        where = _assignments(key, " AND ")
        rows = list(self._db.table(table).rows_where(where, [*key.values()]))
        if len(rows) != 1:
            raise Conflict(f"{table} {dict(key)}: {len(rows)} rows")
        row: dict[str, Any] = rows[0]
        if seen and any(row[name] != value for name, value in seen.items()):
            raise Conflict(f"{table} {dict(key)} differs from what was seen")
        return row


def _storable(row: Row) -> dict[str, Any]:
    return {k: storable(v) if isinstance(v, str) else v for k, v in row.items()}


def _assignments(columns: Row, between: str) -> str:
    return between.join(f"[{name}] = ?" for name in columns)
