"""PDFs of many producers come out in reading order; those without text say so."""

import difflib
import io
import re
import time
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    PageTemplate,
    Paragraph,
    SimpleDocTemplate,
    Table,
)

from bywhom.documents.pdf.document import _authors
from bywhom.documents.pdf.paragraphs import paragraphs
from bywhom.documents.pdf.reading_order import Line
from bywhom.documents.reader import open_place
from tests.documents.test_hostile import one_page

DATA = Path(__file__).parent / "data"
SOURCE = (DATA / "harbour.txt").read_text(encoding="utf-8")
STYLES = getSampleStyleSheet()
PRINTED = (
    "chromium-one-column",
    "chromium-two-columns",
    "chromium-right-to-left",
    "latex-one-column",
    "latex-two-columns",
    "libreoffice",
)


def words(text):
    return re.findall(r"\w+", text)


def share_in_order(source: str, found: str) -> float:
    """Share of the source's words that the found text has in the same order."""
    a, b = words(source), words(found)
    matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / len(a)


def source_blocks():
    for paragraph in SOURCE.strip().split("\n\n"):
        style = STYLES["Heading1" if paragraph.startswith("# ") else "BodyText"]
        yield Paragraph(paragraph.removeprefix("# "), style)


def assert_whole(article):
    """Nearly all words in order, and most paragraphs exactly as in the source."""
    assert share_in_order(SOURCE.replace("# ", ""), article.text) >= 0.98
    found = {article.quote((p.start, p.end)) for p in article.paragraphs}
    body = [p for p in SOURCE.strip().split("\n\n") if not p.startswith("# ")]
    assert sum(p in found for p in body) >= 0.8 * len(body)


@pytest.mark.parametrize("name", PRINTED)
def test_what_people_print_is_read_in_order(name):
    assert_whole(open_place(str(DATA / f"{name}.pdf")).article)


@pytest.mark.parametrize("name", PRINTED)
def test_the_title_is_the_first_heading(name):
    article = open_place(str(DATA / f"{name}.pdf")).article
    assert article.title == SOURCE.split("\n")[0].removeprefix("# ")
    headings = [article.quote((p.start, p.end)) for p in article.paragraphs if p.role == "heading"]
    assert headings == re.findall(r"^# (.*)", SOURCE, re.MULTILINE)[1:]


def test_one_column_by_reportlab(write):
    made = io.BytesIO()
    SimpleDocTemplate(made, pagesize=A4).build(list(source_blocks()))
    assert_whole(open_place(write("a.pdf", made.getvalue())).article)


def test_two_columns_by_reportlab(write):
    made = io.BytesIO()
    frames = [Frame(x * cm, 2 * cm, 8 * cm, 25 * cm) for x in (2, 11)]
    document = BaseDocTemplate(made, pagesize=A4)
    document.addPageTemplates(PageTemplate(frames=frames))
    document.build(list(source_blocks()))
    assert_whole(open_place(write("a.pdf", made.getvalue())).article)


def test_columns_drawn_line_by_line_across_are_read_down(write):
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4)
    left = "The ferry to Skerrow stops|at the end of this March,|and the island folk must|row"
    right = "across by themselves, which|no one has done since the|year of the great frost on|it"
    left, right = left.split("|"), right.split("|")
    for i, (one, other) in enumerate(zip(left, right, strict=True)):
        canvas.drawString(72, 700 - 14 * i, one)
        canvas.drawString(320, 700 - 14 * i, other)
    canvas.save()
    text = open_place(write("a.pdf", made.getvalue())).article.text
    assert text == " ".join(left + right)


def test_running_heads_and_page_numbers_are_dropped(write):
    made = io.BytesIO()

    def furniture(canvas, document):
        canvas.drawString(2 * cm, 28.5 * cm, "The Skerrow Post, Monday")
        canvas.drawString(10 * cm, 1 * cm, f"Page {document.page} of 3")

    story = list(source_blocks()) + list(source_blocks())
    SimpleDocTemplate(made, pagesize=A4).build(story, onFirstPage=furniture, onLaterPages=furniture)
    opened = open_place(write("a.pdf", made.getvalue()))
    assert "Skerrow Post" not in opened.article.text
    assert "Page" not in opened.article.text
    whys = {d.why for d in opened.receipt.dropped}
    assert whys == {"a running head or page number"}


