"""Files that hold what a reader wrote: nobody else on the machine may read them."""

import os
import stat
from contextlib import suppress
from pathlib import Path

FOLDER, FILE = 0o700, 0o600


def make_private(path: Path) -> None:
    """The file is there afterwards, if it can be, and for its owner alone; so is its folder.

    For folders and files of our own: a folder that many share, such as /tmp, stays as it is. On
    Windows a reader's own folders are private by themselves.
    """
    with suppress(OSError):
        path.parent.mkdir(mode=FOLDER, parents=True, exist_ok=True)
        _narrow(path.parent, FOLDER)
        os.close(os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, FILE))
        _narrow(path, FILE)


def _narrow(path: Path, mode: int) -> None:
    now = stat.S_IMODE(path.stat().st_mode)
    if now & ~mode and not now & stat.S_ISVTX:
        path.chmod(now & mode)
