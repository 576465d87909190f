"""`main.py import`: notes, reading lists, feeds and articles into the library."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bywhom.cli.library_errors import in_words, parser_of
from bywhom.cli.output import open_output
from bywhom.documents.errors import DocumentError
from bywhom.documents.lists.reading_list import parse_reading_list
from bywhom.documents.reader import open_place
from bywhom.documents.receipt import receipt_values
from bywhom.files.errors import FileError
from bywhom.library.exchange.formats import IMPORTS, import_feeds, import_file
from bywhom.library.library import Library, open_library
from bywhom.library.notes.import_words import in_one_line
from bywhom.library.notes.note_transfer import Transfer
from bywhom.library.opening import default_path

LISTS = (".csv", ".json", ".html", ".htm")  # kinds of files that hold notes, or a reading list
Done = dict[str, Any]


def main(arguments: Sequence[str]) -> int:
    options = _parser().parse_args(arguments)
    return in_words(lambda: _import(options))


def _import(options: argparse.Namespace) -> int:
    failed = 0
    with (
        open_library(options.library or default_path()) as library,
        open_output(None) as stream,
    ):
        for place in options.places:
            try:
                done = _one(library, place)
            except FileError as error:
                failed += 1
                print(error, file=sys.stderr)
                done = {"place": place, "error": str(error)}
            if options.format == "jsonl":
                stream.write(json.dumps(done, ensure_ascii=False) + "\n")
            elif "error" not in done:
                stream.write(f"{place}: {done['said']}\n")
                stream.writelines(f"  left out: {what}\n" for what in done["left_out"])
    return 1 if failed else 0


def _one(library: Library, place: str) -> Done:
    """What came of one place: notes if it holds notes, else what else a library takes."""
    suffix = Path(place).suffix.lower() if "://" not in place else ""
    if suffix == ".opml":
        new = import_feeds(library, Path(place))
        said = f"{new:,} new feed{'' if new == 1 else 's'}."
        return {"place": place, "said": said, "feeds": new, "left_out": []}
    if suffix in IMPORTS:
        try:
            return _told(place, import_file(library, Path(place)))
        except FileError as error:
            found = _otherwise(library, place, suffix) if Path(place).is_file() else None
            if found is None:
                raise error from None
            return found
    return _article(library, place)


def _otherwise(library: Library, place: str, suffix: str) -> Done | None:
    """A file that holds no notes: a reading list, or an article. None if it is neither."""
    try:
        if suffix != ".csv":
            return _article(library, place) if suffix not in (".json", ".ris", ".tsv") else None
        items = parse_reading_list(Path(place).read_bytes(), place)
    except DocumentError:
        return None
    parcels = [
        Transfer(
            place=item.address,
            title=item.title,
            authors=(item.author,) if item.author else (),
            tags=item.tags,
        )
        for item in items
    ]
    return _told(place, library.take_in(parcels))


def _article(library: Library, place: str) -> Done:
    path = place if "://" in place else str(Path(place).absolute())
    opened = open_place(path)
    before = {row.id for row in library.articles()}
    article_id = library.save_article(opened.article, receipt_values(opened.receipt))
    is_new = article_id not in before
    said = f"“{opened.article.title}” {'is new in the library' if is_new else 'was there already'}."
    return {"place": place, "said": said, "articles": int(is_new), "left_out": []}


def _told(place: str, done: Any) -> Done:
    return {"place": place, "said": in_one_line(done), **asdict(done)}


def _parser() -> argparse.ArgumentParser:
    parser = parser_of("import", "Take notes, reading lists, feeds and articles into the library.")
    parser.add_argument(
        "places",
        metavar="PLACE",
        nargs="+",
        help=f"a file of notes ({', '.join(IMPORTS)}), of feeds (.opml), or an article",
    )
    parser.add_argument("--format", choices=("jsonl", "text"), default="text")
    return parser
