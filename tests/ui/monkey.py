"""Random actions on the real window, from a seed: clicks, keys, opening, themes, notes, undo.

    python tests/ui/monkey.py [--actions 2000] [--seed 1]

Prints what was done and the library's integrity; any exception or Qt warning ends it with 1.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

import argparse
import random
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from unittest.mock import patch

from PySide6.QtCore import QPoint, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QContextMenuEvent, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from bywhom.analysis.article import Span
from bywhom.ui.app.window import ReadingWindow
from bywhom.ui.commands.commands import COMMANDS
from bywhom.ui.settings import LINE_HEIGHTS, WIDTHS, Settings

# They open a sheet, a window or a file: what ends in "…" asks for something.
ASKING = {"keys", "newer", "folder", "about", "palette", "rules.folder", "print", "browser"}
ASKING |= {command.id for command in COMMANDS if command.words.endswith("…")}
ASKING |= {command.id for command in COMMANDS if command.menu == "Class"}
ENDS = {"quit"}
PEEK = 15  # ms after which somebody is at the sheet that was opened
SIZES = ((1440, 900), (800, 600), (560, 420), (1100, 700))
HARMLESS = ("This plugin does not support",)  # the offscreen platform about itself

Action = Callable[[], None]


class Monkey:
    def __init__(self, window: ReadingWindow, texts: list[Path], seed: int) -> None:
        self.window, self.texts = window, texts
        self.random = random.Random(seed)
        self.done: Counter[str] = Counter()
        self.opened: Counter[str] = Counter()  # commands that ask
        self.sheets: Counter[str] = Counter()  # what came up
        self.actions: tuple[tuple[str, int, Action], ...] = (
            ("command", 30, self.command),
            ("click", 15, self.click),
            ("select", 12, self.select),
            ("letter", 12, self.letter),
            ("note", 8, self.note),
            ("open", 6, self.open),
            ("undo", 6, self.undo),
            ("resize", 4, self.resize),
            ("look", 4, self.look),
            ("search", 3, self.search),
            ("sheet", 8, self.sheet),
            ("window", 6, self.other_window),
            ("menu", 4, self.page_menu),
            ("wait", 6, self.wait),
        )

    def act(self) -> None:
        names, weights, acts = zip(*self.actions, strict=True)
        chosen = self.random.choices(range(len(names)), weights)[0]
        self.done[names[chosen]] += 1
        acts[chosen]()
        QApplication.processEvents()
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) or dialog.windowType() == Qt.WindowType.Popup:
                self._expect()
                dialog.close()

    def command(self) -> None:
        known = [c for c in COMMANDS if c.id not in ASKING | ENDS]
        self.window.actions_[self.random.choice(known).id].trigger()

    def sheet(self) -> None:
        """Whatever asks for something, and a hand at what comes up."""
        chosen = self.random.choice(sorted(ASKING))
        self.opened[chosen] += 1
        self._expect()
        self.window.actions_[chosen].trigger()
        QTest.qWait(2 * PEEK)

    def other_window(self) -> None:
        """A lesson, the maker or the class, if one is open; now and then it is closed."""
        others = (w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow))
        for window in [w for w in others if w is not self.window and w.isVisible()]:
            self._expect()
            self._touch(window, 3)
            if isValid(window) and self.random.random() < 0.3:
                self._expect()
                window.close()
                QTest.qWait(2 * PEEK)

    def page_menu(self) -> None:
        view = self.window.view
        place = QPoint(self._below(view.viewport().width()), self._below(view.viewport().height()))
        event = QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place)
        )
        QApplication.sendEvent(view.viewport(), event)
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            menu.close()
            able = [a for a in menu.actions() if a.isEnabled() and a.text() and not a.menu()]
            self._expect()
            self.random.choice(able).trigger()

    def _expect(self) -> None:
        QTimer.singleShot(PEEK, self.window, self._at_sheet)

    def _at_sheet(self) -> None:
        """Do a few things on the sheet that is on top, then leave it; it may ask in turn."""
        sheet = QApplication.activeModalWidget()
        if sheet is None or not sheet.isVisible():
            return
        self.sheets[type(sheet).__name__] += 1
        self._expect()
        self._touch(sheet, self.random.randint(0, 4))
        if isValid(sheet) and sheet.isVisible():
            self._expect()
            sheet.close()

    def _touch(self, root: QWidget, times: int) -> None:
        for _ in range(times):
            if not isValid(root) or not root.isVisible():
                return
            kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView, QComboBox)
            parts = [p for p in root.findChildren(QWidget)
                     if isinstance(p, kinds) and p.isVisible() and p.isEnabled()]  # fmt: skip
            if not parts:
                return
            part = self.random.choice(parts)
            self._expect()
            if isinstance(part, QLineEdit | QPlainTextEdit):
                QTest.keyClicks(part, self.random.choice(["pier", "(a|b", "2", '"x, y', "wall"]))
            elif isinstance(part, QComboBox):
                part.setCurrentIndex(self._below(part.count()))
            elif isinstance(part, QAbstractItemView):
                spot = QPoint(self._below(part.width()), self._below(min(part.height(), 200)))
                QTest.mouseClick(part.viewport(), Qt.MouseButton.LeftButton, pos=spot)
            elif not (isinstance(part, QToolButton | QPushButton) and part.menu()):
                part.click()  # one with a menu would wait for a choice
            QTest.qWait(2)

    def click(self) -> None:
        widgets = [
            self.window.view.viewport(),
            self.window.parts.overview,
            self.window.parts.library.list.viewport(),
            self.window.parts.inspector.marks.list.viewport(),
            self.window.parts.inspector.sources.list.viewport(),
            self.window.parts.inspector.notes.list.viewport(),
            self.window.parts.inspector.tabs,
        ]
        widget = self.random.choice([w for w in widgets if w.isVisible()] or widgets[:1])
        place = QPoint(self._below(widget.width()), self._below(widget.height()))
        QTest.mouseMove(widget, place)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)

    def select(self) -> None:
        length = len(self.window.view.article.text)
        if length:
            start = self._below(length)
            end = min(length, start + self.random.randint(1, 60))
            self.window.view.select_span(Span(start, end))

    def letter(self) -> None:
        target = QApplication.focusWidget() or self.window.view
        keys = [Qt.Key(ord(c)) for c in "JKEXHNTMS12345"]
        QTest.keyClick(target, self.random.choice([*keys, Qt.Key.Key_Escape, Qt.Key.Key_Tab]))

    def note(self) -> None:
        self.select()
        if self.window.parts.editor.isHidden():
            self.window.note_controller.write()
        if self.window.parts.editor.isVisible():
            words = ["By whom?", "", "😀 é\u00a0\u2028 note", "x" * 900]
            self.window.parts.editor._body.setPlainText(self.random.choice(words))
            self.random.choice([self.window.parts.editor.save, self.window.parts.editor.leave])()

    def open(self) -> None:
        ways = [
            lambda: self.window.open_controller.open(str(self.random.choice(self.texts))),
            self.window.open_controller.back,
            self.window.open_controller.forward,
            lambda: self.window.open_controller.open("/nowhere/at/all.txt"),
            lambda: self.window.open_controller.open_sample(
                self.random.choice(self.window.samples)
            ),
        ]
        self.random.choice(ways)()

    def undo(self) -> None:
        self.random.choice([self.window.desk.undo, self.window.desk.redo])()

    def resize(self) -> None:
        self.window.resize(*self.random.choice(SIZES))

    def look(self) -> None:
        look = self.window.appearance
        look.change(theme=self.random.choice([*look.themes, "System"]))
        look.change(line_height=self.random.choice(LINE_HEIGHTS), width=self.random.choice(WIDTHS))

    def search(self) -> None:
        box = self.window.parts.toolbar.search
        box.setText(self.random.choice(["the", "pier", "zz", "“", "(", "😀"]))
        self.window.find_in_article.search()
        self.window.find_in_article.next()

    def wait(self) -> None:
        QTest.qWait(self.random.randint(1, 40))

    def _below(self, most: int) -> int:
        return self.random.randrange(max(1, most))


@contextmanager
def answers_for_the_system(random_: random.Random, folder: Path) -> Iterator[None]:
    """What is not ours to try: the file dialogs, which give a file or none, and the browser."""
    made = folder / "made"
    made.mkdir(exist_ok=True)

    def opened(*_: object, **__: object) -> tuple[str, str]:
        there = sorted(str(path) for path in folder.glob("*.txt")) + sorted(
            map(str, made.iterdir())
        )
        return random_.choice(["", *there]), ""

    def saved(*_: object, **__: object) -> tuple[str, str]:
        name = random_.choice(
            ["", "page.html", "page.pdf", "notes.md", "feeds.opml", "lesson.json"]
        )
        return (str(made / name) if name else ""), ""

    ways = {"getOpenFileName": opened, "getSaveFileName": saved}
    ways |= {"getOpenFileNames": lambda *_, **__: ([], "")}
    ways |= {"getExistingDirectory": lambda *_, **__: ""}
    browser = patch.object(QDesktopServices, "openUrl", lambda _: True)
    with patch.multiple(QFileDialog, **ways), browser:
        yield


def play(window: ReadingWindow, folder: Path, actions: int, seed: int) -> Monkey:
    """Let a monkey at the window; it tells what it did. Raises what the window raises."""
    problems: list[str] = []

    def on_bug(kind: type[BaseException], error: BaseException, trace: object) -> None:
        problems.append(f"{kind.__name__}: {error}")
        sys.__excepthook__(kind, error, trace)  # type: ignore[arg-type]

    def on_message(kind: QtMsgType, context: object, words: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not words.startswith(HARMLESS):
            problems.append(words)

    before = sys.excepthook, qInstallMessageHandler(on_message)
    sys.excepthook = on_bug
    try:
        monkey = Monkey(window, write_texts(folder), seed)
        with answers_for_the_system(monkey.random, folder):
            for number in range(actions):
                monkey.act()
                if problems:
                    raise AssertionError(f"action {number} of seed {seed}: {problems}")
        return monkey
    finally:
        sys.excepthook = before[0]
        qInstallMessageHandler(before[1])


def write_texts(folder: Path) -> list[Path]:
    """Short, long, empty of marks, and odd ones."""
    texts = {
        "short": "A mill may close.\n\nCritics are said to be furious about it.",
        "odd": "Odd 😀 text\n\nIt\u00a0may e\u0301nd\u2028here. 😀😀 Sources say so. \ufffc",
        "long": "\n\n".join(f"Report {n}: it may rain, experts say. It will." for n in range(300)),
        "plain": "One word",
    }
    paths = []
    for name, text in texts.items():
        paths.append(folder / f"{name}.txt")
        paths[-1].write_text(text, "utf-8")
    return paths


def is_whole(library: Path) -> bool:
    with sqlite3.connect(library) as connection:
        check = connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        keys = not connection.execute("PRAGMA foreign_key_check").fetchall()
    connection.close()
    return check and keys


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--actions", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    from bywhom.ui.app import application

    app = application.application()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        window = application.build_window(settings=Settings(folder / "settings.ini"))
        application.begin(window, [], folder / "library.db")
        window.show()
        while not window.desk.has_library:
            app.processEvents()
        monkey = play(window, folder, options.actions, options.seed)
        window.close()
        whole = is_whole(folder / "library.db")
    print(f"{monkey.done.total()} actions: {dict(monkey.done)}")
    print(f"asked for: {dict(monkey.opened)}; came up: {dict(monkey.sheets)}")
    print(f"library {'whole' if whole else 'DAMAGED'}")
    return 0 if whole else 1


if __name__ == "__main__":
    sys.exit(main())
