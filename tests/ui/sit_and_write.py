"""Run by the journey test in a process of its own: open an article, write a note, wait.

python sit_and_write.py ARTICLE LIBRARY SETTINGS WORDS BODY
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from bywhom.analysis.article import Span
from bywhom.ui.app import application
from bywhom.ui.settings import Settings

place, library, settings, words, body = sys.argv[1:]
app = application.application()
window = application.build_window(settings=Settings(Path(settings)))
application.begin(window, [place], Path(library))
window.show()


def write() -> None:
    if not window.desk.has_library:
        QTimer.singleShot(20, write)
        return
    start = window.view.article.text.index(words)
    window.view.select_span(Span(start, start + len(words)))
    QTest.keyClick(window.view, Qt.Key.Key_N)
    editor = window.parts.editor.findChild(QPlainTextEdit)
    QTest.keyClicks(editor, body)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    print("written", flush=True)


QTimer.singleShot(0, write)
app.exec()
