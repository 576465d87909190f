"""Commands on the library fail in the same way: a line on standard error, status 1."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from bywhom.files.errors import FileError


def in_words(do: Callable[[], int]) -> int:
    """The exit status of what is done; what goes wrong is said."""
    try:
        return do()
    except FileError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader of our output went away, as `head` does
        sys.stderr.close()
        return 1


def parser_of(command: str, description: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=f"python main.py {command}", description=description)
    parser.add_argument("--library", type=Path, metavar="PATH", help="the library file to use")
    return parser
