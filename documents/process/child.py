"""The process that reads documents: python -P -m bywhom.documents.process.child

Takes one document after the other from its standard input and answers on its standard output
(see protocol). It ends when its input ends. While nothing is asked of it, it loads what most
documents need, so that the first one does not wait for that.
"""

import json
import os
import queue
import sys
import threading
import traceback
from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from bywhom.documents.draft import Opened
from bywhom.documents.errors import DocumentError
from bywhom.documents.formats import read_copied, read_fetched, read_file
from bywhom.documents.process.limits import MEMORY, confine
from bywhom.documents.process.protocol import Message, opened_message, write_answer

READ: Mapping[str, Callable[..., Opened]] = {
    "file": read_file,
    "fetched": read_fetched,
    "copied": read_copied,
}
IDLE = 0.3  # seconds in which nothing is asked
WARMING: tuple[Callable[[], object], ...] = (  # what most documents need, the commonest first
    lambda: read_copied(b"<!doctype html><title>A</title><p>The pier is shut.</p>", ""),
    lambda: import_module("bywhom.documents.pdf.document"),
    lambda: import_module("bywhom.documents.office.epub"),
)

Asked = tuple[Message, bytes] | None


def serve(source: BinaryIO, answers: BinaryIO) -> None:
    asked = _first(source)
    while asked is not None:
        write_answer(answers, _answer(*asked))
        asked = _next(source)


def _first(source: BinaryIO) -> Asked:
    """What is asked first; until then, what it will need is loaded."""
    inbox: queue.SimpleQueue[Asked] = queue.SimpleQueue()
    threading.Thread(target=lambda: inbox.put(_next(source)), daemon=True).start()
    for warm in WARMING:
        with suppress(queue.Empty):
            return inbox.get(timeout=IDLE)
        with suppress(DocumentError):
            warm()
    return inbox.get()


def _next(source: BinaryIO) -> Asked:
    """Nobody asks for a second document before the first is answered."""
    line = source.readline()
    if not line:
        return None
    asked = json.loads(line)
    return asked, source.read(asked["bytes"])


def _answer(asked: Message, data: bytes) -> Message:
    try:
        return opened_message(READ[asked["do"]](data, *asked["with"]))
    except DocumentError as error:
        return {
            "kind": "refused",
            "place": error.place,
            "problem": error.problem,
            "remedy": error.remedy,
        }
    except MemoryError:
        return {"kind": "memory"}
    except Exception as error:  # a fault of ours: the reader is told, and the next one is read
        return {"kind": "fault", "error": type(error).__name__, "where": _where(error)}


def _where(error: Exception) -> str:
    """The lines of code it went through, without a word of the document."""
    frames = traceback.extract_tb(error.__traceback__)
    return ", ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames[-6:])


def main() -> None:
    sys.dont_write_bytecode = True
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints breaks no answer
    confine(MEMORY)
    with suppress(BrokenPipeError):
        serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
