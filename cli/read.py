"""`bywhom read`: articles with their marks in the terminal, where no window can be opened."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from shutil import get_terminal_size

from bywhom.analysis.analyse import load_analyser
from bywhom.cli.options import rules_folder
from bywhom.cli.terminal_page import terminal_page
from bywhom.documents.errors import DocumentError
from bywhom.documents.reader import open_place
from bywhom.resources import SAMPLES

WIDEST, USUAL = 88, 80  # columns


def main(arguments: Sequence[str]) -> int:
    options = _parser().parse_args(arguments)
    analyser = load_analyser([options.rules] if options.rules else [])
    failed = 0
    try:
        for place in options.places or [_first_sample()]:
            try:
                article = open_place(place).article
            except DocumentError as error:
                print(error, file=sys.stderr)
                failed += 1
                continue
            width = min(WIDEST, get_terminal_size((USUAL, 24)).columns - 1)
            sys.stdout.write(terminal_page(analyser.analyse(article), width, _in_colour()))
            sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output went away, as `head` does
        sys.stderr.close()
        return 1
    return 1 if failed else 0


def _first_sample() -> str:
    listed = json.loads((SAMPLES / "samples.json").read_text("utf-8"))["samples"]
    return str(SAMPLES / next(row["file"] for row in listed if row.get("first_run")))


def _in_colour() -> bool:
    """https://no-color.org and what has become usual beside it."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bywhom read",
        description="Print articles with their marks, who is credited, and what each mark asks.",
    )
    parser.add_argument("places", metavar="PLACE", nargs="*", help="without one: a sample")
    parser.add_argument("--rules", type=rules_folder, metavar="DIR", help="further rule files")
    return parser
