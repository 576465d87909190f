"""What a cue amounts to by the table of verbs: sort and confidence, for the status of sentences."""

import pytest

from bywhom.analysis.article import Span
from bywhom.analysis.marks import Attribution
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.sources.by_tables import by_tables
from tests.analysis.speaker_cases import read_case, stream_of


def built(marked: str) -> list[Attribution]:
    case = read_case(marked, [])
    return by_tables(stream_of(case.text), case.raw)


@pytest.mark.parametrize(
    "marked",
    [
        "{s The mayor} {c said} {t the dam would hold}.",
        "{c According to} {s the board}, {t the dam will hold}.",
        "{s The report} {c found} {t that the dam was cracked}.",
        "{s Officials} {c believe} {t the dam will hold}.",
        "{t “We will hold,”} {c laughed} {s the mayor}.",
        "{s It} {c is believed} {t that the dam will hold}.",
        "{s The mayor} {c wanted} {t “a dam that holds.”}",
    ],
)
def test_whoever_asserts_something_makes_a_statement(marked: str) -> None:
    assert [a.sort for a in built(marked)] == ["statement"]


@pytest.mark.parametrize(
    "marked",
    [
        "{s The mayor} {c wants} {t a higher dam}.",
        "{s Fishermen} {c fear} {t the dam}.",
        "{s The party} {c supports} {t the dam}.",
        "{s Critics} {c regard} {t the dam} as a folly.",
        "{s The mayor} {c defended} {t the dam}.",
        "{s The mayor} {c declined to comment} {t on the dam}.",
        "{s The mayor} {c did not say} {t when the dam would be mended}.",
        "{s The mayor} {c refused to discuss} {t the dam}.",
        "If {s the mayor} {c says} {t the dam will hold}, we shall stay.",
    ],
)
def test_wishes_fears_sides_and_silence_are_attitudes(marked: str) -> None:
    assert [a.sort for a in built(marked)] == ["attitude"]


def test_a_denial_is_a_statement_but_a_doubtful_one() -> None:
    (one,) = built("{s The mayor} {c did not deny} {t that the dam was cracked}.")
    assert (one.sort, one.confidence) == ("statement", "likely")


def test_what_one_says_another_said_is_a_step_less_sure() -> None:
    text = "Holm said officials had told her the dam was cracked."
    told = text.index("officials")
    raw = [
        RawAttribution(Span(0, 4), Span(5, 9), (Span(10, len(text) - 1),), 0.9),
        RawAttribution(Span(told, told + 9), Span(told + 10, told + 18), (Span(32, 53),), 0.9),
    ]
    outer, inner = by_tables(stream_of(text), raw)
    assert (outer.confidence, inner.confidence) == ("sure", "likely")


@pytest.mark.parametrize(("chance", "word"), [(0.9, "sure"), (0.6, "likely"), (0.2, "possible")])
def test_the_networks_confidence_is_told_in_a_word(chance: float, word: str) -> None:
    raw = [RawAttribution(Span(0, 4), Span(5, 9), (Span(10, 20),), chance)]
    (one,) = by_tables(stream_of("Holm said it was over."), raw)
    assert one.confidence == word


@pytest.mark.parametrize(
    "marked",
    [
        "{t A baker set fire to his mill}, {s a court} {c has heard}.",
        "{t Sales fell by half}, {s Holm Mutual} {c reports}.",
    ],
)
def test_courts_hear_and_companies_report(marked: str) -> None:
    assert {a.sort for a in built(marked)} == {"statement"}
