"""Newsletters and pages saved as one file."""

from email.message import EmailMessage

import pytest

from bywhom.documents.errors import DocumentError
from bywhom.documents.reader import open_place

TEXT = "The ferry to Skerrow will stop at the end of March, the harbour office said on Monday."
PAGE = f"<html><body><h1>Ferry to stop</h1><p>{TEXT}</p><p>{TEXT[::-1]}</p></body></html>"


def letter(**parts: str) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Ferry to stop — at last"
    message["From"] = "Ada Holm <ada@skerrow.example>"
    message["Date"] = "Thu, 12 Mar 2026 08:00:00 +0000"
    message.set_content(parts.get("plain", ""))
    if "html" in parts:
        message.add_alternative(parts["html"], subtype="html")
    return message


def test_a_newsletter_is_its_page(write):
    article = open_place(write("a.eml", letter(html=PAGE).as_bytes())).article
    assert article.title == "Ferry to stop — at last"
    assert article.origin.authors == ("Ada Holm",)
    assert article.origin.published == "2026-03-12"
    assert TEXT in article.text


def test_a_letter_without_a_page_is_its_plain_text(write):
    place = write("a.eml", letter(plain="It rained.\n\nIt stopped.").as_bytes())
    article = open_place(place).article
    assert article.text == "Ferry to stop — at last\n\nIt rained.\n\nIt stopped."


def test_a_page_that_is_no_article_gives_way_to_the_plain_text(write):
    data = letter(plain="It rained.", html="<a href='/'>Read online</a>").as_bytes()
    assert "It rained." in open_place(write("a.eml", data)).article.text


def test_attachments_are_not_read(write):
    message = letter(plain="It rained.")
    message.add_attachment("<p>I am no letter.</p>", subtype="html", filename="a.html")
    assert "no letter" not in open_place(write("a.eml", message.as_bytes())).article.text


def test_a_page_saved_as_one_file_is_read(write):
    head = (
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://skerrow.example/ferry\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n'
        "--x\r\nContent-Type: text/html; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    )
    page = PAGE.replace("=", "=3D").replace("Monday.", "Mon=\r\nday.", 1)
    place = write("a.mhtml", head + page + "\r\n--x--\r\n")
    article = open_place(place).article
    assert article.title == "Ferry to stop"
    assert TEXT in article.text


@pytest.mark.parametrize(
    "data",
    [
        b"Subject: empty\n\n",
        b"Content-Type: multipart/mixed; boundary=x\n\n--x--",
        b"Content-Type: text/html; charset=nosuch\nDate: never\nFrom: <<>>,,\n\n<p></p>",
        b"Subject: =?utf-8?b?!!!?=\nFrom: =?x?q?\n\n ",
    ],
)
def test_an_empty_or_broken_letter_is_refused_in_words(write, refusal, data):
    assert "no text in this letter" in refusal(write("a.eml", data))


def test_letters_within_letters_are_answered(write, refusal):
    deep = b"Content-Type: message/rfc822\n\n" * 2000 + b"Subject: x\n\nThe pier is shut."
    try:
        open_place(write("a.eml", deep))
    except Exception as error:
        assert "letter" in str(error)


WORD = "=?utf-8?q?caf=C3=A9?="


@pytest.mark.parametrize(
    "header",
    [
        "Subject: " + "\n ".join([WORD] * 200_000),
        "Subject: " + "ferry " * 400_000,
        "From: " + ", ".join(["Ada Holm <ada@skerrow.example>"] * 100_000),
        "Date: " + "1 " * 1_000_000,
        "Content-Type: text/plain" + '; x="' * 400_000,
    ],
    ids=["encoded words", "words", "senders", "numbers", "parameters"],
)
def test_a_header_without_end_is_read_to_a_length(write, header):
    """Each of these would take many minutes and gigabytes if it were parsed whole."""
    text = open_place(write("a.eml", f"{header}\n\n{TEXT}")).article.text
    assert TEXT in text and len(text) < 4_000


@pytest.mark.parametrize(
    "header",
    [
        "Subject: " + "(" * 1_900,
        "From: " + "(" * 1_900,
        "Date: Thu, 12 Mar 2026 08:00:00 +9999999999999999999999",
        "Date: Thu, 12 Mar 99999999999999999999 08:00:00 +0000",
        "Content-Type: text/plain; x=" + "(" * 1_900,
    ],
)
def test_a_header_that_breaks_the_parser_is_passed_over_or_refused_in_words(write, header):
    place = write("a.eml", f"{header}\n\n{TEXT}")
    try:
        assert TEXT in open_place(place).article.text
    except DocumentError as error:
        assert "damaged" in str(error)