def test_hyphens_are_undone_but_for_those_that_belong_to_a_word(write):
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4)
    lines = ("The office of the har-", "bour was well-known. A well-", "known fleet lay there.")
    for i, line in enumerate(lines):
        canvas.drawString(72, 700 - 12 * i, line)
    canvas.save()
    found = open_place(write("a.pdf", made.getvalue())).article.text
    assert found == "The office of the harbour was well-known. A well-known fleet lay there."


def test_three_columns_are_read_one_after_the_other(write):
    made = io.BytesIO()
    frames = [Frame(x * cm, 2 * cm, 5.5 * cm, 25 * cm) for x in (1.5, 7.5, 13.5)]
    document = BaseDocTemplate(made, pagesize=A4)
    document.addPageTemplates(PageTemplate(frames=frames))
    document.build(list(source_blocks()))
    assert_whole(open_place(write("a.pdf", made.getvalue())).article)


@pytest.mark.parametrize("columns", [2, 4])
def test_a_table_is_read_row_by_row_apart_from_the_text_around_it(write, columns):
    rows = [
        ["Month", "Crossings", "Passengers", "Late"],
        ["January", "41", "1,204", "three"],
        ["February", "38", "1,150", "none"],
        ["March", "12", "310", "seven"],
    ]
    rows = [row[:columns] for row in rows]
    before, after = [p for p in SOURCE.split("\n\n") if not p.startswith("# ")][:2]
    made = io.BytesIO()
    text = STYLES["BodyText"]
    SimpleDocTemplate(made, pagesize=A4).build(
        [Paragraph(before, text), Table(rows, colWidths=4 * cm), Paragraph(after, text)]
    )
    article = open_place(write("a.pdf", made.getvalue())).article
    source = "\n".join((before, *(" ".join(row) for row in rows), after))
    assert share_in_order(source, article.text) >= 0.98
    found = [article.quote((p.start, p.end)) for p in article.paragraphs]
    assert [" ".join(row) for row in rows[1:]] == found[-len(rows) : -1]
    assert found[-1] == after


def test_lines_drawn_from_the_foot_to_the_head_are_read_from_the_head(write):
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4)
    said = words(SOURCE)[:200]
    lines = [" ".join(said[i : i + 10]) for i in range(0, 200, 10)]
    for i, line in reversed(list(enumerate(lines))):
        canvas.drawString(72, 700 - 13 * i, line)
    canvas.save()
    found = open_place(write("a.pdf", made.getvalue())).article.text
    assert words(found) == said


def test_letters_set_as_one_sign_are_letters_again():
    text = open_place(str(DATA / "latex-one-column.pdf")).article.text
    assert "office" in text and "five" in text
    assert not re.search("[\ufb00-\ufb06]", text)


def test_a_name_that_the_producer_made_up_is_no_title(write):
    made = io.BytesIO()
    SimpleDocTemplate(made).build([Paragraph("The pier is shut.", STYLES["BodyText"])])
    article = open_place(write("pier.pdf", made.getvalue())).article
    assert (article.title, article.text) == ("pier", "The pier is shut.")


def test_a_scan_of_a_page_says_that_it_holds_no_text(write, refusal):
    made, page = io.BytesIO(), Image.new("L", (620, 877), 255)
    ImageDraw.Draw(page).text((60, 60), SOURCE[:300], fill=0)
    page.save(made, "PDF")
    assert "there is no text in it" in refusal(write("scan.pdf", made.getvalue()))


