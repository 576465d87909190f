"""The program's end of the process that reads documents: asks, waits, ends it, starts another."""

import contextlib
import json
import logging
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import IO, BinaryIO, cast

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

from bywhom.analysis.process.command import command_of
from bywhom.documents.draft import Opened
from bywhom.documents.errors import DocumentError
from bywhom.documents.process.limits import MEMORY
from bywhom.documents.process.protocol import (
    BrokenAnswer,
    Message,
    opened_from,
    read_answer,
)

COMMAND = command_of("bywhom.documents.process.child")
PROCESSOR_SECONDS = 30.0  # for one document
SECONDS = 120.0  # on the clock, however busy the machine is
LOOK_EVERY = 0.05  # seconds
TIRED = 0.6  # of MEMORY: a process that holds as much afterwards is replaced
PIPE = 1 << 20  # bytes that a pipe may hold, the most that Linux gives to everybody
TROUBLES = {
    "stopped": ("you stopped it", "Open it again when you like."),
    "memory": (
        f"reading it takes more memory than any document should ({MEMORY // 1_000_000} MB)",
        "Do not open it unless you trust where it came from.",
    ),
    "time": (
        f"reading it takes longer than any document should ({PROCESSOR_SECONDS:.0f} seconds)",
        "Open a part of it, or another copy.",
    ),
    "ended": (
        "it brought the part of the program that reads documents to an end",
        "Nothing else is touched. Do not open it unless you trust where it came from.",
    ),
    "halted": (
        "the part of the program that reads documents was halted from outside",
        "A new one is there: open it again.",
    ),
    "no start": (
        "the part of the program that reads documents does not start",
        "Start the program again; if that does not help, install it again.",
    ),
}

ANSWERED = ("opened", "refused")  # after these the process is as good as before

Cancelled = Callable[[], bool]


class ReadingProcess:
    """One document at a time; whoever comes meanwhile waits. A new process follows a dead one."""

    def __init__(
        self,
        command: tuple[str, ...] = COMMAND,
        processor_seconds: float = PROCESSOR_SECONDS,
        seconds: float = SECONDS,
    ) -> None:
        self._command = command
        self._limits = processor_seconds, seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._one_at_a_time = threading.Lock()
        self._watching = ThreadPoolExecutor(1, "reading watch")
        self._is_closed = False

    def start(self) -> None:
        """Start it in an idle moment, so that the first document need not wait."""
        with self._one_at_a_time:
            self._started()

    def read(
        self, do: str, data: bytes, words: tuple[str, ...], cancelled: Cancelled | None = None
    ) -> Opened:
        """words: what the function for `do` wants beside the bytes, its place first.

        Raises DocumentError, also for what a reader stopped and for what ended the process.
        """
        place = words[0]
        with self._one_at_a_time:
            answer = self._asked(do, data, words, cancelled or _never)
        if answer["kind"] == "opened":
            try:
                return opened_from(answer)
            except BrokenAnswer:
                self._end()
                raise DocumentError(place, *TROUBLES["ended"]) from None
        if answer["kind"] == "refused":
            raise _refusal(answer)
        if answer["kind"] == "fault":
            error = str(answer.get("error"))[:40]
            logging.error("reading failed: %s at %s", error, str(answer.get("where"))[:400])
            raise DocumentError(
                place,
                f"it could not be read ({error})",
                "This is a fault of the program: please report it with the file.",
            )
        raise DocumentError(place, *TROUBLES.get(str(answer["kind"]), TROUBLES["ended"]))

    def close(self) -> None:
        """It ends by itself when its input ends, or is made to."""
        self._is_closed = True
        self._end()

    def _asked(self, do: str, data: bytes, words: tuple[str, ...], cancelled: Cancelled) -> Message:
        process = self._started()
        if process is None or process.stdin is None or process.stdout is None:
            return {"kind": "no start"}
        watch = _Watch(process, cancelled, *self._limits)
        with watch.by(self._watching):
            try:
                _ask(process.stdin, {"do": do, "with": words, "bytes": len(data)}, data)
                answer = read_answer(cast(BinaryIO, process.stdout))
            except (OSError, ValueError, BrokenAnswer):
                answer = {"kind": watch.reason or "ended"}
        if watch.reason:  # it was ended, though its answer was on its way
            answer = {"kind": watch.reason}
        if answer["kind"] not in ANSWERED or watch.used > TIRED * MEMORY:
            self._end()
            if not self._is_closed:
                self._started()  # for the next one
        return answer

    def _started(self) -> "subprocess.Popen[bytes] | None":
        if self._process is not None and self._process.poll() is not None:
            self._end()
        if self._process is None and not self._is_closed:
            with contextlib.suppress(OSError):
                self._process = subprocess.Popen(
                    self._command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
                _widen(self._process.stdin)
                _widen(self._process.stdout)
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):  # what was not sent is not wanted any more
                    stream.close()


class _Watch:
    """Ends the process that takes too much, or that is no longer wanted; `reason` says why.

    From a thread of its own, since a read that waits cannot be interrupted otherwise. Nobody
    waits for that thread to begin or to end: on a busy machine that takes longer than a page.
    """

    def __init__(
        self,
        process: "subprocess.Popen[bytes]",
        cancelled: Cancelled,
        processor_seconds: float,
        seconds: float,
    ) -> None:
        self._process, self._cancelled = process, cancelled
        self._processor_seconds, self._seconds = processor_seconds, seconds
        self._done = threading.Event()
        self._deciding = threading.Lock()  # is it done, or is it ended?
        self.reason = ""
        self.used = 0  # bytes, as last seen

    @contextlib.contextmanager
    def by(self, threads: ThreadPoolExecutor) -> Iterator[None]:
        threads.submit(self._watch)
        try:
            yield
        finally:
            with self._deciding:
                self._done.set()

    def _watch(self) -> None:
        began = time.monotonic()
        if self._done.wait(LOOK_EVERY):
            return
        import psutil  # not before something takes longer than a moment

        try:
            seen = psutil.Process(self._process.pid)
            before = sum(seen.cpu_times()[:2])
            while not self._done.wait(LOOK_EVERY):
                self.used = seen.memory_info().rss
                worked = sum(seen.cpu_times()[:2]) - before
                is_late = time.monotonic() - began > self._seconds
                if self._cancelled():
                    self._stop("stopped")
                elif seen.status() == psutil.STATUS_STOPPED:
                    self._stop("halted")
                elif self.used > MEMORY:
                    self._stop("memory")
                elif worked > self._processor_seconds or is_late:
                    self._stop("time")
        except psutil.Error:
            return  # it has ended, which who waits for its answer hears too

    def _stop(self, reason: str) -> None:
        with self._deciding:
            if not self._done.is_set():
                self.reason = reason
                self._process.kill()
                self._done.set()


def _widen(pipe: IO[bytes] | None) -> None:
    """A book passes in one go: at every 64 KB, each side would wait for the other's turn."""
    resize = getattr(fcntl, "F_SETPIPE_SZ", None)
    if fcntl is not None and resize is not None and pipe is not None:
        with contextlib.suppress(OSError):  # no more for this user: it goes piece by piece
            fcntl.fcntl(pipe, resize, PIPE)


def _ask(stream: IO[bytes], message: Message, data: bytes) -> None:
    stream.write(json.dumps(message).encode("ascii") + b"\n")
    stream.write(data)
    stream.flush()


def _refusal(answer: Message) -> DocumentError:
    return DocumentError(*(str(answer.get(name)) for name in ("place", "problem", "remedy")))


def _never() -> bool:
    return False
