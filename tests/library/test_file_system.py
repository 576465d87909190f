"""Shares and network drives: how SQLite is told of them, and which journal is safe there."""

import sqlite3
from pathlib import Path, PureWindowsPath

import pytest

from bywhom.library.database import file_system
from bywhom.library.database.file_system import is_on_network, uri_of
from bywhom.library.library import open_library


def test_a_share_has_its_name_in_the_path():
    """https://sqlite.org/uri.html: an authority other than localhost is an error."""
    share = PureWindowsPath("//school/pupils/Kim Ødegård/library.db")
    assert uri_of(share) == "file:////school/pupils/Kim%20%C3%98deg%C3%A5rd/library.db"
    assert uri_of(PureWindowsPath("H:/Bywhom/a#b.db")) == "file:///H:/Bywhom/a%23b.db"


def test_sqlite_takes_what_it_is_told(tmp_path):
    path = tmp_path / "a?b#c d.db"
    four_slashes = uri_of(path).replace("file:///", "file:////")
    for uri in (uri_of(path), four_slashes):
        sqlite3.connect(uri, uri=True).execute(
            "CREATE TABLE IF NOT EXISTS a (b)"
        ).connection.close()
    assert [one.name for one in tmp_path.iterdir()] == ["a?b#c d.db"]


@pytest.mark.parametrize(
    "kind", ["nfs4", "cifs", "smb3", "fuse.sshfs", "fuse.gvfsd-fuse", "fuse.rclone", "9p", "vboxsf"]
)
def test_network_and_fuse_drives_are_known(kind):
    assert is_on_network(kind)


@pytest.mark.parametrize("kind", ["ext4", "btrfs", "fuseblk", "tmpfs", "overlay", ""])
def test_disks_are_known(kind):
    assert not is_on_network(kind)


def mounts(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """The table of mounts as the kernel writes it."""
    real = Path.read_text

    def read(path: Path, *rest: object, **named: object) -> str:
        told = path == Path("/proc/self/mounts")
        return "\n".join(lines) if told else real(path, *rest, **named)

    monkeypatch.setattr(Path, "read_text", read)


def test_the_innermost_mount_counts_and_blanks_are_read(monkeypatch):
    mounts(
        monkeypatch,
        "/dev/sda1 / ext4 rw 0 0",
        "//school/pupils /mnt/school\\040drive cifs rw 0 0",
        "/dev/sdb1 /mnt/school\\040drive/stick vfat rw 0 0",
    )
    kind = file_system.file_system
    assert kind(Path("/mnt/school drive/kim/library.db")) == "cifs"
    assert kind(Path("/mnt/school drive/stick/library.db")) == "vfat"
    assert kind(Path("/mnt/schooling/library.db")) == "ext4"


def test_of_two_mounts_at_one_place_the_later_counts(monkeypatch):
    mounts(monkeypatch, "auto /net autofs rw 0 0", "host:/net /net nfs4 rw 0 0")
    assert file_system.file_system(Path("/net/library.db")) == "nfs4"


def test_a_library_on_a_network_drive_keeps_no_log_beside_it(monkeypatch, tmp_path):
    mounts(monkeypatch, "/dev/sda1 / ext4 rw 0 0", f"//s/p {tmp_path} cifs rw 0 0")
    path = tmp_path / "library.db"
    with open_library(path) as library:
        assert "open the library in one window only" in library.notices[0]
        library.add_feed("https://log.example/feed")
        beside = {one.suffix for one in tmp_path.iterdir()}
    assert not beside & {".db-wal", ".db-shm"}
    with open_library(path) as library:
        assert len(library.feeds()) == 1


def test_a_library_of_a_disk_that_is_moved_to_a_network_leaves_its_log(monkeypatch, tmp_path):
    path = tmp_path / "library.db"
    with open_library(path) as library:
        library.add_feed("https://log.example/feed")
    mounts(monkeypatch, "/dev/sda1 / ext4 rw 0 0", f"//s/p {tmp_path} cifs rw 0 0")
    open_library(path).close()
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()
