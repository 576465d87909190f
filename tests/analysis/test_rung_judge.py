"""The judge of rungs, in the whole analysis: what is a source, on which rung, and how likely."""

from functools import cache

import pytest

from bywhom.analysis.analyse import load_analyser
from bywhom.analysis.article import Article, Span
from bywhom.analysis.marks import Analysis, Attribution, Mark, Rung, Sentence, confidence_of
from bywhom.analysis.rules.rule_set import load_rules
from bywhom.analysis.sources.attributions import Nameless
from bywhom.analysis.sources.nameless_marks import nameless_marks
from bywhom.analysis.status.consistency import agreeing
from bywhom.analysis.status.order import in_order
from bywhom.analysis.text.segment import plain_paragraphs

LOCK = """The town of Ostrey Bridge has bought four hundred lock gates, Harbour Mayor Ada Holm \
announced on Tuesday. “No flood will pass us again,” Holm said.

The gates, known as Tidebreakers, have been used on many rivers. Engineering sources suggest that \
half of them may have rusted in store.

Critics argue that the money should have gone to the schools. Supporters say that the town had no \
choice. A man was seen swimming beside the gates on Sunday.
"""


@cache
def analysed(text: str) -> Analysis:
    return load_analyser().analyse(Article("", text, plain_paragraphs(text)))


@pytest.mark.parametrize(
    ("sentence", "words", "rung"),
    [
        ("The ferry will sail again, officials said on Monday.", "officials", "unnamed"),
        ("Two people familiar with the talks said the pier was sold.", "Two people", "unnamed"),
        ("Critics say the new pier is ugly.", "Critics", "crowd"),
        ("Many voters believe that the mill will close.", "Many voters", "crowd"),
        ("The pier will close, Ada Holm said.", "Ada Holm", "named"),
        ("The Harbour Board said the pier will close.", "The Harbour Board", "named"),
        ("The report found that the pier was rotten.", "The report", "document"),
    ],
)
def test_each_rung_of_the_ladder(sentence: str, words: str, rung: Rung) -> None:
    analysis = analysed(sentence)
    kinds = [
        one.source_kind
        for one in analysis.attributions
        if one.source and words in analysis.article.quote(one.source)
    ]
    assert kinds == [rung]


def test_the_sources_of_an_article_are_those_who_say_something() -> None:
    names = {source.name for source in analysed(LOCK).sources}
    assert names == {"Ada Holm", "Engineering sources", "Critics", "Supporters"}


def test_the_rung_of_a_mark_is_that_of_its_credit_and_its_word_that_of_its_chance() -> None:
    analysis = analysed(LOCK)
    marks = [
        mark
        for mark in analysis.marks
        if mark.kind == "unnamed-source" and mark.confidence != "possible"
    ]
    assert {analysis.article.quote(m.span): m.rung for m in marks} == {
        "Engineering sources": "unnamed",
        "Critics": "crowd",
        "Supporters": "crowd",
    }
    for mark in marks:
        (credit,) = [a for a in analysis.attributions if a.source and a.source.overlaps(mark.span)]
        assert mark.rung == credit.source_kind
        assert mark.chance is not None
        assert mark.confidence == confidence_of(mark.chance)


def credit(content: Span, chance: float, rung: Rung = "named") -> Attribution:
    return Attribution(
        Span(0, 4), Span(5, 9), (content,), rung, confidence=confidence_of(chance), chance=chance
    )


WHOLE, PART = Span(10, 100), Span(10, 30)
UNSOURCED = Sentence(0, 100, 0, "unsourced", "judgement")


def test_a_sure_credit_of_half_the_sentence_makes_it_attributed() -> None:
    _, (sentence,), claims = agreeing(
        [credit(WHOLE, 0.93)], [], [UNSOURCED], [(Span(0, 100), "judgement", 0.9)], ["body"]
    )
    assert (sentence.status, sentence.why, claims) == ("attributed", None, [])


@pytest.mark.parametrize(("content", "chance"), [(PART, 0.95), (WHOLE, 0.8)])
def test_another_credit_in_a_sentence_of_nobodys_is_no_more_than_possible(
    content: Span, chance: float
) -> None:
    (one,), (sentence,), claims = agreeing(
        [credit(content, chance)], [], [UNSOURCED], [(Span(30, 100), "judgement", 0.9)], ["body"]
    )
    assert (one.confidence, sentence.status, len(claims)) == ("possible", "unsourced", 1)


def test_an_attributed_sentence_has_the_likeliest_of_the_credits_that_were_doubted() -> None:
    attributed = Sentence(0, 100, 0, "attributed")
    doubted = [credit(WHOLE, 0.35), credit(WHOLE, 0.6)]
    found, _, _ = agreeing([], doubted, [attributed], [], ["body"])
    assert [(one.confidence, one.content) for one in found] == [("likely", (WHOLE,))]


def test_what_nobody_says_may_stand_in_a_sentence_of_nobodys() -> None:
    (one,), (sentence,), _ = agreeing(
        [credit(WHOLE, 0.95, "passive")], [], [UNSOURCED], [], ["body"]
    )
    assert (one.confidence, sentence.status) == ("sure", "unsourced")


def test_within_names_the_same_credit_after_others_were_added() -> None:
    late, inner = credit(WHOLE, 0.95), credit(PART, 0.95)._replace(within=0)
    early = credit(Span(0, 3), 0.95)._replace(source=None, cue=None)
    found = in_order([late, inner, early])
    assert [one.within for one in found if one.content == (PART,)] == [found.index(late)]


ARTICLE = Article("", "Gulls say that the mill will close.", ())


def proposed(rule: str) -> Mark:
    return Mark("unnamed-source", 0, 5, rule, "Why.", "Who?", "likely", rung="crowd")


def marks_of(rule: str, *found: Nameless) -> list[Mark]:
    return [*nameless_marks(ARTICLE, found, [proposed(rule)], load_rules(())[0])]


def test_a_rule_of_the_program_is_denied_where_the_judge_sees_no_source() -> None:
    assert marks_of("unnamed.groups", Nameless(Span(0, 5), "crowd", 0.05)) == []


def test_a_rule_that_is_confirmed_says_it_in_its_words_with_the_chance_of_the_judge() -> None:
    (mark,) = marks_of("unnamed.groups", Nameless(Span(0, 5), "unnamed", 0.95))
    assert (mark.rule, mark.explanation) == ("unnamed.groups", "Why.")
    assert (mark.rung, mark.confidence, mark.chance) == ("unnamed", "sure", 0.95)


@pytest.mark.parametrize("found", [(), (Nameless(Span(0, 5), "crowd", 0.05),)])
def test_what_a_readers_own_rule_proposes_stays(found: tuple[Nameless, ...]) -> None:
    assert [mark.rule for mark in marks_of("mine.gulls", *found)] == ["mine.gulls"]
