"""What may be said of two sentences that make the same claim, and what may not."""

import pytest

from bywhom.analysis.article import Article, Span
from bywhom.analysis.comparison.differences import differences
from bywhom.analysis.comparison.reports import Report, Side
from bywhom.analysis.marks import Analysis, Attribution, Mark, Sentence
from bywhom.analysis.text.segment import plain_paragraphs

PLAIN = "The weir board closed the old lock at Callow Bridge to every barge on Monday."


def side(
    text: str, hedge: str = "", source: str = "", cue: str = "", *, rung="named", speaker=None
) -> Side:
    """One sentence; source and cue: words that credit the rest of it."""
    marks, credits = [], []
    if hedge:
        at = text.index(hedge)
        marks.append(Mark("hedge", at, at + len(hedge), "hedge.x", "", "", "sure"))
    if source:
        spans = [Span(text.index(w), text.index(w) + len(w)) for w in (source, cue)]
        first = min(spans[0].start, spans[1].start)
        content = Span(0, first) if first else Span(spans[1].end, len(text))
        credits.append(
            Attribution(spans[0], spans[1], (content,), rung, speaker=speaker, confidence="sure")
        )
    article = Article("", text, plain_paragraphs(text))
    sentences = (Sentence(0, len(text), 0),)
    report = Report(Analysis(article, sentences, tuple(credits), (), ()), marks)
    return report.sides()[-1]


def titles(left: Side, right: Side) -> list[str]:
    return [statement.title for statement in differences(left, right)]


def credited(cue: str) -> Side:
    text = f"The weir board closed the old lock at Callow Bridge to every barge, Ada Pell {cue}."
    return side(text, source="Ada Pell", cue=cue, speaker="Ada Pell")


def test_what_one_report_credits_the_other_may_state_as_fact():
    assert titles(credited("said"), side(PLAIN)) == ["Right says it as fact"]


@pytest.mark.parametrize("cue", ["announced", "declared"])
def test_who_announces_a_thing_does_it_so_that_telling_it_is_no_surer(cue):
    assert titles(credited(cue), side(PLAIN)) == []


@pytest.mark.parametrize(("hedge", "said"), [("reportedly", ["Right is surer"]), ("expected", [])])
def test_a_report_written_later_is_no_surer_for_leaving_out_that_it_was_expected(hedge, said):
    text = f"The weir board {hedge} closed the old lock at Callow Bridge to every barge."
    assert titles(side(text, hedge), side(PLAIN)) == said


def test_a_named_source_against_an_unnamed_one_is_told_beside_a_quotation_too():
    named = side(
        "The weir board closed the “old lock” at Callow Bridge to every barge, Ada Pell said.",
        source="Ada Pell", cue="said", speaker="Ada Pell",
    )  # fmt: skip
    vague = side(
        "They said the weir board shut the lock at Callow Bridge to any barge at all.",
        source="They", cue="said", rung="crowd",
    )  # fmt: skip
    assert titles(named, vague) == ["Only Left names the source"]


def test_a_headline_that_stands_once_more_below_itself_is_one_sentence_only():
    text = f"Lock closed at Callow\n\nLock closed at Callow\n\n{PLAIN}"
    paragraphs = plain_paragraphs(text)
    assert paragraphs[0].role == "title"
    sentences = tuple(Sentence(p.start, p.end, n) for n, p in enumerate(paragraphs))
    report = Report(Analysis(Article("", text, paragraphs), sentences, (), (), ()), ())
    assert [each.text for each in report.sides()] == ["Lock closed at Callow", PLAIN]
