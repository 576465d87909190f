"""How the judges of hedges and loaded words are taught."""

import pytest

from bywhom.analysis.judging.judge import KINDS, Judge, judges_from, stored_judges
from bywhom.analysis.rules.rule_set import load_rules
from bywhom.analysis.training.judging.hedges import taught
from bywhom.analysis.training.judging.judged_examples import (
    FILES,
    OWN,
    Example,
    own_examples,
    read_brackets,
)
from bywhom.analysis.training.judging.logistic import fit_judge


def example(facts: str, right: bool, number: int) -> Example:
    return Example("news", f"a{number}", f"a{number}", (0, 1), tuple(facts.split()), right)


def test_brackets_say_what_is_one_and_what_only_looks_like_one():
    text, real, seeming = read_brackets("Ms {May} said it [may] rain.")
    assert text == "Ms May said it may rain."
    assert [text[a:b] for a, b in real] == ["may"]
    assert [text[a:b] for a, b in seeming] == ["May"]


@pytest.mark.parametrize("kind", KINDS)
def test_each_sentence_of_our_own_has_brackets_and_most_are_candidates(kind):
    lines = (OWN / f"{FILES[kind]}.txt").read_text(encoding="utf-8").splitlines()
    assert all(sum(map(len, read_brackets(line)[1:])) for line in lines)
    found = {one.article for one in own_examples(kind, load_rules()[0])}
    assert len(found) > 0.6 * len(lines)


def test_what_always_goes_with_a_hedge_speaks_for_one():
    judge = fit_judge([["a", "x"], ["b", "x"]] * 20, [True, False] * 20, [1.0] * 40, 1.0)
    assert judge.weights["a"] > 1 > 0 > -1 > judge.weights["b"]
    assert judge.chance(["a", "x"]) > 0.8
    assert judge.chance(["b", "x"]) < 0.2


def test_a_rare_fact_is_not_learned():
    judge = fit_judge([["a"], ["a"], ["once"]], [True, True, False], [1.0] * 3, 1.0)
    assert set(judge.weights) <= {"a"}


def test_the_same_examples_give_the_same_judge():
    examples = [example("a b" if i % 3 else "c b", bool(i % 3), i) for i in range(30)]
    assert taught(examples, "hedge") == taught(examples, "hedge")


def test_a_judge_is_the_same_after_it_was_stored():
    judges = {kind: Judge(-0.5, {"word=may": 1.5, "capital": -2.0}, 0.45) for kind in KINDS}
    assert judges_from(stored_judges(judges)) == judges
