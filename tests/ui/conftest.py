"""A real window on a real library, with the real analysis in its own process."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QMessageBox

from bywhom.ui.app.application import begin
from bywhom.ui.app.window import ReadingWindow
from bywhom.ui.language.languages import speak
from bywhom.ui.marks.analysis_client import AnalysisClient
from bywhom.ui.model.library_rows import read_samples
from bywhom.ui.settings import Settings

ARTICLE = """\
Gull Point pier may close before winter

By Tess Almond, The Marram Echo, 3 November 2026

Sources close to the council say the pier at Gull Point may close before winter. \
The engineer, Odile Harrow, told the Echo that two of its piles were soft.

Critics call the repair plan a shambles. It will ruin the town. \
The council reportedly spent nothing on the pier last year.

“We have asked three times,” said Bram Teller, who rents the kiosk. \
He said he would ask again on Monday.
"""

SAID_BY_THE_PLATFORM = ("This plugin does not support",)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication) -> None:
    """Whatever the machine speaks, its numbers and dates included."""
    speak(qapp, "en")
    QLocale.setDefault(QLocale("en_US"))


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application as the program sets it up."""
    from bywhom.ui.style.fonts import load_fonts

    qapp.setStyle("Fusion")
    load_fonts()
    return qapp


@pytest.fixture
def article_file(tmp_path: Path) -> Path:
    path = tmp_path / "pier.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


@pytest.fixture(scope="session")
def shared_worker(qapp: QApplication) -> Iterator[AnalysisClient]:
    """One analysis process for all windows: starting it takes longer than most tests."""
    worker = AnalysisClient()
    worker.start()
    yield worker
    worker.close()


class Lent(AnalysisClient):
    """Passes the shared process on to a window that thinks it is its own."""

    def __init__(self, worker: AnalysisClient) -> None:
        super().__init__()
        self.real = worker
        for name in ("preview_ready", "analysed", "measured", "progress", "failed", "said"):
            getattr(worker, name).connect(getattr(self, name))

    def start(self) -> None:
        self.real.start()

    def analyse(self, article, look=0):
        return self.real.analyse(article, look)

    def look(self, paragraph: int) -> None:
        self.real.look(paragraph)

    def cancel(self) -> None:
        self.real.cancel()

    @property
    def is_busy(self) -> bool:
        return self.real.is_busy

    def close(self) -> None:
        self.real.cancel()
        for name in ("preview_ready", "analysed", "measured", "progress", "failed", "said"):
            getattr(self.real, name).disconnect(getattr(self, name))


Opener = Callable[..., ReadingWindow]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = Settings(tmp_path / "settings.ini")
    settings.remember(theme="Paper", reduced_motion=True, hints=False)
    return settings


@pytest.fixture
def open_window(qtbot, dressed, shared_worker, settings, tmp_path, monkeypatch) -> Iterator[Opener]:
    """Opens a window as the program does; all of them are closed after the test."""
    windows: list[ReadingWindow] = []

    def opener(*places: object, library: Path | None = None) -> ReadingWindow:
        window = ReadingWindow(settings, Lent(shared_worker), read_samples())
        windows.append(window)
        if settings.is_first_sitting:
            window.resize(1440, 900)  # the screen of the tests is small
        begin(window, [str(place) for place in places], library or tmp_path / "library.db")
        window.show()
        qtbot.waitUntil(lambda: window.desk.has_library or window.bar.isVisible(), timeout=10_000)
        return window

    yield opener
    discard = QMessageBox.StandardButton.Discard  # of a lesson that a test left unsaved
    monkeypatch.setattr(QMessageBox, "question", lambda *_, **__: discard)
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def window(open_window: Opener, article_file: Path, qtbot) -> ReadingWindow:
    """A window with the article above, marked."""
    window = open_window(article_file)
    wait_for_marks(window, qtbot)
    return window


def wait_for_marks(window: ReadingWindow, qtbot) -> None:
    qtbot.waitUntil(lambda: window.desk.analysis is not None, timeout=60_000)
