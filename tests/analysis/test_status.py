"""The status of a sentence, its reason, and the part nobody is credited with."""

import io
import zlib
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from bywhom.analysis.article import Article, Paragraph, Span
from bywhom.analysis.marks import Sentence
from bywhom.analysis.reader.attribution import RawAttribution, load_model, read_passages
from bywhom.analysis.reader.model_file import DEFAULT as ATTRIBUTION
from bywhom.analysis.sources.attributions import build_attributions
from bywhom.analysis.status.assertions import StatusLoader, assess, by_sentence
from bywhom.analysis.status.status_model import FILE as STATUS
from bywhom.analysis.status.status_model import load_status_model
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.text.tagging import tag
from bywhom.analysis.text.tokens import read_tokens
from tests.analysis.speaker_cases import read_case

IGLA = Path(__file__).parents[2].parent / "shared" / "samples" / "igla-s.txt"
BEFORE = (
    "The port of Ostrey opens again\n\nThe port opened on Monday after a month of repairs. "
    "Forty ships were waiting outside the harbour.\n\nThe first ferry left at noon. It carried "
    "two hundred passengers to Nordal."
)
AFTER = "The council meets on Thursday.\n\nThe next ferry leaves at six."
CLAIMS = {
    "motive": "He left only because he feared the fishermen and hoped to save his own good name.",
    "forecast": "The new dam will probably fail in the first storm of the coming winter.",
    "cause": "The long crisis is a result of the closure, which has led to a shortage of fuel.",
    "judgement": "It was a brilliant speech and a devastating blow to a weak and arrogant board.",
}


def assessed(
    text: str, raw: list[RawAttribution], status_model: StatusLoader = load_status_model
) -> tuple[list[Sentence], list[tuple[str, str, str]]]:
    article = Article("", text, plain_paragraphs(text))
    segments = read_tokens(article)
    tags = [tag(passage) for passage in segments.passages]
    attributions = build_attributions(article, segments, tags, raw)
    read = read_passages(segments.passages, text, load_model()).sentences if text else None
    held = by_sentence(segments, [read])
    sentences, spans = assess(article, segments, tags, attributions, held, status_model)
    return sentences, [(article.quote(span), why, sure) for span, why, sure in spans]


def statuses(marked: str, status_model: StatusLoader = load_status_model) -> list[str]:
    case = read_case(marked, []) if "{" in marked else None
    text, raw = (case.text, case.raw) if case else (marked, [])
    sentences, _ = assessed(text, raw, status_model)
    return [s.status for s in sentences]


def test_a_sentence_credited_to_somebody_is_attributed() -> None:
    assert statuses("{s The mayor} {c said} {t that the dam would hold until the spring}.") == [
        "attributed"
    ]


def test_a_quotation_that_goes_on_is_attributed() -> None:
    text = "{t “The dam will hold,”} {c said} {s the mayor}. {t “We have tested it many times.”}"
    assert statuses(text) == ["attributed", "attributed"]


@pytest.mark.parametrize(
    "label", ["What will happen to the dam?", "Photo: Ada Holm", "Read more here.", "By ADA HOLM"]
)
def test_labels_and_questions_ask_for_no_source(label: str) -> None:
    assert statuses(label) == ["other"]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("We created two million jobs in that valley.", "unsourced"),
        ("They closed the harbour and sold the boats.", "unsourced"),
        ("I think we must do better than this for our children.", "other"),
        ("Thank you all for coming.", "other"),
        ("How many boats were there in 1990?", "other"),
    ],
)
def test_a_sentence_without_an_article_is_asked_for_what_could_be_looked_up(
    sentence: str, status: str
) -> None:
    assert statuses(sentence) == [status]


def test_a_headline_asks_for_no_source() -> None:
    text = "A brilliant plan will save the port\n\nIt opened on Monday. The ships left on Tuesday."
    paragraphs = (Paragraph(0, 35, "title"), Paragraph(37, len(text), "body"))
    article = Article("", text, paragraphs)
    segments = read_tokens(article)
    tags = [tag(passage) for passage in segments.passages]
    assert assess(article, segments, tags, [])[0][0].status == "other"


def test_a_plain_public_event_asks_for_no_source() -> None:
    assert statuses("The council voted on Tuesday. The match ended 2-1 on Saturday night.") == [
        "other",
        "other",
    ]


@pytest.mark.parametrize(("why", "sentence"), CLAIMS.items())
def test_a_claim_of_the_writers_own_has_a_reason(why: str, sentence: str) -> None:
    text = f"{BEFORE}\n\n{sentence}\n\n{AFTER}"
    claim = next(s for s in assessed(text, [])[0] if s.start == text.index(sentence))
    assert (claim.status, claim.why) == ("unsourced", why)


