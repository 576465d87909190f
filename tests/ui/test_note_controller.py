"""Notes: written near the words, kept at once, taken along."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from bywhom.analysis.article import Article, Origin, Span
from bywhom.library import LibraryError, open_library
from bywhom.ui.notes.note_controller import SELECT_FIRST
from bywhom.ui.notes.note_session import BESIDE
from bywhom.ui.notes.tag_line import TagLine
from bywhom.ui.panels.note_check import differing
from tests.ui.conftest import ARTICLE
from tests.ui.desk_support import mark_of, press, quotes, span_of, write_note
from tests.ui.dialogs import save_as


def test_a_note_is_written_saved_and_shown_in_list_and_library(window, qtbot):
    write_note(qtbot, window, "a shambles", "Whose words are these?")
    assert quotes(window) == ["a shambles"]
    rows = window.parts.inspector.notes.model.rows
    assert [(row.note.body, row.paragraph) for row in rows] == [("Whose words are these?", 2)]
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


def begin_note(qtbot, window, words: str, body: str) -> QPlainTextEdit:
    """A note that is being written; the sheet stays open."""
    window.view.select_span(span_of(words))
    press(qtbot, window, Qt.Key.Key_N)
    editor = window.parts.editor.findChild(QPlainTextEdit)
    qtbot.keyClicks(editor, body)
    return editor


def test_another_theme_keeps_no_note(window, qtbot):
    kept = []
    window.parts.editor.paused.connect(kept.append)
    window.appearance.change(theme="Dusk")
    window.parts.toolbar.search.setFocus()
    window.view.setFocus()
    qtbot.wait(800)  # longer than the pause after which a note is kept
    assert kept == []


def bodies(path: Path) -> list[str]:
    """What another program finds in the library's file."""
    with closing(sqlite3.connect(path)) as connection:
        return [body for (body,) in connection.execute("SELECT body FROM notes ORDER BY id")]


def test_what_is_written_is_in_the_library_within_a_second_of_the_last_key(window, qtbot, tmp_path):
    editor = begin_note(qtbot, window, "a shambles", "Half a ")
    qtbot.waitUntil(lambda: bodies(tmp_path / "library.db") == ["Half a"], timeout=1000)
    qtbot.keyClicks(editor, "thought")
    qtbot.waitUntil(lambda: bodies(tmp_path / "library.db") == ["Half a thought"], timeout=1000)
    assert window.parts.editor.isVisible() and editor.toPlainText() == "Half a thought"


def test_what_is_written_is_kept_when_the_reader_looks_elsewhere(window, qtbot, tmp_path):
    window.activateWindow()
    qtbot.waitUntil(lambda: window.isActiveWindow())
    begin_note(qtbot, window, "a shambles", "Half a thought")
    window.parts.library.list.setFocus()
    assert bodies(tmp_path / "library.db") == ["Half a thought"]


def test_escape_closes_a_note_that_n_brings_back(window, qtbot):
    editor = begin_note(qtbot, window, "a shambles", "Half a thought")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not window.parts.editor.isVisible()
    assert [note.body for note in window.desk.notes()] == ["Half a thought"]
    begin_note(qtbot, window, "a shambles", ", and the rest")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert [note.body for note in window.desk.notes()] == ["Half a thought, and the rest"]


def test_a_sheet_without_words_leaves_no_note(window, qtbot):
    editor = begin_note(qtbot, window, "a shambles", "")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert window.desk.notes() == []


def test_one_undo_takes_back_what_was_written_in_one_go(window, qtbot):
    editor = begin_note(qtbot, window, "a shambles", "One")
    window.parts.editor._pause()
    qtbot.keyClicks(editor, " two")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    editor = begin_note(qtbot, window, "a shambles", " three")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    window.desk.undo()
    assert [note.body for note in window.desk.notes()] == ["One two"]
    window.desk.undo()
    assert window.desk.notes() == []
    window.desk.redo()
    window.desk.redo()
    assert [note.body for note in window.desk.notes()] == ["One two three"]


