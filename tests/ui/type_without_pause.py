"""Run by tests.library.kill in a process of its own: types notes into the window without pause.

A note's uid is printed when the sheet says that it is saved, and not before.
"""

import argparse
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from bywhom.analysis.article import Span
from bywhom.ui.app import application
from bywhom.ui.app.window import ReadingWindow
from bywhom.ui.notes.note_editor import KEPT
from bywhom.ui.settings import Settings
from tests.library.kill import body_of
from tests.library.samples import FERRY


class Typist:
    def __init__(self, window: ReadingWindow) -> None:
        self._window, self._editor = window, window.parts.editor
        self._number = 0

    def begin(self) -> None:
        if not self._window.desk.has_library or self._window.desk.save_article() is None:
            QTimer.singleShot(20, self.begin)
            return
        print("ready", flush=True)
        self.write()

    def write(self) -> None:
        """One note on words that have none yet; the next one when it is saved."""
        self._number += 1
        place = self._number % (len(FERRY) - 4)
        self._window.view.select_span(Span(place, place + 3))
        self._window.note_controller.write()
        body = self._editor.findChild(QPlainTextEdit)
        body.setPlainText(body_of(self._number))  # a note has several thousand letters
        self._editor.findChild(QLineEdit).setText("one, two")
        QTest.keyClick(body, " ")
        self.look()

    def look(self) -> None:
        if self._editor._keys.text() != KEPT:
            QTimer.singleShot(5, self.look)
            return
        print(self._window.note_controller._pen.note.uid, flush=True)
        self._editor.leave()
        QTimer.singleShot(0, self.write)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", type=Path, required=True)
    parser.add_argument("--room", type=int, default=0)
    library = parser.parse_args().write
    article = library.with_name("ferry.txt")
    article.write_text(FERRY, "utf-8")
    app = application.application()
    window = application.build_window(settings=Settings(library.with_name("settings.ini")))
    application.begin(window, [str(article)], library)
    window.show()
    typist = Typist(window)  # a timer alone would not keep it
    QTimer.singleShot(0, typist.begin)
    app.exec()


if __name__ == "__main__":
    main()
