"""Whatever the reader changes in a session can be undone, exactly."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bywhom.library import Library, LibraryError, open_library
from bywhom.library.notes.note_transfer import Transfer, TransferNote
from tests.library.samples import make_article


def snapshot(library: Library) -> tuple:
    return (
        library.articles(),
        library.notes(),
        library.dismissals(),
        [library.ticks(row.id) for row in library.articles()],
    )


CHANGES = {
    "note added": lambda library, note: library.add_note(note.article_id, (6, 12), tags=["a"]),
    "note changed": lambda library, note: library.change_note(note.id, body="new", tags=["z"]),
    "note deleted": lambda library, note: library.delete_note(note.id),
    "mark dismissed": lambda library, note: library.dismiss("rule", rule="hedge.modal"),
    "tick set": lambda library, note: library.set_tick(
        note.article_id, "Ada Holm", "informed", True
    ),
    "article deleted": lambda library, note: library.delete_article(note.article_id),
    "article archived": lambda library, note: library.set_archived(note.article_id, True),
}


@pytest.mark.parametrize("what", CHANGES)
def test_undo_takes_everything_back_and_redo_does_it_again(
    library: Library, ferry: int, what: str
) -> None:
    note = library.add_note(ferry, (0, 5), "old", tags=["x", "y"])
    before = snapshot(library)
    CHANGES[what](library, note)
    after = snapshot(library)
    assert after != before
    assert library.undo() == what
    assert snapshot(library) == before
    assert library.redo() == what
    assert snapshot(library) == after


def test_undo_goes_back_step_by_step_and_then_says_there_is_no_more(
    library: Library, ferry: int
) -> None:
    first = library.add_note(ferry, (0, 5))
    library.change_note(first.id, body="a")
    library.delete_note(first.id)
    assert [library.undo() for _ in range(4)] == [
        "note deleted",
        "note changed",
        "note added",
        None,
    ]
    assert library.notes() == []


def test_a_new_change_after_undo_ends_redo(library: Library, ferry: int) -> None:
    library.add_note(ferry, (0, 5))
    library.undo()
    library.add_note(ferry, (6, 12))
    assert library.redo() is None


def test_a_body_typed_letter_by_letter_is_undone_at_once(library: Library, ferry: int) -> None:
    note = library.add_note(ferry, (0, 5), "start")
    for body in ("start a", "start ab", "start abc"):
        library.change_note(note.id, body=body, typing=True)
    library.undo()
    assert library.note(note.id) == note
    library.redo()
    assert library.note(note.id).body == "start abc"


def test_reading_on_is_no_change_to_undo(library: Library, ferry: int) -> None:
    library.add_note(ferry, (0, 5))
    library.set_position(ferry, 50)
    library.mark_opened(ferry)
    assert library.undo() == "note added"
    assert library.articles()[0].position == 50


def test_what_another_window_changed_since_is_not_undone(path) -> None:
    with open_library(path) as here, open_library(path) as there:
        article = here.save_article(make_article())
        note = here.add_note(article, (0, 5), "mine")
        here.change_note(note.id, body="mine, longer")
        there.change_note(note.id, body="theirs")
        with pytest.raises(LibraryError, match="changed in another window"):
            here.undo()
        assert here.note(note.id).body == "theirs"


def test_a_second_window_notices_a_change_once(path) -> None:
    with open_library(path) as here, open_library(path) as there:
        assert not there.changed_elsewhere()
        here.save_article(make_article())
        assert there.changed_elsewhere()
        assert not there.changed_elsewhere()
        assert not here.changed_elsewhere()


def test_undoing_an_import_leaves_what_another_window_brought_to_the_same_article(
    path: Path,
) -> None:
    with open_library(path) as one, open_library(path) as two:
        one.take_in([Transfer("a.txt", "A", slips=(TransferNote("mine"),))])
        two.take_in([Transfer("a.txt", "A", slips=(TransferNote("theirs"),))])
        with pytest.raises(LibraryError, match="cannot be undone"):
            one.undo()
        assert {note.selector.quote for note in two.notes()} == {"mine", "theirs"}


def test_hundreds_of_notes_at_once_are_found_and_undone_like_one(library: Library) -> None:
    """They are told to the search in one statement, its trigger put aside meanwhile."""
    library.save_article(make_article())
    before = snapshot(library), _schema(library)
    slips = tuple(TransferNote(f"place {n}", f"pelican{n} seen") for n in range(300))
    library.take_in([Transfer("", "Birds", slips=slips)])
    assert _schema(library) == before[1]
    assert [hit.note_id is not None for hit in library.search("pelican237")] == [True]
    assert library.undo() == "notes imported"
    assert snapshot(library) == before[0]
    assert not library.search("pelican237")
    library.redo()
    assert len(library.notes()) == 300
    assert len(library.search("pelican299")) == 1


def test_an_import_of_hundreds_that_fails_leaves_the_search_as_it_was(library: Library) -> None:
    before = _schema(library)

    def stop(done: int, _: int) -> None:
        if done:
            raise KeyboardInterrupt

    slips = tuple(TransferNote(f"place {n}", f"pelican{n} seen") for n in range(300))
    parcels = [Transfer("", title, slips=slips) for title in ("Birds", "Birds", "Boats")]
    with pytest.raises(KeyboardInterrupt):
        library.take_in(parcels, stop)
    assert (_schema(library), library.notes()) == (before, [])
    library.add_note(library.save_article(make_article()), (0, 5), "a heron")
    assert len(library.search("heron")) == 1


def _schema(library: Library) -> list[str]:
    with closing(sqlite3.connect(library.path)) as connection:
        return sorted(str(row) for row in connection.execute("SELECT * FROM sqlite_master"))
