"""Articles a second: `bywhom corpus` with one and two jobs, the recipes of docs/corpus.md, spaCy.

    python -m tests.performance.corpus [--articles 3000] [--spacy MODEL] [--only jobs1,spark …]

Articles of 600 words, put together from our own texts (tests/golden, the articles of training).
All runs are over the same ones; wall and processor time are of the whole program with its start,
the processor time being that of all processes it started. Last, are all rows the same?
"""

import argparse
import json
import os
import random
import sys
import time
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import psutil
import pyarrow as pa
import pyarrow.parquet as pq

from tests.corpus.recipes import recipes

ROOT = Path(__file__).resolve().parents[2]
WORDS = 600
LISTS = ("sentences", "marks", "attributions", "sources")
SPACY = """
import sys, pyarrow.parquet as pq, spacy
texts = pq.read_table("articles.parquet", columns=["text"]).column(0).to_pylist()
for _ in spacy.load(sys.argv[1]).pipe(texts[: int(sys.argv[2])]): pass
"""
SPACY_PART = 10  # spaCy reads one article of so many


class Run(NamedTuple):
    wall: float
    processor: float
    megabytes: float  # the most that one process held


def paragraphs() -> list[str]:
    golden = [p.read_text("utf-8") for p in sorted((ROOT / "tests/golden").glob("*.txt"))]
    labelled = sorted((ROOT / "analysis/training/articles").glob("*.txt"))
    plain = [
        "\n".join(line.partition("\t")[2] for line in path.read_text("utf-8").splitlines())
        for path in labelled
    ]
    found = [part for text in golden + plain for part in text.split("\n\n")]
    return [" ".join(part.split()) for part in found if len(part.split()) > 15]


def articles(count: int) -> "pa.Table":
    """The same ones at every call."""
    choose, stock, rows = random.Random(23), paragraphs(), []
    for n in range(count):
        text: list[str] = []
        while sum(len(part.split()) for part in text) < WORDS:
            text.append(choose.choice(stock))
        rows.append({"id": f"a{n}", "title": f"Story {n}", "text": "\n\n".join(text)})
    return pa.Table.from_pylist(rows)


def measured(command: list[str], folder: Path) -> Run:
    """Processes are looked at five times a second; what lives shorter than that is missed."""
    free = {k: v for k, v in os.environ.items() if not k.endswith("_NUM_THREADS")}
    free["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{free['PATH']}"
    began, used, most = time.perf_counter(), dict[int, float](), 0.0
    with (folder / "log.txt").open("w") as log:
        program = psutil.Popen(command, cwd=folder, env=free, stdout=log, stderr=log)
        while program.poll() is None:
            for process in [program, *program.children(recursive=True)]:
                try:
                    times = process.cpu_times()
                    used[process.pid] = times.user + times.system
                    most = max(most, process.memory_info().rss / 1e6)
                except psutil.Error:
                    continue
            time.sleep(0.2)
    if program.returncode:
        print((folder / "log.txt").read_text("utf-8")[-2000:], file=sys.stderr)
    return Run(time.perf_counter() - began, sum(used.values()), most)


def commands(spacy: str, count: int) -> dict[str, list[str]]:
    main = [sys.executable, str(ROOT / "main.py"), "corpus", "articles.parquet", "analysed"]
    found = {f"jobs{n}": [*main, "--jobs", str(n)] for n in (1, 2)}
    for name, code in recipes().items():
        found[name] = [sys.executable, "-c", code]
    if spacy:
        found["spacy"] = [sys.executable, "-c", SPACY, spacy, str(count // SPACY_PART)]
    return found


def digest(folder: Path) -> str:
    """Of all rows, whichever way they are stored."""
    rows = _joined(folder) if (folder / "corpus.json").exists() else _nested(folder)
    said = sorted(json.dumps(row, sort_keys=True) for row in rows)
    return f"{len(said)} rows, {sha256(chr(10).join(said).encode()).hexdigest()[:12]}"


def _nested(folder: Path) -> list[dict[str, Any]]:
    files = [p for p in sorted(folder.iterdir()) if p.suffix == ".parquet"]
    tables = [pq.read_table(p, columns=["id", "title", "words", *LISTS]) for p in files]
    return [row for table in tables for row in table.to_pylist()]


def _joined(folder: Path) -> list[dict[str, Any]]:
    found = pq.read_table(folder / "articles", columns=["article", "id", "title", "words"])
    rows = {row.pop("article"): row | {name: [] for name in LISTS} for row in found.to_pylist()}
    for name in LISTS:
        for value in pq.read_table(folder / name).to_pylist():
            rows[value.pop("article")][name].append(value)
    return list(rows.values())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--articles", type=int, default=3000)
    parser.add_argument("--spacy", metavar="MODEL", default="")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    wanted = [name for name in options.only.split(",") if name]
    table = articles(options.articles)
    size = sum(len(text.encode()) for text in table.column("text").to_pylist())
    each = size / options.articles
    print(f"{options.articles} articles of {each:.0f} bytes; {os.cpu_count()} cores")
    for name, command in commands(options.spacy, options.articles).items():
        if wanted and name not in wanted:
            continue
        with TemporaryDirectory() as place:
            pq.write_table(table, Path(place) / "articles.parquet")
            run = measured(command, Path(place))
            count = options.articles // (SPACY_PART if name == "spacy" else 1)
            done = Path(place) / "analysed"
            rows = digest(done) if done.exists() else "no rows"
            print(
                f"{name:8} {count / run.wall:6.1f} articles/s, wall {run.wall:6.1f} s, processor "
                f"{run.processor:6.1f} s ({run.processor / count * 1000:.1f} ms each), "
                f"{run.megabytes:.0f} MB, {rows}",
                flush=True,
            )


if __name__ == "__main__":
    main()
