"""Reads a place away from the window's thread; what comes back is a value or plain words."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from bywhom.documents.errors import DocumentError

Cancelled = Callable[[], bool]
Progress = Callable[[int, int | None], None]  # bytes so far, bytes in all if known
Read = Callable[[Cancelled, Progress], object]
BUG = "{place}: something in the program went wrong while reading it ({error}). Your work is kept."


class _Mail(QObject):
    """Carries the outcome into the window's thread."""

    read = Signal(int, object)
    failed = Signal(int, str)
    came = Signal(int, object, object)  # bytes so far, bytes in all if known


class _ReadTask(QRunnable):
    def __init__(self, number: int, place: str, read: Read, mail: _Mail) -> None:
        super().__init__()
        self._number, self._place, self._read, self._mail = number, place, read, mail
        self.cancelled = False

    def run(self) -> None:
        try:
            opened = self._read(self._is_cancelled, self._on_progress)
        except DocumentError as error:
            self._mail.failed.emit(self._number, str(error))
        except Exception as error:  # nobody else would hear of it from this thread
            import logging

            logging.exception("reading %s failed", self._place)
            words = BUG.format(place=self._place, error=type(error).__name__)
            self._mail.failed.emit(self._number, words)
        else:
            self._mail.read.emit(self._number, opened)

    def _is_cancelled(self) -> bool:
        return self.cancelled

    def _on_progress(self, come: int, whole: int | None) -> None:
        self._mail.came.emit(self._number, come, whole)


class ReadJob(QObject):
    """At most one place is being read for the reader; a newer one takes its place."""

    opened = Signal(object)  # what the read gives
    failed = Signal(str)
    busy = Signal(str)  # the place being read; empty when done
    came = Signal(object, object)  # bytes so far, bytes in all if known

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._mail = _Mail()
        self._mail.read.connect(self._on_read)
        self._mail.failed.connect(self._on_failed)
        self._mail.came.connect(self._on_came)
        self._job: _ReadTask | None = None
        self._number = 0

    def start(self, place: str, read: Read) -> None:
        self.cancel()
        self._number += 1
        self._job = _ReadTask(self._number, place, read, self._mail)
        self._job.setAutoDelete(False)
        self.busy.emit(place)
        self._pool.start(self._job)

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def cancel(self) -> None:
        """Forget what is being read; it may still run on, unheard, for a moment."""
        if self._job is not None:
            self._job.cancelled = True
            self._job = None
            self._number += 1
            self.busy.emit("")

    def close(self) -> None:
        self.cancel()
        self._pool.waitForDone(2000)

    def _on_read(self, number: int, opened: object) -> None:
        if number == self._number:
            self._end()
            self.opened.emit(opened)

    def _on_failed(self, number: int, words: str) -> None:
        if number == self._number:
            self._end()
            self.failed.emit(words)

    def _on_came(self, number: int, come: int, whole: int | None) -> None:
        if number == self._number:
            self.came.emit(come, whole)

    def _end(self) -> None:
        self._job = None
        self.busy.emit("")
