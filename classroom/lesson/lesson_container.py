"""Lessons and answers are zip files: a manifest, and parts of JSON with their checksums.

Nothing is ever unpacked to disk. What a file says of its own size is not believed.
"""

import hashlib
import io
import json
import stat
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from bywhom.files.atomic_write import write_whole
from bywhom.files.errors import FileError
from bywhom.files.json_checks import Unfit, mapping, parsed, text, whole
from bywhom.files.zip_methods import METHODS

MANIFEST = "manifest.json"
MANIFEST_SIZE = 100_000  # bytes
OLDEST_DATE = (1980, 1, 1, 0, 0, 0)  # of every part: when somebody worked is nobody's business


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of file. largest: bytes of the file; roomiest: bytes of all parts unpacked."""

    format: str
    version: int
    noun: str  # "lesson"
    suffix: str
    largest: int
    roomiest: int
    most_parts: int


LESSON = Shape("bywhom-lesson", 1, "lesson", ".lesson", 20_000_000, 40_000_000, 40)
ANSWERS = Shape("bywhom-answers", 1, "answers", ".answers", 2_000_000, 8_000_000, 4)


def as_json(value: Any) -> bytes:
    """Readable by people who unzip it."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def write_packet(
    path: Path, shape: Shape, parts: Mapping[str, bytes], *, replace: bool = False
) -> None:
    """The file appears whole or not at all. The same parts always make the same bytes."""
    sums = {name: hashlib.sha256(part).hexdigest() for name, part in sorted(parts.items())}
    manifest = {"format": shape.format, "version": shape.version, "parts": sums}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packet:
        for part, content in {MANIFEST: as_json(manifest), **dict(parts)}.items():
            packet.writestr(_entry(part), content)
    write_whole(path, stream.getvalue(), replace=replace)


def read_packet(path: Path, shape: Shape) -> dict[str, bytes]:
    """All parts by name, each equal to its checksum. FileError says what is wrong."""
    try:
        with _regular(path).open("rb") as stream:
            raw = stream.read(shape.largest + 1)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise FileError(path, f"it cannot be read ({reason})", "Check the file.") from error
    if len(raw) > shape.largest:
        problem = f"it is larger than any {shape.noun} file ({shape.largest // 1_000_000} MB)"
        raise FileError(path, problem, f"Ask for the {shape.suffix} file itself.")
    try:
        return _parts(raw, shape)
    except Unfit as unfit:
        raise unusable(path, shape, unfit) from unfit


def unusable(path: Path, shape: Shape, unfit: Unfit) -> FileError:
    """The error of a file whose contents are not what they should be."""
    return FileError(path, str(unfit), f"Ask for the {shape.suffix} file once more.")


def _parts(raw: bytes, shape: Shape) -> dict[str, bytes]:
    if not raw:
        raise Unfit("it is empty")
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packet:
            entries = {entry.filename: entry for entry in _checked(packet.infolist(), shape)}
            manifest = parsed(_unpacked(packet, entries[MANIFEST], MANIFEST_SIZE), MANIFEST)
            sums = _sums(manifest, shape)
            left, parts = shape.roomiest, dict[str, bytes]()
            for name in sums.keys() & entries.keys():
                parts[name] = _unpacked(packet, entries[name], left)
                left -= len(parts[name])
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise Unfit(f"it is no {shape.noun} file, or it is damaged") from error
    for name, wanted in sums.items():
        if hashlib.sha256(parts.get(name, b"")).hexdigest() != wanted:
            raise Unfit(f"it was damaged or changed by hand ({name} is not what it was)")
    return parts


def _checked(entries: list[zipfile.ZipInfo], shape: Shape) -> list[zipfile.ZipInfo]:
    names = [entry.filename for entry in entries]
    if MANIFEST not in names:
        raise Unfit(f"it is no {shape.noun} file of Bywhom")
    if len(entries) > shape.most_parts or len(set(names)) < len(names):
        raise Unfit("it holds more files than it may")
    for entry in entries:
        path = PurePosixPath(entry.filename)
        if path.is_absolute() or ".." in path.parts or "\\" in entry.filename:
            raise Unfit("it holds a path that leads out of it")
        if entry.flag_bits & 1 or entry.compress_type not in METHODS:
            raise Unfit("it is packed in a way that Bywhom does not use")
    return entries


def _sums(manifest: dict[str, Any], shape: Shape) -> dict[str, str]:
    if manifest.get("format") != shape.format:
        raise Unfit(f"it is no {shape.noun} file of Bywhom")
    version = whole(manifest, "version", 0, 1_000_000)
    if version > shape.version:
        raise Unfit(f"it was made by a newer Bywhom (format {version}): update this one")
    if version < 1:
        raise Unfit(f"its format {version} is none that Bywhom ever wrote")
    sums = mapping(manifest, "parts", shape.most_parts)
    return {name: text(sums, name, 64) for name in sums}


def _unpacked(packet: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    with packet.open(entry) as stream:
        content = stream.read(most + 1)
    if len(content) > most:
        raise Unfit("it unpacks to more than such a file can hold")
    return content


def _regular(path: Path) -> Path:
    """Not a folder, link, pipe or device: reading those may never end."""
    if not stat.S_ISREG(path.lstat().st_mode):
        raise FileError(path, "it is no ordinary file", "Copy the file itself here.")
    return path


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, OLDEST_DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0  # the same on every machine
    return entry
