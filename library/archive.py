"""The whole library as one file to keep elsewhere, and back: a snapshot in a zip, with a
manifest that says what it is."""

import hashlib
import json
import os
import shutil
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from importlib.metadata import version as release
from pathlib import Path
from typing import IO, Any

from bywhom.files.atomic_write import PRIVATE, whole_file
from bywhom.files.leftovers import clear, partial_name
from bywhom.files.on_windows import may_write
from bywhom.files.zip_methods import METHODS
from bywhom.library import backups
from bywhom.library.database import made_by
from bywhom.library.database.schema_version import NEWEST, version
from bywhom.library.database.values import now
from bywhom.library.errors import LibraryError, in_plain_words

MANIFEST, DATABASE = "manifest.json", "library.db"
FORMAT = 1
_CHUNK = 1_000_000
_LARGEST_MANIFEST = 100_000  # bytes


def write_archive(library: Path, target: Path) -> None:
    """Writes a backup of a library, which may be open. An older file at `target` is replaced
    only when the new one is whole."""
    with in_plain_words(target), _workplace(_own_folder(library, target)) as folder:
        copy = folder / DATABASE
        backups.snapshot(library, copy)
        backups.check(copy, library)
        manifest = json.dumps(_manifest(copy), indent=1) + "\n"
        with (
            whole_file(target, mode=PRIVATE) as stream,
            zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive,
        ):
            archive.writestr(MANIFEST, manifest)
            archive.write(copy, DATABASE)


def restore_archive(archive: Path, library: Path) -> Path | None:
    """Puts a backup in the library's place; where the former library was put, if there was one.

    Close the library first. Nothing happens unless the whole backup is sound.
    """
    with in_plain_words(library):
        library.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with _workplace(Path(os.path.realpath(library)).parent) as folder:
            copy = folder / DATABASE
            _unpack(archive, copy)
            return backups.restore(copy, library)


def _own_folder(library: Path, target: Path) -> Path:
    """Where the next start looks for what a program that was killed left."""
    folder = backups.folder(library)
    with suppress(OSError):
        folder.mkdir(mode=0o700, exist_ok=True)
    return folder if may_write(folder) else target.parent


@contextmanager
def _workplace(parent: Path) -> Iterator[Path]:
    """A folder for copies that are not whole yet; gone afterwards, or at the next start."""
    clear(parent)
    folder = parent / partial_name()
    folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _manifest(database: Path) -> dict[str, Any]:
    with closing(sqlite3.connect(database)) as connection:
        counts = {
            name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
            for name in ("articles", "notes")
        }
        schema = version(connection)
    with database.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    told = {"program": "bywhom", "release": release("bywhom"), "format": FORMAT, "schema": schema}
    return {**told, "created": now(), **counts, "sha256": digest}


def _unpack(archive: Path, copy: Path) -> None:
    if not archive.is_file():
        raise LibraryError(archive, "this is no file", "Choose the file of a backup.")
    with _in_zip_words(archive), zipfile.ZipFile(archive) as opened:
        if any(info.compress_type not in METHODS for info in opened.infolist()):
            raise _broken(archive)
        manifest = _read_manifest(archive, opened)
        size = opened.getinfo(DATABASE).file_size
        if size > shutil.disk_usage(copy.parent).free:
            raise LibraryError(archive, "there is no room to unpack it", "Free some space first.")
        with opened.open(DATABASE) as source, copy.open("wb") as target:
            digest = _copy(source, target, size)
    if digest != manifest.get("sha256"):
        raise _broken(archive)


def _read_manifest(archive: Path, opened: zipfile.ZipFile) -> dict[str, Any]:
    names = {info.filename: info.file_size for info in opened.infolist()}
    if names.keys() != {MANIFEST, DATABASE} or names[MANIFEST] > _LARGEST_MANIFEST:
        raise _broken(archive)
    manifest = json.loads(opened.read(MANIFEST))
    if not isinstance(manifest, dict) or manifest.get("program") != "bywhom":
        raise _broken(archive)
    schema = manifest.get("schema")
    if manifest.get("format") != FORMAT or not isinstance(schema, int):
        raise _broken(archive)
    if schema > NEWEST:
        maker = made_by.named(manifest.get("release"))
        raise LibraryError(
            archive,
            f"{maker} made this backup, and this program is older",
            f"Nothing was changed; restore it with {maker} or later.",
        )
    return manifest


def _copy(source: IO[bytes], target: IO[bytes], size: int) -> str:
    """Copies no more than the size that was announced; the SHA-256 of what was copied."""
    digest = hashlib.sha256()
    left = size
    while left and (chunk := source.read(min(_CHUNK, left))):
        digest.update(chunk)
        target.write(chunk)
        left -= len(chunk)
    return digest.hexdigest()


@contextmanager
def _in_zip_words(archive: Path) -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError) as error:
        raise _broken(archive) from error


def _broken(archive: Path) -> LibraryError:
    return LibraryError(
        archive,
        "this file is no whole backup of a library",
        "Nothing was changed; choose another backup.",
    )
