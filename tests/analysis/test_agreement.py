"""Worked examples from the literature, two other implementations, and what has no number."""

import math
import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bywhom.analysis.agreement.coefficients import (
    ALL_SAME,
    ALONE,
    NOBODY,
    UNEVEN,
    alpha,
    cohen_kappa,
    fleiss_kappa,
)

# Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", sections A to C.
BINARY = ["0100000010", "1110010000"]
TWO = ["aabbdcccedda", "babbbcccedd" + "d"]
FOUR = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."]

# Fleiss 1971, table 1: thirty patients, six raters, five diagnoses.
FLEISS = [
    "00060",
    "03003",
    "01401",
    "00006",
    "03030",
    "20400",
    "00402",
    "20310",
    "20040",
    "00006",
    "10050",
    "11040",
    "03300",
    "10050",
    "02031",
    "00501",
    "30012",
    "51000",
    "02040",
    "10203",
    "00006",
    "01050",
    "02013",
    "20040",
    "10041",
    "05010",
    "40002",
    "02040",
    "10500",
    "00006",
]


def units_of(readers: list[str]) -> list[Counter[str]]:
    """One string a reader, one letter a unit, a dot where the reader gave none."""
    return [Counter(x for x in column if x != ".") for column in zip(*readers, strict=True)]


@pytest.mark.parametrize(("readers", "published"), [(BINARY, 0.095), (TWO, 0.692), (FOUR, 0.743)])
def test_alpha_is_what_krippendorff_computes(readers, published):
    assert alpha(units_of(readers)).value == pytest.approx(published, abs=0.0005)


def test_kappa_is_what_cohen_computes():
    table = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]  # Cohen 1960, table 2: 200 cases
    pairs = [(str(a), str(b)) for a in range(3) for b in range(3) for _ in range(table[a][b])]
    assert len(pairs) == 200
    assert cohen_kappa(pairs).value == pytest.approx(0.492, abs=0.0005)


def test_kappa_is_what_fleiss_computes():
    units = [dict(zip("abcde", map(int, row), strict=True)) for row in FLEISS]
    assert [sum(u[x] for u in units) for x in "abcde"] == [26, 26, 30, 55, 43]  # his margins
    assert fleiss_kappa(units).value == pytest.approx(0.430, abs=0.0005)


def random_readers(seed: int) -> list[str]:
    """Readers who follow a hidden answer most of the time, and leave some units out."""
    dice = random.Random(seed)
    truth = [dice.choice("abcd") for _ in range(dice.randint(3, 40))]
    return [
        "".join(
            "." if dice.random() < 0.15 else t if dice.random() < 0.6 else dice.choice("abcd")
            for t in truth
        )
        for _ in range(dice.randint(2, 9))
    ]


@pytest.mark.parametrize("seed", range(25))
def test_alpha_equals_the_krippendorff_package(seed):
    krippendorff = pytest.importorskip("krippendorff")
    readers = random_readers(seed)
    numbers = [[math.nan if x == "." else ord(x) for x in reader] for reader in readers]
    ours = alpha(units_of(readers)).value
    theirs = krippendorff.alpha(reliability_data=numbers, level_of_measurement="nominal")
    assert ours == pytest.approx(theirs, abs=0.0005)


def test_alpha_and_kappa_equal_nltk():
    from nltk.metrics.agreement import AnnotationTask

    for seed in range(10):
        readers = random_readers(seed)
        triples = [
            (f"reader {r}", u, label)
            for r, reader in enumerate(readers)
            for u, label in enumerate(reader)
            if label != "."
        ]
        assert alpha(units_of(readers)).value == pytest.approx(AnnotationTask(triples).alpha())
        first, second = (reader.replace(".", "a") for reader in readers[:2])
        full = [(r, u, x) for r, line in enumerate((first, second)) for u, x in enumerate(line)]
        kappa = cohen_kappa(list(zip(first, second, strict=True))).value
        assert kappa == pytest.approx(AnnotationTask(full).kappa())


@pytest.mark.parametrize(
    ("readers", "why"),
    [
        ([], NOBODY),
        (["...", "..."], NOBODY),
        (["abc"], ALONE),
        (["aaa", "aaa"], ALL_SAME),
    ],
)
def test_where_there_is_no_alpha_words_say_why(readers, why):
    figure = alpha(units_of(readers))
    assert (figure.value, figure.low, figure.high) == (None, None, None)
    assert figure.words == why


def test_readers_who_never_meet_have_no_alpha():
    assert alpha([{"a": 1}, {"b": 1}]).words == ALONE
    assert fleiss_kappa([{"a": 1}, {"b": 1}]).words == ALONE


def test_kappas_without_ground_say_why():
    assert cohen_kappa([]).words == NOBODY
    assert cohen_kappa([("a", "a")] * 5).words == ALL_SAME
    assert fleiss_kappa([{"a": 3}, {"a": 2}]).words == UNEVEN
    assert fleiss_kappa([]).words == NOBODY


def test_full_agreement_is_one_and_systematic_disagreement_is_below_zero():
    assert alpha([{"a": 4}, {"b": 4}]).value == 1
    assert alpha([{"a": 1, "b": 1}] * 6).value < 0


def test_the_interval_holds_the_figure_narrows_with_more_units_and_repeats():
    few, many = alpha(units_of(FOUR)), alpha(units_of(FOUR) * 20)
    assert few.low < few.value < few.high
    assert many.high - many.low < (few.high - few.low) / 2
    assert alpha(units_of(FOUR)) == few
    assert alpha([{"a": 1, "b": 1}]).low is None  # a single unit: nothing to draw from


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.dictionaries(st.sampled_from("abc"), st.integers(0, 6), max_size=3), max_size=12)
)
def test_a_figure_is_a_number_up_to_one_or_words(units):
    for figure in (alpha(units, resamples=50), fleiss_kappa(units)):
        assert figure.words
        for number in (figure.value, figure.low, figure.high):
            assert number is None or (math.isfinite(number) and number <= 1)
