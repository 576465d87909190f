"""Half-made files: named so that the next start knows whose they were, and clears them away."""

import os
import re
import secrets
import shutil
import time
import zlib
from contextlib import suppress
from pathlib import Path

FRESH = 3600.0  # seconds in which a file may still be under way
FOREIGN = 24 * 3600.0  # seconds after which what another machine left is nobody's any more
_NAME = re.compile(r"\.bywhom-([0-9a-f]{8})-(\d+)-[0-9a-f]+\.part(?:-journal|-wal|-shm)?")
_FORMER = re.compile(r"\..+-\d+\.part(?:-journal)?")  # as earlier releases named them


def partial_name() -> str:
    """A name for a file or folder that is not whole yet: whose it is, and no other's."""
    return f".bywhom-{_machine()}-{os.getpid()}-{secrets.token_hex(6)}.part"


def clear(folder: Path, *, former: bool = False) -> None:
    """Removes what a program that was killed left in this folder. Nothing fails.

    former: also backups that earlier releases left; for a folder of our own only.
    """
    with suppress(OSError):
        for path in [*folder.iterdir()]:
            found = _NAME.fullmatch(path.name)
            if (found and _is_left(path, *found.groups())) or (former and _is_former(path)):
                _remove(path)


def _is_left(path: Path, machine: str, pid: str) -> bool:
    if machine == _machine():
        return int(pid) != os.getpid() and not _runs(int(pid), path)
    return _age(path) > FOREIGN


def _is_former(path: Path) -> bool:
    """An earlier release named neither machine nor process: only what lay for an hour is left."""
    is_one = _FORMER.fullmatch(path.name) and not _NAME.match(path.name)
    return bool(is_one) and _age(path) > FRESH


def _age(path: Path) -> float:
    with suppress(OSError):
        return abs(time.time() - path.stat().st_mtime)
    return 0.0


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()


def _runs(pid: int, path: Path) -> bool:
    if os.name == "nt":  # where os.kill would end the program that it asks for
        return _age(path) < FRESH
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True  # of somebody else, but there
    return True


def _machine() -> str:
    name = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
    return f"{zlib.crc32(name.encode('utf-8', 'replace')):08x}"
