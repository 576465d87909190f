"""What the system says of the place a file lies in, and how SQLite is told of the file."""

import ctypes
import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import Any

# Of /proc/self/mounts and of Windows. A FUSE file system says nothing of the memory it shares.
NETWORKS = frozenset(
    {"nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "9p", "afs", "ceph", "lustre", "ncpfs"}
    | {"beegfs", "gfs2", "glusterfs", "ocfs2", "orangefs", "vboxsf", "vmhgfs", "prl_fs", "davfs"}
)
DRIVE_REMOTE = 4  # of GetDriveTypeW


def uri_of(path: PurePath) -> str:
    """As SQLite takes it: a share's name stands in the path, since it knows no hosts.

    file:////server/share/library.db, where `as_uri` gives file://server/share/library.db.
    """
    uri = path.as_uri()
    return uri if uri.startswith("file:///") else uri.replace("file://", "file:////", 1)


def is_on_network(kind: str) -> bool:
    """By the name of a file system. FUSE is not trusted, but for what is known to be a disk."""
    if kind in ("fuseblk", "fuse.portal"):
        return False
    return kind in NETWORKS or kind.startswith("fuse")


def file_system(path: Path) -> str:
    """The file system's type where the platform tells (Linux; network drives of Windows and
    macOS), else an empty string."""
    if os.name == "nt":
        return _windows_kind(path)
    if sys.platform == "darwin":
        return _mounted(path, _said_by_mount())
    try:
        lines = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return _mounted(path, [(f[1], f[2]) for f in map(str.split, lines.splitlines()) if f[2:]])


def _mounted(path: Path, mounts: Iterable[tuple[str, str]]) -> str:
    """The kind of the innermost mount that the path is in; of two at one place, the later."""
    real = Path(os.path.realpath(path))
    inside = [
        (len(at), row, kind) for row, (at, kind) in enumerate(_plain(mounts)) if _in(real, at)
    ]
    return max(inside, default=(0, 0, ""))[2]


def _plain(mounts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Blanks in names are written \\040 in /proc/self/mounts."""
    for at, kind in mounts:
        yield re.sub(r"\\([0-7]{3})", lambda m: chr(int(m[1], 8)), at), kind


def _in(path: Path, folder: str) -> bool:
    return path.is_relative_to(folder)


def _said_by_mount() -> list[tuple[str, str]]:  # pragma: no cover
    """macOS: `//kim@server/share on /Volumes/share (smbfs, nodev, nosuid)`."""
    with os.popen("/sbin/mount") as said:
        words = said.read()
    return re.findall(r"^.* on (.+) \((\w+)[,)]", words, re.MULTILINE)


def _windows_kind(path: Path) -> str:  # pragma: no cover
    if str(path).startswith("\\\\"):
        return "smbfs"
    windows: Any = ctypes
    kind = windows.windll.kernel32.GetDriveTypeW(path.anchor)
    return "smbfs" if kind == DRIVE_REMOTE else ""
