"""Sources that the attribution network found: which of them are worth a question."""

import pytest

from bywhom.analysis.sources.unnamed_credit import credit_confidence


@pytest.mark.parametrize(
    ("source", "cue", "confidence"),
    [
        ("Supporters of the tunnel", "argued", "likely"),
        ("harbour officials", "said", "likely"),
        ("some villagers", "said", "possible"),
        ("several", "warned", "likely"),
        ("44 percent of voters", "say", "possible"),
        ("property records", "show", "possible"),
        ("the film", "tells", "possible"),
        ("some critics", "booed", "possible"),
        ("Ada Holm, an official", "said", "possible"),
        ("", "", "possible"),
        ("A nurse at a second clinic", "said", "likely"),
        ("Another", "complained", "likely"),
        ("one insider", "spilled", "possible"),
        ("Holm’s spokeswoman", "said", "possible"),
    ],
)
def test_only_people_known_by_role_or_side_who_say_something_are_likely(source, cue, confidence):
    assert credit_confidence(source, cue) == confidence


def test_any_verb_credits_a_source_with_its_own_words():
    assert credit_confidence("one insider", "spilled", quoted=True) == "likely"


@pytest.mark.parametrize(
    ("source", "cue"),
    [
        ("It", "is widely believed"),
        ("she", "said"),
        ("who", "said"),
        ("One of them, Ada Holm of the trawler Fulmar", "said"),
        ("a notice on the gate", "says"),
        ("a handwritten sign", "warns"),
        ("A letter from the harbour", "said"),
        ("Of 90 tenants", "said"),
    ],
)
def test_a_pronoun_a_name_a_notice_and_a_count_are_no_unnamed_source(source, cue):
    assert credit_confidence(source, cue) is None


@pytest.mark.parametrize("source", ["One of them", "One of the tenants", "residents of Harwick"])
def test_people_without_a_name_still_are(source):
    assert credit_confidence(source, "said") is not None
