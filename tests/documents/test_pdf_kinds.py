"""How pages are set: drop caps, note marks, indents, lists, captions, margins, tables of prose."""

import io

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from bywhom.documents.pdf.note_marks import without_note_marks
from bywhom.documents.reader import open_place

FONT, SIZE, PITCH = "Times-Roman", 11, 14
LONG = (
    "The lock keeper of Ostrey opened both gates at noon on Tuesday, and the barges that",
    "had waited since the storm went through one after the other until it was dark.",
)
LATER = (
    "Nobody had counted on so many boats, least of all the woman who sells the tickets,",
    "who says that she had to send her son to the town for another roll of paper.",
)
LAST = (
    "The canal board will meet again in May to talk about the price, which has not been",
    "changed for eleven years, and about the hours in which the gates are to be kept.",
)


class Page:
    """A page that is written line by line from above."""

    def __init__(self) -> None:
        self.file = io.BytesIO()
        self.canvas = Canvas(self.file, pagesize=A4)
        self.height = 760.0

    def line(self, text: str, left: float = 70, size: float = SIZE, step: float = PITCH) -> float:
        """Writes at the height below the last; where the words end."""
        self.height -= step
        self.canvas.setFont(FONT, size)
        self.canvas.drawString(left, self.height, text)
        return left + self.canvas.stringWidth(text, FONT, size)

    def beside(self, text: str, left: float, size: float = SIZE, up: float = 0) -> None:
        self.canvas.setFont(FONT, size)
        self.canvas.drawString(left, self.height + up, text)

    def paragraph(self, *lines: str, indent: float = 0, gap: float = 8) -> None:
        for number, text in enumerate(lines):
            self.line(text, 70 + (0 if number else indent), step=PITCH + (0 if number else gap))


@pytest.fixture
def read(write):
    def read_page(page: Page) -> list[tuple[str, str]]:
        """Role and words of each paragraph."""
        page.canvas.save()
        article = open_place(write("page.pdf", page.file.getvalue())).article
        return [(p.role, article.quote((p.start, p.end))) for p in article.paragraphs]

    return read_page


def whole(lines: tuple[str, ...]) -> tuple[str, str]:
    return "body", " ".join(lines)


@pytest.mark.parametrize(
    "cap, rest, expected",
    [("T", "he lock keeper", "The lock keeper"), ("A", " keeper", "A keeper"),
     ("A", "fter the storm", "After the storm"), ("“W", "e saw it", "“We saw it")],
)  # fmt: skip
def test_a_drop_cap_belongs_to_its_word(read, cap, rest, expected):
    page = Page()
    page.height -= 2 * PITCH
    page.beside(cap, 70, 36)
    page.height += 2 * PITCH
    beside = 73 + page.canvas.stringWidth(cap, FONT, 36)
    page.line(
        f"{rest} of Ostrey opened both gates at noon on Tuesday, and all the".lstrip(), beside
    )
    page.line("barges that had waited since the storm went through one by one, as they had", beside)
    page.line("come, until it was so dark that nobody could see the gate.")
    page.paragraph(*LATER)
    (first, second) = read(page)
    assert first[1].startswith(f"{expected} of Ostrey opened both gates")
    assert first[1].endswith("nobody could see the gate.")
    assert second == whole(LATER)


def test_the_mark_of_a_note_is_not_part_of_the_year_before_it(read):
    page = Page()
    end = page.line("The gates were made in 1974")
    page.beside("23", end, 6, up=4)
    page.beside("and mended twice since.", end + 12)
    page.paragraph(*LATER)
    page.paragraph(*LAST)
    first = read(page)[0][1]
    assert first == "The gates were made in 1974 and mended twice since."


