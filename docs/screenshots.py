"""Pictures of the real window, for README and for looking at: every theme, tab and state.

    python docs/screenshots.py [--size 1440x900] [--theme Paper] [--language en] [--out FOLDER]
        [NAME ...]

Needs a display; `xvfb-run -a -s "-screen 0 1600x1000x24" python docs/screenshots.py` makes one.
"sharp" is made at 200 %, in a process of its own. The articles are our own. Writes
FOLDER/NAME.png, in docs/screenshots where no other is given.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PIL import Image  # noqa: E402
from PySide6.QtCore import QPoint  # noqa: E402
from PySide6.QtGui import QImage, QPixmap  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget  # noqa: E402

from bywhom.analysis.article import Span  # noqa: E402
from bywhom.ui.app import application  # noqa: E402
from bywhom.ui.app.window import ReadingWindow  # noqa: E402
from bywhom.ui.language.languages import LANGUAGES, speak  # noqa: E402
from bywhom.ui.settings import Settings  # noqa: E402
from docs.class_scenes import CLASS_SCENES  # noqa: E402
from docs.sheet_scenes import SHEET_SCENES  # noqa: E402

OUT = ROOT / "docs" / "screenshots"
GOLDEN, SAMPLES = ROOT / "tests" / "golden", ROOT / "resources" / "samples"
SHELF = (  # read in this order: the last one is on the page
    GOLDEN / "06-council-bins.txt",
    GOLDEN / "15-weather-storm.txt",
    GOLDEN / "17-investigation-sand.txt",
    SAMPLES / "night-ferry.txt",
)
SHARP = "sharp"  # at 200 %
COLOURS, ROUNDS = 256, 4  # of a picture, and of moving them to where its pixels are
SETTLED = 300  # ms for scrolling to end
PATIENCE = 60_000  # ms for the worker


def main() -> int:
    options = _options()
    options.out.mkdir(parents=True, exist_ok=True)
    app = application.application()
    speak(app, options.language)
    for name in options.names or SCENES:
        if name == SHARP and "QT_SCALE_FACTOR" not in os.environ:
            _at_double_scale()
            continue
        with tempfile.TemporaryDirectory() as folder:
            window = _window(Path(folder), name, options)
            picture = SCENES[name](window) or window.grab()
            save(picture, options.out / f"{name}.png")
            window.close()
            window.deleteLater()
            app.processEvents()
            print(name)
    return 0


def save(picture: QPixmap, path: Path) -> None:
    """A third as large as with all its colours; none is more than 8 of 255 away from its own."""
    full = picture.toImage().convertToFormat(QImage.Format.Format_RGB888)
    size = (full.width(), full.height())
    image = Image.frombuffer("RGB", size, full.bits(), "raw", "RGB", full.bytesPerLine())
    few = image.quantize(
        COLOURS, Image.Quantize.MAXCOVERAGE, kmeans=ROUNDS, dither=Image.Dither.NONE
    )
    few.save(path, optimize=True)


def _at_double_scale() -> None:
    """Qt reads the scale once, so this picture has a process of its own."""
    command = [sys.executable, __file__, "--size", "800x500", SHARP]
    subprocess.run(command, env=os.environ | {"QT_SCALE_FACTOR": "2"}, check=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of: {', '.join(SCENES)}")
    parser.add_argument("--size", default="1440x900", help="of the window")
    parser.add_argument("--theme", default="Paper", help="where the scene has none of its own")
    parser.add_argument("--language", default="en", choices=LANGUAGES, help="of the window")
    parser.add_argument("--out", type=Path, default=OUT, help="folder for the pictures")
    return parser.parse_args()


def _window(folder: Path, name: str, options: argparse.Namespace) -> ReadingWindow:
    """A window with a few articles read; empty for the first run."""
    settings = Settings(folder / "settings.ini")
    settings.remember(theme=options.theme, hints=name == "first-run")
    window = application.build_window(settings=settings)
    window.resize(*(int(n) for n in options.size.split("x")))
    application.begin(window, [], folder / "library.db")
    window.show()
    wait_for(lambda: window.desk.has_library and window.desk.analysis is not None)
    if name != "first-run":
        for article in SHELF:
            copy = folder / article.name
            shutil.copy(article, copy)
            window.open_controller.open(str(copy))
        wait_for(lambda: window.desk.analysis is not None)
        window.bar.hide()
        window.view.setFocus()
    QApplication.processEvents()
    return window


def wait_for(is_there: Callable[[], bool]) -> None:
    for _ in range(PATIENCE // 20):
        if is_there():
            break
        QTest.qWait(20)
    else:
        raise SystemExit("the analysis did not come; is another program using all processors?")
    QTest.qWait(150)


def desk(theme: str) -> Callable[[ReadingWindow], None]:
    def scene(window: ReadingWindow) -> None:
        window.appearance.change(theme=theme)
        window.mark_controller.select(_telling(window))
        QTest.qWait(SETTLED)

    return scene


def tab(name: str) -> Callable[[ReadingWindow], None]:
    def scene(window: ReadingWindow) -> None:
        window.panes.show_tab(name)  # type: ignore[arg-type]
        QTest.qWait(50)

    return scene


def summary(window: ReadingWindow) -> None:
    """With the curve, which comes when everything else is done."""
    wait_for(lambda: bool(window.desk.analysis and window.desk.analysis.subjectivity))
    tab("summary")(window)
    QTest.qWait(SETTLED)


def sources(window: ReadingWindow) -> None:
    tab("sources")(window)
    panel = window.parts.inspector.sources
    panel.list.chosen.emit(panel.model.rows[0])
    for letter in ("named", "informed"):
        panel.findChild(QWidget, letter).click()  # type: ignore[union-attr]
    QTest.qWait(SETTLED)


def notes(window: ReadingWindow) -> None:
    _write_notes(window)
    window.panes.toggle_library()
    window.mark_controller.set_density("all")
    tab("notes")(window)


def hover(window: ReadingWindow) -> None:
    notes(window)
    marks, target = window.desk.marks, _telling(window, "passive")
    window.view.go_to(marks[target].start)
    QTest.qWait(SETTLED)
    area = window.view.span_area(Span(marks[target].start, marks[target].start + 1))
    point = QPoint(round(area.center().x()) + 6, round(area.center().y()))
    QTest.mouseMove(window.view.viewport(), point)
    QTest.qWait(800)


def writing(window: ReadingWindow) -> None:
    _write_notes(window)
    window.view.select_span(_words(window, 2))
    window.note_controller.write()
    body = window.parts.editor.findChild(QPlainTextEdit)
    QTest.keyClicks(body, "Was anybody else told?")


def focus(window: ReadingWindow) -> None:
    window.appearance.change(theme="Sepia", size=23, numbers=True)
    window.panes.toggle_focus()
    QTest.qWait(200)


def large(window: ReadingWindow) -> None:
    window.appearance.change(size=30)
    window.mark_controller.next()
    QTest.qWait(SETTLED)


def small(window: ReadingWindow) -> None:
    window.resize(800, 600)
    QTest.qWait(100)
    window.mark_controller.next()
    QTest.qWait(SETTLED)


def appearance(window: ReadingWindow) -> QPixmap:
    window.appearance.show_popover()
    QTest.qWait(100)
    return _with_sheet(window, window.appearance_sheet)


def compare(window: ReadingWindow) -> None:
    pair = [s for s in window.samples if s.partner]
    window.open_controller.open_sample(pair[0])
    wait_for(lambda: window.desk.analysis is not None)
    window.compare_controller.with_place(pair[0].path.with_name(pair[0].partner))
    wait_for(lambda: window.compare_controller.is_shown)


def nothing(window: ReadingWindow) -> None:
    window.desk.close_article()
    window.desk.reload()


def error(window: ReadingWindow) -> None:
    window.open_controller.open(str(GOLDEN / "no-such-article.txt"))
    wait_for(window.bar.isVisible)


def _telling(window: ReadingWindow, rung: str = "unnamed") -> int:
    """A shown mark on this rung of the ladder; the first one where there is none."""
    marks, shown = window.desk.marks, window.view.shown_marks()
    return next((i for i in shown if marks[i].rung == rung), shown[0])


def _words(window: ReadingWindow, number: int) -> Span:
    """A few words of the paragraph with this ¶ number."""
    article, view = window.desk.article, window.view
    assert article is not None
    block = next(p for p in article.paragraphs if view.paragraph_number(p.start) == number)
    text = article.quote((block.start, block.end))
    start = text.index(" ", 20) + 1
    return Span(block.start + start, block.start + text.index(" ", start + 22))


def _write_notes(window: ReadingWindow) -> None:
    library, article_id = window.desk.library, window.desk.save_article()
    assert article_id is not None
    for number, body, colour, tag in (
        (1, "Who decided that, and when?", "yellow", "follow-up"),
        (3, "Ask to see them: they hang on the door.", "green", "documents"),
    ):
        library.add_note(article_id, _words(window, number), body, colour, (tag,))
    window.desk.reload()


def _with_sheet(window: ReadingWindow, sheet: QWidget) -> QPixmap:
    """The window with a sheet that is a window of its own laid over it."""
    picture, laid = window.grab(), sheet.grab()
    from PySide6.QtGui import QPainter

    with QPainter(picture) as painter:
        painter.drawPixmap(window.mapFromGlobal(sheet.pos()), laid)
    sheet.hide()
    return picture


SCENES: dict[str, Callable[[ReadingWindow], QPixmap | None]] = {
    "desk-paper": desk("Paper"),
    "desk-sepia": desk("Sepia"),
    "desk-dusk": desk("Dusk"),
    "desk-black": desk("Black"),
    "desk-contrast": desk("High contrast"),
    "sources": sources,
    "notes": notes,
    "summary": summary,
    "hover-card": hover,
    "note": writing,
    "focus-sepia": focus,
    "large": large,
    "small": small,
    SHARP: desk("Paper"),
    "appearance": appearance,
    "compare": compare,
    "first-run": lambda window: None,
    "empty": nothing,
    "error": error,
    **SHEET_SCENES,
    **CLASS_SCENES,
}

if __name__ == "__main__":
    sys.exit(main())
