"""Feeds, lists of feeds, and reading lists of other programs."""

import pytest

from bywhom.documents.errors import DocumentError
from bywhom.documents.lists.feed import Entry, parse_feed
from bywhom.documents.lists.opml import FeedLink, parse_opml
from bywhom.documents.lists.reading_list import parse_reading_list
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
