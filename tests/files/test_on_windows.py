"""Windows lets nobody replace a file that is open, and tells rights by trying only."""

import os
import threading
from pathlib import Path

import pytest

from bywhom.files import on_windows
from bywhom.files.atomic_write import write_whole
from bywhom.files.errors import FileError
from bywhom.files.on_windows import may_write, put_in_place


class Held:
    """Files whose names cannot be taken until they are let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked = 0
        self.is_held = True
        self._replace = Path.replace
        monkeypatch.setattr(Path, "replace", lambda *paths: self.replace(*paths))

    def replace(self, file: Path, target: Path) -> Path:
        self.asked += 1
        if self.is_held:
            raise PermissionError(13, "Access is denied", str(file), 5, str(target))
        return self._replace(file, target)


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(on_windows, "IS_WINDOWS", True)


def test_a_file_that_a_scanner_holds_for_a_moment_is_replaced(tmp_path, monkeypatch, windows):
    held = Held(monkeypatch)
    monkeypatch.setattr(on_windows, "HELD", 60.0)
    threading.Timer(0.2, lambda: setattr(held, "is_held", False)).start()
    path = tmp_path / "notes.md"
    path.write_bytes(b"old")
    write_whole(path, b"new")
    assert held.asked > 1 and path.read_bytes() == b"new"


def test_one_that_is_open_in_another_program_is_told_and_left(tmp_path, monkeypatch, windows):
    Held(monkeypatch)
    monkeypatch.setattr(on_windows, "HELD", 0.1)
    path = tmp_path / "notes.csv"
    path.write_bytes(b"old")
    with pytest.raises(FileError, match=r"access is denied"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old" and [p.name for p in tmp_path.iterdir()] == ["notes.csv"]


def test_elsewhere_nobody_waits(tmp_path, monkeypatch):
    held = Held(monkeypatch)
    with pytest.raises(PermissionError):
        put_in_place(tmp_path / "a", tmp_path / "b")
    assert held.asked == 1


def test_a_folder_that_may_not_be_written_is_found_by_trying(tmp_path, monkeypatch, windows):
    """Where `os.access` says yes to everything."""
    monkeypatch.setattr(os, "access", lambda *_: True)
    file = tmp_path / "library.db"
    file.write_bytes(b"kept")
    assert may_write(tmp_path) and may_write(file)
    assert file.read_bytes() == b"kept" and [*tmp_path.iterdir()] == [file]
    real = Path.open

    def refused(path: Path, mode: str = "r", *rest: object, **named: object) -> object:
        if mode in ("xb", "r+b"):
            raise PermissionError(13, "Access is denied", str(path))
        return real(path, mode, *rest, **named)

    monkeypatch.setattr(Path, "open", refused)
    assert not may_write(tmp_path) and not may_write(file)
