"""Notes come in beside the window's thread: it stays usable, Esc stops it, one undo takes all."""

import csv
import sqlite3
from contextlib import closing

import pytest


@pytest.fixture
def many(tmp_path):
    path = tmp_path / "many.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["Highlight", "Title", "Note", "Tags"])
        table.writerows([f"words {n}", f"Book {n % 300}", f"note {n}", "x,y"] for n in range(3000))
    return path


def count(window):
    with closing(sqlite3.connect(window.desk.library.path)) as other:
        return other.execute("SELECT count(*) FROM notes").fetchone()[0]


def test_the_window_goes_on_while_notes_come_in_and_one_undo_takes_them_back(window, qtbot, many):
    exchange, turns = window.note_exchange, []
    exchange._importing.came.connect(lambda *_: turns.append(window.desk.library.titles()))
    exchange._bring_in(many)
    assert exchange.is_busy  # it gave the thread back at once
    qtbot.waitUntil(lambda: not exchange.is_busy, timeout=120_000)
    assert turns  # the library could be read meanwhile
    assert count(window) == 3000
    window.desk.undo()
    assert count(window) == 0
    window.desk.redo()
    assert count(window) == 3000


def test_esc_stops_it_and_nothing_came_in(window, qtbot, many):
    exchange = window.note_exchange
    exchange._importing.came.connect(lambda *_: window.escape())
    exchange._bring_in(many)
    qtbot.waitUntil(lambda: not exchange.is_busy, timeout=120_000)
    exchange._importing.wait()
    assert "Nothing of it was kept" in window.bar.words
    assert count(window) == 0


def test_what_cannot_be_read_is_said(window, qtbot, tmp_path):
    path = tmp_path / "bad.csv"
    path.write_text("nothing,of,ours\n1,2,3\n")
    window.note_exchange._bring_in(path)
    qtbot.waitUntil(lambda: "no notes can be read" in window.bar.words, timeout=30_000)
