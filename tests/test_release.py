"""One version, in pyproject.toml, and everything else reads it there."""

import subprocess
import sys
import tomllib

from bywhom.documents.fetch.fetch import USER_AGENT


def declared(root) -> str:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    return project["project"]["version"]


def test_the_program_says_the_release_of_the_project_file(root):
    command = [sys.executable, str(root / "main.py"), "--version"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout) == (0, f"Bywhom {declared(root)}\n"), done.stderr


def test_a_site_is_told_the_same_release(root):
    assert USER_AGENT.startswith(f"Bywhom/{declared(root)} ")


def test_no_code_names_a_release_itself(root):
    folders = ("analysis", "classroom", "cli", "documents", "files", "library", "ui")
    files = [root / "main.py", *(p for f in folders for p in (root / f).rglob("*.py"))]
    version = declared(root)
    assert [p for p in files if f'"{version}"' in p.read_text(encoding="utf-8")] == []


def test_the_newest_change_told_is_of_this_release(root):
    lines = (root / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()
    released = [line.split("]")[0].removeprefix("## [") for line in lines if line[:4] == "## ["]
    assert declared(root) in released[:2]  # the first may be what is not released yet
