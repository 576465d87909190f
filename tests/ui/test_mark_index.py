from hypothesis import given
from hypothesis import strategies as st

from bywhom.analysis.article import Article, Span
from bywhom.analysis.text.segment import plain_paragraphs
from bywhom.ui.model.page_blocks import page_blocks
from bywhom.ui.model.positions import Positions
from bywhom.ui.painting.mark_index import BlockPiece, SpanIndex, lanes

TEXT = "Osk quay is closed\n\nThe 😀 quay was shut on Monday.\n\nNobody knows why it was."


def positions() -> Positions:
    article = Article("", TEXT, plain_paragraphs(TEXT))
    return Positions(TEXT, page_blocks(article, "By Ann"))


def test_a_span_lies_in_its_block_in_utf16_units() -> None:
    start = TEXT.index("quay was")
    index = SpanIndex([Span(start, start + 4)], positions())
    found = [index.of(block) for block in range(4)]
    assert found == [[], [], [BlockPiece(7, 11, 0, True)], []]  # title, byline, then "The 😀 quay"


def test_a_span_over_two_paragraphs_has_a_piece_in_each() -> None:
    start, end = TEXT.index("Monday"), TEXT.index("knows")
    index = SpanIndex([Span(start, end)], positions())
    assert [[piece.first for piece in index.of(block)] for block in (2, 3)] == [[True], [False]]


def test_empty_and_missing_spans_have_no_piece() -> None:
    index = SpanIndex([None, Span(3, 3)], positions())
    assert not any(index.of(block) for block in range(4))


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=12))
def test_marks_in_one_lane_never_overlap(shapes: list[tuple[int, int]]) -> None:
    pieces = [BlockPiece(a, a + length, i, True) for i, (a, length) in enumerate(shapes)]
    lane = lanes(pieces)
    for one in pieces:
        for other in pieces:
            if one.nth < other.nth and lane[one.nth] == lane[other.nth]:
                assert one.end <= other.start or other.end <= one.start


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=12))
def test_a_mark_is_pushed_down_only_by_marks_above_it(shapes: list[tuple[int, int]]) -> None:
    pieces = [BlockPiece(a, a + length, i, True) for i, (a, length) in enumerate(shapes)]
    lane = lanes(pieces)
    for piece in pieces:
        for above in range(lane[piece.nth]):
            assert any(
                lane[o.nth] == above and o.start < piece.end and piece.start < o.end for o in pieces
            )


def test_of_two_that_start_together_the_longer_is_above() -> None:
    assert lanes([BlockPiece(0, 4, 0, True), BlockPiece(0, 9, 1, True)]) == {1: 0, 0: 1}
