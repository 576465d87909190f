"""A long text in a note: it comes in piece by piece, and all of it is kept."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor

from bywhom.analysis.article import Span
from bywhom.ui.notes.note_body import AT_ONCE, LONGEST_LINE, NoteBody, in_lines

LINE = "The weir at Low Marram was mended twice, said the lock keeper.\n"
LONG = LINE * (3 * AT_ONCE // len(LINE))


@pytest.fixture
def body(qtbot) -> NoteBody:
    body = NoteBody()
    qtbot.addWidget(body)
    return body


def paste(body: NoteBody, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    body.insertFromMimeData(mime)


def is_in(body: NoteBody) -> bool:
    return not body.isReadOnly()


def test_a_long_text_takes_the_place_of_the_selected_words(body, qtbot):
    body.setPlainText("before 𝔪 these after")
    cursor = body.document().find("these")
    body.setTextCursor(cursor)
    paste(body, LONG)
    assert not is_in(body)  # the window goes on before all of it is there
    qtbot.keyClicks(body, "typed meanwhile")
    whole = f"before 𝔪 {LONG} after"
    assert body.words() == whole
    qtbot.waitUntil(lambda: is_in(body))
    assert body.toPlainText() == body.words() == whole
    qtbot.keyClicks(body, "!")
    assert body.words() == f"before 𝔪 {LONG}! after"


def test_a_long_text_is_taken_back_as_one(body, qtbot):
    paste(body, LONG)
    qtbot.waitUntil(lambda: is_in(body))
    body.undo()
    assert body.words() == ""
    body.redo()
    assert body.words() == LONG


def test_another_note_may_be_opened_while_one_comes_in(body, qtbot):
    body.setPlainText(LONG)
    body.setPlainText("Ask the keeper.")
    qtbot.wait(20)
    assert body.words() == "Ask the keeper." and is_in(body)


@pytest.mark.parametrize("size", [LONGEST_LINE + 1, 3 * AT_ONCE])
def test_a_note_with_a_very_long_line_is_left_as_it_is_until_it_is_changed(body, qtbot, size):
    line = ("mended twice\N{NO-BREAK SPACE}said he " * size)[:size].strip()
    body.setPlainText(line)
    assert body.words() == line
    qtbot.waitUntil(lambda: is_in(body))
    assert body.words() == line
    assert max(map(len, body.toPlainText().split("\n"))) <= LONGEST_LINE
    body.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(body, "!")
    assert body.words().split() == f"{line}!".split()


def test_lines_are_broken_at_blanks_and_nothing_else_changes():
    words = "weir " * LONGEST_LINE
    assert in_lines(words).replace("\n", " ") == words
    assert max(map(len, in_lines(words).split("\n"))) <= LONGEST_LINE
    one = "x" * (2 * LONGEST_LINE + 7)
    assert [len(piece) for piece in in_lines(one).split("\n")] == [LONGEST_LINE, LONGEST_LINE, 7]
    for untouched in ("", "a\n\nb\n", LONG, "x" * LONGEST_LINE):
        assert in_lines(untouched) == untouched


@pytest.mark.parametrize("waits", [True, False])
def test_a_long_text_in_a_note_is_kept_also_by_who_closes_at_once(window, qtbot, waits):
    window.view.select_span(Span(0, 4))
    window.note_controller.write()
    body = window.parts.editor.findChild(NoteBody)
    paste(body, LONG)
    if waits:
        qtbot.waitUntil(lambda: is_in(body))
    qtbot.keyClick(body, Qt.Key.Key_Escape)
    (note,) = window.desk.notes()
    assert note.body == LONG.strip()
    window.note_controller.edit(note.id)
    window.parts.editor.leave()
    (again,) = window.desk.notes()
    assert again == note
