"""What the network found, put right by the shape of the sentence."""

import pytest

from bywhom.analysis.article import Article, Span
from bywhom.analysis.reader.patterns import with_patterns
from bywhom.analysis.reader.raw_attribution import RawAttribution
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.text.tokens import read_tokens

BELL = "The bell has been silent since May"


def put_right(
    text: str, source: str, cue: str, *content: str
) -> list[tuple[str | None, str, list]]:
    """Source, cue and content after the repair; "" stands for a piece that was not found."""
    article = Article("", text, plain_paragraphs(text))
    span = lambda words: (  # noqa: E731
        Span(text.rindex(words), text.rindex(words) + len(words)) if words else None
    )
    raw = RawAttribution(span(source), span(cue), tuple(span(c) for c in content), 0.6)
    found = with_patterns(read_tokens(article).passages, [raw])
    quote = lambda part: text[slice(*part)] if part else None  # noqa: E731
    return [(quote(r.source), quote(r.cue), [quote(c) for c in r.content]) for r in found]


@pytest.mark.parametrize(
    "speaker",
    [
        "the harbour master, Nan Corrin,",
        "its chief engineer, Per van Lamm,",
        "finance minister, Anna Berg,",
        "Nan Corrin, the harbour master,",
    ],
)
@pytest.mark.parametrize("found", ["as content", "as source", "not at all"])
def test_a_speaker_with_a_title_is_no_part_of_what_is_said(speaker: str, found: str) -> None:
    text = f"{BELL}, {speaker} said on Friday."
    whole = f"{BELL}, {speaker}".rstrip(",")
    pieces = {"as content": ("", "said", whole), "as source": (whole, "said")}
    expected = (speaker.rstrip(","), "said", [BELL])
    assert put_right(text, *pieces.get(found, ("", "said"))) == [expected]


def test_a_speaker_found_as_it_should_be_is_left_as_it_is() -> None:
    text = "The harbour master, Nan Corrin, said the bell was silent."
    pieces = ("The harbour master, Nan Corrin", "said", ["the bell was silent"])
    assert put_right(text, pieces[0], pieces[1], *pieces[2]) == [pieces]


def test_a_name_after_somebody_elses_title_is_not_joined_to_it() -> None:
    text = f"{BELL}, says Ada Holm, the miller, Per Lamm told her."
    ((source, _, _),) = put_right(text, "Per Lamm", "told", BELL)
    assert source == "Per Lamm"


def test_a_source_ends_with_its_sentence() -> None:
    text = f"{BELL}, said the miller, Ada Holm. The fire gutted the mill."
    found = put_right(text, "the miller, Ada Holm. The fire", "said", BELL)
    assert found == [("the miller, Ada Holm", "said", [BELL])]


def test_a_title_cut_short_ends_no_sentence() -> None:
    text = f"Retired Lt. Gen. Ada Holm said {BELL.lower()}."
    ((source, _, _),) = put_right(text, "Retired Lt. Gen. Ada Holm", "said", BELL.lower())
    assert source == "Retired Lt. Gen. Ada Holm"


def test_what_nobody_quotes_is_not_carried_into_the_next_sentence() -> None:
    text = f"{BELL}, experts say. The trust hid behind a door."
    found = put_right(text, "experts", "say", BELL, "The trust hid behind a door")
    assert found == [("experts", "say", [BELL])]


def test_a_content_over_a_full_stop_ends_there() -> None:
    text = "Experts say the bell is silent. The trust hid behind a door."
    found = put_right(text, "Experts", "say", "the bell is silent. The trust hid")
    assert found == [("Experts", "say", ["the bell is silent"])]


def test_a_quotation_goes_on_over_sentences() -> None:
    text = "“It is silent,” Ada Holm said. “Nobody rings it. Nobody will.”"
    parts = ["“It is silent,”", "“Nobody rings it. Nobody will.”"]
    assert put_right(text, "Ada Holm", "said", *parts) == [("Ada Holm", "said", parts)]


@pytest.mark.parametrize("clause", ["If", "On Friday"])
def test_a_time_or_a_condition_says_nothing(clause: str) -> None:
    text = f"{clause} confirmed, the bell is silent."
    ((source, _, _),) = put_right(text, clause, "confirmed", "the bell is silent")
    assert source is None


def test_a_source_that_follows_its_verb_is_not_what_it_says() -> None:
    text = f"{BELL}, says a notice on the quay."
    found = put_right(text, "", "says", "a notice on the quay")
    assert found == [("a notice on the quay", "says", [BELL])]


def test_what_follows_somebody_said_is_told() -> None:
    text = "The miller said the bell had been silent since May."
    found = put_right(text, "The miller", "said")
    assert found == [("The miller", "said", ["the bell had been silent since May"])]


@pytest.mark.parametrize("who", ["the miller", "the miller, Ada Holm", "a letter seen by us"])
def test_according_to_somebody_at_the_head_of_a_sentence(who: str) -> None:
    text = f"According to {who}, the bell is silent."
    expected = (who, "According to", ["the bell is silent"])
    assert put_right(text, who, "According to") == [expected]
    assert put_right(text, "", "According to", f"{who}, the bell is silent") == [expected]
