"""Search finds articles and notes together, and takes whatever is typed."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bywhom.library import Library, open_library
from tests.library.samples import FERRY, make_article, words

MARKET = "Fish market reopens\n\nTraders say the café is full again. A strike is over."


@pytest.fixture
def shelf(library: Library, ferry: int) -> Library:
    market = library.save_article(make_article(MARKET, "market.txt"))
    library.add_note(
        ferry,
        words(FERRY, "Critics"),
        "Which critics? Ask the harbour office.",
        tags=["sources"],
        mark_rule="unnamed.crowd",
    )
    library.add_note(market, words(MARKET, "Traders"), "", tags=["money"])
    library.set_article_tags(market, ["fish"])
    library.set_tick(ferry, "Ada Holm", "named", True)
    return library


def found(library: Library, typed: str) -> set[str]:
    """Which articles and notes, by a word of their own."""
    names = {FERRY.splitlines()[0]: "ferry", MARKET.splitlines()[0]: "market"}
    return {
        names[hit.title] + (" note" if hit.note_id is not None else "")
        for hit in library.search(typed)
    }


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("union", {"ferry"}),
        ("UNION", {"ferry"}),
        ("strike", {"ferry", "market"}),
        ("strike fish", {"ferry", "market"}),
        ("strike market reopens", {"market"}),
        ('"night ferry"', {"ferry"}),
        ('"ferry night"', set()),
        ("trad", {"ferry", "market", "market note"}),
        ("trad ", set()),
        ("cafe ", {"market"}),
        ("strike -union", {"market"}),
        ("critics", {"ferry", "ferry note"}),
        ("harbour office", {"ferry note"}),
        ("tag:sources", {"ferry", "ferry note"}),
        ("tag:fish", {"market", "market note"}),
        ("tag:money strike", {"market"}),
        ("source:vellin strike", {"ferry", "market"}),
        ("source:market.txt", {"market", "market note"}),
        ('source:"ada holm"', {"ferry", "ferry note"}),
        ("kind:unnamed-source", {"ferry note"}),
        ("kind:hedge", set()),
        ("has:note crews", {"ferry"}),
        ("publisher:nothing", set()),
        ("", set()),
        ("   ", set()),
        ("?!", set()),
    ],
)
def test_what_is_typed_is_found(shelf: Library, typed: str, expected: set[str]) -> None:
    assert found(shelf, typed) == expected


def test_a_hit_in_the_title_comes_first(shelf: Library) -> None:
    assert shelf.search("fish")[0].title == "Fish market reopens"


def test_hits_are_highlighted_in_the_snippet(shelf: Library) -> None:
    hits = shelf.search("critics")
    for hit in hits:
        assert {hit.snippet[slice(*span)].lower() for span in hit.highlights} == {"critics"}
    assert any("Ask the harbour office" in hit.snippet for hit in hits)


def test_filters_alone_list_the_newest_first_with_their_first_words(shelf: Library) -> None:
    hits = [hit for hit in shelf.search("has:note") if hit.note_id is None]
    assert [hit.title for hit in hits] == ["Fish market reopens", FERRY.splitlines()[0]]
    assert hits[0].snippet.startswith("Fish market reopens")


def test_only_the_newest_version_is_found(library: Library, ferry: int) -> None:
    newer = library.save_article(make_article(FERRY + " The mayor agreed."))
    assert [hit.article_id for hit in library.search("crews")] == [newer]


def test_what_lies_in_the_bin_is_not_found_and_comes_back(shelf: Library, ferry: int) -> None:
    shelf.delete_article(ferry)
    assert found(shelf, "critics") == set()
    shelf.undo()
    assert found(shelf, "critics") == {"ferry", "ferry note"}


def test_a_changed_note_is_found_by_its_new_words_only(shelf: Library) -> None:
    note = next(n for n in shelf.notes() if n.body)
    shelf.change_note(note.id, body="lighthouse")
    assert found(shelf, "lighthouse") == {"ferry note"} and found(shelf, "office") == set()
    shelf.undo()
    assert found(shelf, "lighthouse") == set() and found(shelf, "office") == {"ferry note"}


@pytest.fixture(scope="module")
def one(tmp_path_factory):
    with open_library(tmp_path_factory.mktemp("search") / "library.db") as library:
        library.save_article(make_article())
        yield library


@settings(max_examples=300, deadline=None)
@given(
    st.text(
        st.one_of(st.sampled_from("\":*-()^+{}[]ANDORNEAT tag source\\%_\x00'"), st.characters())
    )
)
@example('tag:"')
@example("NEAR(a b, 5)")
@example('"unbalanced')
@example("a" * 10_000)
@example("- -- * ** : tag: kind:% has:")
@example("text:ferry AND OR NOT")
@example("\udc80 ferry")
@example('" ' * 3000)
@example("source:" + "%" * 60_000)
@example("kind:" + "x" * 60_000)
def test_no_query_is_an_error(one: Library, typed: str) -> None:
    for hit in one.search(typed):
        assert all(0 <= a < b <= len(hit.snippet) for a, b in hit.highlights)
