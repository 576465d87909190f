import pytest
from hypothesis import given
from hypothesis import strategies as st

from bywhom.analysis.article import Article
from bywhom.analysis.text.segment import plain_paragraphs, sentence_spans
from bywhom.analysis.text.tokens import read_tokens


def article(text: str) -> Article:
    return Article("", text, plain_paragraphs(text))


def words(text: str) -> list[str]:
    return [w for passage in read_tokens(article(text)).passages for w in passage.words]


def test_contractions_abbreviations_and_numbers_are_single_tokens():
    assert words("She couldn’t pay 5,000.50 to the U.S. board’s six-year fund.") == [
        *("She", "could", "n’t", "pay", "5,000.50", "to", "the", "U.S.", "board", "’s"),
        *("six-year", "fund", "."),
    ]


def test_tokens_know_whether_they_stand_inside_a_quotation():
    (passage,) = read_tokens(article("“We may go,” she said.")).passages
    assert "".join(passage.quoting) == "OIIIIC---"


def test_an_open_quotation_carries_over_to_the_next_paragraph():
    first, second = read_tokens(article("“We will go.\n\n“We will not stay,” he said.")).passages
    assert not first.continued
    assert second.continued


def test_every_token_knows_its_sentence():
    segments = read_tokens(article("Mr. Oake left at noon. Nobody saw him."))
    (passage,) = segments.passages
    assert len(segments.sentences) == 2
    assert passage.words[passage.sentence.index(1)] == "Nobody"


def test_wrapped_lines_are_one_paragraph_and_single_lines_are_many():
    wrapped = "\n".join(["the long harbour wall that shelters the old town from all"] * 5)
    assert len(plain_paragraphs(wrapped + "\n\n" + wrapped)) == 2
    assert len(plain_paragraphs("One line.\nAnother line.\nA third.")) == 3


def test_the_first_line_is_a_title_only_if_it_looks_like_one():
    assert plain_paragraphs("Wall to fall\n\nThe wall fell.")[0].role == "title"
    assert plain_paragraphs("The wall fell down.\n\nIt was old.")[0].role == "body"
    assert plain_paragraphs("Wall to fall")[0].role == "body"


def test_a_very_long_paragraph_is_cut_between_words():
    text = "harbour " * 20_000
    assert {text[a:b].split(" ")[0] for a, b in sentence_spans(text)} == {"harbour"}


@given(st.text(st.sampled_from("aB .“”\"'\n\u00a0\u2028é́😀5,n’t"), max_size=200))
def test_spans_lie_in_order_inside_the_text_and_quote_their_words(text):
    whole = article(text)
    segments = read_tokens(whole)
    last = 0
    for paragraph in whole.paragraphs:
        assert last <= paragraph.start < paragraph.end <= len(text)
        last = paragraph.end
    for passage in segments.passages:
        for start, end, word in zip(passage.starts, passage.ends, passage.words, strict=True):
            assert text[start:end] == word
    for start, end, index in segments.sentences:
        holder = whole.paragraphs[index]
        assert holder.start <= start < end <= holder.end


@pytest.mark.parametrize(
    "sentences",
    [
        ("Oakvale lead with a game in hand.", "Their captain is calm."),
        ("A clerk wound it by hand.", "“It tells the time,” he says."),
        ("He spoke at a hall in Harrowgate.", "“We are ready,” he said."),
        ("Ratings for Dig This! fell in the autumn.", "The host was away."),
        ("“Why not?” she asked.", "“Never!” shouted the cook."),
        ("The plate marked fig. A is lost.",),
        ("The N.H.A. office in Ostrey is shut.", "Lt. Gen. R. T. Obi left."),
        ("Capt. Holm and Messrs. “Bill” Oak and Ada Finch met.",),
    ],
)
def test_sentences_end_where_a_reader_ends_them(sentences: tuple[str, ...]) -> None:
    text = " ".join(sentences)
    assert tuple(text[a:b] for a, b in sentence_spans(text)) == sentences


def test_a_sentence_may_begin_without_a_blank_after_a_number():
    text = (
        "The toll rises to $5.75.Harker & Sons Inc. took 40 on Feb. 28.Medi-Trans S.A. took none."
    )
    found = [text[a:b] for a, b in sentence_spans(text)]
    assert [one.split()[0] for one in found] == ["The", "Harker", "Medi-Trans"]
