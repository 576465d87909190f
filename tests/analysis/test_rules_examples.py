"""Every rule's own examples, run as written."""

import pytest

from bywhom.analysis.rules.rule_set import RuleSet, load_rules
from tests.analysis.rules_help import bracketed, marks

RULES, ERRORS = load_rules()
MARKS = [(rule.id, example) for rule in RULES.rules.values() for example in rule.marks]
IGNORES = [(rule.id, example) for rule in RULES.rules.values() for example in rule.ignores]
SILENT = ("unsourced.", "attributed.", "unnamed.attributed-", "hedge.family-")


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    return RULES


def test_the_built_in_rules_load_without_a_mistake():
    assert ERRORS == ()


def test_there_are_enough_rules_and_examples():
    assert len(RULES.rules) >= 150
    assert len(MARKS) + len(IGNORES) >= 600


@pytest.mark.parametrize(("rule_id", "example"), MARKS)
def test_a_rule_marks_what_its_example_shows(rules, rule_id, example):
    text, spans = bracketed(example)
    assert [(m.start, m.end) for m in marks(text, rules) if m.rule == rule_id] == spans


@pytest.mark.parametrize(("rule_id", "example"), IGNORES)
def test_a_rule_leaves_alone_what_it_should(rules, rule_id, example):
    assert [m for m in marks(example, rules) if m.rule == rule_id] == []


@pytest.mark.parametrize("rule", RULES.rules.values(), ids=lambda rule: rule.id)
def test_a_rule_says_why_when_it_is_fair_and_who_says_so(rule):
    assert rule.explain.strip().endswith((".", "?"))
    assert rule.fair and rule.ask.endswith("?") and rule.source and rule.title
    if not rule.id.startswith(SILENT):
        assert rule.phrases and rule.marks and rule.ignores


@pytest.mark.parametrize("rule", RULES.rules.values(), ids=lambda rule: rule.id)
def test_no_rule_gives_a_verdict(rule):
    said = f"{rule.title} {rule.explain} {rule.fair} {rule.ask}".lower()
    assert not any(word in said for word in ("biased", "fake", "misleading", "score"))


@pytest.mark.parametrize(
    "why",
    [
        "fact",
        "statistic",
        "cause",
        "motive",
        "judgement",
        "generalisation",
        "forecast",
        "comparison",
    ],
)
def test_there_is_a_text_for_each_reason_of_an_unsourced_claim(rules, why):
    assert rules.text(f"unsourced.{why}").kind == "unsourced-claim"


@pytest.mark.parametrize("rung", ["named", "document", "described", "unnamed", "crowd", "passive"])
def test_there_is_a_text_for_each_rung_of_the_ladder(rules, rung):
    assert rules.text(f"attributed.{rung}").rung == rung
    if rung in ("unnamed", "crowd", "passive"):
        assert rules.text(f"unnamed.attributed-{rung}").rung == rung


@pytest.mark.parametrize("rule", RULES.rules.values(), ids=lambda rule: rule.id)
def test_what_a_reader_is_told_is_set_with_curly_apostrophes(rule):
    assert "'" not in f"{rule.title}{rule.explain}{rule.fair}{rule.ask}"


@pytest.mark.parametrize("rule", RULES.rules.values(), ids=lambda rule: rule.id)
def test_a_question_is_asked_once_in_its_own_place(rule):
    assert "Ask:" not in rule.explain


def test_widely_believed_is_one_hedge(rules):
    found = marks("It is widely believed to be gone.", rules)
    assert [m.rule for m in found if m.kind == "hedge"] == ["hedge.believed-to"]
