"""Markdown as other programs write it: front matter, footnotes, tables, Obsidian's own marks."""

import pytest

from bywhom.documents.reader import open_place
from bywhom.documents.text.dates import iso_date
from bywhom.documents.text.front_matter import front_matter

TEXT = "The toll at Skerrow bridge was raised in April."


def read(write, text: str):
    return open_place(write("a.md", text)).article


def words(article) -> list[str]:
    return [article.quote((p.start, p.end)) for p in article.paragraphs]


@pytest.mark.parametrize(
    "authors",
    [
        "authors:\n  - Ada Holm\n  - Bo Lind",
        'author:\n- "[[Ada Holm]]"\n- "[[people/bo|Bo Lind]]"',
        "author: [Ada Holm, 'Bo Lind']",
        "author: Ada Holm and Bo Lind",
        "author:\n  - name: Ada Holm\n  - name: Bo Lind",
    ],
)
def test_authors_of_front_matter_however_they_are_written(write, authors):
    article = read(write, f"---\ntitle: 'Toll: raised'\n{authors}\n---\n{TEXT}\n")
    assert article.origin.authors == ("Ada Holm", "Bo Lind")
    assert article.title == "Toll: raised"


def test_a_clipping_tells_when_it_was_published_and_where_it_is_from(write):
    front = "source: https://skerrow.example/toll\npublished: 2026-04-02\ncreated: 2026-09-01"
    article = read(write, f"---\n{front}\ntags:\n  - clippings\n---\n{TEXT}")
    assert article.origin.published == "2026-04-02"
    assert "clippings" not in article.text


def test_toml_front_matter_is_none_of_the_text(write):
    front = 'title = "Toll"\ndate = 2026-04-02T08:00:00Z\nauthors = ["Ada Holm"]'
    article = read(write, f"+++\n{front}\n+++\n\n{TEXT}")
    assert (article.title, article.origin.authors) == ("Toll", ("Ada Holm",))
    assert article.origin.published == "2026-04-02T08:00:00+00:00"
    assert words(article) == ["Toll", TEXT]


def test_a_rule_at_the_top_is_no_front_matter():
    text = "---\nThe toll was raised.\n---\nIt rained."
    assert front_matter(text) == ({}, text)


def test_footnotes_lose_their_marks_and_come_last(write):
    source = (
        f"{TEXT}[^1]\n\n[^1]: Minutes of the\n    toll house.\n[^b]: https://b.example\n\nMore.[^b]"
    )
    assert words(read(write, source)) == [
        TEXT,
        "More.",
        "Minutes of the toll house.",
        "https://b.example",
    ]


def test_a_row_of_a_table_is_a_paragraph(write):
    table = "| Year | Toll |\n|---|---|\n| 2025 | two |\n| 2026 | three |"
    assert words(read(write, f"{TEXT}\n\n{table}\n")) == [
        TEXT,
        "Year | Toll",
        "2025 | two",
        "2026 | three",
    ]


def test_scripts_go_and_entities_are_read(write):
    inline = f"{TEXT} Bread &amp; tea.<script>steal()</script>"
    source = f"{inline}\n\n<div><script>x()</script>A &lt; B</div>"
    assert words(read(write, source)) == [f"{TEXT} Bread & tea.", "A < B"]


def test_the_marks_of_obsidian_go(write):
    source = (
        "> [!quote] The keeper\n> Nobody came.\n\nThe [[toll house|house]] of [[Skerrow]] is"
        " ==shut==.%%ask Bo%% ^a1b2\n\n![[toll.png]]\n"
    )
    article = read(write, source)
    assert words(article) == ["The keeper Nobody came.", "The house of Skerrow is shut."]
    assert article.paragraphs[0].role == "quote"


@pytest.mark.parametrize("fence", ["```", "~~~"])
def test_code_keeps_what_looks_like_a_mark(write, fence):
    assert "a[^1] == b" in read(write, f"{TEXT}\n\n{fence}\na[^1] == b\n{fence}\n").text


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("2026-04-02", "2026-04-02"),
        ("2026-04-02 08:30:00 +0200", "2026-04-02T08:30:00+02:00"),
        ("2026-04-02T08:30:00.123Z", "2026-04-02T08:30:00Z"),
        ("20260402", "2026-04-02"),
        ("2026/4/2", "2026-04-02"),
        ("2 April 2026", "2026-04-02"),
        ("0101-01-01T00:00:00+00:00", None),
        ("2026-13-45", None),
        ("yesterday", None),
    ],
)
def test_dates_have_one_form(said, date):
    assert iso_date(said) == date


def test_a_link_that_leads_nowhere_on_the_web_is_only_its_words(write):
    text = (
        "The [harbour](ttps://skerrow.example) and the [weir](weir.md) were shut on [Monday](#day)."
    )
    article = open_place(write("a.md", text)).article
    assert article.text == "The harbour and the weir were shut on Monday."
    assert article.links == ()
