"""Qt loads without what explains its functions; whoever asks still gets the same explanations."""

import os
import subprocess
import sys
import time
from importlib.machinery import ModuleSpec
from importlib.util import module_from_spec
from threading import Thread

import pytest

from bywhom.ui.app.sparing import EXPLAINING, Late

SPARING = "from bywhom.ui.app.start import load_qt; load_qt()"
PLAIN = "import PySide6.QtCore"

ASK = """
import pydoc, tempfile
from pathlib import Path
from types import SimpleNamespace
from PySide6.QtCore import Property, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

def said_by(wrong):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

class Bell(QObject):
    rang = Signal(int, str)
    loud = Property(int, lambda self: 5)

    @Slot(int, str)
    def hear(self, times, whom):
        print("heard", times, whom)

app = QApplication([])
said_by(lambda: QPoint("a"))
said_by(lambda: QLabel().setText(3))
said_by(lambda: QLabel("a", nonsense=1))
said_by(lambda: QLabel("a").nonsense)
said_by(lambda: QTimer.singleShot("a", "b"))
bell = Bell()
bell.rang.connect(bell.hear)
bell.rang.emit(2, "Ann")
said_by(lambda: bell.rang.emit("a"))
print(bell.loud, bell.property("loud"), Qt.Key(65), Qt.AlignmentFlag.AlignLeft | Qt.AlignTop)
print(pydoc.plain(pydoc.render_doc(QPushButton)))
from PySide6.support.signature import get_signature, layout, parser
print(get_signature(QPushButton.setText), layout.__file__, parser.__spec__.name)
from PySide6.support.signature.lib.pyi_generator import generate_pyi
with tempfile.TemporaryDirectory() as folder:
    options = SimpleNamespace(
        sys_path=[], check=False, feature=None, is_ci=False, outpath=folder, quiet=True,
        reuse_build=False, logger=None, _pyside_call=True,
    )
    generate_pyi("PySide6.QtTest", Path(folder), options)
    print(*(path.read_text("utf-8") for path in Path(folder).rglob("*.pyi")))
"""

PAINT = """
import sys
from pathlib import Path
from bywhom.ui.app.application import application, begin, first_window

app = application()
window = first_window()
window.worker.start = window.worker.close  # no second process for this
begin(window, [sys.argv[1]], Path(sys.argv[2]))
window.painted.connect(app.quit)
window.show()
app.exec()
"""


def say(root, code: str, *arguments: object, path: object = None) -> str:
    environment = {**os.environ, "PYTHONPATH": str(path or "")}
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_errors_help_and_stub_files_say_the_same(root):
    said = say(root, SPARING + ASK)
    assert said == say(root, PLAIN + ASK)
    assert "PySide6.QtWidgets.QLabel.setText(arg__1: str, /)" in said
    assert "setText(self, text: str, /) -> None" in said
    assert "class QTest" in said and "heard 2 Ann" in said


def test_up_to_the_first_paint_nothing_of_it_is_read(root, article_file, tmp_path):
    count = f"\nprint(*(n for n in {EXPLAINING!r} if 'unread' in vars(sys.modules[n])))"
    read = say(root, SPARING + PAINT + count, article_file, tmp_path / "library.db")
    assert read.split() == list(EXPLAINING)


def test_import_is_left_as_it_was(root):
    said = say(root, f"plain = __import__\n{SPARING}\nprint(plain is __builtins__.__import__)")
    assert said == "True\n"


@pytest.mark.parametrize("first", ["", "import signature_bootstrap", "import shibokensupport"])
def test_a_pyside_made_otherwise_is_loaded_as_it_is(first, root, tmp_path):
    package = tmp_path / "PySide6"
    package.mkdir()
    (package / "__init__.py").write_text("", "utf-8")
    (package / "QtCore.py").write_text(f"{first}\nprint('loaded')", "utf-8")
    (tmp_path / "signature_bootstrap.py").write_text("", "utf-8")
    (tmp_path / "shibokensupport.py").write_text("import signature_bootstrap", "utf-8")
    assert say(root, SPARING, path=tmp_path) == "loaded\n"


class Slow:
    """Loads a module that takes its time, and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def create_module(self, spec: ModuleSpec) -> None:
        return None

    def exec_module(self, module: Late) -> None:
        self.times += 1
        time.sleep(0.1)
        module.word = "bell"


def test_two_who_ask_at_once_both_get_it_and_it_is_read_once():
    loader = Slow()
    module = module_from_spec(ModuleSpec("bells", loader))
    module.__class__, module.unread = Late, True
    got: list[str] = []
    threads = [Thread(target=lambda: got.append(module.word)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (got, loader.times) == (["bell", "bell"], 1)
    assert not hasattr(module, "whistle")
