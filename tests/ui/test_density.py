import pytest

from bywhom.analysis.marks import KINDS, Mark
from bywhom.ui.model import density
from bywhom.ui.model.density import MOST, SHOWN_AT_FIRST, MarkChoice
from tests.ui.page_support import mark_of

TEXT = "Critics say it may fail. The plan is cruel. Officials said it could. It rained, she said."


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch) -> None:
    """The text is short, and so is what it can bear."""
    monkeypatch.setattr(density, "LEAST", 0)


def chosen(
    marks: list[Mark], how_many: str, kinds: frozenset[str] = frozenset(KINDS), words: int = 0
) -> list[str]:
    marks.sort(key=lambda mark: (mark.start, mark.end))
    found = MarkChoice(marks, words).shown(kinds, how_many)
    return [TEXT[marks[i].start : marks[i].end] for i in found]


def test_off_shows_nothing_and_all_shows_everything_in_order() -> None:
    marks = [mark_of("hedge", "may", TEXT), mark_of("unnamed-source", "Critics", TEXT)]
    assert chosen(marks, "off") == []
    assert chosen(marks, "all") == ["Critics", "may"]


def test_key_shows_every_mark_inside_a_claim_too() -> None:
    marks = [
        mark_of("hedge", "may", TEXT),
        mark_of("unnamed-source", "Critics", TEXT),
        mark_of("loaded-language", "cruel", TEXT),
        mark_of("unsourced-claim", "The plan is cruel.", TEXT, "likely"),
    ]
    assert chosen(marks, "key") == ["Critics", "may", "The plan is cruel.", "cruel"]


def test_key_leaves_out_what_is_only_possible() -> None:
    marks = [
        mark_of("unnamed-source", "Officials", TEXT, "possible"),
        mark_of("hedge", "could", TEXT, "likely"),
    ]
    assert chosen(marks, "key") == ["could"]


def test_a_sentence_with_nothing_but_a_possible_mark_shows_none() -> None:
    assert chosen([mark_of("hedge", "could", TEXT, "possible")], "key") == []


def test_where_marks_are_too_many_to_read_on_the_surest_are_key() -> None:
    marks = [
        mark_of("hedge", "may", TEXT, "likely"),
        mark_of("unnamed-source", "Critics", TEXT, "likely"),
        mark_of("hedge", "could", TEXT, "sure"),
    ]
    words_for_two = round(2 * 100 / MOST)
    assert chosen(marks, "key", words=words_for_two) == ["Critics", "could"]
    assert chosen(marks, "all", words=words_for_two) == ["Critics", "may", "could"]


def test_of_marks_as_sure_and_as_telling_some_from_all_over_the_text_stay() -> None:
    marks = [mark_of("hedge", word, TEXT) for word in ("may", "fail", "could", "rained")]
    assert chosen(marks, "key", words=round(2 * 100 / MOST)) == ["may", "could"]


def test_kinds_that_are_off_take_no_room_from_the_others() -> None:
    marks = [mark_of("hedge", "may", TEXT), mark_of("unnamed-source", "Critics", TEXT)]
    assert chosen(marks, "key", frozenset({"hedge"}), round(100 / MOST)) == ["may"]


def test_attributed_marks_are_off_at_first() -> None:
    assert frozenset(KINDS) - SHOWN_AT_FIRST == {"attributed"}
