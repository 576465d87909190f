"""Every rung of the attribution ladder, on invented expressions (data/ladder.toml)."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bywhom.analysis.marks import LADDER
from bywhom.analysis.sources.ladder import rung_of
from bywhom.analysis.text.tokens import TOKEN

FILE = Path(__file__).parent / "data" / "ladder.toml"


def read_expressions() -> list[tuple[str, str]]:
    with FILE.open("rb") as file:
        rungs = tomllib.load(file)
    return [(line, rung) for rung, lines in rungs.items() for line in lines.split("\n") if line]


EXPRESSIONS = read_expressions()


def rung(expression: str) -> str:
    return rung_of(TOKEN.findall(expression), opens=expression[0].isupper())


def test_there_are_enough_expressions_of_every_rung() -> None:
    assert len(EXPRESSIONS) >= 100
    assert {rung for _, rung in EXPRESSIONS} == set(LADDER)


@pytest.mark.parametrize(("expression", "expected"), EXPRESSIONS)
def test_an_expression_stands_on_its_rung(expression: str, expected: str) -> None:
    assert rung(expression) == expected


def test_nobody_at_all_is_the_last_rung() -> None:
    assert rung_of([]) == "passive"
    assert rung_of([",", "."]) == "passive"


def test_a_capital_at_the_start_of_a_sentence_makes_no_name() -> None:
    assert rung_of(["Mourners"], opens=True) != "named"
    assert rung_of(["Bryndal"], known={"bryndal"}, opens=True) == "named"


def test_a_quantity_is_not_the_head() -> None:
    assert rung("a number of officials") == "unnamed"
    assert rung("half of the officials") == "crowd"
    assert rung("one of the officials") == "unnamed"
    assert rung("the Harbour Board average of recent polls") == "document"


def test_a_vague_word_is_a_name_where_the_article_knows_it_as_one() -> None:
    assert rung_of(["Young"], known={"young"}) == "named"
    assert rung_of(["Young"]) != "named"


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=12), max_size=12), st.booleans())
def test_any_words_stand_on_some_rung(words: list[str], opens: bool) -> None:
    assert rung_of(words, opens=opens) in LADDER
