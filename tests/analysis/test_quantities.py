"""Numbers of two reports: which agree, and which may never be held against each other."""

import pytest

from bywhom.analysis.comparison.quantities import quantities


def only(words: str):
    (found,) = quantities(words)
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nearly $44 million", "$43,885,310"),
        ("36 percent", "roughly 36 percent"),
        ("twelve boats", "12 boats"),
        ("two million crowns", "2,000,000 crowns"),
        ("£1.2m", "£1.2 million"),
    ],
)
def test_a_number_agrees_with_itself_rounded_and_in_words(one, other):
    assert only(one).agrees(only(other)) and only(other).agrees(only(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5 percent", "5.7 percent"),
        ("46 boats", "47 boats"),
        ("in 2007", "$2,007"),
        ("on 15 May", "15 boats"),
        ("$139 million", "roughly $141 million"),
    ],
)
def test_other_numbers_and_other_kinds_do_not_agree(one, other):
    assert not only(one).agrees(only(other)) and not only(other).agrees(only(one))


def test_dates_years_and_times_are_of_their_own_kinds():
    found = [q.kind for q in quantities("At 5 p.m. on May 15, 2016, the 3rd boat carried 40 men.")]
    assert found == ["time", "date", "year", "date", "count"]
