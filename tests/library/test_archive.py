"""One file holds the whole library, and gives it back or leaves everything as it was."""

import json
import zipfile
from pathlib import Path

import pytest

from bywhom.library import LibraryError, open_library
from bywhom.library.archive import restore_archive, write_archive
from tests.library.samples import make_article


@pytest.fixture
def archive(path: Path, tmp_path: Path) -> Path:
    with open_library(path) as library:
        library.add_note(library.save_article(make_article()), (0, 5), "in the backup")
        target = tmp_path / "backup.zip"
        write_archive(path, target)
    return target


def bodies(path: Path) -> list[str]:
    with open_library(path) as library:
        return [note.body for note in library.notes()]


def test_a_backup_gives_the_whole_library_back(archive: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "new" / "library.db"
    assert restore_archive(archive, elsewhere) is None
    assert bodies(elsewhere) == ["in the backup"]


def test_restoring_keeps_the_former_library_aside(archive: Path, path: Path) -> None:
    with open_library(path) as library:
        library.add_note(1, (0, 5), "written later")
    aside = restore_archive(archive, path)
    assert bodies(path) == ["in the backup"]
    assert aside is not None and bodies(aside) == ["written later", "in the backup"]


def test_the_manifest_says_what_it_is(archive: Path) -> None:
    with zipfile.ZipFile(archive) as opened:
        manifest = json.loads(opened.read("manifest.json"))
    assert (manifest["program"], manifest["articles"], manifest["notes"]) == ("bywhom", 1, 1)


def remade(archive: Path, method: int = zipfile.ZIP_STORED, **parts: bytes) -> None:
    """The same zip with some of its files changed or added."""
    with zipfile.ZipFile(archive) as opened:
        held = {name: opened.read(name) for name in opened.namelist()}
    held |= {name.replace("_", "."): content for name, content in parts.items()}
    with zipfile.ZipFile(archive, "w", method) as opened:
        for name, content in held.items():
            opened.writestr(name, content)


BREAKS = {
    "cut short": lambda archive: archive.write_bytes(archive.read_bytes()[:-500]),
    "no zip": lambda archive: archive.write_bytes(b"PK no"),
    "other bytes inside": lambda archive: remade(archive, library_db=b"SQLite format 3\0" * 99),
    "a stranger inside": lambda archive: remade(archive, evil_py=b"print('run')"),
    "packed without a bound": lambda archive: remade(archive, zipfile.ZIP_LZMA),
    "a manifest of lies": lambda archive: remade(archive, manifest_json=b'{"program": "bywhom"}'),
    "a manifest that is none": lambda archive: remade(archive, manifest_json=b"\xff\xfe["),
}


@pytest.mark.parametrize("what", BREAKS)
def test_a_broken_backup_changes_nothing(archive: Path, path: Path, what: str) -> None:
    BREAKS[what](archive)
    before = sorted(p.name for p in path.parent.iterdir())
    with pytest.raises(LibraryError, match="no whole backup"):
        restore_archive(archive, path)
    assert bodies(path) == ["in the backup"]
    assert sorted(p.name for p in path.parent.iterdir() if "-" not in p.name) == [
        name for name in before if "-" not in name
    ]


def test_a_backup_of_a_newer_program_is_refused(archive: Path, path: Path) -> None:
    with zipfile.ZipFile(archive) as opened:
        manifest = json.loads(opened.read("manifest.json"))
    remade(
        archive, manifest_json=json.dumps(manifest | {"schema": 999, "release": "9.2.0"}).encode()
    )
    with pytest.raises(LibraryError, match=r"Bywhom 9\.2\.0 made this backup"):
        restore_archive(archive, path)


def test_a_backup_that_cannot_be_written_leaves_nothing_behind(path: Path, tmp_path: Path) -> None:
    open_library(path).close()
    with pytest.raises(LibraryError):
        write_archive(path, tmp_path / "nowhere" / "backup.zip")
    assert not (tmp_path / "nowhere").exists()
