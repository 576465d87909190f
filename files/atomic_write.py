"""Files written whole or not at all: beside the old one, flushed to the disk, then renamed.

On Linux the new file has no name until it is whole, so that a program that is killed leaves
nothing; elsewhere its name tells whose it was (`leftovers`), and the next writer clears it away.
"""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from bywhom.files.errors import FileError
from bywhom.files.leftovers import clear, partial_name
from bywhom.files.on_windows import may_write, put_in_place

FILES = Path("/proc/self/fd")  # of this process, by their numbers
OPEN, PRIVATE = 0o666, 0o600  # modes of a new file, less what the umask takes away


@contextmanager
def whole_file(
    path: Path, *, replace: bool = True, mode: int = OPEN, swept: bool = False
) -> Iterator[BinaryIO]:
    """A stream whose content appears under `path` when the block ends well.

    swept: the folder has been cleared of what was left there, which takes time where it is large.
    A link stays a link, and an old file keeps its mode. Raises OSError; FileExistsError if there
    is such a file and it is not to be replaced.
    """
    if replace and _is_device(path):
        with path.open("wb") as stream:  # nothing can be put in the place of a pipe
            yield stream
        return
    target = _target(path)
    partial = target.with_name(partial_name())
    if not swept:
        clear(target.parent)
    handle, is_named = _created(partial, path, mode)
    try:
        with os.fdopen(handle, "w+b") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
            if not is_named:
                _give_name(stream.fileno(), partial)
        _take_place(partial, target, replace)
        _settle(target.parent)
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


def _created(partial: Path, path: Path, mode: int) -> tuple[int, bool]:
    """A new file, and whether it has its name already."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    nameless = getattr(os, "O_TMPFILE", 0) if FILES.is_dir() else 0
    try:
        if nameless:
            with suppress(OSError):  # not every file system has files without a name
                return os.open(partial.parent, os.O_RDWR | nameless, mode), False
        return os.open(partial, flags, mode), True
    except OSError as error:
        error.filename = str(path)  # the name the reader knows
        raise


def _give_name(handle: int, path: Path) -> None:
    """link(2) would make a second link of the link in /proc; linkat(2) follows it."""
    open_files = os.open(FILES, os.O_RDONLY)
    try:
        os.link(str(handle), path, src_dir_fd=open_files, follow_symlinks=True)
    finally:
        os.close(open_files)


def _settle(folder: Path) -> None:
    """The new name outlives a power cut, where a folder can be told to."""
    if os.name == "posix":
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


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
        if not may_write(target):  # a rename would not ask
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
        partial.chmod(stat.S_IMODE(target.stat().st_mode))
    put_in_place(partial, target)
