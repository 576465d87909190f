"""Backups are made at every opening, checked, and put back when they are needed."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bywhom.library import LibraryError, backups, open_library
from bywhom.library.database import schema_version
from tests.library.samples import make_article


def write_note(path: Path, body: str) -> None:
    with open_library(path) as library:
        library.add_note(library.save_article(make_article()), (0, 5), body)


def test_a_backup_holds_what_the_library_held_even_while_it_is_open(path: Path) -> None:
    with open_library(path) as library:
        library.add_note(library.save_article(make_article()), (0, 5), "one")
        with ThreadPoolExecutor(1) as pool:
            copy = pool.submit(backups.back_up, path).result()
        assert copy is not None
    with open_library(copy) as saved:
        assert [note.body for note in saved.notes()] == ["one"]


def test_only_the_last_seven_are_kept(path: Path) -> None:
    for number in range(9):
        write_note(path, str(number))
        backups.back_up(path)
    kept = backups.listed(path)
    assert len(kept) == 7
    with open_library(kept[0]) as newest, open_library(kept[-1]) as oldest:
        assert (len(newest.notes()), len(oldest.notes())) == (9, 3)


def test_an_opening_that_changed_nothing_pushes_no_backup_out(path: Path) -> None:
    write_note(path, "one")
    assert backups.back_up(path) is not None
    open_library(path).close()
    assert backups.back_up(path) is None
    assert len(backups.listed(path)) == 1


def test_a_damaged_library_never_replaces_a_good_backup(path: Path) -> None:
    write_note(path, "good")
    good = backups.back_up(path)
    content = bytearray(path.read_bytes())
    content[4096:40_000] = b"?" * (40_000 - 4096)
    path.write_bytes(content)
    with pytest.raises(LibraryError):
        backups.back_up(path)
    assert backups.listed(path) == [good]


def test_restoring_brings_the_notes_back_and_keeps_the_damaged_file(path: Path) -> None:
    write_note(path, "good")
    backup = backups.back_up(path)
    assert backup is not None
    path.write_bytes(b"oh no" * 1000)
    aside = backups.restore(backup, path)
    assert aside is not None and aside.read_bytes() == b"oh no" * 1000
    with open_library(path) as library:
        assert [note.body for note in library.notes()] == ["good"]
    assert backup.exists()


def test_a_damaged_backup_is_not_restored(path: Path, tmp_path: Path) -> None:
    write_note(path, "good")
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"no database at all")
    with pytest.raises(LibraryError):
        backups.restore(broken, path)
    with open_library(path) as library:
        assert [note.body for note in library.notes()] == ["good"]


def test_a_library_beside_it_with_a_longer_name_has_its_own_backups(path: Path) -> None:
    other = path.with_name(f"{path.stem}-2.db")
    write_note(other, "another")
    for number in range(8):
        write_note(path, str(number))
        backups.back_up(path)
        if number == 0:
            kept = backups.back_up(other)
    assert backups.listed(other) == [kept]
    assert kept not in backups.listed(path) and len(backups.listed(path)) == 7


def test_nothing_is_restored_under_another_window(path: Path) -> None:
    write_note(path, "good")
    backup = backups.back_up(path)
    assert backup is not None
    with open_library(path) as other:
        with pytest.raises(LibraryError, match="open in another window"):
            backups.restore(backup, path)
        other.add_note(1, (0, 4), "goes on")
    with open_library(path) as library:
        assert len(library.notes()) == 2
    assert list(path.parent.glob("*.part")) == []


def test_a_backup_of_a_newer_program_is_not_put_in_the_librarys_place(path: Path) -> None:
    write_note(path, "good")
    backup = backups.back_up(path)
    assert backup is not None
    with sqlite3.connect(backup) as newer:
        newer.execute(f"PRAGMA user_version = {schema_version.NEWEST + 1}")
    newer.close()
    with pytest.raises(LibraryError, match="made this backup, and this program is older"):
        backups.restore(backup, path)
    with open_library(path) as library:
        assert [note.body for note in library.notes()] == ["good"]
