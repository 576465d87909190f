"""What Windows does otherwise with files: who holds one open, and who may write where."""

import os
import time
from pathlib import Path

from bywhom.files.leftovers import partial_name

IS_WINDOWS = os.name == "nt"
HELD = 1.0  # seconds in which a virus scanner or a sync program lets go of a file it looks at
PAUSE = 0.05  # seconds


def put_in_place(file: Path, target: Path) -> None:
    """`file` takes the name `target`, and the place of what had it. Raises OSError.

    Windows refuses that while any program has one of the two open.
    """
    end = time.monotonic() + HELD
    while True:
        try:
            file.replace(target)
            return
        except PermissionError:
            if not IS_WINDOWS or time.monotonic() > end:
                raise
            time.sleep(PAUSE)


def may_write(path: Path) -> bool:
    """Into a file, or new files into a folder. Windows says so only of what is tried."""
    if not IS_WINDOWS:
        return os.access(path, os.W_OK)
    try:
        if path.is_dir():
            trial = path / partial_name()
            trial.open("xb").close()
            trial.unlink()
        else:
            path.open("r+b").close()
    except OSError:
        return False
    return True
