"""A finished corpus in the library pane: listed and read with its marks, and nothing taken in."""

import json

import pyarrow as pa
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from bywhom.corpus.manifest import Manifest, write_manifest
from bywhom.corpus.parts import file_of, write_table
from bywhom.corpus.shelf import HELD, Shelf
from bywhom.documents.text_analysis import analyse
from bywhom.ui.model.library_rows import RowChoice
from tests.corpus.corpus_support import STORIES, files, made, stories


@pytest.fixture
def corpus(tmp_path):
    made(stories(tmp_path / "s.jsonl", 7, broken=[1]), tmp_path / "results")
    return tmp_path / "results"


def rows(window):
    return window.parts.library.model.rows


def open_row(qtbot, window, number):
    """By the keyboard, as any list."""
    before = window.desk.reading
    shelf = window.parts.library.list
    shelf.setFocus()
    shelf.go_to_row(number)
    qtbot.keyClick(shelf, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk.reading is not before and bool(window.desk.analysis))


def test_its_articles_are_listed_and_read_with_their_marks(window, corpus, qtbot, monkeypatch):
    before = files(corpus)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(corpus))
    window.actions_["corpus"].trigger()
    assert [row.title for row in rows(window)] == [f"Story {n}" for n in (0, 2, 3, 4, 5, 6)]
    assert rows(window)[0].detail == "Herald · 2 Jan 2031"
    assert window.parts.library.list.accessibleName() == "Corpus results"
    open_row(qtbot, window, 2)
    assert window.desk.article.text == STORIES[0] and window.desk.article.title == "Story 3"
    assert window.desk.article.origin.publisher == "Post"
    fresh = analyse(STORIES[0], title="Story 3")
    told = [(m.kind, m.start, m.end, m.rule, m.explanation, m.ask) for m in window.desk.marks]
    assert told == [(m.kind, m.start, m.end, m.rule, m.explanation, m.ask) for m in fresh.marks]
    assert window.desk.analysis.attributions[0].content == fresh.attributions[0].content
    assert window.view.marks == window.desk.marks and not window.worker.is_busy
    count = len(fresh.sentences)
    qtbot.waitUntil(lambda: len(window.desk.analysis.subjectivity) == count, timeout=20_000)
    assert files(corpus) == before


def test_reading_in_it_takes_nothing_into_the_library_and_writing_does(window, corpus, qtbot):
    known = [row.id for row in window.desk.library.articles()]
    window.open_controller.open(str(corpus))
    for number in (0, 4):
        open_row(qtbot, window, number)
    window.open_controller.back()
    assert window.desk.article.title == "Story 0"
    window.desk.keep_article()
    assert [row.id for row in window.desk.library.articles()] == known
    qtbot.waitUntil(lambda: bool(window.desk.marks))
    span = window.desk.marks[0].span
    window.view.select_span(span)
    window.note_controller.highlight("yellow")
    assert len(window.desk.library.articles()) == len(known) + 1
    assert [note.selector.quote for note in window.desk.notes()] == [STORIES[0][slice(*span)]]
    assert "your library now" in window.bar.words


def test_back_in_the_library_its_own_articles_are_listed(window, corpus):
    window.open_controller.open(str(corpus))
    actions = window.parts.library._choices.menu().actions()
    assert "Corpus results" in [action.text() for action in actions]
    actions[0].trigger()
    assert "Gull Point pier may close before winter" in [row.title for row in rows(window)]
    assert window.parts.library.list.accessibleName() == "Library"


def test_what_cannot_be_opened_is_said(window, corpus, qtbot, tmp_path):
    listed = rows(window)
    (tmp_path / "other").mkdir()
    window.corpus_shelf.open(tmp_path / "other")
    assert "this is no corpus" in window.bar.words and rows(window) == listed
    told = json.loads((corpus / "corpus.json").read_text("utf-8"))
    (corpus / "corpus.json").write_text(json.dumps({**told, "finished": False}), "utf-8")
    window.corpus_shelf.open(corpus)
    assert "not finished" in window.bar.words
    (corpus / "corpus.json").write_text(json.dumps(told), "utf-8")
    for table in ("articles", "marks"):
        damaged = file_of(corpus, table, 1)
        whole = damaged.read_bytes()
        damaged.write_bytes(whole[: len(whole) // 2])
        window.corpus_shelf.open(corpus)
        if table == "marks":
            window.parts.library.list.setFocus()
            window.parts.library.list.go_to_row(3)
            qtbot.keyClick(window.parts.library.list, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: "is damaged, or not there" in window.bar.words)
        assert "only what is damaged is made anew" in window.bar.words
        damaged.write_bytes(whole)
        window.bar.hide()
    assert window.desk.article.text.startswith("Gull Point pier")


def test_texts_that_are_not_there_any_more_are_said(window, corpus, qtbot, tmp_path):
    (tmp_path / "s.jsonl").unlink()
    window.open_controller.open(str(corpus))
    qtbot.keyClick(window.parts.library.list, Qt.Key.Key_Return)
    window.parts.library.list.go_to_row(0)
    qtbot.keyClick(window.parts.library.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "moved or changed" in window.bar.words)
    assert window.desk.article.text.startswith("Gull Point pier")


def test_of_a_hundred_thousand_articles_only_those_in_sight_are_read(window, tmp_path, qtbot):
    folder, size, parts = tmp_path / "large", 2000, 50
    for part in range(parts):
        numbers = range(part * size, (part + 1) * size)
        table = {
            "article": numbers,
            "title": [f"Story {n}" for n in numbers],
            "publisher": ["Post"] * size,
            "published": ["2031-02-03"] * size,
            "words": [600] * size,
        }
        write_table(file_of(folder, "articles", part), pa.table(table), {})
    fields = {"text": "text", "id": "id", "title": "title"}
    write_manifest(folder, Manifest(["s.jsonl"], fields, size, finished=True, rows=parts * size))
    window.corpus_shelf.open(folder)
    shelf, pane = window.corpus_shelf.shelf_of(folder), window.parts.library
    assert isinstance(shelf, Shelf) and len(shelf) == pane.model.rowCount() == parts * size
    qtbot.waitUntil(lambda: pane.list.verticalScrollBar().maximum() > 0)
    qtbot.keyClick(pane.list, Qt.Key.Key_Home)
    qtbot.keyClick(pane.list, Qt.Key.Key_End)
    window.grab()
    assert pane.list.currentIndex().data() == "Story 99999, Post · 3 Feb 2031"
    assert 0 < len(shelf.held) <= 3
    for place in range(0, len(shelf), size):
        shelf.spine(place)
    assert len(shelf.held) == HELD
    assert pane.choice == RowChoice("corpus", str(folder))
