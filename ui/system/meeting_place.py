"""Where the windows of one library meet: see one_window, which this spares most starts loading."""

import os
import stat
import sys
from hashlib import sha256
from pathlib import Path


def meeting_place(library: Path) -> str:
    """The name of the socket for this library; a path except on Windows."""
    real = os.path.normcase(os.path.realpath(library))
    name = f"bywhom-{sha256(real.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
    if sys.platform == "win32":
        who = (os.environ.get("USERNAME", ""), os.environ.get("SESSIONNAME", ""))
        return "-".join((name, *who))  # who is signed in twice sees one session at a time
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    folder = Path(runtime) if runtime and _is_own(Path(runtime)) else _own_folder()
    return str(folder / name)


def _is_own(folder: Path) -> bool:
    """A folder that only the reader may look into: elsewhere, somebody else may listen."""
    try:
        state = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(state.st_mode) and state.st_uid == os.getuid() and not state.st_mode & 0o077


def _own_folder() -> Path:
    """For a system without a runtime folder. Only the reader may look into it."""
    folder = Path(os.environ.get("TMPDIR", "/tmp")) / f"bywhom-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if not _is_own(folder):
        raise OSError(f"{folder} is not safe")
    return folder


def somebody_may_be_there(name: str) -> bool:
    """Quickly, and before Qt is asked. On Windows the pipe has to be tried."""
    return sys.platform == "win32" or os.path.lexists(name)
