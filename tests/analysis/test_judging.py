"""Judges decide whether what a rule found, or a word no rule knows, is meant so in its place."""

from pathlib import Path

import pytest

from bywhom.analysis.analyse import Analyser, load_analyser
from bywhom.analysis.article import Article
from bywhom.analysis.judging.candidates import stem
from bywhom.analysis.judging.judge import FILE, Judge, load_judges
from bywhom.analysis.judging.name_facts import names_in
from bywhom.analysis.marks import LIKELY, SURE, Mark, confidence_of
from bywhom.analysis.text.segment import plain_paragraphs
from tests.analysis.rules_help import passages, rules_of

OWN_RULE = """
format = 1

[kind]
id = "{kind}"
title = "Own"
ask = "Who says so?"

[[rule]]
id = "own.word"
title = "A word of my own"
phrases = ["{phrase}"]
explain = "“{{cue}}” is mine."
fair = "Always."
source = "me"
confidence = "sure"
marks = ["The [{phrase}] opened."]
ignores = ["Nothing."]
"""


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return load_analyser()


def found(analyser: Analyser, text: str, kind: str) -> list[Mark]:
    article = Article("", text, plain_paragraphs(text))
    return [m for m in analyser.analyse(article).marks if m.kind == kind]


def shown(analyser: Analyser, text: str, kind: str) -> list[str]:
    """What the density Key may show."""
    return [text[m.start : m.end] for m in found(analyser, text, kind) if m.chance >= LIKELY]


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("Councillor Might rowed to Sandvik. Might told nobody.", []),
        ("The council might sell the pier before winter.", ["might"]),
        ("“You may leave the hall,” the usher told them.", []),
        ("The fever may spread before the doctors arrive.", ["may"]),
        ("Sandvik could have won by four.", []),
        ("A second flood could close the valley road.", ["could"]),
        ("The book shows what is possible on a small stove.", []),
        ("Police spoke of a possible second driver.", ["possible"]),
        ("Pupils cross here without any risk.", []),
    ],
)
def test_a_hedge_is_one_only_where_it_hedges(analyser, text, hedges):
    assert shown(analyser, text, "hedge") == hedges


@pytest.mark.parametrize(
    ("text", "loaded"),
    [
        ("The painter Lena Vile sold a harbour scene. Vile lives in Tarn.", []),
        ("His vile remarks about the nurses were printed.", ["vile"]),
        ("The Shameless Singers open the fair.", []),
        ("The bakers smashed and crushed two sacks of walnuts.", []),
        ("Foxes dragged the garbage bags down the lane.", []),
        ("The mayor's disastrous, idiotic plan goes on.", ["disastrous", "idiotic"]),
    ],
)
def test_a_charged_word_is_one_only_where_it_charges(analyser, text, loaded):
    assert shown(analyser, text, "loaded-language") == loaded


def test_every_mark_has_the_word_of_its_chance(analyser):
    text = Path("resources/samples/night-ferry.txt").read_text(encoding="utf-8")
    marks = [m for kind in ("hedge", "loaded-language") for m in found(analyser, text, kind)]
    assert marks
    assert all(m.confidence == confidence_of(m.chance) and 0 <= m.chance <= 1 for m in marks)


@pytest.mark.parametrize(("kind", "phrase"), [("hedge", "May"), ("loaded-language", "Shameless")])
def test_a_readers_own_rule_is_never_overruled(tmp_path, kind, phrase):
    rules_of(tmp_path / "rules", OWN_RULE.format(kind=kind, phrase=phrase))
    own = load_analyser([tmp_path / "rules"])
    marks = found(own, f"The {phrase} Theatre opened on Monday in the old mill.", kind)
    assert [(m.rule, m.confidence) for m in marks] == [("own.word", "sure")]


def test_without_the_file_the_rules_stand_as_they_are(tmp_path):
    assert load_judges(tmp_path / "none.npz") == {}
    broken = tmp_path / "broken.npz"
    broken.write_bytes(FILE.read_bytes()[:500])
    assert load_judges(broken) == {}


def test_a_judge_adds_up_what_it_knows_and_passes_over_the_rest():
    judge = Judge(0.0, {"capital": -2.0, "question": 1.0})
    assert judge.chance(["unheard of"]) == 0.5
    assert judge.chance(["capital"]) < 0.2 < judge.chance(["capital", "question"]) < 0.5


def test_between_the_middle_and_sure_all_are_likely():
    judge = Judge(0.0, {"a": 1.0, "sure": 9.0}, middle=0.45)
    assert LIKELY <= judge.chance([]) < judge.chance(["a"]) < SURE
    assert judge.chance(["sure"]) > SURE


def test_names_are_learned_where_they_are_surely_names():
    text = "Lie Votes Today\n\nThe clerk Ada Lie agreed. Crooks ran."
    names = names_in(passages(text))
    assert {"ada", "lie"} <= names and "crooks" not in names


def test_forms_of_a_word_have_one_stem():
    assert len({stem(w) for w in ("suggest", "suggests", "suggested", "suggesting")}) == 1
