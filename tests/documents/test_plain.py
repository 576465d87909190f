"""Plain text keeps every character; Markdown becomes blocks."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bywhom.documents.reader import open_place, open_text
from bywhom.documents.text.combining_marks import thin
from bywhom.documents.text.markdown import AS_PLAIN, MOST_BRACKETS, NOTHING

HARBOUR = "The ferry to Skerrow may stop.\n\nCritics say so.\n"


def test_a_text_file_is_kept_character_for_character(write):
    odd = "Title\n\nA\u00a0no-break, e\u0301, \u2028 line, \u200b none, \ufeff \x0c 😀  blanks \n"
    assert open_place(write("a.txt", odd)).article.text == odd


def test_only_line_ends_change(write):
    place = write("a.txt", b"One.\r\nTwo.\rThree.\n")
    assert open_place(place).article.text == "One.\nTwo.\nThree.\n"


@given(st.text(min_size=1).filter(lambda t: bool(t.strip())))
def test_every_paragraph_quotes_the_text_and_only_blanks_lie_between(text):
    article = open_text(text).article
    assert article.text == text.replace("\r\n", "\n").replace("\r", "\n")
    at = 0
    for paragraph in article.paragraphs:
        assert article.text[at : paragraph.start].strip() == ""
        assert article.quote((paragraph.start, paragraph.end)).strip()
        at = paragraph.end
    assert article.text[at:].strip() == ""


def test_a_lone_surrogate_is_shown_as_a_replacement_character():
    assert open_text("A \ud800 pier.").article.text == "A � pier."


def test_the_first_line_is_the_title_and_the_byline_the_origin(write):
    place = write(
        "pier.txt",
        "Pier may close\n\nBy Ada Holm and Tom Vesely, The Skerrow Post, 12 March 2026\n\nRain.\n",
    )
    article = open_place(place).article
    assert article.title == "Pier may close"
    assert article.origin.place == place
    assert article.origin.authors == ("Ada Holm", "Tom Vesely")
    assert article.origin.publisher == "The Skerrow Post"
    assert article.origin.published == "2026-03-12"


def test_a_paragraph_that_begins_with_by_is_no_byline(write):
    text = "Pier closes\n\nBy the time the ferry came, everyone had left the pier, he said.\n"
    assert open_place(write("a.txt", text)).article.origin.authors == ()


def test_a_text_without_a_title_is_called_by_its_file(write):
    assert open_place(write("walk.txt", "it rained.\n")).article.title == "walk"


def test_pasted_text_may_be_given_a_title():
    opened = open_text("The pier is shut.", "Pier")
    assert opened.article.title == "Pier"
    assert opened.article.text == "The pier is shut."


def test_encodings_are_told_by_their_mark(write):
    for encoding, mark in (
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
    ):
        place = write("a.txt", mark + HARBOUR.encode(encoding))
        assert open_place(place).article.text == HARBOUR


def test_western_text_without_utf8_is_read_and_said_to_be_a_guess(write):
    text = "“The café is naïve,” said Åsa — at 5 £ a cup.\n"
    opened = open_place(write("a.txt", text.encode("windows-1252")))
    assert opened.article.text == text
    assert opened.receipt.notices == ("The encoding was guessed to be windows-1252.",)


def test_cyrillic_text_in_an_old_encoding_is_read(write):
    text = "Паром не придёт сегодня, сказал начальник порта. Жители ждут на берегу. " * 5
    assert open_place(write("a.txt", text.encode("windows-1251"))).article.text == text


def test_a_few_broken_bytes_are_shown_and_said(write):
    opened = open_place(write("a.txt", HARBOUR.encode() * 20 + b"caf\xc3\xa9 \xff\xfe \xc3\xa9"))
    assert "�" in opened.article.text
    assert "could not be read" in opened.receipt.notices[0]


def test_markdown_becomes_paragraphs_with_roles(write):
    place = write(
        "a.md",
        "# Pier shut\n\nThe *pier* is [shut](https://skerrow.example/pier).\nSince\nMonday.\n\n"
        "## Why\n\n> No one knows.\n\n- rain\n- wind\n",
    )
    article = open_place(place).article
    shown = [(p.role, article.quote((p.start, p.end))) for p in article.paragraphs]
    assert shown == [
        ("title", "Pier shut"),
        ("body", "The pier is shut. Since Monday."),
        ("heading", "Why"),
        ("quote", "No one knows."),
        ("list", "rain"),
        ("list", "wind"),
    ]
    assert article.title == "Pier shut"
    (link,) = article.links
    assert (article.quote((link.start, link.end)), link.target) == (
        "shut",
        "https://skerrow.example/pier",
    )


def test_front_matter_tells_title_author_and_date(write):
    place = write("a.md", "---\ntitle: Pier\nauthor: Ada Holm\ndate: 2026-03-12\n---\nIt rained.\n")
    article = open_place(place).article
    assert article.title == "Pier"
    assert article.origin.authors == ("Ada Holm",)
    assert article.origin.published == "2026-03-12"
    assert article.text == "Pier\n\nIt rained."


def test_markdown_of_enormous_length_is_shown_as_plain_text(write):
    opened = open_place(write("a.md", "It *rained*.\n\n" * 100_000))
    assert opened.article.text.startswith("It *rained*.\n\nIt")
    assert "shown as plain text" in opened.receipt.notices[0]


def test_markdown_with_brackets_by_the_ten_thousand_is_shown_as_plain_text(write):
    text = "[a" * (MOST_BRACKETS + 1)
    opened = open_place(write("a.md", text))
    assert opened.article.text == text
    assert AS_PLAIN in opened.receipt.notices


def test_markdown_that_lays_out_as_nothing_is_shown_as_plain_text(write):
    text = "- " * 200 + "The pier is shut."
    opened = open_place(write("a.md", text))
    assert opened.article.text == text
    assert NOTHING in opened.receipt.notices


@pytest.mark.parametrize("text", ["---\n" * 20, "---\ntitle: Ferry\n---\n", "***\n\n***\n"])
def test_markdown_of_lines_alone_has_no_words(write, refusal, text):
    assert "there are no words in it" in refusal(write("a.md", text))


def test_accents_beyond_any_writing_are_cut(write):
    page = (
        "<p>The caf"
        + "e"
        + "\u0301" * 500
        + " on the pier at Skerrow has been shut since Monday.</p>"
    )
    text = open_place(write("a.html", page)).article.text
    assert text.startswith("The caf\u00e9" + "\u0301" * 29 + " on the pier")


def test_accents_of_many_letters_are_kept():
    text = "e\u0323\u0301" * 100 + "\u2026" * 100 + "\u0301" * 30
    assert thin(text) == text
