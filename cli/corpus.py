"""`bywhom corpus SOURCE… OUT`: an archive into tables, in as many sittings as it takes."""

import argparse
import sys
from collections.abc import Sequence
from concurrent.futures.process import BrokenProcessPool
from os import cpu_count
from pathlib import Path
from threading import Thread

from tqdm import tqdm

from bywhom.cli.options import KILLED, STOPPED, add_fields, fields_of, jobs, rules_folder
from bywhom.corpus.build import PART, Plan, build, count
from bywhom.corpus.columns import own_names
from bywhom.corpus.manifest import Manifest
from bywhom.documents.rows.packed import STDIN
from bywhom.files.errors import FileError


def main(arguments: Sequence[str]) -> int:
    parser = _parser()
    options = parser.parse_args(arguments)
    fields = fields_of(options)
    taken = sorted(own_names() & set(fields.keep))
    if taken:
        parser.error(f"--keep: “{taken[0]}” is a column of the program's own; give it another name")
    rules = str(options.rules) if options.rules else None
    plan = Plan(
        tuple(options.sources),
        options.out,
        fields,
        rules,
        options.jobs,
        options.part,
        options.texts,
    )
    with _bar(plan) as bar:

        def progress(articles: int, known: bool) -> None:
            if known and not bar.disable:
                bar.initial += articles  # so that the rate is that of the work
            bar.update(articles)

        def warn(words: str) -> None:
            bar.write(words, file=sys.stderr)

        try:
            manifest = build(plan, progress, warn)
        except KeyboardInterrupt:
            bar.close()
            print(f"Stopped. What is whole in {plan.folder} is kept; the same command goes on.")
            return STOPPED
        except (FileError, BrokenProcessPool, OSError) as error:
            bar.close()
            print(_told(plan.folder, error), file=sys.stderr)
            return 1
    return _ended(plan.folder, manifest)


def _ended(folder: Path, manifest: Manifest) -> int:
    print(f"{manifest.rows - manifest.broken:,} articles are in {folder}.")
    if not manifest.broken:
        return 0
    print(f"{manifest.broken:,} failed: {folder / 'errors.jsonl'} tells why.", file=sys.stderr)
    return 1


def _told(folder: Path, error: Exception) -> str:
    if isinstance(error, BrokenProcessPool):
        return KILLED
    if isinstance(error, OSError):
        return f"{error.filename or folder}: cannot be written: {error.strerror or error}."
    return str(error)


def _bar(plan: Plan) -> "tqdm[int]":
    """To a terminal only. How many there are is counted beside the work."""
    bar = tqdm(unit=" articles", disable=not sys.stderr.isatty(), smoothing=0.05)
    if not bar.disable and STDIN not in plan.sources:

        def told() -> None:
            bar.total = count(plan)

        Thread(target=told, daemon=True).start()
    return bar


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bywhom corpus",
        description="Analyse tables and folders of articles into Parquet. The same command goes on "
        "where it was stopped.",
        epilog="A SOURCE is a table (.jsonl, .ndjson, .json, .csv, .tsv, each also .gz or .zst; "
        ".parquet), a folder of tables and documents, a document, or - for standard input.",
    )
    parser.add_argument("sources", metavar="SOURCE", nargs="+")
    parser.add_argument("out", metavar="OUT", type=Path, help="a folder, made if need be")
    add_fields(parser)
    parser.add_argument("--rules", type=rules_folder, metavar="DIR", help="further rule files")
    parser.add_argument(
        "--jobs", type=jobs, default=cpu_count() or 1, metavar="N", help="default: all cores"
    )
    parser.add_argument(
        "--part", type=jobs, default=PART, metavar="N", help=f"articles a file, default {PART:,}"
    )
    parser.add_argument("--texts", action="store_true", help="keep the texts too")
    return parser
