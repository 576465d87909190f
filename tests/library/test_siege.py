"""The library under the program: moved, replaced, deleted, damaged, cut off half way."""

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from bywhom.files.atomic_write import write_whole
from bywhom.files.leftovers import clear, partial_name
from bywhom.library import LibraryError, backups, open_library
from bywhom.library.archive import write_archive
from bywhom.library.exchange import export, import_file
from bywhom.library.notes import note_rows
from tests.library.flips import run
from tests.library.samples import make_article

posix = pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved there")
ROOT = Path(__file__).parents[2]


def fill(path: Path, notes: int, name: str = "n") -> None:
    path.parent.mkdir(exist_ok=True)
    with open_library(path) as library:
        article = library.save_article(make_article(f"T{name}\n\n" + f"{name} words. " * 400))
        for number in range(notes):
            library.add_note(article, (0, 2), f"{name}{number}")


def bodies(path: Path) -> list[str]:
    with open_library(path) as library:
        return sorted(note.body for note in library.notes())


def move_over(path: Path, folder: Path) -> None:
    fill(folder / "other.db", 2, "other")
    (folder / "other.db").replace(path)


def copy_over(path: Path, folder: Path) -> None:
    fill(folder / "other.db", 2, "other")
    with (folder / "other.db").open("rb") as source, path.open("r+b") as target:
        shutil.copyfileobj(source, target)


LOSSES = {
    "moved over": move_over,
    "deleted": lambda path, _: path.unlink(),
    "its folder deleted": lambda path, _: shutil.rmtree(path.parent),
    "moved away": lambda path, folder: path.replace(folder / "elsewhere.db"),
}


@posix
@pytest.mark.parametrize("loss", LOSSES)
def test_a_library_that_is_lost_is_noticed_before_the_next_note_and_what_it_held_is_kept(
    tmp_path: Path, loss: str
) -> None:
    path = tmp_path / "mine" / "library.db"
    fill(path, 1)
    with open_library(path) as library:
        article = library.articles()[0].id
        library.add_note(article, (0, 2), "before")
        LOSSES[loss](path, tmp_path)
        for _ in range(2):
            with pytest.raises(LibraryError) as caught:
                library.add_note(article, (0, 2), "after")
        assert caught.value.lost
    assert caught.value.rescued is not None
    assert bodies(caught.value.rescued) == ["before", "n0"]
    caught.value.rescued.unlink()
    assert bodies(path) == (["other0", "other1"] if loss == "moved over" else [])


@posix
def test_a_library_that_is_written_over_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    fill(path, 1)
    with open_library(path) as library:
        article = library.articles()[0].id
        library.add_note(article, (0, 2), "before")
        copy_over(path, tmp_path)
        with pytest.raises(LibraryError, match="written over"):
            library.add_note(article, (0, 2), "after")


def copy_all_over(path: Path, folder: Path, *, has_log: bool = True) -> None:
    """As a sync program does that found the files of an open library elsewhere."""
    other = folder / "other.db"
    fill(other, 2, "other")
    with open_library(other) as library:
        if has_log:
            library.add_note(library.articles()[0].id, (0, 2), "in the log")
        for ending in ("", "-wal", "-shm"):
            shutil.copyfile(f"{other}{ending}", f"{path}{ending}")


def cut_short(path: Path, _: Path) -> None:
    os.truncate(path, path.stat().st_size - 3 * 4096)


@posix
@pytest.mark.parametrize(
    "change", [copy_all_over, partial(copy_all_over, has_log=False), cut_short]
)
def test_nothing_is_saved_into_what_is_no_longer_the_library(tmp_path: Path, change) -> None:
    path = tmp_path / "library.db"
    fill(path, 1)
    with open_library(path) as library:
        article = library.articles()[0].id
        library.add_note(article, (0, 2), "before")
        change(path, tmp_path)
        with pytest.raises(LibraryError, match="written over") as caught:
            library.add_note(article, (0, 2), "after")
        assert caught.value.lost


