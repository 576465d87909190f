"""Several who are credited in one breath, what they say where the network did not find it."""

import pytest

from bywhom.analysis.analyse import load_analyser
from bywhom.analysis.article import Article
from bywhom.analysis.marks import Analysis
from bywhom.analysis.sources.corrections import Correction, corrected
from bywhom.analysis.text.segment import plain_paragraphs

AFTER = " The ferry left at noon. Vance waited on the quay. Later Brandt came."


def analysed(text: str) -> Analysis:
    return load_analyser().analyse(Article("", text, plain_paragraphs(text)))


@pytest.mark.parametrize(
    ("source", "each"),
    [
        ("Ada Holm and Nils Orm", ["Ada Holm", "Nils Orm"]),
        ("Ada Holm, Nils Orm and the Port Board", ["Ada Holm", "Nils Orm", "the Port Board"]),
        ("The governor and Mayor Ada Holm", ["The governor", "Mayor Ada Holm"]),
        ("Both Vance and Brandt", ["Vance", "Brandt"]),
        ("The harbour master and dock workers", ["The harbour master", "dock workers"]),
        ("He and his wife", ["He", "his wife"]),
        ("The Fish and Wildlife Office", ["The Fish and Wildlife Office"]),
        ("Doctors and nurses", ["Doctors and nurses"]),
        ("Officials of the port and the town", ["Officials of the port and the town"]),
        ("Marine and Harbour officials", ["Marine and Harbour officials"]),
        ("Cole and Sons", ["Cole and Sons"]),
        ("Ada Holm, the mayor of Ostrey", ["Ada Holm, the mayor of Ostrey"]),
    ],
)
def test_each_who_is_credited_stands_for_itself(source: str, each: list[str]) -> None:
    text = f"{source} said the quay was closed.{AFTER}"
    found = [one.source for one in analysed(text).attributions if one.source]
    assert [text[s.start : s.end] for s in found if s.end <= len(source)] == each


def test_nobody_gets_the_name_of_who_stands_beside() -> None:
    text = "The governor and Mayor Ada Holm said on Tuesday that the pier would close."
    found = analysed(text).attributions
    assert [(one.speaker, one.source_kind) for one in found] == [
        (None, "described"),
        ("Ada Holm", "named"),
    ]
    found = analysed("Nils Orm is back. He and his wife told reporters that all is well.")
    assert "his wife" not in {one.speaker for one in found.attributions[:1]}


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The pump had been switched off in May, an engineer, who asked not to be named, told "
            "the Sentinel.",
            "who",
            "The pump had been switched off in May",
        ),
        (
            "Director Ines Kovac, who was on shift that night, told Radio Delta the pumps worked "
            "and insisted no one was hurt.",
            "Director Ines Kovac, who was on shift that night",
            "the pumps worked",
        ),
        (
            "According to the weekly Estuary, which quoted a former guard, the light was out.",
            "the weekly Estuary",
            "the light was out",
        ),
        (
            "The Sentinel reported, citing a person with knowledge of the plans, that the minister "
            "will drop the bill.",
            "The Sentinel",
            "that the minister will drop the bill",
        ),
    ],
)
def test_what_is_said_is_told_by_the_shape_of_the_sentence(
    text: str, source: str, content: str
) -> None:
    found = [
        (text[one.source.start : one.source.end], [text[c.start : c.end] for c in one.content])
        for one in analysed(text).attributions
        if one.source and one.sort == "statement"
    ]
    assert (source, [content]) in found


@pytest.mark.parametrize("who", ["witnesses", "survivors", "officials"])
def test_who_told_a_speaker_is_marked_without_a_name(who: str) -> None:
    text = f"Historian Nnamdi Frost said {who} had told him that the brakes were frozen."
    marks = [m for m in analysed(text).marks if m.kind == "unnamed-source"]
    assert [text[m.start : m.end] for m in marks] == [who]
    assert marks[0].confidence in ("sure", "likely")


def test_who_is_supposed_to_speak_is_not_made_to_speak_by_a_rule() -> None:
    found = analysed("If officials say that the dam leaks, the road will be closed.").attributions
    assert all(one.sort == "attitude" or one.confidence == "possible" for one in found)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A doctor called by the clinic said the wound was old.", "A doctor called by the clinic"),
        (
            "Minutes of a closed meeting, leaked to the station Delta, show that the mayor knew.",
            "Minutes of a closed meeting, leaked to the station Delta",
        ),
    ],
)
def test_a_source_begins_where_its_noun_phrase_begins(text: str, source: str) -> None:
    found = [one.source for one in analysed(text).attributions if one.source]
    assert source in [text[span.start : span.end].rstrip(",") for span in found]


@pytest.mark.parametrize(
    ("text", "rung"),
    [
        ("Nine in ten pupils say they know a way around the rule.", "crowd"),
        ("Rents rose by a tenth, according to data firm Ostrey Insight.", "named"),
        ("Rents rose by a tenth, according to a report by Ostrey Insight.", "document"),
    ],
)
def test_some_rungs_are_told_by_the_words(text: str, rung: str) -> None:
    assert [one.source_kind for one in analysed(text).attributions] == [rung]


def test_words_that_several_say_have_one_mark_and_the_firmest_rung() -> None:
    found = analysed("Officials and Mayor Ada Holm said the pier would close.")
    assert {one.source_kind for one in found.attributions} == {"named", "unnamed"}
    marks = [mark for mark in found.marks if mark.kind == "attributed"]
    assert [(mark.rule, mark.rung) for mark in marks] == [("attributed.named", "named")]


def test_words_of_which_one_is_no_source_are_marked_for_the_other() -> None:
    found = analysed("Officials and Mayor Ada Holm said the pier would close.")
    left = corrected(found, [Correction(1, "Ada Holm", "none")]).analysis
    marks = [mark for mark in left.marks if mark.kind == "attributed"]
    assert [(mark.rule, mark.rung) for mark in marks] == [("attributed.unnamed", "unnamed")]
