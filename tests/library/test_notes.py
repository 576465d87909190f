"""Notes are kept at their words, changed, deleted and brought back."""

import pytest

from bywhom.library import Library, LibraryError, open_library
from tests.library.samples import FERRY, make_article, words


def test_a_note_is_at_the_same_words_after_opening_again(path) -> None:
    with open_library(path) as library:
        article = library.save_article(make_article())
        note = library.add_note(article, words(FERRY, "Critics"), "Who?", tags=["sources"])
    with open_library(path) as library:
        (found,) = library.notes(article)
        assert found == note
        assert found.placement.state == "sure"
        assert library.article(article).quote(found.placement.span) == "Critics"


def test_a_note_counts_code_points_whatever_comes_before(library: Library) -> None:
    text = "🐟🐟 e\u0301cole\u00a0and\u2028a pier"
    article = library.save_article(make_article(text, "fish.txt"))
    note = library.add_note(article, words(text, "pier"))
    assert (note.selector.quote, note.selector.start) == ("pier", len(text) - 4)


def test_notes_are_listed_in_the_order_of_the_text(library: Library, ferry: int) -> None:
    for quote in ("traders", "Ferry", "Critics"):
        library.add_note(ferry, words(FERRY, quote))
    assert [n.selector.quote for n in library.notes(ferry)] == ["Ferry", "Critics", "traders"]


def test_all_notes_of_all_articles_are_listed_newest_first(library: Library, ferry: int) -> None:
    market = library.save_article(make_article("Market reopens\n\nFish is back.", "market.txt"))
    first = library.add_note(ferry, (0, 5))
    second = library.add_note(market, (0, 6))
    assert library.notes() == [second, first]


def test_a_note_can_be_changed_in_words_colour_and_tags(library: Library, ferry: int) -> None:
    note = library.add_note(ferry, (0, 5), "first", tags=["a", "b"])
    changed = library.change_note(note.id, body="second", colour="rose", tags=["#b", " c "])
    assert (changed.body, changed.colour, changed.tags) == ("second", "rose", ("b", "c"))
    assert changed.selector == note.selector
    assert changed.created == note.created


def test_a_deleted_note_waits_in_the_bin_and_comes_back(library: Library, ferry: int) -> None:
    note = library.add_note(ferry, (0, 5), "keep me", tags=["a"])
    library.delete_note(note.id)
    assert library.notes(ferry) == []
    assert [n.id for n in library.deleted_notes()] == [note.id]
    assert library.restore_note(note.id) == note


def test_tags_are_offered_most_used_first(library: Library, ferry: int) -> None:
    library.add_note(ferry, (0, 5), tags=["port", "union"])
    library.add_note(ferry, (6, 12), tags=["union"])
    assert library.tags() == ["union", "port"]


def test_a_lone_surrogate_in_a_note_cannot_break_it(library: Library, ferry: int) -> None:
    note = library.add_note(ferry, (0, 5), "half \ud83d pair", tags=["\udc00"])
    assert note.body == "half \N{REPLACEMENT CHARACTER} pair"


@pytest.mark.parametrize("span", [(5, 5), (-1, 4), (0, 100_000), (9, 3)])
def test_a_note_on_no_words_is_refused(library: Library, ferry: int, span) -> None:
    with pytest.raises(ValueError, match="no words at"):
        library.add_note(ferry, span)


def test_an_unknown_colour_or_field_is_refused(library: Library, ferry: int) -> None:
    note = library.add_note(ferry, (0, 5))
    with pytest.raises(ValueError, match="mauve"):
        library.change_note(note.id, colour="mauve")
    with pytest.raises(TypeError, match="selector"):
        library.change_note(note.id, selector=None)


def test_a_note_that_is_gone_is_said_in_plain_words(library: Library) -> None:
    for action in (library.delete_note, library.restore_note, library.note):
        with pytest.raises(LibraryError, match="no longer in the library"):
            action(99)
    with pytest.raises(LibraryError, match="no longer in the library"):
        library.change_note(99, body="x")
