from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from bywhom.analysis.marks import Mark
from bywhom.ui.page.article_view import ArticleView
from bywhom.ui.page.overview import LANES, WIDTH, OverviewStrip
from bywhom.ui.page.progress_line import ProgressLine
from tests.ui.page_support import EVERY, MARKS, index_of, long_article, make_view, span_of


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ArticleView]:
    page = make_view()
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    yield page


@pytest.fixture
def strip(view: ArticleView, qtbot: QtBot) -> OverviewStrip:
    strip = OverviewStrip(view)
    qtbot.addWidget(strip)
    strip.resize(WIDTH, 700)
    return strip


def colours(strip: OverviewStrip) -> set[str]:
    image = strip.grab().toImage()
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
    }


def test_every_shown_mark_has_a_tick_in_the_lane_of_its_kind(
    strip: OverviewStrip, view: ArticleView
) -> None:
    image = strip.grab().toImage()
    for mark in MARKS:
        y = round(strip.y_of(mark.start))
        colour = image.pixelColor(LANES[mark.kind] + 1, y).name()
        assert colour == view.canvas.theme.colours[mark.kind.replace("-", "_")].lower()


def test_a_kind_that_is_off_has_no_ticks(strip: OverviewStrip, view: ArticleView) -> None:
    hedge = view.canvas.theme.colours["hedge"].lower()
    assert hedge in colours(strip)
    view.set_shown(EVERY - {"hedge"}, "all")
    assert hedge not in colours(strip)


def test_the_selected_mark_is_a_bar_over_all_lanes(strip: OverviewStrip, view: ArticleView) -> None:
    index = index_of("cruel joke")
    view.select_mark(index)
    y = round(strip.y_of(MARKS[index].start))
    image = strip.grab().toImage()
    loaded = view.canvas.theme.colours["loaded_language"].lower()
    assert [image.pixelColor(x, y).name() for x in (1, 7, 16)] == [loaded] * 3


def test_a_click_goes_to_the_mark_under_it(
    strip: OverviewStrip, view: ArticleView, qtbot: QtBot
) -> None:
    view.show_article(long_article(), "")
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(8, 600))
    offset = strip.offset_at(600)
    assert 0 <= view.line_box(offset).top() < view.viewport().height()


def test_a_click_near_a_tick_goes_to_its_mark_not_beside_it(
    strip: OverviewStrip, view: ArticleView, qtbot: QtBot
) -> None:
    article = long_article()
    start = article.paragraphs[30].start
    view.show_article(article, "")
    view.set_marks([Mark("hedge", start, start + 8, "r", "Why.", "Who?", "sure")])
    strip.resize(WIDTH, 120)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(2, round(strip.y_of(start)) + 2))
    assert view.line_box(start).top() == pytest.approx(view.viewport().height() / 3, abs=2)


def test_heights_and_offsets_are_each_others_inverse(strip: OverviewStrip) -> None:
    for words in ("Ferry", "Una Brandt", "cruel joke"):
        offset = span_of(words).start
        assert abs(strip.offset_at(strip.y_of(offset)) - offset) <= 1
    assert strip.offset_at(-50) == 0


def test_while_a_source_is_walked_the_strip_shows_its_mentions(
    strip: OverviewStrip, view: ArticleView
) -> None:
    view.show_walk([span_of("Una Brandt"), span_of("she")], 0)
    seen = colours(strip)
    assert view.canvas.theme.colours["ink"].lower() in seen
    assert view.canvas.theme.colours["hedge"].lower() not in seen


def test_progress_goes_from_nothing_to_all(view: ArticleView) -> None:
    line = ProgressLine(view)
    view.show_article(long_article(), "")
    assert line.part() == 0
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert line.part() == 1
    assert line.width() == view.width()


def test_of_a_book_the_strip_shows_where_marks_are_dense(strip: OverviewStrip, view) -> None:
    """Hedges all along, ten times as many in the last quarter: ticks alone would be one bar."""
    article = long_article()
    length = len(article.text)
    early = range(0, 3 * length // 4, length // 400)
    late = range(3 * length // 4, length - 8, length // 4000)
    hedge = next(mark for mark in MARKS if mark.kind == "hedge")
    marks = [hedge._replace(start=at, end=at + 2) for at in (*early, *late)]
    view.show_article(article, "")
    view.set_marks(marks)
    view.set_shown(EVERY, "all")
    image = strip.grab().toImage()
    x = LANES["hedge"] + 1
    page = image.pixelColor(17, 5)
    far = [abs(image.pixelColor(x, y).red() - page.red()) for y in (200, 300, 600, 650)]
    assert 0 < max(far[:2]) < min(far[2:])
    strongest = QColor(view.canvas.theme.colours["hedge"]).red()
    assert abs(image.pixelColor(x, 650).red() - strongest) < 40
