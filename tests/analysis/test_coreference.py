"""Who a source expression, or the lack of one, stands for: cases in data/speakers.toml and here."""

import numpy as np
import pytest

from bywhom.analysis.coreference.entities import named_entities
from bywhom.analysis.coreference.mentions import capitals_of, name_mentions
from bywhom.analysis.coreference.ranker import Ranker, Tables, load_coreference
from tests.analysis.speaker_cases import (
    Case,
    attributions_of,
    read_case,
    speaker_cases,
    stream_of,
)

CASES = speaker_cases()
RIGHT, GUESSED = 0.95, 0.5


def names_of(case: Case) -> list[str]:
    """Without those who are only described ("he": a spokesman)."""
    found = attributions_of(case.text, case.raw)
    return [one.speaker or "" if one.source_kind == "named" else "" for one in found]


def names_in(text: str) -> list[str]:
    stream = stream_of(text)
    mentions = list(name_mentions(stream, capitals_of(stream)))
    return [entity.name for entity in named_entities(mentions, lambda _: False)]


def test_names_that_a_careful_reader_gives_are_given() -> None:
    pairs = [pair for c in CASES for pair in zip(names_of(c), c.who, strict=True) if pair[1]]
    assert len(pairs) >= 100
    right = sum(name == wanted for name, wanted in pairs)
    assert right / len(pairs) >= RIGHT, [pair for pair in pairs if pair[0] != pair[1]]


def test_where_a_name_would_be_a_guess_most_words_are_left_as_they_are() -> None:
    given = [name for c in CASES for name, wanted in zip(names_of(c), c.who, strict=True)
             if not wanted]  # fmt: skip
    assert sum(map(bool, given)) / len(given) <= GUESSED


@pytest.mark.parametrize(
    ("marked", "who"),
    [
        ("{s Senator Ada Holm} {c said} {t the quay was safe}. {s She} {c added} {t that it "
         "would open}.", "Ada Holm"),
        ("{s Ekene Adaobi, a harbour pilot,} {c said} {t the quay was safe}. {s He} {c added} "
         "{t that it would open}.", "Ekene Adaobi"),
        ("{t “The quay is safe,”} {s Nils Orm} {c said}. {t “It will open on Monday.”}",
         "Nils Orm"),
        ("{s Mayor Ada Holm} {c endorsed} {t the plan}, {c saying} {t it was a good start}.",
         "Ada Holm"),
    ],
)  # fmt: skip
def test_what_follows_a_name_is_said_by_the_same_person(marked: str, who: str) -> None:
    assert names_of(read_case(marked, []))[-1] == who


@pytest.mark.parametrize(
    "marked",
    [
        "{s It} {c is believed} {t that the dam will hold}.",
        "{c It is alleged} {t that the crane was rusty}.",
    ],
)
def test_what_is_said_by_nobody_has_no_speaker(marked: str) -> None:
    (found,) = attributions_of(*read_case(marked, [])[:2])
    assert (found.speaker, found.source_kind) == (None, "passive")


def test_without_a_model_a_name_stands_for_itself_and_nothing_else_does() -> None:
    case = read_case("{s Ada Holm} {c said} {t it was over}. {s She} {c left} {t at noon}.", [])
    found = attributions_of(case.text, case.raw, model=False)
    assert [one.speaker for one in found] == ["Ada Holm", None]


def test_a_name_makes_the_source_a_named_one() -> None:
    case = read_case("{s Ada Holm} {c said} {t it was over}. {s She} {c added} {t thanks}.", [])
    assert [a.source_kind for a in attributions_of(case.text, case.raw)] == ["named", "named"]


def test_names_of_any_origin_are_names_and_titles_alone_are_none() -> None:
    text = (
        "J. P. Larkin spoke. The pilot Ekene Adaobi met Prime Minister Bao Nguyen, Xu Li and "
        "Jean-Luc de la Tour. "
        "The President of the council spoke to the Harbour Board of Vastmark."
    )
    assert names_in(text) == [
        "J. P. Larkin",
        "Ekene Adaobi",
        "Bao Nguyen",
        "Xu Li",
        "Jean-Luc de la Tour",
        "Harbour Board of Vastmark",
    ]


def test_short_names_and_initials_belong_to_the_full_name() -> None:
    stream = stream_of(
        "The Vastmark Harbour Board spoke. Then the VHB and Ada Holm met, and Ms. Holm left."
    )
    mentions = list(name_mentions(stream, capitals_of(stream)))
    found = {e.name: len(e.mentions) for e in named_entities(mentions, lambda _: False)}
    assert found == {"Vastmark Harbour Board": 2, "Ada Holm": 2}


def test_a_headline_makes_no_names() -> None:
    stream = stream_of("Holm Warns Of Rusty Cranes In The Harbour")
    mentions = list(name_mentions(stream, capitals_of(stream)))
    assert mentions
    assert named_entities(mentions, lambda _: True) == []


def test_chances_of_a_reference_add_up_to_one() -> None:
    model = load_coreference()
    assert model is not None
    chances, further = model.chances(_random_tables(model))
    totals = further.sum(1) + np.bincount([0, 0, 1], chances)
    assert np.allclose(totals, 1)
    assert further[0, 1] == 0  # not allowed


def _random_tables(ranker: Ranker) -> Tables:
    dice = np.random.default_rng(1)
    width = ranker.weights["source"].shape[0]

    def rows(count: int, numbers: int) -> np.ndarray:
        return dice.normal(size=(count, numbers)).astype(np.float32)

    facts = {
        part: rows({"reference": 2, "pair": 3, "entity": 2, "mention": 3}[part], len(mean))
        for part, mean in ranker.means.items()
    }
    index = np.array([0, 1, 0])
    allowed = np.array([[True, False, True], [False, True, True]])
    held = (rows(2, width), rows(2, width), rows(3, width))
    pair_facts = facts.pop("pair").__getitem__
    return Tables(facts, pair_facts, *held, np.array([0, 0, 1]), index, index, index, allowed)


def test_full_stops_alone_are_no_part_of_a_name():
    assert names_in("Gen. .J said the pier held. Ada J said so, and Harbour Rev. .. J too.")
