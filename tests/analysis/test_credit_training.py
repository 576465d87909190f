"""What the judge of credits learns from: labels beside credits, and WordNet's nouns."""

from pathlib import Path
from typing import Any

import pytest

from bywhom.analysis.article import Span
from bywhom.analysis.reader.attribution import load_model
from bywhom.analysis.rules.rule_set import load_rules
from bywhom.analysis.sources.rung_model import bases, load_rung_model
from bywhom.analysis.training.sources.credit_examples import (
    Example,
    credits_of,
    examples_of,
    matrix_of,
    same_name,
)
from bywhom.analysis.training.sources.labels import placed
from bywhom.analysis.training.sources.nouns import KINDS, read_nouns
from bywhom.analysis.training.sources.readings import read

TEXT = "These gates will hold, he said. Officials say that the dam is old. Holm walked home.\n"


def label(text: str, **more: Any) -> dict[str, Any]:
    start = TEXT.index(text)
    return {"start": start, "end": start + len(text), "unnamed": [], "by": []} | more


def learned(*labels: dict[str, Any]) -> dict[str, Example]:
    model = load_rung_model()
    assert model is not None
    reading = read(TEXT, load_model())
    told = [placed(row, TEXT) for row in labels]
    credits = credits_of(reading, load_rules(())[0])
    found = examples_of("a file", "an event", "an article", reading, credits, told, model)
    return {TEXT[e.span.start : e.span.end]: e for e in found if e.span}


def test_a_label_that_points_into_another_word_is_found_as_a_word_of_its_own() -> None:
    pointing = TEXT.index("he")  # in "These"
    by = {"who": "Holm", "rung": "named", "expr": [pointing, pointing + 2]}
    row = label("These gates will hold, he said.", by=[by])
    said = TEXT.index("he said")
    assert placed(row, TEXT)["by"][0]["places"] == [Span(said, said + 2)]
    assert learned(row)["he"].answers == ("named",)


def test_a_credit_no_label_tells_of_is_none() -> None:
    found = learned(label("Officials say that the dam is old."))
    assert found["Officials"].answers == ("none",)


def test_labels_of_unnamed_sources_alone_leave_the_rung_open() -> None:
    row = label("Officials say that the dam is old.")
    del row["by"]
    marked = row | {"unnamed": [[row["start"], row["start"] + 9]]}
    assert learned(marked)["Officials"].answers == ("described", "unnamed", "crowd", "passive")
    assert learned(row)["Officials"].answers == ("none", "named", "document", "described")
    assert matrix_of([learned(row)["Officials"]]).tolist() == [[1, 1, 1, 1, 0, 0, 0]]


def test_a_label_of_one_expression_teaches_that_one_alone() -> None:
    start = TEXT.index("Officials")
    found = learned({"start": start, "end": start + 9, "rungs": ["unnamed"]})
    assert {words: e.answers for words, e in found.items()} == {"Officials": ("unnamed",)}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mr. Holm", "Ada Holm", True),
        ("the Harbour Board", "Harbour Board of Ostrey", True),
        ("Ada Berg", "Ada Holm", False),
        ("the", "Ada Holm", False),
    ],
)
def test_names_are_the_same_by_their_last_word_or_by_two(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


def test_nouns_are_told_by_the_kinds_of_their_senses(tmp_path: Path) -> None:
    (tmp_path / "data.noun").write_text("  licence\n001 18 n x\n002 06 n x\n", "latin-1")
    (tmp_path / "index.noun").write_text(
        "  licence\npilot n 2 0 2 1 001 002\npier n 1 0 1 0 002\n", "latin-1"
    )
    kinds, nouns = read_nouns(tmp_path)
    assert kinds == tuple(KINDS)
    assert list(nouns) == ["pilot"]  # a pier is a thing, and rare
    shares = dict(zip(kinds, nouns["pilot"], strict=True))
    assert shares["person"] == pytest.approx(2 / 3)
    assert shares["thing"] == pytest.approx(1 / 3)


@pytest.mark.parametrize(("plural", "singular"), [("ladies", "lady"), ("critics", "critic")])
def test_a_noun_is_looked_for_in_the_singular_too(plural: str, singular: str) -> None:
    assert singular in bases(plural)
