from hypothesis import given
from hypothesis import strategies as st

from bywhom.analysis.article import Article, Origin, Paragraph
from bywhom.analysis.text.paragraph_numbers import paragraph_numbers
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.ui.model.page_blocks import (
    LONGEST_BLOCK,
    page_blocks,
    shown,
    word_count,
)
from bywhom.ui.model.positions import Positions, utf16_length

CHARACTERS = "abc .\n\u00a0\u2028\u0301é😀𝄞👩‍🚀ﷺ\t\x0b"
texts = st.text(alphabet=CHARACTERS, max_size=200)


def page_of(text: str, byline: str = "") -> tuple[Article, Positions, str]:
    """The article, its positions, and Qt's document as one string of blocks."""
    article = Article("A title", text, plain_paragraphs(text))
    blocks = page_blocks(article, byline)
    return article, Positions(text, blocks), "\n".join(block.text for block in blocks)


def units(text: str) -> list[bytes]:
    """The text as Qt counts it: UTF-16 units."""
    data = text.encode("utf-16-le", "surrogatepass")
    return [data[i : i + 2] for i in range(0, len(data), 2)]


@given(texts)
def test_every_offset_of_a_paragraph_comes_back_from_qt(text: str) -> None:
    article, positions, _ = page_of(text, "By somebody 😀")
    for paragraph in article.paragraphs:
        for offset in range(paragraph.start, paragraph.end + 1):
            assert positions.to_text(positions.to_qt(offset)) == offset


@given(texts)
def test_qt_shows_at_a_position_the_character_of_its_offset(text: str) -> None:
    article, positions, document = page_of(text, "Byline")
    seen = units(document)
    for paragraph in article.paragraphs:
        for offset in range(paragraph.start, paragraph.end):
            expected = units(shown(text[offset]))
            at = positions.to_qt(offset)
            assert seen[at : at + len(expected)] == expected


@given(texts, st.integers(0, 250))
def test_any_position_is_an_offset_within_the_text(text: str, position: int) -> None:
    _, positions, _ = page_of(text)
    assert 0 <= positions.to_text(position) <= len(text)


@given(texts)
def test_positions_grow_with_offsets(text: str) -> None:
    _, positions, _ = page_of(text)
    found = [positions.to_qt(offset) for offset in range(len(text) + 1)]
    assert found == sorted(found)


def test_the_second_half_of_a_pair_is_its_character() -> None:
    _, positions, _ = page_of("x😀y\n\nThe second paragraph.")
    first = positions.to_qt(1)
    assert [positions.to_text(first + i) for i in (0, 1, 2)] == [1, 1, 2]


def test_white_space_between_paragraphs_is_the_end_of_the_one_before() -> None:
    text = "One is here.\n\n\n\nTwo is here."
    _, positions, _ = page_of(text)
    assert positions.to_qt(14) == positions.to_qt(12)
    assert positions.to_qt(16) == positions.to_qt(12) + 1


def test_the_byline_stands_for_the_end_of_the_title() -> None:
    text = "A short title\n\nThe text begins here."
    article, positions, document = page_of(text, "By Ann")
    assert document.split("\n")[1] == "By Ann"
    assert positions.to_text(document.index("By Ann") + 3) == article.paragraphs[0].end


def test_a_byline_in_the_text_is_not_said_twice() -> None:
    text = "Quay is closed now\n\nBy Ann Orr, The Lantern\n\nIt rained on Monday."
    origin = Origin("", "The Lantern", ("Ann Orr",))
    article = Article("", text, plain_paragraphs(text), origin)
    blocks = page_blocks(article, "The Lantern · Ann Orr · 2 min")
    assert [b.text for b in blocks][1] == "By Ann Orr, The Lantern · 2 min"
    assert [b.role for b in blocks] == ["title", "byline", "body"]
    assert [b.number for b in blocks] == [None, None, 1]  # a byline is no ¶
    positions = Positions(text, blocks)
    for offset in range(text.index("By"), text.index("\n\nIt")):
        assert positions.to_text(positions.to_qt(offset)) == offset
    monday = positions.to_qt(text.index("Monday"))
    assert "\n".join(b.text for b in blocks)[monday:].startswith("Monday")


def test_a_paragraph_without_end_is_shown_in_blocks_that_miss_nothing() -> None:
    text = "The quay was shut. " * 2_000 + "x" * 20_000 + "😀 end"
    article = Article("", text, (Paragraph(0, len(text)),))
    blocks = page_blocks(article)
    assert "".join(block.text for block in blocks) == text
    assert max(len(block.text) for block in blocks) <= LONGEST_BLOCK
    assert [b.number for b in blocks if b.number is not None] == [1]
    assert blocks[0].text.endswith("shut. ")
    assert [b.continues for b in blocks] == [True] * (len(blocks) - 1) + [False]
    positions = Positions(text, blocks)
    for offset in range(0, len(text) + 1, 7):
        assert positions.to_text(positions.to_qt(offset)) == offset


def test_a_page_without_text_has_one_place() -> None:
    positions = Positions("", ())
    assert (positions.to_qt(0), positions.to_text(5)) == (0, 0)


def test_a_title_that_is_not_in_the_text_is_shown_all_the_same() -> None:
    article = Article("Quay closed", "It rained.", (Paragraph(0, 10),))
    assert [b.role for b in page_blocks(article, "By Ann")] == ["title", "byline", "body"]


def test_a_wrapped_line_shows_as_a_blank_of_the_same_length() -> None:
    assert shown("one\ntwo\u2028three\ufffc\x00") == "one two three  "
    for sign in "\x07\x7f\x85\u2028\u2029\ufdd0\ufdd1\ufffc":
        assert shown(f"a{sign}b") == "a b"
    assert shown("hard\u00a0blank “é” 😀") == "hard\u00a0blank “é” 😀"


def test_only_running_paragraphs_are_numbered() -> None:
    roles = ("title", "body", "heading", "quote", "caption", "list")
    paragraphs = tuple(Paragraph(i, i + 1, role) for i, role in enumerate(roles))
    assert paragraph_numbers(paragraphs) == [None, 1, None, 2, None, 3]


def test_utf16_length_counts_pairs_as_two() -> None:
    assert [utf16_length(t) for t in ("", "abc", "a😀é")] == [0, 3, 4]


def test_words_of_a_novel_are_estimated_within_a_few_percent() -> None:
    text = "A quiet word about the lighthouse. " * 20_000
    assert abs(word_count(text) / len(text.split()) - 1) < 0.03
