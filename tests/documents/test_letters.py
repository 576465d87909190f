"""What of a letter is its text, and whose words they are."""

from email.message import EmailMessage

import pytest

from bywhom.documents.mail.inner import subject_of
from bywhom.documents.reader import open_place

FIRST = "The lighthouse at Skerrow was lit again on Sunday, eleven months after the storm."
SECOND = "Its keeper said that nobody had asked for the bill, which is still in her drawer."
HEADS = "From: Ada Holm <ada@skerrow.example>\nTo: list@skerrow.example\nSubject: Lit again\n"
DATED = HEADS + "Date: Thu, 12 Mar 2026 08:00:00 +0000\n"


def read(write, text: str, heads: str = DATED, kind: str = "text/plain"):
    return open_place(write("a.eml", f"{heads}Content-Type: {kind}; charset=utf-8\n\n{text}"))


def paragraphs(opened) -> list[tuple[str, str]]:
    article = opened.article
    return [(p.role, article.quote((p.start, p.end))) for p in article.paragraphs]


def test_blank_lines_that_hold_a_blank_part_paragraphs(write):
    found = read(write, f"{FIRST}\n \n\t\n{SECOND}\n")
    assert paragraphs(found)[1:] == [("body", FIRST), ("body", SECOND)]


def test_lines_cut_at_a_width_are_joined(write):
    cut = f"{FIRST[:39]}\n{FIRST[40:]}"
    assert paragraphs(read(write, f"{cut}\n\n{SECOND}"))[1] == ("body", FIRST)


def test_flowed_lines_go_on_after_a_blank(write):
    text = f"{FIRST[:39]} \n{FIRST[40:]}\n{SECOND}"
    found = read(write, text, kind="text/plain; format=flowed")
    assert paragraphs(found)[1:] == [("body", FIRST), ("body", SECOND)]


def test_quoted_lines_are_a_quotation_without_their_marks(write):
    found = read(write, f"Bo wrote:\n> {FIRST[:39]}\n> {FIRST[40:]}\n>\n>> {SECOND}\n\nI doubt it.")
    assert paragraphs(found)[1:] == [
        ("body", "Bo wrote:"),
        ("quote", FIRST),
        ("quote", SECOND),
        ("body", "I doubt it."),
    ]


def test_signature_telephone_and_small_print_are_left_out_and_said(write):
    small = "This message is intended only for the person named above."
    found = read(
        write, f"{FIRST}\n\nSent from my telephone\n\n{small}\n\n-- \nAda Holm\nSkerrow 14"
    )
    assert [text for _, text in paragraphs(found)] == ["Lit again", FIRST]
    assert {d.why for d in found.receipt.dropped} == {"the signature", "small print"}


def test_a_sentence_about_confidence_in_the_middle_of_a_letter_stays(write):
    text = (
        f"The report is confidential, the keeper said.\n\n{FIRST}\n\n{SECOND}\n\n{FIRST}\n\nA. H."
    )
    assert "The report is confidential" in read(write, text).article.text


def test_a_byte_order_mark_or_blank_lines_before_the_heads_do_no_harm(write):
    for before in (b"\xef\xbb\xbf", b"\n\n"):
        data = before + f"{DATED}\n{FIRST}".encode()
        article = open_place(write("a.eml", data)).article
        assert (article.title, article.origin.authors) == ("Lit again", ("Ada Holm",))
        assert article.origin.published == "2026-03-12"


def test_text_picture_text_is_read_whole(write):
    message = EmailMessage()
    message["Subject"] = "Lit again"
    message.set_content(FIRST)
    message.add_attachment(b"x", maintype="image", subtype="png", disposition="inline")
    message.add_attachment(SECOND, disposition="inline")
    found = open_place(write("a.eml", message.as_bytes()))
    assert [text for _, text in paragraphs(found)] == ["Lit again", FIRST, SECOND]


def test_a_letter_passed_on_with_a_word_of_ones_own_is_a_quotation(write):
    inner = EmailMessage()
    inner["From"], inner["Subject"] = "Bo Lind <bo@brackwater.example>", "Fwd: The bill"
    inner["Date"] = "Fri, 06 Mar 2026 10:00:00 +0000"
    inner.set_content(SECOND)
    outer = EmailMessage()
    outer["From"], outer["Subject"] = "Ada Holm <ada@skerrow.example>", "FW: worth a look"
    outer.set_content("I do not believe a word of it.")
    outer.add_attachment(inner)
    found = open_place(write("a.eml", outer.as_bytes()))
    assert found.article.origin.authors == ("Ada Holm",)
    assert paragraphs(found) == [
        ("title", "worth a look"),
        ("body", "I do not believe a word of it."),
        ("heading", "The bill"),
        ("body", "By Bo Lind, 2026-03-06"),
        ("quote", SECOND),
    ]


