"""What the Sources and Summary tabs count."""

from bywhom.analysis.article import Article, Span
from bywhom.analysis.comparison.headline import check_headline
from bywhom.analysis.marks import Analysis, Attribution, Mark, Sentence, Source
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.ui.model.figures import figures, percent, source_rows

TITLE = "Gull Point pier will close this winter"
TEXT = f"""{TITLE}

The pier at Gull Point may close this winter, Odile Harrow said.

Critics say ten men wept. She wants it to stay open."""


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def mark(words: str, kind="hedge", confidence="sure", rung=None) -> Mark:
    return Mark(kind, *span(words), "a.rule", "", "", confidence, rung=rung)


def analysis(*attributions: Attribution, sources: tuple[Source, ...] = ()) -> Analysis:
    paragraphs = plain_paragraphs(TEXT)
    sentences = (
        Sentence(*span(TITLE), 0, "unsourced", "forecast"),
        Sentence(*span("The pier at Gull Point may close this winter, Odile Harrow said."), 1,
                 "attributed"),
        Sentence(*span("Critics say ten men wept."), 2, "attributed"),
        Sentence(*span("She wants it to stay open."), 2, "other"),
    )  # fmt: skip
    article = Article(TITLE, TEXT, paragraphs)
    return Analysis(article, sentences, attributions, (), sources)


HARROW = Attribution(
    span("Odile Harrow"), span("said"), (span("The pier at Gull Point may close this winter"),),
    "named",
)  # fmt: skip
CRITICS = Attribution(span("Critics"), span("say"), (span("ten men wept"),), "crowd")
WISH = Attribution(span("She"), span("wants"), (span("it to stay open"),), "named", "attitude")


def test_shares_are_of_credited_words_and_add_up_to_one():
    shares = figures(analysis(HARROW, CRITICS), []).shares
    assert shares["named"] == 9 / 12 and shares["crowd"] == 3 / 12
    assert sum(shares.values()) == 1


def test_wishes_are_credited_with_nothing():
    assert figures(analysis(HARROW, WISH), []).shares["named"] == 1
    assert figures(analysis(WISH), []).shares == {}


def test_marks_are_counted_by_kind_and_in_a_thousand_words():
    found = figures(analysis(), [mark("may"), mark("Critics", "unnamed-source")])
    by_kind = {figure.kind: figure for figure in found.kinds}
    assert by_kind["hedge"].found == 1
    assert by_kind["hedge"].in_thousand == 1000 / found.words
    assert by_kind["loaded-language"].found == 0


def test_a_source_of_which_nothing_is_credited_has_no_share():
    sources = (
        Source("Critics", "crowd", (span("Critics"),), (1,)),
        Source("Gull Point", "named", (span("Gull Point"),), ()),
        Source("Odile Harrow", "named", (span("Odile Harrow"),), (0,)),
    )
    rows = source_rows(analysis(HARROW, CRITICS, sources=sources))
    assert [row.name for row in rows] == ["Odile Harrow", "Gull Point", "Critics"]
    assert [row.share for row in rows] == [0.75, None, 0.25]
    assert rows[0].credited == HARROW.content


def test_percentages_add_up_to_a_hundred():
    assert percent([1 / 3, 1 / 3, 1 / 3]) == [34, 33, 33]
    assert percent([0.005, 0.995]) == [1, 99] or sum(percent([0.005, 0.995])) == 100
    assert percent([0, 0]) == [0, 0]


def test_a_plain_headline_over_a_hedged_text_is_worth_a_question():
    check = check_headline(analysis(), [mark("may")])
    assert check.verdict == "surer"
    assert "Worth a question" in check.said
    headline, line = check.lines
    assert headline.is_headline and headline.words == TITLE
    assert line.words[line.telling.start : line.telling.end] == "may"


def test_a_text_as_sure_as_its_headline_is_alike():
    assert check_headline(analysis(), []).verdict == "alike"


def test_a_word_that_is_only_possibly_a_hedge_says_too_little():
    assert check_headline(analysis(), [mark("may", confidence="possible")]).verdict == "alike"


def test_without_a_sentence_on_the_same_matter_there_is_nothing_to_compare():
    whole = analysis()
    assert check_headline(whole._replace(sentences=whole.sentences[2:]), []).verdict == (
        "nothing to compare"
    )


def test_without_a_headline_there_is_no_check():
    whole = analysis()
    bare = whole.article._replace(paragraphs=whole.article.paragraphs[1:])
    assert check_headline(whole._replace(article=bare), []) is None
