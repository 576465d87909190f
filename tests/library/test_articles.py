"""Articles come back exactly as they were read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bywhom.analysis.article import Article, Origin, Paragraph
from bywhom.library import Library, LibraryError, backups, open_library
from tests.library.samples import FERRY, make_article


def test_an_article_comes_back_exactly_as_it_was_read(library: Library) -> None:
    article = make_article()
    assert library.article(library.save_article(article)) == article


def test_an_article_is_there_after_closing_and_opening(path) -> None:
    with open_library(path) as library:
        kept = library.save_article(make_article(), {"kept_words": 60})
    with open_library(path) as library:
        assert library.article(kept) == make_article()
        assert library.receipt(kept) == {"kept_words": 60}


def test_the_same_text_of_the_same_place_is_the_same_article(library: Library) -> None:
    first = library.save_article(make_article())
    assert library.save_article(make_article()) == first
    assert len(library.articles()) == 1


def test_a_changed_text_of_a_place_is_a_new_version_beside_the_old(library: Library) -> None:
    old = library.save_article(make_article())
    new = library.save_article(make_article(FERRY.replace("Monday", "Tuesday")))
    assert [row.id for row in library.articles()] == [new]
    assert [row.id for row in library.versions(old)] == [new, old]
    assert library.articles()[0].versions == 2
    assert "Monday" in library.article(old).text


def test_pasted_texts_are_no_versions_of_each_other(library: Library) -> None:
    library.save_article(make_article("The pier is closed.", place=""))
    library.save_article(make_article("The pier is open.", place=""))
    assert [row.versions for row in library.articles()] == [1, 1]


def test_the_newest_article_is_listed_first_with_what_the_list_shows(library: Library) -> None:
    first = library.save_article(make_article())
    second = library.save_article(make_article("Market reopens\n\nFish is back.", "market.txt"))
    library.add_note(first, (0, 5))
    rows = library.articles()
    assert [row.id for row in rows] == [second, first]
    assert (rows[1].title, rows[1].publisher) == (
        "Ferry strike may last until spring",
        "The Vellin Post",
    )
    assert rows[1].authors == ("Bo Lind", "Ana Ruiz")
    assert (rows[0].notes, rows[1].notes) == (0, 1)
    assert rows[0].words == 5


def test_an_article_is_unread_until_it_is_opened(library: Library, ferry: int) -> None:
    assert library.articles()[0].unread
    library.mark_opened(ferry)
    assert not library.articles()[0].unread


def test_the_place_where_reading_stopped_is_kept(path) -> None:
    with open_library(path) as library:
        kept = library.save_article(make_article())
        library.set_position(kept, 120)
    with open_library(path) as library:
        assert library.articles()[0].position == 120


def test_a_deleted_article_waits_in_the_bin_and_comes_back(library: Library, ferry: int) -> None:
    note = library.add_note(ferry, (0, 5))
    library.delete_article(ferry)
    assert library.articles() == [] and library.notes() == []
    assert [row.id for row in library.deleted_articles()] == [ferry]
    library.restore_article(ferry)
    assert [row.id for row in library.articles()] == [ferry]
    assert library.notes() == [note]


def test_saving_a_deleted_article_again_takes_it_out_of_the_bin(
    library: Library, ferry: int
) -> None:
    library.delete_article(ferry)
    assert library.save_article(make_article()) == ferry
    assert [row.id for row in library.articles()] == [ferry]


def test_an_article_that_is_not_there_is_said_in_plain_words(library: Library) -> None:
    with pytest.raises(LibraryError, match="no longer in the library"):
        library.article(77)
    with pytest.raises(LibraryError, match="no longer in the library"):
        library.set_position(77, 1)


@settings(max_examples=40, deadline=None)
@given(text=st.text(min_size=1, max_size=300), place=st.text(max_size=40))
def test_any_text_comes_back_character_for_character(tmp_path_factory, text, place) -> None:
    path = tmp_path_factory.mktemp("any") / "library.db"
    article = Article("T", text, (Paragraph(0, len(text)),), Origin(place))
    with open_library(path) as library:
        assert library.article(library.save_article(article)) == article


def test_emptying_the_bin_is_for_good(library: Library, ferry: int) -> None:
    kept = library.save_article(make_article("Market\n\nFish is back.", "market.txt"))
    gone = library.add_note(kept, (0, 6), "a note for the bin")
    stays = library.add_note(kept, (8, 12), "a note that stays")
    library.delete_note(gone.id)
    library.delete_article(ferry)
    library.empty_bin()
    assert library.deleted_articles() == [] and library.deleted_notes() == []
    assert library.notes() == [stays]
    assert library.undo() is None
    assert library.search("crews") == [] and library.search("bin") == []
    assert [hit.note_id for hit in library.search("stays")] == [stays.id]
    backups.check(library.path)