@pytest.mark.parametrize("made", ["user_version = 999", "application_id = 7"])
def test_nothing_is_written_into_what_a_newer_program_has_made_of_it(
    tmp_path: Path, made: str
) -> None:
    path = tmp_path / "library.db"
    fill(path, 1)
    with open_library(path) as library:
        article = library.articles()[0].id
        with closing(sqlite3.connect(path)) as other:
            other.execute(f"PRAGMA {made}")
        with pytest.raises(LibraryError, match="newer"):
            library.add_note(article, (0, 2), "after")


@posix
def test_a_log_that_was_deleted_costs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    fill(path, 1)
    with open_library(path) as library:
        article = library.articles()[0].id
        library.add_note(article, (0, 2), "before")
        Path(f"{path}-wal").unlink()
        library.add_note(article, (0, 2), "after")
    assert bodies(path) == ["after", "before", "n0"]


def test_writing_on_and_on_is_never_taken_for_a_loss(tmp_path: Path) -> None:
    """Past the point where SQLite moves its log into the file, from two connections."""
    path = tmp_path / "library.db"
    fill(path, 1)
    with open_library(path) as one, open_library(path) as other:
        article = one.articles()[0].id
        for number in range(300):
            (one if number % 3 else other).add_note(article, (0, 2), "x" * 20_000)
        assert len(one.notes()) == 301


