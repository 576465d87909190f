"""`main.py library`: what is in it, and where some words are."""

import argparse
import json
from collections.abc import Iterator, Sequence
from typing import Any

from bywhom.cli.library_errors import in_words, parser_of
from bywhom.cli.output import open_output
from bywhom.library.article_list import ArticleRow
from bywhom.library.library import Library, open_library
from bywhom.library.opening import default_path
from bywhom.library.search import SearchHit

Shown = tuple[str, dict[str, Any]]  # a line for people, an object for programs


def main(arguments: Sequence[str]) -> int:
    options = _parser().parse_args(arguments)
    return in_words(lambda: _print(options))


def _print(options: argparse.Namespace) -> int:
    path = options.library or default_path()
    with open_library(path, must_exist=True) as library, open_output(None) as stream:
        for line, values in options.found(library, options):
            told = json.dumps(values, ensure_ascii=False) if options.format == "jsonl" else line
            stream.write(f"{told}\n")
    return 0


def _listed(library: Library, options: argparse.Namespace) -> Iterator[Shown]:
    return map(_row, library.articles())


def _searched(library: Library, options: argparse.Namespace) -> Iterator[Shown]:
    return map(_hit, library.search(" ".join(options.words), options.limit))


def _row(row: ArticleRow) -> Shown:
    facts = (row.publisher or "", (row.published or "")[:10], _counted(row.notes), row.place)
    values = {
        "id": row.id,
        "title": row.title,
        "place": row.place,
        "publisher": row.publisher,
        "authors": row.authors,
        "published": row.published,
        "language": row.language,
        "words": row.words,
        "notes": row.notes,
        "tags": row.tags,
        "added": row.added,
        "opened": row.opened,
        "archived": row.archived,
    }
    return " · ".join(filter(None, (" ".join(row.title.split()), *facts))), values


def _hit(hit: SearchHit) -> Shown:
    values = {
        "article": hit.article_id,
        "note": hit.note_id,
        "title": hit.title,
        "snippet": hit.snippet,
        "highlights": [{"start": span.start, "end": span.end} for span in hit.highlights],
    }
    kind = "note" if hit.note_id else "article"
    return f"{' '.join(hit.title.split())} · {kind}: {' '.join(hit.snippet.split())}", values


def _counted(notes: int) -> str:
    return "" if not notes else "1 note" if notes == 1 else f"{notes} notes"


def _parser() -> argparse.ArgumentParser:
    shared = parser_of("library", "")
    shared.add_argument("--format", choices=("jsonl", "text"), default="text")
    parser = argparse.ArgumentParser(
        prog="python main.py library", description="Show what is in the library."
    )
    commands = parser.add_subparsers(required=True, metavar="list|search")
    options: dict[str, Any] = {"parents": [shared], "add_help": False}
    listed = commands.add_parser("list", help="all articles, newest first", **options)
    listed.set_defaults(found=_listed)
    searched = commands.add_parser("search", help="articles and notes, best first", **options)
    searched.add_argument("words", nargs="+", metavar="WORD")
    searched.add_argument("--limit", type=int, default=50, metavar="N")
    searched.set_defaults(found=_searched)
    return parser