def test_a_note_left_by_opening_another_article_stays_with_its_own(window, qtbot, tmp_path):
    article = window.desk.save_article()
    begin_note(qtbot, window, "a shambles", "Half a thought")
    other = tmp_path / "other.txt"
    other.write_text(ARTICLE.replace("shambles", "success"), "utf-8")
    window.open_controller.open(str(other))
    qtbot.waitUntil(lambda: window.desk.article.origin.place == str(other))
    assert window.desk.notes() == []
    (note,) = window.desk.library.notes()
    assert (note.article_id, note.selector.quote, note.body) == (
        article,
        "a shambles",
        "Half a thought",
    )


def test_what_two_windows_write_into_one_note_is_kept_from_both(window, qtbot, tmp_path):
    editor = begin_note(qtbot, window, "a shambles", "Mine")
    window.parts.editor._pause()
    with open_library(tmp_path / "library.db") as other:
        other.change_note(other.notes()[0].id, body="Theirs")
    qtbot.keyClicks(editor, " too")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert sorted(bodies(tmp_path / "library.db")) == ["Mine too", "Theirs"]
    assert window.bar.words == BESIDE


def test_a_note_that_another_window_deletes_is_kept_by_who_writes_on(window, qtbot, tmp_path):
    editor = begin_note(qtbot, window, "a shambles", "Mine")
    window.parts.editor._pause()
    with open_library(tmp_path / "library.db") as other:
        other.delete_note(other.notes()[0].id)
    qtbot.keyClicks(editor, " too")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert [note.body for note in window.desk.notes()] == ["Mine too"]


def test_what_cannot_be_saved_is_a_draft_on_disk_and_comes_back(
    window, qtbot, settings, monkeypatch
):
    editor = begin_note(qtbot, window, "a shambles", "Half a thought")

    def refuse(*_, **__):
        raise LibraryError("library.db", "there is no room left to save this", "Free some space.")

    library = window.desk.library
    monkeypatch.setattr(library, "add_note", refuse)
    window.parts.editor._pause()
    assert "no room left" in window.bar.words
    beside = library.path.with_name("library-drafts.json")
    assert "Half a thought" in beside.read_text("utf-8")
    assert beside.stat().st_mode & 0o777 == 0o600
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    monkeypatch.undo()
    begin_note(qtbot, window, "a shambles", ", kept")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert [note.body for note in window.desk.notes()] == ["Half a thought, kept"]
    assert not beside.exists()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_tags_in_use_are_offered_while_one_is_typed(window, qtbot):
    for span, tag in (("a shambles", "sources"), ("two of its piles", "sea wall")):
        window.desk.library.add_note(window.desk.save_article(), span_of(span), tags=(tag,))
    window.view.select_span(span_of("Critics"))
    press(qtbot, window, Qt.Key.Key_T)
    line = window.parts.editor.findChild(TagLine)
    qtbot.keyClicks(line, "harbour, s")
    assert sorted(line.offered()) == ["sea wall", "sources"]
    qtbot.keyClicks(line, "o")
    assert line.offered() == ["sources"]
    line.complete("sources")
    assert window.parts.editor.writing().tags == ("harbour", "sources")


def test_markdown_looks_like_what_it_says_while_it_is_written(window, qtbot):
    editor = begin_note(qtbot, window, "a shambles", "Not **one** of *them*")
    (formats,) = [editor.document().firstBlock().layout().formats()]
    text = editor.toPlainText()
    seen = {text[f.start : f.start + f.length]: f.format for f in formats}
    assert seen["one"].fontWeight() == QFont.Weight.Bold and seen["them"].fontItalic()
    assert seen["**"].foreground() != seen["one"].foreground()


