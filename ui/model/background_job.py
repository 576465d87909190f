"""Work done beside the window's thread; what comes of it is a value or plain words."""

from collections.abc import Callable
from functools import partial
from threading import Thread

from PySide6.QtCore import QObject, Signal

from bywhom.files.errors import FileError
from bywhom.ui.language.translate import later, tr

Cancelled = Callable[[], bool]
Progress = Callable[[int, int | None], None]  # done so far, in all if known
Work = Callable[[Cancelled, Progress], object]
BUG = later(
    "{name}: something in the program went wrong while reading it ({error}). Your work is kept."
)


class Stopped(Exception):
    """Work that hears it is cancelled may end by this."""


class _Mail(QObject):
    """Carries the outcome into the window's thread."""

    done = Signal(int, object)
    failed = Signal(int, str)
    came = Signal(int, object, object)


class BackgroundJob(QObject):
    """At most one work is listened to; a newer one takes its place."""

    done = Signal(object)  # what the work gives
    failed = Signal(str)
    busy = Signal(str)  # the name of what is under way; empty when it ends
    came = Signal(object, object)  # done so far, in all if known

    def __init__(self, parent: QObject | None = None, bug: str = BUG) -> None:
        super().__init__(parent)
        self._bug = bug  # said of what nobody expected: {name}, {error}
        self._mail = _Mail()
        self._mail.done.connect(self._on_done)
        self._mail.failed.connect(self._on_failed)
        self._mail.came.connect(self._on_came)
        self._thread: Thread | None = None
        self._number = 0
        self._is_busy = False

    def start(self, name: str, work: Work) -> None:
        """The work runs in a thread of its own, which must not touch what the window shows."""
        self.cancel()
        self._number += 1
        self._is_busy = True
        self.busy.emit(name)
        self._thread = Thread(target=self._run, args=(self._number, name, work))
        self._thread.start()

    @property
    def is_busy(self) -> bool:
        return self._is_busy

    def cancel(self) -> None:
        """Forget what is under way; it may still run on, unheard, for a moment."""
        if self._is_busy:
            self._number += 1
            self._end()

    def wait(self, seconds: float | None = None) -> None:
        """Until the work has ended; what it gives comes when the window is idle again."""
        if self._thread is not None:
            self._thread.join(seconds)

    def close(self) -> None:
        self.cancel()
        self.wait(2.0)

    def _run(self, number: int, name: str, work: Work) -> None:
        """In the other thread."""
        mail = self._mail
        try:
            value = work(lambda: number != self._number, partial(mail.came.emit, number))
        except Stopped:
            return
        except FileError as error:
            mail.failed.emit(number, str(error))
        except Exception as error:  # nobody else would hear of it from this thread
            import logging

            logging.exception("%s failed", name)
            told = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
            mail.failed.emit(number, tr(self._bug, name=name, error=told))
        else:
            mail.done.emit(number, value)

    def _on_done(self, number: int, value: object) -> None:
        if number == self._number:
            self._end()
            self.done.emit(value)

    def _on_failed(self, number: int, words: str) -> None:
        if number == self._number:
            self._end()
            self.failed.emit(words)

    def _on_came(self, number: int, come: int, whole: int | None) -> None:
        if number == self._number:
            self.came.emit(come, whole)

    def _end(self) -> None:
        self._is_busy = False
        self.busy.emit("")
