"""Who wrote a page, when, and what it is called, by every way in which pages say it."""

import pytest

from bywhom.documents.reader import open_place

TEXT = "The weir at Skerrow was opened on Friday, and the mill below it ran for an hour."
BODY = f"<p>{TEXT}</p><p>{TEXT[::-1]}</p><p>{TEXT}</p>"


def article(write, head: str = "", top: str = "<h1>The weir is open</h1>"):
    page = f"<html><head>{head}</head><body><article>{top}{BODY}</article></body></html>"
    return open_place(write("a.html", page)).article


LINKED = '{"@type": "NewsArticle", "author": {"name": "Ada Holm"}, "datePublished": "2026-03-12"}'


@pytest.mark.parametrize(
    "head",
    [
        f"<script type='application/ld+json'>{LINKED}</script>",
        f"<script type='application/ld+json'>//<![CDATA[\n{LINKED}\n//]]></script>",
        f"<script type='application/ld+json'>/* <![CDATA[ */{LINKED}/* ]]> */</script>",
        "<meta name='DC.creator' content='Ada Holm'>"
        "<meta name='DC.date.issued' content='2026-03-12'>",
        "<meta name='parsely-author' content='Ada Holm'>"
        "<meta name='parsely-pub-date' content='2026-03-12T00:00:00Z'>",
        "<meta property='og:x author' content='By Ada Holm'>"
        "<meta name='date' content='12 March 2026'>",
    ],
)
def test_authors_and_dates_in_the_head_of_a_page(write, head):
    origin = article(write, head).origin
    assert origin.authors == ("Ada Holm",)
    assert (origin.published or "")[:10] == "2026-03-12"


@pytest.mark.parametrize(
    "top",
    [
        "<h1>The weir</h1><a rel='author' href='/ada'><img src='a.png'></a>"
        "<a rel='author' href='/ada'>Ada Holm</a>",
        "<h1>The weir</h1><span itemprop='author'><span itemprop='name'>Ada Holm</span></span>",
        "<h1>The weir</h1><div class='post-byline'>By Ada Holm, 12 March 2026, 4:15 pm</div>",
        "<h1>The weir</h1><p class='author-name'>Written by Ada Holm</p>",
    ],
)
def test_authors_on_the_page_itself(write, top):
    assert article(write, top=top).origin.authors == ("Ada Holm",)


def test_several_authors_are_several(write):
    head = "<meta name='dc.creator' content='Ada Holm'><meta name='dc.creator' content='Bo Lind'>"
    assert article(write, head).origin.authors == ("Ada Holm", "Bo Lind")
    both = "<meta name='author' content='Ada Holm and Bo Lind'>"
    assert article(write, both).origin.authors == ("Ada Holm", "Bo Lind")


@pytest.mark.parametrize("said", ["https://skerrow.example/ada", "@ada", "Updated 7 minutes ago"])
def test_what_is_no_name_is_no_author(write, said):
    assert article(write, f"<meta name='author' content='{said}'>").origin.authors == ()


def test_a_time_that_is_only_a_clock_is_no_date(write):
    top = "<h1>The weir</h1><time>14:05</time><time datetime='2026-03-12T14:05'>today</time>"
    assert article(write, top=top).origin.published == "2026-03-12T14:05"


def test_the_day_of_a_change_is_not_the_day_of_publication(write):
    top = "<h1>The weir</h1><time class='updated' datetime='2026-05-01'>May</time>"
    assert article(write, top=top).origin.published is None


def test_a_heading_that_is_the_name_of_the_site_is_no_title(write):
    head = (
        "<title>Weir Watch: The mill ran</title><meta property='og:title' content='The mill ran'>"
    )
    assert article(write, head, "<h1>Weir Watch</h1><h3>The mill ran</h3>").title == "The mill ran"


def test_people_and_outlets_that_a_page_names_by_reference_are_found(write):
    graph = """{"@graph": [{"@type": "WebPage", "@id": "#page"},
    {"@type": "Article", "author": [{"@id": "#ada"}, {"@id": "#gone"}], "publisher": {"@id": "#o"},
     "datePublished": "2026-03-12"},
    {"@type": "Person", "@id": "#ada", "name": "Ada Holm"},
    {"@type": "Organization", "@id": "#o", "name": "Skerrow Post"}]}"""
    origin = article(write, f"<script type='application/ld+json'>{graph}</script>").origin
    assert (origin.authors, origin.publisher) == (("Ada Holm",), "Skerrow Post")


@pytest.mark.parametrize(
    ("language", "line", "day"),
    [
        ("de", "Von Ada Holm und Bo Lind", "7. September 2026"),
        ("fr", "Par Ada Holm et Bo Lind", "Publié le 7 septembre 2026 à 09h12"),
        ("es", "Por Ada Holm y Bo Lind", "7 de septiembre de 2026"),
    ],
)
def test_bylines_and_dates_of_other_languages(write, language, line, day):
    origin = open_place(
        write(
            "a.html",
            f'<html lang="{language}"><body><article><h1>Slip</h1><p class="byline">{line}</p>'
            f'<p class="date">{day}</p><p>{"The slip by the north basin is shut. " * 9}</p>',
        )
    ).article.origin
    assert (origin.authors, origin.published) == (("Ada Holm", "Bo Lind"), "2026-09-07")


@pytest.mark.parametrize(
    ("data", "authors"),
    [
        ('{"@type": "Article", "author": "Ada Holm and Bo Lind",}', ("Ada Holm", "Bo Lind")),
        ('{"@type": "Article", "author": {"name": "Ada O&#039;Holm"}}', ("Ada O'Holm",)),
        ('{"@type": "Article", "author": "Von Miller"}', ("Von Miller",)),
    ],
    ids=["a last comma", "an entity", "a name"],
)
def test_data_for_search_engines_as_templates_write_it(write, data, authors):
    page = (
        f'<html><head><script type="application/ld+json">{data}</script></head><body><article>'
        f"<h1>Slip</h1><p>{'The slip by the north basin is shut. ' * 9}</p></article></body></html>"
    )
    assert open_place(write("a.html", page)).article.origin.authors == authors
