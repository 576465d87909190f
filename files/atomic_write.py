"""Files written whole or not at all: beside the old one, flushed to the disk, then renamed."""

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from bywhom.files.errors import FileError

OPEN, PRIVATE = 0o666, 0o600  # modes of a new file, less what the umask takes away


@contextmanager
def whole_file(path: Path, *, replace: bool = True, mode: int = OPEN) -> Iterator[BinaryIO]:
    """A stream whose content appears under `path` when the block ends well.

    A link stays a link, and an old file keeps its mode. Raises OSError; FileExistsError if there
    is such a file and it is not to be replaced.
    """
    if replace and _is_device(path):
        with path.open("wb") as stream:  # nothing can be put in the place of a pipe
            yield stream
        return
    target = _target(path)
    partial = target.with_name(f".{secrets.token_hex(8)}.part")
    handle = _created(partial, path, mode)
    try:
        with os.fdopen(handle, "w+b") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        _take_place(partial, target, replace)
    finally:
        partial.unlink(missing_ok=True)


def write_whole(path: Path, content: bytes, *, replace: bool = True, mode: int = OPEN) -> None:
    """A file the reader asked for. FileError if it cannot be written or may not be replaced."""
    try:
        with whole_file(path, replace=replace, mode=mode) as stream:
            stream.write(content)
    except FileExistsError as error:
        raise FileError(path, "there is such a file already", "Choose another name.") from error
    except OSError as error:
        problem = f"it cannot be written ({_reason(error)})"
        raise FileError(path, problem, "Choose another folder.") from error


def keep(path: Path, content: bytes) -> None:
    """In a folder of our own beside the library, which is made if need be."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with whole_file(path, mode=PRIVATE) as stream:
            stream.write(content)
    except OSError as error:
        raise unreachable(path, error) from error


def unreachable(path: Path, error: OSError) -> FileError:
    """The error of a folder that cannot be read or written."""
    return FileError(
        path,
        f"your work cannot be kept here ({_reason(error)})",
        "Check that the folder exists, has room, and that you may write to it.",
    )


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()


def _created(partial: Path, path: Path, mode: int) -> int:
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        return os.open(partial, flags, mode)
    except OSError as error:
        error.filename = str(path)  # the name the reader knows
        raise


def _is_device(path: Path) -> bool:
    """A pipe, a terminal, /dev/null: there, and neither file nor folder."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _target(path: Path) -> Path:
    """The file itself where the path is a link to it."""
    target = Path(os.path.realpath(path))
    if target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    return target


def _take_place(partial: Path, target: Path, replace: bool) -> None:
    if not replace:
        target.open("xb").close()  # claims the name, or fails if somebody has it
    elif target.exists():
        if not os.access(target, os.W_OK):  # a rename would not ask
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
        partial.chmod(stat.S_IMODE(target.stat().st_mode))
    partial.replace(target)
