"""Word, OpenDocument and RTF files, made by hand or by LibreOffice."""

import subprocess
import sys
from pathlib import Path

import pytest

from bywhom.documents.reader import open_place
from tests.documents.books import zipped

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
DATA = Path(__file__).parent / "data"


def shown(article):
    return [(p.role, article.quote((p.start, p.end))) for p in article.paragraphs]


def docx(body: str, more: dict[str, str] | None = None) -> bytes:
    document = f"<w:document {W} {R}><w:body>{body}</w:body></w:document>"
    styles = (
        f'<w:styles {W}><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style></w:styles>'
    )
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Target="https://skerrow.example/notice" TargetMode="External"/>'
        '<Relationship Id="r2" Target="file:///etc/passwd" TargetMode="External"/></Relationships>'
    )
    return zipped(
        {
            "word/document.xml": document,
            "word/styles.xml": styles,
            "word/_rels/document.xml.rels": links,
            **(more or {}),
        }
    )


def p(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def test_word_paragraphs_have_roles_in_any_language(write):
    bullet = "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>A boat</w:t></w:r></w:p>"
    body = p("Ferry to stop", "Title") + p("Why", "berschrift1") + p("It rained.")
    data = docx(body + p("Nobody told us.", "Zitat") + bullet)
    article = open_place(write("a.docx", data)).article
    assert shown(article) == [
        ("title", "Ferry to stop"),
        ("heading", "Why"),
        ("body", "It rained."),
        ("quote", "Nobody told us."),
        ("list", "A boat"),
    ]
    assert article.title == "Ferry to stop"


def test_word_links_are_kept_and_deleted_words_are_not(write):
    body = (
        '<w:p><w:r><w:t xml:space="preserve">It </w:t></w:r>'
        '<w:hyperlink r:id="r1"><w:r><w:t>rained</w:t></w:r></w:hyperlink>'
        "<w:del><w:r><w:delText>snowed</w:delText></w:r></w:del>"
        '<w:r><w:t xml:space="preserve"> on </w:t><w:tab/><w:t>Monday.</w:t></w:r>'
        '<w:hyperlink r:id="r2"><w:r><w:t> Really.</w:t></w:r></w:hyperlink></w:p>'
    )
    article = open_place(write("a.docx", docx(body))).article
    assert article.text == "It rained on Monday. Really."
    (link,) = article.links
    assert (article.quote((link.start, link.end)), link.target) == (
        "rained",
        "https://skerrow.example/notice",
    )


def test_word_footnotes_follow_their_paragraph(write):
    body = (
        '<w:p><w:r><w:t>It rained.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
        + p("Then it stopped.")
    )
    notes = f'<w:footnotes {W}><w:footnote w:id="2">{p("For a week.")}</w:footnote></w:footnotes>'
    data = docx(body, {"word/footnotes.xml": notes})
    text = open_place(write("a.docx", data)).article.text
    assert text == "It rained.\n\nFor a week.\n\nThen it stopped."


def test_word_tables_and_boxes_are_read_once(write):
    box = (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><w:txbxContent>'
        f"{p('In a box.')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{p('In a box.')}"
        "</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>Around it.</w:t></w:r></w:p>"
    )
    table = f"<w:tbl><w:tr><w:tc>{p('March')}</w:tc><w:tc>{p('41 boats')}</w:tc></w:tr></w:tbl>"
    text = open_place(write("a.docx", docx(box + table))).article.text
    assert text == "Around it.\n\nIn a box.\n\nMarch\n\n41 boats"


def test_open_document_text_is_read(write):
    content = """<office:document-content xmlns:office="o" xmlns:text="t" xmlns:xlink="x">
    <office:body><office:text><text:tracked-changes><text:p>Deleted.</text:p>
    </text:tracked-changes><text:p text:style-name="Title">Ferry to stop</text:p>
    <text:h>Why</text:h><text:p>It <text:a xlink:href="https://skerrow.example/">rained</text:a><text:s/>
    on<text:line-break/>Monday.<text:note><text:note-body><text:p>For a week.</text:p>
    </text:note-body></text:note></text:p><text:list><text:list-item><text:p>A boat</text:p>
    </text:list-item></text:list></office:text></office:body></office:document-content>"""
    article = open_place(write("a.odt", zipped({"content.xml": content}))).article
    assert shown(article) == [
        ("title", "Ferry to stop"),
        ("heading", "Why"),
        ("body", "It rained on Monday."),
        ("body", "For a week."),
        ("list", "A boat"),
    ]
    assert [link.target for link in article.links] == ["https://skerrow.example/"]


@pytest.mark.parametrize("name", ["libreoffice.docx", "libreoffice.odt", "libreoffice.rtf"])
def test_what_libreoffice_writes_has_every_word(name):
    source = (DATA / "harbour.txt").read_text(encoding="utf-8").replace("# ", "")
    article = open_place(str(DATA / name)).article
    assert [line for line in source.split("\n\n") if line.strip() not in article.text] == []
    if not name.endswith("rtf"):
        assert sum(p.role == "heading" for p in article.paragraphs) == 3
        assert article.title == "Everyone knows who will run the night ferry"


def test_rtf_accents_and_paragraphs_are_read(write):
    data = rb"{\rtf1\ansi\ansicpg1252 The caf\'e9 is \u8220?shut\u8221?.\par It rained.\par}"
    text = open_place(write("a.rtf", data)).article.text
    assert text == "The café is “shut”.\n\nIt rained."


def test_the_address_of_a_link_in_rtf_is_none_of_its_words(write):
    link = rb'{\field{\*\fldinst{ HYPERLINK "https://a.example"}}{\fldrslt{\ul the pier}}}'
    data = rb"{\rtf1 They shut " + link + rb" on Monday.}"
    assert open_place(write("a.rtf", data)).article.text == "They shut the pier on Monday."


def test_pictures_in_rtf_are_passed_over(write):
    picture = rb"{\pict\pngblip " + b"89504e470d0a\r\n" * 1_000_000 + b"}"
    data = rb"{\rtf1 The pier is shut." + picture + b"}"
    assert open_place(write("a.rtf", data)).article.text.startswith("The pier is shut.")


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.rtf", "a.epub"])
def test_nonsense_is_refused_in_words(write, refusal, name):
    refusal(write(name, b"The pier is shut."))
    refusal(write(name, zipped({"x": "y"})))


def test_an_entity_bomb_in_word_is_harmless(write, tmp_path):
    (tmp_path / "secret.txt").write_text("4711")
    bomb = '<!ENTITY a "boom">' + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    doctype = f'<!DOCTYPE w [{bomb}<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]>'
    parts = {
        "word/document.xml": f"{doctype}<w:document {W}><w:body>"
        f"{p('It rained. &i; &x;')}</w:body></w:document>"
    }
    text = open_place(write("a.docx", zipped(parts))).article.text
    assert "It rained." in text
    assert "4711" not in text
    assert "boom" not in text


def test_deep_nesting_is_answered_in_words_and_kills_nobody(write):
    deep = "<w:sdt>" * 100_000 + p("It rained.") + "</w:sdt>" * 100_000
    place = write("a.docx", docx(deep))
    code = (
        "import sys; from bywhom.documents.reader import DocumentError, open_place\n"
        "try: open_place(sys.argv[1])\nexcept DocumentError as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, place], capture_output=True, text=True, cwd=DATA.parents[2]
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_footnote_stands_once_however_often_it_is_referred_to(write):
    notes = f'<w:footnotes {W}><w:footnote w:id="2">{p("A note.")}</w:footnote></w:footnotes>'
    reference = '<w:p><w:r><w:t>Ice.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
    data = docx(reference * 3, {"word/footnotes.xml": notes})
    words = [text for _, text in shown(open_place(write("a.docx", data)).article)]
    assert words == ["Ice.", "A note.", "Ice.", "Ice."]


def test_digits_at_the_head_of_an_rtf_do_not_cost_the_head(write):
    data = b"{\\rtf1 " + b"f1 " * 400 + b"\\par The pier is shut.}"
    assert "The pier is shut." in open_place(write("a.rtf", data)).article.text


def test_runs_of_digits_too_short_for_a_picture_are_tried_once(write, refusal):
    """Each would be tried again from each of its digits: minutes for a file of this size."""
    data = b"{\\rtf1 The pier is shut." + (b"ab" * 499 + b"x") * 40_000 + b"}"
    assert "too long" in refusal(write("a.rtf", data))
