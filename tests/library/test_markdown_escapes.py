"""In Markdown that goes out, nobody's words load an image, run an element or lead elsewhere."""

import re

import pytest
from markdown_it import MarkdownIt

from bywhom.library.exchange import markdown, markdown_reading
from bywhom.library.exchange.markdown_escapes import escaped, escaped_body, unescaped
from bywhom.library.notes.note_transfer import Transfer, TransferNote

HOSTILE = """![spy](http://spy.example/p.png) and [a way](javascript:alert) and [more][r]

[r]: file:///etc/passwd

![[inside]] [[page]] [^1] <img src="//spy.example"> &#91;kept&#93; \\[so\\] &lt;b&gt;"""


def rendered(page: str) -> str:
    """As a program shows it that allows everything."""
    reader = MarkdownIt("commonmark", {"html": True})
    reader.validateLink = lambda address: True  # type: ignore[method-assign]
    return str(reader.render(page))


@pytest.mark.parametrize("annotator", ["", "Ann Sorrel"])
def test_words_of_an_article_and_of_others_load_and_link_nothing(annotator: str) -> None:
    slip = TransferNote(HOSTILE, HOSTILE if annotator else "", uid="u1", annotator=annotator)
    page = rendered(markdown.write([Transfer("", HOSTILE.split("\n")[0], slips=(slip,))]))
    shown = page.partition("<!-- bywhom")[0]
    assert "<img" not in shown and "href" not in shown
    assert "![spy](http://spy.example/p.png)" in shown


def test_the_reader_s_own_words_keep_their_links_to_pages_and_load_nothing() -> None:
    body = f"See [the survey](https://post.example/s) and [[my page]].\n\n{HOSTILE}"
    slip = TransferNote("a quotation", body, uid="u1")
    written = markdown.write([Transfer("", "A title", slips=(slip,))])
    links = re.findall(r'href="([^"]*)"', rendered(written).partition("<!-- bywhom")[0])
    assert links == ["https://post.example/s"]
    assert "<img" not in rendered(written) and "[[my page]]" in written
    (parcel,) = markdown_reading.read(written)
    assert parcel.slips[0].body == body and not parcel.slips[0].by_hand


def test_a_folder_of_the_reader_s_keeps_the_images_in_their_notes() -> None:
    body = "![mine](https://post.example/mine.png)"
    slips = (TransferNote("a quotation", body, uid="u1"),)
    assert body in markdown.write_one(Transfer("", "A title", slips=slips), in_vault=True)


@pytest.mark.parametrize("words", [HOSTILE, "&amp;#91;", "[the minister]", "]]](((", "\\![x](y)"])
def test_escaped_words_come_back_letter_by_letter(words: str) -> None:
    assert unescaped(escaped(words)) == words
    assert unescaped(escaped_body(words, is_own=True)) == words
