"""What a reader corrects about the sources, and the analysis as it is then."""

import pytest

from bywhom.analysis.article import Article, Span
from bywhom.analysis.marks import Analysis, Attribution, Mark, Sentence, Source
from bywhom.analysis.sources.corrections import Correction, corrected
from bywhom.analysis.text.segment import plain_paragraphs

TEXT = """\
The Tern-4 says the manual holds ten charges.

“The quay is sound,” said the mayor. Ilse Varn denied that it had sunk.

Divers say the piles are soft."""
SENTENCES = (
    ("The Tern-4 says the manual holds ten charges.", 0),
    ("“The quay is sound,” said the mayor.", 1),
    ("Ilse Varn denied that it had sunk.", 1),
    ("Divers say the piles are soft.", 2),
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def credit(source: str, cue: str, content: str, kind="named") -> Attribution:
    return Attribution(span(source), span(cue), (span(content),), kind)


def mark(kind, words: str, rule: str, rung) -> Mark:
    return Mark(kind, *span(words), rule, "", "", "likely", rung=rung)


@pytest.fixture
def found() -> Analysis:
    return Analysis(
        article=Article("", TEXT, plain_paragraphs(TEXT)),
        sentences=tuple(Sentence(*span(words), p, "attributed") for words, p in SENTENCES),
        attributions=(
            credit("The Tern-4", "says", "the manual holds ten charges"),
            credit("the mayor", "said", "The quay is sound", "described"),
            credit("Ilse Varn", "denied", "that it had sunk"),
            credit("Divers", "say", "the piles are soft", "unnamed"),
        ),
        marks=(
            mark("attributed", "the manual holds ten charges", "attributed.named", "named"),
            mark("attributed", "The quay is sound", "attributed.described", "described"),
            mark("attributed", "that it had sunk", "attributed.named", "named"),
            mark("unnamed-source", "Divers", "unnamed.attributed-unnamed", "unnamed"),
            mark("attributed", "the piles are soft", "attributed.unnamed", "unnamed"),
        ),
        sources=(
            Source("The Tern-4", "named", (span("The Tern-4"),), (0,)),
            Source("The mayor", "described", (span("the mayor"),), (1,), ("The mayor",)),
            Source("Ilse Varn", "named", (span("Ilse Varn"),), (2,), ("Ilse Varn",)),
            Source("Divers", "unnamed", (span("Divers"),), (3,)),
        ),
    )


def after(found: Analysis, *corrections: tuple[str, str, str]) -> Analysis:
    numbered = [Correction(i + 1, *one) for i, one in enumerate(corrections)]
    return corrected(found, numbered).analysis


def names(analysis: Analysis) -> list[str]:
    return [source.name for source in analysis.sources]


def words_of(analysis: Analysis, kind: str) -> list[str]:
    return [analysis.article.quote(m.span) for m in analysis.marks if m.kind == kind]


def test_what_is_no_source_leaves_ledger_credits_and_marks(found):
    now = after(found, ("The Tern-4", "none", ""))
    assert names(now) == ["The mayor", "Ilse Varn", "Divers"]
    assert len(now.attributions) == 3
    assert "the manual holds ten charges" not in words_of(now, "attributed")


def test_the_others_still_point_to_their_own_credits(found):
    now = after(found, ("The mayor", "none", ""))
    told = {s.name: [now.attributions[i].source for i in s.attributions] for s in now.sources}
    assert told["Ilse Varn"] == [span("Ilse Varn")]
    assert told["Divers"] == [span("Divers")]


def test_a_sentence_credited_to_nobody_else_is_the_writers_own(found):
    now = after(found, ("The Tern-4", "none", ""))
    assert [s.status for s in now.sentences] == ["unsourced", *["attributed"] * 3]
    assert now.sentences[0].why == "fact"
    assert words_of(now, "unsourced-claim") == [SENTENCES[0][0]]
    assert now.marks[0].explanation and now.marks[0].confidence == "possible"


def test_a_sentence_that_another_is_credited_with_too_stays_credited(found):
    both = found._replace(
        attributions=(*found.attributions, credit("Divers", "say", "ten charges")),
        sources=(*found.sources[:3], found.sources[3]._replace(attributions=(3, 4))),
    )
    now = after(both, ("The Tern-4", "none", ""))
    assert now.sentences[0].status == "attributed"


def test_one_who_is_the_same_as_another_is_counted_with_them(found):
    now = after(found, ("The mayor", "same", "Ilse Varn"))
    assert names(now) == ["The Tern-4", "Ilse Varn", "Divers"]
    (varn,) = (s for s in now.sources if s.name == "Ilse Varn")
    assert varn.attributions == (1, 2)
    assert varn.mentions == (span("the mayor"), span("Ilse Varn"))
    assert now.attributions[1].speaker == "Ilse Varn"
    assert now.attributions[1].source_kind == "named"
    assert varn.names == ("Ilse Varn", "The mayor")


def test_words_get_the_name_behind_them_and_stand_among_the_named(found):
    now = after(found, ("Divers", "name", "Tam Rook and Bo Fell"))
    assert names(now)[3] == "Tam Rook and Bo Fell" and now.sources[3].kind == "named"
    assert now.attributions[3].speaker == "Tam Rook and Bo Fell"
    assert words_of(now, "unnamed-source") == []
    (mark,) = (m for m in now.marks if m.span == span("the piles are soft"))
    assert mark.rule == "attributed.named" and mark.rung == "named"


def test_a_name_that_is_there_already_is_that_source(found):
    now = after(found, ("The mayor", "name", "Ilse Varn"))
    assert names(now) == ["The Tern-4", "Ilse Varn", "Divers"]


def test_another_rung_is_told_in_its_own_words(found):
    now = after(found, ("The mayor", "rung", "crowd"))
    assert now.sources[1].kind == now.attributions[1].source_kind == "crowd"
    rungs = {m.rung for m in now.marks if m.span == span("The quay is sound")}
    assert rungs == {"crowd"}
    assert words_of(now, "unnamed-source") == ["the mayor", "Divers"]
    assert all(m.explanation for m in now.marks if m.rung == "crowd")


def test_corrections_build_on_each_other_and_tell_whose_they_are(found):
    kept = [
        Correction(4, "Divers", "name", "Tam Rook"),
        Correction(7, "Tam Rook", "rung", "described"),
        Correction(9, "The mayor", "same", "Tam Rook"),
    ]
    now = corrected(found, kept)
    assert names(now.analysis) == ["The Tern-4", "Ilse Varn", "Tam Rook"]
    assert now.behind == {"Tam Rook": (4, 7, 9)}
    assert {a.source_kind for a in now.analysis.attributions[1::2]} == {"described"}


@pytest.mark.parametrize("verb, value", [("none", ""), ("same", "Divers"), ("rung", "named")])
def test_a_source_that_is_not_there_is_passed_over(found, verb, value):
    assert after(found, ("Somebody else", verb, value)) == found


@pytest.mark.parametrize("verb, value", [("same", "Nobody here"), ("rung", "archangel")])
def test_what_cannot_be_meant_changes_nothing(found, verb, value):
    assert after(found, ("Divers", verb, value)) == found


def test_marks_stay_in_the_order_of_the_text(found):
    now = after(found, ("The mayor", "rung", "crowd"), ("The Tern-4", "none", ""))
    starts = [(m.start, m.end) for m in now.marks]
    assert starts == sorted(starts)
