"""`bywhom sample` and `bywhom agree`: how right are the marks on this archive?"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bywhom.analysis.agreement.coefficients import Figure
from bywhom.classroom.lesson.lesson_files import write_lesson
from bywhom.cli.options import jobs
from bywhom.cli.output import open_output
from bywhom.corpus.agreement import Agreed, agreement
from bywhom.corpus.lessons import draw_lesson
from bywhom.corpus.sampling import CODES, draw, write_sheet
from bywhom.files.errors import FileError


def sample(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="bywhom sample",
        description="Draw sentences of a corpus at random, as a sheet (CSV) to be coded by hand.",
        epilog=f"Columns to fill in: {CODES[0]} (attributed, unsourced or other); "
        f"{', '.join(CODES[1:])} (1 or 0).",
    )
    parser.add_argument("corpus", metavar="CORPUS", type=Path, help="a folder of `bywhom corpus`")
    parser.add_argument("count", metavar="N", type=jobs, help="how many sentences (or articles)")
    parser.add_argument("--seed", type=int, default=1, help="the same draws the same; default 1")
    parser.add_argument("--output", type=Path, metavar="PATH", help="default: standard output")
    parser.add_argument(
        "--lesson",
        type=Path,
        metavar="FILE.lesson",
        help="instead, N whole articles as a lesson to be marked in the window",
    )
    options = parser.parse_args(arguments)
    try:
        if options.lesson:
            write_lesson(options.lesson, draw_lesson(options.corpus, options.count, options.seed))
            return 0
        drawn = draw(options.corpus, options.count, options.seed)
        with open_output(options.output) as stream:
            write_sheet(stream, drawn)
    except FileError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(
            f"{options.lesson or options.output}: cannot be written: {error.strerror}.",
            file=sys.stderr,
        )
        return 1
    return 0


def agree(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="bywhom agree",
        description="Compare coded sheets of `bywhom sample` with the marks, and with each other.",
    )
    parser.add_argument("corpus", metavar="CORPUS", type=Path, help="the folder they are drawn of")
    parser.add_argument(
        "sheets",
        metavar="SHEET",
        type=Path,
        nargs="+",
        help="one for each coder: sheets, or a lesson and its answers",
    )
    options = parser.parse_args(arguments)
    try:
        found = agreement(options.corpus, options.sheets)
    except FileError as error:
        print(error, file=sys.stderr)
        return 1
    for one in found:
        print(_line(one))
    return 0


def _line(one: Agreed) -> str:
    what = "unsourced" if one.column == "status" else one.column
    lines = [one.column]
    if one.coders:
        lines.append(f"  coders among themselves: {_figure(one.coders)}")
    lines.append(f"  first coder and program: {_figure(one.program)}")
    lines.append(f"  {what}: {one.right[0]} of {one.right[1]} marked are right, ")
    lines[-1] += f"{one.found[0]} of {one.found[1]} coded are found"
    return "\n".join(lines)


def _figure(figure: Figure) -> str:
    if figure.value is None:
        return f"no alpha. {figure.words}"
    between = "" if figure.low is None else f" ({figure.low:.2f} to {figure.high:.2f})"
    return f"alpha {figure.value:.2f}{between} on {figure.units} sentences. {figure.words}"
