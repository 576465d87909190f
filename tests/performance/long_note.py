"""Five megabytes pasted into a note: how long the window stands still, step by step.

    python -m tests.performance.long_note [--megabytes 5] [--shape lines|one-line|one-word|signs]

A stall is the longest time between two turns of the window's own loop; beside it the processor
time of that turn, since a busy machine lengthens the clock. In the real window, with a library.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from bywhom.analysis.article import Span
from bywhom.ui.app import application
from bywhom.ui.app.window import ReadingWindow
from bywhom.ui.settings import Settings
from tests.library.samples import FERRY

AT_MOST = 0.3  # seconds
SHAPES = {
    "lines": "The ferry to Skerrow may stop in March, the harbour office said.\n",
    "one-line": "The ferry to Skerrow may stop in March, the harbour office said. ",
    "one-word": "ferry",
    "signs": "**Ferry** and [pier](https://skerrow.example) _may_ stop é.\n",
}


class Stalls:
    """Turns of the loop: the longest since it was last asked, by the clock and by the processor."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.timeout.connect(self._turn)
        self.reset()
        self._timer.start(0)

    def reset(self) -> None:
        self._last = time.perf_counter(), time.thread_time()
        self.longest = self.spent = 0.0

    def _turn(self) -> None:
        now = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, now[0] - self._last[0])
        self.spent = max(self.spent, now[1] - self._last[1])
        self._last = now


def until(reached: Callable[[], bool], seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and not reached():
        QApplication.processEvents()


def steps(window: ReadingWindow, text: str) -> dict[str, Callable[[], object]]:
    """What a reader does, in order."""
    editor = window.parts.editor
    body = editor.findChild(QPlainTextEdit)
    return {
        "paste": lambda: (QApplication.clipboard().setText(text), body.paste()),
        "type on": lambda: QTest.keyClicks(body, "word"),
        "done": editor.save,
        "list of notes": lambda: window.panes.show_tab("notes"),
        "open again": lambda: window.note_controller.edit(window.note_controller._notes()[0].id),
        "take back": body.undo,
        "leave": editor.leave,
        "delete": lambda: window.note_controller.delete(window.note_controller._notes()[0].id),
        "undo": lambda: window.desk.undo(),
        "close article": lambda: window.open_controller.open_sample(window.samples[0]),
    }


def measure(folder: Path, text: str) -> None:
    article = folder / "ferry.txt"
    article.write_text(FERRY, "utf-8")
    window = application.build_window(settings=Settings(folder / "settings.ini"))
    window.resize(1440, 900)
    application.begin(window, [str(article)], folder / "library.db")
    window.show()
    until(lambda: window.desk.has_library and window.desk.analysis is not None, 60)
    window.view.select_span(Span(4, 9))
    window.note_controller.write()
    until(lambda: False, 1)
    stalls, body = Stalls(), window.parts.editor.findChild(QPlainTextEdit)
    for name, act in steps(window, text).items():
        stalls.reset()
        act()
        until(lambda: not body.isReadOnly(), 60)
        until(lambda: False, 2)  # what is written is kept after a pause
        said = "held" if stalls.spent <= AT_MOST else "NOT held"
        print(f"{name:14} {stalls.longest:6.2f} s, processor {stalls.spent:6.2f} s  {said}")
    window.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megabytes", type=float, default=5)
    parser.add_argument("--shape", choices=SHAPES, default="lines")
    options = parser.parse_args()
    once = SHAPES[options.shape]
    text = once * int(options.megabytes * 1_000_000 / len(once))
    app = application.application()
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), text)
    del app


if __name__ == "__main__":
    main()
