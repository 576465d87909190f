"""Marks agree by likeness: carelessness scores below an honest weak student."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bywhom.analysis.agreement.heat import word_spans
from bywhom.analysis.agreement.overlap import ReaderMark
from bywhom.classroom.answers.likeness import LEAST, beside, likeness
from tests.classroom.lesson_samples import KEY, KITE, mark
from tests.classroom.strategies import scores
from tests.machine import slowness

CARELESS = ("everything", "every sentence", "at random", "nothing")


@pytest.fixture(scope="module")
def found():
    return scores()


def test_every_careless_strategy_scores_below_an_honest_weak_student(found):
    weak = found["honest, weak"].new
    careless = {n: f.new for n, f in found.items() if n.startswith(CARELESS)}
    assert len(careless) == 5
    assert max(careless.values()) < weak / 2


def test_honest_students_keep_their_order_and_nearly_their_figures(found):
    good, middling, weak = (found[f"honest, {how}"] for how in ("good", "middling", "weak"))
    assert good.new > middling.new > weak.new
    assert all(f.new > 0.9 * f.old for f in (good, middling, weak))


def test_whoever_marks_everything_agreed_with_all_before_and_with_nothing_now(found):
    assert found["everything, as every kind"].old == 1
    assert found["everything, as every kind"].new == 0


def test_a_word_too_much_or_too_little_still_agrees():
    key = [mark("may"), mark("Officials in Tarnby", "unnamed-source")]
    found = beside([mark("may lose"), mark("Officials", "unnamed-source")], key, KITE)
    assert len(found.agreed) == 2 and not found.missed and not found.extra


def test_less_than_a_third_in_common_does_not():
    found = beside([mark("school may lose its")], [mark("may")], KITE)
    assert likeness((2, 6), (3, 4)) == 1 / 4 < LEAST
    assert (len(found.agreed), len(found.missed), len(found.extra)) == (0, 1, 1)


def test_a_mark_agrees_once_with_the_most_alike():
    key = [mark("could be sold"), mark("could")]
    found = beside([mark("could")], key, KITE)
    assert found.pairs == ((mark("could"), mark("could")),)
    assert found.missed == (mark("could be sold"),)


def test_another_kind_never_agrees():
    assert not beside([mark("may", "joke")], [mark("may")], KITE).agreed


def test_marks_of_blanks_agree_with_nothing():
    gap = KITE.index("\n\n")
    blank = ReaderMark(gap, gap + 2, "hedge")
    assert not beside([blank], [blank], KITE).agreed


spans = st.tuples(st.integers(0, 150), st.integers(1, 40)).map(
    lambda p: ReaderMark(p[0], min(p[0] + p[1], len(KITE)), "hedge")
)


@given(st.lists(spans, max_size=12), st.lists(spans, max_size=12))
def test_every_mark_is_on_one_side_and_agreeing_pairs_are_alike(mine, key):
    found = beside(mine, key, KITE)
    assert sorted([*found.agreed, *found.extra]) == sorted(set(mine))
    assert len(found.agreed) == len(found.pairs) == len(set(key)) - len(found.missed)
    assert found.alike.precision is None or 0 <= found.alike.precision <= 1
    for a, b in found.pairs:
        words = [w for w in word_spans(KITE) if w.start < a.end and a.start < w.end]
        assert [w for w in words if w.start < b.end and b.start < w.end]


def test_a_key_beside_itself_is_all_agreed():
    of_article = KEY.of("article-1")
    assert beside(of_article, of_article, KITE).alike.f1 == 1


def test_marks_over_each_other_by_the_thousand_cost_no_more_than_their_number():
    text = "word " * 6_000
    mine = [ReaderMark(5 * i, 5 * i + 5 * 2_000, "hedge") for i in range(4_000)]
    slow = slowness()
    began = time.perf_counter()
    beside(mine, mine, text)
    assert time.perf_counter() - began < 2 * slow
