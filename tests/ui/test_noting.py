"""Notes: written near the words, kept at once, taken along."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from tests.ui.desk_support import mark_of, press, quotes, span_of, write_note


def test_a_note_is_written_saved_and_shown_in_list_and_library(window, qtbot):
    write_note(qtbot, window, "a shambles", "Whose words are these?")
    assert quotes(window) == ["a shambles"]
    rows = window.parts.inspector.notes.model.rows
    assert [(row.note.body, row.paragraph) for row in rows] == [("Whose words are these?", 3)]
    assert any("1 note" in row.detail for row in window.parts.library.model.rows)


def test_shift_enter_is_a_new_line_of_the_note(window, qtbot):
    window.view.select_span(span_of("a shambles"))
    press(qtbot, window, Qt.Key.Key_N)
    editor = window.parts.editor.findChild(QPlainTextEdit)
    qtbot.keyClicks(editor, "One")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(editor, "two")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert [note.body for note in window.desk.notes()] == ["One\ntwo"]


def test_escape_keeps_a_draft_that_n_brings_back(window, qtbot):
    window.view.select_span(span_of("a shambles"))
    press(qtbot, window, Qt.Key.Key_N)
    editor = window.parts.editor.findChild(QPlainTextEdit)
    qtbot.keyClicks(editor, "Half a thought")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not window.parts.editor.isVisible() and window.desk.notes() == []
    window.view.select_span(span_of("a shambles"))
    press(qtbot, window, Qt.Key.Key_N)
    assert editor.toPlainText() == "Half a thought"
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert [note.body for note in window.desk.notes()] == ["Half a thought"]


def test_a_highlight_needs_one_key_and_undo_takes_it_back(window, qtbot):
    window.view.select_span(span_of("two of its piles"))
    press(qtbot, window, Qt.Key.Key_H)
    assert quotes(window) == ["two of its piles"]
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert quotes(window) == []


def test_what_was_saved_is_no_longer_selected_so_that_its_colour_is_seen(window, qtbot):
    window.marking.select(mark_of(window, "reportedly"))  # a mark elsewhere changes nothing
    window.view.select_span(span_of("two of its piles"))
    press(qtbot, window, Qt.Key.Key_H)
    assert window.view.selected_span() is None
    write_note(qtbot, window, "a shambles", "Whose words?")
    assert window.view.selected_span() is None


def test_a_highlight_is_counted_as_one_and_has_no_glyph(window, qtbot):
    window.view.select_span(span_of("two of its piles"))
    press(qtbot, window, Qt.Key.Key_H)
    panel = window.parts.inspector.notes
    assert panel._count.text() == "1 highlight"
    window.view.viewport().repaint()
    assert window.view.margin_notes._placed == []
    write_note(qtbot, window, "a shambles", "Whose words?")
    assert panel._count.text() == "1 note, 1 highlight"
    window.view.viewport().repaint()
    assert len(window.view.margin_notes._placed) == 1


def test_n_without_words_says_what_to_do(window, qtbot):
    press(qtbot, window, Qt.Key.Key_N)
    assert window.bar.words == "Select the words on the page first, or a mark."


def test_a_note_on_a_selected_mark_remembers_its_rule(window, qtbot):
    index = mark_of(window, "reportedly")
    window.marking.select(index)
    press(qtbot, window, Qt.Key.Key_N)
    editor = window.parts.editor.findChild(QPlainTextEdit)
    qtbot.keyClicks(editor, "By whom?")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    (note,) = window.desk.notes()
    assert note.selector.quote == "reportedly"
    assert note.mark_rule == window.desk.marks[index].rule


def test_a_deleted_note_is_offered_back(window, qtbot):
    write_note(qtbot, window, "a shambles", "Whose?")
    (note,) = window.desk.notes()
    window.parts.inspector.notes.delete_wanted.emit(note.id)
    assert quotes(window) == [] and window.bar.words == "Note deleted."
    window.bar._button.click()
    assert [n.body for n in window.desk.notes()] == ["Whose?"]


def test_quoted_words_are_copied_with_their_origin(window):
    window.view.select_span(span_of("a shambles"))
    window.noting.copy_quotation()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("“a shambles” (Gull Point pier may close before winter")
    assert copied.endswith("¶ 3)")


def test_notes_are_saved_in_a_form_the_reader_chooses_and_brought_in_again(
    window, qtbot, tmp_path, monkeypatch
):
    write_note(qtbot, window, "a shambles", "Whose words?")
    path = tmp_path / "mine.jsonld"
    monkeypatch.setattr(
        "ui.noting.QFileDialog.getSaveFileName",
        lambda *_: (str(path), "Web annotations (*.jsonld)"),
    )
    window.noting.export()
    assert "Whose words?" in path.read_text("utf-8")
    assert window.bar.words == f"Notes saved in {path}."
    monkeypatch.setattr("ui.noting.QFileDialog.getOpenFileName", lambda *_: (str(path), ""))
    window.noting.bring_in()
    assert "1 known already" in window.bar.words
    assert quotes(window) == ["a shambles"]


def test_notes_that_cannot_be_written_are_said_and_stay(window, qtbot, tmp_path, monkeypatch):
    write_note(qtbot, window, "a shambles", "Whose words?")
    path = tmp_path / "no such folder" / "mine.md"
    monkeypatch.setattr(
        "ui.noting.QFileDialog.getSaveFileName", lambda *_: (str(path), "Markdown (*.md)")
    )
    window.noting.export()
    assert str(path) in window.bar.words and "Choose another folder" in window.bar.words
    assert quotes(window) == ["a shambles"]
