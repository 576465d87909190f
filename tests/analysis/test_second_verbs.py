"""Each verb has its speaker: second verbs, sources at the wrong verb, speakers within speech."""

import pytest

from bywhom.analysis.article import Article
from bywhom.analysis.page.reading import read_article
from bywhom.analysis.reader.attribution import load_model
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.text.tagging import tag
from bywhom.analysis.text.tokens import read_tokens


def credits(text: str) -> list[tuple[str, str, str]]:
    """(source, cue, first content) of what was read, in the order of the text."""
    article = Article("", text, plain_paragraphs(text))
    segments = read_tokens(article)
    tags = [tag(passage) for passage in segments.passages]
    found = read_article(segments.passages, tags, article, load_model()).attributions
    rows = [
        (
            article.quote(one.source) if one.source else "",
            article.quote(one.cue) if one.cue else "",
            article.quote(one.content[0]) if one.content else "",
        )
        for one in found
        if one.how != "proposed"
    ]
    return sorted(rows, key=lambda row: text.find(row[1]))


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        (
            "Warden Olu Pike thanked the crew but insisted the gates had failed.",
            "Warden Olu Pike",
            "insisted",
        ),
        (
            "The orchard board would not name the buyer, saying its lawyers were at work.",
            "The orchard board",
            "saying",
        ),
        (
            "“Nobody fell,” said the miller, Teo Marsh, adding that two sacks burst.",
            "the miller, Teo Marsh",
            "adding",
        ),
        ("Pike condemned the theft and said the village would pay.", "Pike", "said"),
    ],
)
def test_a_second_verb_has_the_subject_of_its_sentence(text: str, source: str, cue: str) -> None:
    assert source in [who for who, verb, _ in credits(text) if verb == cue]


def test_two_speakers_in_a_sentence_keep_their_own_words() -> None:
    text = "“It is a scandal,” fumed Ruth Amadi, while her cousin Leo shrugged: “It is a mill.”"
    found = {cue: (who, said) for who, cue, said in credits(text)}
    assert found["fumed"] == ("Ruth Amadi", "“It is a scandal,”")
    assert found["shrugged"][0] == "her cousin Leo"


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Villagers heard a crash, the fire brigade was quoted as saying by Norpress.",
            "the fire brigade",
            "Villagers heard a crash",
        ),
        (
            "Per the newest tables from the tax office, 212 mills pay.",
            "the newest tables from the tax office",
            "212 mills pay",
        ),
        (
            "Rents in the village, as she put it, “went down with the wheel”.",
            "she",
            "“went down with the wheel”",
        ),
        (
            "A miller took 900 sacks in a night, Ostrey County Court heard on Monday.",
            "Ostrey County Court",
            "A miller took 900 sacks in a night",
        ),
        ("Amadi, of Mill Lane, denies fraud.", "Amadi", "fraud"),
        ("“Twice,” the porter chipped in.", "the porter", "“Twice,”"),
    ],
)
def test_plain_forms_of_credit(text: str, source: str, content: str) -> None:
    assert (source, content) in [(who, said.rstrip(".")) for who, _, said in credits(text)]


def test_whoever_is_cited_says_the_same() -> None:
    text = "09:40 Norpress is reporting that two mills have burned, citing a fire officer."
    found = {who: said for who, _, said in credits(text)}
    assert found["Norpress"] == found["a fire officer"] == "that two mills have burned"


def test_a_source_is_whole() -> None:
    text = "Two in three millers over 50 say they would sell."
    assert [who for who, _, _ in credits(text)] == ["Two in three millers over 50"]


def test_whoever_speaks_within_what_another_says_is_found_too() -> None:
    text = "Historian Ines Tal said that officials had told her the mill was never sold."
    assert {"Historian Ines Tal", "officials"} <= {who for who, _, _ in credits(text)}


def test_a_lone_quotation_is_of_whoever_acts_beside_it() -> None:
    text = "Marsh shook his head. “Sleep is cheap.”"
    assert [who for who, _, said in credits(text) if said.startswith("“")] == ["Marsh"]


def test_what_a_report_found_goes_on() -> None:
    text = (
        "The report concluded that the mill was the weakest part of the weir. "
        "Additionally, the gates are older than those of Tarn."
    )
    assert "Additionally, the gates are older than those of Tarn" in [
        said.rstrip(".") for _, _, said in credits(text)
    ]