def test_a_library_that_vanished_is_not_begun_anew_without_a_word(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    fill(path, 1)
    backups.back_up(path)
    path.unlink()
    with open_library(path) as library:
        assert "Backups of the former one" in library.notices[0]


@posix
def test_a_log_of_another_file_is_put_aside(tmp_path: Path) -> None:
    path, other = tmp_path / "library.db", tmp_path / "other.db"
    fill(path, 3)
    fill(other, 9, "other")
    with open_library(other) as library:
        library.add_note(library.articles()[0].id, (0, 2), "y" * 50_000)
        shutil.copy(f"{other}-wal", f"{path}-wal")
    assert bodies(path) == ["n0", "n1", "n2"]
    assert (tmp_path / "library.db-wal-of-another-file").exists()


def spoil(path: Path, words: bytes) -> None:
    content = bytearray(path.read_bytes())
    at = content.find(words)
    assert at > 0
    content[at] ^= 0x80
    path.write_bytes(content)


def test_a_note_that_is_damaged_is_said_and_the_others_are_exported(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    fill(path, 30, "SENTINEL")
    spoil(path, b"SENTINEL17")
    with open_library(path) as library:
        assert library.is_damaged and "not as it was written" in library.notices[0]
        assert export(library, "csv").count("SENTINEL") >= 29


def test_an_article_that_is_damaged_is_refused_and_the_others_open(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    fill(path, 0, "UNIQUE")
    with open_library(path) as library:
        library.save_article(make_article("Another\n\nIt is whole.", "b"))
    content = path.read_bytes()
    spoil(path, content[content.find(b"UNIQUE words. UNIQUE") :][:20])
    with open_library(path) as library:
        whole, damaged = (row.id for row in library.articles())
        with pytest.raises(LibraryError, match="this article is damaged"):
            library.article(damaged)
        assert library.article(whole).title == "Another"


@pytest.mark.parametrize("many", [5, 5_000])
def test_a_list_of_thousands_says_too_which_note_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(note_rows, "MANY", many)
    path = tmp_path / "library.db"
    fill(path, 30, "SENTINEL")
    with open_library(path) as library:
        assert len(library.notes()) == 30 and not library.notices
        other = "UPDATE notes SET body = 'SENTINAL17' WHERE body LIKE '%SENTINEL17%'"
        library._store.run_for_good([other])
        library.notes()
        assert ["SENTINAL17" in notice for notice in library.notices] == [True]


def test_a_damaged_library_is_not_backed_up_over_a_good_one(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    fill(path, 30, "SENTINEL")
    good = backups.back_up(path)
    spoil(path, b"SENTINEL17")
    with pytest.raises(LibraryError, match="not as it was written"):
        backups.back_up(path)
    assert backups.listed(path) == [good]


def test_no_single_bit_is_silently_wrong() -> None:
    assert set(run(60, 4)) <= {"right", "said"}


def test_backups_count_up_though_the_clock_goes_back(tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "library [2026].db"
    for day in range(9, 0, -1):
        fill(path, 1, f"day{day}-")
        monkeypatch.setattr(backups, "_stamp", lambda day=day: f"2026010{day}-000000-000000")
        made = backups.back_up(path)
        assert made is not None and made.exists()
    assert len(backups.listed(path)) == backups.KEPT
    assert len(bodies(backups.listed(path)[0])) == 9


def killed(code: str) -> None:
    script = f"import os\nfrom pathlib import Path\nfrom bywhom.library import backups\n{code}"
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False)


@posix
@pytest.mark.parametrize("step", ["_put_aside", "finish_restore", "snapshot"])
@pytest.mark.parametrize("after", [True, False])
def test_a_restore_that_is_killed_leaves_a_library_with_all_it_had(
    tmp_path: Path, step: str, after: bool
) -> None:
    path = tmp_path / "library.db"
    fill(path, 5)
    backup = backups.back_up(path)
    fill(path, 1, "later")
    killed(
        f"was = backups.{step}\n"
        "def kill(*given):\n"
        f"    {'was(*given)' if after else 'pass'}\n    os.kill(os.getpid(), 9)\n"
        f"backups.{step} = kill\nbackups.restore(Path({str(backup)!r}), Path({str(path)!r}))"
    )
    assert len(bodies(path)) in (5, 6)
    left = [p.name for p in tmp_path.iterdir() if p.name.startswith(".")]
    assert left == []


@posix
def test_a_link_to_a_library_stays_one(tmp_path: Path) -> None:
    real, link = tmp_path / "real" / "library.db", tmp_path / "library.db"
    fill(real, 2)
    link.symlink_to(real)
    backup = backups.back_up(link)
    fill(link, 1, "later")
    backups.restore(backup, link)
    assert link.is_symlink() and bodies(link) == ["n0", "n1"]


@posix
def test_what_a_kill_leaves_is_cleared_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    fill(path, 40)
    code = (
        "from bywhom.library import open_library\n"
        "from bywhom.library.archive import write_archive\n"
        f"p = Path({str(path)!r})\nlibrary = open_library(p)\nlibrary.warm()\n"
        "print(1, flush=True)\n"
        "while True:\n"
        "    library.add_note(1, (0, 2), 'x')\n    backups.back_up(p)\n"
        "    write_archive(p, p.with_name('o.zip'))\n"
    )
    script = f"from pathlib import Path\nfrom bywhom.library import backups\n{code}"
    for number in range(4):
        process = subprocess.Popen([sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.1 + 0.13 * number)
        process.kill()
        process.wait()
        process.stdout.close()
    open_library(path).close()
    left = [p for p in tmp_path.rglob("*") if p.name.startswith(".") and p.suffix == ".part"]
    assert left == []


def test_what_is_under_way_elsewhere_is_left_alone(tmp_path: Path) -> None:
    ours, dead = tmp_path / partial_name(), tmp_path / ".bywhom-00000000-99999999-ab.part"
    for path in (ours, dead):
        path.write_bytes(b"x")
    clear(tmp_path)
    assert ours.exists() and dead.exists()  # of another machine, and of today
    os.utime(dead, (0, 0))
    clear(tmp_path)
    assert ours.exists() and not dead.exists()


@posix
def test_pipes_are_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "library.db"
    os.mkfifo(pipe)
    notes = tmp_path / "notes.csv"
    os.mkfifo(notes)
    with pytest.raises(LibraryError, match="a device or a pipe"):
        open_library(pipe)
    with (
        open_library(tmp_path / "real.db") as library,
        pytest.raises(LibraryError, match=r"no .*file"),
    ):
        import_file(library, notes)


def test_no_local_path_goes_along_unless_it_is_wanted(tmp_path: Path) -> None:
    with open_library(tmp_path / "library.db") as library:
        place = "/home/alice/leaked papers/source.docx"
        article = library.save_article(make_article(place=place))
        library.add_note(article, (0, 4), "x")
        assert "alice" not in export(library, "csv")
        assert "alice" in export(library, "csv", paths=True)


def test_a_backup_as_one_file_holds_the_notes_and_leaves_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a" / "library.db"
    fill(path, 3)
    write_archive(path, tmp_path / "o.zip")
    write_whole(tmp_path / "x.md", b"x")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a", "o.zip", "x.md"]
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
