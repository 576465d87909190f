"""Context decides whether a word is a hedge: its part of speech and its neighbours."""

import pytest

from bywhom.analysis.rules.rule_set import RuleSet, load_rules
from tests.analysis.rules_help import marks, words


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    return load_rules()[0]


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("The pier may close.", ["may"]),
        ("On May 5 the pier closed.", []),
        ("It opened last May and will close in June.", []),
        ("May Tolland opened the pier.", []),
        ("This Pier May Never Reopen.", ["May"]),
        ("They could not afford the fare.", []),
        ("From the roof he could hear the bell.", []),
        ("The roof could collapse.", ["could"]),
        ("The strike could not have come at a worse time.", ["could"]),
        ("He rowed as fast as he could.", []),
        ("She appeared in court on Monday.", []),
        ("She appeared on a stage in Harwick.", []),
        ("She appeared to concede.", ["appeared"]),
        ("She appeared ready to concede.", ["appeared"]),
        ("The juniors took 14 of a possible 20 points.", []),
        ("Reply as soon as possible.", []),
        ("Police see a possible link.", ["possible"]),
        ("Rain is as likely as not.", ["as likely as not"]),
        ("A likely story!", []),
        ("Rain is likely on Sunday.", ["likely"]),
        ("Girls were more likely than boys to swim.", []),
        ("The alleged attacker is nineteen.", ["alleged"]),
        ("He suggested a walk.", []),
        ("He suggested going home.", []),
        ("Early data suggest a fall in catches.", ["suggest"]),
        ("The gang is believed to have fled.", ["believed"]),
        ("Ms Ferrow believed him at once.", []),
        ("The fort's might impressed nobody.", []),
        ("The fort might impress somebody.", ["might"]),
        ("He is the prime suspect.", []),
        ("I suspect he knew.", ["I suspect"]),
        ("You are supposed to knock.", []),
        ("The supposed heir did not knock.", ["supposed"]),
        ("If confirmed, the find is the oldest of its kind.", ["If confirmed"]),
        ("It is not clear who paid.", ["not clear"]),
        ("The road is not clear of snow.", []),
        ("The shop has potential customers.", []),
        ("The leak is a potential danger.", ["potential"]),
    ],
)
def test_the_neighbours_decide(rules, text, hedges):
    found = words(text, rules, "hedge")
    assert [w.lower() for w in found] in ([h.lower() for h in hedges], _shorter(hedges))


def _shorter(hedges: list[str]) -> list[str]:
    """ "I suspect" may be marked by its verb alone."""
    return [h.lower().removeprefix("i ") for h in hedges]


def test_a_speakers_hedge_is_told_from_the_writers(rules):
    text = "“The dam may hold,” said Ms Ferrow. It may not."
    found = [m for m in marks(text, rules) if m.kind == "hedge"]
    assert [(text[m.start : m.end], m.voice) for m in found] == [
        ("may", "speaker"),
        ("may", "writer"),
    ]


def test_i_think_is_a_hedge_only_beside_other_doubt(rules):
    text = "“I think the pie is good,” he said. “I think it will rain,” she said."
    found = [m.confidence for m in marks(text, rules) if m.rule == "hedge.i-think"]
    assert found == ["possible", "likely"]


def test_of_two_hedges_that_overlap_the_longer_stays(rules):
    assert words("It was most likely the wind.", rules, "hedge") == ["most likely"]


def test_a_weak_mark_never_displaces_a_firm_one(rules):
    found = words("Some may be lost.", rules, "hedge", weak=True)
    assert found == ["Some", "may"]
