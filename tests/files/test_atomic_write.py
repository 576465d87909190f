"""A file is there whole or not at all; links, modes and pipes stay what they are."""

import os
import stat
import sys
import threading
from pathlib import Path

import pytest

from bywhom.files.atomic_write import keep, whole_file, write_whole
from bywhom.files.errors import FileError
from bywhom.files.private_file import make_private

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes and links of POSIX")


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_writer_that_fails_half_way_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path,
) -> None:
    path = tmp_path / "notes.md"
    path.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), whole_file(path) as stream:
        stream.write(b"new, but only half of i")
        raise ZeroDivisionError
    assert path.read_bytes() == b"old" and names(tmp_path) == ["notes.md"]


def test_nobody_sees_the_file_before_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    with whole_file(path) as stream:
        stream.write(b"new")
        assert not path.exists()
    assert path.read_bytes() == b"new"


@posix
def test_a_link_stays_a_link_and_its_file_is_written(tmp_path: Path) -> None:
    vault, link = tmp_path / "vault", tmp_path / "notes.md"
    vault.mkdir()
    (vault / "notes.md").write_bytes(b"old")
    link.symlink_to(vault / "notes.md")
    write_whole(link, b"new")
    assert link.is_symlink() and (vault / "notes.md").read_bytes() == b"new"


@posix
def test_a_link_that_leads_nowhere_gets_its_file(tmp_path: Path) -> None:
    link = tmp_path / "notes.md"
    link.symlink_to(tmp_path / "later.md")
    write_whole(link, b"new")
    assert link.is_symlink() and (tmp_path / "later.md").read_bytes() == b"new"


@posix
def test_links_in_a_circle_are_an_error_in_words(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(FileError, match="cannot be written"):
        write_whole(tmp_path / "a", b"new")
    assert (tmp_path / "a").is_symlink()


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_an_old_file_keeps_its_mode(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "notes.md"
    path.write_bytes(b"old")
    path.chmod(mode)
    write_whole(path, b"new")
    assert (path.read_bytes(), mode_of(path)) == (b"new", mode)


@posix
def test_a_new_file_is_as_open_as_the_user_wants_and_ours_are_private(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "notes.md", b"new")
        keep(tmp_path / "drafts" / "a.draft", b"new")
    finally:
        os.umask(before)
    assert mode_of(tmp_path / "notes.md") == 0o640
    assert mode_of(tmp_path / "drafts" / "a.draft") == 0o600
    assert mode_of(tmp_path / "drafts") == 0o700


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do anything")
def test_a_file_that_may_not_be_written_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_bytes(b"old")
    path.chmod(0o400)
    with pytest.raises(FileError, match="permission denied"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old" and names(tmp_path) == ["notes.md"]


@posix
def test_a_pipe_is_written_into_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe, came = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: came.append(pipe.read_bytes()))
    reader.start()
    write_whole(pipe, b"new")
    reader.join(5)
    assert came == [b"new"] and stat.S_ISFIFO(pipe.stat().st_mode)


def test_an_older_file_is_replaced_only_if_that_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "una.answers"
    write_whole(path, b"first", replace=False)
    with pytest.raises(FileError, match=r"there is such a file already\. Choose another name"):
        write_whole(path, b"second", replace=False)
    assert path.read_bytes() == b"first" and names(tmp_path) == ["una.answers"]
    write_whole(path, b"third")
    assert path.read_bytes() == b"third"


@pytest.mark.parametrize("where", ["nowhere/notes.md", "."])
def test_what_stands_against_it_is_said_in_words(tmp_path: Path, where: str) -> None:
    with pytest.raises(FileError, match=r"it cannot be written .*Choose another folder") as found:
        write_whole(tmp_path / where, b"new")
    assert found.value.place == str(tmp_path / where)
    assert names(tmp_path) == []


def test_the_longest_name_that_a_disk_takes_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 252 + ".md")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"


@posix
def test_a_folder_is_made_private_but_not_one_that_many_share(tmp_path: Path) -> None:
    for mode, afterwards in ((0o755, 0o700), (0o1777, 0o1777)):
        folder = tmp_path / f"{mode:o}"
        folder.mkdir()
        folder.chmod(mode)
        make_private(folder / "bywhom.log")
        assert mode_of(folder) == afterwards
        assert mode_of(folder / "bywhom.log") == 0o600
