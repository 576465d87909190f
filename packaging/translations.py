"""Brings the translations up to date with the sources: python packaging/translations.py

Words that are new come into resources/translations/*.ts unfinished, words that are gone go; what is
finished there is compiled to the .qm that the window reads. Says what is left to translate.
docs/translations.md tells the rest.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import PySide6

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "resources" / "translations"
SAMPLES = ROOT / "resources" / "samples" / "samples.json"
TOOLS = Path(PySide6.__file__).parent
ALIASES = "QT_TR_NOOP+=later"  # ui/language/translate.py; `tr` is known by its name


def run(tool: str, *arguments: object) -> None:
    program = TOOLS / (f"{tool}.exe" if sys.platform == "win32" else tool)
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{tool}: {done.stdout}{done.stderr}")


def hints_as_source(folder: Path) -> Path:
    """The hints beside the samples, as lupdate can read them."""
    samples = json.loads(SAMPLES.read_text("utf-8"))["samples"]
    hints = [hint["hint"] for sample in samples for hint in sample["hints"]]
    source = folder / "hints.py"
    source.write_text("".join(f"later({json.dumps(words)})\n" for words in hints), "utf-8")
    return source


def update(ts: Path, hints: Path) -> None:
    """English has only what is counted; its other words are the sources' own."""
    only = ["-pluralonly"] if ts.stem.endswith("_en") else []
    sources = [*sorted((ROOT / "ui").rglob("*.py")), hints]
    how = ["-locations", "none", "-no-obsolete", "-no-ui-lines", "-tr-function-alias", ALIASES]
    run("lupdate", *sources, "-ts", ts, "-source-language", "en", *how, *only)


def compile_(ts: Path, qm: Path) -> None:
    run("lrelease", "-silent", ts, "-qm", qm)


def main() -> None:
    for ts in sorted(FOLDER.glob("*.ts")):
        with tempfile.TemporaryDirectory() as folder:
            update(ts, hints_as_source(Path(folder)))
        compile_(ts, ts.with_suffix(".qm"))
        found = ts.read_text("utf-8")
        left = len(re.findall(r'<translation type="unfinished"', found))
        print(f"{ts.name}: {found.count('<message')} messages, {left} to translate")


if __name__ == "__main__":
    main()
