"""A log that tells where the program went wrong, without a word of what a reader reads or writes.

The words of an error may quote a note or an article; its kind and the lines of code do not.
"""

import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import Any

FORM = "%(asctime)s %(levelname)s %(message)s"


class QuietFormatter(logging.Formatter):
    """Says of an exception its kind and where it came from."""

    def formatException(self, ei: Any) -> str:  # noqa: N802
        return quiet_trace(*ei)


def quiet_trace(
    kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
) -> str:
    """The lines of code with the kinds of error, those behind it first."""
    before = (error.__cause__ or error.__context__) if error is not None else None
    lines = [quiet_trace(type(before), before, before.__traceback__), ""] if before else []
    lines += [f"  {f.filename}:{f.lineno} in {f.name}" for f in traceback.extract_tb(trace)]
    number = getattr(error, "errno", None)
    return "\n".join([*lines, f"{kind.__name__ if kind else ''}{f' {number}' if number else ''}"])


def log_quietly(handler: logging.Handler, level: int = logging.WARNING) -> None:
    """From now on, also of what nobody catches in this process."""
    handler.setFormatter(QuietFormatter(FORM))
    logging.basicConfig(handlers=[handler], level=level)


def file_log(path: Path) -> logging.Logger:
    """What goes wrong is written to this file from now on; to standard error if it cannot be."""
    try:
        handler: logging.Handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    except OSError:
        handler = logging.StreamHandler()
    log_quietly(handler)
    return logging.getLogger()


def watch_quietly() -> None:
    """For a process without a window: what nobody catches is written down, quietly."""

    def say(
        kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        print(quiet_trace(kind, error, trace), file=sys.stderr, flush=True)

    sys.excepthook = say
    threading.excepthook = lambda found: say(found.exc_type, found.exc_value, found.exc_traceback)
