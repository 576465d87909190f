"""Office files and books as programs really write them: changes, hidden words, notes, names."""

import pytest

from bywhom.documents.reader import open_place
from bywhom.documents.text.note_marks import raised
from tests.documents.books import CONTAINER, chapter, epub, zipped
from tests.documents.test_office import W, docx, p, shown

TEXT = "The boatman of Skerrow sold his nets in May."
RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r" Type="http://x/relationships/officeDocument" Target="{}"/>'
    "</Relationships>"
)


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def words(opened) -> list[str]:
    return [text for _, text in shown(opened.article)]


def test_a_strict_word_document_is_read(write):
    strict = W.replace(
        "schemas.openxmlformats.org/wordprocessingml/2006", "purl.oclc.org/ooxml/wordprocessingml"
    )
    body = f"<w:document {strict}><w:body>{p(TEXT)}</w:body></w:document>"
    assert words(open_place(write("a.docx", zipped({"word/document.xml": body})))) == [TEXT]


def test_the_main_part_may_have_any_name(write):
    body = f"<w:document {W}><w:body>{p(TEXT)}</w:body></w:document>"
    parts = {"_rels/.rels": RELS.format("/word/document2.xml"), "word/document2.xml": body}
    assert words(open_place(write("a.docx", zipped(parts)))) == [TEXT]


def test_a_deleted_paragraph_mark_leaves_one_paragraph(write):
    cut = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("The boatman ") + "</w:p>"
    body = cut + p("sold his nets.") + p(TEXT)
    assert words(open_place(write("a.docx", docx(body)))) == ["The boatman sold his nets.", TEXT]


def test_hidden_words_and_reading_aids_of_word_are_left_out(write):
    ruby = f"<w:ruby><w:rt>{run('げつ')}</w:rt><w:rubyBase>{run('月')}</w:rubyBase></w:ruby>"
    body = f"<w:p>{run('He sold ')}{run('nothing', '<w:vanish/>')}{run('nets. ')}{ruby}</w:p>"
    assert words(open_place(write("a.docx", docx(body)))) == ["He sold nets. 月"]


def test_words_that_are_said_not_to_be_hidden_stay(write):
    body = f"<w:p>{run('He sold nets.', '<w:vanish w:val=' + chr(34) + '0' + chr(34) + '/>')}</w:p>"
    assert words(open_place(write("a.docx", docx(body)))) == ["He sold nets."]


def test_a_table_of_contents_in_word_is_left_out_and_said(write):
    found = open_place(write("a.docx", docx(p("Nets\t4", "TOC1") + p(TEXT))))
    assert words(found) == [TEXT]
    assert [d.why for d in found.receipt.dropped] == ["a table of contents"]


HIGH = '<w:vertAlign w:val="superscript"/>'


def test_a_note_number_in_word_is_not_glued_to_its_word(write):
    raised_runs = run("12", HIGH) + run(", on the 3") + run("rd", HIGH)
    body = f"<w:p>{run('He sold nets in 2004')}{raised_runs}</w:p>"
    assert words(open_place(write("a.docx", docx(body)))) == ["He sold nets in 2004, on the 3rd"]


@pytest.mark.parametrize(
    ("before", "mark", "read"),
    [
        *(("board", "1", ""), ("in 2004", "12", ""), ("closed.", "[3]", ""), ("nets", "*", "")),
        *(("40 m", "2", "²"), ("about 10", "6", "⁶"), ("the 20", "th", "th"), ("nets", "a", "")),
        ("M", "me", "me"),
    ],
)
def test_raised_signs_are_read_as_what_they_are(before, mark, read):
    assert raised(before, mark) == read


def flat(body: str, styles: str = "", meta: str = "") -> str:
    return (
        '<?xml version="1.0"?><office:document xmlns:office="o" xmlns:text="t" xmlns:dc="d" '
        f'xmlns:meta="m" xmlns:style="s"><office:meta>{meta}</office:meta>{styles}<office:body>'
        f"<office:text>{body}</office:text></office:body></office:document>"
    )


@pytest.mark.parametrize("name", ["a.fodt", "a.xml", "a"])
def test_a_flat_open_document_is_read_whatever_its_name(write, name):
    assert words(open_place(write(name, flat(f"<text:p>{TEXT}</text:p>")))) == [TEXT]


def test_the_author_of_an_open_document_is_who_began_it(write):
    meta = "<meta:initial-creator>Ada Holm</meta:initial-creator><dc:creator>PC 7</dc:creator>"
    article = open_place(write("a.fodt", flat(f"<text:p>{TEXT}</text:p>", meta=meta))).article
    assert article.origin.authors == ("Ada Holm",)


def test_hidden_words_reading_aids_and_contents_of_an_open_document_are_left_out(write):
    styles = (
        '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    )
    body = (
        "<text:table-of-content><text:p>Nets 4</text:p></text:table-of-content>"
        '<text:p>He sold <text:span text:style-name="H">nothing</text:span>nets. '
        "<text:ruby><text:ruby-base>月</text:ruby-base><text:ruby-text>げつ</text:ruby-text>"
        "</text:ruby></text:p>"
    )
    found = open_place(write("a.fodt", flat(body, styles)))
    assert words(found) == ["He sold nets. 月"]
    assert [d.why for d in found.receipt.dropped] == ["a table of contents"]


RTF = rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 A;}{\f1\fcharset204 B;}{\f2\fcharset128 C;}}"


