"""Feeds, lists of feeds, and reading lists of other programs."""

import pytest

from bywhom.documents.errors import DocumentError
from bywhom.documents.lists.feed import Entry, parse_feed
from bywhom.documents.lists.opml import FeedLink, parse_opml
from bywhom.documents.lists.reading_list import item_of, parse_reading_list
from bywhom.documents.reader import open_place
from bywhom.documents.text.word_count import count_words

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>The Skerrow Post</title><link>https://skerrow.example/</link>
<item><title>Ferry &amp;amp; pier</title><link>https://skerrow.example/ferry</link>
<pubDate>Thu, 12 Mar 2026 08:00:00 GMT</pubDate><dc:creator>Ada Holm</dc:creator>
<description><![CDATA[<p>It <b>rained</b>.<script>steal()</script></p>]]></description></item>
<item><title>A trick</title><link>javascript:steal()</link></item></channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Skerrow Post</title>
<link rel="self" href="https://skerrow.example/feed"/><link href="https://skerrow.example/"/>
<entry><title>Ferry</title><link rel="alternate" href="https://skerrow.example/ferry"/>
<updated>2026-03-12T08:00:00Z</updated><author><name>Ada Holm</name></author>
<summary>It rained.</summary></entry></feed>"""


def test_rss_is_read():
    feed = parse_feed(RSS.encode(), "feed")
    assert (feed.title, feed.address) == ("The Skerrow Post", "https://skerrow.example/")
    assert feed.entries[0] == Entry(
        "Ferry & pier", "https://skerrow.example/ferry", "2026-03-12", "It rained.", "Ada Holm"
    )
    assert feed.entries[1].address == ""


def test_atom_is_read():
    feed = parse_feed(ATOM.encode(), "feed")
    assert feed.address == "https://skerrow.example/"
    assert feed.entries == (
        Entry("Ferry", "https://skerrow.example/ferry", "2026-03-12", "It rained.", "Ada Holm"),
    )


@pytest.mark.parametrize("name", ["a.xml", "a.rss", "a"])
def test_a_feed_opens_as_a_page_of_links(write, name):
    article = open_place(write(name, RSS)).article
    assert article.title == "The Skerrow Post"
    assert article.text == "The Skerrow Post\n\nFerry & pier\n\nIt rained.\n\nA trick"
    assert [link.target for link in article.links] == ["https://skerrow.example/ferry"]


def test_an_unknown_kind_of_xml_is_refused(write, refusal):
    assert "this is no feed" in refusal(write("a.xml", "<ledger><boat/></ledger>"))


def test_a_list_of_feeds_tells_their_names_and_folders():
    opml = (
        "<opml><body>"
        "<outline text='The Post &amp; more' xmlUrl='https://skerrow.example/feed?a=1&amp;b=2'/>"
        "<outline text='Near &amp; far'>"
        "<outline text='x' title='Island' xmlUrl='https://island.example/feed'/>"
        "</outline></body></opml>"
    )
    assert parse_opml(opml.encode(), "feeds.opml") == (
        FeedLink("The Post & more", "https://skerrow.example/feed?a=1&b=2"),
        FeedLink("Island", "https://island.example/feed", "Near & far"),
    )


def test_what_is_no_web_address_is_no_feed():
    opml = "<opml><body><outline text='x' xmlUrl='file:///etc/passwd'/></body></opml>"
    assert parse_opml(opml.encode(), "feeds.opml") == ()


POCKET = "title,url,time_added,tags,status\nFerry,https://skerrow.example/a,1773302400,sea|boats,archive\n"
INSTAPAPER = (
    "URL,Title,Selection,Folder,Timestamp,Tags\n"
    "https://skerrow.example/a,Ferry,It rained.,Unread,1773302400,[]\n"
)
READWISE = (
    "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,"
    "Highlighted at,Document tags\n"
    '"It rained,\nagain.",The Harbour Year,Ada Holm,,why?,,sea,page,4,2026-03-12 08:00:00,boats\n'
)


OMNIVORE = (
    '[{"id": "1", "title": "Ferry", "url": "https://skerrow.example/a", "state": "Archived",'
    ' "author": "Ada Holm", "labels": [{"name": "sea"}, "boats"],'
    ' "savedAt": "2026-03-12T08:00:00Z"}, {"title": "No address"}]'
)
RAINDROP = (
    "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n"
    '7,Ferry,why?,It rained.,https://skerrow.example/a,Sea,"boats, ice",'
    "2026-03-12T08:00:00.000Z,,,false\n"
)
READER = (
    "Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\n"
    "Ferry,https://skerrow.example/a,01x,\"['sea']\",2026-03-12 08:00:00+00:00,0.4,archive,True\n"
)
WALLABAG = (
    '[{"is_archived": 1, "title": "Ferry", "url": "https://skerrow.example/a",'
    ' "tags": ["sea"], "content": "<p>It rained.</p>", "created_at": "2026-03-12T08:00:00+0000"}]'
)
POCKET_PAGE = (
    "<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>"
    '<li><a href="https://skerrow.example/a" time_added="1773302400" tags="sea,ice">Ferry</a></li>'
    '</ul><h1>Read Archive</h1><ul><li><a href="https://skerrow.example/b">Pier</a></li></ul></body>'
)


def test_a_list_saved_again_by_a_spreadsheet_is_read():
    for table in (
        POCKET.replace(",", ";").encode("utf-8-sig"),
        b"sep=;\n" + POCKET.replace(",", ";").encode(),
        POCKET.replace(",", "\t").encode("utf-16"),
    ):
        (item,) = parse_reading_list(table, "pocket.csv")
        assert (item.title, item.address) == ("Ferry", "https://skerrow.example/a")


def test_raindrop_and_reader_are_read():
    (item,) = parse_reading_list(RAINDROP.encode(), "raindrop.csv")
    assert (item.title, item.quote, item.note) == ("Ferry", "It rained.", "why?")
    assert (item.tags, item.added) == (("boats", "ice"), "2026-03-12")
    (item,) = parse_reading_list(READER.encode(), "reader.csv")
    assert (item.address, item.added, item.is_read) == (
        "https://skerrow.example/a",
        "2026-03-12",
        True,
    )


@pytest.mark.parametrize(
    ("name", "source"),
    [("a.json", OMNIVORE), ("a.json", WALLABAG), ("a.html", POCKET_PAGE), ("a.htm", POCKET_PAGE)],
)
def test_lists_as_a_page_or_as_json_open_as_a_page_of_links(write, name, source):
    article = open_place(write(name, source)).article
    assert article.title == "Reading list"
    assert "Ferry" in article.text
    assert article.links[0].target == "https://skerrow.example/a"


def test_the_values_of_a_list_in_json_are_taken_by_their_names():
    values = {"title": "Ferry", "url": "https://a.example", "savedat": "2026-03-12T08:00:00Z"}
    item = item_of({**values, "state": "Archived", "labels": "sea, boats"})
    assert (item.added, item.tags, item.is_read) == ("2026-03-12", ("sea", "boats"), True)


def test_json_that_is_no_list_is_refused_in_words(write, refusal):
    assert "nothing in this list" in refusal(write("a.json", '{"boat": "Sula"}'))
    assert "damaged" in refusal(write("a.json", '{"boat": '))


def feed_of(item: str, more: str = "") -> Entry:
    source = (
        '<rss xmlns:content="c" xmlns:media="http://search.yahoo.com/mrss/">'
        f"<channel><title>Post</title>{more}<item>{item}</item></channel></rss>"
    )
    return parse_feed(source.encode(), "feed").entries[0]


def test_an_entry_with_nothing_but_its_text_shows_its_text():
    entry = feed_of("<content:encoded><![CDATA[<p>It rained.</p>]]></content:encoded>")
    assert entry.summary == "It rained."


def test_titles_of_pictures_are_not_those_of_entries():
    entry = feed_of("<media:title>A boat</media:title><title>Ferry</title>")
    assert entry.title == "Ferry"


def test_stray_characters_and_bare_signs_do_no_harm():
    entry = feed_of("<title>Ferry & pier\x0b &nbsp;&eacute; &lt;x&gt;</title>")
    assert entry.title.startswith("Ferry & pier") and "é" in entry.title


def test_what_the_bytes_are_goes_before_what_is_declared():
    for declared, encoding in (("utf-16", "utf-8"), ("iso-8859-1", "cp1252"), ("utf-8", "cp1252")):
        source = RSS.replace("utf-8", declared).replace("Ferry", "“Fähre”").encode(encoding)
        assert parse_feed(source, "feed").entries[0].title == "“Fähre” & pier"


def test_addresses_are_completed_by_the_base_they_name():
    source = ATOM.replace("<entry>", '<entry xml:base="https://skerrow.example/news/">')
    source = source.replace('href="https://skerrow.example/ferry"', 'href="../ferry"')
    assert parse_feed(source.encode(), "feed").entries[0].address == "https://skerrow.example/ferry"


def test_xhtml_in_atom_and_several_authors_are_read():
    source = ATOM.replace(
        "<summary>It rained.</summary>",
        '<author><name>Bo Lind</name><uri>https://x.example</uri></author><content type="xhtml">'
        '<div xmlns="http://www.w3.org/1999/xhtml"><p>It <b>rained</b>.</p></div></content>',
    )
    entry = parse_feed(source.encode(), "feed").entries[0]
    assert (entry.summary, entry.author) == ("It rained.", "Ada Holm, Bo Lind")


def test_an_author_in_a_mailbox_is_a_name():
    assert feed_of("<author>ada@skerrow.example (Ada Holm)</author>").author == "Ada Holm"


def test_a_list_of_feeds_may_be_written_in_small_letters():
    opml = (
        "<opml><body><outline text='Post' xmlurl='https://skerrow.example/feed'/>"
        "<outline text='Bell' type='rss' url='feed://bell.example/feed'/></body></opml>"
    )
    assert [link.address for link in parse_opml(opml.encode(), "a.opml")] == [
        "https://skerrow.example/feed",
        "https://bell.example/feed",
    ]


def test_pocket_is_read():
    (item,) = parse_reading_list(POCKET.encode(), "pocket.csv")
    assert (item.title, item.address) == ("Ferry", "https://skerrow.example/a")
    assert (item.added, item.tags, item.is_read) == ("2026-03-12", ("sea", "boats"), True)


def test_instapaper_is_read():
    (item,) = parse_reading_list(INSTAPAPER.encode(), "instapaper.csv")
    assert (item.title, item.quote, item.added) == ("Ferry", "It rained.", "2026-03-12")
    assert not item.is_read


def test_readwise_is_read():
    (item,) = parse_reading_list(READWISE.encode("utf-8-sig"), "readwise.csv")
    assert (item.title, item.author) == ("The Harbour Year", "Ada Holm")
    assert (item.quote, item.note, item.added) == ("It rained,\nagain.", "why?", "2026-03-12")


def test_a_reading_list_opens_as_a_page(write):
    article = open_place(write("instapaper.csv", INSTAPAPER)).article
    assert article.text == "Reading list\n\nFerry\n\nIt rained."
    assert article.links[0].target == "https://skerrow.example/a"


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("boat,length\nSula,12\n", "no reading list"),
        ("title,url\n", "nothing in this list"),
        ("title,url\n" + '"' + "x" * 200_000, "damaged"),
        ("url,time_added\njavascript:x,99999999999999999999\n", "nothing in this list"),
    ],
)
def test_a_table_that_is_no_list_is_refused_in_words(write, refusal, table, words):
    assert words in refusal(write("a.csv", table))


def test_an_empty_feed_is_refused():
    with pytest.raises(DocumentError, match="no feed"):
        parse_feed(b"<html><body>404</body></html>", "https://skerrow.example/feed")


def test_a_number_that_is_no_ascii_number_is_no_time():
    (item,) = parse_reading_list("title,url,time_added\nFerry,,²\n".encode(), "a.csv")
    assert (item.title, item.added) == ("Ferry", None)


def test_words_are_counted_the_same_in_pieces():
    text = "boat pier-head " * 20_000
    assert count_words(text) == 60_000
    assert count_words("a" * 250_000) == 1
    assert count_words("boat " * 40_000 + "b" * 150_000 + " end") == 40_002
    symbols = "".join(map(chr, range(0x2190, 0x2400)))  # more than a text in words has
    assert count_words(f"pier {symbols}" * 300) == 300
    assert count_words("“It’s late,” he said_so – at 5.30\u2003p.m.\x1c" * 5_000) == 50_000


JSON_FEED = """{"version": "https://jsonfeed.org/version/1.1", "title": "Skerrow",
"home_page_url": "https://skerrow.example/", "items": [
{"id": "7", "url": "https://skerrow.example/7", "title": "Lit again",
 "content_html": "<p>The lamp was lit on Sunday.</p>", "date_published": "2026-03-12T08:00:00Z",
 "authors": [{"name": "Ada Holm"}, {"name": "Bo Lind"}]}, "no entry"]}"""


def test_a_feed_in_json_is_read_as_one():
    feed = parse_feed(JSON_FEED.encode(), "feed.json")
    assert (feed.title, feed.address) == ("Skerrow", "https://skerrow.example/")
    assert feed.entries == (
        Entry(
            "Lit again",
            "https://skerrow.example/7",
            "2026-03-12",
            "The lamp was lit on Sunday.",
            "Ada Holm, Bo Lind",
        ),
    )


def test_a_feed_in_json_opens_as_a_page_with_its_summaries(write):
    assert "The lamp was lit on Sunday." in open_place(write("a.json", JSON_FEED)).article.text


def test_a_list_in_json_by_number_is_read(write):
    item = '{"given_url": "https://skerrow.example/7", "resolved_title": "Lit again"}'
    article = open_place(write("a.json", f'{{"list": {{"7": {item}}}}}')).article
    assert article.text == "Reading list\n\nLit again"
