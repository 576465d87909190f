"""Bookmarks are kept with the article, undone like all else, and found in its other versions."""

import pytest

from bywhom.library import Library, LibraryError
from bywhom.library.bookmarks import nearest
from tests.library.samples import make_article


def places(library: Library, article: int) -> list[tuple[int, str]]:
    return [(mark.start, mark.quote) for mark in library.bookmarks(article)]


def test_bookmarks_stand_in_the_order_of_the_text_and_undo_brings_one_back(
    library: Library, ferry: int
) -> None:
    library.add_bookmark(ferry, 40, "later words")
    first = library.add_bookmark(ferry, 10, "early words")
    assert places(library, ferry) == [(10, "early words"), (40, "later words")]
    library.delete_bookmark(first)
    assert places(library, ferry) == [(40, "later words")]
    library.undo()
    assert places(library, ferry) == [(10, "early words"), (40, "later words")]
    library.undo()
    assert places(library, ferry) == [(40, "later words")]


def test_a_bookmark_goes_with_its_words_into_a_newer_version(library: Library, ferry: int) -> None:
    text = library.article(ferry).text
    start = text.index("ferry", 20)
    quote = text[start : start + 30]
    library.add_bookmark(ferry, start, quote)
    changed = make_article()
    added = "An editor's note stands here now.\n\n"
    newer = library.save_article(changed._replace(text=added + changed.text))
    assert newer != ferry
    (mark,) = library.bookmarks(newer)
    assert (added + text)[mark.start :].startswith(quote)
    assert places(library, ferry) == [(start, quote)]


def test_words_that_are_gone_leave_the_place_as_far_into_the_text() -> None:
    assert nearest("one two three two", "two", 12) == 14
    assert nearest("one two three two", "two", 3) == 4
    assert nearest("one two", "four", 5) == 5
    assert nearest("one", "four", 50) == 3


def test_a_bookmark_that_another_window_took_out_is_said_to_be_gone(
    library: Library, ferry: int
) -> None:
    mark = library.add_bookmark(ferry, 10, "words")
    library.delete_bookmark(mark)
    with pytest.raises(LibraryError, match="no longer in the library"):
        library.delete_bookmark(mark)
