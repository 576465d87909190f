"""The small pure parts of the page: search, frame, strokes, icons, drops."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, QUrl

from bywhom.analysis.article import Span
from bywhom.analysis.marks import KINDS
from bywhom.ui.page.drops import dropped_place
from bywhom.ui.page.page_find import find_spans
from bywhom.ui.page.page_frame import MARGIN_LEFT, NOTE_ROOM, SCROLL_BAR, frame
from bywhom.ui.style.fonts import ATKINSON, LITERATA, face, font_files, load_fonts
from bywhom.ui.style.icons import GLYPHS, ICONS, glyph_icon, icon
from bywhom.ui.style.strokes import dot, stroke_path
from bywhom.ui.style.theme import themes


def found(text: str, query: str) -> list[str]:
    return [text[a:b] for a, b in find_spans(text, query)]


def test_search_ignores_case_quotation_marks_and_wrapping() -> None:
    text = "The islands’ council met. “Islands' Council”, it said.\nThe islands’\ncouncil went."
    assert found(text, "islands' council") == [
        "islands’ council",
        "Islands' Council",
        "islands’\ncouncil",
    ]


def test_search_takes_signs_as_they_are() -> None:
    assert found("Is it 3.1 (or 311)?", "3.1") == ["3.1"]
    assert found("a.b [c] (d)*", "[c] (d)*") == ["[c] (d)*"]


def test_searching_for_nothing_finds_nothing() -> None:
    assert find_spans("some words", "  ") == []


def test_spans_of_a_search_are_in_order() -> None:
    assert find_spans("no no no", "no") == [Span(0, 2), Span(3, 5), Span(6, 8)]


@pytest.mark.parametrize("width", [1, 90, 320, 480, 620, 821, 1088, 1440, 3000])
@pytest.mark.parametrize("hints", [False, True])
def test_the_column_is_never_wider_than_wanted_or_than_the_window(width: int, hints: bool) -> None:
    shape = frame(width, 616, hints=hints)
    assert shape.column <= 616
    assert shape.shift >= 0
    if width >= 320:
        assert shape.shift + shape.left + shape.column <= width - SCROLL_BAR


def test_a_wide_window_centres_the_column() -> None:
    shape = frame(1440 + SCROLL_BAR, 616)
    assert shape.shift + shape.left == (1440 - 616) // 2
    assert shape.left == MARGIN_LEFT


def test_notes_have_words_only_where_there_is_room() -> None:
    widths = [frame(width, 616) for width in range(700, 1400)]
    assert all((f.note_width > 0) == (f.room >= NOTE_ROOM) for f in widths)
    assert all(0 < f.note_width + 36 <= f.room for f in widths if f.note_width)


def test_hints_make_room_in_the_window_of_the_design() -> None:
    assert frame(821, 616, hints=True).room >= NOTE_ROOM > frame(821, 616).room


def test_a_path_is_drawn_where_its_notation_says() -> None:
    path = stroke_path("M1 2l3 4H10v-6z")
    assert path.boundingRect().getRect() == (1, 0, 9, 6)


def test_an_arc_is_a_part_of_its_circle() -> None:
    box = stroke_path(dot(7, 7, 4)).boundingRect()
    assert box.getRect() == pytest.approx((3, 3, 8, 8), abs=0.05)
    quarter = stroke_path("M0 4a4 4 0 0 1 4-4")  # clockwise, round (4, 4)
    assert quarter.pointAtPercent(0.5).x() == pytest.approx(4 - 4 * 0.7071, abs=0.05)
    assert quarter.pointAtPercent(0.5).y() == pytest.approx(4 - 4 * 0.7071, abs=0.05)


def test_a_smooth_curve_goes_on_in_its_direction() -> None:
    path = stroke_path("M0 0q2 4 4 0t4 0")
    middle = path.pointAtPercent(0.75)
    assert (middle.x(), middle.y()) == pytest.approx((6, -2), abs=0.05)
    assert path.currentPosition() == QPointF(8, 0)


def test_a_broken_path_is_an_error() -> None:
    for text in ("M1", "X1 2", "1 2"):
        with pytest.raises(ValueError, match="not a path"):
            stroke_path(text)


def test_every_kind_has_a_glyph_and_all_drawings_stay_in_their_box() -> None:
    assert set(KINDS) <= set(GLYPHS)
    for name, path in [*((n, g[0]) for n, g in GLYPHS.items()), *ICONS.items()]:
        box = stroke_path(path).boundingRect()
        side = 14 if name in GLYPHS else 20
        assert 0 <= box.left() <= box.right() <= side, name
        assert 0 <= box.top() <= box.bottom() <= side, name


def test_icons_are_drawn_for_sharp_screens_too(qtbot: object) -> None:
    theme = themes()["Dusk"]
    for made in (icon("open", theme), glyph_icon("hedge", theme)):
        sizes = {made.pixmap(made.availableSizes()[0], ratio).width() for ratio in (1, 2)}
        assert len(sizes) == 2


def test_both_faces_ship_with_the_program(qtbot: object) -> None:
    assert len(font_files()) == 6
    assert load_fonts() == ()


def test_weights_of_the_variable_face_are_axes_not_smears(qtbot: object) -> None:
    load_fonts()
    bold = face(LITERATA, 31, 600)
    assert bold.variableAxisValue(bold.variableAxisTags()[0]) in (600.0, 30.0)
    assert bold.weight() == 400
    assert face(ATKINSON, 13, 700).weight() == 700


@pytest.mark.parametrize(
    ("text", "urls", "place"),
    [
        ("", ["file:///tmp/osk%20ferry.txt"], "/tmp/osk ferry.txt"),
        ("", ["https://lantern.example/ferry"], "https://lantern.example/ferry"),
        (" https://lantern.example/ferry ", [], "https://lantern.example/ferry"),
        ("just some words", [], None),
        ("", [], None),
    ],
)
def test_what_is_dropped_is_a_place(text: str, urls: list[str], place: str | None) -> None:
    data = QMimeData()
    if text:
        data.setText(text)
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    assert dropped_place(data) == place
