"""Contents: headings of the file, and what heads the chapters of a plain text."""

from bywhom.analysis.article import Article, Paragraph, Role
from bywhom.ui.model.contents import contents, end_of, part_at

BODY = "The keeper went down to the quay and looked at the water for a while."


def article(*paragraphs: str | tuple[str, Role]) -> Article:
    text, placed = "", []
    for given in paragraphs:
        words, role = given if isinstance(given, tuple) else (given, "body")
        placed.append(Paragraph(len(text), len(text) + len(words), role))
        text += f"{words}\n\n"
    return Article("The Lamp", text, tuple(placed))


def listed(*paragraphs: str | tuple[str, Role]) -> list[tuple[int, str]]:
    return [(part.level, part.title) for part in contents(article(*paragraphs))]


def test_headings_of_a_web_page_are_its_contents() -> None:
    assert listed(("Why", "heading"), BODY, ("How", "heading"), BODY) == [(0, "Why"), (0, "How")]


def test_one_heading_is_no_contents() -> None:
    assert listed(("Why", "heading"), BODY) == []


def test_chapters_of_a_plain_text_are_known_by_their_words() -> None:
    assert listed("CHAPTER I", BODY, "Chapter Twenty-one. The Letter", BODY, "Epilogue", BODY) == [
        (0, "CHAPTER I"),
        (0, "Chapter Twenty-one. The Letter"),
        (0, "Epilogue"),
    ]


def test_parts_stand_above_chapters_and_numerals_alone_count() -> None:
    assert listed("PART ONE", "I.", BODY, "II.", BODY, "PART TWO", "I.", BODY) == [
        (0, "PART ONE"),
        (1, "I."),
        (1, "II."),
        (0, "PART TWO"),
        (1, "I."),
    ]


def test_the_list_of_chapters_at_the_beginning_is_not_the_chapters() -> None:
    lines = ("CHAPTER I. The Lamp", "CHAPTER II. A Letter")
    found = contents(article(*lines, lines[0], BODY, lines[1], BODY))
    text = article(*lines, lines[0], BODY, lines[1], BODY).text
    assert [part.start for part in found] == [text.rindex(line) for line in lines]


def test_a_heading_right_below_a_number_is_the_title_of_its_chapter() -> None:
    assert listed("Chapter 1", ("The Lamp", "heading"), BODY, "Chapter 2", BODY) == [
        (0, "Chapter 1 · The Lamp"),
        (0, "Chapter 2"),
    ]


def test_sentences_are_no_headings() -> None:
    assert listed(BODY, "I left.", "Book one a room early.", "Part of it sank.", "2026", BODY) == []
    assert listed("Chapter and verse were asked for.", "Act now!", "Preface it, she said.") == []


def test_where_the_reader_is() -> None:
    book = article("Chapter 1", BODY, "Chapter 2", BODY)
    parts = contents(book)
    assert part_at(parts, parts[1].start - 1) == 0
    assert part_at(parts, parts[1].start) == 1
    assert part_at(contents(article(BODY, "Chapter 1", BODY, "Chapter 2")), 3) is None
    assert end_of(parts, 0, book.text) == parts[1].start
    assert end_of(parts, 1, book.text) == len(book.text)
