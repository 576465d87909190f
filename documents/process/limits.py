"""What the process that reads documents may use and do: memory, time, no network, no writing.

Each layer is there where the system has it; `docs/security.md` says which is where.
"""

import os
import sys
from contextlib import suppress
from typing import Any

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

from bywhom.documents.process.landlock import restrict

MEMORY = 500_000_000  # bytes
FORBIDDEN = frozenset(
    (
        "socket.connect",
        "socket.bind",
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "subprocess.Popen",
        "os.system",
        "os.exec",
        "os.fork",
        "os.forkpty",
        "os.posix_spawn",
        "os.startfile",
        "os.remove",
        "os.rename",
        "os.rmdir",
        "os.mkdir",
        "os.link",
        "os.symlink",
        "os.truncate",
        "os.chmod",
        "webbrowser.open",
    )
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC


def confine(memory: int) -> None:
    """From now on, for good. What must be loaded by other means is to be loaded before."""
    if resource is not None:
        _limit(memory)
    if sys.platform == "linux":
        with suppress(OSError):  # an older kernel: the other layers stand
            restrict()
    sys.addaudithook(_refuse)


def _limit(memory: int) -> None:
    for name, most in (
        ("RLIMIT_DATA", memory),  # of what is its own; Linux counts what is mapped, too
        ("RLIMIT_FSIZE", 0),  # not a byte into any file
        ("RLIMIT_CORE", 0),  # no document stays behind in a dump
        ("RLIMIT_NOFILE", 64),
    ):
        with suppress(AttributeError, ValueError, OSError):
            which = getattr(resource, name)
            hard = resource.getrlimit(which)[1]
            most = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(which, (most, most))


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """What Python itself is asked to do: a second lock beside that of the system."""
    if event in FORBIDDEN or (event == "open" and _is_writing(arguments)):
        raise PermissionError(f"not in the process that reads documents: {event}")


def _is_writing(arguments: tuple[Any, ...]) -> bool:
    _, mode, flags = arguments
    if isinstance(mode, str):
        return bool(set(mode) & set("wax+"))
    return isinstance(flags, int) and bool(flags & _WRITING)
