"""Every schema that ever was opens with today's program; a failed step changes nothing."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bywhom.library import backups, open_library
from bywhom.library.storage import migrations
from tests.library.make_schema import SCHEMAS, TEXT

OLD = sorted(SCHEMAS.glob("schema-*.db"), key=lambda p: int(p.stem.removeprefix("schema-")))


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def test_a_small_file_of_every_schema_is_kept() -> None:
    numbers = [int(p.stem.removeprefix("schema-")) for p in OLD]
    assert numbers == list(range(1, migrations.newest() + 1))


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
        assert migrations.version(connection) == 1
    open_library(path).close()
    assert backups.listed(path) == [copy]


def test_each_step_is_recorded_once_with_its_number(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    for _ in range(2):
        open_library(path).close()
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT number, name FROM migrations ORDER BY number").fetchall()
        assert migrations.version(connection) == migrations.newest()
    assert rows == [(n, step.__name__) for n, step in migrations.MIGRATIONS.items()]


def test_a_step_that_fails_half_way_leaves_the_library_as_it_was(
    tmp_path: Path, monkeypatch
) -> None:
    path = tmp_path / "library.db"
    shutil.copy(OLD[-1], path)
    before = dump(path)

    def half(connection: sqlite3.Connection) -> None:
        connection.execute("ALTER TABLE notes ADD COLUMN mood TEXT")
        connection.execute("DELETE FROM notes")
        connection.execute("INSERT INTO nowhere VALUES (1)")

    number = migrations.newest() + 1
    monkeypatch.setitem(migrations.MIGRATIONS, number, half)
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        open_library(path)
    assert dump(path) == before


def test_steps_are_numbered_without_gaps() -> None:
    with pytest.raises(ValueError, match="out of order"):
        migrations.migration(99)(lambda connection: None)