def rtf(write, body: bytes):
    return open_place(write("a.rtf", RTF + body + b"}"))


def test_an_rtf_says_its_title_and_authors_and_its_heads_are_no_text(write):
    info = rb"{\info{\title Nets for sale}{\author Ada Holm; Bo Lind}}{\header Page 4\par}"
    article = rtf(write, info + TEXT.encode()).article
    assert (article.title, article.origin.authors) == ("Nets for sale", ("Ada Holm", "Bo Lind"))
    assert article.text == f"Nets for sale\n\n{TEXT}"


def test_the_font_of_an_rtf_decides_the_letters(write):
    body = rb"\f1 \'cf\'f0\'e8\'f7\'e0\'eb.\par\f2 \'8a\'43.\par\f0 \'e9t\'e9."
    assert words(rtf(write, body)) == ["Причал.", "海.", "été."]


def test_a_note_in_rtf_follows_its_paragraph(write):
    body = rb"He sold{\super\chftn}{\footnote\pard{\super\chftn} In May.} his nets.\par He left."
    assert words(rtf(write, body)) == ["He sold his nets.", "In May.", "He left."]


def test_two_halves_of_a_character_in_rtf_are_one(write):
    assert words(rtf(write, rb"It rained \u-10179?\u-8704? again.")) == ["It rained 😀 again."]


def test_deleted_and_hidden_words_of_an_rtf_are_left_out(write):
    assert words(rtf(write, rb"He sold {\v nothing}{\deleted boats}nets.")) == ["He sold nets."]


def test_a_link_in_rtf_keeps_its_address(write):
    field = rb'{\field{\*\fldinst{HYPERLINK "https://skerrow.example/a"}}{\fldrslt{\ul nets}}}'
    article = rtf(write, b"He sold " + field + b" in May.").article
    (link,) = article.links
    assert article.quote((link.start, link.end)) == "nets"
    assert link.target == "https://skerrow.example/a"


def book(meta: str, chapters: str = '<itemref idref="a"/>', path: str = "OPS/book.opf") -> bytes:
    about = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{meta}</metadata><manifest>'
        '<item id="a" href="A.xhtml"/><item id="n" href="n.xhtml"/><item id="x" href="x.xhtml"/>'
        f"</manifest><spine>{chapters}</spine></package>"
    )
    parts = {
        "META-INF/container.xml": CONTAINER.replace("OPS/book.opf", path),
        "OPS/book.opf": about,
        "OPS/a.xhtml": chapter("One", [TEXT]),
        "OPS/n.xhtml": chapter("Notes", ["He left in June."]),
    }
    return zipped(parts)


def test_parts_in_other_capitals_and_with_a_slash_are_found(write):
    found = open_place(write("a.epub", book("<dc:title>Nets</dc:title>", path="/OPS/book.opf")))
    assert TEXT in found.article.text
    assert found.receipt.notices == ()


def test_a_part_that_a_book_does_not_hold_is_said(write):
    chapters = '<itemref idref="a"/><itemref idref="x"/>'
    notices = open_place(write("a.epub", book("", chapters))).receipt.notices
    assert notices == ("The book names 1 part that it does not hold: some of its text is missing.",)


def test_parts_beside_the_line_of_reading_come_last(write):
    chapters = '<itemref idref="n" linear="no"/><itemref idref="a"/>'
    text = open_place(write("a.epub", book("", chapters))).article.text
    assert text.index(TEXT) < text.index("He left in June.")


def test_the_main_title_the_author_and_the_day_of_publication_of_a_book(write):
    meta = (
        '<dc:title id="s">Skerrow Classics 7</dc:title><dc:title id="t">Nets</dc:title>'
        '<meta refines="#s" property="title-type">collection</meta>'
        '<meta refines="#t" property="title-type">main</meta>'
        '<dc:creator opf:role="trl">Bo Lind</dc:creator><dc:creator id="c">Ada Holm</dc:creator>'
        '<meta refines="#c" property="role">aut</meta>'
        '<dc:date opf:event="modification">2026-05-01</dc:date><dc:date>2011-04-02</dc:date>'
    )
    article = open_place(write("a.epub", book(meta))).article
    assert article.title == "Nets"
    assert article.origin.authors == ("Ada Holm",)
    assert article.origin.published == "2011-04-02"


def test_a_date_that_stands_for_none_is_none(write):
    meta = "<dc:title>Nets</dc:title><dc:date>0101-01-01T00:00:00+00:00</dc:date>"
    assert open_place(write("a.epub", book(meta))).article.origin.published is None


def test_a_raised_note_mark_in_a_book_is_left_out(write):
    source = chapter("One", ["NETS"]).replace(
        "NETS", 'He sold nets<sup><a href="#n1">1</a></sup> and<a epub:type="noteref">2</a> boats.'
    )
    article = open_place(write("a.epub", epub({"a.xhtml": source}))).article
    assert "He sold nets and boats." in article.text


def test_a_reference_to_a_file_outside_is_left_out_and_the_rest_is_read(write, tmp_path):
    (tmp_path / "secret.txt").write_text("nobody may know", "utf-8")
    outside = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]>'
    page = flat("<text:p>The pier &x;is shut.</text:p>")
    data = page.replace("<office:document ", f"{outside}<office:document ", 1)
    assert words(open_place(write("a.fodt", data))) == ["The pier is shut."]
