"""Feeds, lists and Markdown as other programs export them today."""

import json

import pytest

from bywhom.documents.reader import open_place

A, B = "https://eel.example/a", "https://eel.example/b"


def listed(place: str) -> list[tuple[str, str]]:
    article = open_place(place).article
    return [(article.quote((k.start, k.end)), k.target) for k in article.links]


RSS = (
    '<rss version="2.0"><channel><title>Eel</title><link>https://eel.example/</link>'
    "<item><title>Slipway</title>{}</item></channel></rss>"
)


def test_addresses_of_a_feed_are_completed_by_its_site(write):
    assert listed(write("a.rss", RSS.format("<link>/a</link>"))) == [("Slipway", A)]


@pytest.mark.parametrize(
    "words",
    [
        "<content:encoded><![CDATA[<p>The slip is shut.</p>]]></content:encoded>",
        '<m:group xmlns:m="http://search.yahoo.com/mrss/"><m:description>The slip is shut.'
        "</m:description></m:group>",
        "<description><![CDATA[<p>The slip is shut.</p><p>The post <a href='/a'>Slipway</a> "
        "appeared first on <a href='/'>Eel</a>.</p>]]></description>",
        "<description><![CDATA[<p>The slip is shut.</p><p>Der Beitrag <a href='/a'>Slipway</a> "
        "erschien zuerst auf <a href='/'>Eel</a>.</p>]]></description>",
    ],
    ids=["undeclared prefix", "media", "WordPress", "WordPress in German"],
)
def test_an_entry_shows_its_words_and_no_others(write, words):
    article = open_place(write("a.rss", RSS.format(f"<link>{A}</link>{words}"))).article
    assert article.text.endswith("Slipway\n\nThe slip is shut.")


def test_a_list_of_feeds_in_capitals_or_of_pages_is_read(write):
    loud = f'<OPML><BODY><OUTLINE TEXT="Quay &amp;amp; pier" XMLURL="{A}"/></BODY></OPML>'
    assert listed(write("a.opml", loud)) == [("Quay & pier", A)]
    pages = f'<opml><body><outline text="Slipway" type="link" url="{A}"/></body></opml>'
    assert listed(write("b.opml", pages)) == [("Slipway", A)]


@pytest.mark.parametrize(
    "text",
    [
        f"{A},Slipway,2026-09-07\n{B},Eel day,2026-09-08\n",
        f"\ufeffExported 2026-09-07\n\nTitle,URL\nSlipway,{A}\nEel day,{B}\n",
    ],
    ids=["no heading", "words above the heading"],
)
def test_a_table_is_read_without_a_heading_at_its_top(write, text):
    assert listed(write("a.csv", text)) == [("Slipway", A), ("Eel day", B)]


@pytest.mark.parametrize(
    "found",
    [
        [{"href": A, "description": "Slipway", "extended": "", "tags": "eel"}],
        {
            "title": "",
            "children": [{"title": "Menu", "children": [{"title": "Slipway", "uri": A}]}],
        },
        {"bookmarks": [{"title": "Slipway", "content": {"type": "link", "url": A}}]},
        {"items": [{"title": "Slipway", "canonical": [{"href": A}], "origin": {"title": "Eel"}}]},
        {"roots": {"bar": {"name": "Bar", "children": [{"name": "Slipway", "url": A}]}}},
    ],
    ids=["Pinboard", "Firefox", "Karakeep", "Inoreader", "Chrome"],
)
def test_bookmarks_in_json_are_read_wherever_their_addresses_stand(write, found):
    assert listed(write("a.json", json.dumps(found))) == [("Slipway", A)]


def test_json_by_lines_is_a_list_and_an_item_without_a_title_is_kept(write):
    lines = f'{{"title": "Slipway", "url": "{A}"}}\n{{"url": "{B}"}}\n'
    assert listed(write("a.json", lines)) == [("Slipway", A), (B, B)]


@pytest.mark.parametrize(
    "text",
    [
        f"<entries><entry><id>1</id><title>Slipway</title><url>{A}</url></entry></entries>",
        f'<xbel><folder><bookmark href="{A}"><title>Slipway</title></bookmark></folder></xbel>',
    ],
    ids=["Wallabag", "XBEL"],
)
def test_lists_in_xml_are_read(write, text):
    assert listed(write("a.xml", text)) == [("Slipway", A)]


@pytest.mark.parametrize(
    "head",
    [
        "% Slipway\n% Ada Holm; Bo Lind\n% 7 September 2026\n",
        '{\n"title": "Slipway",\n"author": ["Ada Holm", "Bo Lind"],\n"date": "2026-09-07"\n}\n',
        '---\n"title": Slipway\ndate created: 2026-09-13\nauthor: Ada Holm, Bo Lind\n'
        "date: 2026-09-07 08:00:00 +0200\nsummary: >-\n  Long words:\n  over lines\n---\n",
    ],
    ids=["Pandoc", "JSON", "quoted keys"],
)
def test_front_matter_of_every_kind_is_read(write, head):
    article = open_place(write("a.md", f"{head}\nThe slip is shut.\n")).article
    assert article.title == "Slipway"
    assert article.origin.authors == ("Ada Holm", "Bo Lind")
    assert (article.origin.published or "")[:10] == "2026-09-07"
    assert article.text.endswith("The slip is shut.")
    assert "Long words" not in article.text


def test_what_is_told_to_programs_is_no_text(write):
    text = (
        "# Slipway {#slip .big}\n\n[TOC]\n\nThe slip is shut.\n{: .lead}\n\n"
        '{{< figure src="a.jpg" >}}\n\n{% include note.html %}\n\n'
        "The company said so^[By telephone.] and left.\n\n- [ ] ask Ida\n- [x] call Bo\n"
    )
    article = open_place(write("a.md", text)).article
    assert article.text.split("\n\n") == [
        *("Slipway", "The slip is shut.", "The company said so and left."),
        *("ask Ida", "call Bo", "By telephone."),
    ]
    assert article.title == "Slipway"


def test_braces_and_brackets_of_a_sentence_stay(write):
    text = "The set {1, 2} is {small}.\n\nHe wrote [x] and [toc] in it.\n\nimport duties rose.\n"
    assert open_place(write("a.md", text)).article.text == text.strip()


def test_what_a_page_takes_from_elsewhere_is_no_text(write):
    text = "import Chart from './chart'\n\n# Slipway\n\nThe slip is shut.\n"
    assert open_place(write("a.md", text)).article.text == "Slipway\n\nThe slip is shut."
