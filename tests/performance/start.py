"""From the start of the program to a painted window, and from opening an article to its marks.

    python -m tests.performance.start [--runs 7] [--words 1000]

Medians over fresh processes, beside a bare Qt window with the same text in a QTextEdit. Offscreen
unless QT_QPA_PLATFORM says otherwise.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent.parent
AT_MOST = {"painted": 250, "opened to marked": 80}  # ms
BEGUN = "BYWHOM_BEGUN"  # wall-clock seconds at which the process was started


def since_begun() -> float:
    return (time.time() - float(os.environ[BEGUN])) * 1000


def spent() -> float:
    """ms of the processor, whatever else the machine is doing."""
    return time.process_time() * 1000


def bare(place: str) -> None:
    """The yardstick: an empty main window with the same text."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit

    app = QApplication([])
    window = QMainWindow()
    window.resize(1440, 900)
    edit = QTextEdit(Path(place).read_text(encoding="utf-8"))
    window.setCentralWidget(edit)

    class Watcher(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint:
                window.centralWidget().viewport().removeEventFilter(self)
                QTimer.singleShot(0, done)
            return False

    def done() -> None:
        print(json.dumps({"painted": since_begun(), "painted, cpu": spent()}))
        app.quit()

    watcher = Watcher()
    edit.viewport().installEventFilter(watcher)
    window.show()
    app.exec()


def program(place: str) -> None:
    """The real window; then the article is opened once more, with the worker warm."""
    from PySide6.QtCore import QTimer

    from bywhom.ui.app.application import application, begin, first_window

    app = application()
    window = first_window()
    window.show()
    begin(window, [place], Path(os.environ["BYWHOM_LIBRARY"]))
    times: dict[str, float] = {}
    opened_again = [0.0]

    def marked() -> None:
        if "marked" not in times:
            times["marked"] = since_begun()
            QTimer.singleShot(300, again)
        else:
            window.view.viewport().repaint()
            times["opened to marked"] = (time.perf_counter() - opened_again[0]) * 1000
            print(json.dumps(times))
            window.close()

    def again() -> None:
        opened_again[0] = time.perf_counter()
        window.open_controller.open(place)
        window.view.viewport().repaint()

    def painted() -> None:
        times.update({"painted": since_begun(), "painted, cpu": spent()})

    window.painted.connect(painted)
    window.worker.analysed.connect(lambda: QTimer.singleShot(0, marked))
    app.exec()


def run_once(what: str, place: Path, folder: Path) -> dict[str, float]:
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment = {
        "QT_QPA_PLATFORM": "offscreen",
        **kept,
        "BYWHOM_LIBRARY": str(folder / "library.db"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        BEGUN: str(time.time()),
    }
    command = [sys.executable, "-m", "tests.performance.start", "--child", what, str(place)]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--words", type=int, default=1000)
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        {"bare": bare, "program": program}[options.child[0]](options.child[1])
        return
    articles = sorted((ROOT / "tests" / "golden").glob("*.txt"))  # not read by an idle worker
    text = "\n\n".join(p.read_text(encoding="utf-8") for p in articles)
    words = (text + "\n\n").split(" ")
    words = (words * (options.words // len(words) + 1))[: options.words]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        place = folder / "article.txt"
        place.write_text(" ".join(words), encoding="utf-8")
        rows = {what: [] for what in ("bare", "program")}
        run_once("program", place, folder)  # warms the disk
        for _ in range(options.runs):
            for what in rows:
                rows[what].append(run_once(what, place, folder))
    figures = {name: median(row[name] for row in rows["program"]) for name in rows["program"][0]}
    print(f"{'median of ' + str(options.runs):34}{'ms':>8}{'bare':>8}{'times':>8}{'at most':>9}")
    for name, figure in figures.items():
        beside = median(row[name if name.endswith("cpu") else "painted"] for row in rows["bare"])
        ratio = figure / beside
        print(f"{name:34}{figure:8.0f}{beside:8.0f}{ratio:8.2f}{AT_MOST.get(name, ''):>9}")


if __name__ == "__main__":
    main()
