"""The real window with a short article and with a novel of 1 MB: when marks are there, how long a
frame is held up meanwhile, and what the window's process takes.

    python -m tests.performance.novel

A bare QTextEdit with the same text, in a process of its own, is the yardstick. "cpu": of the
window's thread alone between two beats, whatever else the machine is doing. Offscreen unless
QT_QPA_PLATFORM says otherwise.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from tests.machine import megabytes, slowness
from tests.performance.page import make_article

ROOT = Path(__file__).parent.parent.parent
SIZES = {"1,000 words": 6_000, "1 MB": 1_000_000}  # characters
SPOKEN = 0.3  # of the text is news, the rest invented words: 10,000 marks a megabyte
BEAT = 10  # ms
PATIENCE = 300_000  # ms
AT_MOST = {
    ("1 MB", "first marked page, ms"): 300,
    ("1 MB", "all marked, ms"): 8_000,
    ("1 MB", "frame delay p99, ms"): 16,
    ("1 MB", "frame delay worst, ms"): 40,
    ("1,000 words", "memory, MB"): 110,
    ("1 MB", "memory, MB"): 180,
}
Figures = dict[str, float]
WINDOW = "import sys;from tests.performance.novel import child; child(*sys.argv[1:])"
CHILDREN = {"bare": ("-m", "tests.performance.novel"), "window": ("-c", WINDOW)}


class Beats(QObject):
    """Repaints a widget every BEAT and notes by how much the next beat is late."""

    def __init__(self, painted: QWidget) -> None:
        super().__init__()
        self.late: list[float] = []
        self.busy: list[float] = []
        self._painted, self._last = painted, time.perf_counter()
        self._spent = time.thread_time()
        self._timer = QTimer(self, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start()

    def _on_beat(self) -> None:
        now, spent = time.perf_counter(), time.thread_time()
        self.late.append((now - self._last) * 1000 - BEAT)
        self.busy.append((spent - self._spent) * 1000)
        self._last, self._spent = now, spent
        self._painted.update()

    def figures(self) -> Figures:
        self._timer.stop()
        found: Figures = {}
        for beats, unit in ((self.late, "ms"), (self.busy, "ms cpu")):
            beats.sort()
            found[f"frame delay p99, {unit}"] = beats[int(len(beats) * 0.99)]
            found[f"frame delay worst, {unit}"] = beats[-1]
        return found


def wait_for(*signals: SignalInstance) -> None:
    loop = QEventLoop()
    for signal in signals:
        signal.connect(loop.quit)
    QTimer.singleShot(PATIENCE, loop.quit)
    loop.exec()


def since(begun: float) -> float:
    return (time.perf_counter() - begun) * 1000


def bare(text: str) -> Figures:
    app = QApplication([])
    view = QTextEdit()
    view.setReadOnly(True)
    view.resize(1440, 900)
    view.show()
    app.processEvents()
    begun = time.perf_counter()
    view.setPlainText(text)
    view.viewport().repaint()
    figures = {"first page, ms": since(begun)}
    beats = Beats(view.viewport())
    wait_for_ms(3_000)
    return figures | beats.figures() | {"memory, MB": megabytes()}


def wait_for_ms(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def program(text: str, folder: Path) -> Figures:
    """The window as it is after it has read something short: its worker is warm."""
    from bywhom.ui.app.application import application, begin, first_window

    application()
    window = first_window()
    place, short = folder / "text.txt", folder / "short.txt"
    place.write_text(text, encoding="utf-8")
    short.write_text("A mill may close.", encoding="utf-8")
    window.show()
    begin(window, [str(short)], folder / "library.db")
    wait_for(window.worker.analysed)
    wait_for_ms(1_500)
    begun = time.perf_counter()
    beats = Beats(window.view.viewport())
    figures: Figures = {}

    def note(what: str) -> Callable[..., None]:
        def noted(*found: object) -> None:
            window.view.viewport().repaint()
            figures.setdefault(what, since(begun))

        return noted

    window.worker.preview_ready.connect(note("first marked page, ms"))
    window.worker.analysed.connect(note("all marked, ms"))
    window.open_controller.open(str(place))
    wait_for(window.worker.analysed, window.worker.failed)
    figures |= beats.figures()
    figures["marks"] = len(window.desk.marks)
    wait_for_ms(1_000)
    figures["memory, MB"] = megabytes()
    window.close()
    return figures


def of_length(characters: int) -> str:
    """The golden articles, each followed by invented words, as often as needed."""
    paths = sorted((ROOT / "tests" / "golden").glob("*.txt"))
    quiet = make_article(40_000)[0].text
    text, at = "", 0
    while len(text) < characters:
        for news in (path.read_text(encoding="utf-8").strip() for path in paths):
            size = round(len(news) * (1 / SPOKEN - 1))
            at = 0 if at + size > len(quiet) else at
            text += f"{news}\n\n{quiet[at : at + size].strip()}\n\n"
            at += size
    return text[:characters]


def child(what: str, size: str) -> None:
    text = of_length(SIZES[size])
    with tempfile.TemporaryDirectory() as name:
        found = bare(text) if what == "bare" else program(text, Path(name))
    print(json.dumps(found))


def run(what: str, size: str) -> Figures:
    command = [sys.executable, *CHILDREN[what], what, size]
    with tempfile.TemporaryDirectory() as settings:
        environment = {**os.environ, "XDG_CONFIG_HOME": settings}
        done = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=600
        )
    if done.returncode:
        raise SystemExit(done.stderr)
    found: Figures = json.loads(done.stdout.splitlines()[-1])
    return found


def main() -> None:
    if len(sys.argv) > 1:
        child(*sys.argv[1:])
        return
    print(f"Limits are for a machine {slowness():.1f} times as fast as this one is now.")
    for size in SIZES:
        yardstick, figures = run("bare", size), run("window", size)
        print(f"\n{size:32}{'window':>10}{'bare':>10}{'at most':>10}")
        for what, figure in figures.items():
            beside = yardstick.get(what.replace("first marked", "first"))
            limit = AT_MOST.get((size, what), "")
            shown = f"{beside:10.1f}" if beside is not None else " " * 10
            print(f"  {what:30}{figure:10,.1f}{shown}{limit:>10}")


if __name__ == "__main__":
    main()