def test_a_highlight_needs_one_key_and_undo_takes_it_back(window, qtbot):
    window.view.select_span(span_of("two of its piles"))
    press(qtbot, window, Qt.Key.Key_H)
    assert quotes(window) == ["two of its piles"]
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert quotes(window) == []


def test_what_was_saved_is_no_longer_selected_so_that_its_colour_is_seen(window, qtbot):
    window.mark_controller.select(mark_of(window, "reportedly"))  # a mark elsewhere changes nothing
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
    window.mark_controller.select(index)
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
    window.note_exchange.copy_quotation()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("“a shambles” (Gull Point pier may close before winter")
    assert copied.endswith("¶ 2)")


def test_notes_are_saved_in_a_form_the_reader_chooses_and_brought_in_again(
    window, qtbot, tmp_path, monkeypatch
):
    write_note(qtbot, window, "a shambles", "Whose words?")
    path = tmp_path / "mine.jsonld"
    save_as(monkeypatch, path, "Web annotations (*.jsonld)")
    window.note_exchange.export()
    assert "Whose words?" in path.read_text("utf-8")
    assert window.bar.words == f"Notes saved in {path}."
    monkeypatch.setattr(
        "bywhom.ui.notes.note_exchange.QFileDialog.getOpenFileName", lambda *_: (str(path), "")
    )
    window.note_exchange.bring_in()
    qtbot.waitUntil(lambda: "1 known already" in window.bar.words, timeout=30_000)
    assert quotes(window) == ["a shambles"]


def test_notes_that_cannot_be_written_are_said_and_stay(window, qtbot, tmp_path, monkeypatch):
    write_note(qtbot, window, "a shambles", "Whose words?")
    path = tmp_path / "no such folder" / "mine.md"
    save_as(monkeypatch, path, "Markdown (*.md)")
    window.note_exchange.export()
    assert str(path) in window.bar.words and "Choose another folder" in window.bar.words
    assert quotes(window) == ["a shambles"]


@pytest.fixture
def changed(window, qtbot, article_file):
    """A new version of the article: one note's words are changed there, another's are gone."""
    library, article = window.desk.library, window.desk.save_article()
    library.add_note(article, span_of("two of its piles"), "Whose words?")
    library.add_note(article, span_of("It will ruin the town"), "Says who?")
    library.add_note(article, span_of("reportedly spent nothing"), "By whom?")
    text = ARTICLE.replace("It will ruin the town. ", "").replace("spent nothing", "spent little")
    article_file.write_text(text, "utf-8")
    window.open_controller.open(str(article_file))
    qtbot.waitUntil(lambda: window.desk.article.text == text)
    window.desk.save_article()
    window.panes.show_tab("notes")
    return window


def chosen_note(window, body: str):
    panel = window.parts.inspector.notes
    place = next(i for i, row in enumerate(panel.model.rows) if row.note.body == body)
    panel.list.go_to_row(place)
    return panel.check


def test_a_note_whose_words_changed_is_shown_with_old_and_new_side_by_side(changed):
    panel = changed.parts.inspector.notes
    assert [row.note.body for row in panel.model.rows][-1] == "Whose words?"
    assert panel._count.text() == "3 notes, 1 to check"
    check = chosen_note(changed, "By whom?")
    assert check.isVisible()
    assert check._old[1].text() == "reportedly spent <b><u>nothing</u></b>"
    assert check._new[1].text() == "reportedly spent <b><u>little</u></b>"
    check._here.click()
    note = next(n for n in changed.desk.notes() if n.body == "By whom?")
    assert note.placement.state == "sure"
    assert changed.desk.article.quote(note.placement.span) == "reportedly spent little"
    changed.bar._button.click()  # Undo
    note = next(n for n in changed.desk.notes() if n.body == "By whom?")
    assert note.placement.state == "doubtful"


