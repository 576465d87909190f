"""Sources without a name, and those that only look like it."""

import pytest

from bywhom.analysis.rules.rule_set import RuleSet, load_rules
from tests.analysis.rules_help import marks, words


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    return load_rules()[0]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Officials said the pier was safe.", ["Officials"]),
        ("Two senior harbour officials said the pier was safe.", ["Two senior harbour officials"]),
        ("The pier is safe, officials said on Monday.", ["officials"]),
        ("“It is safe,” said a senior official.", ["a senior official"]),
        (
            "It is safe, according to people familiar with the survey.",
            ["people familiar with the survey"],
        ),
        ("Intelligence sources suggest that the pier is watched.", ["Intelligence sources"]),
        ("The sale is near, sources close to the talks said.", ["sources close to the talks"]),
        ("Sources in Harwick say the pier is watched.", ["Sources in Harwick"]),
        ("Sources said on Monday that it is safe.", ["Sources"]),
        (
            "A person with direct knowledge of the sale on Monday said no.",
            ["A person with direct knowledge of the sale"],
        ),
        ("Critics argue that the pier is old.", ["Critics"]),
        ("Film critics said the opening was dull.", ["Film critics"]),
        ("Film critic Ada Holm said the opening was dull.", []),
        ("The film critics Ada Holm and Jon Pell said it was dull.", []),
        ("Ada Holm, a senior official, said the pier was safe.", []),
        ("Analyst Ada Holm said the pier was safe.", []),
        ("A senior official, Ada Holm, said the pier was safe.", []),
        ("In Harwick, an official said the pier was safe.", ["an official"]),
        ("Officials met on Monday.", []),
        ("The mayor told officials to wait.", []),
        ("The mayor said officials were asleep.", []),
        ("Some say the pier is cursed.", ["Some"]),
        ("Some planks are loose.", []),
        ("Studies show that gulls can count.", ["Studies"]),
        ("The Holm study shows that gulls can count.", []),
        ("The White House said it would wait.", []),
        ("Ms Holm said she would wait.", []),
        ("A second guard gave a similar account.", ["A second guard"]),
        ("Divers asked by the Harwick Echo had thought it safe.", ["Divers"]),
        ("Some scholars have tended to favour a fire.", ["Some scholars"]),
        ("One, who asked not to be named, ran away.", ["One"]),
        ("A senior officer, who declined to give his name, fled.", ["A senior officer"]),
        ("Neighbours in the lane heard a bang.", ["Neighbours"]),
        ("Residents told to leave took their dogs.", []),
        ("An old clock tells you the hour.", []),
        ("Relief agencies put the toll at nine.", ["Relief agencies"]),
        ("Local newspapers reported that the pier had sunk.", ["Local newspapers"]),
        ("There are fears that the pier will sink.", ["There are fears that"]),
    ],
)
def test_who_is_named_and_who_is_not(rules, text, sources):
    assert words(text, rules, "unnamed-source") == sources


@pytest.mark.parametrize(
    ("text", "passives"),
    [
        ("The pier is widely seen as a folly.", ["is widely seen as"]),
        ("The pier is seen by the council as a folly.", []),
        ("The ring is believed to be Roman.", ["is believed"]),
        ("He is believed by his mother.", []),
        ("Turnout is expected to fall.", ["is expected to"]),
        ("The duke has been described as dull.", ["has been described as"]),
        ("She was accused by the bank.", []),
        ("Nobody is suspected of the theft.", []),
    ],
)
def test_a_passive_without_an_agent_credits_nobody(rules, text, passives):
    found = [m for m in marks(text, rules) if m.kind == "unnamed-source"]
    assert [text[m.start : m.end] for m in found] == passives
    assert {m.rung for m in found} <= {"passive"}


def test_a_mark_says_its_rung(rules):
    text = "Sources said no. Critics said yes. It is said that nobody asked."
    found = [m.rung for m in marks(text, rules) if m.kind == "unnamed-source"]
    assert found == ["unnamed", "crowd", "passive"]
