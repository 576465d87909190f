"""The program knows what it did not learn from: stories, recipes, verse, contracts, talk, lists."""

import tomllib
from pathlib import Path

import pytest

from bywhom.analysis.analyse import load_analyser
from bywhom.analysis.article import Article
from bywhom.analysis.depth import other_kind
from bywhom.analysis.marks import LIKELY
from bywhom.analysis.report import to_json, to_text
from bywhom.analysis.text.segment import plain_paragraphs
from tests.analysis.rules_help import rules_of
from tests.analysis.test_judging import OWN_RULE
from tests.golden.load import articles

HERE = Path(__file__).parent
with (HERE / "data" / "other_kinds.toml").open("rb") as file:
    OTHERS = {
        f"{kind}-{name}": text
        for kind, texts in tomllib.load(file).items()
        for name, text in texts.items()
    }
STORY = OTHERS["fiction-harbour"]


@pytest.mark.parametrize("name", OTHERS)
def test_a_text_of_another_kind_is_known(name):
    assert other_kind(OTHERS[name])


def test_no_article_is_taken_for_anything_else():
    samples = sorted((HERE.parent.parent / "resources" / "samples").glob("*.txt"))
    news = [*articles(), *samples]
    assert [p.name for p in news if other_kind(p.read_text(encoding="utf-8"))] == []


def test_of_a_few_words_nothing_is_said():
    assert other_kind("I think you and I should go.") == ""


def test_a_story_has_fewer_marks_and_none_of_them_likely():
    article = Article("", STORY, plain_paragraphs(STORY))
    analysis = load_analyser().analyse(article)
    asking = [m for m in analysis.marks if m.kind != "attributed"]
    assert asking
    assert all(m.chance < LIKELY and m.confidence == "possible" for m in asking)


def test_the_reader_is_told_everywhere():
    article = Article("", STORY, plain_paragraphs(STORY))
    analysis = load_analyser().analyse(article)
    assert to_json(analysis, "a")["summary"]["reads_like"] == "a story"
    assert "This reads like a story, not like news." in to_text(analysis, "a")


def test_a_readers_own_rule_stands_in_a_story_as_it_is(tmp_path):
    rules_of(tmp_path / "rules", OWN_RULE.format(kind="hedge", phrase="kettle"))
    article = Article("", STORY, plain_paragraphs(STORY))
    marks = load_analyser([tmp_path / "rules"]).analyse(article).marks
    assert [m.confidence for m in marks if m.rule == "own.word"] == ["sure"]
