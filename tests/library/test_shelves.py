"""Tags and collections keep the list in order."""

import pytest

from bywhom.library import Library, LibraryError
from tests.library.samples import FERRY, make_article


def test_tags_and_collections_belong_to_all_versions(library: Library, ferry: int) -> None:
    shelf = library.add_collection("Harbour  week")
    library.set_collected(ferry, shelf, True)
    library.set_article_tags(ferry, ["#strike", "port"])
    library.save_article(make_article(FERRY + "\n\nAn update."))
    (row,) = library.articles()
    assert (row.tags, row.collections, row.versions) == (("port", "strike"), (shelf,), 2)
    assert [(c.name, c.articles) for c in library.collections()] == [("Harbour week", 1)]


def test_a_collection_of_a_name_exists_once(library: Library) -> None:
    assert library.add_collection("Port") == library.add_collection(" Port ")
    with pytest.raises(ValueError, match="needs a name"):
        library.add_collection("  ")


def test_deleting_a_collection_keeps_its_articles_and_can_be_undone(
    library: Library, ferry: int
) -> None:
    shelf = library.add_collection("Port")
    library.set_collected(ferry, shelf, True)
    library.delete_collection(shelf)
    assert library.collections() == [] and len(library.articles()) == 1
    library.undo()
    assert library.articles()[0].collections == (shelf,)


def test_an_article_is_taken_out_of_a_collection(library: Library, ferry: int) -> None:
    shelf = library.add_collection("Port")
    for there in (True, True, False, False):
        library.set_collected(ferry, shelf, there)
    assert library.articles()[0].collections == ()


def test_what_is_gone_cannot_be_tagged(library: Library) -> None:
    with pytest.raises(LibraryError, match="no longer in the library"):
        library.set_article_tags(9, ["x"])
    with pytest.raises(LibraryError, match="no longer in the library"):
        library.delete_collection(9)
