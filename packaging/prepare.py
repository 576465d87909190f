"""Makes the checkout tell a new release: python packaging/prepare.py VERSION [DATE]

The version in pyproject.toml, its part in CHANGELOG.md with what was unreleased, and its line in
the AppStream metadata. DATE is today's if it is not given. Look at what changed, and commit it.
"""

import re
import sys
from datetime import UTC, date, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VERSION = re.compile(r"\d+\.\d+\.\d+")


def prepare(root: Path, version: str, day: date) -> None:
    """SystemExit with what is wrong; then nothing has been changed."""
    if not VERSION.fullmatch(version):
        sys.exit(f"{version} is no version such as 1.2.0.")
    edits = {
        "pyproject.toml": (r'(?m)^version = "[^"]+"$', f'version = "{version}"'),
        "CHANGELOG.md": (
            r"(?m)^## \[Unreleased\]\n(?=\s*(?!## )\S)",
            f"## [Unreleased]\n\n## [{version}] - {day}\n",
        ),
        "packaging/linux/org.bywhom.Bywhom.metainfo.xml": (
            r"  <releases>\n",
            f'  <releases>\n    <release version="{version}" date="{day}"/>\n',
        ),
    }
    texts = {}
    for name, (old, new) in edits.items():
        before = root.joinpath(name).read_text("utf-8")
        texts[name], times = re.subn(old, new, before)
        if times != 1 or f"[{version}]" in before or f'version="{version}" date' in before:
            sys.exit(f"{name} has no place for {version}: nothing was changed.")
    for name, text in texts.items():
        root.joinpath(name).write_text(text, "utf-8")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    today = datetime.now(UTC).date()
    prepare(ROOT, sys.argv[1], date.fromisoformat(sys.argv[2]) if sys.argv[2:] else today)