def test_a_note_whose_words_are_gone_is_put_to_others_by_hand(changed):
    check = chosen_note(changed, "Says who?")
    assert not check._here.isVisible() and "ruin the town" in check._old[1].text()
    check._selection.click()
    assert changed.bar.words == SELECT_FIRST
    text = changed.desk.article.text
    start = text.index("the repair plan")
    changed.view.select_span(Span(start, start + 15))
    check._selection.click()
    note = next(n for n in changed.desk.notes() if n.body == "Says who?")
    assert changed.desk.article.quote(note.placement.span) == "the repair plan"
    assert note.selector.quote == "It will ruin the town"


def test_a_new_note_on_doubtful_words_does_not_write_into_the_old_one(changed, qtbot):
    span = next(n for n in changed.desk.notes() if n.body == "By whom?").placement.span
    changed.view.select_span(span)
    changed.note_controller.write()
    editor = changed.parts.editor.findChild(QPlainTextEdit)
    assert editor.toPlainText() == ""
    qtbot.keyClicks(editor, "New")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    bodies = sorted(n.body for n in changed.desk.notes())
    assert bodies == ["By whom?", "New", "Says who?", "Whose words?"]


def test_words_of_an_article_cannot_run_in_the_sheet_that_shows_them():
    old, new = differing("<img src=x> said", "<b>she</b> said")
    assert "<img" not in old and "<b>she" not in new
    assert "&lt;" in old and "said" in new


def scope(window, words: str) -> None:
    menu = window.parts.inspector.notes._scopes.menu()
    next(a for a in menu.actions() if a.text() == words).trigger()


def test_notes_of_all_articles_are_on_one_page_and_lead_to_their_words(window, qtbot, tmp_path):
    write_note(qtbot, window, "a shambles", "Whose words?")
    other = tmp_path / "other.txt"
    other.write_text("Another one\n\nNothing is said of the pier here.", "utf-8")
    window.open_controller.open(str(other))
    window.desk.library.add_note(window.desk.save_article(), (0, 7), "Elsewhere", tags=("t",))
    scope(window, "All articles")
    listed = window.parts.inspector.notes.model.rows
    rows = [row for row in listed if not row.is_heading]
    assert [row.title for row in listed if row.is_heading] == [
        "Another one",
        "Gull Point pier may close before winter",
    ]
    assert [row.note.body for row in rows] == ["Elsewhere", "Whose words?"]
    assert rows[1].title == "Gull Point pier may close before winter"
    window.parts.inspector.notes.list.chosen.emit(rows[1])
    assert window.desk.article.text == ARTICLE


def test_a_deleted_note_is_in_the_bin_and_is_put_back(window, qtbot):
    write_note(qtbot, window, "a shambles", "Whose words?")
    (note,) = window.desk.notes()
    window.note_controller.delete(note.id)
    scope(window, "In the bin")
    panel = window.parts.inspector.notes
    panel.list.go_to_row(0)
    panel._on_restore()
    assert panel.model.rows == [] and quotes(window) == ["a shambles"]


def test_a_note_is_copied_with_quotation_and_address(window):
    article = Article("Storm", "Sources say so.", (), Origin("https://post.example/1", "The Post"))
    library = window.desk.library
    note = library.add_note(library.save_article(article), (0, 7), "Which?")
    window.note_exchange.copy(note.id)
    copied = QGuiApplication.clipboard().text()
    assert copied == "“Sources”\n\nWhich?\n\n(Storm, The Post) https://post.example/1"


def test_notes_of_all_articles_are_saved_in_one_file(window, qtbot, tmp_path, monkeypatch):
    write_note(qtbot, window, "a shambles", "Whose words?")
    library = window.desk.library
    library.add_note(
        library.save_article(Article("Storm", "Sources say so.", ())), (0, 7), "Which?"
    )
    path = tmp_path / "all.csv"
    save_as(monkeypatch, path, "Table (*.csv)")
    window.note_exchange.export_all()
    assert {"Whose words?", "Which?"} < set(re.findall(r'[^",\n]+', path.read_text("utf-8")))
