"""Notes come and go in the window: every import is said, a folder is kept in step, notes are
found again, articles are put right and thrown away with a way back."""

import json
import os
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit

from bywhom.analysis.article import Article, Origin, Paragraph
from bywhom.ui.app.offers import ONLY_NOTES
from bywhom.ui.compare.partners import partners
from bywhom.ui.library.facts_sheet import NO_DATE, FactsSheet
from bywhom.ui.notes.colour_sheet import ColourSheet
from bywhom.ui.notes.import_sheet import ImportSheet
from tests.ui.desk_support import press, quotes, span_of, write_line, write_note
from tests.ui.test_library_controller import choose, do, row_of, shelf, titles  # noqa: F401

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TITLE = "Gull Point pier may close before winter"


def bring_in(window, qtbot, monkeypatch, path: Path) -> None:
    monkeypatch.setattr(
        "bywhom.ui.notes.note_exchange.QFileDialog.getOpenFileName", lambda *_: (str(path), "")
    )
    window.note_exchange.bring_in()
    qtbot.waitUntil(lambda: not window.note_exchange.is_busy)


def web_annotations(*annotations: dict) -> str:
    return json.dumps({"type": "AnnotationPage", "items": list(annotations)})


def test_what_an_import_left_out_is_shown_and_can_be_taken_along(
    window, qtbot, monkeypatch, tmp_path
):
    place = window.desk.article.origin.place
    position = {"type": "TextPositionSelector", "start": 3, "end": 9}
    path = tmp_path / "notes.jsonld"
    whole = {"id": "urn:uuid:1", "type": "Annotation", "bodyValue": "All of it", "target": place}
    lost = {"id": "urn:uuid:2", "target": {"source": place, "selector": position}}
    path.write_text(web_annotations(whole, lost), "utf-8")
    bring_in(window, qtbot, monkeypatch, path)
    sheet = window.findChild(ImportSheet)
    assert sheet.isVisible() and sheet.summary.text().startswith("1 note brought in")
    assert [line for line in sheet.lines() if "characters 3 to 9" in line]
    sheet.copy.click()
    assert "characters 3 to 9" in QGuiApplication.clipboard().text()
    assert [note.body for note in window.desk.notes()] == ["All of it"]
    assert "on the whole article" in window.parts.inspector.notes.model.rows[0].detail


def keep_in_step(window, qtbot) -> None:
    window.note_exchange.keep_in_step()
    qtbot.waitUntil(lambda: not window.note_exchange.is_busy)


def test_a_file_that_is_none_is_refused_in_the_bar(window, qtbot, monkeypatch, tmp_path):
    path = tmp_path / "notes.md"
    path.write_text("# A heading\n\nNo quotation.\n", "utf-8")
    bring_in(window, qtbot, monkeypatch, path)
    assert "no quotations" in window.bar.words


def test_notes_changed_in_a_folder_come_back_and_nothing_of_the_readers_is_lost(
    window, qtbot, monkeypatch, tmp_path
):
    write_note(qtbot, window, "a shambles", "Whose words are these?")
    vault = tmp_path / "vault"
    vault.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(vault))
    keep_in_step(window, qtbot)
    (page,) = vault.glob("*.md")
    assert page.name == f"{TITLE}.md"
    written = page.read_text("utf-8")
    mine = written.replace("Whose words are these?", "The council’s own words.")
    mine = mine.replace("---\n\n#", "my-key: kept\n---\n\nMy own thought.\n\n#", 1) + "\nBelow.\n"
    page.rename(vault / "Renamed.md").write_text(mine, "utf-8")

    keep_in_step(window, qtbot)
    assert [note.body for note in window.desk.notes()] == ["The council’s own words."]
    rows = window.parts.inspector.notes.model.rows
    assert [row.note.body for row in rows] == ["The council’s own words."]
    assert [path.name for path in vault.glob("*.md")] == ["Renamed.md"]

    window.desk.library.change_note(window.desk.notes()[0].id, body="Changed here")
    keep_in_step(window, qtbot)
    now = (vault / "Renamed.md").read_text("utf-8")
    for kept in ("Changed here", "my-key: kept", "My own thought.", "\nBelow.\n"):
        assert kept in now
    keep_in_step(window, qtbot)
    assert "0 files written" in window.bar.words