@pytest.mark.parametrize(
    "line, said",
    [("its keeper² said", "its keeper said"), ("“Open it.”¹⁴ He", "“Open it.” He"),
     ("forty km² of water", "forty km² of water"), ("10⁶ litres", "10⁶ litres"),
     ("³ Minutes of the board", "3  Minutes of the board")],
)  # fmt: skip
def test_marks_of_notes_go_and_exponents_stay(line, said):
    assert without_note_marks(line) == said


def test_paragraphs_known_by_their_indent_alone(read):
    page = Page()
    for lines in (LONG, LATER, ("One barge stayed.",), ("Two more came.",), LAST):
        page.paragraph(*lines, indent=14, gap=0)
    assert read(page) == [
        whole(LONG), whole(LATER), ("body", "One barge stayed."), ("body", "Two more came."),
        whole(LAST),
    ]  # fmt: skip


def test_paragraphs_of_two_full_lines_with_a_gap_between_them(read):
    page = Page()
    for lines in (LONG, LATER, LAST):
        page.paragraph(*lines, gap=7)
    assert read(page) == [whole(LONG), whole(LATER), whole(LAST)]


@pytest.mark.parametrize("sign", ["•", "–", "2.", "b)"])
def test_items_of_a_list_hang_below_their_own_words(read, sign):
    page = Page()
    page.paragraph(*LONG)
    for lines in (LATER, LAST):
        page.line(lines[0], 90, step=PITCH + 4)
        page.beside(sign, 70)
        page.line(lines[1], 90)
    found = read(page)
    assert found[0] == whole(LONG)
    lead = "" if sign == "•" else f"{sign} "
    assert found[1:] == [("list", lead + " ".join(lines)) for lines in (LATER, LAST)]


def test_a_small_line_below_a_picture_is_its_caption(read):
    page = Page()
    page.paragraph(*LONG)
    page.height -= 160
    page.canvas.rect(70, page.height, 300, 150, fill=1)
    page.line("The lower gate before the flood. Photo: Ida Marr", size=8)
    page.height -= 10
    page.paragraph(*LATER)
    page.paragraph(*LAST)
    found = read(page)
    assert ("caption", "The lower gate before the flood. Photo: Ida Marr") in found
    assert [one for one in found if one[0] == "body"] == [whole(LONG), whole(LATER), whole(LAST)]


def test_small_words_in_a_box_are_no_caption(read):
    page = Page()
    page.paragraph(*LONG)
    page.paragraph(*LATER)
    page.canvas.rect(60, page.height - 60, 480, 50)
    page.line("Printed at the lock, with thanks to all who waited.", size=8, step=30)
    assert read(page)[-1] == ("body", "Printed at the lock, with thanks to all who waited.")


def test_numbers_that_count_the_lines_in_a_margin_are_no_text(read):
    page = Page()
    lines = [*LONG, *LATER, *LAST] * 2
    for number, text in enumerate(lines, 1):
        page.line(text)
        if number % 2 == 0:
            page.beside(str(number), 40, 8)
    said = " ".join(words for _, words in read(page))
    assert said.split() == " ".join(lines).split()


def test_numbers_of_a_table_stay(read):
    page = Page()
    page.paragraph(*LONG)
    for number, name in enumerate(("Varn", "Ostrey", "Tamble", "Quell", "Marr"), 1):
        page.line(name, 150)
        page.beside(str(number), 70)
        page.beside(str(number * number + 40), 300)
    found = read(page)
    assert ("body", "2 Ostrey 44") in found


def test_each_cell_of_a_table_of_prose_is_read_to_its_end(read):
    left = ("The board says the gates", "will be closed all winter.")
    right = ("The keeper says that they", "never were shut in a frost.")
    page = Page()
    page.paragraph(*LATER)
    for lines in zip(left, right, strict=True):
        page.line(lines[0], step=PITCH + (8 if lines[0] == left[0] else 0))
        page.beside(lines[1], 300)
    page.paragraph(*LAST)
    assert read(page) == [
        whole(LATER), whole(left), whole(right), whole(LAST)
    ]  # fmt: skip
