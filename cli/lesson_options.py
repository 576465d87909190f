"""What `main.py lesson` understands."""

import argparse
from collections.abc import Callable
from pathlib import Path

from bywhom.classroom.lesson.lessons import CATEGORIES, SHOWS, TASK_KINDS, WHENS

FORMATS = ("text", "json", "csv", "html")

Run = Callable[[argparse.Namespace], int]


def parser(make: Run, check: Run, collect: Run, paper: Run) -> argparse.ArgumentParser:
    """One parser a command; each sets `run`."""
    top = argparse.ArgumentParser(
        prog="python main.py lesson",
        description="Make, check, collect and print lessons for a class.",
    )
    commands = top.add_subparsers(required=True, metavar="make|check|collect|paper")
    _make(commands.add_parser("make", help="a lesson file from articles"), make)
    _check(
        commands.add_parser("check", help="what is in a lesson, and whether answers fit it"), check
    )
    _collect(commands.add_parser("collect", help="a folder of answers as a class report"), collect)
    _paper(commands.add_parser("paper", help="a lesson as a web page to print"), paper)
    for command in commands.choices.values():
        command.add_argument(
            "--password-file", type=Path, metavar="PATH", help="its first line locks the key"
        )
    return top


def _make(made: argparse.ArgumentParser, run: Run) -> None:
    made.set_defaults(run=run)
    made.add_argument("places", metavar="PLACE", nargs="+", help="articles: paths or addresses")
    made.add_argument("--output", type=Path, metavar="FILE.lesson", required=True)
    made.add_argument("--title", default="")
    made.add_argument("--instructions", default="", metavar="WORDS")
    made.add_argument(
        "--task",
        action="append",
        default=[],
        type=_task_words,
        metavar="KIND[=WORDS]",
        help=f"one of {', '.join(TASK_KINDS)}; mark:hedge,unnamed-source names what to mark",
    )
    made.add_argument(
        "--key", default="none", metavar="none|program|FILE.json", help="default: none"
    )
    made.add_argument("--reveal", choices=SHOWS, default="program")
    made.add_argument("--when", choices=WHENS, default="any time")
    made.add_argument("--replace", action="store_true", help="write over an older file")


def _check(made: argparse.ArgumentParser, run: Run) -> None:
    made.set_defaults(run=run)
    made.add_argument("lesson", type=Path, metavar="FILE.lesson")
    made.add_argument("answers", type=Path, nargs="*", metavar="FILE.answers")


def _collect(made: argparse.ArgumentParser, run: Run) -> None:
    made.set_defaults(run=run)
    made.add_argument("lesson", type=Path, metavar="FILE.lesson")
    made.add_argument("folder", type=Path, metavar="FOLDER")
    made.add_argument("--format", choices=FORMATS, default="text")
    made.add_argument("--output", type=Path, metavar="PATH", help="default: standard output")
    made.add_argument(
        "--names", action="store_true", help="html: with names and figures of single students"
    )
    made.add_argument("--pages", type=Path, metavar="FOLDER", help="one page for each student")
    made.add_argument(
        "--better-key", type=Path, metavar="FILE.lesson", help="the lesson with the class’s key"
    )


def _paper(made: argparse.ArgumentParser, run: Run) -> None:
    made.set_defaults(run=run)
    made.add_argument("lesson", type=Path, metavar="FILE.lesson")
    made.add_argument("--output", type=Path, metavar="PATH", help="default: standard output")
    made.add_argument("--key", action="store_true", help="the key by lines, for the teacher")


def _task_words(words: str) -> str:
    kind, _, categories = words.partition("=")[0].partition(":")
    if kind not in TASK_KINDS:
        raise argparse.ArgumentTypeError(f"a task is one of {', '.join(TASK_KINDS)}")
    known = {category.id for category in CATEGORIES}
    if categories and not set(categories.split(",")) <= known:
        raise argparse.ArgumentTypeError(f"what to mark is one of {', '.join(sorted(known))}")
    return words
