"""The installer of the archive for Linux: for one reader, without an administrator, and gone."""

import os
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
ID = "org.bywhom.Bywhom"
NOBODY = 65534

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="for Linux")
Install = Callable[..., str]


@pytest.fixture
def home() -> Iterator[Path]:
    """Of somebody who is not root: root would install for everybody."""
    folder = Path(tempfile.mkdtemp(prefix="bywhom install "))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def archive(home: Path) -> Path:
    """Unpacked, as packaging/bundle.py lays it out, with a stand-in for the program."""
    folder = home / "Downloads" / "bywhom-1.0.0"
    icons = folder / "_internal" / "bywhom" / "resources" / "icons"
    icons.mkdir(parents=True)
    (icons / "bywhom-48.png").write_bytes(b"PNG")
    program = folder / "bywhom"
    program.write_text('#!/bin/sh\necho "$(basename "$0"): $*"\n')
    program.chmod(0o755)
    (folder / "bywhom-window").symlink_to("bywhom")
    (folder / "share").mkdir()
    for ending in ("desktop", "xml", "metainfo.xml"):
        shutil.copy(LINUX / f"{ID}.{ending}", folder / "share")
    shutil.copy(ROOT / "packaging" / "icons" / "bywhom.svg", folder / "share" / f"{ID}.svg")
    shutil.copy(LINUX / "install.sh", folder)
    return folder


@pytest.fixture
def install(home: Path, archive: Path) -> Install:
    is_root = os.geteuid() == 0

    def run(*words: str, folder: Path = archive) -> str:
        for path in (home, *home.rglob("*")) if is_root else ():
            os.chown(path, NOBODY, NOBODY, follow_symlinks=False)
        done = subprocess.run(
            ["/bin/sh", str(folder / "install.sh"), *words],
            env={"HOME": str(home), "PATH": os.environ["PATH"]},
            capture_output=True,
            text=True,
            user=NOBODY if is_root else None,
            cwd="/",
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def files(home: Path) -> list[str]:
    """Without what the system's own tools keep for themselves."""
    found = (p for p in (home / ".local").rglob("*") if p.is_symlink() or p.is_file())
    own = [p for p in found if "bywhom" in str(p.relative_to(home)).lower()]
    return sorted(str(p.relative_to(home)) for p in own)


def test_it_is_in_the_menus_and_among_the_commands(home, install):
    said = install()
    assert str(home / ".local/bin/bywhom") in said and "add it to PATH" in said
    done = subprocess.run([home / ".local/bin/bywhom-window", "a"], capture_output=True, text=True)
    assert done.stdout == "bywhom-window: a\n"
    share = home / ".local/share"
    entry = (share / "applications" / f"{ID}.desktop").read_text("utf-8")
    assert f'\nExec="{home}/.local/bin/bywhom-window" %U\n' in entry  # a blank is in the path
    assert f"\nTryExec={home}/.local/bin/bywhom-window\n" in entry
    assert "x-scheme-handler/bywhom" in entry
    for place in (
        f"mime/packages/{ID}.xml",
        f"metainfo/{ID}.metainfo.xml",
        f"icons/hicolor/48x48/apps/{ID}.png",
        f"icons/hicolor/scalable/apps/{ID}.svg",
    ):
        assert (share / place).is_file(), place


def test_the_next_version_takes_the_place_of_the_one_before(home, install, archive):
    install()
    program = home / ".local/share/bywhom-program"
    (program / "data").mkdir()
    (program / "data" / "library.db").write_bytes(b"kept")
    (program / "defaults.toml").write_text("network = false")
    (program / "_internal" / "of the old one.so").write_bytes(b"")
    (archive / "bywhom").write_text("#!/bin/sh\necho new\n")
    install()
    assert not (program / "_internal" / "of the old one.so").exists()
    assert (program / "data" / "library.db").read_bytes() == b"kept"
    assert (program / "defaults.toml").read_text() == "network = false"
    done = subprocess.run([home / ".local/bin/bywhom"], capture_output=True, text=True)
    assert done.stdout == "new\n"


def test_it_goes_without_a_trace_and_leaves_what_is_the_readers(home, install):
    library = home / ".local/share/bywhom/library.db"
    library.parent.mkdir(parents=True)
    library.write_bytes(b"kept")
    install()
    said = install("--remove")
    assert "library" in said and files(home) == [".local/share/bywhom/library.db"]


def test_it_can_be_removed_by_the_copy_that_was_installed(home, install):
    install()
    install("--remove", folder=home / ".local/share/bywhom-program")
    assert files(home) == []


def test_the_script_can_be_run_as_it_is_unpacked():
    assert (LINUX / "install.sh").stat().st_mode & stat.S_IXUSR
