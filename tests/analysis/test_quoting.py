"""Which tokens stand inside a quotation: O opens, I inside, C closes, - outside."""

import pytest

from bywhom.analysis.article import Article
from bywhom.analysis.text.segment import plain_paragraphs, sentence_spans
from bywhom.analysis.text.tokens import read_tokens


def states(text: str) -> str:
    (passage,) = read_tokens(Article("", text, plain_paragraphs(text))).passages
    return "".join(passage.quoting)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We go,” she said.", "OIIIC---"),
        ('"We go," she said.', "OIIIC---"),
        ("``We go,'' she said.", "OIIIC---"),
        ("''We go,'' she said.", "OIIIC---"),
        ("‘We go,’ she said.", "OIIIC---"),
        ("'We go,' she said.", "OIIIC---"),
        ("„We go,” she said.", "OIIIC---"),
    ],
)
def test_every_style_of_mark_opens_and_closes(text, expected):
    assert states(text) == expected


def test_a_quotation_inside_a_quotation_is_inside():
    assert states("“He said ‘no’ twice,” she said.") == "OIIIIIIIC---"
    assert states("‘He said “no” twice,’ she said.") == "OIIIIIIIC---"


def test_apostrophes_open_nothing():
    assert set(states("It's the skippers' quay, they won't go in the '90s, not 'til May.")) == {"-"}
    assert set(states("The skippers’ union and the owners’ union met. ’Tis late.")) == {"-"}


def test_an_apostrophe_inside_single_marks_does_not_close_them():
    assert states("‘The skippers’ union won’t go this year,’ she said.").count("C") == 1
    assert states("‘The skippers’ union won’t go this year,’ she said.").endswith("C---")


def test_a_term_in_single_marks_is_quoted():
    assert states("The ‘quiet’ harbour is loud.") == "-OIC----"


def test_a_stray_straight_mark_spoils_only_its_own_neighbourhood():
    text = 'The pipe was 5" wide. "We go," she said.'
    assert states(text).endswith("OIIIC---")


def test_a_closing_mark_without_an_opening_one_closes_nothing_more():
    assert states('We go," she said. It rained.') == "---C------"


@pytest.mark.parametrize("size", [20_001, 45_000])
def test_a_very_long_paragraph_is_cut_between_words(size):
    text = ("the harbour wall stands " * (size // 24 + 1))[:size].strip()
    known = {"the", "harbour", "wall", "stands", text.split()[-1]}
    assert {word for a, b in sentence_spans(text) for word in text[a:b].split()} <= known


def test_a_very_long_paragraph_is_cut_where_a_sentence_ends():
    text = "The old wall stands. " * 3_000
    assert {text[a:b] for a, b in sentence_spans(text.strip())} == {"The old wall stands."}


def test_opening_marks_without_end_take_no_quadratic_time():
    text = "'a " * 60_000
    assert set(states(text)) <= {"-", "O", "I", "C"}
