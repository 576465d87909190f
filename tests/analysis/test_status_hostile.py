"""Texts nobody writes: no crash, and no more than linear time."""

import time

import pytest

from bywhom.analysis.article import Article, Span
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.sources.attributions import build_attributions, ledger
from bywhom.analysis.status.assertions import assess
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.text.tagging import tag
from bywhom.analysis.text.tokens import read_tokens

SLACK = 3.0  # times what linear time would take: the machine may be busy


def run(text: str, step: int) -> float:
    """Seconds for everything, with an attribution every so many characters."""
    article = Article("", text, plain_paragraphs(text))
    segments = read_tokens(article)
    tags = [tag(passage) for passage in segments.passages]
    raw = [
        RawAttribution(Span(at, at + 2), Span(at + 3, at + 6), (Span(at, at + step),), 0.6)
        for at in range(0, max(0, len(text) - step - 6), step)
    ]
    begun = time.process_time()
    attributions = build_attributions(article, segments, tags, raw)
    assess(article, segments, tags, attributions)
    ledger(article, segments, attributions)
    return time.process_time() - begun


HOSTILE = {
    "one word": "said ",
    "one name": "Ada Holm ",
    "names": "Ada Holm said Peter Voss lied. He said so. ",
    "open quotation": "“He said that ",
    "capitals": "THE END ",
    "signs": "((( — ,,, ''' ",
    "one sentence": "and the dam, which was old, held ",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_time_grows_no_faster_than_the_text(unit: str) -> None:
    sizes = [20_000, 40_000, 80_000]
    run(unit * 50, 40)  # lists and models are read once
    seconds = [run(unit * (size // len(unit)), 40) for size in sizes]
    assert seconds[2] < SLACK * 4 * max(seconds[0], 0.01), seconds


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "x", "“", "''", "said", "He said", "\u200b", "😀 said"]
)
def test_the_smallest_texts_are_read(text: str) -> None:
    run(text, 3)
