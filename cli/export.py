"""`main.py export`: the notes of a library as text in one of its formats."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bywhom.cli.output import open_output
from bywhom.library.errors import LibraryError
from bywhom.library.exchange.formats import EXPORTS, export
from bywhom.library.library import open_library
from bywhom.library.opening import default_path


def main(arguments: Sequence[str]) -> int:
    options = _parser().parse_args(arguments)
    try:
        library = open_library(options.library or default_path(), must_exist=True)
        try:
            text = export(library, options.format)
            for notice in library.notices:
                print(notice, file=sys.stderr)
        finally:
            library.close()
        with open_output(options.output) as stream:
            stream.write(text)
    except LibraryError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader of our output went away, as `head` does
        sys.stderr.close()
        return 1
    except OSError as error:
        print(f"{options.output}: cannot be written: {error.strerror}.", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python main.py export", description="Take all notes out of the library."
    )
    parser.add_argument("--format", choices=sorted(EXPORTS), default="markdown")
    parser.add_argument("--library", type=Path, metavar="PATH", help="the library file to use")
    parser.add_argument("--output", type=Path, metavar="PATH", help="default: standard output")
    return parser
