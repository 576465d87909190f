"""An article of our own, and helpers to make others."""

from bywhom.analysis.article import Article, Link, Origin
from bywhom.analysis.text.segment import plain_paragraphs

FERRY = """Ferry strike may last until spring

The harbour board said on Monday that the night ferry to Vellin Island would stay in port.
“Nobody has asked the crews,” said Ada Holm, who speaks for the dock workers’ union.

Officials at the port reportedly offered 40 crowns a week more. Critics called it too little.

The strike, now in its 12th day, is hurting the fish market, traders say."""


def make_article(text: str = FERRY, place: str = "ferry.txt") -> Article:
    title = text.splitlines()[0]
    links = (Link(0, 5, "https://harbour.example/ferry"),)
    origin = Origin(place, "The Vellin Post", ("Bo Lind", "Ana Ruiz"), "2026-03-02")
    return Article(title, text, plain_paragraphs(text), origin, "en", links)


def words(text: str, quote: str) -> tuple[int, int]:
    """Where the quote first stands in the text."""
    start = text.index(quote)
    return start, start + len(quote)
