"""The program as one folder that needs no Python: python packaging/bundle.py [OUT]

Works in build/, writes OUT/bywhom-VERSION-SYSTEM-MACHINE.tar.xz (zip on Windows and macOS) and
OUT/bywhom-VERSION-SYSTEM-MACHINE.cdx.json, the list of everything in it (CycloneDX).
Needs uv, and binutils on Linux. Everything is pinned, and the clock is that of the last commit.
"""

import gzip
import lzma
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tomllib
from pathlib import Path
from typing import Any

import contents
from lighten import lighten

ROOT = Path(__file__).resolve().parent.parent
HERE, WORK = ROOT / "packaging", ROOT / "build" / "bundle"
APP = WORK / "dist" / "Bywhom.app"  # on macOS
TOOLS = ("pyinstaller==6.22.3", "pyinstaller-hooks-contrib==2026.9")
SBOM = ("--from", "cyclonedx-bom==7.5.0", "--with", "cyclonedx-python-lib==11.12.0")
BUILT_BY = "setuptools==84.2.1"  # it names itself in the wheel
PYTHON = "3.11"
STEADY: dict[str, Any] = {"umask": 0o022} if os.name == "posix" else {}
SHARED = ("org.bywhom.Bywhom.desktop", "org.bywhom.Bywhom.xml", "org.bywhom.Bywhom.metainfo.xml")


def run(*words: str | Path, **environment: str) -> str:
    """What the program printed; its own words and an end if it fails."""
    fixed = {"SOURCE_DATE_EPOCH": epoch(), "PYTHONHASHSEED": "1"}
    done = subprocess.run(
        [str(word) for word in words],
        cwd=ROOT,
        env=os.environ | fixed | environment,
        stdout=subprocess.PIPE,
        text=True,
        **STEADY,
    )
    if done.returncode:
        sys.exit(f"{words[0]} failed ({done.returncode}).")
    return done.stdout


def epoch() -> str:
    """Seconds: the time of the last commit, so that the same commit gives the same bytes."""
    words = ["git", "log", "-1", "--format=%ct"]
    return subprocess.run(words, cwd=ROOT, capture_output=True, text=True).stdout.strip() or "0"


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def release() -> str:
    return str(project()["project"]["version"])


def name() -> str:
    return f"bywhom-{release()}-{platform.system()}-{platform.machine()}".lower()