MARKED = (
    "---------- Forwarded message ---------\nFrom: Bo Lind <bo@brackwater.example>\n"
    f"Date: Fri, 6 Mar 2026 at 10:00\nSubject: The bill\nTo: <ada@skerrow.example>\n\n\n{SECOND}\n"
)


def test_a_letter_that_only_passes_on_another_is_that_letter(write):
    article = read(write, MARKED).article
    assert article.title == "The bill"
    assert article.origin.authors == ("Bo Lind",)
    assert article.origin.published == "2026-03-06"
    assert article.text == f"The bill\n\n{SECOND}"


def test_a_letter_passed_on_below_ones_own_words_keeps_both_authors_apart(write):
    found = read(write, f"{FIRST}\n\n{MARKED}")
    assert found.article.origin.authors == ("Ada Holm",)
    assert ("body", "By Bo Lind, 2026-03-06") in paragraphs(found)
    assert ("quote", SECOND) in paragraphs(found)


def test_a_letter_passed_on_in_a_page_is_told_by_its_heads(write):
    page = (
        "<div>Begin forwarded message:</div><div><b>From: </b>Bo Lind &lt;bo@b.example&gt;</div>"
        f"<div><b>Subject: </b>The bill</div><div><b>Date: </b>6 March 2026</div><p>{SECOND}</p>"
    )
    article = read(write, page, kind="text/html").article
    assert (article.title, article.origin.authors) == ("The bill", ("Bo Lind",))


@pytest.mark.parametrize("said", ["Re: Lit again", "FW: Re: Lit again", "Fwd: lit again"])
def test_a_subject_loses_its_marks(said):
    assert subject_of(said).lower() == "lit again"


def test_a_subject_that_only_looks_marked_keeps_its_words():
    assert subject_of("Reading: an hour a day") == "Reading: an hour a day"


def saved(parts: str, more: str = "") -> str:
    return (
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://skerrow.example/lit\r\n"
        "Subject: Lit again | The Skerrow Bell\r\nDate: Sun, 1 Nov 2026 09:00:00 -0000\r\n"
        f'MIME-Version: 1.0\r\nContent-Type: multipart/related; {more}boundary="x"\r\n\r\n'
        f"{parts}--x--\r\n"
    )


PAGE = (
    "<html><head><title>Lit again | The Skerrow Bell</title><meta property='og:site_name' "
    "content='The Skerrow Bell'></head><body><article><h1>Lit again</h1>"
    f"<p>{FIRST}</p><p>{SECOND}</p></article></body></html>\r\n"
)


def test_the_day_of_saving_is_not_the_day_of_publication(write):
    article = open_place(
        write("a.mhtml", saved(f"--x\r\nContent-Type: text/html\r\n\r\n{PAGE}"))
    ).article
    assert article.title == "Lit again"
    assert article.origin.published is None
    assert article.origin.authors == ()


def test_the_page_named_as_the_start_is_read_not_the_frame_before_it(write):
    frame = "<p>Buy a boat from the oldest yard of the whole long coast of Skerrow.</p>"
    parts = (
        f"--x\r\nContent-Type: text/html\r\nContent-ID: <f@x>\r\n\r\n{frame}\r\n"
        f"--x\r\nContent-Type: text/html\r\nContent-ID: <m@x>\r\n\r\n{PAGE}"
    )
    text = open_place(write("a.mhtml", saved(parts, 'start="<m@x>"; '))).article.text
    assert FIRST in text and "Buy a boat" not in text


def test_a_part_says_its_own_encoding(write):
    page = PAGE.replace("Sunday", "Süntag").replace("<head>", "<head><meta charset=iso-8859-1>")
    data = saved(f"--x\r\nContent-Type: text/html\r\n\r\n{page}").encode("cp1252")
    assert "Süntag" in open_place(write("a.mhtml", data)).article.text


PARTING = "From ada@skerrow.example Thu Mar 12 08:00:00 2026\n"


def test_of_a_mailbox_the_first_letter_is_read_and_the_others_are_counted(write):
    letters = [f"{PARTING}{DATED}\n{text}\n\n" for text in (FIRST, SECOND, SECOND)]
    found = open_place(write("box.mbox", "".join(letters)))
    assert paragraphs(found) == [("title", "Lit again"), ("body", FIRST)]
    assert found.article.origin.authors == ("Ada Holm",)
    assert "This mailbox holds 3 letters; this is the first of them." in found.receipt.notices


def test_a_line_of_a_letter_that_begins_with_from_parts_nothing(write):
    line = "From ada we heard nothing more until the spring."
    found = open_place(write("box.mbox", f"{PARTING}{DATED}\n{FIRST}\n\n>{line}\n"))
    assert ("body", line) in paragraphs(found)
    assert not found.receipt.notices


def test_a_letter_is_known_by_its_heads_where_its_name_has_no_ending(write):
    assert open_place(write("letter from ada", f"{DATED}\n{FIRST}\n")).article.title == "Lit again"
