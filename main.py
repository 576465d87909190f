"""Bywhom: open an article, see who stands behind each claim, keep notes.

The command line, and the one place that wires everything together.
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple


class Command(NamedTuple):
    what: str
    run: Callable[[list[str]], int]


def _analyse(arguments: list[str]) -> int:
    from bywhom.cli.analyse import main as analyse

    return analyse(arguments)


def _export(arguments: list[str]) -> int:
    from bywhom.cli.export import main as export

    return export(arguments)


def _lesson(arguments: list[str]) -> int:
    from bywhom.cli.lesson import main as lesson

    return lesson(arguments)


COMMANDS: Mapping[str, Command] = {  # each is loaded when it is run
    "analyse": Command("print the analysis of articles; needs no display", _analyse),
    "export": Command("take notes out of the library", _export),
    "lesson": Command("make, check and collect lessons for a class", _lesson),
}

USAGE = """\
python main.py [PLACE ...]              open the reading window (a path or an http/https address)
       python main.py analyse [options] PLACE ...
       python main.py export [options]
       python main.py lesson make|check|collect ...
       python main.py COMMAND --help"""


def main(arguments: Sequence[str]) -> int:
    """Run one command. Returns the exit status: 0 well, 1 something failed, 2 wrong usage."""
    if arguments and arguments[0] in COMMANDS:
        return COMMANDS[arguments[0]].run(list(arguments[1:]))
    return _window(arguments)


def run() -> int:
    """The installed command."""
    return main(sys.argv[1:])


def _window(arguments: Sequence[str]) -> int:
    options = _parser().parse_args(arguments)
    if options.version:
        print(f"Bywhom {_release()}")
        return 0
    from bywhom.ui.app.start import open_window

    return open_window(options.places, options.library, options.rules)


def _release() -> str:
    """The version of the installed package, which pyproject.toml gives it."""
    from importlib.metadata import version  # 20 ms that no window should wait for

    return version("bywhom")


def _parser() -> argparse.ArgumentParser:
    listed = "".join(f"  {name:<9} {command.what}\n" for name, command in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="python main.py",
        usage=USAGE,
        description=__doc__.split("\n")[0] if __doc__ else None,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="commands:\n" + listed,
    )
    parser.add_argument("places", metavar="PLACE", nargs="*", help="what to open")
    parser.add_argument("--library", type=Path, help="the library file to use")
    parser.add_argument("--rules", type=Path, metavar="DIR", help="a folder of further rule files")
    parser.add_argument("--version", action="store_true", help="say which release this is")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
