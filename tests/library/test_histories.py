"""Whatever a reader does in a session, in whatever order, undo leads back, step by step."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bywhom.library import Library, backups, open_library
from bywhom.library.notes.note_transfer import Transfer, TransferNote
from tests.library.samples import FERRY, make_article

EDITED = FERRY.replace("Monday", "Tuesday")


def add_note(library: Library, n: int) -> None:
    read = [row.id for row in library.articles() if row.words]  # others wait for their text
    article = read[n % 2]
    library.add_note(article, (n, n + 9), f"body {n}", tags=[f"tag {n % 3}"])


def change_note(library: Library, n: int) -> None:
    for note in library.notes()[:1]:
        library.change_note(note.id, body=f"changed {n}", tags=["new"], typing=n % 2 == 0)


def delete_note(library: Library, n: int) -> None:
    for note in library.notes()[n % 2 : n % 2 + 1]:
        library.delete_note(note.id)


def restore_note(library: Library, n: int) -> None:
    for note in library.deleted_notes()[:1]:
        library.restore_note(note.id)


def take_in(library: Library, n: int) -> None:
    slips = (TransferNote("Critics", f"from elsewhere {n}"), TransferNote("nowhere"))
    library.take_in([Transfer(f"https://post.example/{n % 2}", "Elsewhere", slips=slips)])


def shelve(library: Library, n: int) -> None:
    shelf = library.add_collection(f"shelf {n % 2}")
    library.set_collected(library.articles()[0].id, shelf, n % 3 > 0)
    if n % 5 == 0:
        library.delete_collection(shelf)


def judge(library: Library, n: int) -> None:
    article = library.articles()[0].id
    library.dismiss("here", rule="r", article_id=article, span=(n, n + 1))
    library.set_tick(article, "Ada Holm", "named", n % 2 == 0)
    library.set_article_tags(article, [f"t{n % 3}"])


def bin_and_back(library: Library, n: int) -> None:
    article = library.articles()[0].id
    library.delete_article(article)
    library.restore_article(article)
    library.set_archived(article, n % 2 == 0)


DEEDS = (
    add_note,
    change_note,
    delete_note,
    restore_note,
    take_in,
    shelve,
    judge,
    bin_and_back,
)


def dump(path: Path) -> list[str]:
    """The tables' rows, without what SQLite and its search index count for themselves."""
    with closing(sqlite3.connect(path)) as connection:
        names = [
            name
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' "
                "AND name NOT GLOB '*_search*' AND name NOT GLOB '*_fts*' "
                "AND name NOT GLOB 'sqlite_*'"
            )
        ]
        return [repr(row) for name in names for row in connection.execute(f"SELECT * FROM {name}")]


def check_search(path: Path) -> None:
    """Does the search index know what the tables hold, no more and no less?"""
    with closing(sqlite3.connect(path)) as connection:
        for table in ("article_search", "notes_fts"):
            connection.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")


@settings(max_examples=12, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(DEEDS), st.integers(0, 60)), min_size=1, max_size=12))
def test_undo_leads_back_through_any_history_and_redo_forth(tmp_path_factory, history) -> None:
    path = tmp_path_factory.mktemp("history") / "library.db"
    with open_library(path) as library:
        library.save_article(make_article())
        library.save_article(make_article("Market\n\n" + EDITED, "market.txt"))
        before = dump(path)
        for deed, number in history:
            deed(library, number)
        after = dump(path)
        check_search(path)
        while library.undo():
            pass
        assert dump(path) == before
        check_search(path)
        while library.redo():
            pass
        assert dump(path) == after
        check_search(path)
    backups.check(path)


def test_what_fails_half_way_leaves_nothing(library: Library, ferry: int) -> None:
    before = dump(library.path)
    good = Transfer("https://post.example/1", "Elsewhere", slips=(TransferNote("fine"),))
    broken = Transfer("https://post.example/2", "Elsewhere", slips=(TransferNote("fine", body=3),))
    with pytest.raises(TypeError):
        library.take_in([good, broken])
    assert dump(library.path) == before
