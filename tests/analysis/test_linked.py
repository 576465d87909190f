"""A claim that links to a document is a sourced claim."""

import pytest

from bywhom.analysis.analyse import load_analyser
from bywhom.analysis.article import Link
from bywhom.analysis.status.linked import is_document
from bywhom.documents.reader import open_html

CLAIM = "The repair plan will ruin the town because half of all ferries run late in winter"


@pytest.fixture(scope="module")
def analyse():
    analyser = load_analyser()

    def analyse(sentence: str):
        page = f"<!--StartFragment--><p>It rained on the pier.</p><p>{sentence}</p>"
        return analyser.analyse(open_html(page).article)

    return analyse


def credited(analysis) -> list[tuple[str, str, str]]:
    return [
        (
            one.source_kind,
            analysis.article.quote(one.source),
            analysis.article.quote(one.content[0]),
        )
        for one in analysis.attributions
        if one.source
    ]


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("run late", "https://www.transport.gov.uk/ferries"),
        ("run late", "https://skerrow.example/files/late.pdf"),
    ],
)
def test_a_claim_that_links_to_a_document_is_credited_to_it(analyse, words, target):
    link = f"<a href='{target}'>{words}</a>"
    analysis = analyse(f"{CLAIM.replace(words, link)}.")
    assert credited(analysis) == [("document", words, CLAIM[: CLAIM.index(words) - 1])]
    assert analysis.sentences[-1].status == "attributed"
    assert not [m for m in analysis.marks if m.kind == "unsourced-claim"]


def test_the_same_claim_without_a_link_is_not(analyse):
    analysis = analyse(f"{CLAIM}.")
    assert credited(analysis) == []
    assert analysis.sentences[-1].status == "unsourced"


def test_a_link_to_another_article_is_no_source(analyse):
    link = "<a href='https://skerrow.example/news/winter'>in winter</a>"
    analysis = analyse(f"{CLAIM.replace('in winter', link)}.")
    assert credited(analysis) == []


def test_a_sentence_that_is_one_link_credits_nobody(analyse):
    assert credited(analyse(f"<a href='https://a.gov/b.pdf'>{CLAIM}</a>.")) == []


def test_what_somebody_says_stays_theirs_and_two_links_count_once(analyse):
    link = "<a href='https://a.gov/b.pdf'>{}</a>"
    said = analyse(f"{CLAIM.replace('run late', link.format('run late'))}, Ada Holm said.")
    assert [kind for kind, _, _ in credited(said)] == ["named"]
    two = CLAIM.replace("run late", link.format("run late"))
    two = two.replace("ferries", link.format("ferries"))
    assert len(credited(analyse(f"{two}."))) == 1


@pytest.mark.parametrize(
    ("words", "target", "is_one"),
    [
        ("a 2024 report", "https://skerrow.example/x", True),
        ("the study", "https://skerrow.example/x", True),
        ("here", "https://doi.org/10.1/x", True),
        ("here", "https://www.un.org/x", True),
        ("here", "https://notun.org/x", False),
        ("here", "https://gov.skerrow.example/", False),
        ("the report", "mailto:ada@skerrow.example", False),
        ("the report", "https://[::1/", False),
    ],
)
def test_links_to_documents_are_told_by_words_and_host(words, target, is_one):
    assert is_document(words, Link(0, 1, target)) is is_one
