"""`main.py analyse`: places in, analyses out. Never imports Qt."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from pathlib import Path

from bywhom.cli.options import KILLED, STOPPED, add_fields, fields_of, jobs, rules_folder
from bywhom.cli.output import FORMATS, Writer, open_output
from bywhom.cli.work import Result, results_of
from bywhom.documents.rows.row import Row
from bywhom.documents.rows.sources import rows_of


def main(arguments: Sequence[str]) -> int:
    options = _parser().parse_args(arguments)
    problems, said = 0, set[str]()
    rows = rows_of(options.places, fields_of(options))
    first = list(islice(rows, 2))
    several = len(first) > 1
    against = _against(options.library)
    if against:
        print(against, file=sys.stderr)
        return 1
    try:
        with open_output(options.output) as stream:
            writer = FORMATS[options.format](stream, several=several)
            for result in _shown(_results(chain(first, rows), options, several), several):
                _warn(result.warnings, said)
                problems += _take(result, writer)
            writer.close()
    except BrokenPipeError:  # the reader of our output went away, as `head` does
        sys.stderr.close()
        return 1
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return STOPPED
    except BrokenProcessPool:
        print(KILLED, file=sys.stderr)
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


def _results(rows: Iterator[Row], options: argparse.Namespace, several: bool) -> Iterator[Result]:
    return results_of(
        rows,
        form=options.format,
        rules=[options.rules] if options.rules else [],
        library=options.library,
        lean=options.lean,
        jobs=options.jobs if several else 1,
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


def _shown(results: Iterator[Result], several: bool) -> Iterator[Result]:
    """The results, with progress on standard error where a person sits at it."""
    watched = sys.stderr.isatty() and several
    for done, result in enumerate(results, 1):
        if watched:
            print(f"\r{done:,} done", end="\r", file=sys.stderr, flush=True)
        yield result
    if watched:
        print(" " * 40, end="\r", file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python main.py analyse",
        description="Print who stands behind each claim of each article.",
        epilog="A PLACE is a path, an http/https address, a folder, or - for standard input. A "
        "table has an article a row: .jsonl, .ndjson, .json, .csv, .tsv (each also .gz or .zst) or "
        ".parquet, with a field “text” and perhaps “id” and “title”.",
    )
    parser.add_argument("places", metavar="PLACE", nargs="+")
    parser.add_argument("--format", choices=sorted(FORMATS), default="text")
    parser.add_argument("--output", type=Path, metavar="PATH", help="default: standard output")
    parser.add_argument("--rules", type=rules_folder, metavar="DIR", help="further rule files")
    parser.add_argument(
        "--lean",
        action="store_true",
        help="JSON of 8 kB for 600 words: no text, no words of the rules",
    )
    add_fields(parser)
    parser.add_argument("--jobs", type=jobs, default=1, metavar="N", help="worker processes")
    parser.add_argument(
        "--library", type=Path, metavar="PATH", help="honour what was dismissed and corrected there"
    )
    return parser
