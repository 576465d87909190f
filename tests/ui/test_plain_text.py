"""The words of an article are words: no label of the window takes them for markup."""

import ast
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from bywhom.ui.parts.labels import plain_tip
from tests.ui.conftest import wait_for_marks

LINE = "The ferry to Skerrow will stop at the end of March, the harbour office said. "
PAGE = (
    "<!doctype html><html><head><title>&lt;b&gt;T</title></head><body><article><h1>T</h1>"
    f"<p>{LINE * 4}</p><p>“It is wrong,” said &lt;b&gt;John &lt;img src='file:///x.png'&gt; "
    "Smith&lt;/b&gt;. According to &lt;b&gt;Ada Holm, it may end.</p></article></body></html>"
)
QUOTED = {"quote"}  # of a note and what stands there now, escaped word by word (note_check)


def test_every_label_of_a_window_shows_its_words_as_they_are(open_window, qtbot, tmp_path):
    page = tmp_path / "page.html"
    page.write_text(PAGE, "utf-8")
    window = open_window(page)
    wait_for_marks(window, qtbot)
    window.panes.show_inspector()
    for number in range(window.parts.inspector.tabs.count()):
        window.parts.inspector.tabs.setCurrentIndex(number)
        qtbot.wait(20)
    window.mark_controller.select(0)
    window.note_controller.write()
    labels = [w for w in QApplication.allWidgets() if isinstance(w, QLabel)]
    assert len(labels) > 20
    rich = [
        label.text()
        for label in labels
        if label.textFormat() != Qt.TextFormat.PlainText and label.property("role") not in QUOTED
    ]
    assert rich == []


def test_a_tool_tip_shows_a_tag_as_it_is():
    assert (
        plain_tip("<img src='file:///x'>") == "<span>&lt;img src=&#x27;file:///x&#x27;&gt;</span>"
    )
    assert plain_tip("Who says so?") == "Who says so?"


def test_no_tool_tip_takes_foreign_words_for_markup():
    """A tool tip knows no format: each is the program's own words, or goes through the helper."""
    ui = Path(__file__).parent.parent.parent / "ui"
    calls = [
        (path.relative_to(ui), call)
        for path in ui.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "setToolTip"
    ]
    assert len(calls) > 10
    assert [f"{path}:{call.lineno}" for path, call in calls if not _is_safe(call.args[0])] == []


def _is_safe(words: ast.expr) -> bool:
    if isinstance(words, ast.IfExp):
        return _is_safe(words.body) and _is_safe(words.orelse)
    named = getattr(words.func, "id", "") if isinstance(words, ast.Call) else ""
    return isinstance(words, ast.Constant) or named in ("tr", "plain_tip")
