"""Texts nobody writes: attribution must stay upright, and its time grow with the length."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bywhom.analysis.article import Article, Paragraph
from bywhom.analysis.reader.attribution import AttributionModel, attribute, load_model
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.text.tokens import read_tokens

REPORT = (
    "The harbour office said on Monday that the new crane would be ready in May. "
    "“We have waited long enough,” said Ada Holm, who runs the fish market. "
    "According to the council's plan, the old quay will be closed until autumn. "
)
BITS = (
    *("said", "told", "that", "according to", "Holm", "she", "it rained", "5,000"),
    *("“", "”", '"', "'", "‘", "’", ",", ". ", "\n\n", "…", "😀", "\u0301"),
)


@pytest.fixture(scope="module", params=["model", "rules"])
def model(request) -> AttributionModel | None:
    return load_model() if request.param == "model" else None


def check(text: str, model: AttributionModel | None) -> list:
    """Every span lies in the text, is not empty, and content keeps its order."""
    found = attribute(read_tokens(Article("", text, plain_paragraphs(text))), text, model)
    for one in found:
        spans = [s for s in (one.source, one.cue, *one.content) if s is not None]
        assert spans
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert list(one.content) == sorted(one.content)
        assert 0 <= one.confidence <= 1
    return found


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n\t ",
        "said",
        "“",
        '"' * 999,
        "”“”“ said “",
        "\u0000\u200b\ufeff said \U0001f600 that 😀 is",
        "Holm said: “The quay will close and nobody told us.\n\nThe council met.\n\nIt rained.",
        "‘We won’t,’ said the skippers’ union. 'Not now.'",
        "said, said. Said! said? “said” (said)",
        "a" * 100_000,
        "…" * 5_000,
    ],
)
def test_odd_texts_do_no_harm(text, model):
    check(text, model)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.sampled_from(BITS), max_size=60).map(" ".join))
def test_spans_lie_in_any_text(model, text):
    check(text, model)


def test_an_empty_text_credits_nobody(model):
    assert check("", model) == []


def test_a_paragraph_of_100_000_characters(model):
    text = (REPORT * (100_000 // len(REPORT) + 1))[:100_000].replace("\n", " ")
    assert len(check(text, model)) > 300


def test_an_unclosed_quotation_mark_does_not_swallow_what_follows(model):
    text = REPORT.strip() + " “And that was that.\n\n" + "\n\n".join([REPORT.strip()] * 30)
    found = check(text, model)
    assert max(one.content[-1].end for one in found if one.content) > len(text) * 0.9


def test_a_text_of_nothing_but_said(model):
    words = 1_000_000 if model is None else 200_000
    text = "said " * words
    segments = read_tokens(Article("", text, (Paragraph(0, len(text) - 1),)))
    attribute(segments, text, model)


def test_time_grows_with_the_length_not_its_square(model):
    def seconds(times: int) -> float:
        text = "\n\n".join([REPORT * 3] * times)
        segments = read_tokens(Article("", text, plain_paragraphs(text)))
        began = time.process_time()
        attribute(segments, text, model)
        return time.process_time() - began

    seconds(5)
    small, middle, large = (min(seconds(n) for _ in range(2)) for n in (20, 80, 320))
    assert large / max(small, 1e-3) < 16 * 4, (small, middle, large)
