"""The main job on articles of our own, and the one promise every output keeps: spans quote."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bywhom.analysis.analyse import Analyser, load_analyser
from bywhom.analysis.article import Article
from bywhom.analysis.html_report import article_element
from bywhom.analysis.report import to_json, to_text
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.documents.reader import open_place
from bywhom.documents.rows.row import settled

REPORT = """Port of Sarn Buys Sixty Signal Drones to Guard Its Reefs

The Port of Sarn has a new plan, with Harbour President Odile Marchetti announcing that the port owns 60 signal drones and keeps them at nine stations along the whole of the reef.

The purchase of sixty drones is not merely a sensible precaution.

The drones could make life much harder for smugglers, whether they come by boat or by night.

The announcement coincides with a reported visit by an inspector of the coast guard.

While the coast guard has not confirmed the visit, harbour sources suggest that the inspector is counting the boats.

The drones, if confirmed to be ready, would change how the reef is watched.

Critics argue that the plan takes money from the lighthouse, while supporters see the drones as a triumph.

The next season will likely show who was right.
"""


@pytest.fixture(scope="module")
def report(analyser):
    article = Article("", REPORT, plain_paragraphs(REPORT))
    return to_json(analyser.analyse(article), "report")


def marked(report, kind):
    return [m["text"] for m in report["marks"] if m["kind"] == kind]


def status_of(report, opening):
    start = REPORT.index(opening)
    return next(s["status"] for s in report["article"]["sentences"] if s["start"] == start)


@pytest.mark.parametrize("cue", ["reported", "suggest", "if confirmed", "could", "likely"])
def test_its_hedges_are_found(report, cue):
    assert cue in marked(report, "hedge")


@pytest.mark.parametrize("source", ["harbour sources", "Critics", "supporters"])
def test_its_unnamed_sources_are_found(report, source):
    assert source in marked(report, "unnamed-source")


def test_what_the_president_announced_is_credited_to_her_by_name(report):
    assert status_of(report, "The Port of Sarn has a") == "attributed"
    first = report["attributions"][0]
    assert first["speaker"] == "Odile Marchetti"
    assert "60 signal drones" in REPORT[first["content"][0]["start"] : first["content"][-1]["end"]]


def test_a_judgement_of_the_writer_is_credited_to_nobody(report):
    assert status_of(report, "The purchase of sixty drones") == "unsourced"
    assert "The purchase of sixty drones is not merely a sensible precaution." in marked(
        report, "unsourced-claim"
    )


PIECES = st.sampled_from(
    [
        *(
            "Critics say ",
            "“It may rain,” ",
            "she said. ",
            "Officials ",
            "reportedly ",
            "Ada Holm ",
        ),
        *(
            "😀 ",
            "e\u0301te\u0301 ",
            "\u00a0",
            "\u2028",
            "\u2029",
            "\u0085",
            "\x00",
            "\x0b",
            "\x0c",
        ),
        *(
            "\r\n",
            "\n\n",
            "\r",
            "\ufeff",
            "\u200f",
            "\U0001d4d0",
            "\ud800",
            "\ufdd0",
            '"',
            "’",
            "n’t ",
        ),
        *(
            "could ",
            "is widely seen as ",
            "a disaster. ",
            "according to the report, ",
            "? ",
            "5,000 ",
        ),
    ]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join)


@pytest.fixture(scope="module")
def any_analyser() -> Analyser:
    return load_analyser()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(given_text=TEXTS)
def test_every_span_of_every_output_quotes_the_text(given_text, any_analyser):
    text = settled(given_text)
    analysis = any_analyser.analyse(Article("", text, plain_paragraphs(text)))
    found = json.loads(json.dumps(to_json(analysis, "x")))
    assert found["article"]["text"] == text
    for span in _spans(found):
        assert 0 <= span["start"] < span["end"] <= len(text)
        if "text" in span:
            assert text[span["start"] : span["end"]] == span["text"]
    order = [(m["start"], m["end"]) for m in found["marks"]]
    assert order == sorted(order)
    to_text(analysis, "x").encode("utf-8")
    article_element(analysis, "x").encode("utf-8")


def _spans(value):
    """Everything with a start and an end, at any depth."""
    if isinstance(value, dict):
        if "start" in value:
            yield value
        for inner in value.values():
            yield from _spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _spans(inner)


def test_a_text_file_keeps_every_character_but_its_line_ends(tmp_path, any_analyser):
    content = "Pier\r\n\r\nIt may\u00a0rain 😀 at e\u0301te\u0301.\u2028Critics say so.\rEnd.\n"
    path = tmp_path / "odd.txt"
    path.write_bytes(content.encode("utf-8"))
    article = open_place(str(path)).article
    assert article.text == content.replace("\r\n", "\n").replace("\r", "\n")
    analysis = any_analyser.analyse(article)
    assert {article.quote(m.span) for m in analysis.marks} >= {"may", "Critics"}
