"""Two years of reading: 5,000 notes on 800 articles, out and in again through every format.

    python -m tests.performance.exchange [--articles 800 --notes 5000]

Prints for each format what came back of what the format can hold, what was doubled when the
same file came in again, and the seconds that writing and reading took.
"""

import argparse
import random
import shutil
import tempfile
import time
from collections import Counter
from pathlib import Path

from bywhom.analysis.article import Article, Origin, Paragraph
from bywhom.library import COLOURS, Library, open_library
from bywhom.library.exchange.folder import in_step
from bywhom.library.exchange.formats import export, import_file

ENDINGS = {
    "markdown": ".md",
    "csv": ".csv",
    "readwise": ".csv",
    "jsonld": ".jsonld",
    "hypothesis": ".json",
    "html": ".html",
    "ris": ".ris",
}
NOUNS = "pier lock ferry quay weir kiosk council board warden crew harbour market".split()
VERBS = "said asked closed opened moved paid lost found kept sold".split()
WORDS = [*NOUNS, *VERBS, "of", "the", "in", "for", "June", "Ina", "Marsh", "Tarn", "12", "40"]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=800)
    parser.add_argument("--notes", type=int, default=5000)
    parser.add_argument("--forms", nargs="*", default=[*ENDINGS])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        library = unhurried(home / "library.db")
        began = time.perf_counter()
        fill(library, options.articles, options.notes)
        print(f"written in {time.perf_counter() - began:.1f} s")
        print("| format | notes back | bodies | tags | places | doubled | out, s | in, s | MB |")
        print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
        articles = home / "articles.db"  # the same without notes: to take them in
        with unhurried(articles) as bare:
            for row in reversed(library.articles()):
                bare.save_article(library.article(row.id))
        for form in options.forms:
            path = home / f"{form}{ENDINGS[form]}"
            shutil.copy(articles, path.with_suffix(".db"))
            print(journey(library, form, path), flush=True)
        print(folder_journey(library, home / "vault"))
        library.close()


def unhurried(path: Path) -> Library:
    """A library that is only made ready here: it does not wait for the disk at each note."""
    library = open_library(path)
    library._store.rows("PRAGMA synchronous = OFF")
    return library


def fill(library: Library, articles: int, notes: int) -> None:
    chance = random.Random(19)
    ids = [library.save_article(article(number, chance)) for number in range(articles)]
    texts = {article_id: library.article(article_id).text for article_id in ids}
    for number in range(notes):
        article_id = chance.choice(ids)
        text = texts[article_id]
        start = chance.randrange(len(text) - 200)
        start = text.index(" ", start) + 1
        end = text.index(" ", start + chance.randint(20, 120))
        body = f"Note {number}: {' '.join(chance.choices(WORDS, k=12))}?" if number % 3 else ""
        tags = [f"tag-{chance.randrange(30)}"] if number % 4 == 0 else []
        library.add_note(article_id, (start, end), body, chance.choice(COLOURS), tags)


def article(number: int, chance: random.Random) -> Article:
    paragraphs, pieces, at = [], [], 0
    for _ in range(12):
        sentences = (" ".join(chance.choices(WORDS, k=14)).capitalize() + "." for _ in range(4))
        piece = " ".join(sentences)
        paragraphs.append(Paragraph(at, at + len(piece)))
        pieces.append(piece)
        at += len(piece) + 2
    place = "" if number % 20 == 0 else f"https://post{number % 7}.example/story/{number}"
    title = "Notes" if number % 20 == 0 else f"{' '.join(chance.choices(NOUNS, k=4))} {number}"
    origin = Origin(place, "The Tarn Post", ("Ina Marsh",), "2026-03-02")
    return Article(title, "\n\n".join(pieces), tuple(paragraphs), origin)


def journey(library: Library, form: str, path: Path) -> str:
    began = time.perf_counter()
    path.write_text(export(library, form), encoding="utf-8", newline="")
    out = time.perf_counter() - began
    with open_library(path.with_suffix(".db")) as other:
        began = time.perf_counter()
        import_file(other, path)
        into = time.perf_counter() - began
        came = [note for row in other.articles() for note in other.notes(row.id)]
        import_file(other, path)
        doubled = len(other.notes()) - len(came)
    kept = [note for row in library.articles() for note in library.notes(row.id)]
    return row_of(form, kept, came, doubled, out, into, path.stat().st_size)


def row_of(form, kept, came, doubled, out, into, size) -> str:
    def shared(value) -> str:
        both = Counter(map(value, kept)) & Counter(map(value, came))
        return f"{both.total():,} of {len(kept):,}"

    columns = (
        form,
        shared(lambda n: n.selector.quote),
        shared(lambda n: (n.selector.quote, n.body)),
        shared(lambda n: (n.selector.quote, tuple(sorted(n.tags)))),
        shared(lambda n: (n.selector.quote, n.placement.span)),
        f"{doubled:,}",
        f"{out:.1f}",
        f"{into:.1f}",
        f"{size / 1e6:.1f}",
    )
    return f"| {' | '.join(columns)} |"


def folder_journey(library: Library, vault: Path) -> str:
    vault.mkdir()
    seconds = []
    for _ in range(2):
        began = time.perf_counter()
        done = in_step(library, vault)
        seconds.append(f"{time.perf_counter() - began:.1f} s, {done.written:,} files")
    return (
        f"a folder kept in step: {seconds[0]}; again: {seconds[1]}; {len(library.notes()):,} notes"
    )


if __name__ == "__main__":
    main()
