"""The open article and its marks: what is dismissed does not stand."""

from analysis.article import Span
from analysis.marks import Mark
from library.judgements import Dismissal
from ui.desk import standing

TEXT = "It may rain. It May rain. Critics may weep."


def mark(start: int, end: int, rule: str = "hedge.may") -> Mark:
    return Mark("hedge", start, end, rule, "", "", "sure")


MARKS = [mark(3, 6), mark(16, 19), mark(26, 33, "unnamed.critics"), mark(34, 37)]


def test_without_dismissals_all_stand():
    assert standing(MARKS, [], TEXT) == MARKS


def test_here_means_this_one_only():
    here = Dismissal(1, "here", "hedge.may", 7, "", Span(3, 6))
    assert standing(MARKS, [here], TEXT) == MARKS[1:]


def test_a_phrase_means_its_words_whatever_their_capitals():
    phrase = Dismissal(1, "phrase", "hedge.may", 7, "may")
    assert standing(MARKS, [phrase], TEXT) == [MARKS[2]]


def test_a_phrase_of_another_rule_stands():
    phrase = Dismissal(1, "phrase", "hedge.modal", 7, "may")
    assert standing(MARKS, [phrase], TEXT) == MARKS


def test_a_rule_means_all_of_its_marks():
    rule = Dismissal(1, "rule", "hedge.may")
    assert standing(MARKS, [rule], TEXT) == [MARKS[2]]
