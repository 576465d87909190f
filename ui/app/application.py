"""One sitting at the desk: the application, its window, and everything that starts after it."""

import ctypes
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from bywhom.documents.reader import is_quick
from bywhom.files.policy import policy, user_folder
from bywhom.files.private_file import make_private
from bywhom.library.opening import default_path
from bywhom.ui.app.no_window import Instead, what_qt_says
from bywhom.ui.app.window import ReadingWindow
from bywhom.ui.language.languages import ENGLISH, language_here, speak
from bywhom.ui.language.translate import later, tr
from bywhom.ui.marks.analysis_client import AnalysisClient
from bywhom.ui.model.library_rows import read_samples
from bywhom.ui.open.links import from_here, place_of
from bywhom.ui.settings import Settings
from bywhom.ui.style.fonts import load_fonts
from bywhom.ui.system.meeting_place import meeting_place, somebody_may_be_there
from bywhom.ui.system.text_scale import INTERFACE, text_scale

if TYPE_CHECKING:
    from logging import Logger

MARKS_ARE_ENGLISH = later(
    "Bywhom speaks your language, but reads English: articles, their marks and what explains "
    "them are in English."
)
UNEXPECTED = later(
    "Something in the program went wrong ({error}). Your work is kept. "
    "What happened is written down in {log}"
)
IDENTITY = "org.bywhom.Bywhom"
LOCALE = "Detected locale"  # Qt goes on with C.UTF-8, and all is well


def run_application(
    places: list[str], library_path: Path | None, rules: Path | None, instead: Instead, new: bool
) -> int:
    """Open the window, read the first place, and run until the window is closed.

    new: a window of its own, though there may be one with this library.
    """
    if library_path is None:
        library_path = default_path()
    if not new and _is_open_elsewhere(library_path, places):
        return 0
    with give_up_with(instead):
        app = application(Settings().preferences().interface / 100)
    window = first_window(rules)
    shown = [window]  # Qt alone would not keep them
    window.reopening.connect(partial(_open_anew, app, shown, rules, library_path))
    window.show()  # first, so that the page is laid out once, for the room it has
    links = [place for place in places if place_of(place) is not None]
    begin(window, [place for place in places if place not in links], library_path)
    arrive = partial(_arrive, app, window, links, window.settings.is_first_sitting)
    window.painted.connect(arrive, Qt.ConnectionType.QueuedConnection)  # after what begin does
    return app.exec()


def _open_anew(
    app: "Application", shown: list[ReadingWindow], rules: Path | None, library_path: Path
) -> None:
    """The window again, with the article that was open, in the language that was chosen."""
    app.setQuitOnLastWindowClosed(False)
    if shown[-1].close():
        app.file_wanted.disconnect()
        window = first_window(rules)
        window.reopening.connect(partial(_open_anew, app, shown, rules, library_path))
        window.show()
        begin(window, [], library_path)
        arrive = partial(_arrive, app, window, [], False)
        window.painted.connect(arrive, Qt.ConnectionType.QueuedConnection)
        shown.append(window)  # windows of a class may still lean on the one before
    app.setQuitOnLastWindowClosed(True)


def _arrive(app: "Application", window: ReadingWindow, links: list[str], is_new: bool) -> None:
    """After the first paint: the window is known to the desktop and to later starts."""
    from bywhom.ui.app import desktop

    desktop.settle_in(window, window.library_file.path)
    app.file_wanted.connect(lambda place: desktop.receive(window, [place], ""))
    if is_new:
        desktop.follow_proposed_feeds(window)
    for link in links[:1]:
        desktop.open_place_of(window, link)
    if is_new and language_here(window.settings.preferences().language) != ENGLISH:
        window.bar.notice(tr(MARKS_ARE_ENGLISH))
    say_wrong_defaults(window)


def say_wrong_defaults(window: ReadingWindow) -> None:
    """Whoever settled them for all is to see everything that does not count."""
    if problems := (*policy().problems, *window.settings.problems):
        window.bar.error("\n".join(problems))


class Application(QApplication):
    """Hears what macOS hands to a program: files and links that were double-clicked."""

    file_wanted = Signal(str)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self.file_wanted.emit(event.file() or event.url().toString())
            return True
        return super().event(event)


