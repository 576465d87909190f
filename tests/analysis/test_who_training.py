"""How labelled articles become examples for the coreference ranker."""

import pytest

from bywhom.analysis.coreference.ranker import ITSELF, NO_CREDIT
from bywhom.analysis.reader.attribution import load_model
from bywhom.analysis.training.sources import readings
from bywhom.analysis.training.sources.labels import placed
from bywhom.analysis.training.sources.who_examples import Example, example, same_name

TEXT = (
    "Ada Holm runs the harbour. “The cranes are safe,” she said on Monday. "
    "A spokesman for the council said the cranes were rusty.\n"
)


def read(*by: dict[str, object]) -> Example:
    """With a label for each of the three sentences."""
    starts = [0, TEXT.index("“"), TEXT.index("A spokesman"), len(TEXT)]
    labels = [
        {"start": starts[i], "end": starts[i + 1], "by": [label] if label else []}
        for i, label in enumerate(by)
    ]
    told = [placed(row, TEXT) for row in labels]
    return example("own", "harbour", "harbour", readings.read(TEXT, load_model()), told)


def right_names(found: Example, kind: str) -> set[str]:
    number = next(i for i, one in enumerate(found.scene.references) if one.kind == kind)
    rows = (found.pairs.reference == number) & (found.right > 0)
    return {found.scene.entities[e].name for e in found.pairs.entity[rows].tolist()}


def test_a_pronoun_is_right_with_the_name_its_label_gives() -> None:
    at = TEXT.index("she said")
    found = read({}, {"who": "Ada Holm", "expr": [at, at + 3]}, {})
    assert right_names(found, "she") == {"Ada Holm"}


def test_words_whose_place_is_wrong_are_found_by_themselves() -> None:
    """Labels may give the first place of the letters: "he" in "The"."""
    found = read({}, {"who": "Ada Holm", "expr": [TEXT.index("she"), TEXT.index("she") + 3]}, {})
    assert right_names(found, "she") == {"Ada Holm"}


def test_somebody_without_a_name_stands_for_itself() -> None:
    words = "A spokesman for the council"
    at = TEXT.index(words)
    found = read({}, {}, {"who": words, "expr": [at, at + len(words)]})
    number = next(i for i, o in enumerate(found.scene.references) if o.kind == "indefinite")
    assert found.further_right[number, ITSELF] == 1
    assert found.labelled[number]


def test_what_has_no_words_and_no_label_is_credited_to_nobody() -> None:
    found = read({}, {}, {})
    silent = [i for i, one in enumerate(found.scene.references) if not one.source]
    assert all(found.further_right[i, NO_CREDIT] == 1 for i in silent)
    spoken = [i for i, one in enumerate(found.scene.references) if one.source]
    assert spoken
    assert not any(found.labelled[i] for i in spoken)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ada Holm", "Ms. Holm", True),
        ("the Harbour Board", "Vastmark Harbour Board", True),
        ("Ada Holm", "Peter Voss", False),
        ("", "", True),
        ("", "Ada Holm", False),
    ],
)
def test_names_are_the_same_by_their_words(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) == same
