"""A terminal is not steered by what an article, a note, a title or the name of a file says."""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO, cast

# Control characters but tab and line ends, and those that turn the order of reading round. A
# line begins anew (`\r`) only where what is written begins or ends: that is how progress is shown.
_STEERING = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|(?<=.)\r(?!\n|\Z)", re.DOTALL
)


class _Harmless:
    """The stream of a terminal, but for what would steer it."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        self._stream.write(_STEERING.sub("\N{REPLACEMENT CHARACTER}", text))
        return len(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextmanager
def harmless_terminal(*, output: bool) -> Iterator[None]:
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
