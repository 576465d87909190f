"""Sources that the attribution network found: which of them are worth a question."""

import pytest

from analysis.unnamed_credit import credit_confidence


@pytest.mark.parametrize(
    ("source", "cue", "confidence"),
    [
        ("Supporters of the tunnel", "argued", "likely"),
        ("harbour officials", "said", "likely"),
        ("some villagers", "said", "possible"),
        ("several", "warned", "likely"),
        ("They", "said", "possible"),
        ("44 percent of voters", "say", "possible"),
        ("property records", "show", "possible"),
        ("the film", "tells", "possible"),
        ("some critics", "booed", "possible"),
        ("Ada Holm, an official", "said", "possible"),
        ("", "", "possible"),
    ],
)
def test_only_people_known_by_role_or_side_who_say_something_are_likely(source, cue, confidence):
    assert credit_confidence(source, cue) == confidence
