"""Bywhom: open an article, see who stands behind each claim, keep notes.

The command line, and the one place that wires everything together.
"""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

COMMANDS = {
    "analyse": "print the analysis of articles; needs no display",
    "export": "take notes out of the library",
    "lesson": "make, check and collect lessons for a class",
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
        command = import_module(f"bywhom.cli.{arguments[0]}")
        return int(command.main(list(arguments[1:])))
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
    parser = argparse.ArgumentParser(
        prog="python main.py",
        usage=USAGE,
        description=__doc__.split("\n")[0] if __doc__ else None,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="commands:\n" + "\n".join(f"  {name:<9} {what}" for name, what in COMMANDS.items()),
    )
    parser.add_argument("places", metavar="PLACE", nargs="*", help="what to open")
    parser.add_argument("--library", type=Path, help="the library file to use")
    parser.add_argument("--rules", type=Path, metavar="DIR", help="a folder of further rule files")
    parser.add_argument("--version", action="store_true", help="say which release this is")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
