"""Opening a document in the process that reads documents, beside reading it in the program.

    python -m tests.performance.opening [--runs 5]

A page, a PDF of 20 pages and an EPUB of a novel's length. Each run is a fresh program that was
idle for some seconds, as a window is before its reader opens something: "first" is the first
document it opens. Memory is what the program itself holds more afterwards (RSS). Medians over
the runs.

"again": one program reads the document by both ways in turn, so that both meet the same machine;
medians, and the quickest of each, which is what the ways cost where nobody else wants a processor:
a process that has to wait for its turn waits longer the more others do. "work" is processor time,
of the program and of the process together. The load of the machine is told beside it.
"""

import argparse
import gc
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bywhom.documents.draft import Opened

AGAIN = {".html": 61, ".pdf": 9, ".epub": 31}  # times by each way
ROOT = Path(__file__).parent.parent.parent
WORDS = "ferry harbour council pier said may stop officials crews March island boat fish".split()
CHANCE = random.Random(16)
IDLE = 6.0  # seconds
AT_MOST = 1.15


def paragraph(words: int) -> str:
    """Sentences of fourteen words."""
    told = [CHANCE.choice(WORDS) for _ in range(words)]
    pieces = [told[at : at + 14] for at in range(0, words, 14)]
    return " ".join(f"{' '.join(piece).capitalize()}." for piece in pieces)


def make(folder: Path) -> list[Path]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication, QPageSize, QPdfWriter, QTextDocument

    from tests.documents.books import chapter, epub

    app = QGuiApplication([])
    page, pdf, book = folder / "page.html", folder / "report.pdf", folder / "novel.epub"
    body = "".join(f"<p>{paragraph(60)}</p>" for _ in range(20))
    top = "<!doctype html><html><head><title>T</title></head><body><article><h1>T</h1>"
    page.write_text(f"{top}{body}</article></body></html>", "utf-8")
    writer, document = QPdfWriter(str(pdf)), QTextDocument()
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    document.setHtml("<h1>T</h1>" + "".join(f"<p>{paragraph(75)}</p>" for _ in range(225)))
    document.print_(writer)
    lines = [paragraph(98) for _ in range(30)]
    book.write_bytes(epub({f"c{n}.xhtml": chapter(f"Chapter {n}", lines) for n in range(34)}))
    del app
    return [page, pdf, book]


def measure(path: Path, is_apart: bool) -> dict[str, float]:
    """In a fresh program."""
    import psutil

    read = _apart() if is_apart else _within()
    own, data = psutil.Process(), path.read_bytes()
    before = own.memory_info().rss
    began = time.perf_counter()
    opened = read(data, path.name)
    first = (time.perf_counter() - began) * 1000
    for _ in range(5):
        opened = read(data, path.name)
    assert opened.article.text
    gc.collect()
    return {"first": first, "MB": (own.memory_info().rss - before) / 1_000_000}


def in_turn(path: Path) -> dict[str, tuple[float, float]]:
    """By both ways in one program; (within, apart) in ms."""
    ways, data = (_within(), _apart()), path.read_bytes()
    took: tuple[list[float], list[float]] = ([], [])
    work = [0.0, 0.0]
    for _ in range(AGAIN[path.suffix] + 1):
        for number, read in enumerate(ways):
            before, began = _worked(), time.perf_counter()
            read(data, path.name)
            took[number].append((time.perf_counter() - began) * 1000)
            # The first is that of loading; of the process, the system counts hundredths only.
            work[number] += (_worked() - before) * 1000 if len(took[number]) > 1 else 0.0
    within, apart = (times[1:] for times in took)
    each = AGAIN[path.suffix]
    return {
        "again": (median(within), median(apart)),
        "best": (min(within), min(apart)),
        "work": (work[0] / each, work[1] / each),
    }


def _worked() -> float:
    """Seconds of processor, of this program and of what it started."""
    import psutil

    own = psutil.Process()
    return time.process_time() + sum(sum(p.cpu_times()[:2]) for p in own.children())


def _apart() -> Callable[[bytes, str], Opened]:
    from bywhom.documents.process.reading_process import ReadingProcess

    process = ReadingProcess()
    process.start()
    time.sleep(IDLE)
    return lambda data, name: process.read("file", data, (name, name, "T"))


def _within() -> Callable[[bytes, str], Opened]:
    from bywhom.documents.formats import read_file

    time.sleep(0.1)
    return lambda data, name: read_file(data, name, name, "T")


def asked(path: Path, way: str) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.performance.opening", "--path", str(path), way]
    told: dict[str, float] = json.loads(
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    )
    return told


def tell(path: Path, runs: int) -> None:
    found: dict[str, list[dict[str, float]]] = {"within": [], "apart": []}
    for _ in range(runs):
        for way, rows in found.items():  # in turn: the machine is shared
            rows.append(asked(path, way))
    both = {
        what: (
            median(row[what] for row in found["within"]),
            median(row[what] for row in found["apart"]),
        )
        for what in ("first", "MB")
    }
    for what, (old, new) in (both | in_turn(path)).items():
        said = "held" if new <= old * AT_MOST else f"{new / old:.2f} times"
        print(f"{path.name:12} {what:6} within {old:8.1f}  apart {new:8.1f}  {said}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--path", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("way", nargs="?", choices=("apart", "within"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.path:
        print(json.dumps(measure(options.path, options.way == "apart")))
        return
    with tempfile.TemporaryDirectory() as folder:
        for path in make(Path(folder)):
            tell(path, options.runs)
    if hasattr(os, "getloadavg"):
        print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")


if __name__ == "__main__":
    main()
