"""The status of a sentence, its reason, and the part nobody is credited with."""

from pathlib import Path

import pytest

from analysis.article import Article, Span
from analysis.assertions import assess, sentence_statuses, unsourced_spans
from analysis.attribution import RawAttribution, attribute, load_model
from analysis.marks import Sentence
from analysis.segment import plain_paragraphs
from analysis.sources import build_attributions
from analysis.status_model import StatusModel, load_status_model
from analysis.tagging import tag
from analysis.tokens import read_tokens
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
    text: str, raw: list[RawAttribution]
) -> tuple[list[Sentence], list[tuple[str, str, str]]]:
    article = Article("", text, plain_paragraphs(text))
    segments = read_tokens(article)
    tags = [tag(passage) for passage in segments.passages]
    attributions = build_attributions(article, segments, tags, raw)
    sentences, spans = assess(article, segments, tags, attributions)
    return sentences, [(article.quote(span), why, sure) for span, why, sure in spans]


def statuses(marked: str) -> list[str]:
    case = read_case(marked, []) if "{" in marked else None
    sentences, _ = assessed(case.text, case.raw) if case else assessed(marked, [])
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
        "The hopelessly corrupt and incompetent board had ruined everything by its reckless greed "
        f"and its foolish pride, which is why the old dam was so weak, but {said}.",
        [],
    )
    _, spans = assessed(case.text, case.raw)
    assert [(quote[:22], "mayor" in quote) for quote, _, _ in spans] == [
        ("The hopelessly corrupt", False)
    ]


def test_a_plain_fact_is_never_more_than_possible() -> None:
    text = "\n\n".join(["Dozens of tunnels run below the old town of Ostrey."] * 3)
    spans = assessed(text, [])[1]
    assert all(sure == "possible" for _, why, sure in spans if why == "fact")


def test_both_ways_of_asking_give_the_same() -> None:
    text = " ".join(CLAIMS.values())
    article = Article("", text, plain_paragraphs(text))
    segments = read_tokens(article)
    tags = [tag(passage) for passage in segments.passages]
    sentences, spans = assess(article, segments, tags, [])
    assert sentence_statuses(article, segments, tags, []) == sentences
    assert unsourced_spans(article, segments, tags, [], sentences) == spans


def test_an_empty_text_has_no_sentences() -> None:
    assert assessed("", []) == ([], [])


@pytest.mark.parametrize("content", ["", "{", '{"format": 99}', '{"format": 2, "status": {}}'])
def test_without_a_sound_model_simple_rules_decide(
    content: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "status.json"
    path.write_text(content, encoding="utf-8")
    assert load_status_model(path) is None
    missing: StatusModel | None = load_status_model(tmp_path / "missing.json")
    monkeypatch.setattr("analysis.assertions.load_status_model", lambda: missing)
    assert statuses("Who paid? {s She} {c said} {t it was the board}.") == ["other", "attributed"]
    sentences, _ = assessed(CLAIMS["judgement"], [])
    assert [(s.status, s.why) for s in sentences] == [("unsourced", "judgement")]


@pytest.mark.skipif(not IGLA.exists(), reason="the sample article is kept apart")
def test_the_sample_article_is_read_as_its_readers_read_it() -> None:
    text = IGLA.read_text(encoding="utf-8")
    article = Article("", text, plain_paragraphs(text))
    segments = read_tokens(article)
    tags = [tag(passage) for passage in segments.passages]
    raw = attribute(segments, text, load_model())
    attributions = build_attributions(article, segments, tags, raw)
    found = {
        text[s.start : s.start + 30]: s for s in assess(article, segments, tags, attributions)[0]
    }
    assert found["The Bolivarian Republic of Ven"].status == "attributed"
    assert found["The presence of 5,000 Igla-S s"].status == "unsourced"
    assert "Nicolas Maduro" in [a.speaker for a in attributions]


def test_spans_lie_in_the_text_and_in_order() -> None:
    text = "\n\n".join(CLAIMS.values()) + "\n\n“An unclosed quotation runs on. And on."
    sentences, _ = assessed(text, [RawAttribution(None, None, (Span(0, 30),), 0.5)])
    spans = [(s.start, s.end) for s in sentences]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
