"""docs/platforms.md promises wheels for these systems; the lock has them, with hashes."""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "requirements-commands.lock", "requirements-older-linux.lock")
WINDOW = {"pyside6-essentials", "shiboken6", "fontpkg-literata"}
OLDER = {"pyside6-essentials==6.9.3", "shiboken6==6.9.3"}  # for glibc 2.28
ROW = re.compile(r"^\| [^|]+ \| (\S+-\S+) \| ([0-9. ]+) \| [^|]+ \| (\S+) \|$", re.MULTILINE)
PROMISED = [
    (platform, python, lock)
    for platform, pythons, lock in ROW.findall((ROOT / "docs/platforms.md").read_text("utf-8"))
    for python in pythons.split()
]


def pins(name: str) -> list[tuple[str, str]]:
    found = re.findall(r"^([a-z0-9-]+)==([^ ;]+)", (ROOT / name).read_text("utf-8"), re.MULTILINE)
    assert found
    return found


def test_the_table_is_read():
    assert len({row[0] for row in PROMISED}) == 8 and len(PROMISED) >= 16


def resolved(*row: str) -> subprocess.CompletedProcess[str]:
    """What uv knows already is asked first: a wheel that was published stays, and asking the
    package index about all of them again takes ten times as long."""
    platform, python, lock, *how = row
    command = ["uv", "pip", "compile", "--quiet", "--no-deps", "--only-binary", ":all:", *how]
    where = ["--python-platform", platform, "--python-version", python]
    return subprocess.run([*command, *where, lock], cwd=ROOT, capture_output=True, text=True)


@pytest.mark.parametrize("platform, python, lock", PROMISED)
def test_there_is_a_wheel_of_everything_for(platform, python, lock):
    if not shutil.which("uv"):
        pytest.skip("needs uv")
    done = resolved(platform, python, lock, "--offline")
    if done.returncode:
        done = resolved(platform, python, lock)
    if "Failed to fetch" in done.stderr or "error sending request" in done.stderr:
        pytest.skip("the package index cannot be reached")
    assert done.returncode == 0, done.stderr
    assert len(re.findall(r"^pyside6-essentials==", done.stdout, re.MULTILINE)) == 1


def test_a_system_that_is_not_served_has_no_wheel_of_qt(tmp_path):
    """Python 3.14 on ARM wants glibc 2.39: docs/platforms.md says so."""
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    alone = tmp_path / "qt.lock"
    alone.write_text("\n".join(one.rstrip(" \\") for one in lines if one.startswith("pyside6")))
    done = resolved("aarch64-manylinux_2_31", "3.14", str(alone))
    if "Failed to fetch" in done.stderr or "error sending request" in done.stderr:
        pytest.skip("the package index cannot be reached")
    assert done.returncode and "pyside6-essentials" in done.stderr


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes_and_no_address(lock):
    text = (ROOT / lock).read_text("utf-8")
    entries = [entry for entry in re.split(r"\n(?=\S)", text) if not entry.startswith("#")]
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in text


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_has_the_versions_of_the_project_file(lock):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    constraints = project["tool"]["uv"]["constraint-dependencies"]
    known = {c.split(";")[0] for c in constraints} | OLDER
    pinned = {name.split("==")[0] for name in known}
    stray = [f"{n}=={v}" for n, v in pins(lock) if n in pinned and f"{n}=={v}" not in known]
    assert stray == []


def test_what_the_commands_need_has_no_window_in_it():
    assert {name for name, _ in pins(LOCKS[1])} & WINDOW == set()
    assert {name for name, _ in pins(LOCKS[0])} >= WINDOW
