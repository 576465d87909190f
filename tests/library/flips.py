"""Flips single bits of a library, and looks what a reader gets: right, said in words, or wrong.

    python -m tests.library.flips --times 1000              a library of some 260 KB
    python -m tests.library.flips --times 200 --articles 1200   of some 13 MB

Nothing of texts and notes may be wrong without a word, and no error may be another than ours.
"""

import argparse
import random
import shutil
import tempfile
from collections import Counter
from pathlib import Path

from bywhom.analysis.article import Article
from bywhom.library import LibraryError, Note, open_library
from bywhom.library.exchange import export
from tests.library.samples import make_article

Content = tuple[tuple[Article, ...], tuple[Note, ...]]


def fill(path: Path, articles: int) -> None:
    with open_library(path) as library:
        for number in range(articles):
            words = " ".join(f"word{number}x{n}" for n in range(700))
            article = library.save_article(make_article(f"T{number}\n\n{words}.", f"p{number}"))
            for n in range(3):
                library.add_note(article, (0, 2), f"Note {n} on {number}", tags=["pier", f"t{n}"])


def content(path: Path) -> tuple[Content, tuple[str, ...]]:
    """All that is read, and what is said of it."""
    with open_library(path, must_exist=True) as library:
        rows = sorted(library.articles(), key=lambda row: row.id)
        articles = tuple(library.article(row.id) for row in rows)
        notes = tuple(sorted(library.notes(), key=lambda note: note.id))
        export(library, "csv")
        library.search("pier word3x4")
        return (articles, notes), library.notices


def outcome(path: Path, whole: Content) -> str:
    try:
        found, notices = content(path)
    except LibraryError:
        return "said"
    if notices:
        return "said"
    return "right" if found == whole else "silently wrong"


def flipped(path: Path, whole: Content, seed: int) -> str:
    chosen = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "library.db"
        shutil.copy(path, copy)
        with copy.open("r+b") as file:
            at = chosen.randrange(copy.stat().st_size)
            file.seek(at)
            byte = file.read(1)[0] ^ (1 << chosen.randrange(8))
            file.seek(at)
            file.write(bytes([byte]))
        return outcome(copy, whole)


def run(times: int, articles: int, seed: int = 0) -> Counter[str]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        fill(path, articles)
        whole, _ = content(path)
        found = Counter(flipped(path, whole, seed + n) for n in range(times))
        print(f"{path.stat().st_size / 1000:,.0f} KB:", dict(found))
    return found


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=1000)
    parser.add_argument("--articles", type=int, default=20)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    run(options.times, options.articles, options.seed)
