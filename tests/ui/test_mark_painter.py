"""Marks as they are painted: where, in which pattern, and stable while nothing changes."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from bywhom.analysis.marks import KINDS, Kind
from bywhom.ui.page.article_view import ArticleView
from bywhom.ui.painting.block_paint import Picture
from bywhom.ui.painting.mark_painter import lane_offset
from bywhom.ui.painting.page_marks import CACHED
from bywhom.ui.painting.underlines import HEIGHT, PATTERNS, tile
from bywhom.ui.style.theme import themes
from tests.ui.page_support import EVERY, MARKS, TEXT, index_of, make_view, mark_of, span_of


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ArticleView]:
    page = make_view()
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    yield page


def picture_of(view: ArticleView, words: str) -> Picture:
    number = view.positions.block_of(span_of(words).start)
    return view.canvas.marks.picture(view.document().findBlockByNumber(number))


def grabbed(view: ArticleView) -> QImage:
    return view.viewport().grab().toImage()


def colours_in(image: QImage, area: QRect) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    }


def under(view: ArticleView, words: str) -> QRect:
    """The strip of lane 0 below the words, without the descenders above it."""
    area = view.span_area(span_of(words)).toRect()
    picture = picture_of(view, words)
    number = view.positions.block_of(span_of(words).start)
    block = view.document().findBlockByNumber(number)
    top = block.layout().position().y() - view.verticalScrollBar().value()
    baseline = round(min(b + top for b in picture.baselines if b + top > area.top()))
    return QRect(area.left(), baseline + 3, area.width(), 5)


def test_an_underline_has_the_colour_of_its_kind_and_is_below_the_words(view: ArticleView) -> None:
    colour = view.canvas.theme.colours["unnamed_source"].lower()
    strip = under(view, "Critics")
    assert colour in colours_in(grabbed(view), strip)
    view.set_shown(EVERY - {"unnamed-source"}, "all")
    assert colour not in colours_in(grabbed(view), strip)


def test_a_sentence_at_rest_is_marked_in_the_margin_only(view: ArticleView) -> None:
    picture = picture_of(view, "Islanders are furious.")
    assert not any(kind == "unsourced-claim" for _, _, kind, _ in picture.underlines)
    assert picture.rules == [(0, 0)]
    view.select_mark(index_of("Islanders are furious."))
    picture = picture_of(view, "Islanders are furious.")
    assert [kind for _, _, kind, _ in picture.underlines if kind == "unsourced-claim"]
    assert picture.rules == [(0, 0)]


def test_overlapping_marks_take_two_lanes_and_one_tint(view: ArticleView) -> None:
    picture = picture_of(view, "is widely seen as")
    lanes = {(kind, lane) for _, lane, kind, _ in picture.underlines}
    assert ("unnamed-source", 0) in lanes
    assert ("hedge", 1) in lanes
    assert not any(kind == "hedge" for _, kind, _ in picture.tints)


def test_tints_never_lie_on_each_other_or_on_a_fill(view: ArticleView) -> None:
    view.canvas.marks.set_fills([span_of("a cruel joke, and it is")], ["hl_rose"], view.positions)
    view.select_mark(index_of("is widely seen as"))
    picture = picture_of(view, "cruel joke")
    bands = [stretch for stretch, _ in picture.fills] + [stretch for stretch, *_ in picture.tints]
    for i, one in enumerate(bands):
        for other in bands[i + 1 :]:
            if one.line == other.line:
                assert one.right <= other.left or other.right <= one.left


def test_glyphs_stand_once_a_kind_where_a_mark_begins(view: ArticleView) -> None:
    picture = picture_of(view, "Critics")
    for line in {line for line, _, _ in picture.glyphs}:
        kinds = [kind for at, _, kind in picture.glyphs if at == line]
        assert len(kinds) == len(set(kinds)) <= 3
    first = [kind for line, place, kind in sorted(picture.glyphs) if line == 0]
    assert first[:2] == ["unsourced-claim", "unnamed-source"]  # nearest the column first


def test_two_marks_of_a_kind_on_a_line_have_one_glyph(view: ArticleView) -> None:
    view.set_marks([mark_of("hedge", "joins"), mark_of("hedge", "mainland")])
    assert picture_of(view, "joins").glyphs == [(0, 0, "hedge")]


def test_the_blank_at_a_wrap_is_not_underlined(view: ArticleView) -> None:
    whole = TEXT[TEXT.index("The ferry") : TEXT.index(" The owners")]
    view.set_marks([mark_of("hedge", whole)])
    layout = view.document().findBlockByNumber(2).layout()
    stretches = [stretch for stretch, *_ in picture_of(view, "The ferry").underlines]
    assert len(stretches) > 1
    for stretch in stretches[:-1]:
        line = layout.lineAt(stretch.line)
        with_blank = line.cursorToX(line.textStart() + line.textLength())[0]
        assert stretch.right == line.naturalTextWidth() < with_blank


def test_a_mark_behind_an_emoji_lies_under_its_own_words(view: ArticleView) -> None:
    block = view.document().findBlockByNumber(view.positions.block_of(span_of("towards").start))
    position = view.positions.to_qt(span_of("towards").start) - block.position()
    assert block.text()[position - 1 :].startswith("towards")  # Python sees 😀 as one character


@pytest.mark.parametrize("kind", KINDS)
def test_a_pattern_can_be_told_without_its_colour(qtbot: QtBot, kind: Kind) -> None:
    def shape(of: Kind) -> tuple[tuple[bool, ...], ...]:
        image = QImage(80, HEIGHT, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        with QPainter(image) as painter:
            painter.drawTiledPixmap(image.rect(), tile(of, "#000000", 0.0, 1.0))
        return tuple(
            tuple(image.pixelColor(x, y).alpha() > 100 for x in range(80)) for y in range(HEIGHT)
        )

    others = [shape(other) for other in KINDS if other != kind]
    assert shape(kind) not in others
    assert any(any(row) for row in shape(kind))


def test_a_tile_repeats_without_a_seam(qtbot: QtBot) -> None:
    image = tile("hedge", "#000000", 0.0, 1.0).toImage()
    # One wavelength: the height at the right edge leads back to that at the left.
    rows = [[image.pixelColor(x, y).alpha() for y in range(HEIGHT)] for x in (0, 7)]
    centre = [sum(y * a for y, a in enumerate(row)) / sum(row) for row in rows]
    assert centre[0] < HEIGHT / 2 < centre[1] + 0.5
    assert abs(centre[0] - centre[1]) < 2.0


def test_a_selected_underline_is_heavier(qtbot: QtBot) -> None:
    for kind, pattern in PATTERNS.items():
        quiet, loud = (
            sum(
                tile(kind, "#000000", louder, 2.0).toImage().pixelColor(x, y).alpha()
                for x in range(pattern.length * 2)
                for y in range(HEIGHT * 2)
            )
            for louder in (0.0, pattern.louder)
        )
        assert loud > quiet, kind


def test_lanes_keep_their_distance_at_every_size() -> None:
    assert [lane_offset(lane, 19) for lane in (0, 1)] == [5, 10]
    assert [lane_offset(lane, 30) for lane in (0, 1)] == [8, 16]


def test_pictures_are_kept_while_nothing_changes_and_never_too_many(view: ArticleView) -> None:
    one = picture_of(view, "Critics")
    assert picture_of(view, "Critics") is one
    view.set_shown(EVERY, "all")
    assert picture_of(view, "Critics") is not one
    assert CACHED <= 500


def test_another_theme_repaints_in_its_colours(view: ArticleView) -> None:
    dusk = themes()["Dusk"]
    view.set_theme(dusk)
    strip = under(view, "Critics")
    assert dusk.colours["unnamed_source"].lower() in colours_in(grabbed(view), strip)
    corner = grabbed(view).pixelColor(3, 3).name()
    assert corner == dusk.colours["page"].lower()


def test_a_selection_leaves_the_underlines_visible(view: ArticleView) -> None:
    view.select_span(span_of("furious. Critics call"))
    seen = colours_in(grabbed(view), under(view, "Critics call"))
    assert view.canvas.theme.colours["unnamed_source"].lower() in seen
    assert view.canvas.theme.colours["text_selection"].lower() in seen


def test_a_selected_mark_shows_its_tint_not_a_selection(view: ArticleView) -> None:
    view.select_mark(index_of("Critics"))
    area = view.span_area(span_of("Critics")).toRect()
    seen = colours_in(grabbed(view), area)
    assert view.canvas.theme.colours["text_selection"].lower() not in seen


def test_marks_of_the_whole_article_paint_without_a_mark_lost(view: ArticleView) -> None:
    drawn = set()
    for block in range(view.document().blockCount()):
        picture = view.canvas.marks.picture(view.document().findBlockByNumber(block))
        drawn |= {kind for _, _, kind, _ in picture.underlines}
        drawn |= {kind for _, _, kind in picture.glyphs}
    assert drawn == {mark.kind for mark in MARKS}


def test_claims_that_follow_one_another_are_one_rule_with_their_number(view: ArticleView) -> None:
    claims = ["The owners want a cheaper crew."]
    following = "The letter was sent on 3 March to the islands’ council"
    marks = [mark_of("unsourced-claim", words) for words in (*claims, following)]
    view.set_marks(marks)
    view.set_shown(EVERY, "all")
    first, second = picture_of(view, claims[0]), picture_of(view, following)
    assert [name for _, _, name in first.glyphs] == ["unsourced-claim", "2"]
    assert second.glyphs == []  # it belongs to the rule that began above
    assert first.rule_goes_on and not second.rule_goes_on
    gap = _between(view, claims[0], following)
    assert len(colours_in(grabbed(view), gap)) > 1  # the page's, and that of the dots


def test_a_sentence_between_two_claims_parts_their_rules(view: ArticleView) -> None:
    marks = [mark_of("unsourced-claim", words) for words in ("Islanders are", "cruel joke")]
    view.set_marks(marks)
    view.set_shown(EVERY, "all")
    picture = picture_of(view, "Islanders are")
    assert not [name for _, _, name in picture.glyphs if name.isdigit()]
    assert not picture.rule_goes_on


def test_the_margin_beside_any_line_of_a_claim_belongs_to_it(view: ArticleView) -> None:
    words = TEXT[TEXT.index("The letter was sent") : TEXT.index("“We have asked")]
    view.set_marks([mark_of("unsourced-claim", words)])
    view.set_shown(EVERY, "all")
    block = view.document().findBlockByNumber(view.positions.block_of(span_of(words).start))
    assert block.layout().lineCount() > 1
    assert view.canvas.marks.on_line(block, 1) == [0]


def _between(view: ArticleView, above: str, below: str) -> QRect:
    """The strip of the margin between two paragraphs where a rule runs."""
    top, bottom = view.span_area(span_of(above)).bottom(), view.span_area(span_of(below)).top()
    left = view.canvas.frame.left - 18
    return QRect(left, round(top), 5, round(bottom - top))
