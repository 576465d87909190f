"""Lays out the rest of a long page a little at a time.

Qt does that too, from a timer, but in steps that grow to 200,000 characters: with Literata's
kerning a tenth of a second each, in which nothing moves. Here a step ends after some milliseconds.
"""

import time

from PySide6.QtCore import QEvent, QObject, QTimerEvent
from PySide6.QtGui import QTextDocument

STEP = 0.008  # seconds
PIECE = 4_000  # characters, about 2 ms


class Settling(QObject):
    """Takes the place of the timer of one document's layout. Keep it as long as the document."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__()
        self._document = document
        self._at = 0
        self._sizes_told = 0
        self._tells_size: dict[int, bool] = {}  # timer → whether it only reports the size
        document.documentLayout().documentSizeChanged.connect(self._on_size)
        document.documentLayout().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if not isinstance(event, QTimerEvent) or self._at >= self._end():
            return False  # Qt finds nothing left, and stops its timer
        tells_size = self._tells_size.get(event.timerId())
        if tells_size is None:  # the first time, what it does shows which of the two it is
            before = self._sizes_told
            watched.event(event)
            self._tells_size[event.timerId()] = self._sizes_told > before
        elif tells_size:
            return False
        else:
            self._step()
        return True

    def _step(self) -> None:
        until = time.perf_counter() + STEP
        while time.perf_counter() < until and self._at < self._end():
            self._at += PIECE
            block = self._document.findBlock(min(self._at, self._end() - 1))
            self._document.documentLayout().blockBoundingRect(block)

    def _end(self) -> int:
        return self._document.characterCount()

    def _on_size(self) -> None:
        self._sizes_told += 1
