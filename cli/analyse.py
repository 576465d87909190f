"""`main.py analyse`: places in, analyses out. Never imports Qt."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bywhom.cli.items import Item, items_of
from bywhom.cli.options import rules_folder
from bywhom.cli.output import FORMATS, Writer, open_output
from bywhom.cli.work import Result, results_of


def main(arguments: Sequence[str]) -> int:
    options = _parser().parse_args(arguments)
    problems, said = 0, set[str]()
    items = list(items_of(options.places))
    against = _against(options.library)
    if against:
        print(against, file=sys.stderr)
        return 1
    try:
        with open_output(options.output) as stream:
            writer = FORMATS[options.format](stream, several=len(items) > 1)
            for result in _shown(_results(items, options), len(items)):
                _warn(result.warnings, said)
                problems += _take(result, writer)
            writer.close()
    except BrokenPipeError:  # the reader of our output went away, as `head` does
        sys.stderr.close()
        return 1
    except OSError as error:
        print(f"{options.output}: cannot be written: {error.strerror}.", file=sys.stderr)
        return 1
    return 1 if problems else 0


def _against(library: Path | None) -> str:
    """Why the library cannot be used; empty if it can, or none is wanted."""
    if library is None:
        return ""
    from bywhom.library import LibraryError, open_library

    try:
        open_library(library, must_exist=True).close()
    except LibraryError as error:
        return str(error)
    return ""


def _results(items: list[Item], options: argparse.Namespace) -> Iterator[Result]:
    return results_of(
        items,
        form=options.format,
        rules=[options.rules] if options.rules else [],
        library=options.library,
        jobs=options.jobs,
    )


def _take(result: Result, writer: Writer) -> int:
    """Write one result or say what went wrong; 1 for a failure."""
    if result.problem is None:
        writer.write(result.text)
        return 0
    print(result.problem, file=sys.stderr)
    writer.failed(result.identity, result.problem)
    return 1


def _warn(warnings: Sequence[str], said: set[str]) -> None:
    """What is wrong with a rule file or the model is said once, not once an article."""
    for warning in warnings:
        if warning not in said:
            print(warning, file=sys.stderr)
            said.add(warning)


def _shown(results: Iterator[Result], total: int) -> Iterator[Result]:
    """The results, with progress on standard error where a person sits at it."""
    watched = sys.stderr.isatty() and total > 1
    for done, result in enumerate(results, 1):
        if watched:
            print(f"\r{done} of {total}", end="\r", file=sys.stderr, flush=True)
        yield result
    if watched:
        print(" " * 40, end="\r", file=sys.stderr, flush=True)


def _jobs(words: str) -> int:
    count = int(words)
    if count < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return count


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python main.py analyse",
        description="Print who stands behind each claim of each article.",
        epilog="A PLACE is a path or an http/https address; one that ends in .jsonl is a batch, "
        'a JSON object a line: {"text": ..., "id": ..., "title": ...}.',
    )
    parser.add_argument("places", metavar="PLACE", nargs="+")
    parser.add_argument("--format", choices=sorted(FORMATS), default="text")
    parser.add_argument("--output", type=Path, metavar="PATH", help="default: standard output")
    parser.add_argument("--rules", type=rules_folder, metavar="DIR", help="further rule files")
    parser.add_argument("--jobs", type=_jobs, default=1, metavar="N", help="worker processes")
    parser.add_argument(
        "--library", type=Path, metavar="PATH", help="honour what was dismissed and corrected there"
    )
    return parser
