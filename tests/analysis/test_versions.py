"""Versions of one article: what was edited is found and named, and nothing else is said."""

import pytest

from bywhom.analysis.analyse import load_analyser
from bywhom.analysis.article import Article
from bywhom.analysis.comparison.reports import Report
from bywhom.analysis.comparison.versions import are_versions, edits
from bywhom.analysis.text.segment import plain_paragraphs
from tests.analysis.version_edits import scripted, told

OLD = """Weir opens at Callow Bridge

The weir at Callow Bridge was opened on Monday, the river board said. It cost 46 crowns a metre.

Anglers watched from the bank until noon. A band played two marches and went home.
"""


@pytest.fixture(scope="module")
def analyser():
    return load_analyser()


@pytest.mark.parametrize(
    ("was", "now", "kind", "words"),
    [
        (", the river board said", "", "source taken out", "“the river board said”"),
        ("cost 46", "cost 64", "number changed", "“46” became “64”."),
        ("was opened", "was reportedly opened", "softened", "“reportedly”"),
        (" A band played two marches and went home.", "", "cut", ""),
        ("noon. A band", "noon.\n\nA band", "paragraph split", ""),
    ],
)
def test_one_edit_is_named_and_nothing_else_is_said(analyser, was, now, kind, words):
    found = told(analyser, OLD, OLD.replace(was, now))
    assert [(edit.kind, edit.words) for edit in found] == [(kind, words)]


def test_an_added_source_and_a_dropped_hedge_are_the_other_way_round(analyser):
    bare = OLD.replace(", the river board said", "")
    assert [edit.kind for edit in told(analyser, bare, OLD)] == ["source added"]
    soft = OLD.replace("was opened", "was reportedly opened")
    assert [edit.kind for edit in told(analyser, soft, OLD)] == ["hardened"]


def test_nothing_is_said_of_what_did_not_change(analyser):
    assert told(analyser, OLD, OLD) == []
    assert told(analyser, OLD, OLD.replace("until noon", "until  noon")) == []


def test_scripted_edits_of_our_articles_are_named(analyser):
    """A few; all 200 by python -m tests.analysis.version_edits."""
    some = list(scripted(200))[::16]
    assert len(some) == 13
    right = sum([e.kind for e in told(analyser, old, new)] == [name] for old, new, name in some)
    assert right >= 12


def test_two_reports_are_no_versions_of_one_article(analyser):
    def report(text: str) -> Report:
        analysis = analyser.analyse(Article("", text, plain_paragraphs(text)))
        return Report(analysis, analysis.marks)

    other = OLD.replace("The weir at Callow Bridge was", "At Callow Bridge a weir has been")
    assert are_versions(report(OLD), report(other))
    assert not are_versions(report(OLD), report("A fire\n\nA barn burned at Tolley on Monday."))
    assert edits(report(""), report("")) == []