def test_words_changed_in_the_folder_and_here_are_both_kept(window, qtbot, monkeypatch, tmp_path):
    write_note(qtbot, window, "a shambles", "before")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(tmp_path))
    keep_in_step(window, qtbot)
    page = tmp_path / f"{TITLE}.md"
    page.write_text(page.read_text("utf-8").replace("before", "there"), "utf-8")
    window.desk.library.change_note(window.desk.notes()[0].id, body="here")
    keep_in_step(window, qtbot)
    assert sorted(note.body for note in window.desk.notes()) == ["here", "there"]


def test_a_note_on_the_whole_article_is_written_shown_and_changed(window, qtbot):
    press(qtbot, window, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    editor = window.parts.editor.findChild(QPlainTextEdit)
    qtbot.keyClicks(editor, "Thin on sources")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    (note,) = window.desk.notes()
    assert (note.body, note.placement.state, note.selector.quote) == (
        "Thin on sources",
        "whole",
        "",
    )
    window.note_controller.edit(note.id)
    qtbot.keyClicks(editor, " indeed")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert [n.body for n in window.desk.notes()] == ["Thin on sources indeed"]


def test_a_note_of_somebody_else_is_said_to_be_theirs_and_is_not_changed(window, tmp_path):
    from bywhom.library.notes.note_transfer import Transfer, TransferNote

    theirs = TransferNote("a shambles", "Look", uid="theirs-0123456789", annotator="Ann Sorrel")
    place = window.desk.article.origin.place
    window.desk.library.take_in([Transfer(place, "", slips=(theirs,))])
    window.desk.reload()
    (row,) = window.parts.inspector.notes.model.rows
    assert "Ann Sorrel" in row.spoken()
    window.note_controller.edit(row.note.id)
    assert "Ann Sorrel" in window.bar.words and not window.parts.editor.isVisible()


def test_notes_are_found_by_their_words_and_a_colour_says_what_it_means(window, qtbot):
    window.view.select_span(span_of("a shambles"))
    window.actions_["highlight.blue"].trigger()
    write_note(qtbot, window, "two of its piles", "How many in all?")
    panel = window.parts.inspector.notes
    window.note_controller.ask_meanings()
    sheet = window.findChild(ColourSheet)
    sheet.fields["blue"].setText("to ask the council")
    sheet.accept()
    assert "Blue: to ask the council" in [a.text() for a in panel._colours.menu().actions()]
    qtbot.keyClicks(panel.search, "how MANY")
    assert [row.note.body for row in panel.model.rows] == ["How many in all?"]
    panel.search.clear()
    assert len(panel.model.rows) == 2
    assert {note.colour for note in window.desk.notes()} == {"blue"}


def test_all_notes_are_one_key_away(window, qtbot):
    write_note(qtbot, window, "a shambles", "Whose?")
    window.actions_["notes.all"].trigger()
    panel = window.parts.inspector.notes
    assert panel.scope == "all" and isinstance(panel.search, QLineEdit)
    assert [row.title for row in panel.model.rows if row.is_heading] == [TITLE]


def test_removing_the_open_article_says_so_and_offers_a_way_back(window, qtbot):
    write_note(qtbot, window, "a shambles", "Whose?")
    window.actions_["remove"].trigger()
    assert (
        window.bar.isVisible() and window.bar.words == "1 article moved to the bin, with its notes."
    )
    assert titles(window) == []
    choose(window, "In the bin")
    assert titles(window) == [TITLE]
    window.bar._on_button()
    choose(window, "All articles")
    assert titles(window) == [TITLE]


def select(window, *names: str) -> None:
    listed = window.parts.library.list
    for number, row in enumerate(window.parts.library.model.rows):
        if row.title in names:
            index = listed.model().index(number, 0)
            listed.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)


