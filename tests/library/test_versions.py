"""Notes stay with their article when its text changes, and say how sure their place is."""

import sqlite3
from pathlib import Path

import pytest

from bywhom.library import Library
from bywhom.library.notes.note_transfer import Transfer, TransferNote
from tests.library.samples import FERRY, make_article, words

CHANGED = FERRY.replace("40 crowns a week more", "a better roof").replace("Ferry strike", "Strike")


@pytest.fixture
def newer(library: Library, ferry: int) -> int:
    library.add_note(ferry, words(FERRY, "Nobody has asked the crews"), "why not?")
    library.add_note(ferry, words(FERRY, "40 crowns a week more"), "who says?")
    library.add_note(ferry, words(FERRY, "hurting the fish market"), "which?")
    return library.save_article(make_article(CHANGED.rpartition("\n\n")[0]))


def test_notes_are_found_again_in_a_new_version(library: Library, newer: int) -> None:
    found = {note.body: note for note in library.notes(newer)}
    kept = found["why not?"]
    assert (kept.placement.state, kept.article_id) == ("sure", newer)
    assert library.article(newer).quote(kept.placement.span) == "Nobody has asked the crews"
    assert found["who says?"].placement.state == "doubtful"
    assert found["which?"].placement.state == "lost"
    assert found["which?"].selector.quote == "hurting the fish market"


def test_the_version_of_old_has_its_notes_where_they_were(
    library: Library, ferry: int, newer: int
) -> None:
    assert [note.placement.state for note in library.notes(ferry)] == ["sure"] * 3
    assert library.articles()[0].notes == 3


def test_a_doubtful_note_is_put_to_its_words_by_hand_and_stays(
    library: Library, ferry: int, newer: int
) -> None:
    note = next(n for n in library.notes(newer) if n.body == "who says?")
    text = library.article(newer).text
    for quote in ("a better", "a better roof"):
        library.place_note(note.id, newer, words(text, quote))
    found = next(n for n in library.notes(newer) if n.id == note.id)
    assert found.placement.state == "sure"
    assert found.placement.span == words(text, "a better roof")
    assert library.note(note.id).selector.quote == "40 crowns a week more"
    library.undo()
    library.undo()
    again = next(n for n in library.notes(newer) if n.id == note.id)
    assert again.placement.state == "doubtful"


def test_an_article_is_deleted_with_all_its_versions(
    library: Library, ferry: int, newer: int
) -> None:
    library.delete_article(newer)
    assert library.articles() == [] and library.notes() == []
    assert [row.id for row in library.deleted_articles()] == [newer]
    library.undo()
    assert [row.id for row in library.versions(newer)] == [newer, ferry]


def test_a_note_from_elsewhere_is_put_to_words_and_keeps_its_quotation(
    library: Library, ferry: int
) -> None:
    library.take_in(
        [Transfer("ferry.txt", "", slips=(TransferNote("the union's own words", "hm"),))]
    )
    (note,) = library.notes(ferry)
    assert note.placement.state == "lost"
    library.place_note(note.id, ferry, words(FERRY, "the dock workers’ union"))
    (note,) = library.notes(ferry)
    assert note.placement.state == "sure"
    assert library.article(ferry).quote(note.placement.span) == "the dock workers’ union"
    assert note.selector.quote == "the union's own words"


def test_an_article_that_comes_back_brings_the_notes_of_all_its_versions(
    library: Library, ferry: int, newer: int
) -> None:
    for text in (library.article(newer).text, FERRY + " A third version."):
        library.delete_article(newer)
        library.save_article(make_article(text))
        library.empty_bin()
        assert len(library.notes()) == 3
        assert library.deleted_articles() == []


def test_emptying_the_bin_keeps_a_version_whose_article_is_on_the_list(
    library: Library, path: Path, ferry: int, newer: int
) -> None:
    with sqlite3.connect(path) as other:  # as an older program could leave it
        other.execute("UPDATE articles SET deleted = added WHERE id = ?", [ferry])
    other.close()
    library.empty_bin()
    assert len(library.notes(newer)) == 3
