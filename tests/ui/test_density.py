from bywhom.analysis.marks import KINDS, Mark, Sentence
from bywhom.ui.model.density import SHOWN_AT_FIRST, MarkChoice
from tests.ui.page_support import mark_of

TEXT = "Critics say it may fail. The plan is cruel. Officials said it could. It rained, she said."
SENTENCES = [
    Sentence(TEXT.index(words), TEXT.index(words) + len(words), paragraph=0)
    for words in TEXT.replace(". ", ".|").split("|")
]


def chosen(marks: list[Mark], density: str, kinds: frozenset[str] = frozenset(KINDS)) -> list[str]:
    marks.sort(key=lambda mark: (mark.start, mark.end))
    found = MarkChoice(marks, SENTENCES).shown(kinds, density)
    return [TEXT[marks[i].start : marks[i].end] for i in found]


def test_off_shows_nothing_and_all_shows_everything_in_order() -> None:
    marks = [mark_of("hedge", "may", TEXT), mark_of("unnamed-source", "Critics", TEXT)]
    assert chosen(marks, "off") == []
    assert chosen(marks, "all") == ["Critics", "may"]


def test_key_shows_the_most_telling_mark_of_a_sentence() -> None:
    marks = [
        mark_of("hedge", "may", TEXT),
        mark_of("unnamed-source", "Critics", TEXT),
        mark_of("loaded-language", "cruel", TEXT),
        mark_of("unsourced-claim", "The plan is cruel.", TEXT),
    ]
    assert chosen(marks, "key") == ["Critics", "The plan is cruel."]


def test_key_leaves_out_what_is_only_possible() -> None:
    marks = [
        mark_of("unnamed-source", "Officials", TEXT, "possible"),
        mark_of("hedge", "could", TEXT, "likely"),
    ]
    assert chosen(marks, "key") == ["could"]


def test_a_sentence_with_nothing_but_a_possible_mark_shows_none() -> None:
    assert chosen([mark_of("hedge", "could", TEXT, "possible")], "key") == []


def test_of_two_of_a_kind_the_surer_is_key() -> None:
    marks = [
        mark_of("hedge", "may", TEXT, "likely"),
        mark_of("hedge", "fail", TEXT, "sure"),
    ]
    assert chosen(marks, "key") == ["fail"]


def test_a_sure_mark_goes_before_a_likely_one_of_a_more_telling_kind() -> None:
    marks = [
        mark_of("unsourced-claim", "Officials said it could.", TEXT, "likely"),
        mark_of("hedge", "could", TEXT, "sure"),
    ]
    assert chosen(marks, "key") == ["could"]


def test_a_kind_that_is_off_makes_way_for_the_next_telling_one() -> None:
    marks = [mark_of("hedge", "may", TEXT), mark_of("unnamed-source", "Critics", TEXT)]
    assert chosen(marks, "key", frozenset({"hedge"})) == ["may"]


def test_attributed_marks_are_off_at_first() -> None:
    assert frozenset(KINDS) - SHOWN_AT_FIRST == {"attributed"}


def test_marks_that_come_before_their_sentences_are_not_lost() -> None:
    marks = [mark_of("unnamed-source", "Critics", TEXT), mark_of("hedge", "may", TEXT)]
    assert MarkChoice(marks, []).shown(KINDS, "key") == [0, 1]
