"""Whole journeys through the real window."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from tests.ui.conftest import ARTICLE, wait_for_marks

HERE = Path(__file__).parent
WORDS = "two of its piles were soft"
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_note_is_at_its_words_after_the_program_was_killed(
    open_window, settings, article_file, tmp_path, qtbot
):
    library = tmp_path / "kept.db"
    settings.save()
    child = subprocess.Popen(
        [
            sys.executable,
            str(HERE / "sit_and_write.py"),
            str(article_file),
            str(library),
            str(tmp_path / "settings.ini"),
            WORDS,
            "How soft?",
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout.readline() == "written\n"
    child.send_signal(signal.SIGKILL)
    child.wait()
    article_file.write_text("The file has changed since.", "utf-8")  # the library kept its own

    settings.save()  # reads what the other process wrote
    window = open_window(library=library)
    qtbot.waitUntil(lambda: window.view.article.text == ARTICLE, timeout=10_000)
    (note,) = window.desk.notes()
    assert note.body == "How soft?"
    assert note.placement.state == "sure"
    assert window.desk.article.quote(note.placement.span) == WORDS
    listed = window.parts.inspector.notes.model
    qtbot.waitUntil(lambda: bool(listed.rows))
    assert listed.rows[0].paragraph == 1


def test_open_walk_dismiss_note_and_find_by_keyboard_alone(open_window, article_file, qtbot):
    window = open_window(article_file)
    wait_for_marks(window, qtbot)
    page = window.view
    assert page.hasFocus() or window.focusWidget() is page

    qtbot.keyClick(page, Qt.Key.Key_J)
    first = window.mark_controller.selected
    assert first is not None
    qtbot.keyClick(page, Qt.Key.Key_E)
    assert window.parts.inspector.tab == "mark"
    before = len(window.desk.marks)
    qtbot.keyClick(page, Qt.Key.Key_X)
    assert len(window.desk.marks) == before - 1

    qtbot.keyClick(page, Qt.Key.Key_J)
    qtbot.keyClick(page, Qt.Key.Key_N)
    body = window.parts.editor.findChild(QPlainTextEdit)
    assert window.focusWidget() is body
    qtbot.keyClicks(body, "Who says so?")
    qtbot.keyClick(body, Qt.Key.Key_Return)
    assert [note.body for note in window.desk.notes()] == ["Who says so?"]
    assert window.focusWidget() is page

    qtbot.keyClick(page, Qt.Key.Key_Slash)
    box = window.parts.toolbar.search
    assert window.focusWidget() is box
    qtbot.keyClicks(box, "kiosk")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    span = page.selected_span()
    assert window.desk.article.quote(span) == "kiosk"
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert window.focusWidget() is page

    qtbot.keyClick(page, Qt.Key.Key_S)
    qtbot.keyClick(page, Qt.Key.Key_S)  # again: into the list
    sources = window.parts.inspector.sources.list
    assert window.focusWidget() is sources
    qtbot.keyClick(sources, Qt.Key.Key_Down)
    qtbot.keyClick(sources, Qt.Key.Key_Return)
    assert window.report_controller.is_walking


def test_tab_goes_through_the_window_in_the_order_it_is_read(window, qtbot):
    parts = window.parts
    parts.toolbar.search.setFocus()
    order = [window.focusWidget()]
    for _ in range(3):
        window.focusNextChild()
        order.append(window.focusWidget())
    assert order == [parts.toolbar.search, parts.library.list, parts.view, parts.inspector.tabs]


def test_a_broken_address_is_said_and_nothing_is_lost(window, qtbot):
    window.open_controller.open("http://127.0.0.1:9/nothing")
    qtbot.waitUntil(window.bar.isVisible, timeout=20_000)
    assert "127.0.0.1" in window.bar.words
    assert window.view.article.text == ARTICLE
    assert "nothing leaves" in window.parts.status._network.text()


def test_dark_and_light_keep_the_place_and_the_marks(window, qtbot):
    window.resize(900, 480)
    window.view.go_to(ARTICLE.index("We have asked"))
    qtbot.wait(50)
    place, shown = window.view.top_offset(), window.view.shown_marks()
    for theme in ("Dusk", "Paper"):
        window.appearance.change(theme=theme)
        assert window.view.top_offset() == place
        assert window.view.shown_marks() == shown


def test_the_first_sitting_opens_a_sample_with_hints_and_one_false_mark(
    open_window, settings, qtbot
):
    settings.remember(hints=True)
    window = open_window()
    wait_for_marks(window, qtbot)
    sample = window.samples[0]
    assert window.view.article.title == sample.title
    assert window.parts.library._empty.isVisible()
    marked = {window.desk.article.quote(m.span) for m in window.desk.marks}
    assert sample.hints[0].quote in marked  # the one that is wrong
    press_x_on = next(
        i
        for i, m in enumerate(window.desk.marks)
        if window.desk.article.quote(m.span) == sample.hints[0].quote
    )
    window.mark_controller.select(press_x_on)
    assert "This one is wrong." in _leads(window)
    column = window.view.canvas.frame
    qtbot.keyClick(window.view, Qt.Key.Key_X)
    assert "This one is wrong." not in _leads(window)
    assert window.view.canvas.frame == column  # the text stays where it is
    assert sample.hints[0].quote not in {
        window.desk.article.quote(m.span) for m in window.desk.marks
    }
    window.view.hint_hidden.emit()
    assert settings.preferences().hints is False


def _leads(window) -> list[str]:
    return [hint.lead for hint in window.view.margin_notes._hints]


def test_the_next_sitting_opens_where_the_last_one_ended(open_window, article_file, qtbot):
    long = article_file.with_name("long.txt")
    blocks = [f"Paragraph {n}. The mill may close, the miller said." for n in range(120)]
    long.write_text("\n\n".join(blocks), "utf-8")
    window = open_window(long)
    window.view.go_to(long.read_text("utf-8").index("Paragraph 80."))
    qtbot.wait(50)
    place = window.view.top_offset()
    assert place > 0
    window.close()
    again = open_window()
    qtbot.waitUntil(lambda: again.desk.reading is not None, timeout=10_000)
    assert again.view.top_offset() == place


@pytest.mark.parametrize("damage", ["corrupt", "newer"])
def test_an_unusable_library_is_said_and_the_article_can_be_read(
    open_window, article_file, tmp_path, qtbot, damage
):
    library = tmp_path / "odd.db"
    if damage == "corrupt":
        library.write_bytes(b"This is no database at all. " * 200)
    else:
        _make_newer(library)
    before = library.read_bytes()
    window = open_window(article_file, library=library)
    qtbot.waitUntil(window.bar.isVisible, timeout=10_000)
    assert str(library) in window.bar.words
    assert window.view.article.text == ARTICLE
    wait_for_marks(window, qtbot)
    qtbot.keyClick(window.view, Qt.Key.Key_J)
    qtbot.keyClick(window.view, Qt.Key.Key_N)
    assert "Notes cannot be kept" in window.bar.words
    assert library.read_bytes() == before


def _make_newer(path: Path) -> None:
    import sqlite3

    from bywhom.library import open_library

    open_library(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 9999")
        tables = [r[0] for r in connection.execute("SELECT name FROM sqlite_master")]
        if "migrations" in tables:
            connection.execute(
                "INSERT INTO migrations (number, name, applied) VALUES (9999, 'x', '')"
            )
    connection.close()
