"""The formats of `analyse`, written as results come in."""

import io
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol, TextIO

from bywhom.analysis.html_report import page_end, page_start
from bywhom.files.atomic_write import whole_file


class Writer(Protocol):
    def write(self, text: str) -> None: ...
    def failed(self, identity: str, problem: str) -> None: ...
    def close(self) -> None: ...


class TextWriter:
    """Reports for people, a blank line and a rule between two."""

    def __init__(self, stream: TextIO, *, several: bool) -> None:
        self._stream, self._first = stream, True

    def write(self, text: str) -> None:
        if not self._first:
            self._stream.write("\n" + "─" * 72 + "\n\n")
        self._first = False
        self._stream.write(text)

    def failed(self, identity: str, problem: str) -> None:
        """Said on standard error only."""

    def close(self) -> None:
        self._stream.flush()


class LineWriter(TextWriter):
    """One JSON object a line, also for what failed, so that the order of the ids is kept."""

    def write(self, text: str) -> None:
        self._stream.write(text + "\n")

    def failed(self, identity: str, problem: str) -> None:
        self.write(json.dumps({"id": identity, "error": problem}, ensure_ascii=False))


class JsonWriter(TextWriter):
    """One object for one article, a list for several."""

    def __init__(self, stream: TextIO, *, several: bool) -> None:
        super().__init__(stream, several=several)
        self._several = several
        if several:
            stream.write("[")

    def write(self, text: str) -> None:
        if self._several:
            self._stream.write("\n" if self._first else ",\n")
        self._first = False
        self._stream.write(text)

    def close(self) -> None:
        if self._several:
            self._stream.write("\n]")
        if self._several or not self._first:
            self._stream.write("\n")
        super().close()


class HtmlWriter(TextWriter):
    """One page without scripts, an article element for each article."""

    def __init__(self, stream: TextIO, *, several: bool) -> None:
        super().__init__(stream, several=several)
        stream.write(page_start())

    def write(self, text: str) -> None:
        self._stream.write(text)

    def close(self) -> None:
        self._stream.write(page_end())
        super().close()


FORMATS = {"text": TextWriter, "json": JsonWriter, "jsonl": LineWriter, "html": HtmlWriter}


@contextmanager
def open_output(path: Path | None) -> Iterator[TextIO]:
    """Standard output as UTF-8, or a file that appears only when it is whole."""
    if path is None:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="\n")
        yield sys.stdout
        return
    with whole_file(path) as file:
        stream = io.TextIOWrapper(file, "utf-8", "replace", newline="\n")
        yield stream
        stream.detach()  # flushes, and leaves the file to be closed by who opened it