def test_a_pdf_that_only_forbids_copying_is_read(write):
    made = io.BytesIO()
    lock = StandardEncryption("", ownerPassword="harbour", canCopy=0, strength=128)
    SimpleDocTemplate(made, encrypt=lock).build(list(source_blocks()))
    assert_whole(open_place(write("a.pdf", made.getvalue())).article)


def test_a_scan_says_that_it_holds_no_text(write, refusal):
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4)
    canvas.rect(72, 72, 400, 600, fill=1)
    canvas.save()
    assert "there is no text in it" in refusal(write("scan.pdf", made.getvalue()))


def test_a_locked_pdf_names_the_password(write, refusal):
    made = io.BytesIO()
    document = SimpleDocTemplate(made, encrypt=StandardEncryption("harbour"))
    document.build(list(source_blocks()))
    assert "locked with a password" in refusal(write("a.pdf", made.getvalue()))


@pytest.mark.parametrize("strength", [40, 128])
def test_a_lock_of_any_strength_names_the_password(write, refusal, strength):
    made = io.BytesIO()
    lock = StandardEncryption("harbour", strength=strength)
    SimpleDocTemplate(made, encrypt=lock).build(list(source_blocks()))
    assert "locked with a password" in refusal(write("a.pdf", made.getvalue()))


@pytest.mark.parametrize("share", [0.3, 0.9])
def test_a_damaged_pdf_is_read_or_refused_in_words(write, share):
    data = (DATA / "libreoffice.pdf").read_bytes()
    place = write("a.pdf", data[: int(share * len(data))])
    try:
        assert open_place(place).article.text
    except Exception as error:
        assert "this PDF is damaged" in str(error) or "no text in it" in str(error)


def test_a_pdf_with_a_million_objects_answers_in_time(write):
    objects = b"".join(b"%d 0 obj\n<<>>\nendobj\n" % i for i in range(4, 1_000_000))
    page = (
        b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
        b"2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
        b"3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n"
    )
    place = write("a.pdf", page + objects + b"trailer\n<</Root 1 0 R>>\n%%EOF")
    began = time.monotonic()
    with pytest.raises(Exception, match=r"no text in it|damaged"):
        open_place(place)
    assert time.monotonic() - began < 10


def test_a_pdf_in_disguise_is_still_a_pdf(write):
    data = (DATA / "latex-one-column.pdf").read_bytes()
    assert_whole(open_place(write("article.txt", data)).article)


def test_a_paragraph_from_right_to_left_reads_from_its_first_word():
    text = open_place(str(DATA / "chromium-right-to-left.pdf")).article.text
    assert "הנמל נסגר אתמול בערב, אמרה מנהלת הנמל" in text


def test_a_footnote_does_not_break_the_paragraph_it_stands_under():
    article = open_place(str(DATA / "latex-two-columns.pdf")).article
    found = [article.quote((p.start, p.end)) for p in article.paragraphs]
    assert "1The count was made on a Monday." in found


def test_a_title_that_is_no_text_does_not_cost_the_document(write):
    made = one_page(b"BT /F1 12 Tf 72 700 Td (The pier is shut.) Tj ET")
    info = b"5 0 obj<</Title<FEFFD800>>>endobj\ntrailer<</Info 5 0 R"
    place = write("a.pdf", made.replace(b"trailer<<", info))
    assert open_place(place).article.text == "The pier is shut."


def test_a_paragraph_of_any_number_of_lines_is_put_together_once():
    """Looking at all its lines for each of them would take many minutes."""
    said, column = "the pier is shut and the ferry har-", (60.0, 500.0)
    lines = [
        Line(said, 60 + number % 2, 500, -number, 10 - number, column) for number in range(100_000)
    ]
    (made,) = paragraphs([lines])
    assert len(made.text) > 3_000_000


def test_blanks_without_end_in_the_authors_are_passed_over():
    assert _authors(
        "Ada Holm" + " " * 200_000 + "; Ivo" + "\t" * 200_000 + "Lind and Una Reed"
    ) == (
        "Ada Holm",
        "Ivo Lind",
        "Una Reed",
    )
