"""A large library, measured beside bare sqlite3 on the same tables.

    python -m tests.performance.library [--articles 10000] [--notes 50000] [--keep FILE]

Prints medians and 95th percentiles of one run. The texts are words in no order,
drawn as often as English has them, so that the search index has a real shape.
"""

import argparse
import random
import re
import sqlite3
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import accumulate
from pathlib import Path

from bywhom.analysis.article import Article, Origin, Paragraph
from bywhom.library import articles, open_library
from bywhom.library.library import Library
from bywhom.library.notes import note_rows
from bywhom.library.notes.notes import select
from bywhom.library.opening import open_store

ROOT = Path(__file__).parent.parent.parent
WORDS = 800
TAIL = 40_000
QUERIES = 200


def vocabulary(chance: random.Random) -> tuple[list[str], list[float]]:
    """Words and their cumulative weights: English as our own articles have it, and a long tail
    of invented words, as names and rare words are."""
    texts = [p.read_text(encoding="utf-8") for p in sorted((ROOT / "tests/golden").glob("*.txt"))]
    counted = Counter(re.findall(r"[a-z]+", " ".join(texts).lower()))
    words = [word for word, _ in counted.most_common()]
    weights = [float(counted[word]) for word in words]
    tail = ["".join(chance.choices(words[100:], k=2))[:9] for _ in range(TAIL)]
    share = sum(weights) / 8  # every ninth word of a text is of the tail
    return words + tail, [*accumulate(weights + [share / TAIL] * TAIL)]


def article(number: int, chance: random.Random, words: list[str], weights: list[float]) -> Article:
    drawn = chance.choices(words, cum_weights=weights, k=WORDS)
    lines = [" ".join(drawn[i : i + 80]).capitalize() + "." for i in range(0, WORDS, 80)]
    text = "\n\n".join(lines)
    paragraphs, at = [], 0
    for line in lines:
        paragraphs.append(Paragraph(at, at + len(line)))
        at += len(line) + 2
    origin = Origin(f"https://post.example/{number}", f"Outlet {number % 40}", ("Bo Lind",))
    return Article(" ".join(drawn[:8]).capitalize(), text, tuple(paragraphs), origin)


def fill(path: Path, count: int, notes: int, chance: random.Random) -> int:
    """Writes the library in a few large changes; the texts' size in bytes of UTF-8."""
    words, weights = vocabulary(chance)
    store, _ = open_store(path)
    size = 0
    for first in range(0, count, 1000):
        with store.change("filled", undoable=False) as change:
            for number in range(first, min(count, first + 1000)):
                made = article(number, chance, words, weights)
                size += len(made.text.encode())
                identity = articles.insert(store, change, made, {})
                for _ in range(notes // count):
                    start = chance.randrange(len(made.text) - 60)
                    body = " ".join(chance.choices(words, cum_weights=weights, k=12))
                    fields = {"body": body, "colour": "yellow"}
                    tags = [chance.choice(words[:200])]
                    where = select(made.text, (start, start + 60))
                    note_rows.insert(change, identity, where, fields, tags)
    store.close()
    return size


Times = list[tuple[float, float]]


def times(action: Callable[[int], object], count: int) -> Times:
    """Milliseconds of each call: by the clock, and of the processor's."""
    found = []
    for number in range(count):
        clock, processor = time.perf_counter(), time.process_time()
        action(number)
        spent = time.perf_counter() - clock, time.process_time() - processor
        found.append((spent[0] * 1000, spent[1] * 1000))
    return found


def told(name: str, found: Times, bound: str) -> str:
    """On a machine that is busy with other things the processor's time is the one to look at."""
    clock, processor = zip(*found, strict=True)
    figures = "  ".join(
        f"{kind} median {statistics.median(t):7.2f} p95 {statistics.quantiles(t, n=20)[-1]:7.2f}"
        for kind, t in (("clock", clock), ("processor", processor))
    )
    return f"{name:<44} ms: {figures}  {bound}"


def queries(library: Library, chance: random.Random) -> Iterator[str]:
    """Rare and common words, phrases, beginnings, several words, filters."""
    rows = library.articles()
    while True:
        words = library.article(chance.choice(rows).id).text.rstrip(".").split()
        at = chance.randrange(len(words) - 3)
        yield words[at]
        yield f'"{words[at]} {words[at + 1]}"'
        yield words[at][:2]
        yield f"{words[at]} {words[at + 1]} {words[at + 2]} "
        yield f"{words[at]} has:note"
        yield f"tag:{words[at][:2]} {words[at + 2]}"


def measure(path: Path, chance: random.Random) -> None:
    def opening(_: int) -> None:
        with open_library(path) as opened:
            opened.articles()

    def bare(_: int) -> None:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("SELECT * FROM articles JOIN works USING (id)").fetchall()

    print(told("open and list every article", times(opening, 15), "≤ 300"))
    print(told("  bare sqlite3: open and read those rows", times(bare, 15), ""))
    with open_library(path) as library:
        typed = queries(library, chance)
        asked = [next(typed) for _ in range(QUERIES)]
        print(told("search", times(lambda i: library.search(asked[i]), QUERIES), "p95 ≤ 50"))
        connection = sqlite3.connect(path)
        sql = "SELECT rowid FROM article_search WHERE article_search MATCH ? ORDER BY rank LIMIT 50"
        first = [f'"{a.split()[0].strip(chr(34))}"' for a in asked]
        found = times(lambda i: connection.execute(sql, [first[i]]).fetchall(), QUERIES)
        connection.close()
        print(told("  bare sqlite3: first word, ranked", found, ""))
        library.warm()
        rows = library.articles()
        chosen = [chance.choice(rows).id for _ in range(QUERIES)]
        written = times(lambda i: library.add_note(chosen[i], (0, 60), "A note."), QUERIES)
        print(told("add a note", written, "p95 ≤ 20"))
        print(told("an article with its notes", times(lambda i: read(library, chosen[i]), 100), ""))


def read(library: Library, article_id: int) -> None:
    library.article(article_id)
    library.notes(article_id)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--notes", type=int, default=50_000)
    parser.add_argument("--keep", type=Path, help="keep the library here, or use the one there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.keep or Path(folder) / "library.db"
        if not path.exists():
            size = fill(path, options.articles, options.notes, random.Random(3))
            ratio = path.stat().st_size / size
            print(f"{options.articles} articles, {options.notes} notes, {size / 1e6:.1f} MB text")
            print(f"file {path.stat().st_size / 1e6:.1f} MB, {ratio:.2f} × the text   ≤ 2.5")
        measure(path, random.Random(5))


if __name__ == "__main__":
    main()