def test_only_an_unsourced_sentence_has_a_reason() -> None:
    text = " ".join(CLAIMS.values()) + " Who paid for it?"
    sentences, spans = assessed(text, [])
    assert all((s.status == "unsourced") == (s.why is not None) for s in sentences)
    assert [why for _, why, _ in spans] == [s.why for s in sentences if s.why]


def test_the_part_that_is_credited_is_left_out_of_the_mark() -> None:
    said = "{s the mayor} {c said} {t it would hold}"
    case = read_case(
        f"{BEFORE}\n\n"
        "The hopelessly corrupt and incompetent board had ruined everything by its reckless greed "
        f"and its foolish pride, which is why the old dam was so weak, but {said}.\n\n{AFTER}",
        [],
    )
    _, spans = assessed(case.text, case.raw)
    asked = [quote for quote, _, _ in spans if "board" in quote]
    assert [(quote[:22], "mayor" in quote) for quote in asked] == [
        ("The hopelessly corrupt", False)
    ]


def test_a_plain_fact_is_never_more_than_possible() -> None:
    text = "\n\n".join(["Dozens of tunnels run below the old town of Ostrey."] * 3)
    spans = assessed(text, [])[1]
    assert all(sure == "possible" for _, why, sure in spans if why == "fact")


def test_an_empty_text_has_no_sentences() -> None:
    assert assessed("", []) == ([], [])


def test_the_model_was_made_with_the_attribution_model_it_reads() -> None:
    model = load_status_model()
    assert model is not None
    assert model.reads == zlib.crc32(ATTRIBUTION.read_bytes())


def test_without_what_the_network_holds_statuses_are_told_all_the_same() -> None:
    text = " ".join(CLAIMS.values())
    article = Article("", text, plain_paragraphs(text))
    segments = read_tokens(article)
    tags = [tag(passage) for passage in segments.passages]
    sentences, _ = assess(article, segments, tags, [])
    assert "unsourced" in {s.status for s in sentences}


def damaged(name: str, values: NDArray[Any]) -> bytes:
    """The model that ships, but for one of its arrays."""
    with np.load(STATUS) as stored:
        arrays = {key: stored[key] for key in stored.files} | {name: values}
    made = io.BytesIO()
    np.savez(made, **arrays)
    return made.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK",
        damaged("names", np.frombuffer(b'{"format": 99}', np.uint8)),
        damaged("names", np.frombuffer(b"[", np.uint8)),
        damaged("mean", np.zeros(3)),
        damaged("spread", np.zeros(3)),
        damaged("status.inward", np.zeros((3, 3))),
        damaged("why.outward", np.zeros((1, 8))),
    ],
    ids=range(8),
)
def test_without_a_sound_model_simple_rules_decide(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "status.npz"
    path.write_bytes(content)
    assert load_status_model(path) is None
    rules = partial(load_status_model, tmp_path / "missing.npz")
    said = "Who paid? {s She} {c said} {t it was the board}."
    assert statuses(said, rules) == ["other", "attributed"]
    sentences, _ = assessed(CLAIMS["judgement"], [], rules)
    assert [(s.status, s.why) for s in sentences] == [("unsourced", "judgement")]


@pytest.mark.skipif(not IGLA.exists(), reason="the sample article is kept apart")
def test_the_sample_article_is_read_as_its_readers_read_it() -> None:
    text = IGLA.read_text(encoding="utf-8")
    article = Article("", text, plain_paragraphs(text))
    segments = read_tokens(article)
    tags = [tag(passage) for passage in segments.passages]
    reading = read_passages(segments.passages, text, load_model())
    attributions = build_attributions(article, segments, tags, reading.attributions)
    held = by_sentence(segments, [reading.sentences])
    sentences, _ = assess(article, segments, tags, attributions, held)
    found = {text[s.start : s.start + 30]: s for s in sentences}
    assert found["The Bolivarian Republic of Ven"].status == "attributed"
    assert found["The presence of 5,000 Igla-S s"].status == "unsourced"
    assert "Nicolas Maduro" in [a.speaker for a in attributions]


def test_spans_lie_in_the_text_and_in_order() -> None:
    text = "\n\n".join(CLAIMS.values()) + "\n\n“An unclosed quotation runs on. And on."
    sentences, _ = assessed(text, [RawAttribution(None, None, (Span(0, 30),), 0.5)])
    spans = [(s.start, s.end) for s in sentences]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
