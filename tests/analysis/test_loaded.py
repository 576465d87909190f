"""Loaded words, and the plain uses of the same words."""

import pytest

from bywhom.analysis.rules.rule_set import RuleSet, load_rules
from tests.analysis.rules_help import words


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    return load_rules()[0]


@pytest.mark.parametrize(
    ("text", "loaded"),
    [
        ("The mayor blasted the plan.", ["blasted"]),
        ("The blast furnace is cold.", []),
        ("Tourists swarmed the quay.", ["swarmed"]),
        ("Bees swarmed in the lane.", []),
        ("The regime closed the port.", ["regime"]),
        ("Her training regime is strict.", []),
        ("It was a disastrous and pathetic launch.", ["disastrous", "pathetic"]),
        ("The disaster relief fund is open.", []),
        ("He ranted about the gulls.", ["ranted"]),
        ("The board gutted the budget.", ["gutted"]),
        ("The fire gutted the mill.", []),
        ("The blaze that gutted the old mill is out.", []),
        ("They carried explosive gas bottles out.", []),
        ("The toll is a scandal.", ["scandal"]),
        ("Some call the toll a scandal.", []),
        ("Some call the toll a scandal, and it is hard to disagree.", ["scandal"]),
        ("Tenants call the excuse shameful.", []),
        ("The excuse is shameful.", ["shameful"]),
        ("The board hid behind a locked door.", ["hid behind"]),
        ("The cat hid behind a locked door.", []),
        ("Tenants are terrified.", ["terrified"]),
        ("The worst landlord in town met the worst storm.", ["worst landlord"]),
        ("Police are hunting him. Owls are hunting mice.", ["hunting"]),
    ],
)
def test_the_plain_use_is_left_alone(rules, text, loaded):
    assert words(text, rules, "loaded-language") == loaded


@pytest.mark.parametrize(
    ("text", "scare"),
    [
        ("The firm's “bonus” was a pen.", ["bonus"]),
        ('Their "free lunch" cost nine crowns.', ["free lunch"]),
        ("The band is called “anchor” in town.", []),
        ("“It rained,” she said.", []),
        ("He read “Moby” twice.", []),
        ("She left the “office of the crown and the anchor” early.", []),
        ("The quotation “never closes", []),
    ],
)
def test_scare_quotes_are_one_or_two_words_that_nobody_speaks(rules, text, scare):
    assert words(text, rules, "loaded-language", weak=True) == scare
