"""Feeds are kept, and exchanged with feed readers as OPML."""

from pathlib import Path

import pytest

from bywhom.library import Library, LibraryError, open_library
from bywhom.library.exchange.formats import export_feeds, import_feeds
from bywhom.library.feeds import NewsItem

EXCHANGED = Path(__file__).parent / "exchanged"


def addresses(library: Library) -> dict[str, str]:
    return {feed.title: feed.address for feed in library.feeds()}


def test_a_feed_is_kept_once_and_can_be_removed_and_brought_back(library: Library) -> None:
    feed = library.add_feed(" https://post.example/feed.xml ", "The Vellin Post")
    assert library.add_feed("https://post.example/feed.xml") == feed
    library.delete_feed(feed)
    assert library.feeds() == []
    library.undo()
    assert addresses(library) == {"The Vellin Post": "https://post.example/feed.xml"}


def test_a_feed_that_another_window_has_added_is_the_same_feed(
    library: Library, path: Path
) -> None:
    with open_library(path) as other:
        feed = other.add_feed("https://post.example/feed.xml", "The Vellin Post")
    assert library.add_feed("https://post.example/feed.xml", "Another title") == feed
    assert addresses(library) == {"The Vellin Post": "https://post.example/feed.xml"}
    assert library.undo() is None  # nothing was added here


def test_feeds_of_another_reader_are_taken_in_whatever_folder_they_are_in(
    library: Library,
) -> None:
    assert import_feeds(library, EXCHANGED / "feeds.opml") == 2
    assert import_feeds(library, EXCHANGED / "feeds.opml") == 0
    assert addresses(library) == {
        "The Vellin Post": "https://post.example/feed.xml",
        "Tides & Times": "https://tides.example/rss?a=1&b=2",
    }


def test_feeds_come_back_from_a_file_of_ours(library: Library, tmp_path: Path) -> None:
    library.add_feed('https://a.example/?q="x"&y=<z>', "“Quotes” & <b>")
    before = addresses(library)
    path = tmp_path / "feeds.opml"
    path.write_text(export_feeds(library), encoding="utf-8")
    library.delete_feed(library.feeds()[0].id)
    assert import_feeds(library, path) == 1
    assert addresses(library) == before


@pytest.mark.parametrize(
    "content",
    [
        "",
        "<html/>",
        "<opml",
        '<!DOCTYPE o [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><opml>&b;</opml>',
    ],
)
def test_what_is_no_list_of_feeds_is_refused_in_words(
    library: Library, tmp_path: Path, content: str
) -> None:
    path = tmp_path / "feeds.opml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(LibraryError, match="no feeds can be read"):
        import_feeds(library, path)


def test_what_a_feed_has_is_counted_until_it_is_seen(library: Library) -> None:
    feed = library.add_feed("https://post.example/feed.xml", "The Vellin Post")
    first = [NewsItem("https://post.example/a", "A"), NewsItem("https://post.example/b", "B")]
    library.take_news(feed, first)
    assert library.feeds()[0].unread == 2
    library.see_news(feed, "https://post.example/b")
    library.take_news(feed, [NewsItem("https://post.example/c", "C"), *first])
    assert [(item.title, item.seen) for item in library.news(feed)] == [
        ("C", False),
        ("A", False),
        ("B", True),
    ]
    library.see_news(feed)
    assert library.feeds()[0].unread == 0
    library.take_news(feed, [])
    assert library.news(feed) == []
