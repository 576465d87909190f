"""A Debian package of the bundle: python packaging/deb.py FOLDER OUT

FOLDER is what bundle.py made. It goes to /opt/bywhom, with its commands and its place in menus.
"""

import shutil
import sys
from pathlib import Path

from bundle import HERE, ROOT, WORK, release, run

ID = "org.bywhom.Bywhom"
MACHINES = {"x86_64": "amd64", "aarch64": "arm64"}
# What a bundle does not carry: drivers, and what must be the system's own.
NEEDS = (
    "libc6 (>= {glibc})",
    "libegl1",
    "libgl1",
    "libxcb1",
    "libx11-6",
    "libfontconfig1",
    "libfreetype6",
    "libdbus-1-3",
    "zlib1g",
)
CONTROL = """\
Package: bywhom
Version: {version}
Architecture: {machine}
Maintainer: The Bywhom developers <bywhom@localhost>
Section: text
Priority: optional
Depends: {needs}
Recommends: libcups2, xdg-utils, shared-mime-info, desktop-file-utils, hicolor-icon-theme
Installed-Size: {size}
Description: reading desk that shows who stands behind each claim
 Bywhom opens an article and shows, on the words themselves, what is hedged,
 what comes from a source without a name, what is credited to nobody, and
 which words push. Notes stay on their words. Nothing leaves the computer.
"""


def build(folder: Path, out: Path, machine: str, glibc: str) -> Path:
    root = WORK / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(folder, root / "opt" / "bywhom", symlinks=True)
    (root / "opt" / "bywhom" / "install.sh").unlink()
    _files_of_the_desktop(root, folder)
    doc = root / "usr" / "share" / "doc" / "bywhom"
    doc.mkdir(parents=True)
    shutil.copy(ROOT / "LICENSE", doc / "copyright")
    for name in ("bywhom", "bywhom-window"):
        link = root / "usr" / "bin" / name
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(f"/opt/bywhom/{name}")
    control = root / "DEBIAN" / "control"
    control.parent.mkdir()
    files = [f for f in root.rglob("*") if f.is_file() and not f.is_symlink()]
    size = sum(f.stat().st_size for f in files) // 1024
    needs = ", ".join(NEEDS).format(glibc=glibc)
    debian = MACHINES[machine]
    control.write_text(
        CONTROL.format(version=release(), machine=debian, needs=needs, size=size), "utf-8"
    )
    for one in (root, *root.rglob("*")):  # whatever the umask was
        if not one.is_symlink():
            runs = one.is_dir() or one.stat().st_mode & 0o100
            one.chmod(0o755 if runs else 0o644)
    path = out / f"bywhom_{release()}_{debian}.deb"
    run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, path)
    return path


def _files_of_the_desktop(root: Path, folder: Path) -> None:
    share = root / "usr" / "share"
    where = {
        f"{ID}.desktop": share / "applications",
        f"{ID}.xml": share / "mime" / "packages",
        f"{ID}.metainfo.xml": share / "metainfo",
        f"{ID}.svg": share / "icons" / "hicolor" / "scalable" / "apps",
    }
    for name, place in where.items():
        place.mkdir(parents=True, exist_ok=True)
        shutil.copy(folder / "share" / name, place / name)
    for picture in (HERE.parent / "resources" / "icons").glob("*.png"):
        size = picture.stem.rpartition("-")[2]
        place = share / "icons" / "hicolor" / f"{size}x{size}" / "apps"
        place.mkdir(parents=True)
        shutil.copy(picture, place / f"{ID}.png")


if __name__ == "__main__":
    import platform

    print(build(Path(sys.argv[1]), Path(sys.argv[2]), platform.machine(), platform.libc_ver()[1]))
