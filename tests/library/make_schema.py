"""Keeps a small library of the newest schema: run once for each new migration.

    python -m tests.library.make_schema

The files in schemas/ stay for ever: test_migrations.py opens each with today's program.
"""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from bywhom.analysis.article import Article, Origin, Paragraph
from bywhom.library import open_library
from bywhom.library.backups import snapshot
from bywhom.library.database import schema_version
from bywhom.library.feeds import NewsItem

SCHEMAS = Path(__file__).parent / "schemas"
TEXT = "Pier closed\n\nThe pier may stay closed until May, officials said."


def main() -> None:
    target = SCHEMAS / f"schema-{schema_version.NEWEST}.db"
    if target.exists():
        raise SystemExit(f"{target} is there already and must not change")
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "library.db"
        fill(full)
        snapshot(full, target)
    shrink(target)


def fill(path: Path) -> None:
    """An article with everything a reader can add to it."""
    with open_library(path) as library:
        place = Origin("https://post.example/pier", "The Vellin Post", ("Bo Lind",), "2026-03-02")
        title, body = Paragraph(0, 11, "title"), Paragraph(13, len(TEXT))
        article = library.save_article(Article("Pier closed", TEXT, (title, body), place))
        start = TEXT.index("officials")
        library.add_note(article, (start, start + 9), "Which ones?", "blue", ["sources", "pier"])
        library.dismiss("phrase", rule="hedge.modal", article_id=article, phrase="May")
        library.dismiss("article", rule="unnamed.officials", article_id=article)
        library.dismiss("kind", rule="loaded-language", article_id=article)
        library.set_tick(article, "officials", "informed", True)
        library.correct(article, "Officials", "name", "The Harbour Board")
        library.add_bookmark(article, start, "officials said.")
        feed = library.add_feed("https://post.example/feed.xml", "The Vellin Post")
        library.take_news(feed, [NewsItem("https://post.example/quay", "The quay")])


def shrink(path: Path) -> None:
    """Small pages make a small file: most tables here hold one row."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA page_size = 512")
        connection.execute("VACUUM")


if __name__ == "__main__":
    main()