def _is_open_elsewhere(library: Path, places: list[str]) -> bool:
    """Is there a window with this library? Then it opens the places."""
    try:
        name = meeting_place(library)
    except OSError:  # no folder that is safe
        return False
    if not somebody_may_be_there(name):
        return False
    from bywhom.ui.system.one_window import hand_over

    return hand_over(name, [from_here(place) for place in places])


@contextmanager
def give_up_with(instead: Instead) -> Iterator[None]:
    """Where Qt finds no way to open a window, `instead` is done; Qt alone would abort."""
    said: list[str] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        said.append(words)
        if kind == QtMsgType.QtFatalMsg:
            status = instead(what_qt_says("\n".join(said), os.environ))
            sys.stdout.flush()
            os._exit(status)  # back in Qt it would be abort()

    qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(None)
    for words in said:
        if not words.startswith(LOCALE):
            print(words, file=sys.stderr)


def first_window(rules: Path | None = None) -> ReadingWindow:
    settings = Settings()
    app = QCoreApplication.instance()
    assert app is not None
    speak(app, language_here(settings.preferences().language))
    log = settings.folder / "bywhom.log"
    make_private(log)
    window = build_window(rules, settings.folder / "themes", settings, log)
    watch_for_bugs(window, log)
    window.painted.connect(partial(keep_log, log))
    return window


def application(interface: float = 1.0) -> Application:
    """Fusion on every desktop, in the program's own faces, in letters as large as wanted there.

    interface: how much larger all but the page is to be, by the reader's own wish.
    """
    scale = text_scale(sys.platform, os.environ) * interface
    is_given = "QT_SCALE_FACTOR" in os.environ  # a reader's own stands
    if scale != 1.0 and not is_given:
        os.environ["QT_SCALE_FACTOR"] = f"{scale:g}"
    if sys.platform == "win32":  # by which its bar of tasks knows the window
        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(IDENTITY)
    QCoreApplication.setOrganizationName("Bywhom")
    QCoreApplication.setApplicationName("Bywhom")
    QGuiApplication.setDesktopFileName(IDENTITY)  # by which Wayland knows the window
    app = Application(["bywhom", "-style", "Fusion"])  # setStyle would load all of QStyle
    if not is_given:
        app.setProperty(INTERFACE, interface)
    load_fonts()
    return app


def build_window(
    rules: Path | None = None,
    own_themes: Path | None = None,
    settings: Settings | None = None,
    log: Path | None = None,
) -> ReadingWindow:
    worker = AnalysisClient((rules,) if rules else (), log=log)
    samples = read_samples() if policy().samples else ()
    return ReadingWindow(settings or Settings(), worker, samples, own_themes)


def begin(window: ReadingWindow, places: list[str], library_path: Path | None) -> None:
    """The first page before the window is painted if that is quick, the rest after it.

    library_path: None for the usual place.
    """
    first = places[0] if places else ""
    if not first and window.settings.is_first_sitting and window.samples:
        first = str(window.samples[0].path)
    early = bool(first) and is_quick(first)
    window.worker.waits = True  # a second process would hold the first paint up
    if early:
        window.open_controller.open(first)

    def later() -> None:
        from bywhom.ui.system.less_motion import wants_less_motion  # which no first paint waits for

        window.complete()
        window.worker.waits = False
        window.worker.start()
        window.open_controller.get_ready()
        window.library_file.open(library_path)
        window.read_own_rules(window.library_file.path.parent / "rules")
        if first and not early:
            window.open_controller.open(first)
        elif not first:
            window.open_controller.open_last()
        window.open_controller.add(places[1:])
        window.remember_sitting()
        window.appearance.say_errors()
        window.appearance.expect(reduced_motion=wants_less_motion(sys.platform, user_folder()))

    window.painted.connect(later, Qt.ConnectionType.QueuedConnection)  # the frame first


def watch_for_bugs(window: ReadingWindow, log: Path) -> None:
    """What nobody expected is written down and said; the window stays open."""

    def on_bug(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        traceback.print_exception(kind, error, trace)
        keep_log(log).error("unexpected", exc_info=(kind, error, trace))
        words = f"{kind.__name__}: {error}" if str(error) else kind.__name__
        window.bar.error(tr(UNEXPECTED, error=words[:120], log=log))

    sys.excepthook = on_bug


def keep_log(log: Path) -> "Logger":
    """What goes wrong is written down from now on; said twice, it does nothing more."""
    # Loads logging: not before the window is painted, unless something goes wrong.
    from bywhom.analysis.process.quiet_log import file_log

    make_private(log)
    return file_log(log)
