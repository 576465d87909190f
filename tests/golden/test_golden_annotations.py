"""Do the golden annotations fit their articles?"""

import json
from pathlib import Path

import pytest

from tests.golden.load import AnnotationError, articles, labelled

ARTICLES = articles()


def write(folder: Path, text: str, **sentence: object) -> Path:
    label = {"text": text, "status": "other", "hedges": [], "unnamed": []} | sentence
    article = folder / "a.txt"
    article.write_text(text + "\n", encoding="utf-8")
    article.with_suffix(".json").write_text(json.dumps({"sentences": [label]}), encoding="utf-8")
    return article


def test_there_are_twenty_articles_of_three_hundred_words_or_more():
    assert len(ARTICLES) == 20
    assert all(len(path.read_text(encoding="utf-8").split()) >= 300 for path in ARTICLES)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_every_sentence_and_cue_stands_in_its_article(article):
    text = article.read_text(encoding="utf-8")
    annotated = json.loads(article.with_suffix(".json").read_text(encoding="utf-8"))["sentences"]
    for sentence, label in zip(labelled(article), annotated, strict=True):
        assert text[sentence.start : sentence.end] == label["text"]
        assert [text[a:b] for a, b in sentence.hedges] == label["hedges"]
        assert [text[a:b] for a, b in sentence.unnamed] == label["unnamed"]


def test_a_cue_is_found_as_a_whole_word_and_after_the_one_before(tmp_path):
    article = write(tmp_path, "Mayor Mayhew may, or may not, run.", hedges=["may", "may"])
    assert labelled(article)[0].hedges == ((13, 16), (21, 24))


@pytest.mark.parametrize(
    "wrong",
    [
        {"hedges": ["could"]},
        {"status": "unsourced"},
        {"status": "attributed", "why": "fact"},
        {"text": "He may run."},
    ],
)
def test_an_annotation_that_does_not_fit_is_refused(tmp_path, wrong):
    article = write(tmp_path, "She may run.", hedges=["may"])
    sentence = {"text": "She may run.", "status": "other", "hedges": [], "unnamed": []} | wrong
    article.with_suffix(".json").write_text(json.dumps({"sentences": [sentence]}))
    with pytest.raises(AnnotationError, match=r"a\.txt"):
        labelled(article)


def test_a_sentence_left_unlabelled_is_refused(tmp_path):
    article = write(tmp_path, "She may run.", hedges=["may"])
    article.write_text("She may run. He will not.\n", encoding="utf-8")
    with pytest.raises(AnnotationError, match="after the last sentence"):
        labelled(article)
