"""What the page tells of who says what: dashes, lead-ins, labels, headlines, block quotations."""

import pytest

from bywhom.analysis.article import Article, Paragraph, Role
from bywhom.analysis.page.reading import read_article
from bywhom.analysis.reader.attribution import load_model
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.analysis.text.tagging import tag
from bywhom.analysis.text.tokens import read_tokens


def article_of(*paragraphs: str, roles: dict[int, Role] | None = None) -> Article:
    text = "\n\n".join(paragraphs)
    plain = plain_paragraphs(text)
    told = [Paragraph(p.start, p.end, (roles or {}).get(i, p.role)) for i, p in enumerate(plain)]
    return Article("", text, tuple(told))


def told(article: Article) -> list[tuple[str | None, list[str]]]:
    """Source and contents of what the layout tells."""
    segments = read_tokens(article)
    tags = [tag(passage) for passage in segments.passages]
    found = read_article(segments.passages, tags, article, load_model()).attributions
    return [
        (article.quote(one.source) if one.source else None, [article.quote(c) for c in one.content])
        for one in found
        if one.how == "layout"
    ]


@pytest.mark.parametrize(
    ("paragraphs", "source", "contents"),
    [
        (
            ["“The bells will ring again before the snow comes.” — Sister Ruth Amadi, prioress"],
            "Sister Ruth Amadi, prioress",
            ["“The bells will ring again before the snow comes.”"],
        ),
        (
            ["“Nobody told the orchard.”", "– Teo Marsh"],
            "Teo Marsh",
            ["“Nobody told the orchard.”"],
        ),
        (
            ["And from Warden Olu Pike:", "“We shall mend every gate.”"],
            "Warden Olu Pike",
            ["“We shall mend every gate.”"],
        ),
        (
            ["From the desk of Ines Tal:", "“The orchard pays for itself.”"],
            "Ines Tal",
            ["“The orchard pays for itself.”"],
        ),
        (
            ["Trees down by the mill. All safe. — Mill Watch (@millwatch) 3 March 2024"],
            "Mill Watch",
            ["Trees down by the mill. All safe."],
        ),
    ],
)
def test_who_stands_beside_a_quotation_says_it(
    paragraphs: list[str], source: str, contents: list[str]
) -> None:
    assert told(article_of(*paragraphs)) == [(source, contents)]


def test_a_list_below_a_lead_in_is_what_was_said() -> None:
    article = article_of(
        "Asked about the orchard, Warden Olu Pike also said:",
        "The gates must be mended by May",
        "Despite the frost, the pears are sweeter than ever",
        roles={1: "list", 2: "list"},
    )
    segments = read_tokens(article)
    tags = [tag(passage) for passage in segments.passages]
    found = read_article(segments.passages, tags, article, load_model()).attributions
    [one] = [x for x in found if x.source and len(x.content) == 2]
    assert "Pike" in article.quote(one.source or (0, 0))
    assert article.quote(one.content[1]).startswith("Despite the frost")


def test_an_interview_is_told_by_its_labels() -> None:
    article = article_of(
        "Q: Do you sleep in the mill?",
        "A: Only when the river is high.",
        "PIKE: And the owls?",
        "MARSH: The owls were here first, and they will stay.",
    )
    assert told(article) == [
        (None, ["Only when the river is high."]),
        ("MARSH", ["The owls were here first, and they will stay."]),
    ]


def test_a_letter_to_somebody_is_not_said_by_them() -> None:
    article = article_of(
        "DEAR RUTH: My pears are stolen every night.",
        "DEAR SLEEPLESS: A dog would be the answer.",
    )
    assert told(article) == []


@pytest.mark.parametrize(
    ("headline", "source"),
    [
        ("Minister: we will not close the mill", "Minister"),
        ("Mill to stay open all winter – Marsh", "Marsh"),
        ("Pears to cost twice as much, says union", "union"),
        ("Mayor Achebe: ‘I will sleep in the mill’", "Mayor Achebe"),
        ("Mill ‘too loud at night’ – neighbours", "neighbours"),
    ],
)
def test_a_headline_tells_who_says_it(headline: str, source: str) -> None:
    body = "The mill will stay open, Teo Marsh said on Friday. Neighbours said it hums."
    assert [who for who, _ in told(article_of(headline, body))] == [source]


@pytest.mark.parametrize(
    "headline", ["Opinion: the mill is not a bank", "Storm Olga: live updates", "Review: pears"]
)
def test_a_kind_of_article_before_a_colon_says_nothing(headline: str) -> None:
    assert told(article_of(headline, "The mill will stay open.")) == []


def test_a_block_quotation_is_somebodys() -> None:
    article = article_of(
        "This is what the miller wrote in a letter.",
        "The wheel was never safe. It turned because nobody looked.",
        "The mill stood empty for years.",
        roles={1: "quote"},
    )
    assert [c for _, contents in told(article) for c in contents] == [
        "The wheel was never safe. It turned because nobody looked."
    ]


@pytest.mark.parametrize(
    ("lead", "source"),
    [
        ("Statement from Ada Holm, keeper of the mill:", "Ada Holm, keeper of the mill"),
        ("Miller Teo Marsh:", "Miller Teo Marsh"),
    ],
)
def test_a_name_above_a_quotation_says_it(lead: str, source: str) -> None:
    article = article_of("A mill in the hills", lead, "“We grind at night.”")
    assert [who for who, _ in told(article)] == [source]


def test_two_hyphens_are_a_dash_before_who_says_it() -> None:
    article = article_of('"We grind at night." -- Teo Marsh, miller')
    assert [who for who, _ in told(article)] == ["Teo Marsh, miller"]
