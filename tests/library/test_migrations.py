"""Every schema that ever was opens with today's program; a failed step changes nothing."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from importlib.metadata import version as release
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from bywhom.library import backups, open_library
from bywhom.library.database import made_by, migrations
from bywhom.library.database.schema_version import NEWEST, version
from tests.library.make_schema import SCHEMAS, TEXT

ROOT = Path(__file__).parent.parent.parent
OLD = sorted(SCHEMAS.glob("schema-*.db"), key=lambda p: int(p.stem.removeprefix("schema-")))


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def test_a_small_file_of_every_schema_is_kept() -> None:
    numbers = [int(p.stem.removeprefix("schema-")) for p in OLD]
    assert numbers == list(range(1, NEWEST + 1))


@pytest.mark.parametrize("old", OLD, ids=lambda p: p.stem)
def test_a_library_of_every_schema_opens_with_all_it_holds(old: Path, tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    shutil.copy(old, path)
    with open_library(path) as library:
        (row,) = library.articles()
        article = library.article(row.id)
        (note,) = library.notes(row.id)
        assert (article.text, article.origin.authors) == (TEXT, ("Bo Lind",))
        assert article.quote(note.placement.span) == note.selector.quote == "officials"
        assert (note.body, note.colour, note.tags) == ("Which ones?", "blue", ("pier", "sources"))
        assert library.dismissals(row.id)[0].phrase == "may"
        assert library.ticks(row.id) == {"officials": frozenset({"informed"})}
        library.add_note(row.id, (0, 4), "still writable")
    backups.check(path)


@pytest.mark.parametrize("old", OLD, ids=lambda p: p.stem)
def test_dismissals_of_every_schema_keep_their_ids_and_take_new_scopes(
    old: Path, tmp_path: Path
) -> None:
    path = tmp_path / "library.db"
    shutil.copy(old, path)
    with closing(sqlite3.connect(path)) as connection:
        before = connection.execute("SELECT * FROM dismissals").fetchall()
    with open_library(path) as library:
        (row,) = library.articles()
        new = library.dismiss("article", rule="hedge.adverb", article_id=row.id)
        assert new not in [kept[0] for kept in before]
    with closing(sqlite3.connect(path)) as connection:
        after = connection.execute("SELECT * FROM dismissals").fetchall()
    assert after[: len(before)] == before and len(after) == len(before) + 1


@pytest.mark.parametrize("old", OLD, ids=lambda p: p.stem)
def test_an_old_schema_ends_up_the_same_as_a_new_one(old: Path, tmp_path: Path) -> None:
    def schema(path: Path) -> set[tuple[str, str]]:
        with closing(sqlite3.connect(path)) as connection:
            return set(connection.execute("SELECT name, coalesce(sql, '') FROM sqlite_master"))

    grown, fresh = tmp_path / "grown.db", tmp_path / "fresh.db"
    shutil.copy(old, grown)
    open_library(grown).close()
    open_library(fresh).close()
    assert schema(grown) == schema(fresh)


def test_a_library_is_copied_before_its_form_changes(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    shutil.copy(OLD[0], path)
    open_library(path).close()
    (copy,) = backups.listed(path)
    with closing(sqlite3.connect(copy)) as connection:
        assert version(connection) == 1
    open_library(path).close()
    assert backups.listed(path) == [copy]


def recorded(path: Path) -> list[tuple[str, str]]:
    """Which migrations have run, and when, in their order."""
    with closing(Database(path)) as db:
        return [(step.name, step.applied_at) for step in migrations.MIGRATIONS.applied(db)]


def names(steps: Migrations) -> list[str]:
    return [step.name for step in steps.pending(Database(memory=True))]


def test_each_step_is_recorded_once_and_the_file_has_its_number(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    for _ in range(2):
        open_library(path).close()
    assert [name for name, _ in recorded(path)] == names(migrations.MIGRATIONS)
    with closing(sqlite3.connect(path)) as connection:
        assert version(connection) == NEWEST == len(recorded(path))


@pytest.mark.parametrize("old", OLD, ids=lambda p: p.stem)
def test_what_an_old_library_recorded_is_taken_over_with_its_dates(
    old: Path, tmp_path: Path
) -> None:
    path = tmp_path / "library.db"
    shutil.copy(old, path)
    with closing(sqlite3.connect(path)) as connection:
        number = version(connection)
        table, when = (
            ("migrations", "applied") if number < 7 else ("_sqlite_migrations", "applied_at")
        )
        ours = "" if number < 7 else f"WHERE migration_set = '{migrations.MIGRATIONS.name}'"
        sql = f"SELECT name, {when} FROM {table} {ours} ORDER BY rowid"
        before = connection.execute(sql).fetchall()
    open_library(path).close()
    assert recorded(path)[:number] == before
    assert [name for name, _ in recorded(path)] == names(migrations.MIGRATIONS)


@pytest.mark.parametrize("old", OLD[:-1], ids=lambda p: p.stem)
def test_a_library_that_was_brought_up_tells_by_which_release(old: Path, tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    shutil.copy(old, path)
    open_library(path).close()
    with closing(sqlite3.connect(path)) as connection:
        assert made_by.maker(connection) == f"Bywhom {release('bywhom')}"


def test_a_step_that_fails_half_way_leaves_the_library_as_it_was(
    tmp_path: Path, monkeypatch
) -> None:
    path = tmp_path / "library.db"
    shutil.copy(OLD[0], path)
    before = dump(path)
    longer = Migrations(migrations.MIGRATIONS.name)
    for step in migrations.MIGRATIONS.pending(Database(memory=True)):
        longer(name=step.name)(step.fn)

    @longer()
    def half(db: Database) -> None:
        db.execute("ALTER TABLE notes ADD COLUMN mood TEXT")
        db.execute("DELETE FROM notes")
        db.execute("INSERT INTO nowhere VALUES (1)")

    monkeypatch.setattr(migrations, "MIGRATIONS", longer)
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        open_library(path)
    assert dump(path) == before  # not one of the steps before it has been kept


def test_two_programs_bring_an_old_library_up_at_once(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    shutil.copy(OLD[0], path)
    code = (
        "import pathlib; from bywhom.library import open_library\n"
        f"open_library(pathlib.Path({str(path)!r})).close()"
    )
    programs = [subprocess.Popen([sys.executable, "-c", code], cwd=ROOT) for _ in range(3)]
    assert [program.wait(120) for program in programs] == [0, 0, 0]
    assert [name for name, _ in recorded(path)] == names(migrations.MIGRATIONS)


def test_a_library_that_is_up_to_date_opens_without_sqlite_utils(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    open_library(path).close()
    code = (
        "import sys, pathlib; from bywhom.library import open_library\n"
        f"with open_library(pathlib.Path({str(path)!r})) as library: library.articles()\n"
        "print('sqlite_utils' in sys.modules, 'numpy' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert said.stdout == "False False\n", said.stderr


def test_notes_are_found_by_sqlite_utils_own_search(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    shutil.copy(OLD[0], path)
    with open_library(path) as library:
        (note,) = library.notes()
        library.change_note(note.id, body="Whose pontoon?")
    with closing(Database(path)) as db:
        assert [row["body"] for row in db.table("notes").search("pontoon")] == ["Whose pontoon?"]
        assert [*db.table("notes").search("ones")] == []
