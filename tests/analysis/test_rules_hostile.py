"""Any text: spans in range, no overlap within a kind, time in proportion to length."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bywhom.analysis.rules.rule_set import RuleSet, load_rules
from tests.analysis.rules_help import marks

RULES = load_rules()[0]
PIECES = ["said", "officials", "may", "the", "“", '"', "critics", ",", ".", "is", "believed", "to"]


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    return RULES


@given(
    st.lists(st.sampled_from([*PIECES, "May", "n’t", "😀", "e\u0301", "\n\n", "'"]), max_size=60)
)
@settings(max_examples=150, deadline=None)
def test_marks_lie_in_the_text_and_never_overlap_within_a_kind(pieces):
    text = " ".join(pieces)
    ends: dict[str, int] = {}
    for mark in marks(text, RULES):
        assert 0 <= mark.start < mark.end <= len(text)
        assert mark.start >= ends.get(mark.kind, 0)
        assert not text[mark.start].isspace() and not text[mark.end - 1].isspace()
        ends[mark.kind] = mark.end


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_text_at_all_is_read(text):
    assert all(0 <= mark.start < mark.end <= len(text) for mark in marks(text, RULES))


@pytest.mark.parametrize(
    "piece",
    [
        "said ",
        "officials said ",
        "the most likely ",
        "“",
        "may ",
        "critics of the old ",
        "is widely ",
    ],
)
def test_time_grows_with_the_length_of_the_text(rules, piece):
    marks(piece * 50, rules)
    small, large = (_seconds(piece * n, rules) for n in (2_000, 16_000))
    assert large < 8 * small * 3 + 0.5


def _seconds(text: str, rules: RuleSet) -> float:
    begun = time.process_time()
    marks(text, rules)
    return time.process_time() - begun


def test_many_different_words_do_not_fill_the_memory(rules):
    from bywhom.analysis.rules.matcher import REMEMBERED

    marks(" ".join(f"may w{n} said" for n in range(60_000)), rules)
    assert len(rules.matcher._symbols) <= REMEMBERED + 1


@pytest.mark.parametrize("text", ["", "   ", "\n\n", ".", "“", "'", "😀", "said"])
def test_next_to_nothing_is_no_trouble(rules, text):
    assert marks(text, rules) == []
