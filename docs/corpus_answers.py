"""The answers in docs/corpus.md, made anew: a sample corpus, and what each query says of it.

python -m docs.corpus_answers
"""

import contextlib
import csv
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from bywhom.corpus.build import Plan, build
from bywhom.corpus.sampling import CODES
from bywhom.documents.rows.row import Fields
from tests.golden.load import labelled

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "corpus.md"
GOLDEN = sorted((ROOT / "tests/golden").glob("*.txt"))
TRAINING = sorted((ROOT / "analysis/training/articles").glob("*.txt"))
QUERY = re.compile(r"^```sql\n(.*?)^```\n(?:\n```text\n.*?^```\n)?", re.MULTILINE | re.DOTALL)
AGREE = re.compile(r"^```agree\n.*?^```$", re.MULTILINE | re.DOTALL)
TURNS = {
    "source": ("Herald", "Post", "Gazette"),
    "section": ("town", "trade", "world", "sport"),
    "date": ("2031-03-04", "2031-03-18", "2031-04-02", "2031-04-20", "2031-05-11"),
}


def sample(path: Path, files: list[Path]) -> Path:
    """A table of our articles; outlets, sections and dates are given in turn."""
    with path.open("w", encoding="utf-8") as lines:
        for n, file in enumerate(files):
            text = file.read_text("utf-8")
            if file in TRAINING:  # a label before each line
                text = "\n".join(line.partition("\t")[2] for line in text.splitlines())
            turns = {name: values[n % len(values)] for name, values in TURNS.items()}
            lines.write(json.dumps({"id": file.stem, "text": text, **turns}) + "\n")
    return path


def corpus(folder: Path, files: list[Path], jobs: int) -> Path:
    """The results, in a folder below the given one."""
    source = sample(folder / "articles.jsonl", files)
    fields = Fields(keep=("section",))
    plan = Plan((str(source),), folder / "results", fields, jobs=jobs)
    build(plan, lambda articles, known: None)
    return plan.folder


def queries() -> list[str]:
    return QUERY.findall(PAGE.read_text("utf-8"))


def answer(results: Path, query: str) -> str:
    """The answer as lines of columns."""
    with inside(results):
        found = duckdb.sql(query)
        rows = [[str(c) for c in found.columns], *[[_told(v) for v in r] for r in found.fetchall()]]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(c.ljust(w) for c, w in zip(r, widths, strict=True)).rstrip() for r in rows]
    return "\n".join(lines) + "\n"


@contextlib.contextmanager
def inside(folder: Path) -> Iterator[None]:
    with contextlib.chdir(folder):
        yield


def golden_sheet(results: Path, path: Path) -> Path:
    """The hand-made labels of the golden articles as a coded sheet of `bywhom sample`."""
    with inside(results):
        found = duckdb.sql(
            "select article, id, start, \"end\" from 'sentences/*.parquet' "
            "join 'articles/*.parquet' using (article) where role = 'body' order by article, start"
        ).fetchall()
    with path.open("w", encoding="utf-8", newline="") as file:
        sheet = csv.writer(file)
        sheet.writerow(["unit", *CODES[:3]])
        for article, name, start, end in found:
            labels = ROOT / "tests/golden" / f"{name}.txt"
            if labels in GOLDEN:
                sheet.writerow([f"{article}:{start}", *_codes(labels, start, end)])
    return path


def _codes(article: Path, start: int, end: int) -> list[str]:
    """status, hedge, unnamed-source; loaded words are not labelled there."""
    told = next(s for s in labelled(article) if s.start < end and s.end > start)
    return [told.status, str(int(bool(told.hedges))), str(int(bool(told.unnamed)))]


def _told(value: object) -> str:
    return "" if value is None else str(value)


def main() -> None:
    with TemporaryDirectory() as place:
        results = corpus(Path(place), [*GOLDEN, *TRAINING], os.cpu_count() or 1)
        page = QUERY.sub(
            lambda m: f"```sql\n{m[1]}```\n\n```text\n{answer(results, m[1])}```\n",
            PAGE.read_text("utf-8"),
        )
        sheet = golden_sheet(results, Path(place) / "sheet.csv")
        command = [sys.executable, str(ROOT / "main.py"), "agree", str(results), str(sheet)]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        PAGE.write_text(AGREE.sub(f"```agree\n{told}```", page), "utf-8")


if __name__ == "__main__":
    main()
