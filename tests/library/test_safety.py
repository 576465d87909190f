"""A library that cannot be used is said in plain words, and left as it is."""

import hashlib
import os
import sqlite3
import stat
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from bywhom.library import LibraryError, backups, open_library, opening
from bywhom.library.database import made_by, schema_version
from tests.library.samples import make_article

ROOT = Path(__file__).parent.parent.parent


def refusal(path: Path, **options: bool) -> LibraryError:
    with pytest.raises(LibraryError) as caught:
        open_library(path, **options)
    error = caught.value
    assert str(error) == f"{error.place}: {error.problem}. {error.remedy}"
    assert error.remedy.endswith(".") and "\n" not in str(error)
    return error


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def filled(path: Path) -> Path:
    with open_library(path) as library:
        article = library.save_article(make_article("Long\n\n" + "The pier is wet. " * 4000))
        library.add_note(article, (0, 4), "kept")
    return path


def test_the_library_is_private_to_its_reader(filled: Path) -> None:
    assert stat.S_IMODE(filled.stat().st_mode) == 0o600
    assert stat.S_IMODE(filled.parent.stat().st_mode) == 0o700


def test_a_library_left_for_all_to_read_is_made_private(filled: Path) -> None:
    filled.chmod(0o644)
    open_library(filled).close()
    assert stat.S_IMODE(filled.stat().st_mode) == 0o600


def test_a_library_without_its_tables_is_said_to_be_damaged(filled: Path) -> None:
    with sqlite3.connect(filled) as other:
        other.execute("DROP TABLE note_tags")
    other.close()
    assert "tables are missing" in refusal(filled).problem


def test_a_folder_that_was_there_keeps_its_permissions(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    open_library(tmp_path / "library.db").close()
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


@pytest.mark.parametrize("content", [b"My diary, not a database.\n" * 9, b"\x00" * 5000, b"S"])
def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "diary.txt"
    path.write_bytes(content)
    assert "no Bywhom library" in refusal(path).problem
    assert path.read_bytes() == content
    assert list(tmp_path.glob("*.txt-*")) == []


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "photos.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE photos (id INTEGER PRIMARY KEY)")
    other.close()
    before = digest(path)
    assert "another program" in refusal(path).problem
    assert digest(path) == before


def test_a_library_of_a_newer_program_is_left_alone(filled: Path) -> None:
    make_newer(filled, "9.2.0")
    before = digest(filled)
    error = refusal(filled)
    assert error.problem.startswith("Bywhom 9.2.0 made this library") and not error.damaged
    assert "Bywhom 9.2.0 or later" in error.remedy
    assert digest(filled) == before


@pytest.mark.parametrize("told", [None, "", "soon", "9\nCall 0190", "9" * 500])
def test_a_newer_program_that_names_no_release_is_not_taken_at_its_word(
    filled: Path, told: str | None
) -> None:
    make_newer(filled, told)
    assert refusal(filled).problem.startswith("a newer Bywhom made this library")


def make_newer(path: Path, release: str | None) -> None:
    """As a later program leaves a library: of a higher form, and with its own release in it."""
    with sqlite3.connect(path) as newer:
        newer.execute(f"PRAGMA user_version = {schema_version.NEWEST + 1}")
        newer.execute("DELETE FROM _sqlite_migrations WHERE migration_set = ?", (made_by.SET,))
        for one in (version("bywhom"), release) if release is not None else ():
            newer.execute(
                "INSERT INTO _sqlite_migrations (migration_set, name) VALUES (?, ?)",
                (made_by.SET, one),
            )
    newer.close()


def test_a_library_that_lost_its_end_is_left_alone(filled: Path) -> None:
    filled.write_bytes(filled.read_bytes()[:20_000])
    before = digest(filled)
    error = refusal(filled)
    assert "lost its end" in error.problem and error.damaged
    assert digest(filled) == before


def test_a_damaged_library_is_left_alone(filled: Path) -> None:
    content = bytearray(filled.read_bytes())
    content[4096:40_960] = os.urandom(36_864)
    filled.write_bytes(content)
    before = digest(filled)
    assert refusal(filled).damaged
    assert digest(filled) == before


def test_a_missing_library_is_made_only_where_one_may_be_made(path: Path) -> None:
    assert "no library here" in refusal(path, must_exist=True).problem
    assert not path.exists()


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    assert "folder" in refusal(tmp_path).problem


def test_a_place_where_no_folder_can_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert "cannot be reached" in refusal(tmp_path / "file" / "library.db").problem


def test_a_library_that_another_program_holds_is_said(filled: Path, monkeypatch) -> None:
    monkeypatch.setattr(opening, "PATIENCE", 0.1)
    holder = sqlite3.connect(filled, isolation_level=None)
    with open_library(filled) as library:
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="another program is holding"):
            library.add_note(1, (0, 4))
        holder.execute("ROLLBACK")
        assert library.add_note(1, (0, 4)).id == 2
    holder.close()


def in_a_child(code: str, *arguments: object) -> str:
    """What the code prints in a Python of its own, where nothing is left to our rights."""
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


READ_ONLY = """
import os, pathlib, sys
from bywhom.library import LibraryError, open_library
import sqlite_utils
os.chdir("/")
if os.geteuid() == 0:
    os.setuid(65534)  # root may write anywhere
with open_library(pathlib.Path(sys.argv[1])) as library:
    print(library.read_only, *library.notices)
    print(library.notes()[0].body)
    try:
        library.add_note(1, (0, 4))
    except LibraryError as error:
        print(error.problem)
"""


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions of this kind are POSIX")
def test_a_library_that_may_only_be_read_is_read_and_says_so(filled: Path, tmp_path: Path) -> None:
    shelf = Path("/tmp") / f"bywhom-read-only-{os.getpid()}"  # nobody cannot enter tmp_path
    shelf.mkdir()
    try:
        (shelf / "library.db").write_bytes(filled.read_bytes())
        (shelf / "library.db").chmod(0o444)
        shelf.chmod(0o555)
        said = in_a_child(READ_ONLY, shelf / "library.db").splitlines()
        assert said[0].startswith("True") and "may be read but not changed" in said[0]
        assert said[1] == "kept"
        assert said[2] == "the library is open for reading only"
        assert [p.name for p in shelf.iterdir()] == ["library.db"]
    finally:
        shelf.chmod(0o755)
        (shelf / "library.db").unlink()
        shelf.rmdir()


DISK_FULL = """
import pathlib, resource, sys
from bywhom.library import LibraryError, open_library
with open_library(pathlib.Path(sys.argv[1])) as library:
    library.warm()
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
    kept = 0
    try:
        while kept < 1000:
            library.add_note(1, (0, 4), "x" * 20_000, tags=["one", "two"])
            kept += 1
    except LibraryError as error:
        print(kept, error, sep="\\n")
    print(len(library.notes()))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="file size limits are POSIX")
def test_a_full_disk_loses_nothing_and_leaves_nothing_half_written(filled: Path) -> None:
    kept, said, seen = in_a_child(DISK_FULL, filled).splitlines()
    assert "What was saved before is safe" in said
    assert 0 < int(kept) < 1000
    assert int(seen) == int(kept) + 1
    with open_library(filled) as library:
        notes = library.notes()
        assert len(notes) == int(kept) + 1
        assert all(note.tags == ("one", "two") for note in notes if note.body != "kept")
        library.add_note(1, (0, 4), "room again")
    backups.check(filled)
