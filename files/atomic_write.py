"""Small files of our own, written whole or not at all."""

import os
import tempfile
from pathlib import Path

from bywhom.files.errors import FileError


def write_whole(path: Path, content: bytes, *, replace: bool = True, mode: int = 0o600) -> None:
    """Raises OSError; FileExistsError if there is such a file and it is not to be replaced."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    partial = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        partial.chmod(mode)
        if not replace:
            path.open("xb").close()  # claims the name, or fails if somebody has it
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def keep(path: Path, content: bytes) -> None:
    """In a folder of our own beside the library, which is made if need be."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(path, content)
    except OSError as error:
        raise unreachable(path, error) from error


def unreachable(path: Path, error: OSError) -> FileError:
    """The error of a folder that cannot be read or written."""
    reason = (error.strerror or type(error).__name__).lower()
    return FileError(
        path,
        f"your work cannot be kept here ({reason})",
        "Check that the folder exists, has room, and that you may write to it.",
    )
