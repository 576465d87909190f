"""What several commands ask for in the same words."""

import argparse
from pathlib import Path

from bywhom.documents.rows.row import Fields

STOPPED = 130  # the exit status that a shell gives to what Ctrl-C ended
KILLED = "A process was killed, perhaps for want of memory. Try again with fewer --jobs."


def rules_folder(words: str) -> Path:
    """A folder of rule files; argparse says it where there is none."""
    path = Path(words)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"{words} is not a folder of rule files")
    return path


def jobs(words: str) -> int:
    count = int(words)
    if count < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return count


def add_fields(parser: argparse.ArgumentParser) -> None:
    """Which fields of a table hold what."""
    usual = Fields()
    group = parser.add_argument_group("fields of a table")
    group.add_argument("--text", metavar="FIELD", default=usual.text, help="default: text")
    group.add_argument("--id", metavar="FIELD", default=usual.id, help="default: id")
    group.add_argument("--title", metavar="FIELD", default=usual.title, help="default: title")
    group.add_argument("--keep", metavar="F,G", default="", help="fields to keep as they are")


def fields_of(options: argparse.Namespace) -> Fields:
    keep = tuple(dict.fromkeys(filter(None, (name.strip() for name in options.keep.split(",")))))
    return Fields(options.text, options.id, options.title, keep)