def build(wheel: Path) -> Path:
    """The folder with the program in it."""
    shutil.rmtree(WORK, ignore_errors=True)
    python = _environment(wheel)
    run(
        *(python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *("--distpath", WORK / "dist", "--workpath", WORK / "work", HERE / "bywhom.spec"),
    )
    folder = WORK / "dist" / "bywhom"
    if sys.platform == "darwin":
        _tell_contents(python, APP / "Contents" / "Resources" / "licences", {})
        run("codesign", "--force", "--deep", "--sign", "-", APP)  # it was sealed without them
        return folder
    packages = {}
    if sys.platform == "linux":
        lighten(folder)
        packages = contents.system_packages(folder / "_internal")
    _tell_contents(python, folder / "licences", packages)
    share = folder / "share"
    share.mkdir()
    for one in SHARED:
        shutil.copy(HERE / "linux" / one, share / one)
    shutil.copy(HERE / "icons" / "bywhom.svg", share / "org.bywhom.Bywhom.svg")
    shutil.copy(HERE / "linux" / "install.sh", folder / "install.sh")
    return folder


def _tell_contents(python: Path, licences: Path, packages: dict[str, str]) -> None:
    """Everything that is in it, in one list, and the licences of all."""
    version, standard = contents.of_python(python)
    contents.list_contents(WORK / "sbom.cdx.json", packages, version)
    run(python, HERE / "licences.py", licences)
    contents.add_licences(packages, standard, licences)


def _environment(wheel: Path) -> Path:
    """A Python with what the lock says, the program and PyInstaller."""
    run("uv", "venv", "--quiet", "--python", PYTHON, WORK / "env")
    scripts = "Scripts" if sys.platform == "win32" else "bin"
    python = WORK / "env" / scripts / "python"
    install = ("uv", "pip", "install", "--quiet", "--python", python)
    run(*install, "--require-hashes", "-r", ROOT / "requirements.lock")
    run(*install, "--no-deps", wheel)
    run("uvx", "--quiet", *SBOM, *_sbom_words(python))
    run(*install, *TOOLS)
    return python


def _sbom_words(python: Path) -> tuple[str | Path, ...]:
    """Before PyInstaller comes in: what is listed is what is bundled."""
    out = ("--output-reproducible", "--output-file", WORK / "sbom.cdx.json")
    return ("cyclonedx-py", "environment", "--pyproject", ROOT / "pyproject.toml", *out, python)


def pack(folder: Path, out: Path) -> Path:
    """One file; its members in order, without owners, at the time of the last commit."""
    out.mkdir(parents=True, exist_ok=True)
    shutil.copy(WORK / "sbom.cdx.json", out / f"{name()}.cdx.json")
    if sys.platform == "darwin":  # Python's own zip files have no links, and an app is full of them
        run("ditto", "-c", "-k", "--sequesterRsrc", "--keepParent", APP, out / f"{name()}.zip")
        return out / f"{name()}.zip"
    if sys.platform == "win32":
        return Path(shutil.make_archive(str(out / name()), "zip", folder.parent, folder.name))
    path = out / f"{name()}.tar.xz"
    ours: list[dict[str, int]] = [{"id": lzma.FILTER_LZMA2, "preset": 6}]
    if platform.machine() == "x86_64":  # jumps of machine code are packed better by it
        ours.insert(0, {"id": lzma.FILTER_X86})
    with (
        lzma.open(path, "wb", filters=ours) as squeezed,
        tarfile.open(None, "w", squeezed) as archive,
    ):
        for one in sorted(folder.rglob("*")):
            archive.add(one, f"{name()}/{one.relative_to(folder)}", False, filter=_plain)
    return path


def _plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
    if not member.issym():  # whatever the umask was, here and when the checkout was made
        member.mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    member.mtime = int(epoch())
    return member


def build_packages(out: Path) -> Path:
    """The wheel, made of the source beside it."""
    source = WORK / "source"
    _copy_known_files(source)
    steady = WORK / "build-constraints.txt"
    steady.write_text(f"{BUILT_BY}\n", "utf-8")
    run("uv", "build", "--quiet", "--build-constraints", steady, "--out-dir", out, source)
    _steady(out / f"bywhom-{release()}.tar.gz")
    return out / f"bywhom-{release()}-py3-none-any.whl"


def _copy_known_files(to: Path) -> None:
    """What git knows, as it is now: not what lies about in a checkout, nor what an older build
    left there; with the same modes whatever the umask was."""
    shutil.rmtree(to, ignore_errors=True)
    for known in run("git", "ls-files", "-z").split("\0"):
        file = ROOT / known
        if not known or not file.is_file():  # what was deleted, and a link for mypy
            continue
        place = to / known
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, place)
        place.chmod(0o755 if file.stat().st_mode & 0o100 else 0o644)


def _steady(source: Path) -> None:
    """The same archive at the time of the last commit, not of the checkout."""
    new = source.with_suffix(".new")
    with (
        tarfile.open(source) as old,
        new.open("wb") as file,
        gzip.GzipFile("", "wb", fileobj=file, mtime=int(epoch())) as squeezed,
        tarfile.open(None, "w", squeezed) as archive,
    ):
        for member in sorted(old.getmembers(), key=lambda one: one.name):
            member.pax_headers = {}  # the time once more, to parts of a second
            archive.addfile(_plain(member), old.extractfile(member) if member.isfile() else None)
    new.replace(source)


def main() -> None:
    out = Path(sys.argv[1] if len(sys.argv) > 1 else "dist").absolute()
    print(pack(build(build_packages(out)), out))


if __name__ == "__main__":
    main()