def test_several_articles_are_tagged_archived_and_thrown_away_at_once(
    shelf,  # noqa: F811
):
    names = ("Anchor", "Beacon")
    for path in (("Add tags…",), ("Archive",)):
        shelf.parts.library.list.clearSelection()
        select(shelf, *names)
        do(shelf, "Anchor", *path)
        if path == ("Add tags…",):
            write_line(shelf, "quay")
    rows = {row.title: row for row in shelf.desk.library.articles()}
    assert all(rows[name].tags == ("quay",) and rows[name].archived for name in names)
    choose(shelf, "Archived")
    shelf.parts.library.list.clearSelection()
    select(shelf, *names)
    do(shelf, "Anchor", "Move to the bin")
    assert shelf.bar.words == "2 articles moved to the bin, with their notes."
    assert len(shelf.desk.library.deleted_articles()) == 2
    shelf.bar._on_button()
    assert shelf.desk.library.deleted_articles() == []


def test_what_is_said_of_an_article_is_put_right_and_found(window):
    article = window.desk.save_article()
    window.library_controller.ask_facts(article)
    sheet = window.findChild(FactsSheet)
    sheet.fields["title"].setText("Pier at Gull Point")
    sheet.fields["authors"].setText("Tess Almond; Odo Frink")
    sheet.fields["published"].setText("last week")
    sheet.accept()
    assert sheet.problem.text() == NO_DATE and sheet.isVisible()
    sheet.fields["published"].setText("2026-11-03")
    sheet.accept()
    origin = window.desk.library.article(article).origin
    assert (origin.authors, origin.published) == (("Tess Almond", "Odo Frink"), "2026-11-03")
    assert titles(window) == ["Pier at Gull Point"]
    assert window.desk.library.search("Frink")[0].article_id == article
    window.desk.undo()
    assert titles(window) == [TITLE] and window.desk.library.search("Frink") == []


def test_the_original_is_opened_only_where_it_is(window, monkeypatch, article_file):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    window.actions_["original"].trigger()
    assert [url.toLocalFile() for url in opened] == [str(article_file)]
    article_file.unlink()
    window.actions_["original"].trigger()
    assert len(opened) == 1 and "not there any more" in window.bar.words


def test_an_article_of_which_only_notes_are_here_offers_to_be_read_in(
    window, qtbot, monkeypatch, tmp_path
):
    other = tmp_path / "other.txt"
    path = tmp_path / "n.csv"
    path.write_text(
        f'place,title,quote,note\n{other},Other,"The board wants every lock shut.",Which?\n',
        "utf-8",
    )
    bring_in(window, qtbot, monkeypatch, path)
    other.write_text("Other\n\nThe board wants every lock shut.", "utf-8")
    window.open_controller.open_article(row_of(window, "Other").article_id)
    assert window.bar.words == ONLY_NOTES
    window.bar._on_button()
    qtbot.waitUntil(lambda: window.desk.article.text.startswith("Other\n"))
    window.desk.save_article()
    assert quotes(window) == ["The board wants every lock shut."]
    assert [n.placement.state for n in window.desk.notes()] == ["sure"]


def test_an_article_is_copied_as_it_is_cited(window):
    window.actions_["cite"].trigger()
    assert QGuiApplication.clipboard().text().startswith(("Tess Almond", TITLE))


def test_two_articles_of_one_title_are_both_offered_for_comparison(window):
    library = window.desk.library
    for words in ("First of two.", "Second of two."):
        paragraphs = (Paragraph(0, len(words)),)
        library.save_article(Article("Notes", words, paragraphs, Origin("")))
    found = partners(window.desk, window.samples, date.today())
    assert len([partner for partner in found if partner.title == "Notes"]) == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_in_the_folder_of_notes_holds_nobody_up(window, qtbot, monkeypatch, tmp_path):
    write_note(qtbot, window, "a shambles", "Whose words are these?")
    os.mkfifo(tmp_path / "Trap.md")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(tmp_path))
    keep_in_step(window, qtbot)
    assert (tmp_path / f"{TITLE}.md").is_file()


def test_a_step_that_is_stopped_says_what_stands(window, qtbot, monkeypatch, tmp_path):
    write_note(qtbot, window, "a shambles", "Whose words are these?")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(tmp_path))
    window.note_exchange.keep_in_step()
    assert window.note_exchange.is_busy
    press(qtbot, window, Qt.Key.Key_Escape)
    assert "Stopped" in window.bar.words
    window.note_exchange.close()
