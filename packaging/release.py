"""A release from the first check to the sums: python packaging/release.py [--dry-run|--sums] [OUT]

Checks that the version, the changelog and the tag fit, builds wheel, source, bundle, Debian
package and list of contents, and writes SHA256SUMS. --dry-run: whatever is not in order is said,
and the rest is done all the same; nothing is ever tagged or uploaded here. --sums: SHA256SUMS of
what lies in OUT, and nothing else.
"""

import platform
import re
import sys
from hashlib import sha256
from pathlib import Path

import bundle
import deb
from bundle import ROOT, project, release, run


def complaints() -> list[str]:
    """What stands against a release of this checkout."""
    version = release()
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    metainfo = (ROOT / "packaging/linux/org.bywhom.Bywhom.metainfo.xml").read_text("utf-8")
    found = []
    if not re.search(rf"^## \[{re.escape(version)}\] - \d{{4}}-\d\d-\d\d$", changes, re.MULTILINE):
        found.append(f"CHANGELOG.md has no dated part for {version}.")
    unreleased = re.search(r"## \[Unreleased\]\n(.*?)(?=\n## |\Z)", changes, re.DOTALL)
    if unreleased and unreleased[1].strip():
        found.append(f"CHANGELOG.md has changes that are in no release: give them to {version}.")
    if f'release version="{version}"' not in metainfo:
        found.append(f"The AppStream metadata does not name {version}.")
    if run("git", "status", "--porcelain"):
        found.append("There are changes that are not committed.")
    if version in run("git", "tag", "--list").split():
        found.append(f"{version} is tagged already.")
    return found


def remarks() -> list[str]:
    """What whoever releases may want to know."""
    if "Releases" in project()["project"].get("urls", {}):
        return []
    return [
        "pyproject.toml names no page of releases ([project.urls], Releases): Help > “Is there a "
        "newer version?” asks for `releases` in defaults.toml, and says whom to ask without."
    ]


def sums(out: Path) -> Path:
    path = out / "SHA256SUMS"
    files = sorted(f for f in out.iterdir() if f.is_file() and f != path and f.name[0] != ".")
    lines = [f"{sha256(f.read_bytes()).hexdigest()}  {f.name}\n" for f in files]
    path.write_text("".join(lines), "utf-8", newline="\n")  # sha256sum takes no \r
    return path


def main() -> int:
    words = sys.argv[1:]
    out = Path(next((w for w in words if w[0] != "-"), "dist")).absolute()
    if "--sums" in words:
        print(sums(out).read_text("utf-8"), end="")
        return 0
    against = complaints()
    for line in (
        *(f"To know: {one}" for one in remarks()),
        *(f"Not ready: {one}" for one in against),
    ):
        print(line, flush=True)
    if against and "--dry-run" not in words:
        return 1
    out.mkdir(parents=True, exist_ok=True)
    folder = bundle.build(bundle.build_packages(out))
    bundle.pack(folder, out)
    if sys.platform == "linux":
        deb.build(folder, out, platform.machine(), platform.libc_ver()[1])
    print(sums(out).read_text("utf-8"), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
