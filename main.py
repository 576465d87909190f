"""Bywhom: open an article, see who stands behind each claim, keep notes.

The command line, and the one place that wires everything together. Nothing of the house is
imported before it is needed, so that an old Python and missing packages are told in plain words.
"""

import argparse
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TextIO, cast

OLDEST = (3, 11)
REMEDY = "This line gets all it needs:  pip install uv && uv run --no-dev main.py"
TOO_OLD = "Bywhom needs Python {}.{} or newer; this is Python {}.{} ({}).\n{}\n"
if sys.version_info < OLDEST:  # told before the first line that Python 3.6 cannot run
    sys.stderr.write(TOO_OLD.format(*OLDEST, *sys.version_info[:2], sys.executable, REMEDY))
    sys.exit(1)

MISSING = "Bywhom needs the package “{}”, which this Python ({}) does not have.\n{}"
DAMAGED = (
    "Bywhom cannot start: a library of the system, or a part of Python, is missing or damaged "
    "({}). Install it again."
)
EXTRA = ("pyarrow", "threadpoolctl", "tqdm")
NEEDS_EXTRA = "This needs the package “{}”. Install it with:  pip install 'bywhom[corpus]'"

# Control characters but tab and line ends, and those that turn the order of reading round. A
# line begins anew (`\r`) only where what is written begins or ends: that is how progress is shown.
_STEERING = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|(?<=.)\r(?!\n|\Z)", re.DOTALL
)


class Command(NamedTuple):
    what: str
    run: Callable[[list[str]], int]
    colours: bool = False  # it writes to the terminal more than words


def _analyse(arguments: list[str]) -> int:
    from bywhom.cli.analyse import main as analyse

    return analyse(arguments)


def _on_library(command: str, arguments: list[str]) -> int:
    from bywhom.cli.library_commands import RUN

    return RUN[command](arguments)


def _lesson(arguments: list[str]) -> int:
    from bywhom.cli.lesson import main as lesson

    return lesson(arguments)


def _read(arguments: list[str]) -> int:
    from bywhom.cli.read import main as read

    return read(arguments)


def _on_corpus(command: str, arguments: list[str]) -> int:
    try:
        from bywhom.cli.corpus_commands import RUN
    except ModuleNotFoundError as error:
        if error.name not in EXTRA:
            raise
        print(NEEDS_EXTRA.format(error.name), file=sys.stderr)
        return 1
    return RUN[command](arguments)


COMMANDS: Mapping[str, Command] = {  # each is loaded when it is run
    "read": Command("print articles with their marks, for reading in a terminal", _read, True),
    "analyse": Command("print the analysis of articles; needs no display", _analyse),
    "export": Command("take notes out of the library", partial(_on_library, "export")),
    "import": Command(
        "take notes and reading lists into the library", partial(_on_library, "import")
    ),
    "backup": Command("save the whole library in one file", partial(_on_library, "backup")),
    "restore": Command("put a backup in the library's place", partial(_on_library, "restore")),
    "library": Command("list the library, search in it", partial(_on_library, "library")),
    "corpus": Command("analyse an archive into tables", partial(_on_corpus, "corpus")),
    "sample": Command("draw sentences of a corpus to be coded", partial(_on_corpus, "sample")),
    "agree": Command("compare what was coded with the marks", partial(_on_corpus, "agree")),
    "lesson": Command("make, check and collect lessons for a class", _lesson),
}

USAGE = """\
{0} [PLACE ...]              open the reading window (a path or an http/https address)
       {0} read [PLACE ...]         the same in the terminal
       {0} analyse [options] PLACE ...
       {0} export [options]
       {0} import [options] PLACE ...
       {0} backup|restore [options] FILE
       {0} library list|search [options]
       {0} lesson make|check|collect ...
       {0} corpus [options] SOURCE ... OUT
       {0} sample|agree CORPUS ...
       {0} COMMAND --help"""


def main(arguments: Sequence[str]) -> int:
    """Run one command. Returns the exit status: 0 well, 1 something failed, 2 wrong usage."""
    _speak_utf8()
    if arguments and arguments[0] in COMMANDS:
        command = COMMANDS[arguments[0]]
        with _harmless_terminal(output=not command.colours):
            return command.run(list(arguments[1:]))
    return _window(arguments)


def run() -> int:
    """The installed command. What stands against all of it is said in one line or two."""
    try:
        return main(sys.argv[1:])
    except ModuleNotFoundError as error:
        print(MISSING.format(error.name, sys.executable, REMEDY), file=sys.stderr)
        return 1
    except ImportError as error:
        if sys.stderr is None or not re.search(r"\.so\b|\.dylib\b|DLL load failed", str(error)):
            raise  # a fault of ours, or a bundle for Windows, which shows a box of its own
        print(DAMAGED.format(str(error).split(": ")[0]), file=sys.stderr)
        return 1


def _speak_utf8() -> None:
    """Names and quotations hold any letter, and a pipe of Windows would refuse most of them."""
    for stream in (sys.stdout, sys.stderr):  # either may be None where there is no terminal
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


class _Harmless:
    """A terminal that no article, note, title or name of a file steers."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        self._stream.write(_STEERING.sub("\N{REPLACEMENT CHARACTER}", text))
        return len(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextmanager
def _harmless_terminal(*, output: bool) -> Iterator[None]:
    """output: standard output, too; a command that colours what it prints sees to it itself."""
    before = sys.stdout, sys.stderr  # either may be None
    if output:
        sys.stdout = _guarded(sys.stdout)
    sys.stderr = _guarded(sys.stderr)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


def _guarded(stream: TextIO) -> TextIO:
    return cast(TextIO, _Harmless(stream)) if stream is not None and stream.isatty() else stream


def _window(arguments: Sequence[str]) -> int:
    options = _parser().parse_args(arguments)
    if options.version:
        print(f"Bywhom {_release()}")
        return 0
    from bywhom.ui.app.start import open_window

    def in_terminal(why: str) -> int:
        print(why, file=sys.stderr, flush=True)
        rules = ["--rules", str(options.rules)] if options.rules else []
        return _read([*rules, "--", *options.places])

    return open_window(
        options.places, options.library, options.rules, in_terminal, options.new_window
    )


def _release() -> str:
    """The version of the installed package, which pyproject.toml gives it."""
    from importlib.metadata import version  # 20 ms that no window should wait for

    return version("bywhom")


def _parser() -> argparse.ArgumentParser:
    listed = "".join(f"  {name:<9} {command.what}\n" for name, command in COMMANDS.items())
    called = "python main.py" if Path(sys.argv[0]).suffix == ".py" else "bywhom"
    parser = argparse.ArgumentParser(
        prog=called,
        usage=USAGE.format(called),
        description=__doc__.split("\n")[0] if __doc__ else None,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="commands:\n" + listed,
    )
    parser.add_argument("places", metavar="PLACE", nargs="*", help="what to open")
    parser.add_argument("--library", type=Path, help="the library file to use")
    parser.add_argument("--rules", type=Path, metavar="DIR", help="a folder of further rule files")
    parser.add_argument(
        "--new-window", action="store_true", help="though the library is open in one already"
    )
    parser.add_argument("--version", action="store_true", help="say which release this is")
    return parser


if __name__ == "__main__":
    sys.exit(run())
